// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

namespace IsItMe {

namespace {

bool isWall(const VantageFacts &facts, const GatewayCatalog &gateways)
{
    if (facts.status == 401 || facts.status == 403 || facts.status == 429 || facts.status == 451)
        return true;
    if (facts.status < 400)
        return false;
    const auto match = gateways.match({facts.status, {}, facts.headers, facts.body});
    return match &&
           (match->meaning == GatewayMeaning::Challenge || match->meaning == GatewayMeaning::Blocked);
}

} // namespace

/// Compared only on the same path: a home page that opens elsewhere never contradicts a page that fails here.
void gatherOthers(Evidence &evidence, const GatewayCatalog &gateways)
{
    for (const auto &other : allSeen<VantageFacts>(evidence.look)) {
        const auto failure = other.observation->failure;
        const bool serviceTrouble = failure == Failure::ServiceFailed || failure == Failure::RateLimited;
        if (serviceTrouble || !other.facts->samePath || other.observation->ended == Ending::Cancelled)
            continue;
        const QString id = other.observation->id;
        if (!other.facts->connected)
            evidence.others.unreachable.append(id);
        else if (isWall(*other.facts, gateways))
            evidence.others.walled.append(id);
        else if (other.facts->status >= 200 && other.facts->status < 400 && !failure)
            evidence.others.working.append(id);
        else
            evidence.others.failing.append(id);
    }
}

} // namespace IsItMe
