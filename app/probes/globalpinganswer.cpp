// SPDX-License-Identifier: Apache-2.0
#include "probes/globalpinganswer.h"

#include "casefile/queries.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace IsItMe {

namespace {

constexpr qsizetype maximumResults = 64;
constexpr qsizetype maximumText = 200;
constexpr qsizetype maximumBody = 10 * 1024;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString().left(maximumText);
}

std::optional<double> milliseconds(const QJsonObject &timings, const char *key)
{
    const QJsonValue value = timings.value(QLatin1String(key));
    return value.isDouble() && value.toDouble() >= 0 ? std::optional(value.toDouble()) : std::nullopt;
}

/// "headers" maps a name to a text or to a list of texts. Values of cookies are left out here already.
std::vector<HeaderField> readHeaders(const QJsonObject &headers)
{
    std::vector<HeaderField> fields;
    for (auto it = headers.begin(); it != headers.end() && fields.size() < 100; ++it) {
        const QString name = it.key().left(maximumText);
        const bool cookie = name.contains(QLatin1String("cookie"), Qt::CaseInsensitive);
        const QJsonArray values = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue &value : values)
            fields.push_back({name, cookie ? QStringLiteral("(removed)") : value.toString().left(2000)});
    }
    return fields;
}

/// How far a vantage point came. The service gives no layer in words, but its times tell.
Layer layerReached(const QJsonObject &result, const QJsonObject &timings)
{
    if (result.value(QLatin1String("statusCode")).isDouble())
        return Layer::Headers;
    if (timings.value(QLatin1String("tls")).isDouble())
        return Layer::Tls;
    if (timings.value(QLatin1String("tcp")).isDouble())
        return Layer::Tcp;
    return timings.value(QLatin1String("dns")).isDouble() ? Layer::Name : Layer::None;
}

void readResult(const QJsonObject &result, GlobalpingResult &one)
{
    const QJsonObject timings = result.value(QLatin1String("timings")).toObject();
    const QJsonObject tls = result.value(QLatin1String("tls")).toObject();
    one.reached = layerReached(result, timings);
    VantageFacts &facts = one.facts;
    facts.status = result.value(QLatin1String("statusCode")).toInt();
    facts.address = text(result, "resolvedAddress");
    facts.connected = one.reached >= Layer::Tcp;
    facts.headers = readHeaders(result.value(QLatin1String("headers")).toObject());
    facts.body = result.value(QLatin1String("rawBody")).toString().left(maximumBody);
    facts.certificateValid = tls.value(QLatin1String("authorized")).toBool();
    facts.connectMs = milliseconds(timings, "tcp");
    facts.tlsMs = milliseconds(timings, "tls");
    facts.firstByteMs = milliseconds(timings, "firstByte");
    facts.totalMs = milliseconds(timings, "total");
    const QString status = text(result, "status");
    // The vantage point itself is down, or it says that the fault is not the target's: no word of the site.
    const QString source = text(result, "failureSource");
    const bool itsOwn =
        status == QLatin1String("failed") && !source.isEmpty() && source != QLatin1String("target");
    if (status == QLatin1String("offline") || itsOwn) {
        one.failure = Failure::ServiceFailed;
        facts.failure = text(result, "rawOutput").simplified();
        facts.connected = false;
        return;
    }
    const bool distrusted = !tls.isEmpty() && !facts.certificateValid;
    if (status != QLatin1String("failed") && facts.status > 0 && !distrusted)
        return;
    facts.failure = text(result, "rawOutput").simplified();
    // A certificate that the vantage point refuses is an answer of the gateway all the same.
    const QString tlsError = text(tls, "error");
    const bool certificate =
        distrusted || facts.failure.contains(QLatin1String("certificate"), Qt::CaseInsensitive);
    if (!tlsError.isEmpty())
        facts.failure = tlsError;
    const bool name = facts.failure.contains(QLatin1String("ENOTFOUND")) ||
                      facts.failure.contains(QLatin1String("DNS"), Qt::CaseInsensitive) ||
                      facts.failure.contains(QLatin1String("getaddrinfo"));
    one.failure = certificate ? Failure::TlsCertificate : name ? Failure::NameFailed : Failure::TimedOut;
    if (facts.failure.contains(QLatin1String("refused"), Qt::CaseInsensitive))
        one.failure = Failure::ConnectionRefused;
    // It was cut off in the middle: then it had been connected.
    const bool cutOff = facts.failure.contains(QLatin1String("ECONNRESET"));
    if (cutOff)
        one.failure = Failure::ConnectionReset;
    facts.connected |= certificate || cutOff;
}

