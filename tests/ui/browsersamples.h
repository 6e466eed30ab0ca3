// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"

namespace IsItMe::Samples {

CheckState freshBrowserWorks(); ///< their browser fails, two fresh ones open the page: step 3 waits for them
CheckState browserSetUp();      ///< ... and a private window fails, too
CheckState freshBrowsersFail(); ///< the page fails in fresh browsers, as for the probes
CheckState partsMissing();      ///< the whole page was loaded, and a host's parts did not come
CheckState hostileBrowser();    ///< every text of a load tries to be rich text; the picture is none
QString pagePicture(bool failed); ///< a PNG in Base64, as a browser's probe makes it

} // namespace IsItMe::Samples
