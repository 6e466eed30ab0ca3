// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

namespace IsItMe {

/// Whether a look is a later one of the same check: the case's clock starts with each check, and a second
/// look begins in its middle.
bool isSecondLook(std::span<const Observation> look);
/// What the same check saw before its newest look; empty in the first one.
std::span<const Observation> earlierInCheck(std::span<const Observation> all);

} // namespace IsItMe
