// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/observation.h"

namespace IsItMe {

/// "Firefox 128.5": the browser of a load, for people; printable.
QString browserName(const BrowserFacts &load);
/// What it got, in plain words, with the status or the browser's own error name in brackets at the end.
QString loadOutcome(const BrowserFacts &load, const Observation &observation);
/// One line for support, with the conditions of the load.
QString describeLoad(const BrowserFacts &load, const Observation &observation);
/// "cdn.example (503)": hosts of parts that did not arrive, each once; empty when all came.
QString missingParts(const BrowserFacts &load);

} // namespace IsItMe
