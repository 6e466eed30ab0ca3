// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"

#include "services/services.h"

/// States of a check made by hand: they need no network and no diagnosis.
namespace IsItMe::Samples {

CheckState looking();      ///< this side is fine, the site has not answered yet
CheckState siteBroken();   ///< 502 for everyone, vantage points included
CheckState routerSilent(); ///< nothing beyond the computer answers
/// The same with a restart at one stage, in the middle of it.
CheckState restarting(RestartStage stage, bool twoBoxes);
CheckState restartQuestion(); ///< whose router it is, is known: how many boxes?
CheckState providerDown();    ///< the router answers, nothing beyond it does
CheckState portal();          ///< the network wants a sign-in
CheckState worksNow();
CheckState notSure();      ///< the site is silent, nobody else was asked
CheckState othersDiffer(); ///< works here and in three places, one is cut off, one turned away; names differ
CheckState othersSilent(); ///< the service that looks from elsewhere is down itself
CheckState siteKnows();    ///< the same, and the site's own status page knows; a support desk takes reports
CheckState hostile();      ///< every text from outside tries to be rich text

/// Texts that must never be shown as anything but text.
QString hostileText();
Services services();

} // namespace IsItMe::Samples
