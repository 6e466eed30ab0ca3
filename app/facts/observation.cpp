// SPDX-License-Identifier: Apache-2.0
#include "facts/observation.h"

#include <array>

namespace IsItMe {

namespace {

/// Reads and writes one kind of facts under its own key.
struct Kind
{
    QLatin1String key;
    QJsonValue (*write)(const Facts &); // undefined when the facts are of another kind
    bool (*read)(const QJsonValue &, Facts &);
};

template <class T>
constexpr Kind kind(const char *key)
{
    return {QLatin1String(key),
            [](const Facts &facts) -> QJsonValue {
                const T *value = std::get_if<T>(&facts);
                return value ? QJsonValue(toJson(*value)) : QJsonValue(QJsonValue::Undefined);
            },
            [](const QJsonValue &json, Facts &facts) {
                T value;
                if (!Json::read(json, value))
                    return false;
                facts = std::move(value);
                return true;
            }};
}

const std::array kinds = {
    kind<LinkFacts>("link"),
    kind<RouterFacts>("router"),
    kind<DnsFacts>("dns"),
    kind<SystemNameFacts>("systemName"),
    kind<ReachFacts>("reach"),
    kind<HttpFacts>("http"),
    kind<VantageFacts>("seen"),
    kind<AnswerFacts>("answer"),
    kind<BrowserFacts>("browser"),
    kind<SeenPageFacts>("browserPage"),
    kind<PathFacts>("path"),
    kind<EchoFacts>("echo"),
    kind<PacketSizeFacts>("packetSize"),
    kind<RegistryFacts>("registry"),
    kind<StatusPageFacts>("statusPage"),
    kind<WhoamiFacts>("whoami"),
    kind<NetworkChangeFacts>("networkChange"),
};

constexpr qsizetype maximumWordLength = 200;

bool isWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= maximumWordLength;
}

} // namespace

QJsonObject observationToJson(const Observation &observation)
{
    QJsonObject object{
        {QStringLiteral("id"), observation.id},
        {QStringLiteral("probe"), observation.probe},
        {QStringLiteral("vantage"), observation.vantage},
        {QStringLiteral("at"), Json::write(observation.at)},
        {QStringLiteral("ended"), enumName(observation.ended)},
        {QStringLiteral("reached"), enumName(observation.reached)},
        {QStringLiteral("timings"), toJson(observation.timings)},
    };
    if (observation.failure)
        object.insert(QStringLiteral("failure"), enumName(*observation.failure));
    if (!observation.detail.isEmpty())
        object.insert(QStringLiteral("detail"), observation.detail);
    for (const Kind &kind : kinds) {
        const QJsonValue facts = kind.write(observation.facts);
        if (!facts.isUndefined())
            object.insert(kind.key, facts);
    }
    return object;
}

std::optional<Observation> observationFromJson(const QJsonObject &object)
{
    Observation observation;
    JsonReader read(object);
    read("id", observation.id);
    read("probe", observation.probe);
    read("vantage", observation.vantage);
    read("at", observation.at);
    read("ended", observation.ended);
    read("reached", observation.reached);
    read("timings", observation.timings);
    read("failure", observation.failure);
    read("detail", observation.detail);
    const bool complete = isWord(observation.id) && isWord(observation.probe) &&
                          isWord(observation.vantage) && observation.at.isValid() &&
                          object.contains(QLatin1String("ended"));
    if (!read.good() || !complete)
        return std::nullopt;
    for (const Kind &kind : kinds) {
        const QJsonValue facts = object.value(kind.key);
        if (!facts.isUndefined() && !kind.read(facts, observation.facts))
            return std::nullopt;
    }
    return observation;
}

} // namespace IsItMe
