// SPDX-License-Identifier: Apache-2.0
#include "causes/conditions.h"
#include "causes/limits.h"

#include <QHostAddress>

#include <algorithm>
#include <cmath>
#include <limits>

namespace IsItMe::Shown {

namespace {

bool looked(const Evidence &evidence)
{
    return static_cast<bool>(evidence.link);
}

/// Connected to the proxy, asked it, and not a word; or no connection to it at all.
bool proxySaysNothing(const Evidence &evidence)
{
    const auto seen = allSeen<HttpFacts>(evidence.look);
    return std::any_of(seen.begin(), seen.end(), [](const auto &one) {
        const auto failure = one.observation->failure;
        const bool silent = failure == Failure::TimedOut && one.observation->reached <= Layer::Proxy;
        return !one.facts->proxy.isEmpty() && (failure == Failure::ProxyUnreachable || silent);
    });
}

/// A question that fails before anything beyond was tried with success may have met a line that was just
/// coming up. One that is asked beside, or that waits through another sending, has not.
bool resolverFailsMeanwhile(const Evidence &evidence)
{
    double firstAnswer = std::numeric_limits<double>::max();
    for (const Observation &seen : evidence.look) {
        if (evidence.beyondAnswered.contains(seen.id))
            firstAnswer = std::min(firstAnswer, seen.timings.started);
    }
    return std::any_of(evidence.look.begin(), evidence.look.end(), [&](const Observation &seen) {
        const double started = seen.timings.started;
        const double ended = started + seen.timings.ended.value_or(0);
        return evidence.resolverFailed.contains(seen.id) &&
               (firstAnswer <= started + Limits::besideMs ||
                firstAnswer + Limits::questionSentAgainMs <= ended);
    });
}

/// A resolver that this computer asks, without its port.
QString bare(const QString &resolver)
{
    if (resolver.startsWith(u'['))
        return resolver.mid(1).section(u']', 0, 0);
    return resolver.count(u':') == 1 ? resolver.section(u':', 0, 0) : resolver;
}

bool resolverLivesOnRouter(const Evidence &evidence)
{
    if (!looked(evidence))
        return false;
    for (const DefaultRoute &route : evidence.link.facts->routes) {
        for (const QString &resolver : evidence.link.facts->resolvers) {
            if (!route.router.isEmpty() && bare(resolver) == route.router)
                return true;
        }
    }
    return false;
}

bool nameServiceGaveAddress(const Evidence &evidence)
{
    const auto seen = allSeen<DnsFacts>(evidence.look);
    return std::any_of(seen.begin(), seen.end(), [](const auto &dns) {
        return dns.facts->subject == NameSubject::Site && !dns.facts->answers.empty();
    });
}

/// Whether the file holds an address that the name service, which knows the name, does not give.
bool ownEntryDiffers(const Evidence &evidence)
{
    if (!looked(evidence))
        return false;
    QStringList only = evidence.link.facts->hostsEntries;
    bool nameServiceKnows = false;
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        if (dns.facts->subject != NameSubject::Site)
            continue;
        for (const DnsRecord &record : dns.facts->answers) {
            nameServiceKnows |= record.type == QLatin1String("A") || record.type == QLatin1String("AAAA");
            only.removeAll(record.data);
        }
    }
    return nameServiceKnows && !only.isEmpty();
}

bool wholeToRouter(const Evidence &evidence)
{
    const EchoFacts *router = evidence.loss.toward("router");
    return router && evidence.loss.place != LinePlace::ThisNetwork &&
           lostPercent(*router) < Limits::fewLostPercent;
}

bool ipv6StopsAtRouter(const Evidence &evidence)
{
    bool dead = false;
    for (const auto &router : allSeen<RouterFacts>(evidence.look)) {
        if (!isIpv6(router.facts->address))
            continue;
        if (router.facts->spoke() || router.facts->neighbour == NeighbourState::Reachable)
            return evidence.path && evidence.path.end.refused; // alive: only its own word counts
        dead |= evidence.routerSilent.contains(router.observation->id);
    }
    return dead || (evidence.path && evidence.path.end.refused);
}

/// Or may have: the answers differ, and nobody has been at the other address yet.
bool hasMoved(const Evidence &evidence)
{
    const NameChange &change = evidence.change;
    const bool open = change.failsThere.isEmpty() && evidence.others.asked() == 0;
    return change.differ() && (!change.worksThere.isEmpty() || open);
}

} // namespace

const Condition linkUp{"an interface is up with a usable address",
                       [](const Evidence &e) { return looked(e) && e.onNetwork; }};
const Condition routed{"there is a default route", [](const Evidence &e) { return e.routed; }};
const Condition noWayOut{"no interface could carry a packet out, or none has a route out",
                         [](const Evidence &e) {
                             return looked(e) && (!e.onNetwork || (!e.routed && !e.beyondSilent.isEmpty()));
                         }};
