// SPDX-License-Identifier: Apache-2.0
#include "guide/outage.h"
#include "report/describe.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"
#include "seen/seenpage.h"

namespace IsItMe {

namespace {

/// A long outage is told by its first and its last events.
constexpr size_t mostEvents = 24;

QString utc(const QDateTime &at)
{
    return at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

void addSeenPage(Digest &digest, const Observation &observation, const SeenPageFacts &seen)
{
    const QString words = printableLine(seenInWords(seen), 300);
    if (!words.isEmpty())
        digest.visitor.push_back({ReportWords::tr("Their browser showed"), words, {observation.id}});
    for (const HeaderField &id : seen.requestIds)
        digest.visitor.push_back(
            {printableLine(id.name, 40), printableLine(id.value, 160), {observation.id}});
    if (!seen.shownAt.isEmpty())
        digest.visitor.push_back(
            {ReportWords::tr("Time on that page"), printableLine(seen.shownAt, 60), {observation.id}});
}

void addOutage(Digest &digest, const Report &report)
{
    const Outage outage = outageOf(report.observations);
    if (outage.watched == 0 || !outage.happened())
        return;
    const QString until = outage.over() ? utc(outage.back) : ReportWords::tr("not over yet");
    digest.visitor.push_back(
        {ReportWords::tr("First seen down"), utc(outage.since), {outage.events.front().id}});
    digest.visitor.push_back({ReportWords::tr("Seen working again"), until, {}});
    digest.visitor.push_back({ReportWords::tr("Tries that failed"), QString::number(outage.seenDown), {}});
    const size_t count = outage.events.size();
    for (size_t i = 0; i < count; ++i) {
        if (count > mostEvents && i >= mostEvents / 2 && i < count - mostEvents / 2)
            continue;
        const OutageEvent &event = outage.events[i];
        for (const Observation &observation : report.observations) {
            if (observation.id == event.id)
                digest.visitor.push_back({utc(event.at), describe(observation), {event.id}});
        }
    }
}

} // namespace

void addVisitor(Digest &digest, const Report &report)
{
    for (const Observation &observation : report.observations) {
        if (const auto *seen = observation.as<SeenPageFacts>())
            addSeenPage(digest, observation, *seen);
    }
    addOutage(digest, report);
}

} // namespace IsItMe
