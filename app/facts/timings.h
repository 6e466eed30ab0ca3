// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace IsItMe {

/// When a probe's parts ended, in milliseconds on a monotonic clock. `started` counts from the start of the
/// case; all others count from `started`. A part that was not reached has no time.
struct Timings
{
    double started = 0;
    std::optional<double> connected;   ///< TCP handshake done: one round trip
    std::optional<double> proxied;     ///< the proxy's CONNECT answered
    std::optional<double> encrypted;   ///< TLS handshake done
    std::optional<double> requestSent; ///< last byte of the request handed to the network
    std::optional<double> firstByte;   ///< first byte of the answer
    std::optional<double> ended;       ///< the probe ended, well or not

    bool operator==(const Timings &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("started", self.started);
        visit("connected", self.connected);
        visit("proxied", self.proxied);
        visit("encrypted", self.encrypted);
        visit("requestSent", self.requestSent);
        visit("firstByte", self.firstByte);
        visit("ended", self.ended);
    }
};

} // namespace IsItMe
