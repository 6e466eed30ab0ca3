// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "firstactions.h"

namespace IsItMe {

/// What the router page's one button does.
enum class RouterDeed {
    None,
    FirstAction,   ///< the diagnosis' own first action
    ProxySettings, ///< opens them
};

/// Pure: what the page offers to do about this side of the way, besides a restart. The site's own troubles
/// have their places elsewhere.
RouterDeed routerDeed(const CheckState &state);
/// For RouterDeed::FirstAction.
FirstAction routerFirstAction(const CheckState &state);
/// The card's words; empty for RouterDeed::None.
ActionView routerAction(const CheckState &state);

} // namespace IsItMe
