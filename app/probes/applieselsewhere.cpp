// SPDX-License-Identifier: Apache-2.0
#include "probes/applies.h"
#include "probes/otheranswers.h"
#include "probes/requests.h"
#include "probes/vantagewait.h"

#include "casefile/queries.h"
#include "pages/pagesays.h"

#include <algorithm>

namespace IsItMe::ProbeApplies {

namespace {

/// How long the others wait for the page that the redirects lead to.
constexpr double pageIsSlowMs = 1'500;

bool isServiceTrouble(const Observation &observation)
{
    return observation.failure == Failure::ServiceFailed || observation.failure == Failure::RateLimited;
}

Applies mayAsk(const ProbeContext &context, VantageService::Kind kind)
{
    const bool any = std::any_of(
        context.services.vantage.begin(), context.services.vantage.end(), [&](const VantageService &service) {
            return service.kind == kind &&
                   !mustStillWait(context.caseFile, service.url.host(), QDateTime::currentDateTimeUtc());
        });
    if (!any || !context.caseFile.head().askOthers || context.site.isPrivate())
        return Applies::No;
    const auto way = withWayOut(context);
    if (way != Applies::Yes)
        return way;
    const bool pinned = std::any_of(
        context.services.vantage.begin(), context.services.vantage.end(),
        [kind](const VantageService &each) { return each.kind == kind && !each.addresses.isEmpty(); });
    if (const Applies reach = servicesInReach(context); !pinned && reach != Applies::Yes)
        return reach;
    // Others are asked about the page that the redirects lead to, so we wait for it; but not for long.
    const auto look = currentLook(context.caseFile);
    const auto asked = pageAskedAt(context);
    const bool waiting = asked && !pageIsSettled(look) && context.nowMs - *asked < pageIsSlowMs;
    const bool naming =
        !nameIsSettled(look, context.site.host) && lastSeen<LinkFacts>(look).facts->proxies.empty();
    return waiting || naming ? Applies::NotYet : Applies::Yes;
}

/// Whether the newest word of the first services leaves a question: nobody could tell, all were turned away
/// as robots are, or they do not agree.
bool leavesAQuestion(std::span<const Observation> look)
{
    const auto seen = newestAsk(look, QStringLiteral("globalping"));
    int good = 0;
    int bad = 0;
    for (const auto &one : seen) {
        const int status = one.facts->status;
        const bool wall = status == 401 || status == 403 || status == 429 || status == 451;
        if (isServiceTrouble(*one.observation) || one.observation->ended == Ending::Cancelled || wall)
            continue;
        const bool opens = status >= 200 && status < 400 && !one.observation->failure;
        ++(opens && !pageSays(*one.facts) ? good : bad);
    }
    return (good == 0 && bad == 0) || (good > 0 && bad > 0);
}

/// No where every connectivity check was answered by somebody else and nothing opens securely: a sign-in
/// page.
Applies pastTheSignIn(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    const auto checks = httpSeen(look, HttpPurpose::Connectivity);
    bool foreign = false;
    for (const auto &check : checks) {
        if (check.facts->expected == QLatin1String("match"))
            return Applies::Yes;
        foreign |= !check.facts->expected.isEmpty();
    }
    for (const auto &control : httpSeen(look, HttpPurpose::Control)) {
        if (control.facts->status > 0 && !control.observation->failure)
            return Applies::Yes;
    }
    if (!foreign)
        return Applies::Yes;
    return context.open.contains(QLatin1String("control")) ? Applies::NotYet : Applies::No;
}

/// A proxy looks names up itself, and carries everything or nothing.
Applies proxyCarries(const ProbeContext &context)
{
    bool tried = false;
    for (const auto &http : allSeen<HttpFacts>(currentLook(context.caseFile))) {
        if (http.facts->proxy.isEmpty())
            continue;
        if (http.facts->status > 0)
            return Applies::Yes;
        tried = true;
    }
    for (const char *probe : {"page", "control"}) {
        if (context.open.contains(QLatin1String(probe)))
            return Applies::NotYet;
    }
    return tried ? Applies::No : Applies::Yes;
}

} // namespace

Applies servicesInReach(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    const auto link = lastSeen<LinkFacts>(look);
    if (!link)
        return Applies::NotYet;
    if (const Applies free = pastTheSignIn(context); free != Applies::Yes)
        return free;
    if (!link.facts->proxies.empty())
        return proxyCarries(context);
    bool failed = false;
    for (const auto &dns : allSeen<DnsFacts>(look)) {
        if (dns.facts->independent)
            continue;
        if (dns.facts->rcode == QLatin1String("NOERROR") || dns.facts->rcode == QLatin1String("NXDOMAIN"))
            return Applies::Yes;
        failed = true;
    }
    for (const auto &name : allSeen<SystemNameFacts>(look)) {
        if (!name.facts->addresses.isEmpty())
            return Applies::Yes;
        failed = true;
    }
    for (const char *probe : {"control-names", "dns", "system-name"}) {
        if (context.open.contains(QLatin1String(probe)))
            return Applies::NotYet;
    }
    return failed ? Applies::No : Applies::Yes;
}

Applies mayAskResolvers(const ProbeContext &context)
{
    const bool allowed = context.caseFile.head().askOthers && !context.site.isPrivate() &&
                         !context.site.hasIpAddress() && !context.services.resolvers.empty();
    return allowed ? withWayOut(context) : Applies::No;
}

Applies mayAskVantage(const ProbeContext &context)
{
    return mayAsk(context, VantageService::Kind::Globalping);
}

Applies othersAreToldOtherwise(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    const Applies may = mayAskResolvers(context);
    if (may != Applies::Yes)
        return may;
    if (!lastSeen<LinkFacts>(look).facts->proxies.empty())
        return Applies::No; // a proxy looks names up itself
    if (context.open.contains(QLatin1String("independent-dns")) || !nameIsSettled(look, context.site.host) ||
        context.open.contains(QLatin1String("page")))
        return Applies::NotYet;
    const auto last = lastHop(look);
    const bool good = last && pageIsSettled(look) && isGoodAnswer(*last.observation, *last.facts);
    const QString host = repeatableAddress(context.caseFile, context.site).host;
    return good || otherAnswers(look, host).isEmpty() ? Applies::No : Applies::Yes;
}

Applies worthASecondOpinion(const ProbeContext &context)
{
    const Applies may = mayAsk(context, VantageService::Kind::CheckHost);
    if (may != Applies::Yes)
        return may;
    if (context.open.contains(QLatin1String("globalping")))
        return Applies::NotYet;
    return leavesAQuestion(currentLook(context.caseFile)) ? Applies::Yes : Applies::No;
}

} // namespace IsItMe::ProbeApplies
