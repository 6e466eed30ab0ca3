// SPDX-License-Identifier: Apache-2.0
#include "causes/evidence.h"

#include "casefile/looks.h"
#include "causes/evidenceparts.h"
#include "causes/limits.h"

#include <algorithm>

namespace IsItMe {

QStringList Evidence::badTries() const
{
    QStringList ids;
    for (const PageTry &one : tries) {
        if (!one.good)
            ids.append(one.id());
    }
    return ids;
}

QStringList Evidence::noConnection() const
{
    return siteConnected.isEmpty() && siteReachOver ? siteSilent + siteRefused + siteNoRoute : QStringList();
}

bool Evidence::largeRecordsStall() const
{
    const auto stalls = [](const Seen<HttpFacts> &seen) {
        return seen && seen.facts->status == 0 && seen.observation->failure == Failure::TimedOut &&
               seen.observation->reached == Layer::Tcp && seen.facts->proxy.isEmpty();
    };
    const auto controls = httpSeen(look, HttpPurpose::Control);
    return !connectivityGood.isEmpty() && controlGood.isEmpty() && !controls.empty() &&
           std::all_of(controls.begin(), controls.end(), stalls) && stalls(symptom);
}

bool Evidence::closedLate() const
{
    if (!symptom || clock.waitMs < Limits::connectLimitMs)
        return false;
    const auto failure = symptom.observation->failure;
    return (failure == Failure::ConnectionClosed || failure == Failure::ConnectionReset) && status() == 0 &&
           symptom.observation->reached >= Layer::RequestSent;
}

bool Evidence::lossy() const
{
    if (loss.place != LinePlace::None && loss.place != LinePlace::Site)
        return true;
    // At a loss of 3 % about 6 of 100 handshakes need a second packet; at 10 % about 20.
    return lostPackets.size() >= Limits::enoughLost && lostElsewhere >= Limits::enoughLostElsewhere &&
           lostPackets.size() >= Limits::manyLost * connections;
}

bool waitedInVain(const Observation &observation)
{
    return observation.ended == Ending::Cancelled && observation.reached >= Layer::RequestSent &&
           observation.reached < Layer::Body && observation.timings.ended.value_or(0) >= Limits::silentTryMs;
}

QStringList Evidence::goodTries() const
{
    QStringList ids;
    for (const PageTry &one : tries) {
        if (one.good)
            ids.append(one.id());
    }
    return ids;
}

namespace {

/// What this look leaves behind: the page's tries and the connections that failed before it began.
void gatherEarlier(Evidence &evidence)
{
    const auto before = earlierInCheck(evidence.caseFile->all());
    for (const auto &seen : allSeen<HttpFacts>(before)) {
        const bool page =
            seen.facts->purpose == HttpPurpose::Page || seen.facts->purpose == HttpPurpose::Repeat;
        if (page && !isGoodAnswer(*seen.observation, *seen.facts) &&
            seen.observation->ended != Ending::Cancelled)
            evidence.failedBefore.append(seen.observation->id);
    }
    for (const auto &reach : siteReach(before)) {
        if (reach.observation->failure && !isIpv6(reach.facts->address))
            evidence.failedBefore.append(reach.observation->id);
    }
}

} // namespace

Evidence gatherEvidence(const CaseFile &caseFile, const GatewayCatalog &gateways)
{
    Evidence evidence;
    evidence.caseFile = &caseFile;
    evidence.look = currentLook(caseFile);
    evidence.site = caseFile.address();
    gatherThisSide(evidence);
    gatherNames(evidence);
    gatherOthers(evidence, gateways);
    gatherProxy(evidence, gateways);
    gatherSite(evidence, gateways);
    gatherPastTheResolver(evidence, gateways);
    gatherEarlier(evidence);
    gatherStores(evidence, gateways);
    gatherInstead(evidence);
    gatherChange(evidence);
    gatherLoss(evidence);
    evidence.siteSays = siteSays(evidence.look);
    evidence.domainSays = domainSays(evidence.look);
    gatherLine(evidence);
    gatherWaits(evidence);
    gatherPerson(evidence, gateways);
    gatherBrowsers(evidence);
    return evidence;
}

} // namespace IsItMe
