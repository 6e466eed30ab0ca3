// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "guide/restartstages.h"
#include "guide/steps.h"
#include "platform/environment.h"
#include "report/report.h"

namespace IsItMe {

/// How the long watch for the site's return stands (guide/sitewatch.h).
struct WatchView
{
    enum class Phase { Off, Waiting, Trying, NoNetwork, Confirming };
    Phase phase = Phase::Off;
    QDateTime nextTry; ///< UTC, while waiting
    int tries = 0;

    bool isOn() const { return phase != Phase::Off; }
};

/// How it stands with handing the report to the organisation's support desk (guide/desksender.h).
enum class DeskView { None, Ready, Sending, Arrived, Kept, NotKept };

/// All that the check's view shows: a snapshot in plain values. Nothing in the window looks further.
struct CheckState
{
    CaseFile caseFile;
    SiteAddress address; ///< of the case
    Diagnosis diagnosis;
    std::vector<StepStatus> steps;
    std::vector<InstalledBrowser> browsers;
    bool running = false;
    bool hasVerdict = false;        ///< enough is known, or enough time has passed, to say something
    bool readOnly = false;          ///< a saved case or report is shown: nothing can be asked
    bool watching = false;          ///< the site is tried now and then until it works
    WatchView watch;                ///< and how that stands
    QDateTime nextTry;              ///< of the series of tries, while it pauses (UTC)
    bool othersAllowed = true;      ///< the set-up has someone to ask, and does not forbid it
    DeskView desk = DeskView::None; ///< None: no desk is set up
    RestartView restart;            ///< the guided restart of the router
    QString notice;                 ///< one line above all: "The journal can't be written: ..."

    const StepStatus *status(Step step) const
    {
        for (const StepStatus &each : steps) {
            if (each.step == step)
                return &each;
        }
        return nullptr;
    }
};

} // namespace IsItMe
