// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/observation.h"

namespace IsItMe {

/// One observation in one plain line, for progress and for lists: "router answers in 1.2 ms". Foreign text in
/// it is made printable; HTML still has to be escaped. In the language of the moment.
QString describe(const Observation &observation);

/// What status pages, registers and the like told, in one line; empty for other observations.
QString describeTold(const Observation &observation);

QString failureText(Failure failure); ///< "the connection was refused"
/// "0.4 ms", "34 ms", "60.1 s": as many digits as mean something.
QString durationText(double milliseconds);
/// "the page", "the home page", "/robots.txt", ...
QString purposeText(HttpPurpose purpose);

} // namespace IsItMe