void readPosition(const QJsonObject &probe, VantageFacts &facts)
{
    const QJsonValue latitude = probe.value(QLatin1String("latitude"));
    const QJsonValue longitude = probe.value(QLatin1String("longitude"));
    const bool good = latitude.isDouble() && longitude.isDouble() && std::abs(latitude.toDouble()) <= 90 &&
                      std::abs(longitude.toDouble()) <= 180;
    if (!good)
        return;
    facts.latitude = latitude.toDouble();
    facts.longitude = longitude.toDouble();
}

} // namespace

QJsonObject globalpingQuestion(const SiteAddress &site, const VantageService &service)
{
    QJsonArray locations;
    for (const QString &magic : service.locations)
        locations.append(QJsonObject{{QStringLiteral("magic"), magic}});
    const QJsonObject request{
        {QStringLiteral("method"), QStringLiteral("GET")},
        {QStringLiteral("path"), site.path},
    };
    const QJsonObject options{
        {QStringLiteral("protocol"), site.isHttps() ? QStringLiteral("HTTPS") : QStringLiteral("HTTP")},
        {QStringLiteral("port"), site.port},
        {QStringLiteral("request"), request},
    };
    QJsonObject question{
        {QStringLiteral("type"), QStringLiteral("http")},
        {QStringLiteral("target"), site.host},
        {QStringLiteral("limit"), service.limit},
        {QStringLiteral("measurementOptions"), options},
    };
    if (!locations.isEmpty())
        question.insert(QStringLiteral("locations"), locations);
    return question;
}

std::optional<GlobalpingAnswer> parseGlobalpingAnswer(const QByteArray &json, const SiteAddress &told,
                                                      bool samePath)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue results = object.value(QLatin1String("results"));
    if (!object.value(QLatin1String("status")).isString() || !results.isArray() ||
        results.toArray().size() > maximumResults)
        return std::nullopt;
    GlobalpingAnswer answer;
    answer.inProgress = text(object, "status") == QLatin1String("in-progress");
    const QJsonArray array = results.toArray();
    for (const QJsonValue &item : array) {
        const QJsonObject probe = item.toObject().value(QLatin1String("probe")).toObject();
        const QJsonObject result = item.toObject().value(QLatin1String("result")).toObject();
        GlobalpingResult one;
        one.index = static_cast<int>(answer.results.size());
        one.inProgress = text(result, "status") == QLatin1String("in-progress");
        one.place = text(probe, "city") + QLatin1String(", ") + text(probe, "country");
        one.facts.service = QStringLiteral("globalping");
        one.facts.continent = text(probe, "continent");
        one.facts.country = text(probe, "country");
        one.facts.city = text(probe, "city");
        const int asn = probe.value(QLatin1String("asn")).toInt();
        one.facts.network = QStringLiteral("%1 (AS%2)").arg(text(probe, "network"), QString::number(asn));
        const QJsonArray tags = probe.value(QLatin1String("tags")).toArray();
        one.facts.dataCentre = tags.contains(QStringLiteral("datacenter-network"));
        one.facts.url = told.withTarget(told.path).url();
        one.facts.samePath = samePath;
        readPosition(probe, one.facts);
        if (!one.inProgress)
            readResult(result, one);
        answer.results.push_back(std::move(one));
    }
    return answer;
}

std::optional<int> serviceWaitSeconds(const std::vector<HeaderField> &headers, const QDateTime &now)
{
    constexpr int longest = 24 * 3600;
    HttpFacts http;
    http.headers = headers;
    if (const auto wait = retryAfterSeconds(http, now))
        return std::min(*wait, longest);
    for (const HeaderField &field : headers) {
        bool number = false;
        const qint64 seconds = field.value.trimmed().toLongLong(&number);
        if (field.name.compare(QLatin1String("X-RateLimit-Reset"), Qt::CaseInsensitive) == 0 && number &&
            seconds >= 0)
            return static_cast<int>(std::min<qint64>(seconds, longest));
    }
    return std::nullopt;
}

} // namespace IsItMe
