// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateways/gatewaycatalog.h"

#include <QString>

#include <optional>

namespace IsItMe {

/// Who wrote a page, by the words that a person can copy from it.
struct SeenMaker
{
    QString id;      ///< as in gateways.json
    QString product; ///< for people
    QString meaning; ///< one of GatewayMeaning, or empty
};

/// Looks for the makers' marks of gateways.json in the text of a page (visibleSeenText). What was copied has
/// no header and no HTML, so this is a weaker statement than GatewayCatalog::match's: it names a product only
/// by words that hardly stand on other pages. `status` may be 0.
std::optional<SeenMaker> seenMaker(const QString &text, int status, const GatewayCatalog &gateways);

} // namespace IsItMe
