// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/cause.h"

#include <span>

namespace IsItMe {

/// Every cause, from the visitor outwards. Adding a cause is one file and one line here and in catalog.cpp.
namespace Causes {
extern const Cause noLink, routerUnreachable, providerDown, captivePortal;
extern const Cause proxyBroken, proxyError, resolverBroken, resolverLies, hostsFile, clockWrong;
extern const Cause tlsIntercepted, ipv6Broken, pathMtu, packetLoss, networkBlocksSite, browserData,
    browserSetup, addressWrong;
extern const Cause siteDns, siteUnreachable, siteCertificate, redirectLoop, protocolBroken, cachedError;
extern const Cause tooManyRequests, siteRefusesYou, loadBalancer, pageMissing, siteMaintenance;
extern const Cause serverOverload, serversNetwork, serversFirewall, upstreamDown, upstreamInvalid;
extern const Cause upstreamSlow, upstreamName, siteCode, thirdParty, worksNow;
} // namespace Causes

std::span<const Cause *const> causeCatalog();

} // namespace IsItMe
