// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/cause.h"

namespace IsItMe {

/// The causes behind the gateway that one error answer leaves open.
enum class Behind {
    UpstreamDown,
    UpstreamInvalid,
    UpstreamSlow,
    UpstreamName,
    ServersNetwork,
    ServersFirewall,
    ServerOverload,
    SiteCode,
    SiteMaintenance
};

/// What the gateway's answer says of them: by its own words where it has some, else by its status and by how
/// long it took. The table of weights is in witness.cpp. Weight 0 where the answer is no error of the
/// server's side.
Judgement judgeBehindGateway(const Evidence &evidence, Behind cause);

} // namespace IsItMe
