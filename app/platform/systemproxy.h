// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/linkfacts.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <vector>

namespace IsItMe {

/// Asks the system's settings for the proxies of an address, on a thread of its own: a PAC file or WPAD can
/// block for long. `done` is called once in the receiver's thread, or never when the receiver dies first.
/// An empty list means: direct. Credentials that the settings hold are dropped here.
void findSystemProxies(const QUrl &url, QObject *receiver,
                       std::function<void(std::vector<ProxySetting>)> done);

} // namespace IsItMe
