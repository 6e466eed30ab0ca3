// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/digest.h"
#include "report/htmlpage.h"

namespace IsItMe {

/// The card with the measurements of the way: a small table a path, loss, packet sizes. Nothing where nothing
/// was measured.
void addLineCard(HtmlPage &page, const Digest &digest);

} // namespace IsItMe
