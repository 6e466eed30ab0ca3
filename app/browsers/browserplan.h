// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/linkfacts.h"
#include "platform/environment.h"

#include <optional>

namespace IsItMe {

/// One load of a page in a browser, without a window and in a new, empty profile.
struct BrowserPlan
{
    InstalledBrowser browser;
    QString url; ///< without a query
    QStringList
        hosts; ///< of the site, in lower case, IP addresses without brackets: nobody else is contacted
    std::optional<ProxySetting> proxy;
    int mostRequests = 8;   ///< that may go to the site
    bool wholePage = false; ///< other hosts' parts too, as the person agreed; the browser's maker still not
    bool http2Off = false;
    int timeoutMs = 15'000; ///< for the page; the browser's own start and end come on top
    QString folder;         ///< the new profile's, empty
};

/// How a browser is kept to the site: a proxy script ("PAC") that sends the site's hosts their usual way, at
/// most so many times, and everything else to a place where nobody listens. It is the one means that Chromium
/// and Firefox share, that works behind a proxy too, and that does not change how the site itself is reached.
QString proxyScript(const BrowserPlan &plan);
/// The same as an address for settings that want one.
QString proxyScriptAddress(const BrowserPlan &plan);

/// For Chromium and its kin: the command line, and the settings file "Local State" of the profile.
QStringList chromiumArguments(const BrowserPlan &plan);
QByteArray chromiumLocalState();
QString chromiumLogFile(const BrowserPlan &plan);
QString chromiumScreenshotFile(const BrowserPlan &plan);
QString chromiumPageFile(const BrowserPlan &plan);

/// For Firefox and its kin: the command line, variables, and the settings file "user.js" of the profile.
QStringList firefoxArguments(const BrowserPlan &plan);
QStringList firefoxVariables();
QByteArray firefoxSettings(const BrowserPlan &plan);

} // namespace IsItMe
