// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/ledger.h"

/// What a case can show, under the names that the ledger's rows are read by. Each is one question with one
/// answer; how much it weighs is the judges' affair.
namespace IsItMe::Shown {

// The way out, from the computer outwards.
extern const Condition linkUp, routed, noWayOut, hostsFileDiffers, hostsFileNotCompared;
extern const Condition routerSpeaks, routerInSight, routerSilent, routerOrItsLine;
extern const Condition beyondTried, twoAddressesSilent, anythingBeyondAnswers, providerSpeaks;
extern const Condition internetWorks, controlWorks, signInPage, connectivityRight;
extern const Condition clockOff, ipv6SilentBeyond, siteHasIpv6, ipv6EndsAtRouter;
extern const Condition packetsLost, lostBeforeRouterOrUnmeasured, seriesBeyondWhole, largePacketsStall,
    largePacketsPass, vpnCarries;

// The proxy, as the browser would use it.
extern const Condition proxySet, proxyMute, proxyAnswers, proxyWroteIt, proxyCarriesOthers, proxyReachesSite;

// Names.
extern const Condition resolverFails, failsWhileBeyondAnswers, resolverWorksElse, twoNamesOrOthersAnswer,
    resolverIsRouter;
extern const Condition brokenElsewhereToo;
extern const Condition addressKnown, pageCameByName, nobodyKnowsName, anyoneKnowsName, othersToldElse,
    certifiedHere;
extern const Condition siteNameTrouble, nameWorksAfterAll, othersFindName;

// The site, as we met it.
extern const Condition siteConnects, noConnection, nobodyOrAnotherAnswers, opensElsewhereFromHere,
    getsInFromHere;
extern const Condition pageFails, pageGood, goodNow, failsSteadily, someWorkSomeFail;
extern const Condition certificateRejected, clockExplainsRejection, validAtTrueTime, chainCompared,
    controlRejectedToo, rejectedOnlyHere, trustedChainSeen, certifiedElsewhere;
extern const Condition goesInCircles, circlesForGood, noUsableHttp, opensAllTheSame;
extern const Condition errorAnswer, keptInStore, limited, turnedAway, notFound;
extern const Condition serversTrouble, mayBeClosed, outOfStore, onlyOneStoredCopy;

// Others, and the person.
extern const Condition vantageGetsIn, vantageOpens, vantageFailsAlike;
extern const Condition personFails, worksForUs, cleanProfileFails, partsMissing;

} // namespace IsItMe::Shown