const Condition hostsFileDiffers{
    "the hosts file holds the site's name, and the name service gives another address", ownEntryDiffers};

const Condition brokenElsewhereToo{
    "the site answers here, and others, who come another way, get no better answer", [](const Evidence &e) {
        return e.status() > 0 && e.others.asked() > 0 && e.others.working.isEmpty() &&
               e.others.walled.isEmpty();
    }};
const Condition hostsFileNotCompared{
    "the hosts file holds the site's name, and no resolver has said yet what it has", [](const Evidence &e) {
        const bool told = !e.siteNameUnknown.isEmpty() || !e.siteNameEmpty.isEmpty() ||
                          !e.siteNameFailed.isEmpty() || !e.independentGood.isEmpty() ||
                          !e.independentUnknown.isEmpty() || nameServiceGaveAddress(e);
        return looked(e) && !e.link.facts->hostsEntries.isEmpty() && !told;
    }};

const Condition routerSpeaks{"a router answered us itself",
                             [](const Evidence &e) { return !e.routerSpoke.isEmpty(); }};
const Condition routerInSight{"a router answers, or is in the neighbour table", [](const Evidence &e) {
                                  return !e.routerSpoke.isEmpty() || !e.routerNeighbour.isEmpty() ||
                                         !e.routerUnclear.isEmpty();
                              }};
const Condition routerSilent{"a router gives no answer of any kind", [](const Evidence &e) {
                                 return e.routerSpoke.isEmpty() &&
                                        !(e.routerSilent + e.routerUnclear + e.routerNeighbour).isEmpty();
                             }};
const Condition routerOrItsLine{"the way ends at the router: nobody behind it was heard",
                                [](const Evidence &e) {
                                    return e.beyondAnswered.isEmpty() && e.providerSpoke.isEmpty() &&
                                           e.silentAddresses >= Limits::enoughAddresses;
                                }};

const Condition beyondTried{"an address beyond the router stayed silent",
                            [](const Evidence &e) { return !e.beyondSilent.isEmpty(); }};
const Condition twoAddressesSilent{"two addresses beyond the router stayed silent", [](const Evidence &e) {
                                       return e.silentAddresses >= Limits::enoughAddresses;
                                   }};
const Condition anythingBeyondAnswers{"anything beyond the router answers",
                                      [](const Evidence &e) { return !e.beyondAnswered.isEmpty(); }};
const Condition providerSpeaks{"a machine behind the router spoke on the way out",
                               [](const Evidence &e) { return !e.providerSpoke.isEmpty(); }};
const Condition internetWorks{"a connectivity check or a control site got its right answer",
                              [](const Evidence &e) { return e.internetWorks(); }};
const Condition controlWorks{"a control site works",
                             [](const Evidence &e) { return !e.controlGood.isEmpty(); }};
const Condition signInPage{"a connectivity check was answered with a redirect or a foreign page",
                           [](const Evidence &e) { return !e.connectivityForeign.isEmpty(); }};
const Condition connectivityRight{"a connectivity check got its own right answer",
                                  [](const Evidence &e) { return !e.connectivityGood.isEmpty(); }};

const Condition clockOff{
    "the clock is off by more than a day against two answers or more",
    [](const Evidence &e) { return std::abs(e.clockSkewSeconds.value_or(0)) >= Limits::clockOffSeconds; }};
const Condition ipv6SilentBeyond{"IPv6 is set up, reaches nothing beyond, and IPv4 works",
                                 [](const Evidence &e) { return e.ipv6Broken; }};
const Condition siteHasIpv6{"the site's name has an IPv6 address", [](const Evidence &e) {
                                return std::any_of(e.addresses.begin(), e.addresses.end(), isIpv6);
                            }};
const Condition ipv6EndsAtRouter{"IPv6 is seen to end at the router", ipv6StopsAtRouter};
const Condition packetsLost{"many packets get lost, not only toward the site",
                            [](const Evidence &e) { return e.lossy(); }};
const Condition lostBeforeRouterOrUnmeasured{
    "packets get lost, and the way to the router was not seen to be whole",
    [](const Evidence &e) { return e.lossy() && e.loss.place != LinePlace::Provider && !wholeToRouter(e); }};
const Condition seriesBeyondWhole{
    "a series of pings beyond the router came back whole", [](const Evidence &e) {
        const EchoFacts *beyond = e.loss.toward("control");
        return e.loss.place == LinePlace::None && beyond && beyond->method == QLatin1String("icmp") &&
               lostPercent(*beyond) < Limits::fewLostPercent;
    }};
const Condition largePacketsStall{"small packets pass, and large ones vanish", [](const Evidence &e) {
                                      return e.size.place != LinePlace::None || e.largeRecordsStall();
                                  }};
