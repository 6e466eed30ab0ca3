// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// What IPv6 shows of itself on the way out, and by which observations.
struct Ipv6Way
{
    QStringList beyond;      ///< a machine behind this network answered
    QStringList routerAlive; ///< a router of this network answered, or is in the neighbour table
    QStringList routerDead;  ///< ... or is silent in every way, the neighbour table included
    QStringList routerSays;  ///< ... or says itself that it knows no way on

    /// Only these implicate the router. Silence behind one that answers is as well the provider's.
    bool endsAtRouter() const
    {
        return beyond.isEmpty() &&
               (!routerSays.isEmpty() || (routerAlive.isEmpty() && !routerDead.isEmpty()));
    }
};

void addRouters(const Evidence &evidence, Ipv6Way &way)
{
    for (const auto &router : allSeen<RouterFacts>(evidence.look)) {
        const QString id = router.observation->id;
        if (!isIpv6(router.facts->address))
            continue;
        if (router.facts->spoke() || router.facts->neighbour == NeighbourState::Reachable)
            way.routerAlive.append(id);
        else if (evidence.routerSilent.contains(id))
            way.routerDead.append(id);
    }
}

void addPaths(const Evidence &evidence, Ipv6Way &way)
{
    const PathOwners owners = ownersFrom(evidence.look, evidence.site.host);
    for (const auto &path : allSeen<PathFacts>(evidence.look)) {
        if (!isIpv6(path.facts->address))
            continue;
        const QString id = path.observation->id;
        PathFacts trace = *path.facts;
        fillParts(trace.hops, owners);
        for (const PathHop &hop : trace.hops) {
            if (hop.address.isEmpty() || hop.part == PathPart::Unknown)
                continue;
            (hop.part == PathPart::ThisNetwork ? way.routerAlive : way.beyond).append(id);
        }
        const PathEnd end = endOf(trace);
        if (end.refused && end.part == PathPart::ThisNetwork)
            way.routerSays.append(id);
    }
    way.routerAlive.removeDuplicates();
    way.beyond.removeDuplicates();
}

Ipv6Way ipv6Way(const Evidence &evidence)
{
    Ipv6Way way;
    addRouters(evidence, way);
    addPaths(evidence, way);
    return way;
}

/// A resolver was asked for the site's IPv4 addresses, and knows that it has none.
bool saidToHaveNoIpv4(const Evidence &evidence)
{
    const auto asked = allSeen<DnsFacts>(evidence.look);
    const bool none = std::any_of(asked.begin(), asked.end(), [](const auto &dns) {
        return dns.facts->subject == NameSubject::Site && dns.facts->type == QLatin1String("A") &&
               dns.facts->rcode == QLatin1String("NOERROR") && dns.facts->answers.empty();
    });
    return none && std::all_of(evidence.addresses.begin(), evidence.addresses.end(), isIpv6);
}

/// At least: IPv6 is set up here, fails to every address beyond, and IPv4 works. Forbidden when IPv6 reaches
/// anything. Only the site's own IPv6 failing is the site's affair. It counts only where the site is asked
/// over IPv6 at all (a proxy chooses for itself), and what fails over IPv4 too has another cause. It is the
/// router where IPv6 is seen to end there; behind it, it is for the provider to look.
Judgement judge(const Evidence &evidence)
{
    const bool siteHasIpv6 = std::any_of(evidence.addresses.begin(), evidence.addresses.end(), isIpv6);
    if (!evidence.ipv6Broken || !siteHasIpv6 || evidence.behindProxy)
        return {};
    const Ipv6Way way = ipv6Way(evidence);
    const bool router = way.endsAtRouter();
    const QStringList where = router ? way.routerDead + way.routerSays : way.routerAlive + way.beyond;
    // Where IPv4 could open it, and nothing shows that it does, the page may fail for another reason.
    const bool onlyIpv6 = saidToHaveNoIpv4(evidence);
    const bool failsAnyway = evidence.symptom || !evidence.noConnection().isEmpty() ||
                             (!onlyIpv6 && evidence.goodTries().isEmpty());
    return {failsAnyway ? Weights::Ipv6Broken::pageFailsAnyway : Weights::Ipv6Broken::pageWorksOtherwise,
            evidence.ipv6Silent + where,
            evidence.goodTries(),
            {},
            router ? std::optional(Place::Router) : std::nullopt};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "IPv6 broken on this side");
    text.sentence = translate("Causes", "One of your two ways to the internet is broken.");
    text.detail = translate("Causes", "The newer one (IPv6) fails, so some sites open slowly or not at all.");
    const Ipv6Way way = ipv6Way(evidence);
    if (!way.endsAtRouter()) {
        if (!way.beyond.isEmpty())
            text.detail += u' ' + translate("Causes", "Your router is fine: it breaks beyond it.");
        text.action = FirstAction::TryOtherNetwork;
        text.advice = {translate("Causes", "Tell the provider: \"IPv6 does not work\".")};
        return text;
    }
    text.detail += u' ' + translate("Causes", "It breaks at your router.");
    text.action = FirstAction::RestartRouter;
    text.advice = {translate("Causes",
                             "If the router is yours, restart it. Phones and television may stop for "
                             "three minutes."),
                   translate("Causes", "If it stays so, tell the provider: \"IPv6 does not work\".")};
    return text;
}

} // namespace

const Cause Causes::ipv6Broken = {
    QLatin1String("ipv6-broken"), Tier::Path, Affects::ThisNetwork, Place::Provider, judge, text};

} // namespace IsItMe
