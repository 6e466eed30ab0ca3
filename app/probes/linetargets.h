// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/probe.h"

namespace IsItMe {

/// An address whose way is measured.
struct LineTarget
{
    QHostAddress address;
    int port = 0;      ///< that it takes connections on, as far as is known; 0: none
    QString belongsTo; ///< "router", "control", "site"
};

/// The router of the best default route.
std::optional<LineTarget> routerTarget(std::span<const Observation> look);
/// Another place on the internet, of the same protocol: best one that was seen to answer.
std::optional<LineTarget> controlTarget(std::span<const Observation> look, bool ipv6);
/// The site's address that a browser would take: one that connects, else the first.
std::optional<LineTarget> siteTarget(std::span<const Observation> look, const SiteAddress &site);
/// The site's addresses that could not be connected to for silence or for want of a route, one a protocol.
std::vector<LineTarget> silentSiteTargets(std::span<const Observation> look);

/// What the link that the default route leaves by carries, in bytes; 0: not known.
int interfaceMtu(std::span<const Observation> look);

} // namespace IsItMe
