// SPDX-License-Identifier: Apache-2.0
#include "guide/stepstatus.h"

#include "casefile/queries.h"
#include "guide/administratorstatus.h"
#include "guide/browserstatus.h"
#include "guide/cachestatus.h"
#include "guide/everyonestatus.h"
#include "guide/routerstatus.h"
#include "guide/series.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(StepStatus)
};

/// What all six judgements look at.
struct Situation
{
    const CaseFile &caseFile;
    const Diagnosis &diagnosis;
    std::span<const Observation> look;
    QStringList good, bad; ///< tries of the page

    bool sitesSide() const
    {
        return diagnosis.affects == Affects::Everyone || diagnosis.affects == Affects::SomeVisitors;
    }
    bool thisSide() const
    {
        return diagnosis.affects == Affects::ThisComputer || diagnosis.affects == Affects::ThisNetwork;
    }
    bool is(const char *cause) const
    {
        return diagnosis.conclusive() && !diagnosis.causes.empty() &&
               diagnosis.causes.front().id == QLatin1String(cause);
    }
    QStringList evidence() const
    {
        return diagnosis.causes.empty() ? QStringList() : diagnosis.causes.front().evidence;
    }
};

StepStatus refreshStatus(const Situation &now)
{
    const Series series = seriesOf(now.look);
    StepStatus status{Step::Refresh, StepState::NotRun, false, seriesSummary(series), now.good + now.bad};
    if (series.kind == SeriesKind::None) {
        status.state = now.thisSide() ? StepState::Skipped : StepState::NotRun;
        status.summary = now.thisSide() ? StepText::tr("pointless just now") : StepText::tr("not yet");
    } else {
        const bool mixed = series.good > 0 && series.bad > 0;
        status.state = mixed ? StepState::TheCause : StepState::NotTheCause;
    }
    return status;
}

} // namespace

std::vector<StepStatus> stepStatuses(const CaseFile &caseFile, const Diagnosis &diagnosis,
                                     const QSet<Step> &running)
{
    Situation now{caseFile, diagnosis, currentLook(caseFile), {}, {}};
    for (const auto &seen : allSeen<HttpFacts>(now.look)) {
        const bool page =
            seen.facts->purpose == HttpPurpose::Page || seen.facts->purpose == HttpPurpose::Repeat;
        const bool onTheWay = isRedirect(seen.facts->status) && !seen.observation->failure;
        if (!page || onTheWay || seen.observation->ended == Ending::Cancelled)
            continue;
        (isGoodAnswer(*seen.observation, *seen.facts) ? now.good : now.bad).append(seen.observation->id);
    }
    std::vector<StepStatus> statuses{refreshStatus(now),
                                     cacheStatus(caseFile, diagnosis, now.good, now.bad),
                                     browserStatus(caseFile, diagnosis, now.good, now.bad),
                                     routerStepStatus(caseFile, diagnosis),
                                     everyoneStatus(caseFile),
                                     administratorStatus(now.look, diagnosis)};
    for (StepStatus &status : statuses) {
        status.running = running.contains(status.step) ||
                         (status.state == StepState::NotRun && running.contains(Step::FirstLook));
    }
    return statuses;
}

} // namespace IsItMe
