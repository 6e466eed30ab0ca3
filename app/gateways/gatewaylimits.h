// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace IsItMe {

/// A maker's default limits: facts of the product, not of this site's set-up. In gateways.json.
struct GatewayLimits
{
    std::optional<double> connectSeconds; ///< for the connection to the upstream
    std::optional<double> readSeconds;    ///< for its answer
    bool connectFixed = false;            ///< nobody who runs the site can set another connect limit
    int connectAttempts = 1;              ///< one after the other, each with the whole connect limit
    double retryPauseSeconds = 0;         ///< between two attempts, when a connection was refused
    int timeoutStatus = 0; ///< it answers every limit of its own with this status; 0: with others too
};

} // namespace IsItMe
