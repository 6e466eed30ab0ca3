// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

#include <optional>

namespace IsItMe {

/// How the long watch paces itself. Tests use another; nobody else should.
struct WatchPace
{
    int firstMs = 30'000;    ///< the first pause
    int longestMs = 300'000; ///< and what they grow to
    double growth = 1.3;     ///< from one to the next
    double jitter = 0.15;    ///< up to so much more or less: many who watch must not come at once
    int lookMs = 5'000;      ///< how often it looks whether the network is there and the clock jumped
    int sleptMs = 60'000; ///< a clock that is further than this ahead between two looks: the computer slept
    int settleMs = 4'000; ///< after waking, and after the network came back
    int connectTimeoutMs = 8'000;
    int totalTimeoutMs = 60'000;
    qint64 longestWatchMs = 24LL * 60 * 60 * 1000; ///< then it gives up: about 300 requests
};

/// The pause after so many tries, in ms. `chance` is between 0 and 1 and stands for the jitter. Never less
/// than the site asked for (Retry-After), up to a day.
int watchPause(const WatchPace &pace, int tries, std::optional<int> retryAfterSeconds, double chance);

/// Whether the computer slept between two looks at its clock (or somebody set it).
bool sleptBetween(const WatchPace &pace, const QDateTime &lastLook, const QDateTime &now);

} // namespace IsItMe
