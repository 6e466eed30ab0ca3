// SPDX-License-Identifier: Apache-2.0
#include "causes/conditions.h"

namespace IsItMe {

using namespace Shown;

namespace {

QLatin1String id(const char *cause)
{
    return QLatin1String(cause);
}

} // namespace

/// What stands behind the gateway shows in one answer only: its status, its words and the time that it took.
/// How far each cause goes with those is the witness's table (witness.cpp). Two rows of EVIDENCE.md were
/// mended by what gateways do: an answer at once forbids neither servers-network nor servers-firewall (a
/// router that says "no route" and a firewall that rejects both answer at once), and an answer after a
/// connect limit does not forbid upstream-down (HAProxy waits a second before each of its three retries of a
/// refused connection).
std::vector<LedgerEntry> ledgerBehindGateway()
{
    using Check = AdministratorCheck;
    return {
        {.cause = id("upstream-down"),
         .needs = {serversTrouble},
         // Others of the same upstream that work forbid it too; from outside nobody sees which upstream a
         // path has, so a home page that works only takes weight away.
         .forbiddenBy = {outOfStore, hostsFileNotCompared},
         .alike = {{id("proxy-error"), "the site's own gateway of the same make: its log has the request",
                    Check::Logs},
                   {id("load-balancer"), "more tries: a single change is a server going down or coming up",
                    Check::Connectivity},
                   {id("site-code"), "the application's process: does it run", Check::Performance},
                   {id("upstream-invalid"), "the gateway's error log: refused, or closed early", Check::Logs},
                   {id("upstream-name"), "the gateway's error log: refused, or \"host not found\"",
                    Check::Logs},
                   {id("servers-firewall"),
                    "a connection by hand from the gateway: a firewall that rejects looks "
                    "the same",
                    Check::Connectivity}},
         .implicates = {}},
        {.cause = id("upstream-invalid"),
         .needs = {serversTrouble},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("upstream-down"), "the gateway's error log: refused, or closed early", Check::Logs}},
         .implicates = {}},
        {.cause = id("upstream-slow"),
         .needs = {serversTrouble},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("path-mtu"), "a control site from the visitor's side: do its large records come"},
                   {id("server-overload"), "load and busy workers at that time", Check::Performance},
                   {id("site-code"), "which requests were slow: one page's program, or all",
                    Check::SitePerformance},
                   {id("servers-network"), "a connection by hand from the gateway", Check::Connectivity},
                   {id("servers-firewall"), "a connection by hand from the gateway", Check::Connectivity}},
         .implicates = {}},
        {.cause = id("upstream-name"),
         .needs = {serversTrouble},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("upstream-down"), "the gateway's error log: \"host not found\", or refused",
                    Check::Logs}},
         .implicates = {}},
        {.cause = id("servers-network"),
         .needs = {serversTrouble},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("upstream-slow"),
                    "the gateway's error log: timed out while connecting, or while it waited", Check::Logs},
                   {id("servers-firewall"), "the firewall's rules and drop counters", Check::Firewall},
                   {id("server-overload"), "a full accept queue drops connections too", Check::Logs}},
         .implicates = {}},
        {.cause = id("servers-firewall"),
         .needs = {serversTrouble},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("upstream-down"),
                    "a connection by hand from the gateway: an answer at once means refused",
                    Check::Connectivity},
                   {id("upstream-slow"),
                    "the gateway's error log: timed out while connecting, or while it waited", Check::Logs},
                   {id("servers-network"), "a connection by hand from the gateway", Check::Connectivity},
                   {id("server-overload"), "a full accept queue drops connections too", Check::Performance}},
         .implicates = {}},
        {.cause = id("server-overload"),
         .needs = {serversTrouble},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("servers-network"), "connections and queue lengths at that time: a full accept queue",
                    Check::Performance},
                   {id("servers-firewall"), "connections and queue lengths at that time: a full accept queue",
                    Check::Performance},
                   {id("upstream-slow"), "did traffic jump, or did one kind of request become slow",
                    Check::SitePerformance},
                   {id("site-maintenance"), "the log: which limit answered", Check::Logs}},
         .implicates = {}},
        {.cause = id("site-code"),
         .needs = {serversTrouble},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("upstream-down"), "an upstream of its own for that path: the application's log",
                    Check::Logs},
                   {id("upstream-slow"), "which request was slow", Check::SitePerformance}},
         .implicates = {}},
        {.cause = id("site-maintenance"),
         .needs = {serversTrouble, mayBeClosed},
         .forbiddenBy = {hostsFileNotCompared},
         .alike = {{id("server-overload"), "was it switched on by somebody, or by the program itself",
                    Check::Performance}},
         .implicates = {}},
    };
}

} // namespace IsItMe
