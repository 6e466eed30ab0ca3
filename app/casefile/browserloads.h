// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"

namespace IsItMe {

/// A load says something only when it came to its own end, with an answer or the browser's own error.
bool loadSays(const Observation &observation, const BrowserFacts &load);
/// The title is, as a whole, the name of an error: "502 Bad Gateway". Of the page nothing else is kept.
bool titleIsAnError(const BrowserFacts &load);
/// The page opened, as a visitor would call it.
bool loadOpened(const BrowserFacts &load);
/// The loads of a look that are like a visit, oldest first: not those with a protocol switched off.
std::vector<Seen<BrowserFacts>> ordinaryLoads(std::span<const Observation> look);

} // namespace IsItMe
