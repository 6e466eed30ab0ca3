// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <span>

namespace IsItMe {

/// The heading of one of Firefox's own error pages, and Firefox's name for the error.
struct BrowserHeading
{
    QStringView text;
    const char *error;
};

/// From toolkit/neterror/netError.ftl of Firefox 153 and its language packs (en cs de es fr it ja nl pl pt ru
/// sv tr), without those that a site's own page could have just so.
std::span<const BrowserHeading> firefoxHeadings();

} // namespace IsItMe
