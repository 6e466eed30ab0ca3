// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/linesummary.h"
#include "casefile/pathsummary.h"
#include "casefile/queries.h"
#include "causes/browsersview.h"
#include "causes/clock.h"
#include "causes/limits.h"
#include "causes/proxyview.h"
#include "causes/storesview.h"
#include "causes/told.h"
#include "gateways/gatewaycatalog.h"
#include "pages/pagesays.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace IsItMe {

/// One try of the page that the person means: good, or not.
struct PageTry
{
    Seen<HttpFacts> seen;
    bool good = false;

    QString id() const { return seen.observation->id; }
    const QString &address() const { return seen.facts->address; }
};

/// Asked, and silent until the visit's own time was over: as good a witness as a time limit of the try.
bool waitedInVain(const Observation &observation);

/// How the tries fall out over time and over the site's addresses.
struct TryPattern
{
    int good = 0;
    int bad = 0;
    int changes = 0;        ///< from good to bad or back, within an address; the largest of any address
    bool byAddress = false; ///< some addresses are always good and others always bad
    bool lastIsGood = false;

    bool mixed() const { return good > 0 && bad > 0; }
    /// No single moment explains it: by the address, or now so and now so.
    bool inTurns() const { return byAddress || changes >= Limits::severalChanges; }
};

/// What others saw of the same path, as far as it says something about the site. "Reached the gateway" and
/// "got the page" are counted apart.
struct OthersView
{
    QStringList working; ///< got a good answer
    QStringList failing; ///< reached the gateway, got an error of the server's side or a bad certificate
    QStringList walled;  ///< reached the gateway, were turned away (403, 429, a robots' wall)
    QStringList reached; ///< reached the gateway and got a good status, which says nothing of this page: its
                         ///< words are not told, it was only sent on, or asked without the query
    QStringList unreachable;    ///< no connection, or no address
    QStringList nameless;       ///< those of the unreachable whose own resolver failed for the name
    QStringList silentServices; ///< services that failed themselves: no word about the site
    QStringList certified;      ///< saw a certificate that holds for the name
    QStringList gotInAt;        ///< the addresses at which somebody got in
    QStringList elsewhere;      ///< those that got in at an address that this computer is not told
    QStringList
        brokenGateway;    ///< those of the failing to whom a gateway said that its upstream fails (502, 504)
    QStringList outvoted; ///< one alone that contradicts several: told, and taken out of the lists above
    /// Of one service's places, asked in the same moment, some got the page and some did not.
    bool disagree = false;
    qsizetype gotIn() const { return working.size() + failing.size() + walled.size() + reached.size(); }
    int asked() const { return static_cast<int>(gotIn() + unreachable.size()); }
    bool connected() const { return gotIn() > 0; }
    /// Whoever got in did so at an address that this computer is not told.
    bool onlyElsewhere() const { return elsewhere.size() == gotIn(); }
    /// Several were told by a gateway that what is behind it fails, and nobody gets in.
    bool failsAtGateways() const { return working.isEmpty() && brokenGateway.size() > 1; }
    /// It depends on where one is: some get in, and others do not even connect.
    bool split() const { return !working.isEmpty() && !unreachable.isEmpty(); }
};

/// Resolvers do not agree about the name: some still give an old answer.
struct NameChange
{
    QStringList ours, theirs; ///< addresses that only we are told, and that only others are told
    QStringList ourWitnesses; ///< where they were told so
    QStringList theirWitnesses;
    QStringList alsoOld;    ///< others elsewhere who are told one of our addresses too
    QStringList worksThere; ///< the page, tried from here at an address that only others are told: good
    QStringList failsThere; ///< ... or not
    QStringList certified; ///< an address of ours holds a certificate for the name: it is, or was, the site's
    bool differ() const { return !ours.isEmpty() && !theirs.isEmpty(); }
};

/// The case seen with the questions that the causes ask: gathered once, read by all of them. Lists hold ids
/// of observations, so that each judgement can name its witnesses.
struct Evidence
{
    const CaseFile *caseFile = nullptr;
    std::span<const Observation> look;
    SiteAddress site;

    // This computer and its network.
    Seen<LinkFacts> link;
    bool onNetwork = false;      ///< an interface could carry a packet
    bool routed = false;         ///< there is a default route
    bool ipv4Here = true;        ///< this computer has an address of IPv4 and so a way over it
    bool behindProxy = false;    ///< everything goes through a proxy that the system's settings name
    QStringList routerSpoke;     ///< a router answered us itself
    QStringList routerNeighbour; ///< ... or at least its address is alive on the link
    QStringList routerSilent;    ///< ... or it is silent in every way, the neighbour table included
    QStringList routerUnclear;   ///< silent, but the neighbour table still holds it

    // Beyond the router, by address.
    QStringList beyondAnswered;
    QStringList beyondSilent;
    int silentAddresses = 0;     ///< different addresses among them
    QStringList saidUnreachable; ///< somebody on the way said that there is no route
    QStringList connectivityGood, connectivityForeign;
    QStringList controlGood, controlFailed, controlDistrusted; ///< distrusted: an issuer that is not trusted
    bool internetWorks() const { return !connectivityGood.isEmpty() || !controlGood.isEmpty(); }
    bool ipv6Broken = false; ///< IPv6 is set up here, reaches nothing, and IPv4 works
    QStringList ipv6Silent;  ///< the witnesses of that
    int connections = 0;     ///< TCP connections tried to ports that answered at least once
    QStringList lostPackets; ///< those that needed a second packet, or got no answer: a packet was lost
    int lostElsewhere = 0;   ///< how many of them were not to the site
    bool lossy() const;      ///< many retransmissions, or lost pings, and not only toward the site
    LossSummary loss;
    SizeSummary size;
    PathSummary path;
    QStringList
        providerSpoke; ///< a machine beyond our router, though not the one asked, spoke in a path trace
    std::optional<double> clockSkewSeconds; ///< this computer's clock minus the answers' Date headers

