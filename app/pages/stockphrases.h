// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/errorphrases.h"

#include <span>

namespace IsItMe {

/// What pages say when they name one kind of error.
struct StockPhrases
{
    PageError error;
    int status; ///< that the words stand for
    bool vague;
    const char16_t *phrases; ///< one a line
};

std::span<const StockPhrases> stockPhrases();

} // namespace IsItMe
