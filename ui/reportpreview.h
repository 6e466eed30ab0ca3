// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report.h"

namespace IsItMe {

struct Theme;

/// The report's first page in the small HTML that QTextDocument speaks: what happened, the times, what is
/// most likely, where to look first, what was ruled out. Pure; every foreign text is escaped and nothing is
/// linked.
QString previewHtml(const Report &report, const Theme &theme);

} // namespace IsItMe
