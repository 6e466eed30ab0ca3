// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/cause.h"

namespace IsItMe {

/// The clock's word for the administrator, beside the limits of whoever wrote the error: added as the last
/// check. Nothing where no gateway answered with an error of the server's side.
void addWhatTheClockSays(CauseText &text, const Evidence &evidence);

} // namespace IsItMe
