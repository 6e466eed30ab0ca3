// SPDX-License-Identifier: Apache-2.0
#include "guide/browserstatus.h"

#include "casefile/browserloads.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct BrowserStepText
{
    Q_DECLARE_TR_FUNCTIONS(StepStatus)
};

/// The fresh browsers of this computer, counted by what they got.
struct Fresh
{
    QStringList opened, failed;
    QStringList all() const { return opened + failed; }
};

Fresh freshOf(const CaseFile &caseFile)
{
    Fresh fresh;
    for (const auto &load : ordinaryLoads(currentLook(caseFile))) {
        if (loadSays(*load.observation, *load.facts))
            (loadOpened(*load.facts) ? fresh.opened : fresh.failed).append(load.observation->id);
    }
    return fresh;
}

bool isFirst(const Diagnosis &diagnosis, const char *cause)
{
    return diagnosis.conclusive() && !diagnosis.causes.empty() &&
           diagnosis.causes.front().id == QLatin1String(cause);
}

/// What the fresh browsers tell, once one of them has tried.
StepStatus byFresh(const Fresh &fresh, const QStringList &good, const QStringList &bad)
{
    StepStatus status{Step::Browser, StepState::CouldNotTell, false, {}, fresh.all()};
    if (fresh.failed.isEmpty()) {
        // Our own tries fail, and a browser's do not: that is no ruling out.
        status.state = good.isEmpty() ? StepState::CouldNotTell : StepState::YourTurn;
        status.summary = BrowserStepText::tr("opens in a fresh browser");
    } else if (fresh.opened.isEmpty() && good.isEmpty()) {
        status.state = StepState::NotTheCause;
        status.summary = BrowserStepText::tr("fails in a fresh browser too");
        status.evidence += bad;
    } else if (fresh.opened.isEmpty()) {
        status.summary = BrowserStepText::tr("works for us, not in a fresh browser");
    } else {
        status.summary = BrowserStepText::tr("opens in %1 of %2 fresh browsers")
                             .arg(fresh.opened.size())
                             .arg(fresh.all().size());
    }
    return status;
}

} // namespace

StepStatus browserStatus(const CaseFile &caseFile, const Diagnosis &diagnosis, const QStringList &good,
                         const QStringList &bad)
{
    const Fresh fresh = freshOf(caseFile);
    const QStringList evidence = diagnosis.causes.empty() ? QStringList() : diagnosis.causes.front().evidence;
    const bool thisSide =
        diagnosis.affects == Affects::ThisComputer || diagnosis.affects == Affects::ThisNetwork;
    const auto status = [](StepState state, const QString &summary, const QStringList &ids) {
        return StepStatus{Step::Browser, state, false, summary, ids};
    };
    if (isFirst(diagnosis, "browser-setup"))
        return status(StepState::TheCause, BrowserStepText::tr("your browser's set-up"), evidence);
    const bool stored = answerFor(caseFile, QStringLiteral("private-window")) == QLatin1String("works") ||
                        answerFor(caseFile, QStringLiteral("cache-cleared")) == QLatin1String("works");
    if (isFirst(diagnosis, "browser-data") && !stored)
        return status(StepState::YourTurn, BrowserStepText::tr("a private window tells more"), evidence);
    if (isFirst(diagnosis, "browser-data"))
        return status(StepState::NotTheCause, BrowserStepText::tr("opens without your stored data"),
                      evidence);
    if (isFirst(diagnosis, "third-party"))
        return status(StepState::NotTheCause, BrowserStepText::tr("parts are missing in each"), evidence);
    if (!fresh.all().isEmpty())
        return byFresh(fresh, good, bad);
    if (!bad.isEmpty() && good.isEmpty())
        return status(StepState::NotTheCause, BrowserStepText::tr("fails outside it too"), bad);
    if (thisSide)
        return status(StepState::Skipped, BrowserStepText::tr("would fail too"), evidence);
    if (!good.isEmpty())
        return status(StepState::YourTurn, BrowserStepText::tr("only if it still fails for you"), good);
    return status(StepState::NotRun, BrowserStepText::tr("not yet"), {});
}

} // namespace IsItMe
