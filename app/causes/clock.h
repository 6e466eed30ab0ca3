// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateways/gatewaylimits.h"

#include <optional>
#include <vector>

namespace IsItMe {

/// How long the gateway took beyond the way there and back. EVIDENCE.md, "The clock as witness".
enum class Clock {
    AtOnce,       ///< about one round trip
    AfterWork,    ///< each time later than the way explains, and sooner than any limit: somebody worked on it
    RetryPauses,  ///< as long as this maker's gateways pause between connections that are refused
    HostSearch,   ///< no limit of this maker's, but as long as a machine on the same link is searched for
    OwnEnd,       ///< no limit of this maker's, and sooner than answers are mostly waited for
    ConnectLimit, ///< this maker's limit for connections; or 2.5 to 5.5 s, as such limits mostly are
    EitherLimit,  ///< its limits for connections and for answers alike; or 5.5 to 17 s
    ReadLimit,    ///< its limit for answers; or more than 17 s, as such limits mostly are
};

struct ClockReading
{
    Clock clock = Clock::AtOnce;
    double waitMs = 0;  ///< what the reading rests on
    double limitMs = 0; ///< the maker's limit that it fits; 0: read by the general limits
};

/// What the clock is read from.
struct Waits
{
    std::vector<double> failing;   ///< of the tries that failed alike, the round trip taken off
    std::optional<double> otherMs; ///< the quickest good answer of anybody, likewise
    bool lossy = false;            ///< the visitor's own line loses packets
    int status = 0;                ///< of the failing ones
};

/// Pure. `limits` are those of whoever wrote the error page; null where that is not known.
///
/// The slowest tries tell: a gateway remembers a dead upstream and answers the next ones at once. Among the
/// slow ones the middle one: a line that stalls makes one later than the limit, and a request that joins
/// another's wait is sooner. On a line that loses packets the quickest of all: a packet sent again is as late
/// as a short limit.
ClockReading readClock(const Waits &waits, const GatewayLimits *limits);

} // namespace IsItMe
