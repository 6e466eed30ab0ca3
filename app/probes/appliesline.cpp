// SPDX-License-Identifier: Apache-2.0
#include "probes/appliesline.h"

#include "casefile/queries.h"
#include "probes/linetargets.h"

#include <algorithm>

namespace IsItMe::ProbeApplies {

namespace {

enum class Beyond { NotKnown, Answers, Silent };

/// Whether anything beyond the router answers. The tries of addresses there take less than five seconds.
Beyond beyond(const ProbeContext &context, std::span<const Observation> look)
{
    constexpr double overAfterMs = 5'000;
    constexpr int enough = 2;
    int silent = 0;
    for (const auto &reach : allSeen<ReachFacts>(look)) {
        if (reach.facts->belongsTo == QLatin1String("site"))
            continue;
        const auto failure = reach.observation->failure;
        if (!failure || *failure == Failure::ConnectionRefused)
            return Beyond::Answers;
        ++silent;
    }
    const auto link = lastSeen<LinkFacts>(look);
    const bool over = context.nowMs - link.observation->timings.started > overAfterMs;
    return over && silent >= enough ? Beyond::Silent : Beyond::NotKnown;
}

/// What all three need: a way out that is ours to measure. Through a proxy the direct way tells nothing.
Applies withOwnWay(const ProbeContext &context)
{
    const auto link = lastSeen<LinkFacts>(currentLook(context.caseFile));
    if (!link)
        return Applies::NotYet;
    const bool ours =
        hasUsableInterface(*link.facts) && !link.facts->routes.empty() && link.facts->proxies.empty();
    return ours ? Applies::Yes : Applies::No;
}

/// Whether each of the addresses beyond the router was tried.
bool reachIsOver(const ProbeContext &context, std::span<const Observation> look)
{
    constexpr qsizetype mostTried = 8;
    qsizetype expected = 0;
    for (const ConnectivityService &service : context.services.connectivity)
        expected += service.addresses.size();
    for (const ControlSite &site : context.services.controlSites)
        expected += site.addresses.size();
    qsizetype seen = 0;
    for (const auto &reach : allSeen<ReachFacts>(look))
        seen += reach.facts->belongsTo != QLatin1String("site");
    return seen >= std::min(expected, mostTried);
}

bool siteReachIsOver(std::span<const Observation> look, const QStringList &addresses)
{
    constexpr size_t mostTried = 8;
    return siteReach(look).size() >= std::min<size_t>(static_cast<size_t>(addresses.size()), mostTried);
}

/// A connection that came as late as a second SYN, or not at all while its neighbours came: RFC 6298.
bool looksLossy(std::span<const Observation> look)
{
    constexpr double secondSynMs = 950;
    int late = 0;
    double quickest = 1e9;
    int silent = 0;
    for (const Observation &observation : look) {
        const auto *reach = observation.as<ReachFacts>();
        if (observation.timings.connected && (reach || observation.as<HttpFacts>())) {
            quickest = std::min(quickest, *observation.timings.connected);
            late += *observation.timings.connected > secondSynMs;
        }
        silent += reach && !isIpv6(reach->address) && reach->belongsTo != QLatin1String("site") &&
                  observation.failure == Failure::TimedOut;
    }
    return (late > 0 && quickest < secondSynMs) || (silent > 0 && quickest < 1e9);
}

bool brokeOff(const Observation &page)
{
    const auto failure = page.failure;
    return failure == Failure::Truncated || failure == Failure::ConnectionReset ||
           (failure == Failure::TimedOut && page.reached >= Layer::Tcp && page.reached != Layer::RequestSent);
}

} // namespace

Applies pathStops(const ProbeContext &context)
{
    if (const auto way = withOwnWay(context); way != Applies::Yes)
        return way;
    const auto look = currentLook(context.caseFile);
    const Beyond elsewhere = beyond(context, look);
    if (!nameIsSettled(look, context.site.host))
        return elsewhere == Beyond::Silent ? Applies::Yes : Applies::NotYet;
    const QStringList addresses = knownAddresses(look, context.site.host);
    const bool over = siteReachIsOver(look, addresses);
    if (over && !addresses.isEmpty() && silentSiteTargets(look).empty())
        return Applies::No; // it connects, or refuses: then the way is whole
    if (elsewhere == Beyond::NotKnown || !over)
        return Applies::NotYet;
    return addresses.isEmpty() && elsewhere == Beyond::Answers ? Applies::No : Applies::Yes;
}

Applies lineSeemsPoor(const ProbeContext &context)
{
    if (const auto way = withOwnWay(context); way != Applies::Yes)
        return way;
    const auto look = currentLook(context.caseFile);
    if (beyond(context, look) == Beyond::Silent)
        return Applies::No;
    // Not while the first look itself fills the line: a slow one would look like a lossy one.
    constexpr double firstLookMs = 6'000;
    const bool calm = pageIsSettled(look) ||
                      context.nowMs - lastSeen<LinkFacts>(look).observation->timings.started > firstLookMs;
    if (!calm)
        return Applies::NotYet;
    if (looksLossy(look))
        return reachIsOver(context, look) ? Applies::Yes : Applies::NotYet;
    if (!pageIsSettled(look))
        return Applies::NotYet;
    constexpr double longMs = 4'000;
    const auto page = lastHop(look);
    const bool late =
        isGoodAnswer(*page.observation, *page.facts) && page.observation->timings.ended.value_or(0) > longMs;
    if (late || brokeOff(*page.observation))
        return Applies::Yes;
    return reachIsOver(context, look) ? Applies::No : Applies::NotYet;
}

Applies largePacketsStall(const ProbeContext &context)
{
    if (const auto way = withOwnWay(context); way != Applies::Yes)
        return way;
    constexpr double stallsAfterMs = 3'000;
    const auto look = currentLook(context.caseFile);
    const auto page = lastHop(look);
    if (page && pageIsSettled(look)) {
        const bool stalled =
            page.observation->failure == Failure::TimedOut &&
            (page.observation->reached == Layer::Tcp || page.observation->reached >= Layer::Headers);
        return stalled || page.observation->failure == Failure::Truncated ? Applies::Yes : Applies::No;
    }
    for (const auto &seen : allSeen<HttpFacts>(look)) {
        const bool secure = seen.facts->tls && !seen.facts->tls->protocol.isEmpty();
        const bool control = seen.facts->purpose == HttpPurpose::Control;
        // A certificate came through, and that is large: what keeps the page from coming is something else.
        if (secure || (control && seen.facts->status > 0))
            return Applies::NotYet;
    }
    for (const auto &reach : siteReach(look)) {
        const auto connected = reach.observation->timings.connected;
        if (connected && context.nowMs - reach.observation->timings.started - *connected > stallsAfterMs)
            return Applies::Yes;
    }
    return Applies::NotYet;
}

} // namespace IsItMe::ProbeApplies
