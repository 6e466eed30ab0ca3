// SPDX-License-Identifier: Apache-2.0
#include "casefile/browserloads.h"

#include "pages/errorphrases.h"

namespace IsItMe {

bool loadSays(const Observation &observation, const BrowserFacts &load)
{
    return observation.ended == Ending::Done && (load.status > 0 || !load.error.isEmpty());
}

bool titleIsAnError(const BrowserFacts &load)
{
    const auto phrase = errorPhrase(load.title);
    return phrase && !phrase->vague;
}

bool loadOpened(const BrowserFacts &load)
{
    return load.error.isEmpty() && load.status >= 200 && load.status < 400 && !titleIsAnError(load);
}

std::vector<Seen<BrowserFacts>> ordinaryLoads(std::span<const Observation> look)
{
    std::vector<Seen<BrowserFacts>> loads = allSeen<BrowserFacts>(look);
    std::erase_if(loads, [](const auto &load) { return load.facts->http2Off; });
    return loads;
}

} // namespace IsItMe
