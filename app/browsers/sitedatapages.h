// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "platform/environment.h"

namespace IsItMe {

/// How one installed browser clears what it has stored for one site (resources/browsers.json). The words for
/// the steps are the window's.
struct SiteDataGuide
{
    QString name;                  ///< for people: "Firefox"
    QString how;                   ///< by hand, from the open site: "sign-cookies", "padlock-clear", ...
    QString page;                  ///< the browser's own page for the site's data; empty: it has none
    QString pageHow;               ///< what to do there: "site-details", "manage-data"
    bool opensFromOutside = false; ///< it opens that page when it is started with it
    QString everythingPage;        ///< its own page for clearing all sites' data; empty: it has none
};

/// By the browser's maker and version; where the version is not known, by the newest that the file knows.
SiteDataGuide siteDataGuide(const InstalledBrowser &browser, const SiteAddress &site);

/// Whether this is one of the pages that the file names for browsers which open them from outside: nothing
/// else is ever given to a browser but web addresses.
bool isOwnPage(const QString &page);

} // namespace IsItMe
