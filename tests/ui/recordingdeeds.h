// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deeds.h"

#include <QStringList>

namespace IsItMe {

/// Writes down what was pressed, instead of doing it.
class RecordingDeeds : public Deeds
{
public:
    QStringList done;
    QList<RestartPress> pressed;
    Report ready;        ///< what report() gives
    bool picture = true; ///< asked for by the last of them

    void stop() override { done << QStringLiteral("stop"); }
    void checkAgain() override { done << QStringLiteral("check-again"); }
    void checkAnother() override { done << QStringLiteral("check-another"); }
    void runStep(Step step) override { done << QStringLiteral("run ") + enumName(step); }
    void giveConsent() override { done << QStringLiteral("consent"); }
    void showWhatOthersAreTold() override { done << QStringLiteral("told"); }
    void answer(const QString &key, const QString &value) override { done << key + u'=' + value; }
    void perform(FirstAction action) override
    {
        done << QStringLiteral("perform %1").arg(static_cast<int>(action));
    }
    void openWith(const InstalledBrowser &browser, bool privately) override
    {
        done << QStringLiteral("open ") + browser.id + (privately ? QStringLiteral(" privately") : QString());
    }
    void setWatching(bool watching) override
    {
        done << (watching ? QStringLiteral("watch") : QStringLiteral("stop watching"));
    }
    void watchSoon() override { done << QStringLiteral("watch soon"); }
    void openOwnPage(const InstalledBrowser &browser, const QString &page) override
    {
        done << QStringLiteral("own page ") + browser.id + u' ' + page;
    }
    void restart(RestartPress press) override
    {
        done << QStringLiteral("restart %1").arg(static_cast<int>(press));
        pressed << press;
    }
    void openProxySettings() override { done << QStringLiteral("proxy settings"); }
    void goTo(Step step) override { done << QStringLiteral("go ") + enumName(step); }
    Report report(const ReportOptions &options) override
    {
        done << (options.localAddresses ? QStringLiteral("report with addresses") : QStringLiteral("report"));
        picture = options.picture;
        return ready;
    }
    void writeMail(const Report &, const Contact &contact) override
    {
        done << QStringLiteral("mail ") + contact.value;
    }
    void sendToDesk(const Report &report) override { done << QStringLiteral("desk ") + report.id; }
    void openContact(const Contact &contact) override { done << QStringLiteral("contact ") + contact.value; }
};

} // namespace IsItMe
