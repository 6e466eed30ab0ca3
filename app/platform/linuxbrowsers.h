// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

namespace IsItMe {

/// Where a desktop keeps its entries, best first. The environment's own by default; tests give others.
struct DesktopFolders
{
    QStringList data;     ///< XDG_DATA_HOME and XDG_DATA_DIRS
    QStringList config;   ///< XDG_CONFIG_HOME and XDG_CONFIG_DIRS
    QStringList desktops; ///< XDG_CURRENT_DESKTOP in lower case
    QString language;     ///< "de_AT"
};
DesktopFolders desktopFolders();

/// The programs that open web addresses, in the order of their names.
std::vector<InstalledBrowser> browsersOfDesktop(const DesktopFolders &folders);

} // namespace IsItMe
