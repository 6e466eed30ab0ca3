// SPDX-License-Identifier: Apache-2.0
#include "probes/requests.h"

#include "casefile/queries.h"

namespace IsItMe {

std::optional<ProxySetting> configuredProxy(const CaseFile &caseFile)
{
    const auto link = lastSeen<LinkFacts>(currentLook(caseFile));
    if (!link || link.facts->proxies.empty())
        return std::nullopt;
    return link.facts->proxies.front();
}

std::optional<ProxySetting> spokenProxy(const CaseFile &caseFile)
{
    const auto proxy = configuredProxy(caseFile);
    return proxy && proxy->type == QLatin1String("http") ? proxy : std::nullopt;
}

HttpRequest requestFor(const SiteAddress &address, const QString &ip,
                       const std::optional<ProxySetting> &proxy)
{
    HttpRequest request;
    request.https = address.isHttps();
    request.host = address.host;
    request.port = address.port;
    request.target = address.target();
    request.proxy = proxy;
    if (!proxy)
        request.address = QHostAddress(ip);
    return request;
}

HttpRequest requestFor(const QUrl &url, const QString &ip, const std::optional<ProxySetting> &proxy)
{
    HttpRequest request;
    request.https = url.scheme() == QLatin1String("https");
    request.host = url.host(QUrl::FullyEncoded);
    request.port = url.port(request.https ? 443 : 80);
    request.target =
        url.path(QUrl::FullyEncoded).isEmpty() ? QStringLiteral("/") : url.path(QUrl::FullyEncoded);
    if (url.hasQuery())
        request.target += u'?' + url.query(QUrl::FullyEncoded);
    request.proxy = proxy;
    if (!proxy)
        request.address = QHostAddress(ip);
    return request;
}

HttpFacts factsFor(const HttpRequest &request, HttpPurpose purpose)
{
    HttpFacts facts;
    facts.purpose = purpose;
    facts.method = request.method;
    const QString scheme = request.https ? QStringLiteral("https") : QStringLiteral("http");
    const bool ownPort = request.port == (request.https ? 443 : 80);
    const QString authority = ownPort && !request.host.contains(u':') ? request.host
                              : ownPort                               ? u'[' + request.host + u']'
                                        : hostAndPort(request.host, request.port);
    facts.url = withoutSecrets(scheme + QLatin1String("://") + authority + request.target);
    facts.address = request.address.isNull() ? QString() : request.address.toString();
    facts.port = request.port;
    if (request.proxy)
        facts.proxy = hostAndPort(request.proxy->host, request.proxy->port);
    return facts;
}

SiteAddress repeatableAddress(const CaseFile &caseFile, const SiteAddress &site)
{
    const auto last = lastHop(currentLook(caseFile));
    if (last) {
        const auto parsed = parseAddress(last.facts->url);
        if (const auto *address = std::get_if<SiteAddress>(&parsed))
            return address->withTarget(address->path);
    }
    return site.withTarget(site.path);
}

QString hostAndPort(const QString &host, int port)
{
    const bool brackets = host.contains(u':');
    return (brackets ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

} // namespace IsItMe
