// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "pages/pagesays.h"
#include "report/describe.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"

#include <algorithm>

namespace IsItMe {

namespace {

struct Group
{
    HttpPurpose purpose;
    QString path;
    QString address;
    std::vector<const Observation *> tries;
};

/// One group for each thing that was asked at each address. A repeat is the page again.
std::vector<Group> groupTries(const Report &report)
{
    std::vector<Group> groups;
    for (const Observation &observation : report.observations) {
        const auto *http = observation.as<HttpFacts>();
        if (!http || http->purpose == HttpPurpose::Connectivity || http->purpose == HttpPurpose::Control)
            continue;
        const HttpPurpose purpose = http->purpose == HttpPurpose::Repeat ? HttpPurpose::Page : http->purpose;
        const QString path = http->hop > 0 ? http->url : QString();
        const QString address = http->address.isEmpty() ? http->proxy : http->address;
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group &group) {
            return group.purpose == purpose && group.path == path && group.address == address;
        });
        if (found != groups.end())
            found->tries.push_back(&observation);
        else
            groups.push_back({purpose, path, address, {&observation}});
    }
    return groups;
}

QString outcomeWord(const Observation &observation)
{
    const HttpFacts &http = *observation.as<HttpFacts>();
    if (observation.failure && http.status == 0)
        return failureText(*observation.failure);
    if (observation.ended == Ending::Cancelled)
        return ReportWords::tr("stopped");
    if (http.status == 0)
        return observation.ended == Ending::TimedOut ? ReportWords::tr("no answer in time")
                                                     : ReportWords::tr("no answer");
    const QString status = QString::number(http.status);
    if (const PageSays says = pageSays(http); http.location.isEmpty() && isSoftError(http))
        return ReportWords::tr("%1, its page: %2").arg(status).arg(says.status);
    return observation.failure ? ReportWords::tr("%1, then %2").arg(status, failureText(*observation.failure))
                               : status;
}

Digest::TryRow rowOf(const Group &group)
{
    Digest::TryRow row;
    row.what = group.path.isEmpty() ? purposeText(group.purpose)
                                    : ReportWords::tr("sent on to %1").arg(printableLine(group.path, 120));
    row.address = printableLine(group.address, 80);
    QStringList outcomes;
    int good = 0;
    for (const Observation *observation : group.tries) {
        outcomes.append(outcomeWord(*observation));
        good += isGoodAnswer(*observation, *observation->as<HttpFacts>()) ? 1 : 0;
        row.evidence.append(observation->id);
        const Timings &t = observation->timings;
        if (t.connected)
            row.connect = std::min(row.connect.value_or(*t.connected), *t.connected);
        if (t.firstByte) {
            row.firstByteBest = std::min(row.firstByteBest.value_or(*t.firstByte), *t.firstByte);
            row.firstByteWorst = std::max(row.firstByteWorst.value_or(*t.firstByte), *t.firstByte);
        }
    }
    row.good = good == int(group.tries.size());
    row.mixed = good > 0 && !row.good;
    const bool same = std::all_of(outcomes.begin(), outcomes.end(),
                                  [&](const QString &outcome) { return outcome == outcomes.front(); });
    if (!same)
        row.answers = outcomes.join(QLatin1String(" · "));
    else if (outcomes.size() == 1)
        row.answers = outcomes.front();
    else
        row.answers =
            ReportWords::tr("%1 (%2 times)").arg(outcomes.front(), QString::number(outcomes.size()));
    return row;
}

/// Bare connections that failed, and those to addresses which no request went to.
void addConnections(Digest &digest, const Report &report)
{
    for (const Observation &observation : report.observations) {
        const auto *reach = observation.as<ReachFacts>();
        if (!reach || reach->belongsTo != QLatin1String("site"))
            continue;
        const QString address = printableLine(reach->address, 80);
        const bool asked = std::any_of(digest.tries.begin(), digest.tries.end(),
                                       [&](const Digest::TryRow &row) { return row.address == address; });
        if (asked && !observation.failure)
            continue;
        Digest::TryRow row;
        row.what = ReportWords::tr("TCP connection, port %1").arg(reach->port);
        row.address = address;
        row.good = !observation.failure;
        row.answers = row.good ? ReportWords::tr("connects") : failureText(*observation.failure);
        if (row.good)
            row.connect =
                observation.timings.connected ? observation.timings.connected : observation.timings.ended;
        row.evidence = QStringList{observation.id};
        digest.tries.push_back(row);
    }
}

} // namespace

void addTries(Digest &digest, const Report &report)
{
    for (const Group &group : groupTries(report))
        digest.tries.push_back(rowOf(group));
    addConnections(digest, report);
}

} // namespace IsItMe
