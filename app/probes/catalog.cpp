// SPDX-License-Identifier: Apache-2.0
#include "probes/catalog.h"

#include "casefile/queries.h"
#include "probes/applies.h"
#include "probes/appliesline.h"
#include "probes/appliestell.h"
#include "probes/browserchoice.h"
#include "probes/probes.h"

namespace IsItMe {

std::span<const ProbeEntry> probeCatalog()
{
    using namespace ProbeApplies;
    static constexpr ProbeEntry catalog[] = {
        // The first look: this side of the way.
        {"link", Step::FirstLook, 3'000, always, makeLinkProbe, true},
        {"router", Step::FirstLook, 11'000, withRouter, makeRouterProbe},
        {"reach", Step::FirstLook, 6'000, withWayOut, makeReachProbe},
        {"connectivity", Step::FirstLook, 12'000, withWayOut, makeConnectivityProbe},
        {"control", Step::FirstLook, 12'000, withWayOut, makeControlProbe},
        {"control-names", Step::FirstLook, 6'000, withWayOut, makeControlNamesProbe},
        // The first look: the site.
        {"system-name", Step::FirstLook, 8'000, siteHasName, makeSystemNameProbe},
        {"dns", Step::FirstLook, 6'000, siteHasName, makeDnsProbe},
        {"site-reach", Step::FirstLook, 6'000, withSiteAddresses, makeSiteReachProbe},
        {"page", Step::FirstLook, 125'000, pageCanBeAsked, makePageProbe},
        {"beside", Step::FirstLook, 65'000, pageIsInTrouble, makeBesideProbe},
        {"addresses", Step::FirstLook, 65'000, otherAddresses, makeAddressesProbe},
        {"plain-http", Step::FirstLook, 15'000, httpsUnreachable, makePlainHttpProbe},
        // The steps, as far as a machine can go alone.
        {"series", Step::Refresh, 60'000, worthRepeating, makeSeriesProbe},
        {"browser", Step::Browser, 80'000, browserCanTell, makeBrowserProbe},
        {"path", Step::Router, 10'000, pathStops, makePathProbe},
        {"loss", Step::Router, 10'000, lineSeemsPoor, makeLossProbe},
        {"packet-size", Step::Router, 12'000, largePacketsStall, makePacketSizeProbe},
        {"fresh-copy", Step::Cache, 65'000, mayBeStored, makeFreshCopyProbe},
        {"large-cookie", Step::Cache, 40'000, cookiesMayTell, makeLargeCookieProbe},
        {"independent-dns", Step::Everyone, 10'000, mayAskResolvers, makeIndependentDnsProbe},
        {"globalping", Step::Everyone, 60'000, mayAskVantage, makeGlobalpingProbe},
        {"other-answer", Step::Everyone, 25'000, othersAreToldOtherwise, makeOtherAnswerProbe},
        {"check-host", Step::Everyone, 25'000, worthASecondOpinion, makeCheckHostProbe},
        // Whom to tell, and what they know already.
        {"contact", Step::Administrator, 20'000, contactPageIsWorthALook, makeContactProbe},
        {"status-page", Step::Administrator, 12'000, mayAskStatusPage, makeStatusPageProbe},
        {"registry", Step::Administrator, 20'000, mayAskRegistry, makeRegistryProbe},
        {"whoami", Step::Administrator, 10'000, mayAskWhoami, makeWhoamiProbe},
    };
    return catalog;
}

} // namespace IsItMe
