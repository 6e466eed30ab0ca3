// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

#include "casefile/othersword.h"
#include "causes/botwall.h"
#include "causes/limits.h"
#include "pages/pagesays.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace IsItMe {

bool isBotWall(const VantageFacts &facts, const GatewayCatalog *gateways)
{
    if (facts.status == 401 || facts.status == 403 || facts.status == 429 || facts.status == 451)
        return true;
    // Marks of a challenge stand whatever the status is: AWS WAF's own comes with 202 or 405, Cloudflare's
    // with 403 or 503.
    // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
    // https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
    for (const HeaderField &field : facts.headers) {
        if (field.name.compare(QLatin1String("cf-mitigated"), Qt::CaseInsensitive) == 0 ||
            field.name.compare(QLatin1String("x-amzn-waf-action"), Qt::CaseInsensitive) == 0)
            return true;
    }
    if (facts.status < 400 || !gateways)
        return false;
    const auto match = gateways->match({facts.status, {}, facts.headers, facts.body});
    return match &&
           (match->meaning == GatewayMeaning::Challenge || match->meaning == GatewayMeaning::Blocked ||
            match->meaning == GatewayMeaning::TooManyRequests);
}

VantageOutcome outcomeOf(const Observation &observation, const VantageFacts &facts,
                         const GatewayCatalog *gateways, bool tellsNothing)
{
    const auto failure = observation.failure;
    if (failure == Failure::ServiceFailed || failure == Failure::RateLimited)
        return VantageOutcome::ServiceTrouble;
    if (observation.ended == Ending::Cancelled)
        return VantageOutcome::NotTold;
    if (!facts.connected)
        return VantageOutcome::Unreachable;
    if (isBotWall(facts, gateways))
        return VantageOutcome::Walled;
    if (facts.status < 200 || facts.status >= 400 || failure)
        return VantageOutcome::Failing;
    if (const PageSays says = pageSays(facts)) {
        const bool turnedAway = says.error == PageError::Refused || says.error == PageError::TooMany;
        return turnedAway ? VantageOutcome::Walled : VantageOutcome::Failing;
    }
    return tellsNothing ? VantageOutcome::Reached : VantageOutcome::Working;
}

bool vantagePointsDisagree(std::span<const Observation> look)
{
    for (const auto &service : {QStringLiteral("globalping"), QStringLiteral("check-host")}) {
        int working = 0;
        int failing = 0;
        for (const auto &seen : newestAsk(look, service)) {
            const VantageOutcome outcome = outcomeOf(*seen.observation, *seen.facts, nullptr);
            working += seen.facts->samePath && outcome == VantageOutcome::Working;
            failing += seen.facts->samePath &&
                       (outcome == VantageOutcome::Failing || outcome == VantageOutcome::Unreachable);
        }
        if (working > 0 && failing > 0)
            return true;
    }
    return false;
}

