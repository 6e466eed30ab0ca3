// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"
#include "causes/limits.h"

#include <QHash>

#include <algorithm>

namespace IsItMe {

namespace {

void gatherSiteReach(Evidence &evidence)
{
    constexpr size_t mostTried = 8;
    const auto reaches = siteReach(evidence.look);
    const auto known = static_cast<size_t>(knownAddresses(evidence.look, evidence.site.host).size());
    evidence.siteReachOver = evidence.nameSettled && reaches.size() >= std::min(known, mostTried);
    for (const auto &reach : reaches) {
        const QString id = reach.observation->id;
        const auto failure = reach.observation->failure;
        if (evidence.ipv6Broken && isIpv6(reach.facts->address))
            continue; // nothing that IPv6 misses here says anything of the site
        if (reach.observation->ended == Ending::Done)
            evidence.siteConnected.append(id);
        else if (failure == Failure::ConnectionRefused)
            evidence.siteRefused.append(id);
        else if (failure == Failure::NoRoute && !isIpv6(reach.facts->address))
            evidence.siteNoRoute.append(id);
        else if (failure == Failure::TimedOut)
            evidence.siteSilent.append(id);
    }
    // The proxy carries others, and gets no connection to this one: it tried for us.
    if (evidence.proxy.missesSite() && !evidence.controlGood.isEmpty()) {
        evidence.siteSilent += evidence.proxy.siteWitnesses;
        evidence.siteReachOver = true;
    }
}

/// The first load's last hop, the other addresses and the repeats are tries of the same page.
void gatherTries(Evidence &evidence)
{
    if (!evidence.page || !evidence.pageSettled)
        return;
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        const bool first = seen.observation == evidence.page.observation;
        const bool again = seen.facts->purpose == HttpPurpose::Repeat ||
                           (seen.facts->purpose == HttpPurpose::Page && seen.facts->attempt > 0);
        const bool lostToIpv6 = evidence.ipv6Broken && isIpv6(seen.facts->address) && seen.facts->status == 0;
        const bool proxysWord = evidence.proxy.siteWitnesses.contains(seen.observation->id);
        // No connection where others connect: that is the way, and no server of the site.
        const bool noAnswer =
            seen.observation->failure == Failure::TimedOut || seen.observation->failure == Failure::NoRoute;
        const bool lostOnTheWay = noAnswer && seen.observation->reached == Layer::None &&
                                  evidence.others.gotInAt.contains(seen.facts->address);
        const bool ownFault = seen.observation->failure == Failure::Internal;
        const bool told = seen.observation->ended != Ending::Cancelled || waitedInVain(*seen.observation);
        if ((first || again) && !lostToIpv6 && !proxysWord && !ownFault && !lostOnTheWay && told)
            evidence.tries.push_back({seen, isGoodAnswer(*seen.observation, *seen.facts)});
    }
    std::stable_sort(evidence.tries.begin(), evidence.tries.end(), [](const PageTry &a, const PageTry &b) {
        return a.seen.observation->timings.started < b.seen.observation->timings.started;
    });
}

bool plainAnswers(const Evidence &evidence)
{
    return evidence.plainHttp.seen && evidence.plainHttp.seen.facts->status > 0;
}

/// The visit's time ended in the middle of a try: beside tries that had their answer it tells nothing, unless
/// it had waited longer than they did, and for long.
void dropCutShort(std::vector<PageTry> &tries)
{
    double longestMs = 0;
    for (const PageTry &one : tries) {
        if (one.seen.facts->status > 0)
            longestMs = std::max({longestMs, waitOf(one.seen.observation->timings), Limits::cutShortMs});
    }
    std::erase_if(tries, [longestMs](const PageTry &one) {
        const Observation &observation = *one.seen.observation;
        return observation.failure == Failure::TimedOut && one.seen.facts->status == 0 &&
               observation.reached >= Layer::RequestSent && waitOf(observation.timings) < longestMs;
    });
}

/// A page with a query is asked once with it, and again without (CONTRACT.md: it may be a one-time link).
/// Those are tries of another page: they count where they differ among themselves, or end like the page
/// itself. Else they stand beside it, as the home page does.
void sortOutBareTries(Evidence &evidence)
{
    auto &tries = evidence.tries;
    if (!evidence.hasQuery())
        return;
    const auto isBare = [&evidence](const PageTry &one) { return evidence.isBare(one); };
    const auto good = std::count_if(tries.begin(), tries.end(),
                                    [&](const PageTry &one) { return isBare(one) && one.good; });
    const auto bare = std::count_if(tries.begin(), tries.end(), isBare);
    const bool pageGood = isGoodAnswer(*evidence.page.observation, *evidence.page.facts);
    const bool alike = std::all_of(tries.begin(), tries.end(), [&](const PageTry &one) {
        return !isBare(one) ||
               (one.good == pageGood && (one.good || one.seen.facts->status == evidence.page.facts->status));
    });
    if (bare == 0 || alike || (good > 0 && good < bare))
        return;
    if (good == bare && !pageGood)
        evidence.home = *std::find_if(tries.begin(), tries.end(), isBare);
    std::erase_if(tries, isBare);
}

TryPattern patternOf(const std::vector<PageTry> &tries)
{
    struct OfAddress
    {
        int good = 0, bad = 0, changes = 0;
        bool last = false;
    };
    TryPattern pattern;
    bool cameUp = false;
    bool wentDown = false;
    QHash<QString, OfAddress> addresses;
    for (const PageTry &one : tries) {
        OfAddress &of = addresses[one.address()];
        if (of.good + of.bad > 0 && of.last != one.good) {
            ++of.changes;
            (one.good ? cameUp : wentDown) = true;
        }
        of.last = one.good;
        ++(one.good ? of.good : of.bad);
        ++(one.good ? pattern.good : pattern.bad);
        pattern.lastIsGood = one.good;
    }
    int alwaysGood = 0;
    int alwaysBad = 0;
    for (const OfAddress &of : std::as_const(addresses)) {
        pattern.changes = std::max(pattern.changes, of.changes);
        alwaysGood += of.bad == 0;
        alwaysBad += of.good == 0;
    }
    // No single moment lets one address come up and another go down: what is behind both comes and goes.
    if (cameUp && wentDown)
        pattern.changes = std::max(pattern.changes, Limits::severalChanges);
    pattern.byAddress = alwaysGood > 0 && alwaysBad > 0 && alwaysGood + alwaysBad == addresses.size();
    return pattern;
}

void gatherSymptom(Evidence &evidence, const GatewayCatalog &gateways)
{
    Seen<HttpFacts> newest;
    Seen<HttpFacts> otherwise;
    for (const PageTry &one : evidence.tries) {
        if (one.good)
            continue;
        newest = one.seen;
        if (one.seen.observation->failure == Failure::TlsCertificate)
            evidence.distrusted = one.seen;
        else
            otherwise = one.seen;
    }
    if (otherwise) // a bad certificate at one address hides no fault behind another
        newest = otherwise;
    if (newest)
        judgeBy(evidence, newest, gateways);
}

PageTry besideOf(const Evidence &evidence, HttpPurpose purpose)
{
    const auto seen = httpSeen(evidence.look, purpose);
    if (seen.empty())
        return {};
    return {seen.back(), isGoodAnswer(*seen.back().observation, *seen.back().facts)};
}

/// Sent on to the very page that says the error, it is no better.
void takeBackWhatLeadsToTheError(const Evidence &evidence, PageTry &beside)
{
    if (beside.seen && evidence.symptom && isRedirect(beside.seen.facts->status) &&
        beside.seen.facts->location == evidence.symptom.facts->url)
        beside.good = false;
}

} // namespace

