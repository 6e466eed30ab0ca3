// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/catalog.h"

/// When measuring the line itself makes sense. The first look never waits for it, and where everything is
/// quick and whole, nothing is measured.
namespace IsItMe::ProbeApplies {

/// Connections to the site, or to everything beyond the router, are met with silence: where does the way end?
Applies pathStops(const ProbeContext &context);
/// Connections came late or broke off, as they do where packets get lost; or the page took long to come.
Applies lineSeemsPoor(const ProbeContext &context);
/// Connections open, and then nothing large arrives.
Applies largePacketsStall(const ProbeContext &context);

} // namespace IsItMe::ProbeApplies
