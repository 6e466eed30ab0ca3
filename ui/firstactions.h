// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/diagnosis.h"
#include "guide/steps.h"
#include "icons.h"

#include <QString>

namespace IsItMe {

struct CheckState;

/// What pressing a first action's button does in this program.
enum class Deed {
    Nothing,
    OpenSite,
    OpenHomePage,
    OpenPrivateWindow,
    OpenSignInPage,
    OpenNetworkSettings,
    OpenClockSettings,
    EditAddress,
    GoToStep,
    CheckAgain,
    Watch, ///< try the site now and then, and tell when it works
};

/// A card of "What you can do": an icon, what, why, and one button.
struct ActionView
{
    Icon icon = Icon::Link;
    QString title;
    QString text;
    QString button;

    bool isEmpty() const { return title.isEmpty(); }
};

Deed deedOf(FirstAction action);
/// Where Deed::GoToStep leads.
Step stepOf(FirstAction action);
/// The card's words in the language of the moment. Where it is the diagnosis' own `first` action, the
/// diagnosis' first advice is its text: that says the same in its own words. Empty for FirstAction::None.
ActionView actionView(FirstAction action, const CheckState &state, bool first);

} // namespace IsItMe