void judgeBy(Evidence &evidence, const Seen<HttpFacts> &symptom, const GatewayCatalog &gateways)
{
    evidence.symptom = symptom;
    evidence.says = pageSays(*symptom.facts);
    evidence.soft = isSoftError(*symptom.facts);
    const HttpFacts &facts = *evidence.symptom.facts;
    evidence.gateway = gateways.match({evidence.status(), facts.reason, facts.headers, facts.body});
}

void gatherSite(Evidence &evidence, const GatewayCatalog &gateways)
{
    gatherSiteReach(evidence);
    evidence.page = lastHop(evidence.look);
    evidence.pageSettled = pageIsSettled(evidence.look);
    gatherTries(evidence);
    // Before any try is set aside: an answer from beyond stays one.
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        // Through a proxy an answer shows the proxy's life, not what lies beyond it.
        const bool direct = !evidence.behindProxy && seen.facts->proxy.isEmpty();
        const QString &address = seen.facts->address;
        if (seen.facts->status > 0 && direct && !address.isEmpty() && !isPrivateIp(address))
            evidence.beyondAnswered.append(seen.observation->id);
    }
    evidence.home = besideOf(evidence, HttpPurpose::Home);
    evidence.plainHttp = besideOf(evidence, HttpPurpose::PlainHttp);
    // Nobody typed https: browsers go back to the plain site then.
    if (!evidence.site.schemeTyped && evidence.internetWorks() && plainAnswers(evidence) &&
        !evidence.plainHttp.good)
        evidence.tries.push_back(evidence.plainHttp);
    dropCutShort(evidence.tries);
    sortOutBareTries(evidence);
    evidence.pattern = patternOf(evidence.tries);
    gatherSymptom(evidence, gateways);
    evidence.staticFile = besideOf(evidence, HttpPurpose::Static);
    for (PageTry *beside : {&evidence.home, &evidence.plainHttp, &evidence.staticFile})
        takeBackWhatLeadsToTheError(evidence, *beside);
    evidence.onlyThisPath = evidence.symptom && evidence.home.seen && evidence.home.good;
}

} // namespace IsItMe
