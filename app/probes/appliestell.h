// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/catalog.h"

namespace IsItMe::ProbeApplies {

/// When it makes sense to find out whom to tell: the site is in trouble, and this side works.
Applies mayAskStatusPage(const ProbeContext &context);
Applies mayAskRegistry(const ProbeContext &context);
Applies mayAskWhoami(const ProbeContext &context);
Applies contactPageIsWorthALook(const ProbeContext &context);

} // namespace IsItMe::ProbeApplies
