// SPDX-License-Identifier: Apache-2.0
#include "guide/everyonestatus.h"

#include "casefile/othersword.h"
#include "causes/botwall.h"
#include "probes/applies.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(StepStatus)
};

void count(EveryoneCount &counted, const Seen<VantageFacts> &seen, std::span<const Observation> look)
{
    const VantageOutcome outcome =
        outcomeOf(*seen.observation, *seen.facts, nullptr, goodStatusTellsNothing(look, *seen.facts));
    // Where a good status says nothing of this page, nobody there has seen it.
    const bool sentOn = outcome == VantageOutcome::Reached && isRedirect(seen.facts->status);
    if (outcome == VantageOutcome::NotTold || sentOn)
        return;
    if (outcome == VantageOutcome::ServiceTrouble) {
        ++counted.troubledServices;
        return;
    }
    ++counted.places;
    counted.evidence.append(seen.observation->id);
    counted.reached += outcome != VantageOutcome::Unreachable;
    counted.working += outcome == VantageOutcome::Working;
    counted.walled += outcome == VantageOutcome::Walled;
}

} // namespace

EveryoneCount countEveryone(const CaseFile &caseFile)
{
    EveryoneCount counted;
    const auto look = currentLook(caseFile);
    for (const auto &service : {QStringLiteral("globalping"), QStringLiteral("check-host")}) {
        const auto seen = newestAsk(look, service);
        counted.services += seen.empty() ? 0 : 1;
        for (const auto &one : seen)
            count(counted, one, look);
    }
    return counted;
}

namespace {

/// Without a resolver, or behind a sign-in page, no service can be asked.
bool othersAreOutOfReach(const CaseFile &caseFile)
{
    const Services none;
    return ProbeApplies::servicesInReach({caseFile, none, caseFile.address(), 0}) == Applies::No;
}

} // namespace

StepStatus everyoneStatus(const CaseFile &caseFile)
{
    const EveryoneCount counted = countEveryone(caseFile);
    StepStatus status{Step::Everyone, StepState::NotRun, false, StepText::tr("not yet"), counted.evidence};
    if (caseFile.address().isPrivate()) {
        status.state = StepState::Skipped;
        status.summary = StepText::tr("a private address: nobody else is asked");
    } else if (counted.places == 0 && !caseFile.head().askOthers) {
        status.state = StepState::Skipped;
        status.summary = StepText::tr("needs your yes");
    } else if (counted.places == 0 && (counted.troubledServices > 0 || othersAreOutOfReach(caseFile))) {
        status.state = StepState::CouldNotTell;
        status.summary = StepText::tr("the others could not be asked");
    } else if (counted.places > 0 && counted.working > 0) {
        const bool all = counted.working == counted.places;
        status.state = all ? StepState::NotTheCause : StepState::CouldNotTell;
        status.summary = StepText::tr("works in %1 of %2 places").arg(counted.working).arg(counted.places);
    } else if (counted.places > 0 && counted.walled == counted.places) {
        // A robots' wall is no outage: the site answers there.
        status.state = StepState::CouldNotTell;
        status.summary = StepText::tr("answers in %1 of %2 places, but to no robots")
                             .arg(counted.reached)
                             .arg(counted.places);
    } else if (counted.places > 0) {
        status.state = StepState::TheCause;
        status.summary = StepText::tr("fails in %1 of %2 places")
                             .arg(counted.places - counted.working - counted.walled)
                             .arg(counted.places);
    }
    return status;
}

} // namespace IsItMe
