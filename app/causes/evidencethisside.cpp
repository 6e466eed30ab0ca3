// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"
#include "causes/limits.h"

#include <QHostAddress>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>

namespace IsItMe {

namespace {

bool hasIpv4(const LinkFacts &link)
{
    return std::any_of(link.interfaces.begin(), link.interfaces.end(), [](const LinkInterface &interface) {
        return isUsable(interface) && std::any_of(interface.addresses.begin(), interface.addresses.end(),
                                                  [](const QString &address) {
                                                      const QString plain = address.section(u'/', 0, 0);
                                                      return !isIpv6(plain) && !isLinkLocal(plain);
                                                  });
    });
}

/// The routers whose way is taken: of each family the best. A spare one may be as lively as it likes.
QStringList routersInUse(const LinkFacts &link)
{
    QStringList routers;
    for (const bool ipv6 : {false, true}) {
        const auto first =
            std::find_if(link.routes.begin(), link.routes.end(), [ipv6](const DefaultRoute &route) {
                return !route.router.isEmpty() && isIpv6(route.router) == ipv6;
            });
        if (first != link.routes.end())
            routers.append(first->router);
    }
    return routers;
}

bool isSpare(const Evidence &evidence, const QString &router, const QStringList &inUse)
{
    if (!evidence.link || inUse.contains(router))
        return false;
    const auto &routes = evidence.link.facts->routes;
    return std::any_of(routes.begin(), routes.end(),
                       [&router](const DefaultRoute &route) { return route.router == router; });
}

void gatherRouters(Evidence &evidence)
{
    const QStringList inUse = evidence.link ? routersInUse(*evidence.link.facts) : QStringList();
    // Looked at twice, the later word counts: the neighbour table has had to ask again meanwhile.
    std::map<QString, Seen<RouterFacts>> newest;
    for (const auto &router : allSeen<RouterFacts>(evidence.look)) {
        auto &entry = newest[router.facts->address];
        if (!entry || !entry.facts->spoke())
            entry = router;
    }
    for (const auto &[address, router] : newest) {
        if (isSpare(evidence, address, inUse))
            continue;
        const QString id = router.observation->id;
        const NeighbourState neighbour = router.facts->neighbour;
        if (router.facts->spoke())
            evidence.routerSpoke.append(id);
        else if (neighbour == NeighbourState::Reachable)
            evidence.routerNeighbour.append(id);
        else if (neighbour == NeighbourState::Stale || neighbour == NeighbourState::Unknown)
            evidence.routerUnclear.append(id);
        else
            evidence.routerSilent.append(id);
    }
    // A router that serves as the resolver shows its life there.
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        if (!dns.facts->rcode.isEmpty() && inUse.contains(dns.facts->server))
            evidence.routerSpoke.append(dns.observation->id);
    }
}

void gatherReach(Evidence &evidence)
{
    QSet<QString> silent;
    for (const auto &reach : allSeen<ReachFacts>(evidence.look)) {
        const QString id = reach.observation->id;
        const auto failure = reach.observation->failure;
        const bool refused = failure == Failure::ConnectionRefused;
        if (reach.observation->ended == Ending::Done || refused) {
            // Something there answered, were it only with a refusal.
            if (!isPrivateIp(reach.facts->address))
                evidence.beyondAnswered.append(id);
        } else if (failure == Failure::NoRoute || failure == Failure::TimedOut) {
            // No route to an address of a family that this computer does not have is no silence of anything.
            const bool withoutFamily = isIpv6(reach.facts->address) || !evidence.ipv4Here;
            if (failure == Failure::NoRoute && withoutFamily)
                continue;
            if (failure == Failure::NoRoute)
                evidence.saidUnreachable.append(id);
            if (reach.facts->belongsTo != QLatin1String("site")) {
                evidence.beyondSilent.append(id);
                silent.insert(reach.facts->address);
            }
        }
    }
    evidence.silentAddresses = static_cast<int>(silent.size());
}

void gatherIpv6(Evidence &evidence)
{
    bool works = false;
    bool ipv4Works = false;
    for (const auto &reach : allSeen<ReachFacts>(evidence.look)) {
        const auto failure = reach.observation->failure;
        const bool answered =
            reach.observation->ended == Ending::Done || failure == Failure::ConnectionRefused;
        if (!isIpv6(reach.facts->address))
            ipv4Works |= answered;
        else if (answered)
            works = true;
        else if (failure == Failure::TimedOut && reach.facts->belongsTo != QLatin1String("site"))
            evidence.ipv6Silent.append(reach.observation->id);
    }
    evidence.ipv6Broken = evidence.ipv6Silent.size() >= Limits::enoughIpv6Addresses && !works && ipv4Works;
}

void gatherConnectivity(Evidence &evidence)
{
    for (const auto &check : httpSeen(evidence.look, HttpPurpose::Connectivity)) {
        const HttpFacts &facts = *check.facts;
        const QString id = check.observation->id;
        if (facts.status == 0)
            continue;
        evidence.beyondAnswered.append(id);
        // A server error is the check's own trouble, or a proxy's; a sign-in page is a redirect or a page.
        const bool signIn = facts.expected == QLatin1String("redirect") || facts.status == 511 ||
                            (facts.status == 200 && facts.expected != QLatin1String("match"));
        if (facts.expected == QLatin1String("match"))
            evidence.connectivityGood.append(id);
        else if (signIn)
            evidence.connectivityForeign.append(id);
    }
}

void gatherControl(Evidence &evidence)
{
    for (const auto &control : httpSeen(evidence.look, HttpPurpose::Control)) {
        const QString id = control.observation->id;
        const auto &tls = control.facts->tls;
        const bool distrusted =
            tls && control.observation->failure == Failure::TlsCertificate &&
            (tls->fault == CertificateFault::UnknownIssuer || tls->fault == CertificateFault::SelfSigned);
        if (control.facts->status > 0) {
            evidence.controlGood.append(id);
            evidence.beyondAnswered.append(id);
        } else if (distrusted) {
            evidence.controlDistrusted.append(id);
        } else {
            evidence.controlFailed.append(id);
        }
    }
}

/// This computer's clock against the Date headers of the checks that name no site. The middle one of them: a
/// single server may be wrong itself.
void gatherClock(Evidence &evidence)
{
    std::vector<double> skews;
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        const bool check =
            seen.facts->purpose == HttpPurpose::Connectivity || seen.facts->purpose == HttpPurpose::Control;
        const QString value = headerValue(seen.facts->headers, QLatin1String("Date"));
        if (!check || value.isEmpty())
            continue;
        QDateTime date = QLocale::c().toDateTime(value, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        date.setTimeSpec(Qt::UTC);
        if (date.isValid())
            skews.push_back(static_cast<double>(date.secsTo(seen.observation->at)));
    }
    if (skews.size() < Limits::enoughDates)
        return;
    std::sort(skews.begin(), skews.end());
    evidence.clockSkewSeconds = skews[skews.size() / 2];
}

} // namespace

void gatherThisSide(Evidence &evidence)
{
    evidence.link = lastSeen<LinkFacts>(evidence.look);
    if (evidence.link) {
        evidence.onNetwork = hasUsableInterface(*evidence.link.facts);
        evidence.routed = !evidence.link.facts->routes.empty();
        evidence.ipv4Here = hasIpv4(*evidence.link.facts);
        evidence.behindProxy = !evidence.link.facts->proxies.empty();
    }
    gatherRouters(evidence);
    gatherReach(evidence);
    gatherIpv6(evidence);
    gatherConnectivity(evidence);
    gatherControl(evidence);
    gatherClock(evidence);
}

} // namespace IsItMe
