// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/cause.h"

namespace IsItMe {

/// One sentence for people: where the way to the site was seen to end. Empty when that was not looked for, or
/// nothing tells.
QString whereTheWayEnds(const Evidence &evidence);

} // namespace IsItMe