const Condition largePacketsPass{"the largest that the link carries come through", [](const Evidence &e) {
                                     return e.size.place == LinePlace::None && !e.size.against.isEmpty() &&
                                            e.size.evidence.isEmpty();
                                 }};
const Condition vpnCarries{"a tunnel carries the traffic",
                           [](const Evidence &e) { return looked(e) && e.link.facts->vpn; }};

const Condition proxySet{"the settings name a proxy", [](const Evidence &e) { return e.behindProxy; }};
const Condition proxyMute{"the proxy refuses, is silent, or its name is unknown", proxySaysNothing};
const Condition proxyAnswers{"a request through a proxy got an answer", [](const Evidence &e) {
                                 const auto seen = allSeen<HttpFacts>(e.look);
                                 return std::any_of(seen.begin(), seen.end(), [](const auto &one) {
                                     return !one.facts->proxy.isEmpty() &&
                                            (one.facts->status > 0 || one.facts->proxyStatus > 0);
                                 });
                             }};
const Condition proxyWroteIt{
    "the proxy spoke in its own name or hung up, or may have written the page", [](const Evidence &e) {
        return e.proxy.ofSite != ProxyView::Word::None || !e.proxy.controlWitnesses.isEmpty() ||
               (e.gateway && e.gateway->maybeVisitorsProxy && e.status() >= 400);
    }};
const Condition proxyReachesSite{"an answer of the site, or a tunnel to it, came through the proxy",
                                 [](const Evidence &e) { return e.proxy.reachesSite; }};
const Condition proxyCarriesOthers{"the proxy carries a control site", [](const Evidence &e) {
                                       return e.behindProxy && !e.controlGood.isEmpty();
                                   }};

const Condition resolverFails{"the configured resolver fails",
                              [](const Evidence &e) { return !e.resolverFailed.isEmpty(); }};
const Condition resolverWorksElse{
    "the configured resolver answers a name well, and nobody finds the site's where it does not",
    [](const Evidence &e) { return !e.resolverGood.isEmpty() && !e.resolverFailsForSiteOnly(); }};
const Condition failsWhileBeyondAnswers{"it fails at a time when addresses beyond answer",
                                        resolverFailsMeanwhile};
const Condition twoNamesOrOthersAnswer{
    "it fails for two names, or an independent one answers", [](const Evidence &e) {
        return e.failedNames >= Limits::enoughNames || !e.independentGood.isEmpty() || e.others.connected();
    }};
const Condition resolverIsRouter{"the resolver that fails is the router", resolverLivesOnRouter};
const Condition addressKnown{"the site's name has an address here",
                             [](const Evidence &e) { return !e.addresses.isEmpty(); }};
const Condition pageCameByName{
    "the page was asked by its name, past no proxy, and answered",
    [](const Evidence &e) { return e.page && e.page.facts->status > 0 && e.page.facts->proxy.isEmpty(); }};
const Condition nobodyKnowsName{"a resolver says that the name, or its address, does not exist",
                                [](const Evidence &e) {
                                    return !e.siteNameUnknown.isEmpty() || !e.independentUnknown.isEmpty() ||
                                           (!e.siteNameEmpty.isEmpty() && e.nameSettled);
                                }};
const Condition anyoneKnowsName{"anyone has an address for the name", [](const Evidence &e) {
                                    return !e.addresses.isEmpty() || !e.independentGood.isEmpty();
                                }};
const Condition othersToldElse{
    "independent resolvers are told nothing of what we are told", [](const Evidence &e) {
        const bool denied = !e.siteNameUnknown.isEmpty() || !e.siteNameEmpty.isEmpty();
        const bool hidden = denied && e.addresses.isEmpty() && e.nameSettled;
        return (hidden && e.others.connected()) ||
               (!e.independentGood.isEmpty() && (hidden || e.change.differ()));
    }};
const Condition certifiedHere{"the server at the address that we are told holds a certificate for the name",
                              [](const Evidence &e) { return !e.change.certified.isEmpty(); }};
const Condition nameWorksAfterAll{"anyone has an address for the name, and it has not just moved",
                                  [](const Evidence &e) { return anyoneKnowsName.holds(e) && !hasMoved(e); }};
const Condition othersFindName{
    "a vantage point finds the name, and no signature is broken",
    [](const Evidence &e) { return e.others.connected() && e.signatureBroken.isEmpty() && !hasMoved(e); }};
const Condition siteNameTrouble{
    "the site's name fails, has no address or a broken signature, while resolvers answer",
    [](const Evidence &e) {
        return (!e.siteNameFailed.isEmpty() && !e.resolverGood.isEmpty()) || !e.independentFailed.isEmpty() ||
               !e.signatureBroken.isEmpty() || hasMoved(e) || (!e.siteNameEmpty.isEmpty() && e.nameSettled);
    }};

} // namespace IsItMe::Shown
