// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browsers/sitedatapages.h"

namespace IsItMe {

/// The numbered steps that clear one site's data in a browser, by hand from the open site.
QStringList siteDataByHand(const SiteDataGuide &guide, const QString &site);
/// What to do on the browser's own page, once it is open or its address is pasted.
QStringList siteDataOnPage(const SiteDataGuide &guide, const QString &site);
/// The last resort: clearing the data of all sites.
QStringList everythingByHand(const SiteDataGuide &guide);

} // namespace IsItMe
