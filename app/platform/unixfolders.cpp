// SPDX-License-Identifier: Apache-2.0
#include "platform/systemfolders.h"

namespace IsItMe {

QString systemConfigurationFolder()
{
    return QStringLiteral("/etc/isitme");
}

} // namespace IsItMe
