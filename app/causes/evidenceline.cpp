// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

namespace IsItMe {

void gatherLine(Evidence &evidence)
{
    evidence.path = pathSummary(evidence.look, evidence.site.host);
    evidence.loss = lossSummary(evidence.look);
    evidence.size = sizeSummary(evidence.look);
    const PathOwners owners = ownersFrom(evidence.look, evidence.site.host);
    for (const auto &path : allSeen<PathFacts>(evidence.look)) {
        std::vector<PathHop> hops = path.facts->hops;
        fillParts(hops, owners);
        for (const PathHop &hop : hops) {
            if (hop.address.isEmpty())
                continue;
            // A router that lets a packet die for its hop limit has looked at it; one farther on got it from
            // our router.
            evidence.routerSpoke.append(path.observation->id);
            if (hop.part != PathPart::ThisNetwork && hop.part != PathPart::Unknown)
                evidence.providerSpoke.append(path.observation->id);
        }
    }
    evidence.routerSpoke.removeDuplicates();
    evidence.providerSpoke.removeDuplicates();
}

} // namespace IsItMe
