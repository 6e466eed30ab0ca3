// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "net/httpexchange.h"

#include <QUrl>

namespace IsItMe {

/// The proxy that a browser would use for the site, if any: the first that the system's settings name.
std::optional<ProxySetting> configuredProxy(const CaseFile &caseFile);

/// The same for services of ours, which may be reached past a proxy that we do not speak to.
std::optional<ProxySetting> spokenProxy(const CaseFile &caseFile);

/// A request for a web address. `ip` may be null where a proxy looks the name up.
HttpRequest requestFor(const SiteAddress &address, const QString &ip,
                       const std::optional<ProxySetting> &proxy);
/// The same for one of our services' URLs, which are known to be well formed.
HttpRequest requestFor(const QUrl &url, const QString &ip, const std::optional<ProxySetting> &proxy);

/// What is known about an exchange before it is made.
HttpFacts factsFor(const HttpRequest &request, HttpPurpose purpose);

/// The address that the page's redirects led to, without its query: that is what is worth asking again, by us
/// and by vantage points.
SiteAddress repeatableAddress(const CaseFile &caseFile, const SiteAddress &site);

/// "host:port", with brackets where the host is an IPv6 address.
QString hostAndPort(const QString &host, int port);

} // namespace IsItMe
