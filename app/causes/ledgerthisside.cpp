// SPDX-License-Identifier: Apache-2.0
#include "causes/conditions.h"

namespace IsItMe {

using namespace Shown;

namespace {

QLatin1String id(const char *cause)
{
    return QLatin1String(cause);
}

std::vector<LedgerEntry> ofTheWayOut()
{
    return {
        {.cause = id("no-link"),
         .needs = {noWayOut},
         // A site that lets us connect may live on this very computer.
         .forbiddenBy = {anythingBeyondAnswers, routerSpeaks, siteConnects},
         .alike = {},
         .implicates = {{Device::Computer, noWayOut}}},
        {.cause = id("router-unreachable"),
         // A router that answers the link and nothing else stands here too, with the small share: it may
         // hang.
         .needs = {linkUp, routed, routerSilent, beyondTried},
         // Where a proxy answers, no browser needs the router.
         .forbiddenBy = {anythingBeyondAnswers, routerSpeaks, providerSpeaks, proxyAnswers},
         .alike =
             {{id("provider-down"),
               "the router's own page or lamps: it answers there while its line to the provider is off"}},
         .implicates = {{Device::Router, routerSilent}}},
        {.cause = id("provider-down"),
         .needs = {linkUp, routed, routerInSight, twoAddressesSilent},
         // Where everything goes through a proxy a dead direct way is normal.
         .forbiddenBy = {anythingBeyondAnswers, proxySet},
         .alike =
             {{id("router-unreachable"),
               "the router's own page or lamps: it answers there while its line to the provider is off"}},
         .implicates = {{Device::Router, routerOrItsLine}}},
        {.cause = id("captive-portal"),
         .needs = {signInPage},
         .forbiddenBy = {connectivityRight},
         .alike = {},
         .implicates = {},
         .speaksForSite = true},
        {.cause = id("ipv6-broken"),
         .needs = {ipv6SilentBeyond, siteHasIpv6},
         // A proxy chooses for itself; an answer over IPv6 takes the minimum away.
         .forbiddenBy = {proxySet},
         .alike = {},
         .implicates = {{Device::Router, ipv6EndsAtRouter}}},
        {.cause = id("path-mtu"),
         .needs = {largePacketsStall},
         .forbiddenBy = {largePacketsPass},
         .alike = {{id("upstream-slow"),
                    "a control site: where its large records come, the site's server hangs"}},
         .implicates = {{Device::Vpn, vpnCarries}}},
        {.cause = id("packet-loss"),
         .needs = {packetsLost},
         .forbiddenBy = {seriesBeyondWhole},
         .alike = {},
         .implicates = {{Device::Connection, lostBeforeRouterOrUnmeasured}}},
    };
}

std::vector<LedgerEntry> ofProxyAndNames()
{
    return {
        {.cause = id("proxy-broken"),
         .needs = {proxySet, proxyMute},
         .forbiddenBy = {proxyCarriesOthers},
         .alike = {},
         .implicates = {}},
        {.cause = id("proxy-error"),
         .needs = {proxySet, proxyWroteIt},
         .forbiddenBy = {},
         .alike = {{id("upstream-down"),
                    "the site's own gateway of the same make: the proxy's log has the request, "
                    "or the way past the proxy",
                    AdministratorCheck::Logs}},
         .implicates = {},
         .speaksForSite = true},
        {.cause = id("resolver-broken"),
         .needs = {resolverFails, twoNamesOrOthersAnswer, anythingBeyondAnswers, failsWhileBeyondAnswers},
         // A proxy looks names up for itself.
         .forbiddenBy = {resolverWorksElse, addressKnown, pageCameByName, proxySet},
         .alike = {},
         .implicates = {{Device::Router, resolverIsRouter}}},
        {.cause = id("resolver-lies"),
         .needs = {othersToldElse},
         // A CDN's nearby answer differs too.
         .forbiddenBy = {certifiedHere, proxySet},
         .alike = {{id("site-dns"), "others who are told the old address too: a change that spreads"}},
         .implicates = {},
         .speaksForSite = true},
        {.cause = id("hosts-file"),
         .needs = {hostsFileDiffers, pageFails},
         .forbiddenBy = {proxySet, brokenElsewhereToo},
         .alike = {},
         .implicates = {{Device::Computer, hostsFileDiffers}},
         .speaksForSite = true},
    };
}

std::vector<LedgerEntry> ofComputerAndBrowser()
{
    return {
        {.cause = id("clock-wrong"),
         .needs = {clockOff, clockExplainsRejection},
         .forbiddenBy = {}, // clocks that agree take the minimum away
         .alike = {},
         .implicates = {{Device::Clock, clockOff}}},
        {.cause = id("tls-intercepted"),
         .needs = {certificateRejected, rejectedOnlyHere},
         .forbiddenBy = {trustedChainSeen},
         .alike = {},
         .implicates = {},
         .speaksForSite = true},
        {.cause = id("network-blocks-site"),
         .needs = {nobodyOrAnotherAnswers, internetWorks},
         // A plain answer forbids nothing: what cuts TLS off may let that through.
         .forbiddenBy = {vantageFailsAlike, getsInFromHere},
         .alike = {{id("site-unreachable"), "a vantage point on the same path",
                    AdministratorCheck::Connectivity},
                   {id("protocol-broken"), "a vantage point on the same path", AdministratorCheck::Firewall}},
         .implicates = {}},
        {.cause = id("browser-data"),
         .needs = {personFails, worksForUs},
         .forbiddenBy = {cleanProfileFails},
         .alike = {{id("redirect-loop"), "a clean browser, which keeps cookies on the way"},
                   {id("browser-setup"), "a private window, then the extensions switched off"}},
         .implicates = {{Device::Browser, personFails}}},
        {.cause = id("browser-setup"),
         .needs = {personFails, worksForUs},
         .forbiddenBy = {cleanProfileFails},
         .alike = {{id("browser-data"), "a private window, then the site's data cleared"}},
         .implicates = {{Device::Browser, personFails}}},
    };
}

} // namespace

std::vector<LedgerEntry> ledgerOfThisSide()
{
    std::vector<LedgerEntry> rows = ofTheWayOut();
    for (std::vector<LedgerEntry> part : {ofProxyAndNames(), ofComputerAndBrowser()})
        std::move(part.begin(), part.end(), std::back_inserter(rows));
    return rows;
}

} // namespace IsItMe
