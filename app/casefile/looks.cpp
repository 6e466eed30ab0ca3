// SPDX-License-Identifier: Apache-2.0
#include "casefile/looks.h"

#include "casefile/queries.h"

namespace IsItMe {

bool isSecondLook(std::span<const Observation> look)
{
    constexpr double firstWithinMs = 800; // a check's own first look begins in its first moments
    return !look.empty() && look.front().as<LinkFacts>() && look.front().timings.started > firstWithinMs;
}

std::span<const Observation> earlierInCheck(std::span<const Observation> all)
{
    const auto look = currentLook(all);
    const auto before = all.first(all.size() - look.size());
    return isSecondLook(look) ? currentLook(before) : before.first(0);
}

} // namespace IsItMe
