// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace IsItMe {

/// Where whoever runs this computer keeps the program's settings for everybody on it; it need not exist.
QString systemConfigurationFolder();

} // namespace IsItMe
