// SPDX-License-Identifier: Apache-2.0
#include "guide/watchpace.h"

#include <algorithm>
#include <cmath>

namespace IsItMe {

int watchPause(const WatchPace &pace, int tries, std::optional<int> retryAfterSeconds, double chance)
{
    constexpr int enough = 64; // by then the longest pause was long reached
    const double grown = pace.firstMs * std::pow(pace.growth, std::clamp(tries, 0, enough));
    const double jitter = 1 + pace.jitter * (2 * std::clamp(chance, 0.0, 1.0) - 1);
    const auto ours = static_cast<int>(std::min(grown, double(pace.longestMs)) * jitter);
    const int theirs = std::clamp(retryAfterSeconds.value_or(0), 0, 24 * 60 * 60) * 1000;
    return std::max(ours, theirs);
}

bool sleptBetween(const WatchPace &pace, const QDateTime &lastLook, const QDateTime &now)
{
    return lastLook.msecsTo(now) > pace.lookMs + pace.sleptMs;
}

} // namespace IsItMe
