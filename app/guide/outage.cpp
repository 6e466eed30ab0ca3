// SPDX-License-Identifier: Apache-2.0
#include "guide/outage.h"

#include "casefile/queries.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace IsItMe {

namespace {

constexpr size_t mostEvents = 2000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Outage)
};

bool isOfPage(const HttpFacts &http)
{
    return http.purpose == HttpPurpose::Page || http.purpose == HttpPurpose::Repeat ||
           http.purpose == HttpPurpose::Watch;
}

std::optional<OutageEvent::Kind> kindOf(const Observation &observation)
{
    using Kind = OutageEvent::Kind;
    if (const auto *change = observation.as<NetworkChangeFacts>()) {
        if (change->during != QLatin1String("watch"))
            return {};
        switch (change->change) {
        case NetworkChange::Gone:
            return Kind::NetworkGone;
        case NetworkChange::Back:
            return Kind::NetworkBack;
        case NetworkChange::Slept:
            return Kind::Slept;
        case NetworkChange::Woke:
            return Kind::Woke;
        }
    }
    const auto *http = observation.as<HttpFacts>();
    if (!http || !isOfPage(*http) || observation.ended == Ending::Cancelled)
        return {};
    if (isRedirect(http->status) && !observation.failure && http->purpose != HttpPurpose::Watch)
        return {}; // on the way to the page
    return isGoodAnswer(observation, *http) ? Kind::Up : Kind::Down;
}

QString moment(const QDateTime &at)
{
    const QDateTime local = at.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                : QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

Outage outageOf(const CaseFile &caseFile)
{
    return outageOf(caseFile.all());
}

Outage outageOf(std::span<const Observation> all)
{
    using Kind = OutageEvent::Kind;
    Outage outage;
    for (const Observation &observation : all) {
        const auto kind = kindOf(observation);
        if (!kind)
            continue;
        const auto *http = observation.as<HttpFacts>();
        outage.watched += http && http->purpose == HttpPurpose::Watch;
        if (*kind == Kind::Down && (!outage.happened() || outage.over())) {
            const int watched = outage.watched;
            outage = {};
            outage.watched = watched;
            outage.since = observation.at;
        }
        if (!outage.happened())
            continue;
        if (*kind == Kind::Down) {
            outage.lastBad = observation.at;
            ++outage.seenDown;
        } else if (*kind == Kind::Up && !outage.over()) {
            outage.back = observation.at;
        }
        if (outage.events.size() < mostEvents)
            outage.events.push_back({observation.at, *kind, observation.id});
    }
    return outage;
}

QString outageSentence(const Outage &outage)
{
    if (!outage.happened())
        return {};
    const QString seen = Words::tr("seen %n times", nullptr, outage.seenDown);
    if (outage.over())
        return Words::tr("Down since %1, %2, back at %3.")
            .arg(moment(outage.since), seen, moment(outage.back));
    return Words::tr("Down since %1, %2, last at %3.")
        .arg(moment(outage.since), seen, moment(outage.lastBad));
}

} // namespace IsItMe
