// SPDX-License-Identifier: Apache-2.0
#include "casefile/linesummary.h"
#include "casefile/pathsummary.h"
#include "report/describe.h"
#include "report/describeline.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"

#include <QUrl>

namespace IsItMe {

namespace {

Digest::PathTable tableOf(const PathFacts &path, const Observation &observation, const PathOwners &owners)
{
    Digest::PathTable table;
    table.what = describe(observation);
    table.evidence = observation.id;
    std::vector<PathHop> hops = path.hops;
    fillParts(hops, owners);
    for (const PathHop &hop : hops) {
        Digest::HopRow row;
        row.ttl = hop.ttl;
        row.address = hop.address.isEmpty() ? ReportWords::tr("silent") : printableLine(hop.address, 60);
        if (hop.part != PathPart::Unknown || !hop.address.isEmpty())
            row.part = pathPartName(hop.part);
        if (!hop.owner.isEmpty())
            row.part = ReportWords::tr("%1: %2").arg(row.part, printableLine(hop.owner, 60));
        if (hop.ms)
            row.time = durationText(*hop.ms);
        table.hops.push_back(row);
    }
    return table;
}

} // namespace

void addLine(Digest &digest, const Report &report)
{
    const auto look = currentLook(report.observations);
    const PathOwners owners = ownersFrom(look, QUrl(report.url).host());
    for (const Observation &observation : look) {
        const auto *path = observation.as<PathFacts>();
        if (path && observation.failure != Failure::NotPermitted)
            digest.paths.push_back(tableOf(*path, observation, owners));
        if (observation.as<EchoFacts>() || observation.as<PacketSizeFacts>())
            digest.line.push_back(
                {observation.as<EchoFacts>() ? ReportWords::tr("Loss") : ReportWords::tr("Packet size"),
                 describe(observation),
                 {observation.id}});
    }
    const ResolverSummary resolver = resolverSummary(look);
    if (resolver.state == ResolverSummary::State::Slow)
        digest.line.push_back(
            {ReportWords::tr("Name look-up"),
             ReportWords::tr("the visitor's resolver takes %1").arg(durationText(*resolver.ms)),
             {}});
}

void addLineRuledOut(Digest &digest, const Report &report)
{
    const auto look = currentLook(report.observations);
    const LossSummary loss = lossSummary(look);
    if (loss.place == LinePlace::None && loss.toward("control")) {
        QStringList how, evidence;
        for (const auto &row : loss.rows) {
            how.append(describe(*row.observation));
            evidence.append(row.observation->id);
        }
        digest.ruledOut.push_back({ReportWords::tr("Lost packets"), how.join(QLatin1String("; ")), evidence});
    }
    const SizeSummary size = sizeSummary(look);
    if (size.place == LinePlace::None && !size.against.isEmpty()) {
        QStringList how;
        for (const auto &row : size.rows)
            how.append(describe(*row.observation));
        digest.ruledOut.push_back(
            {ReportWords::tr("Large packets"), how.join(QLatin1String("; ")), size.against});
    }
}

} // namespace IsItMe
