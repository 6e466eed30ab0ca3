// SPDX-License-Identifier: Apache-2.0
#include "probes/linetargets.h"

#include "casefile/queries.h"

#include <QNetworkInterface>

#include <algorithm>

namespace IsItMe {

namespace {

bool isSilent(const Seen<ReachFacts> &reach)
{
    return reach.observation->failure == Failure::TimedOut || reach.observation->failure == Failure::NoRoute;
}

} // namespace

std::optional<LineTarget> routerTarget(std::span<const Observation> look)
{
    const auto link = lastSeen<LinkFacts>(look);
    if (!link)
        return std::nullopt;
    for (const DefaultRoute &route : link.facts->routes) {
        QHostAddress address(route.router);
        if (address.isNull())
            continue;
        if (address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv6Protocol)
            address.setScopeId(route.interfaceName);
        constexpr int dns = 53; // nearly every home router serves it; a refusal is an answer too
        return LineTarget{address, dns, QStringLiteral("router")};
    }
    return std::nullopt;
}

std::optional<LineTarget> controlTarget(std::span<const Observation> look, bool ipv6)
{
    std::optional<LineTarget> silent;
    for (const auto &reach : allSeen<ReachFacts>(look)) {
        if (reach.facts->belongsTo == QLatin1String("site") || isIpv6(reach.facts->address) != ipv6)
            continue;
        const LineTarget target{QHostAddress(reach.facts->address), reach.facts->port,
                                QStringLiteral("control")};
        if (!isSilent(reach))
            return target;
        if (!silent)
            silent = target;
    }
    return silent;
}

std::optional<LineTarget> siteTarget(std::span<const Observation> look, const SiteAddress &site)
{
    const QHostAddress address(firstOpenAddress(look, site.host));
    if (address.isNull() || address.isLoopback())
        return std::nullopt;
    return LineTarget{address, site.port, QStringLiteral("site")};
}

std::vector<LineTarget> silentSiteTargets(std::span<const Observation> look)
{
    std::vector<LineTarget> targets;
    const auto link = lastSeen<LinkFacts>(look);
    const auto all = siteReach(look);
    for (const bool ipv6 : {false, true}) {
        const bool routed =
            link && std::any_of(link.facts->routes.begin(), link.facts->routes.end(),
                                [ipv6](const DefaultRoute &route) {
                                    return route.router.isEmpty() || isIpv6(route.router) == ipv6;
                                });
        const auto silent = std::find_if(all.begin(), all.end(), [ipv6](const Seen<ReachFacts> &reach) {
            return isSilent(reach) && isIpv6(reach.facts->address) == ipv6;
        });
        const QHostAddress address(silent == all.end() ? QString() : silent->facts->address);
        if (routed && !address.isNull() && !address.isLoopback())
            targets.push_back({address, 0, QStringLiteral("site")});
    }
    return targets;
}

int interfaceMtu(std::span<const Observation> look)
{
    const auto link = lastSeen<LinkFacts>(look);
    if (!link || link.facts->routes.empty())
        return 0;
    const QString name = link.facts->routes.front().interfaceName;
    const auto all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : all) {
        if (interface.name() == name || interface.humanReadableName() == name)
            return interface.maximumTransmissionUnit();
    }
    return 0;
}

} // namespace IsItMe
