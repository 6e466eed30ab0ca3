// SPDX-License-Identifier: Apache-2.0
#include "probes/outsiderequests.h"

#include "net/dnsjson.h"
#include "net/httprequesttext.h"
#include "probes/globalpinganswer.h"
#include "probes/requests.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace IsItMe {

namespace {

/// A path below a service's own address, which may have one too ("https://look.example/outside").
HttpRequest requestBelow(const QUrl &base, const QString &path, const QString &accept)
{
    QUrl url = base;
    QString begin = base.path();
    while (begin.endsWith(u'/'))
        begin.chop(1);
    url.setPath(begin + path);
    HttpRequest request = requestFor(url, {}, std::nullopt);
    request.headers = {{QStringLiteral("Accept"), accept}};
    request.connectTimeoutMs = 5'000;
    request.totalTimeoutMs = 10'000;
    return request;
}

HttpRequest vantageRequest(const VantageService &service, const QString &path)
{
    HttpRequest request = requestBelow(service.url, path, QStringLiteral("application/json"));
    if (!service.token.isEmpty())
        request.headers.push_back(
            {QStringLiteral("Authorization"), QStringLiteral("Bearer ") + service.token});
    request.bodyLimit = 1024 * 1024; // ten kilobytes of page for each of up to fifty vantage points
    return request;
}

} // namespace

SiteAddress toldAddress(const SiteAddress &page, bool nameOnly)
{
    return page.withTarget(nameOnly ? QStringLiteral("/") : page.path);
}

SiteAddress toldAddress(const CaseFile &caseFile, const SiteAddress &site)
{
    return toldAddress(repeatableAddress(caseFile, site), caseFile.head().nameOnly);
}

bool isSamePath(const SiteAddress &told, const SiteAddress &page)
{
    return told.host == page.host && told.port == page.port && told.path == page.path;
}

HttpRequest globalpingRequest(const VantageService &service, const SiteAddress &told)
{
    HttpRequest request = vantageRequest(service, QStringLiteral("/v1/measurements"));
    request.method = QStringLiteral("POST");
    request.body = QJsonDocument(globalpingQuestion(told, service)).toJson(QJsonDocument::Compact);
    request.headers.push_back({QStringLiteral("Content-Type"), QStringLiteral("application/json")});
    return request;
}

HttpRequest globalpingReadRequest(const VantageService &service, const QString &id)
{
    return vantageRequest(service, QStringLiteral("/v1/measurements/") + id);
}

HttpRequest checkHostRequest(const VantageService &service, const SiteAddress &told)
{
    HttpRequest request = vantageRequest(service, QStringLiteral("/check-http"));
    const QByteArray url = QUrl::toPercentEncoding(told.url());
    // In one go: the encoded address is full of what a second arg() would take for its place.
    request.target +=
        QStringLiteral("?host=%1&max_nodes=%2").arg(QString::fromLatin1(url), QString::number(service.limit));
    return request;
}

HttpRequest checkHostReadRequest(const VantageService &service, const QString &id)
{
    return vantageRequest(service, QStringLiteral("/check-result/") + id);
}

HttpRequest resolverRequest(const ResolverService &service, const QString &name, const QString &type,
                            bool checkingDisabled)
{
    const bool json = service.form == ResolverService::Form::Json;
    QUrl url = service.doh;
    QUrlQuery query(url);
    if (json) {
        query.addQueryItem(QStringLiteral("name"), name);
        query.addQueryItem(QStringLiteral("type"), type);
        if (checkingDisabled)
            query.addQueryItem(QStringLiteral("cd"), QStringLiteral("1"));
    } else {
        const QByteArray message = dnsQuestionMessage(name, type, checkingDisabled);
        const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        query.addQueryItem(QStringLiteral("dns"), QString::fromLatin1(message.toBase64(options)));
    }
    url.setQuery(query);
    HttpRequest request = requestFor(url, {}, std::nullopt);
    const QString accept =
        json ? QStringLiteral("application/dns-json") : QStringLiteral("application/dns-message");
    request.headers = {{QStringLiteral("Accept"), accept}};
    request.connectTimeoutMs = 3'000;
    request.totalTimeoutMs = 6'000;
    return request;
}

bool isServiceNumber(const QString &id)
{
    return !id.isEmpty() && id.size() < 100 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

QStringList resolverQuestions(size_t index)
{
    QStringList types{QStringLiteral("A"), QStringLiteral("AAAA")};
    if (index == 0) // whether the zone is there at all, and who answers for it: one resolver is enough
        types += {QStringLiteral("SOA"), QStringLiteral("NS")};
    return types;
}

std::vector<OutsideRequest> outsideRequests(const Services &services, const SiteAddress &page, bool nameOnly)
{
    std::vector<OutsideRequest> requests;
    if (page.isPrivate())
        return requests;
    const SiteAddress told = toldAddress(page, nameOnly);
    for (const VantageService &each : services.vantage) {
        const bool globalping = each.kind == VantageService::Kind::Globalping;
        requests.push_back({OutsideRequest::Kind::Vantage, each.url.host(),
                            globalping ? globalpingRequest(each, told) : checkHostRequest(each, told)});
    }
    if (page.hasIpAddress())
        return requests;
    for (size_t i = 0; i < std::min(services.resolvers.size(), maximumResolversAsked); ++i) {
        const ResolverService &each = services.resolvers[i];
        const QString who = each.name.isEmpty() ? each.doh.host() : each.name;
        for (const QString &type : resolverQuestions(i))
            requests.push_back(
                {OutsideRequest::Kind::Resolver, who, resolverRequest(each, page.host, type, false)});
    }
    return requests;
}

QString requestShown(const HttpRequest &request)
{
    HttpRequest shown = request;
    for (HeaderField &field : shown.headers) {
        if (field.name.compare(QLatin1String("Authorization"), Qt::CaseInsensitive) == 0)
            field.value = QStringLiteral("...");
    }
    return QString::fromUtf8(requestText(shown))
        .replace(QLatin1String("\r\n"), QLatin1String("\n"))
        .trimmed();
}

} // namespace IsItMe
