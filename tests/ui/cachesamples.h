// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"

/// States of step 2, made by hand.
namespace IsItMe::Samples {

CheckState tooManyCookies();      ///< the page works; a large cookie of ours makes it fail; Firefox is theirs
CheckState tooManyInChromium();   ///< the same, and Chromium is theirs
CheckState clearingDidNotHelp();  ///< ... and clearing this site's data was tried
CheckState oldErrorStored();      ///< the page fails, and is good past all stores on the way
CheckState goodPastStoresOnce();  ///< ... in one of two ways only: nothing is sure
CheckState sameErrorPastStores(); ///< the page fails there too

} // namespace IsItMe::Samples
