// SPDX-License-Identifier: Apache-2.0
#include "probes/checkhostanswer.h"

#include "probes/outsiderequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace IsItMe {

namespace {

constexpr qsizetype maximumNodes = 64;
constexpr qsizetype maximumText = 200;

QString text(const QJsonValue &value)
{
    return value.toString().left(maximumText);
}

/// Its words for a failure are those of a Perl client's errors. A connection that was made and then broke is
/// a gateway that was reached.
void readFailure(const QString &words, CheckHostResult &one)
{
    const auto says = [&words](const char *part) {
        return words.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    one.facts.failure = words;
    one.failure = Failure::TimedOut;
    if (says("unknown host") || says("resolve") || says("no such host"))
        one.failure = Failure::NameFailed;
    else if (says("refused"))
        one.failure = Failure::ConnectionRefused;
    else if (says("unreachable") || says("no route"))
        one.failure = Failure::NoRoute;
    else if (says("certificate"))
        one.failure = Failure::TlsCertificate;
    else if (says("ssl") || says("tls") || says("handshake"))
        one.failure = Failure::TlsHandshake;
    else if (says("reset"))
        one.failure = Failure::ConnectionReset;
    else if (says("closed") || says("empty response") || says("hang up"))
        one.failure = Failure::ConnectionClosed;
    else if (says("too many redirect"))
        one.failure = Failure::TooManyRedirects;
    const bool connected = one.failure == Failure::TlsCertificate || one.failure == Failure::TlsHandshake ||
                           one.failure == Failure::ConnectionReset ||
                           one.failure == Failure::ConnectionClosed ||
                           one.failure == Failure::TooManyRedirects;
    one.facts.connected = connected;
    one.reached = connected ? Layer::Tcp : Layer::None;
}

/// [good, seconds, words, status, address]: the last three may be null or missing.
bool readResult(const QJsonArray &values, CheckHostResult &one)
{
    if (values.size() < 3 || !values[0].isDouble() || !values[1].isDouble() || values[1].toDouble() < 0)
        return false;
    const QJsonValue status = values.at(3);
    bool number = true;
    const int code = status.isString() ? status.toString().toInt(&number) : status.toInt();
    if (!number || (code != 0 && (code < 100 || code > 599)))
        return false;
    one.facts.address = text(values.at(4));
    one.facts.totalMs = values[1].toDouble() * 1000;
    one.facts.status = code;
    if (code == 0) {
        readFailure(text(values[2]), one);
        return true;
    }
    one.facts.connected = true;
    one.reached = Layer::Headers;
    return true;
}

VantageFacts placeOf(const QJsonArray &values)
{
    VantageFacts facts;
    facts.service = QStringLiteral("check-host");
    facts.country = text(values.at(0)).left(2).toUpper();
    facts.city = text(values.at(2));
    facts.network = text(values.at(4));
    facts.dataCentre = true; // all of its computers are hosted
    return facts;
}

} // namespace

std::optional<CheckHostOrder> parseCheckHostOrder(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue nodes = object.value(QLatin1String("nodes"));
    CheckHostOrder order;
    order.id = object.value(QLatin1String("request_id")).toString();
    if (object.value(QLatin1String("ok")).toInt() != 1 || !isServiceNumber(order.id) || !nodes.isObject() ||
        nodes.toObject().isEmpty() || nodes.toObject().size() > maximumNodes)
        return std::nullopt;
    const QJsonObject places = nodes.toObject();
    for (auto it = places.begin(); it != places.end(); ++it) {
        if (!it->isArray() || it.key().isEmpty() || it.key().size() > maximumText)
            return std::nullopt;
        order.nodes.emplace(it.key(), placeOf(it->toArray()));
    }
    return order;
}

std::optional<CheckHostAnswer> parseCheckHostAnswer(const QByteArray &json, const CheckHostOrder &order)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || document.object().isEmpty() || document.object().size() > maximumNodes)
        return std::nullopt;
    const QJsonObject places = document.object();
    CheckHostAnswer answer;
    for (const auto &[node, facts] : order.nodes) {
        const QJsonValue value = places.value(node);
        if (value.isNull() || value.isUndefined()) {
            answer.inProgress = true;
            continue;
        }
        CheckHostResult one{node, Layer::None, std::nullopt, facts};
        if (!value.isArray())
            return std::nullopt;
        const QJsonValue first = value.toArray().at(0);
        // [[null]]: this place could not do it; that says nothing about the site.
        const bool nothing = first.isNull() || first.isUndefined() ||
                             (first.isArray() && first.toArray().size() == 1 && first.toArray()[0].isNull());
        if (nothing)
            one.failure = Failure::ServiceFailed;
        else if (!readResult(first.toArray(), one))
            return std::nullopt;
        answer.results.push_back(std::move(one));
    }
    return answer;
}

} // namespace IsItMe