namespace {

void add(OthersView &others, const Seen<VantageFacts> &seen, VantageOutcome outcome,
         const QStringList &ourAddresses)
{
    const QString id = seen.observation->id;
    switch (outcome) {
    case VantageOutcome::Working:
        others.working.append(id);
        break;
    case VantageOutcome::Failing:
        others.failing.append(id);
        if (seen.facts->status == 502 || seen.facts->status == 504)
            others.brokenGateway.append(id);
        break;
    case VantageOutcome::Walled:
        others.walled.append(id);
        break;
    case VantageOutcome::Reached:
        others.reached.append(id);
        break;
    case VantageOutcome::Unreachable:
        others.unreachable.append(id);
        if (seen.observation->failure == Failure::NameFailed)
            others.nameless.append(id);
        break;
    case VantageOutcome::ServiceTrouble:
        others.silentServices.append(id);
        break;
    case VantageOutcome::NotTold:
        break;
    }
    const bool gotIn = outcome == VantageOutcome::Working || outcome == VantageOutcome::Walled ||
                       outcome == VantageOutcome::Failing || outcome == VantageOutcome::Reached;
    const QString &address = seen.facts->address;
    if (gotIn && !address.isEmpty() && !others.gotInAt.contains(address))
        others.gotInAt.append(address);
    if (gotIn && seen.facts->certificateValid && seen.facts->url.startsWith(QLatin1String("https:")))
        others.certified.append(id);
    if (gotIn && !address.isEmpty() && !ourAddresses.isEmpty() && !ourAddresses.contains(address))
        others.elsewhere.append(id);
}

/// One alone against several: an old answer that was kept, a point behind a broken line of its own, one that
/// was sent elsewhere. It is told, and no longer counts as a place where things are different.
void hearTheMajority(OthersView &others)
{
    const auto alone = [](const QStringList &few, qsizetype against) {
        constexpr qsizetype times = 3; // the same place may be asked by two services
        return !few.isEmpty() && few.size() <= 2 && against >= Limits::enoughToOutvote &&
               against >= times * few.size();
    };
    QStringList *outvoted = nullptr;
    if (alone(others.working, others.failing.size() + others.unreachable.size()))
        outvoted = &others.working;
    else if (alone(others.failing, others.working.size()))
        outvoted = &others.failing;
    else if (alone(others.unreachable, others.gotIn()))
        outvoted = &others.unreachable;
    if (!outvoted)
        return;
    for (const QString &id : std::as_const(*outvoted)) {
        others.outvoted.append(id);
        others.brokenGateway.removeAll(id);
        others.nameless.removeAll(id);
        others.elsewhere.removeAll(id);
    }
    outvoted->clear();
}

/// By the newest observation's end: a replayed case is as old as its last word.
bool mayYetTell(const Evidence &evidence)
{
    if (!evidence.caseFile->head().askOthers || evidence.others.asked() > 0 ||
        !evidence.others.silentServices.isEmpty() || evidence.look.empty())
        return false;
    double begin = std::numeric_limits<double>::max();
    double end = 0;
    for (const Observation &seen : evidence.look) {
        begin = std::min(begin, seen.timings.started);
        end = std::max(end, seen.timings.started + seen.timings.ended.value_or(0));
    }
    return end - begin < Limits::othersPatienceMs;
}

/// They are told the page without its query: another page, until that one fails here as well.
bool gotAnotherPage(std::span<const Observation> look)
{
    const auto page = lastHop(look);
    if (!page || !page.facts->url.contains(u'?') || !pageIsSettled(look) ||
        isGoodAnswer(*page.observation, *page.facts))
        return false;
    const auto repeats = httpSeen(look, HttpPurpose::Repeat);
    return std::none_of(repeats.begin(), repeats.end(), [&page](const auto &one) {
        return one.facts->url != page.facts->url && !isGoodAnswer(*one.observation, *one.facts);
    });
}

} // namespace

/// Compared only on the same path: a home page that opens elsewhere never contradicts a page that fails here.
/// Asked twice, the newest word of each service counts.
void gatherOthers(Evidence &evidence, const GatewayCatalog &gateways)
{
    QSet<QString> services;
    for (const auto &seen : allSeen<VantageFacts>(evidence.look))
        services.insert(seen.facts->service);
    QStringList names(services.begin(), services.end());
    names.sort();
    for (const QString &service : names) {
        for (const auto &seen : newestAsk(evidence.look, service)) {
            const bool tellsNothing =
                goodStatusTellsNothing(evidence.look, *seen.facts) || gotAnotherPage(evidence.look);
            const VantageOutcome outcome = outcomeOf(*seen.observation, *seen.facts, &gateways, tellsNothing);
            if (seen.facts->samePath || outcome == VantageOutcome::ServiceTrouble)
                add(evidence.others, seen, outcome, evidence.addresses);
        }
    }
    evidence.others.disagree = vantagePointsDisagree(evidence.look);
    evidence.othersMayYetTell = mayYetTell(evidence);
    hearTheMajority(evidence.others);
}

} // namespace IsItMe