    ProxyView proxy;

    // Names.
    QStringList resolverGood;    ///< the configured resolver answered a name well (NXDOMAIN is an answer)
    QStringList resolverFailed;  ///< ... or failed: silence, SERVFAIL, REFUSED
    int failedNames = 0;         ///< different names among them
    QStringList siteNameFailed;  ///< the configured resolver failed for the site's name
    QStringList siteNameUnknown; ///< it says that the site's name does not exist
    QStringList siteNameEmpty;   ///< it says that the name has no address
    bool parentVouches = false;  ///< its negative answer carries the parent zone's SOA
    QStringList independentGood, independentUnknown, independentFailed, independentEmpty;
    QStringList signatureBroken; ///< a resolver refuses the name, and gives it when told not to check DNSSEC
    QStringList addresses;       ///< that the site's name has, by what this computer was told
    bool nameSettled = false;

    /// The configured resolver answers other names well, and fails for this one only, which others look up
    /// without trouble.
    bool resolverFailsForSiteOnly() const;

    // The site.
    QStringList siteConnected, siteSilent, siteRefused, siteNoRoute;
    bool siteReachOver = false; ///< each of the addresses that a browser would use was tried
    /// No connection to any of the site's addresses; their witnesses. Empty while one of them connects or is
    /// still being tried.
    QStringList noConnection() const;
    Seen<HttpFacts> page; ///< the last hop of the first load
    bool pageSettled = false;
    std::vector<PageTry> tries; ///< of that page, in order of time
    TryPattern pattern;
    Seen<HttpFacts> symptom;             ///< the bad answer to judge by: the newest
    Seen<HttpFacts> distrusted;          ///< the newest try that ended at the site's certificate
    ClockReading clock;                  ///< how long it took, beside the limits of who wrote it
    double goodWaitMs = 0;               ///< the median of the same for the good answers
    std::optional<GatewayMatch> gateway; ///< who wrote the symptom
    PageSays says;                       ///< what its page says of the error
    bool soft = false;                   ///< ... which was sent as if all were well
    PageTry home, staticFile, plainHttp;
    bool onlyThisPath = false; ///< the home page works while this page does not
    OthersView others;
    /// Others are asked about the page, and none of them has answered yet: a moment later they may show that
    /// somebody on this side answers in the site's place.
    bool othersMayYetTell = false;
    /// The control sites come untouched, and the site, at an address where others see a certificate that
    /// holds, comes with one of nobody's or of somebody else's: a box on the way opens this site only, to
    /// look inside or to show a page of its own.
    bool onlySiteIsOpened() const;
    QStringList
        answeredInstead;     ///< somebody on the way answered in the site's place, while others get the page
    QStringList keptWaiting; ///< nobody answered here for very long; the time ran out
    BrowsersView browsers;
    NameChange change;
    StoresView stores;
    QStringList failedBefore; ///< what failed in an earlier look of the same check, moments ago
    /// The person saw what the site answers us when a large cookie comes with the request.
    bool cookiesExplainWhatWasSeen() const;
    /// The page that the person saw says itself that the request, its cookies above all, was too large.
    bool sawPageNamesCookies() const;

    // What the site and the register say themselves.
    SiteSays siteSays;
    DomainSays domainSays;

    // The person.
    QString saw;
    int sawStatus = 0;
    bool sawTrouble = false; ///< the browser showed an error
    SeenPageFacts sawPage;   ///< that page, read
    QString sawId;           ///< the observation that says so
    bool sawTheSame = false; ///< it is the fault that we see too: same status and maker, or the same request
    /// It was a page of the site's own servers, the site works for us, and nobody said that it still fails.
    bool seenHasPassed = false;

    bool hasQuery() const { return page && page.facts->url.contains(u'?'); }
    /// A try of the page without the query that it was first asked with.
    bool isBare(const PageTry &one) const
    {
        return hasQuery() && one.seen.observation != page.observation &&
               one.seen.facts->url != page.facts->url;
    }
    QString siteName() const { return site.displayHost.isEmpty() ? site.host : site.displayHost; }
    /// That the symptom stands for: its own, or that of the error on its page.
    int status() const { return !symptom ? 0 : soft ? says.status : symptom.facts->status; }
    /// Connections open and small answers come, but no secure connection gets past its first, large records:
    /// neither the site's nor the control sites'.
    bool largeRecordsStall() const;
    /// It took the request, waited as long as gateways wait for what is behind them, and closed without a
    /// word.
    bool closedLate() const;
    /// The symptom, and every other bad try: what a judgement over the page rests on.
    QStringList badTries() const;
    QStringList goodTries() const;
};

Evidence gatherEvidence(const CaseFile &caseFile, const GatewayCatalog &gateways);

} // namespace IsItMe
