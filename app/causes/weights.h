// SPDX-License-Identifier: Apache-2.0
#pragma once

/// All weights of the evidence, in one place. A weight says: of a hundred cases with this evidence, in which
/// nothing forbids the cause, so many have it. So what stands alone with 0.9 must be right nine times in ten
/// (tst_calibration holds it to that), and where two causes can't be told apart, each has its share.
///
/// The causes keep the decisions and read the numbers here, by the name of the evidence. What a name ending
/// in "Leaves" stands for is an observation against the cause: the weight is multiplied by it. The shares of
/// what fails behind a gateway stand in sharesbehindgateway.cpp; limits of time and number in limits.h.
namespace IsItMe::Weights {

// ---- All of them together: diagnose.cpp ----

namespace Verdict {
/// All causes together; what is missing to 1 is "something that we do not know of".
inline constexpr double mostCertain = 0.98;
/// Below this nobody is named: the program says what it knows, and that it can't tell the rest. One half:
/// whoever is named is more likely than all others together.
inline constexpr double enoughToName = 0.5;
/// Where it breaks is named from here on, where that is more than half of what stands for those affected.
inline constexpr double enoughToNamePlace = 0.4;
/// A fault this sure hides what lies beyond it: "nearest fault first".
inline constexpr double hidesWhatIsBeyond = 0.5;
/// What was seen in spite of the near fault (the site's own error came through) keeps this much: of two
/// faults at once the nearer stands first, and both are named.
inline constexpr double seenInSpiteKeeps = 0.15;
/// A farther fault beside the first is worth a sentence of its own.
inline constexpr double worthASentence = 0.05;
/// Below this a cause is not even listed.
inline constexpr double worthListing = 0.005;
} // namespace Verdict

// ---- This computer, its network, its provider ----

namespace NoLink {
inline constexpr double noUsableInterface = 0.97;
inline constexpr double addressWithoutWayOut = 0.75; ///< the network's automatic set-up did not finish
} // namespace NoLink

namespace RouterUnreachable {
inline constexpr double silentInEveryWay = 0.93; ///< the neighbour table included
inline constexpr double neighbourUnclear = 0.55; ///< silent, and the table still holds it from before
inline constexpr double neighbourAlive = 0.30;   ///< silent, and its address is alive on the link
} // namespace RouterUnreachable

namespace ProviderDown {
inline constexpr double providerSpoke = 0.95;             ///< ... beyond the router, and nobody after it
inline constexpr double routerSpoke = 0.93;               ///< all beyond it is silent
inline constexpr double neighbourAliveSaysNoRoute = 0.90; ///< which is then the router's own word
inline constexpr double neighbourAlive = 0.62;
inline constexpr double neighbourUnclear = 0.35;
} // namespace ProviderDown

namespace CaptivePortal {
inline constexpr double severalChecksForeign = 0.96;
inline constexpr double oneCheckForeign = 0.90;
inline constexpr double othersOpenSecurely = 0.25; ///< more likely the check's maker has changed its page
} // namespace CaptivePortal

namespace ProxyBroken {
inline constexpr double failsTwice = 0.94;
inline constexpr double failsOnce = 0.80;
} // namespace ProxyBroken

namespace ProxyError {
inline constexpr double refusesControlToo = 0.92;
inline constexpr double rulesForbid = 0.92;          ///< "not allowed", or it wants a login
inline constexpr double failsSiteOthersGetIn = 0.60; ///< without saying why; or the way beyond it is blocked
inline constexpr double failsSiteOnly = 0.15;        ///< nobody else asked: the site may be down
inline constexpr double refusesNoControl = 0.45;     ///< the control sites failed otherwise
inline constexpr double itsPageNoControl = 0.85;
inline constexpr double itsPageControlWorks = 0.35; ///< the site's own gateway may be of the same make
} // namespace ProxyError

namespace Ipv6Broken {
inline constexpr double pageWorksOtherwise = 0.92;
inline constexpr double pageFailsAnyway = 0.25; ///< over IPv4 too: that has another cause
} // namespace Ipv6Broken

namespace PathMtu {
inline constexpr double largeVanishAndStall = 0.95;   ///< large packets vanish, and TLS stalls everywhere
inline constexpr double largeVanishPageStalls = 0.85; ///< ... and this page stalls
inline constexpr double onlyTlsStallsEverywhere = 0.85;
inline constexpr double vanishNearTheSite = 0.80;
} // namespace PathMtu

namespace PacketLoss {
inline constexpr double countedInASeries = 0.93;
inline constexpr double manyRetransmissions = 0.90;
inline constexpr double errorPageCameLeaves = 0.3; ///< whole through the bad line: lost packets write none
} // namespace PacketLoss

// ---- Names ----

namespace ResolverBroken {
inline constexpr double failsForSeveralNames = 0.94;
inline constexpr double failsForThisName = 0.88;       ///< which others find; it answers other names well
inline constexpr double failsWhereOthersAnswer = 0.60; ///< one name only
} // namespace ResolverBroken

namespace ResolverLies {
inline constexpr double trueAddressServesIt = 0.95; ///< tried from here
inline constexpr double othersGetIn = 0.92;         ///< and the server that we are sent to is wrong
inline constexpr double deniesTheName = 0.88;       ///< "no such name" here, an address everywhere else
inline constexpr double wrongServerThere = 0.48; ///< nobody has been at the true address: it may have moved
inline constexpr double oneOtherAnswer = 0.45;   ///< ... and only one resolver says otherwise
} // namespace ResolverLies

namespace HostsFile {
inline constexpr double otherAddressAndFails = 0.92;
} // namespace HostsFile

namespace AddressWrong {
inline constexpr double twoResolversDeny = 0.95;
inline constexpr double parentZoneDenies = 0.90;
inline constexpr double oneResolverDenies = 0.55; ///< a filter says the same; nobody else may be asked
inline constexpr double othersNotHeardYet = 0.45;
inline constexpr double nameWithoutAddress = 0.35;
} // namespace AddressWrong

namespace SiteDns {
inline constexpr double signatureBroken = 0.96;
inline constexpr double failsEverywhere = 0.94;     ///< here and at independent resolvers; other names do not
inline constexpr double oldAddressGivenHere = 0.92; ///< and the new one serves the page
inline constexpr double independentFail = 0.85;
inline constexpr double failsHereOnly = 0.72;       ///< nobody else was asked for it
inline constexpr double othersAreAskedLeaves = 0.6; ///< they may find it: then it is the resolver here
inline constexpr double nameWithoutAddress = 0.55;
inline constexpr double answersDiffer = 0.35; ///< beside resolver-lies, until somebody has been there
} // namespace SiteDns

// ---- The way to the site ----

namespace ClockWrong {
inline constexpr double dayOffAndCertificateFails = 0.95;
} // namespace ClockWrong

namespace TlsIntercepted {
inline constexpr double sameIssuerEverywhere = 0.95; ///< for the site and for a control site
inline constexpr double issuersNotTold = 0.90;
inline constexpr double onlyTheSite = 0.85;      ///< and others see a certificate that holds
inline constexpr double differentIssuers = 0.40; ///< may be a computer that lost its list of authorities
} // namespace TlsIntercepted

namespace NetworkBlocksSite {
inline constexpr double oneOtherGetsIn = 0.65;    ///< nobody else has answered yet; it may stand alone
inline constexpr double oneAloneNotLeaves = 0.85; ///< one of the others does not get in, and is outvoted
inline constexpr double othersGetThePage = 0.90;
inline constexpr double othersGetInToo = 0.80; ///< all turned away as robots: the site might drop us as well
inline constexpr double notTraced =
    0.80; ///< at most: a site's firewall that drops this network looks the same
inline constexpr double othersSplit = 0.45;       ///< or only at addresses that we are not told
inline constexpr double siteStopsUs = 0.85;       ///< at most, where packets get as far as the site's network
inline constexpr double answeredByAnother = 0.80; ///< a plain page or redirect that is not the site's
inline constexpr double waitsOthersGetIn = 0.65;  ///< no answer for very long, only here; or one hung server
inline constexpr double cutOffOthersGetIn = 0.85; ///< connected, then cut off, and only here
// Nobody else asked: by where the path trace ends, while the way elsewhere goes on.
inline constexpr double prohibitedOnTheWay = 0.85; ///< a router here or at the provider says "not allowed"
inline constexpr double wayEndsHere = 0.70;
inline constexpr double wayEndsAtProvider = 0.48; ///< or the site took its route back
inline constexpr double wayReachesSite = 0.20;
inline constexpr double noTrace = 0.40;
inline constexpr double cutOff = 0.25;          ///< connected, then cut off; nobody else asked
inline constexpr double proxyMissesSite = 0.25; ///< ... through a proxy, which gets no answer either
inline constexpr double proxyDoesNotSay = 0.35; ///< at most, where the proxy fails without saying why
} // namespace NetworkBlocksSite

namespace SiteUnreachable {
inline constexpr double oneAloneGetsInLeaves = 0.8;  ///< ... and is outvoted
inline constexpr double severalOthersNeither = 0.94; ///< or one, and the site says so itself
inline constexpr double oneOtherNeither = 0.85;
inline constexpr double siteSaysSo = 0.85;  ///< its status page; nobody else asked
inline constexpr double othersSplit = 0.47; ///< beside network-blocks-site
// Nobody else asked: open, whatever the path trace shows. The site may drop only this network's packets.
inline constexpr double noTrace = 0.48;
inline constexpr double wayEndsElsewhere = 0.49; ///< neither here nor at the provider
inline constexpr double wayEndsAtProvider = 0.30;
inline constexpr double wayEndsHere = 0.10;       ///< and goes on from there to elsewhere
inline constexpr double wayEndsHereForAll = 0.48; ///< the trace is blind here, not the way
} // namespace SiteUnreachable

namespace SiteCertificate {
inline constexpr double confirmed = 0.93; ///< by its own dates or names, by others, or by good control sites
inline constexpr double hostsEntryLeaves = 0.5;     ///< and the name service has not answered yet
inline constexpr double notComparedYetLeaves = 0.5; ///< nobody's, or another's: so is that of a filter's page
} // namespace SiteCertificate

namespace ProtocolBroken {
inline constexpr double onlyNewerFails = 0.85; ///< HTTP/2, while HTTP/1.1 works; each seen twice
inline constexpr double onlyOlderFails = 0.80;
inline constexpr double severalOthersCutOffToo = 0.90;
inline constexpr double oneOtherCutOffToo = 0.80;
inline constexpr double stallsNotMeasured = 0.72; ///< at most: large packets that vanish look the same
inline constexpr double noHttp = 0.60;
inline constexpr double cutOff = 0.40;     ///< a network that cuts the line does the same
inline constexpr double closedLate = 0.10; ///< only after a wait, as for a server behind it
} // namespace ProtocolBroken

// ---- The person's own browser ----

namespace OwnBrowser {
inline constexpr double mayHavePassedLeaves = 0.25; ///< the error seen was the servers', and is gone by now
inline constexpr double partsMissingLeaves = 0.4;   ///< a fresh browser misses parts of the page, too
} // namespace OwnBrowser

namespace BrowserData {
inline constexpr double cookieErrorNamed = 0.90;   ///< the page seen blames the cookies, and so does our try
inline constexpr double cookieErrorSame = 0.80;    ///< our try with a large cookie gets the same error
inline constexpr double cookieErrorServers = 0.75; ///< ... one that dead servers give as well
inline constexpr double pageNamesCookies = 0.75;   ///< the page seen does, and none are sent by our tries
inline constexpr double worksWithout = 0.80;       ///< in a private window, or when cleared
inline constexpr double loopWantsCookie = 0.70;
inline constexpr double cleanWorks = 0.55; ///< beside browser-setup
inline constexpr double nothingTried = 0.20;
inline constexpr double clearedInVain = 0.05;
} // namespace BrowserData

namespace BrowserSetup {
inline constexpr double worksWithoutExtensions = 0.95;
inline constexpr double staysWithoutData = 0.80; ///< private or cleared in vain, and a clean one works
inline constexpr double staysNoCleanOne = 0.40;  ///< ... and no clean one was tried
inline constexpr double cleanWorks = 0.35;       ///< beside browser-data
inline constexpr double privatelyWorks = 0.15;
inline constexpr double nothingTried = 0.12;
inline constexpr double cookieErrorLeaves = 0.3;
} // namespace BrowserSetup

// ---- The site's front door, and the page ----

namespace RedirectLoop {
inline constexpr double browserLoopsToo = 0.97; ///< which keeps cookies on the way
inline constexpr double sameAddressTwice = 0.85;
inline constexpr double tooManyHops = 0.80;
inline constexpr double setsCookieOnTheWay = 0.55; ///< no clean browser has told whether it wants it back
inline constexpr double wantsCookie = 0.04;        ///< a clean browser gets through
} // namespace RedirectLoop

namespace CachedError {
inline constexpr double markedFreshWorks = 0.94;
inline constexpr double unmarkedFreshWorks = 0.88; ///< bad, good past the store, and bad again
inline constexpr double ageGrows = 0.85;
inline constexpr double markedFreshMixed = 0.85; ///< one fresh answer good, one bad
inline constexpr double marked = 0.60;
inline constexpr double unmarkedFreshMixed = 0.55;
inline constexpr double sourceFailsToo = 0.12;
} // namespace CachedError

namespace TooManyRequests {
inline constexpr double saysSoOthersGetIn = 0.96;
inline constexpr double saysSo = 0.93;
} // namespace TooManyRequests

namespace SiteRefusesYou {
inline constexpr double othersGetIn = 0.94;
inline constexpr double saysSo = 0.85;    ///< 401, 451, a challenge, a block page
inline constexpr double forbidden = 0.75; ///< a bare 403: may be a page with wrong rights
inline constexpr double someTries = 0.50;
inline constexpr double plainNotComparedYetLeaves = 0.6; ///< over plain HTTP anybody on the way can say it
inline constexpr double answeredByAnother = 0.15;        ///< a plain page that lacks the site's signature
inline constexpr double browserGetsIn = 0.10; ///< it takes our checks for a robot, and not this computer
} // namespace SiteRefusesYou

namespace LoadBalancer {
inline constexpr double byAddressOrInTurns = 0.93;
inline constexpr double oneAddressDead = 0.90;
inline constexpr double othersDisagree = 0.85;       ///< our tries change once, others' of one moment differ
inline constexpr double othersGetIn = 0.60;          ///< we fail steadily
inline constexpr double oneAddressDeadBeside = 0.12; ///< and what answers fails steadily
inline constexpr double othersFail = 0.55; ///< we get in each time, and gateways elsewhere say 502 or 504
inline constexpr double oneChange = 0.45;  ///< from good to bad; few bad ones yet
inline constexpr double oneChangeToGood = 0.30;      ///< a server that was just coming up
inline constexpr double explained = 0.15;            ///< by lost packets, or by a crowd
inline constexpr double newAddressWorksLeaves = 0.2; ///< we are sent to an old address; that explains us
inline constexpr double oneChangeToBad = 0.12;       ///< and bad since: a server that was just going down
} // namespace LoadBalancer

namespace PageMissing {
inline constexpr double homeWorks = 0.94;
inline constexpr double statusAlone = 0.70;
inline constexpr double onlyInAStore = 0.04;       ///< past it the page is there
inline constexpr double foundAtTimesLeaves = 0.15; ///< by another try, or by others
} // namespace PageMissing

namespace ThirdParty {
inline constexpr double personMissesThem = 0.75; ///< the person's page fails, with no error page seen
inline constexpr double partsMissing = 0.20;
inline constexpr double onlyFilteredLeaves = 0.3; ///< all missing by name only, as advertisements are
} // namespace ThirdParty

// ---- Nothing is wrong any more ----

namespace WorksNow {
inline constexpr double wholeSeriesGood = 0.96;
inline constexpr double fewTriesGood = 0.85;
inline constexpr double oneTryGood = 0.72; ///< one server of several may be bad, or the line
inline constexpr double plainHttpGood = 0.85;
inline constexpr double recovered = 0.68;              ///< failed at first, and a run of good tries since
inline constexpr double browserKeepsCookie = 0.85;     ///< our tries go in circles, a clean browser does not
inline constexpr double browserIsNotTurnedAway = 0.75; ///< ... and it takes us for a robot
inline constexpr double oneAddressDead = 0.10;
// What speaks against it.
inline constexpr double turnedAwayPersonFailsLeaves = 0.6;
inline constexpr double freshCopyMendedLeaves = 0.2; ///< the old copy may lie elsewhere, too
inline constexpr double cookieErrorLeaves = 0.25;    ///< what was seen comes with a large cookie
inline constexpr double cookieErrorServersLeaves = 0.4;
inline constexpr double othersFailLeaves = 0.45; ///< gateways elsewhere say that the upstream fails
inline constexpr double brokenLineLeaves = 0.15; ///< IPv6 is broken here, or packets get lost
inline constexpr double seenHasPassedLeaves = 0.9;
inline constexpr double seenTroubleLeaves = 0.65;
inline constexpr double noBrowserOpensItLeaves = 0.35;
inline constexpr double someBrowserFailsLeaves = 0.6;
inline constexpr double noBrowserOfTheirsLeaves = 0.5; ///< they fail by what may be their own settings
inline constexpr double someBrowsersOwnLeaves = 0.85;
inline constexpr double personFailsLeaves = 0.65;
inline constexpr double personStillFailsLeaves = 0.35; ///< they have tried it since the check began
inline constexpr double oneProtocolFailsLeaves = 0.1;  ///< the one that browsers speak, and not ours
inline constexpr double partsMissingLeaves = 0.5;
} // namespace WorksNow

// ---- Behind the site's gateway: what witness.cpp makes of the shares ----

namespace BehindGateway {
/// An intermediary that names the error itself (Proxy-Status): what else it might be shrinks to this.
inline constexpr double firstHandDoubt = 0.2;
// One page fails and the home page works: it sits in that page's program, or in an upstream of its own.
inline constexpr double onlyThisPathLeaves = 0.2;
inline constexpr double onlyThisPathSlowLeaves = 0.5;
inline constexpr double onlyThisPathOverloadLeaves = 0.4;
inline constexpr double onlyThisPathCode = 0.72;
inline constexpr double onlyThisPathCodeNoReply = 0.40;
inline constexpr double oneTryLeaves = 0.9; ///< it may have passed, or be one server of several
// The tries do not agree.
inline constexpr double inTurnsLeaves = 0.08;  ///< one of several servers
inline constexpr double cameUpLeaves = 0.15;   ///< a server that was just coming up
inline constexpr double wentDownLeaves = 0.85; ///< ... or going down, and bad since
inline constexpr double fewBadLeaves = 0.5;    ///< ... with few bad ones yet
// Some come late and some are turned away: one row for all of them, whatever the answer says.
inline constexpr double crowdedOverload = 0.62;
inline constexpr double crowdedSlow = 0.18;
inline constexpr double crowdedOther = 0.01;
// Others see it otherwise.
inline constexpr double freshWorksLeaves = 0.05; ///< a store hands out the error, and past it the site works
inline constexpr double storedLeaves = 0.3;      ///< ... and nobody has looked past it
inline constexpr double storedRefusedLeaves = 0;
inline constexpr double othersGetInLeaves = 0.35;
inline constexpr double browserGetsInLeaves = 0.45;
inline constexpr double besideBadCertificateLeaves = 0.6;
// The site's own status page speaks of work that is going on.
inline constexpr double maintenanceAnnounced = 0.85;
inline constexpr double maintenanceAnnouncedLeaves = 0.3;
} // namespace BehindGateway

} // namespace IsItMe::Weights
