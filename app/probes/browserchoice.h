// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browsers/browserload.h"
#include "probes/catalog.h"

namespace IsItMe {

/// Which installed browsers are worth a load: those whose language we speak, each program once, the person's
/// own first, then another make before another one of the same; at most three.
std::vector<InstalledBrowser> browsersToLoad(const std::vector<InstalledBrowser> &installed);

/// The hosts that the page's own load went through, by our own request: the site's, for a browser. In lower
/// case, IP addresses without brackets.
QStringList hostsOfPage(std::span<const Observation> look, const SiteAddress &site);

/// Whether two hosts belong to one site as far as names alone can tell: the same, or one is below the other.
bool isSameSite(const QString &host, const QString &other);

/// Loads that only the first ones make sensible.
struct FurtherLoad
{
    InstalledBrowser browser;
    bool http2Off = false;
    bool wholePage = false;
};
/// `results`: of the first loads. `pageWorks`: for our own HTTP/1.1. `mayLoadAll`: the person agreed to a
/// whole page.
std::vector<FurtherLoad> furtherLoads(const std::vector<std::pair<InstalledBrowser, BrowserResult>> &results,
                                      bool pageWorks, bool mayLoadAll);

namespace ProbeApplies {

/// Browsers are asked when the page's own load is over, and where they could see something else.
Applies browserCanTell(const ProbeContext &context);

} // namespace ProbeApplies

} // namespace IsItMe
