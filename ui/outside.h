// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

#include <QUrl>

namespace IsItMe {

/// Everything that the window opens outside of itself. Virtual, so that tests see what would be opened.
class Outside
{
public:
    virtual ~Outside() = default;

    /// Web pages and mailto: only; anything else is refused. False when nothing can open it.
    virtual bool openUrl(const QUrl &url);
    /// Opens a web address in one browser, in a private window if asked.
    virtual bool openIn(const InstalledBrowser &browser, const QUrl &url, bool privately);
    /// Opens one of a browser's own pages (browsers.json) in it; any other address is refused.
    virtual bool openOwnPage(const InstalledBrowser &browser, const QString &page);
    virtual bool openNetworkSettings();
    virtual bool openClockSettings();
    virtual bool openProxySettings();
    /// Tells the person outside the window, where the system has a way.
    virtual void notify(const QString &title, const QString &text);
};

} // namespace IsItMe
