// SPDX-License-Identifier: Apache-2.0
#include "guide/routerstatus.h"

#include "guide/restartstages.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct StepText
{
    Q_DECLARE_TR_FUNCTIONS(StepStatus)
};

struct Finding
{
    QLatin1String cause;
    StepState state;
    const char *summary;
};

/// What stands in the rail when one of this side's causes is the first and asks for no restart. A cause that
/// has no row says nothing of the way to the internet.
constexpr Finding findings[] = {
    {QLatin1String("ipv6-broken"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "IPv6 is lost on the way")},
    {QLatin1String("captive-portal"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "wants you to sign in")},
    {QLatin1String("provider-down"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "it answers, nothing beyond does")},
    {QLatin1String("no-link"), StepState::Skipped,
     QT_TRANSLATE_NOOP("StepStatus", "not before you are on a network")},
    {QLatin1String("proxy-broken"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "fine, but the proxy is not")},
    {QLatin1String("proxy-error"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "fine, but the proxy is not")},
    {QLatin1String("resolver-lies"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "names lead to the wrong place")},
    {QLatin1String("hosts-file"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "fine; this computer has its own entry")},
    {QLatin1String("tls-intercepted"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "secure pages are opened on the way")},
    {QLatin1String("clock-wrong"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "fine, but the clock is wrong")},
    {QLatin1String("path-mtu"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "large packets get lost")},
    {QLatin1String("packet-loss"), StepState::TheCause, QT_TRANSLATE_NOOP("StepStatus", "packets get lost")},
    {QLatin1String("network-blocks-site"), StepState::TheCause,
     QT_TRANSLATE_NOOP("StepStatus", "the site is kept out")},
};

const RankedCause *firstCause(const Diagnosis &diagnosis)
{
    return diagnosis.conclusive() && !diagnosis.causes.empty() ? &diagnosis.causes.front() : nullptr;
}

/// The restart may have changed what the last look saw: while it is under way, it is what the step is about.
bool isBeingRestarted(const CaseFile &caseFile)
{
    const auto all = caseFile.all();
    if (all.empty())
        return false;
    return restartFromCase(caseFile, all.back().at, 0).underWay();
}

} // namespace

bool restartIsAdvised(const Diagnosis &diagnosis)
{
    return diagnosis.action == FirstAction::RestartRouter;
}

bool restartIsWorthOneTry(const Diagnosis &diagnosis)
{
    const RankedCause *first = firstCause(diagnosis);
    return first && first->id == QLatin1String("provider-down");
}

StepStatus routerStepStatus(const CaseFile &caseFile, const Diagnosis &diagnosis)
{
    if (isBeingRestarted(caseFile))
        return {Step::Router, StepState::YourTurn, false, StepText::tr("you are restarting it"), {}};
    if (const RankedCause *first = firstCause(diagnosis)) {
        if (restartIsAdvised(diagnosis))
            return {Step::Router, StepState::YourTurn, false, StepText::tr("restart it: we guide you"),
                    first->evidence};
        for (const Finding &finding : findings) {
            if (first->id == finding.cause)
                return {Step::Router, finding.state, false, StepText::tr(finding.summary), first->evidence};
        }
    }
    if (diagnosis.way.internet == NodeState::Fine)
        return {Step::Router, StepState::NotTheCause, false, StepText::tr("fine, leave it on"), {}};
    return {Step::Router,
            diagnosis.conclusive() ? StepState::CouldNotTell : StepState::NotRun,
            false,
            StepText::tr("not clear yet"),
            {}};
}

} // namespace IsItMe
