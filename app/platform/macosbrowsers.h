// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

namespace IsItMe {

/// The applications that open web addresses, as LaunchServices knows them. Untried: nobody has built this
/// program on a Mac yet.
std::vector<InstalledBrowser> browsersOfLaunchServices();

} // namespace IsItMe
