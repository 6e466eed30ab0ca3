// SPDX-License-Identifier: Apache-2.0
#include "platform/systemfolders.h"

#include <QDir>

namespace IsItMe {

QString systemConfigurationFolder()
{
    const QString folder = qEnvironmentVariable("ProgramData", QStringLiteral("C:\\ProgramData"));
    return QDir::fromNativeSeparators(folder) + QLatin1String("/IsItMe");
}

} // namespace IsItMe
