// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/observation.h"
#include "gateways/gatewaycatalog.h"

namespace IsItMe {

/// What one vantage point's try says of the site.
enum class VantageOutcome {
    Working,        ///< it got a good page
    Failing,        ///< it reached the gateway and got an error
    Walled,         ///< it reached the gateway and was turned away, as robots are: no outage
    Reached,        ///< it reached the gateway and got a good status; what the page says is not told
    Unreachable,    ///< it did not reach the gateway
    ServiceTrouble, ///< the service or its place failed itself: says nothing about the site
    NotTold,        ///< stopped before it was known
};

/// Whether an answer turns a robot away instead of showing that something is broken: 401, 403, 429, 451, and
/// the marks of challenges and blocks that the makers document. `gateways` may be null: then the pages' own
/// words are left aside.
bool isBotWall(const VantageFacts &facts, const GatewayCatalog *gateways);

/// `tellsNothing`: a good status says nothing here (casefile/othersword.h). Pure; the page, the report and
/// the causes all use this one.
VantageOutcome outcomeOf(const Observation &observation, const VantageFacts &facts,
                         const GatewayCatalog *gateways, bool tellsNothing = false);

/// Of one service's vantage points, asked in the same moment for the same page, some got it and some did not.
bool vantagePointsDisagree(std::span<const Observation> look);

} // namespace IsItMe
