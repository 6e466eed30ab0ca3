// SPDX-License-Identifier: Apache-2.0
#include "causes/diagnose.h"

#include "causes/causes.h"
#include "causes/ledger.h"
#include "causes/limits.h"
#include "causes/ownbrowser.h"
#include "causes/pathwords.h"
#include "causes/way.h"
#include "causes/weights.h"

#include <algorithm>

namespace IsItMe {

namespace {

using namespace Weights::Verdict;

struct Candidate
{
    const Cause *cause;
    Judgement judgement;

    Affects affects() const { return judgement.affects.value_or(cause->affects); }
    Place place() const { return judgement.place.value_or(cause->place); }
};

/// The ledger comes before the weights: without its minimum, or where something forbids it, a cause weighs
/// nothing, whatever its judge says.
std::vector<Candidate> candidatesFor(const Evidence &evidence)
{
    std::vector<Candidate> candidates;
    for (const Cause *cause : causeCatalog()) {
        const LedgerEntry *entry = ledgerEntry(cause->id);
        if (!entry || !mayBeNamed(*entry, evidence))
            continue;
        Judgement judgement = cause->judge(evidence);
        if (judgement.weight > 0)
            candidates.push_back({cause, std::move(judgement)});
    }
    return candidates;
}

/// An answer came from the site itself, were it only its certificate.
bool siteSpoke(const Evidence &evidence)
{
    if (!evidence.symptom)
        return false;
    const auto &tls = evidence.symptom.facts->tls;
    return evidence.status() >= 400 || (tls && !tls->chain.empty());
}

/// What lies behind a sure fault can't be judged: its weight shrinks to what the near fault leaves open. What
/// was seen in spite of that fault is not lost, unless the fault may have written it itself.
void discountWhatIsHidden(std::vector<Candidate> &candidates, const Evidence &evidence)
{
    bool seenInSpite = siteSpoke(evidence);
    double open = 1;
    for (const Tier tier : {Tier::Link, Tier::Router, Tier::Beyond, Tier::Names}) {
        double surest = 0;
        for (Candidate &candidate : candidates) {
            if (candidate.cause->tier == tier) {
                candidate.judgement.weight *= open;
                surest = std::max(surest, candidate.judgement.weight);
                if (candidate.judgement.weight >= Weights::Verdict::hidesWhatIsBeyond &&
                    ledgerEntry(candidate.cause->id)->speaksForSite)
                    seenInSpite = false;
            }
        }
        if (surest >= hidesWhatIsBeyond)
            open *= 1 - surest;
    }
    const double kept = seenInSpite ? std::max(open, Weights::Verdict::seenInSpiteKeeps) : open;
    for (Candidate &candidate : candidates) {
        if (candidate.cause->tier == Tier::Path || candidate.cause->tier == Tier::Site)
            candidate.judgement.weight *= kept;
    }
}

void scaleToShares(std::vector<Candidate> &candidates)
{
    double sum = 0;
    for (const Candidate &candidate : candidates)
        sum += candidate.judgement.weight;
    if (sum <= mostCertain)
        return;
    for (Candidate &candidate : candidates)
        candidate.judgement.weight *= mostCertain / sum;
}

template <class Key, class Of>
std::pair<Key, double> heaviest(const std::vector<Candidate> &candidates, Of keyOf, Key none)
{
    std::vector<std::pair<Key, double>> sums;
    for (const Candidate &candidate : candidates) {
        const Key key = keyOf(candidate);
        const auto it =
            std::find_if(sums.begin(), sums.end(), [key](const auto &sum) { return sum.first == key; });
        if (it == sums.end())
            sums.push_back({key, candidate.judgement.weight});
        else
            it->second += candidate.judgement.weight;
    }
    const auto it = std::max_element(sums.begin(), sums.end(),
                                     [](const auto &a, const auto &b) { return a.second < b.second; });
    return it == sums.end() ? std::pair(none, 0.0) : *it;
}

/// Who is affected comes from all that stands for it together; where it breaks likewise, among those.
void nameAffectedAndPlace(Diagnosis &diagnosis, const std::vector<Candidate> &candidates)
{
    const auto affects = heaviest(
        candidates, [](const Candidate &c) { return c.affects(); }, Affects::Unknown);
    if (affects.second < enoughToName)
        return;
    diagnosis.affects = affects.first;
    std::vector<Candidate> same = candidates;
    std::erase_if(same, [&affects](const Candidate &c) { return c.affects() != affects.first; });
    const auto place = heaviest(
        same, [](const Candidate &c) { return c.place(); }, Place::Unknown);
    const bool clear = place.second >= std::max(enoughToNamePlace, enoughToName * affects.second);
    diagnosis.place = clear ? place.first : Place::Unknown;
    diagnosis.certainty = clear ? place.second : affects.second;
}

/// Most likely first; those that agree with the named place before those that don't.
void rank(std::vector<Candidate> &candidates, const Diagnosis &diagnosis)
{
    const auto agrees = [&diagnosis](const Candidate &c) {
        return c.affects() == diagnosis.affects &&
               (diagnosis.place == Place::Unknown || c.place() == diagnosis.place);
    };
    std::stable_sort(candidates.begin(), candidates.end(), [&agrees](const Candidate &a, const Candidate &b) {
        if (agrees(a) != agrees(b))
            return agrees(a);
        return a.judgement.weight > b.judgement.weight;
    });
}

RankedCause ranked(const Candidate &candidate, const Evidence &evidence)
{
    RankedCause cause;
    cause.id = candidate.cause->id;
    cause.certainty = candidate.judgement.weight;
    cause.affects = candidate.affects();
    cause.place = candidate.place();
    cause.evidence = candidate.judgement.evidence;
    cause.against = candidate.judgement.against;
    cause.evidence.removeDuplicates();
    cause.against.removeDuplicates();
    cause.text = candidate.cause->text(evidence);
    return cause;
}

/// What is known while nobody can be named: one true sentence, and the check that would tell.
void sayWhatIsKnown(Diagnosis &diagnosis, const Evidence &evidence)
{
    diagnosis.sentence = translate("Causes", "We can't tell yet where it breaks.");
    diagnosis.action = FirstAction::None;
    const bool othersWouldTell = evidence.others.asked() == 0 && !evidence.caseFile->head().askOthers;
    if (sayWhatBrowsersGot(evidence, diagnosis)) {
        // said
    } else if (!evidence.noConnection().isEmpty() && evidence.internetWorks()) {
        diagnosis.sentence = translate("Causes", "%1 does not answer us.").arg(evidence.siteName());
        diagnosis.detail =
            translate("Causes", "Everything else opens here. We can't tell yet whether it answers "
                                "others.");
        if (const QString where = whereTheWayEnds(evidence); !where.isEmpty())
            diagnosis.detail += u' ' + where;
        if (othersWouldTell)
            diagnosis.action = FirstAction::AskOthers;
    } else if (!evidence.siteConnected.isEmpty() && !evidence.pageSettled) {
        diagnosis.detail =
            translate("Causes", "Your internet works. %1 took our call and has not answered yet. We "
                                "keep waiting.")
                .arg(evidence.siteName());
    } else if (evidence.status() >= 400 && evidence.internetWorks()) {
        diagnosis.detail = translate("Causes", "Your internet works, and %1 answers, but with an error (%2). "
                                               "What it comes from is not clear yet.")
                               .arg(evidence.siteName(), statusWords(evidence.status()));
    } else if (evidence.internetWorks()) {
        diagnosis.detail =
            translate("Causes", "Your internet works. What keeps %1 from opening is not clear yet.")
                .arg(evidence.siteName());
    } else if (!evidence.routerSpoke.isEmpty()) {
        diagnosis.detail = translate("Causes", "Your router answers. We are still looking beyond it.");
    } else {
        diagnosis.detail = translate("Causes", "Not enough has answered so far.");
    }
    if (othersWouldTell)
        diagnosis.advice = {translate("Causes", "Let us ask others whether it works for them."),
                            translate("Causes", "Or try the site on another network, such as your phone's.")};
    else
        diagnosis.advice = {translate("Causes", "Try the site on another network, such as your phone's."),
                            translate("Causes", "Check again in a few minutes.")};
}

/// Of two faults at once the farther one: named, so that nobody is surprised when the near one is mended.
void sayTheSitesOwnError(Diagnosis &diagnosis, const Evidence &evidence)
{
    const bool thisSide =
        diagnosis.affects == Affects::ThisNetwork || diagnosis.affects == Affects::ThisComputer;
    const bool sites = std::any_of(diagnosis.causes.begin(), diagnosis.causes.end(), [](const auto &cause) {
        return cause.affects == Affects::Everyone && cause.certainty >= Weights::Verdict::worthASentence;
    });
    if (thisSide && sites && evidence.status() >= 400)
        diagnosis.detail += u' ' + translate("Causes", "Beside that, %1 itself answers with an error (%2).")
                                       .arg(evidence.siteName(), statusWords(evidence.status()));
}

/// What the person sees is an error, though browsers and other programs are told that all is well.
QString softErrorSentence(const PageSays &says)
{
    if (says.error == PageError::Blank)
        return translate("Causes", "It sends an empty page, as if all were well.");
    return translate("Causes", "Its page says so, although it was sent as if all were well.");
}

void sayTheCause(Diagnosis &diagnosis, const Evidence &evidence)
{
    const CauseText &text = diagnosis.causes.front().text;
    diagnosis.sentence = text.sentence;
    diagnosis.detail = text.detail;
    diagnosis.action = text.action;
    diagnosis.advice = text.advice;
    const bool confirmed =
        diagnosis.affects == Affects::Everyone && evidence.others.failing.size() >= Limits::severalOthers;
    if (confirmed)
        diagnosis.detail += u' ' + translate("Causes", "It fails for others too.");
    sayTheSitesOwnError(diagnosis, evidence);
    const bool sites = diagnosis.affects == Affects::Everyone || diagnosis.affects == Affects::SomeVisitors;
    if (evidence.soft && sites)
        diagnosis.detail += u' ' + softErrorSentence(evidence.says);
    // The site's own word for it, where it has one and the cause did not say it already.
    if (sites && evidence.siteSays.kind == SiteSays::Kind::Trouble)
        diagnosis.detail += u' ' + siteSaysSentence(evidence.siteSays);
}

} // namespace

Diagnosis diagnose(const CaseFile &caseFile, const GatewayCatalog &gateways)
{
    return diagnose(gatherEvidence(caseFile, gateways));
}

Diagnosis diagnose(const Evidence &evidence)
{
    std::vector<Candidate> candidates = candidatesFor(evidence);
    discountWhatIsHidden(candidates, evidence);
    scaleToShares(candidates);

    Diagnosis diagnosis;
    nameAffectedAndPlace(diagnosis, candidates);
    rank(candidates, diagnosis);
    for (const Candidate &candidate : candidates) {
        if (candidate.judgement.weight >= worthListing)
            diagnosis.causes.push_back(ranked(candidate, evidence));
    }
    if (diagnosis.affects == Affects::Unknown)
        sayWhatIsKnown(diagnosis, evidence);
    else
        sayTheCause(diagnosis, evidence);
    diagnosis.way = wayOf(evidence, diagnosis);
    diagnosis.noNeedTo = needlessSteps(evidence, diagnosis);
    return diagnosis;
}

} // namespace IsItMe
