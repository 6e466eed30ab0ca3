// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

namespace IsItMe {

/// The arguments that open a private window; empty where a browser has none that is known. By the makers:
/// Firefox and its kin --private-window, Edge --inprivate, Opera --private, other Chromiums --incognito.
/// Safari has none.
QStringList privateArguments(const InstalledBrowser &browser);

/// How a private window is opened by hand, as numbered steps.
QStringList privateByHand(InstalledBrowser::Family family, const QString &site);
/// How the extensions are switched off for a try, as numbered steps.
QStringList extensionsOff(const InstalledBrowser &browser, const QString &site);

} // namespace IsItMe
