// SPDX-License-Identifier: Apache-2.0
#include "browsers/netlogevents.h"

#include "browsers/netlog.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace IsItMe {

namespace {

constexpr qsizetype maximumEvents = 300'000;
constexpr qsizetype maximumNames = 20'000;

QHash<int, QString> namesByNumber(const QJsonObject &table)
{
    QHash<int, QString> names;
    if (table.size() > maximumNames)
        return names;
    for (auto it = table.begin(); it != table.end(); ++it) {
        if (it.value().isDouble())
            names.insert(it.value().toInt(), it.key().left(100));
    }
    return names;
}

NetLogConstants constantsOf(const QJsonObject &json)
{
    NetLogConstants constants;
    constants.eventTypes = namesByNumber(json.value(QLatin1String("logEventTypes")).toObject());
    constants.errors = namesByNumber(json.value(QLatin1String("netError")).toObject());
    const QJsonObject phases = json.value(QLatin1String("logEventPhase")).toObject();
    constants.begin = phases.value(QLatin1String("PHASE_BEGIN")).toInt(constants.begin);
    constants.end = phases.value(QLatin1String("PHASE_END")).toInt(constants.end);
    const QJsonObject flags = json.value(QLatin1String("loadFlag")).toObject();
    constants.mainFrameFlag = flags.value(QLatin1String("MAIN_FRAME_DEPRECATED")).toInt();
    if (!constants.mainFrameFlag)
        constants.mainFrameFlag = flags.value(QLatin1String("MAIN_FRAME")).toInt();
    const QJsonObject client = json.value(QLatin1String("clientInfo")).toObject();
    constants.version = client.value(QLatin1String("version")).toString().left(40);
    return constants;
}

/// Times and, in some versions, other numbers are written as texts.
qint64 numberOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

} // namespace

QString NetLogConstants::errorOf(const QJsonObject &params) const
{
    const QJsonValue error = params.value(QLatin1String("net_error"));
    if (!error.isDouble() || error.toInt() == 0)
        return {};
    return errors.value(error.toInt(), QStringLiteral("net_error %1").arg(error.toInt()));
}

QByteArray mendedNetLog(const QByteArray &log)
{
    // Inside {"events":[ an event ends where the depth comes back to two, and what is open there is a list.
    qsizetype whole = -1;
    int depth = 0;
    bool inText = false;
    bool inList = false;
    for (qsizetype i = 0; i < log.size(); ++i) {
        const char c = log.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
            continue;
        }
        if (c == '"')
            inText = true;
        if (c == '{' || c == '[') {
            if (++depth == 2)
                inList = c == '[';
        } else if ((c == '}' || c == ']') && --depth == 2 && inList && c == '}') {
            whole = i + 1;
        } else if (depth < 1 && whole >= 0) {
            break;
        }
    }
    return whole < 0 ? QByteArray() : log.left(whole) + "]}";
}

std::optional<NetLogConstants>
walkNetLog(const QByteArray &log,
           const std::function<void(const NetLogConstants &, const NetLogEvent &)> &each)
{
    if (log.size() > maximumNetLog)
        return std::nullopt;
    QJsonDocument document = QJsonDocument::fromJson(log);
    if (!document.isObject())
        document = QJsonDocument::fromJson(mendedNetLog(log));
    const QJsonObject root = document.object();
    if (!root.value(QLatin1String("constants")).isObject() || !root.value(QLatin1String("events")).isArray())
        return std::nullopt;
    const NetLogConstants constants = constantsOf(root.value(QLatin1String("constants")).toObject());
    const QJsonArray events = root.value(QLatin1String("events")).toArray();
    for (qsizetype i = 0; i < std::min(events.size(), maximumEvents); ++i) {
        const QJsonObject json = events.at(i).toObject();
        NetLogEvent event;
        event.type = constants.eventTypes.value(json.value(QLatin1String("type")).toInt(-1));
        const int phase = json.value(QLatin1String("phase")).toInt();
        event.phase = phase == constants.begin ? NetLogEvent::Phase::Begin
                      : phase == constants.end ? NetLogEvent::Phase::End
                                               : NetLogEvent::Phase::None;
        event.source = numberOf(json.value(QLatin1String("source")).toObject().value(QLatin1String("id")));
        event.time = numberOf(json.value(QLatin1String("time")));
        event.params = json.value(QLatin1String("params")).toObject();
        each(constants, event);
    }
    return constants;
}

} // namespace IsItMe
