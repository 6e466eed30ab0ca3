// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/diagnosis.h"
#include "guide/restartstages.h"
#include "guide/steps.h"
#include "platform/environment.h"
#include "report/report.h"

namespace IsItMe {

/// Everything that a person can set in motion from the check's pages. Pages call it and show what comes back
/// in the next CheckState; they decide nothing. Nothing here blocks or opens a dialog that waits.
class Deeds
{
public:
    virtual ~Deeds() = default;

    virtual void stop() = 0;
    virtual void checkAgain() = 0;
    virtual void checkAnother() = 0; ///< back to the first page
    virtual void runStep(Step step) = 0;
    virtual void giveConsent() = 0;
    virtual void showWhatOthersAreTold() = 0;
    virtual void answer(const QString &key, const QString &value) = 0;
    virtual void perform(FirstAction action) = 0;
    virtual void openWith(const InstalledBrowser &browser, bool privately) = 0; ///< the case's address
    virtual void setWatching(bool watching) = 0;                                ///< "Tell me when it's back"
    virtual void watchSoon() = 0; ///< the long watch's next try at once
    virtual void openOwnPage(const InstalledBrowser &browser, const QString &page) = 0; ///< of the browser
    virtual void restart(RestartPress press) = 0; ///< in the guided restart of the router
    virtual void openProxySettings() = 0;
    virtual void goTo(Step step) = 0; ///< FirstLook: the overview

    virtual Report report(const ReportOptions &options) = 0;
    virtual void writeMail(const Report &report, const Contact &contact) = 0;
    virtual void sendToDesk(const Report &report) = 0;    ///< as it was shown; the state says how that went
    virtual void openContact(const Contact &contact) = 0; ///< a web page; after the person pressed it
};

} // namespace IsItMe
