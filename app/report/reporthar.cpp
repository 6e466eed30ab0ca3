// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace IsItMe {

namespace {

/// HAR 1.2: send, wait and receive are at least 0, the others -1 where they are not known; `connect` includes
/// `ssl`, so the entry's time is the sum without `ssl`.
struct HarTimes
{
    double connect = -1, ssl = -1, send = 0, wait = 0, receive = 0;
    double total() const { return std::max(0.0, connect) + send + wait + receive; }
};

HarTimes timesOf(const Timings &t)
{
    HarTimes times;
    const double end = t.ended.value_or(0);
    double before = 0;
    if (t.connected) {
        times.connect = *t.connected;
        before = *t.connected;
        if (t.proxied) {
            times.connect = std::max(*t.proxied, before);
            before = times.connect;
        }
        if (t.encrypted) {
            times.ssl = std::max(0.0, *t.encrypted - before);
            times.connect = std::max(*t.encrypted, before);
            before = times.connect;
        }
    }
    if (t.requestSent) {
        times.send = std::max(0.0, *t.requestSent - before);
        before = std::max(before, *t.requestSent);
    }
    if (t.firstByte) {
        times.wait = std::max(0.0, *t.firstByte - before);
        before = std::max(before, *t.firstByte);
        times.receive = std::max(0.0, end - before);
    } else {
        times.wait = std::max(0.0, end - before);
    }
    return times;
}

QJsonObject nameValue(const QString &name, const QString &value)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
}

QJsonObject requestJson(const HttpFacts &http)
{
    const QUrl url(http.url);
    QJsonArray query;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        query.append(nameValue(name, value));
    const QString host =
        url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
    return {{QStringLiteral("method"), http.method.isEmpty() ? QStringLiteral("GET") : http.method},
            {QStringLiteral("url"), http.url},
            {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
            {QStringLiteral("cookies"), QJsonArray()},
            {QStringLiteral("headers"), QJsonArray{nameValue(QStringLiteral("Host"), host)}},
            {QStringLiteral("queryString"), query},
            {QStringLiteral("headersSize"), -1},
            {QStringLiteral("bodySize"), 0}};
}

QJsonObject responseJson(const HttpFacts &http, const Observation &observation)
{
    QJsonArray headers;
    for (const HeaderField &header : http.headers)
        headers.append(nameValue(header.name, header.value));
    const QString type = headerValue(http.headers, QLatin1String("Content-Type"));
    QJsonObject content{{QStringLiteral("size"), http.bodyBytes},
                        {QStringLiteral("mimeType"), type.isEmpty() ? QStringLiteral("x-unknown") : type},
                        {QStringLiteral("text"), http.body}};
    if (http.bodyCut || http.body.size() < http.bodyBytes)
        content.insert(QStringLiteral("comment"), QStringLiteral("Only the beginning is kept."));
    QJsonObject response{{QStringLiteral("status"), http.status},
                         {QStringLiteral("statusText"), http.reason},
                         {QStringLiteral("httpVersion"), http.status == 0 ? QString() : http.httpVersion},
                         {QStringLiteral("cookies"), QJsonArray()},
                         {QStringLiteral("headers"), headers},
                         {QStringLiteral("content"), content},
                         {QStringLiteral("redirectURL"), http.location},
                         {QStringLiteral("headersSize"), -1},
                         {QStringLiteral("bodySize"), http.status == 0 ? -1 : http.bodyBytes}};
    if (observation.failure)
        response.insert(QStringLiteral("_error"), enumName(*observation.failure));
    return response;
}

QJsonObject entryJson(const Observation &observation, const HttpFacts &http)
{
    const HarTimes times = timesOf(observation.timings);
    QJsonObject entry{
        {QStringLiteral("pageref"), QStringLiteral("page")},
        {QStringLiteral("startedDateTime"), observation.at.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("time"), times.total()},
        {QStringLiteral("request"), requestJson(http)},
        {QStringLiteral("response"), responseJson(http, observation)},
        {QStringLiteral("cache"), QJsonObject()},
        {QStringLiteral("timings"), QJsonObject{{QStringLiteral("blocked"), -1},
                                                {QStringLiteral("dns"), -1},
                                                {QStringLiteral("connect"), times.connect},
                                                {QStringLiteral("ssl"), times.ssl},
                                                {QStringLiteral("send"), times.send},
                                                {QStringLiteral("wait"), times.wait},
                                                {QStringLiteral("receive"), times.receive}}},
        {QStringLiteral("comment"), QStringLiteral("%1 (%2)").arg(enumName(http.purpose), observation.id)},
    };
    if (!http.address.isEmpty())
        entry.insert(QStringLiteral("serverIPAddress"), http.address);
    return entry;
}

} // namespace

QByteArray reportToHar(const Report &report)
{
    QJsonArray entries;
    for (const Observation &observation : report.observations) {
        const auto *http = observation.as<HttpFacts>();
        if (http && observation.ended != Ending::Skipped && http->purpose != HttpPurpose::Connectivity &&
            http->purpose != HttpPurpose::Control)
            entries.append(entryJson(observation, *http));
    }
    const QJsonObject page{
        {QStringLiteral("startedDateTime"), report.started.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("id"), QStringLiteral("page")},
        {QStringLiteral("title"), report.url},
        {QStringLiteral("pageTimings"),
         QJsonObject{{QStringLiteral("onContentLoad"), -1}, {QStringLiteral("onLoad"), -1}}}};
    const QJsonObject log{
        {QStringLiteral("version"), QStringLiteral("1.2")},
        {QStringLiteral("creator"), QJsonObject{{QStringLiteral("name"), QStringLiteral("IsItMe")},
                                                {QStringLiteral("version"), report.appVersion}}},
        {QStringLiteral("pages"), QJsonArray{page}},
        {QStringLiteral("entries"), entries},
        {QStringLiteral("comment"), report.id}};
    return QJsonDocument(QJsonObject{{QStringLiteral("log"), log}}).toJson();
}

} // namespace IsItMe
