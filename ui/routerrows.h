// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkrows.h"

#include <vector>

namespace IsItMe {

/// The way to the internet, piece by piece, from the computer to where a path stops. Pure. Rows of what was
/// not looked at are left out, but for the first few: these are always there, so that nothing jumps.
std::vector<CheckRow> routerRows(const CheckState &state);

/// The same without what is fine and not among the first few.
std::vector<CheckRow> foldedRows(const std::vector<CheckRow> &rows);

} // namespace IsItMe
