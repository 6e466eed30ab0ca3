// SPDX-License-Identifier: Apache-2.0
#include "guide/cachestatus.h"

#include "gateways/cachemarks.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct CacheStepText
{
    Q_DECLARE_TR_FUNCTIONS(StepStatus)
};

bool isGood(const Seen<HttpFacts> &seen)
{
    return seen && isGoodAnswer(*seen.observation, *seen.facts);
}

bool isFirst(const Diagnosis &diagnosis, const char *cause)
{
    return diagnosis.conclusive() && !diagnosis.causes.empty() &&
           diagnosis.causes.front().id == QLatin1String(cause);
}

QStringList idsOf(std::initializer_list<Seen<HttpFacts>> all)
{
    QStringList ids;
    for (const auto &seen : all) {
        if (seen)
            ids.append(seen.observation->id);
    }
    return ids;
}

} // namespace

CacheSight cacheSight(const CaseFile &caseFile)
{
    CacheSight sight;
    for (const auto &seen : allSeen<HttpFacts>(currentLook(caseFile))) {
        if (seen.observation->ended == Ending::Cancelled)
            continue;
        switch (seen.facts->purpose) {
        case HttpPurpose::Page:
        case HttpPurpose::Repeat:
            if (!isGood(seen) || !sight.plain || isGood(sight.plain))
                sight.plain = seen;
            break;
        case HttpPurpose::Revalidate:
            sight.revalidate = seen;
            break;
        case HttpPurpose::NewAddress:
            sight.newAddress = seen;
            break;
        case HttpPurpose::LargeCookie:
            if (!sight.cookie || isGood(sight.cookie))
                sight.cookie = seen;
            break;
        default:
            break;
        }
    }
    sight.stored = sight.plain &&
                   cacheMarks(sight.plain.facts->headers, waitOf(sight.plain.observation->timings)).stored();
    return sight;
}

/// The probes come without cookies and without a cache: what fails for them too is not stored in the browser.
StepStatus cacheStatus(const CaseFile &caseFile, const Diagnosis &diagnosis, const QStringList &good,
                       const QStringList &bad)
{
    const CacheSight sight = cacheSight(caseFile);
    const QStringList evidence = diagnosis.causes.empty() ? QStringList() : diagnosis.causes.front().evidence;
    const bool thisSide =
        diagnosis.affects == Affects::ThisComputer || diagnosis.affects == Affects::ThisNetwork;
    const auto status = [](StepState state, const QString &summary, const QStringList &ids) {
        return StepStatus{Step::Cache, state, false, summary, ids};
    };
    if (isFirst(diagnosis, "browser-data"))
        return status(StepState::TheCause, CacheStepText::tr("stored data is in the way"), evidence);
    if (isFirst(diagnosis, "cached-error"))
        return status(StepState::TheCause, CacheStepText::tr("an old error is stored on the way"), evidence);
    if (!bad.isEmpty() && good.isEmpty()) {
        const QStringList asked = idsOf({sight.revalidate, sight.newAddress});
        const bool compared = !asked.isEmpty() && !isGood(sight.revalidate) && !isGood(sight.newAddress);
        return status(StepState::NotTheCause,
                      compared ? CacheStepText::tr("a fresh copy fails too")
                               : CacheStepText::tr("fails without it too"),
                      bad + asked);
    }
    if (thisSide)
        return status(StepState::Skipped, CacheStepText::tr("pointless just now"), evidence);
    if (!good.isEmpty())
        return status(StepState::YourTurn, CacheStepText::tr("only if it still fails for you"), good);
    return status(StepState::NotRun, CacheStepText::tr("not yet"), {});
}

} // namespace IsItMe
