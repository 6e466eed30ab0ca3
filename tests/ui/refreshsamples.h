// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"

/// States of the refresh step and of the long watch, made by hand.
namespace IsItMe::Samples {

CheckState refreshing();   ///< five of ten tries are in, the next one soon
CheckState refreshWaits(); ///< the site asked to wait for some seconds
CheckState passingGlitch();
CheckState shareOfFailures();
CheckState oneServerBad(); ///< of three
CheckState watching();     ///< for an hour, with a sleep in between
CheckState cameBack();

} // namespace IsItMe::Samples
