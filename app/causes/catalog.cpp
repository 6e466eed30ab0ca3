// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

std::span<const Cause *const> causeCatalog()
{
    using namespace Causes;
    static constexpr const Cause *catalog[] = {
        &noLink,          &routerUnreachable, &providerDown,   &captivePortal,   &proxyBroken,
        &proxyError,      &resolverBroken,    &resolverLies,   &hostsFile,       &clockWrong,
        &tlsIntercepted,  &ipv6Broken,        &pathMtu,        &packetLoss,      &networkBlocksSite,
        &browserData,     &browserSetup,      &addressWrong,   &siteDns,         &siteUnreachable,
        &siteCertificate, &redirectLoop,      &protocolBroken, &cachedError,     &tooManyRequests,
        &siteRefusesYou,  &loadBalancer,      &pageMissing,    &siteMaintenance, &serverOverload,
        &serversNetwork,  &serversFirewall,   &upstreamDown,   &upstreamInvalid, &upstreamSlow,
        &upstreamName,    &siteCode,          &thirdParty,     &worksNow,
    };
    return catalog;
}

} // namespace IsItMe
