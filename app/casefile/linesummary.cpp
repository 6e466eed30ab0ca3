// SPDX-License-Identifier: Apache-2.0
#include "casefile/linesummary.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// Below this share, in 100, pages still open well: 1 % on the line is 2 % there and back.
constexpr int manyLost = 15;
/// Fewer packets than this say nothing about a share.
constexpr int enoughSent = 10;
/// From this round trip on a page, which takes several, opens noticeably late.
constexpr double longRoundTripMs = 250;

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void placeTheLoss(LossSummary &loss)
{
    const EchoFacts *router = loss.toward("router");
    const EchoFacts *control = loss.toward("control");
    const EchoFacts *site = loss.toward("site");
    const EchoFacts *beyond = control ? control : site;
    if (!beyond)
        return;
    loss.roundTripMs = beyond->medianMs;
    loss.slow = beyond->medianMs.value_or(0) >= longRoundTripMs;
    if (lostPercent(*beyond) >= manyLost) {
        // What is lost before the router is lost beyond it too; a third of it is more than chance.
        const bool before =
            router && lostPercent(*router) * 3 >= lostPercent(*beyond) && lostPercent(*router) >= 8;
        loss.place = !router ? LinePlace::Beyond : before ? LinePlace::ThisNetwork : LinePlace::Provider;
        loss.percent = lostPercent(before ? *router : *beyond);
    } else if (control && site && lostPercent(*site) >= manyLost) {
        loss.place = LinePlace::Site;
        loss.percent = lostPercent(*site);
    }
}

/// Whether large packets vanish without a word. Where somebody says what fits, the computers adapt.
bool isHole(const PacketSizeFacts &size)
{
    const bool said = size.reportedMtu > 0 && size.smallestLost > size.reportedMtu;
    return size.largestPassed > 0 && size.smallestLost > size.largestPassed && !said;
}

bool allComesThrough(const PacketSizeFacts &size)
{
    return size.interfaceMtu > 0 && size.largestPassed >= size.interfaceMtu;
}

} // namespace

int lostPercent(const EchoFacts &echo)
{
    if (echo.sent <= 0)
        return 0;
    return (200 * std::clamp(echo.sent - echo.answered, 0, echo.sent) / echo.sent + 1) / 2;
}

const EchoFacts *LossSummary::toward(const char *whom) const
{
    for (const auto &row : rows) {
        if (row.facts->belongsTo == QLatin1String(whom))
            return row.facts;
    }
    return nullptr;
}

LossSummary lossSummary(std::span<const Observation> look)
{
    LossSummary loss;
    for (const char *whom : {"router", "control", "site"}) {
        Seen<EchoFacts> found;
        for (const auto &echo : allSeen<EchoFacts>(look)) {
            const bool tells = echo.facts->answered > 0 && echo.facts->sent >= enoughSent;
            if (echo.facts->belongsTo == QLatin1String(whom) && tells)
                found = echo;
        }
        if (found)
            loss.rows.push_back(found);
    }
    placeTheLoss(loss);
    if (loss.place != LinePlace::None) {
        for (const auto &row : loss.rows)
            loss.evidence.append(row.observation->id);
    }
    return loss;
}

namespace {

/// A control site's certificates arrived here: large records come through from elsewhere.
bool largeOnesComeFromElsewhere(std::span<const Observation> look)
{
    const auto controls = httpSeen(look, HttpPurpose::Control);
    return std::any_of(controls.begin(), controls.end(), [](const auto &control) {
        return control.facts->status > 0 && control.facts->tls && !control.facts->tls->chain.empty();
    });
}

} // namespace

SizeSummary sizeSummary(std::span<const Observation> look)
{
    SizeSummary size;
    for (const auto &seen : allSeen<PacketSizeFacts>(look)) {
        if (seen.facts->largestPassed > 0)
            size.rows.push_back(seen);
    }
    bool controlHole = false;
    bool siteHole = false;
    bool controlPasses = false;
    for (const auto &row : size.rows) {
        const bool control = row.facts->belongsTo == QLatin1String("control");
        if (row.facts->reportedMtu > 0)
            size.reportedMtu = size.reportedMtu ? std::min(size.reportedMtu, row.facts->reportedMtu)
                                                : row.facts->reportedMtu;
        if (isHole(*row.facts)) {
            (control ? controlHole : siteHole) = true;
            size.passes =
                size.passes ? std::min(size.passes, row.facts->largestPassed) : row.facts->largestPassed;
            size.evidence.append(row.observation->id);
        } else if (allComesThrough(*row.facts)) {
            size.against.append(row.observation->id);
            controlPasses |= control;
        }
    }
    if (controlHole)
        size.place = LinePlace::Beyond;
    else if (siteHole)
        size.place = controlPasses || largeOnesComeFromElsewhere(look) ? LinePlace::Site : LinePlace::Beyond;
    return size;
}

ResolverSummary resolverSummary(std::span<const Observation> look)
{
    constexpr double slowMs = 1'500;
    ResolverSummary resolver;
    std::vector<double> own, independent;
    for (const auto &dns : allSeen<DnsFacts>(look)) {
        const bool answered =
            dns.facts->rcode == QLatin1String("NOERROR") || dns.facts->rcode == QLatin1String("NXDOMAIN");
        const auto took = dns.observation->timings.ended;
        if (dns.facts->independent) {
            if (answered && took)
                independent.push_back(*took);
            continue;
        }
        if (dns.observation->ended == Ending::Cancelled)
            continue;
        if (resolver.server.isEmpty())
            resolver.server = dns.facts->server;
        ++resolver.asked;
        resolver.failed += !answered;
        if (answered && took)
            own.push_back(*took);
    }
    resolver.ms = median(own);
    resolver.independentMs = median(independent);
    if (resolver.asked == 0)
        return resolver;
    if (own.empty())
        resolver.state = ResolverSummary::State::Fails;
    else
        resolver.state =
            *resolver.ms >= slowMs ? ResolverSummary::State::Slow : ResolverSummary::State::Works;
    return resolver;
}

QString vpnInterface(const LinkFacts &link)
{
    for (const DefaultRoute &route : link.routes) {
        for (const LinkInterface &interface : link.interfaces) {
            if (interface.kind == LinkKind::Tunnel && interface.name == route.interfaceName)
                return interface.name;
        }
    }
    return {};
}

} // namespace IsItMe
