// SPDX-License-Identifier: Apache-2.0
#include "causes/clock.h"

#include "causes/limits.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace IsItMe {

namespace {

/// The wait that counts: see readClock().
double tellingWait(const Waits &waits)
{
    const auto [quickest, slowest] = std::minmax_element(waits.failing.begin(), waits.failing.end());
    if (waits.lossy)
        return *quickest;
    std::vector<double> alike;
    std::copy_if(waits.failing.begin(), waits.failing.end(), std::back_inserter(alike),
                 [least = *slowest * Limits::alikeSlow](double wait) { return wait >= least; });
    std::sort(alike.begin(), alike.end());
    return alike[(alike.size() - 1) / 2];
}

bool fits(double waitMs, double limitMs)
{
    const double late = std::max(Limits::lateForLimitMs, limitMs * Limits::lateForLimit);
    return limitMs > 0 && waitMs >= limitMs - Limits::earlyForLimitMs && waitMs <= limitMs + late;
}

ClockReading byGeneralLimits(double waitMs)
{
    if (waitMs >= Limits::readLimitMs)
        return {Clock::ReadLimit, waitMs, 0};
    if (waitMs >= Limits::longConnectLimitMs)
        return {Clock::EitherLimit, waitMs, 0};
    if (waitMs >= Limits::connectLimitMs)
        return {Clock::ConnectLimit, waitMs, 0};
    return {Clock::AtOnce, waitMs, 0};
}

/// The maker's own limits: first each by itself, then several attempts to connect in a row.
std::optional<ClockReading> byMakersLimits(double waitMs, const GatewayLimits &limits)
{
    constexpr double second = 1'000;
    const double connect = limits.connectSeconds.value_or(0) * second;
    const double read = limits.readSeconds.value_or(0) * second;
    const double pauses = (limits.connectAttempts - 1) * limits.retryPauseSeconds * second;
    if (fits(waitMs, pauses))
        return ClockReading{Clock::RetryPauses, waitMs, pauses};
    const double all = connect * limits.connectAttempts;
    const bool connecting = fits(waitMs, connect) || fits(waitMs, all);
    if (fits(waitMs, read))
        return ClockReading{connecting ? Clock::EitherLimit : Clock::ReadLimit, waitMs, read};
    if (connecting)
        return ClockReading{Clock::ConnectLimit, waitMs, fits(waitMs, connect) ? connect : all};
    return std::nullopt;
}

/// A wait that no limit of the maker's fits: the site may have set another. For connections it can't where
/// the maker fixes it, and hardly anybody sets one much longer than the maker's.
bool mayBeConnectLimit(double waitMs, const GatewayLimits &limits)
{
    constexpr double second = 1'000;
    const double longest = limits.connectSeconds.value_or(0) * limits.connectAttempts * second;
    return longest == 0 || (!limits.connectFixed && waitMs <= longest * Limits::longestConnectLimit);
}

/// Sooner than any limit, but each time clearly later than other answers come: work was done on it.
bool workWasDone(const Waits &waits)
{
    const double quickest = *std::min_element(waits.failing.begin(), waits.failing.end());
    return !waits.lossy && waits.failing.size() >= Limits::enoughForWork && waits.otherMs &&
           quickest >= *waits.otherMs + Limits::workMs;
}

} // namespace

ClockReading readClock(const Waits &waits, const GatewayLimits *limits)
{
    if (waits.failing.empty())
        return {};
    const double wait = tellingWait(waits);
    const bool noLimitOfIts = limits && limits->timeoutStatus > 0 && limits->timeoutStatus != waits.status;
    if (limits && !noLimitOfIts) {
        if (const auto reading = byMakersLimits(wait, *limits))
            return *reading;
    }
    ClockReading reading = byGeneralLimits(wait);
    if (reading.clock == Clock::AtOnce)
        reading.clock = workWasDone(waits) ? Clock::AfterWork : Clock::AtOnce;
    else if (noLimitOfIts && reading.clock != Clock::ReadLimit)
        reading.clock = fits(wait, Limits::hostSearchMs) ? Clock::HostSearch : Clock::OwnEnd;
    else if (limits && !mayBeConnectLimit(wait, *limits))
        reading.clock = Clock::ReadLimit;
    return reading;
}

} // namespace IsItMe
