// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "facts/failure.h"
#include "facts/vantagefacts.h"
#include "services/services.h"

#include <QJsonObject>

namespace IsItMe {

/// One vantage point's result in a measurement.
struct GlobalpingResult
{
    int index = 0;
    bool inProgress = false;
    QString place; ///< "Frankfurt, DE"
    Layer reached = Layer::None;
    std::optional<Failure> failure;
    VantageFacts facts;
};

struct GlobalpingAnswer
{
    bool inProgress = false;
    std::vector<GlobalpingResult> results;
};

/// The body of POST /v1/measurements: GET (the service's default is HEAD) of the page without its query.
QJsonObject globalpingQuestion(const SiteAddress &site, const VantageService &service);

/// Reads the answer of GET /v1/measurements/{id}. Strict about what is used, bounded; nothing for what does
/// not hold together. `told` is what was asked for, `samePath` whether that is the page that the case is
/// about.
std::optional<GlobalpingAnswer> parseGlobalpingAnswer(const QByteArray &json, const SiteAddress &told,
                                                      bool samePath = true);

/// Seconds until the service takes questions again, by the headers of its answer (Retry-After, RFC 9110
/// section 10.2.3, else X-RateLimit-Reset); at most a day, nothing when neither is there.
std::optional<int> serviceWaitSeconds(const std::vector<HeaderField> &headers, const QDateTime &now);

} // namespace IsItMe
