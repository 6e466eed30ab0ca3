// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "net/httpexchange.h"
#include "services/services.h"

#include <vector>

namespace IsItMe {

/// Every request that tells somebody outside which site a case is about is built here. The probes send what
/// these functions return, and the consent shows the same bytes (requestShown()), so that the two can't part.

/// What vantage points are asked to fetch: the page without its query, or with "only the name" the home page.
SiteAddress toldAddress(const SiteAddress &page, bool nameOnly);
/// The same for a case: the page that its redirects led to.
SiteAddress toldAddress(const CaseFile &caseFile, const SiteAddress &site);
/// Whether what was told is the very path that the case is about.
bool isSamePath(const SiteAddress &told, const SiteAddress &page);

/// POST /v1/measurements: GET of the page (the service's default is HEAD) from the service's places.
/// https://github.com/jsdelivr/globalping, public/v1/spec.yaml
HttpRequest globalpingRequest(const VantageService &service, const SiteAddress &told);
/// GET /v1/measurements/{id}: names nothing but the number that the service gave.
HttpRequest globalpingReadRequest(const VantageService &service, const QString &id);
/// GET /check-http?host=URL&max_nodes=N and GET /check-result/{id}: https://check-host.net/about/api
HttpRequest checkHostRequest(const VantageService &service, const SiteAddress &told);
HttpRequest checkHostReadRequest(const VantageService &service, const QString &id);
/// One DNS question over HTTPS, in the service's form.
HttpRequest resolverRequest(const ResolverService &service, const QString &name, const QString &type,
                            bool checkingDisabled);

/// Whether a number from a service may go into a path: up to 100 letters, digits, "-" and "_".
bool isServiceNumber(const QString &id);

/// One request that the person's yes would allow.
struct OutsideRequest
{
    enum class Kind { Vantage, Resolver };
    Kind kind = Kind::Vantage;
    QString who; ///< "api.globalping.io", "Quad9"
    HttpRequest request;
};

/// How many resolvers are asked, and for which records the first, second... of them.
inline constexpr size_t maximumResolversAsked = 3;
QStringList resolverQuestions(size_t index);

/// All of them, in the order of the services. None for a private address: nobody is ever told of it.
std::vector<OutsideRequest> outsideRequests(const Services &services, const SiteAddress &page, bool nameOnly);

/// The bytes as they go out. An organisation's own key is shown as "...".
QString requestShown(const HttpRequest &request);

} // namespace IsItMe
