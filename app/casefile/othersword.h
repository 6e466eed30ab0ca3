// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"

namespace IsItMe {

/// Whether a good status from elsewhere says nothing of the page that fails here: the site sends its errors
/// as if all were well, and this service hands on no page; or that place was only sent on to where we were
/// sent, too, and it is there that the page fails.
bool goodStatusTellsNothing(std::span<const Observation> look, const VantageFacts &vantage);

} // namespace IsItMe
