// SPDX-License-Identifier: Apache-2.0
#include "causes/conditions.h"

namespace IsItMe {

using namespace Shown;

namespace {

QLatin1String id(const char *cause)
{
    return QLatin1String(cause);
}

std::vector<LedgerEntry> ofNamesAndConnections()
{
    return {
        {.cause = id("address-wrong"),
         .needs = {nobodyKnowsName},
         .forbiddenBy = {anyoneKnowsName, proxyReachesSite},
         .alike = {{id("site-dns"),
                    "the register (RDAP): a domain that ran out, or the zone without the name",
                    AdministratorCheck::Dns}},
         .implicates = {}},
        {.cause = id("site-dns"),
         .needs = {siteNameTrouble},
         .forbiddenBy = {nameWorksAfterAll, othersFindName, proxyReachesSite},
         .alike = {{id("resolver-lies"), "others who are told the old address too", AdministratorCheck::Dns},
                   {id("address-wrong"), "the delegation at the parent: there, and the zone without the name",
                    AdministratorCheck::Dns}},
         .implicates = {}},
        {.cause = id("site-unreachable"),
         .needs = {noConnection, internetWorks},
         .forbiddenBy = {vantageGetsIn, opensElsewhereFromHere},
         .alike = {{id("network-blocks-site"), "a vantage point on the same path",
                    AdministratorCheck::Connectivity}},
         .implicates = {}},
        {.cause = id("site-certificate"),
         // A handshake that fails is no certificate fault: only a certificate that was read is.
         .needs = {certificateRejected, chainCompared},
         .forbiddenBy = {vantageOpens, certifiedElsewhere, validAtTrueTime, controlRejectedToo,
                         hostsFileNotCompared},
         .alike = {},
         .implicates = {}},
        {.cause = id("protocol-broken"),
         .needs = {noUsableHttp},
         .forbiddenBy = {opensAllTheSame},
         .alike = {{id("network-blocks-site"), "a vantage point on the same path",
                    AdministratorCheck::Firewall}},
         .implicates = {}},
    };
}

std::vector<LedgerEntry> ofAnswers()
{
    return {
        {.cause = id("redirect-loop"),
         .needs = {goesInCircles},
         .forbiddenBy = {},
         .alike = {{id("works-now"), "a clean browser, which keeps cookies on the way: it may get through"},
                   {id("browser-data"), "a clean browser, which keeps cookies on the way"}},
         .implicates = {}},
        {.cause = id("cached-error"),
         .needs = {errorAnswer, keptInStore},
         .forbiddenBy = {},
         .alike = {},
         .implicates = {}},
        {.cause = id("too-many-requests"),
         .needs = {limited},
         .forbiddenBy = {},
         .alike = {},
         .implicates = {}},
        {.cause = id("site-refuses-you"),
         .needs = {turnedAway},
         .forbiddenBy = {},
         .alike = {},
         .implicates = {}},
        {.cause = id("load-balancer"),
         .needs = {someWorkSomeFail},
         .forbiddenBy = {onlyOneStoredCopy}, // a steady failure takes the minimum away
         .alike = {{id("upstream-down"),
                    "the order of the tries: a single change is a server going down or coming up",
                    AdministratorCheck::Connectivity}},
         .implicates = {}},
        {.cause = id("page-missing"),
         // EVIDENCE.md asks for a home page that works. The home page itself may be what is missing: the
         // gateway's own 404 says enough, with less weight.
         .needs = {notFound},
         .forbiddenBy = {},
         .alike = {},
         .implicates = {}},
        {.cause = id("third-party"),
         .needs = {pageGood, partsMissing},
         .forbiddenBy = {},
         .alike = {},
         .implicates = {}},
        {.cause = id("works-now"),
         .needs = {goodNow},
         .forbiddenBy = {failsSteadily, circlesForGood},
         .alike = {{id("redirect-loop"), "a clean browser, which keeps cookies on the way"}},
         .implicates = {}},
    };
}

} // namespace

std::vector<LedgerEntry> ledgerOfSite()
{
    std::vector<LedgerEntry> rows = ofNamesAndConnections();
    std::vector<LedgerEntry> answers = ofAnswers();
    std::move(answers.begin(), answers.end(), std::back_inserter(rows));
    return rows;
}

} // namespace IsItMe
