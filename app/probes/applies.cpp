// SPDX-License-Identifier: Apache-2.0
#include "probes/applies.h"

#include "casefile/queries.h"
#include "probes/requests.h"

#include <QHostAddress>

#include <algorithm>

namespace IsItMe::ProbeApplies {

namespace {

/// How long a page may keep us waiting before we look beside it.
constexpr double pageIsSlowMs = 1'500;
/// ... and before we try the site's other addresses all the same.
constexpr double pageHangsMs = 4'000;

bool isLoopbackSite(const SiteAddress &site)
{
    return QHostAddress(site.host).isLoopback() || site.host == QLatin1String("localhost") ||
           site.host.endsWith(QLatin1String(".localhost"));
}

bool hasProxy(const ProbeContext &context)
{
    return configuredProxy(context.caseFile).has_value();
}

bool pageIsGood(std::span<const Observation> look)
{
    const auto last = lastHop(look);
    return last && pageIsSettled(look) && isGoodAnswer(*last.observation, *last.facts);
}

bool siteReachIsOver(std::span<const Observation> look, const QStringList &addresses)
{
    return siteReach(look).size() >= std::min<size_t>(static_cast<size_t>(addresses.size()), 8);
}

} // namespace

std::optional<double> pageAskedAt(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    if (hasProxy(context))
        return lastSeen<LinkFacts>(look).observation->timings.started;
    for (const auto &reach : siteReach(look)) {
        if (!reach.observation->failure)
            return reach.observation->timings.started + reach.observation->timings.ended.value_or(0);
    }
    return std::nullopt;
}

Applies always(const ProbeContext &)
{
    return Applies::Yes;
}

Applies withRouter(const ProbeContext &context)
{
    const auto link = lastSeen<LinkFacts>(currentLook(context.caseFile));
    if (!link)
        return Applies::NotYet;
    const auto &routes = link.facts->routes;
    const bool any =
        std::any_of(routes.begin(), routes.end(), [](const auto &r) { return !r.router.isEmpty(); });
    return any ? Applies::Yes : Applies::No;
}

Applies withWayOut(const ProbeContext &context)
{
    const auto link = lastSeen<LinkFacts>(currentLook(context.caseFile));
    if (!link)
        return Applies::NotYet;
    return hasUsableInterface(*link.facts) ? Applies::Yes : Applies::No;
}

Applies siteHasName(const ProbeContext &context)
{
    if (context.site.hasIpAddress())
        return Applies::No;
    const auto link = lastSeen<LinkFacts>(currentLook(context.caseFile));
    if (!link)
        return Applies::NotYet;
    return hasUsableInterface(*link.facts) || isLoopbackSite(context.site) ? Applies::Yes : Applies::No;
}

Applies withSiteAddresses(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    const auto link = lastSeen<LinkFacts>(look);
    if (!link || !nameIsSettled(look, context.site.host))
        return Applies::NotYet;
    const bool wayOut = hasUsableInterface(*link.facts) || isLoopbackSite(context.site);
    // Through a proxy a bare connection tells nothing: in many such networks the direct way is closed.
    if (!wayOut || hasProxy(context))
        return Applies::No;
    return knownAddresses(look, context.site.host).isEmpty() ? Applies::No : Applies::Yes;
}

Applies pageCanBeAsked(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    const auto link = lastSeen<LinkFacts>(look);
    if (!link)
        return Applies::NotYet;
    if (hasProxy(context))
        return hasUsableInterface(*link.facts) ? Applies::Yes : Applies::No;
    if (!nameIsSettled(look, context.site.host))
        return Applies::NotYet;
    const QStringList addresses = knownAddresses(look, context.site.host);
    if (addresses.isEmpty() || withSiteAddresses(context) == Applies::No)
        return Applies::No;
    if (pageAskedAt(context))
        return Applies::Yes;
    return siteReachIsOver(look, addresses) ? Applies::No : Applies::NotYet;
}

Applies pageIsInTrouble(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    const auto last = lastHop(look);
    if (pageIsSettled(look)) {
        const bool answered = last.facts->status >= 400 || last.observation->reached >= Layer::Tls;
        const bool worth =
            !pageIsGood(look) && answered && last.observation->failure != Failure::TlsCertificate;
        return worth ? Applies::Yes : Applies::No;
    }
    if (pageCanBeAsked(context) == Applies::No)
        return Applies::No;
    const auto asked = pageAskedAt(context);
    return asked && context.nowMs - *asked > pageIsSlowMs ? Applies::Yes : Applies::NotYet;
}

Applies otherAddresses(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    if (hasProxy(context) || pageCanBeAsked(context) == Applies::No)
        return Applies::No;
    if (!pageIsSettled(look)) {
        const auto asked = pageAskedAt(context);
        const bool hangs = asked && context.nowMs - *asked > pageHangsMs;
        return hangs && knownAddresses(look, context.site.host).size() > 1 ? Applies::Yes : Applies::NotYet;
    }
    const QString host = repeatableAddress(context.caseFile, context.site).host;
    return knownAddresses(look, host).size() > 1 ? Applies::Yes : Applies::No;
}

Applies httpsUnreachable(const ProbeContext &context)
{
    if (context.site.schemeTyped || !context.site.isHttps() || hasProxy(context))
        return Applies::No;
    const auto look = currentLook(context.caseFile);
    const QStringList addresses = knownAddresses(look, context.site.host);
    if (!nameIsSettled(look, context.site.host) ||
        (!addresses.isEmpty() && !siteReachIsOver(look, addresses)))
        return Applies::NotYet;
    return !addresses.isEmpty() && !pageAskedAt(context) ? Applies::Yes : Applies::No;
}

Applies worthRepeating(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    if (pageCanBeAsked(context) == Applies::No)
        return Applies::No;
    if (!pageIsSettled(look))
        return Applies::NotYet;
    const auto last = lastHop(look);
    // A page without an answer won't have one a second later, and a certificate does not change by asking.
    const bool answered = last.facts->status > 0 || last.observation->failure == Failure::ConnectionClosed ||
                          last.observation->failure == Failure::ConnectionReset;
    const auto wait = retryAfterSeconds(*last.facts, last.observation->at);
    const bool mustWait = last.facts->status >= 400 && ((wait && *wait > 2) || last.facts->status == 429);
    return answered && !mustWait ? Applies::Yes : Applies::No;
}

} // namespace IsItMe::ProbeApplies
