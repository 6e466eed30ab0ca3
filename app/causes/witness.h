// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/cause.h"
#include "causes/sharesbehindgateway.h"

namespace IsItMe {

/// What the gateway's answer says of them: by its own words where it has some, else by its status and by how
/// long it took. The weights are in sharesbehindgateway.cpp. Weight 0 where the answer is no error of the
/// server's side.
Judgement judgeBehindGateway(const Evidence &evidence, Behind cause);

} // namespace IsItMe
