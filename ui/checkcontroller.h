// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"
#include "deeds.h"
#include "engine.h"
#include "firstactions.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace IsItMe {

class InstalledBrowsers;
class Outside;
class RouterRestart;
class DeskSender;
class SiteWatch;
class Visit;
class WatchClock;

/// Between one check (live or saved) and its view: hands the person's deeds to the visit, and the visit's
/// state to whoever shows it.
///
///   Visit --changed()--> state() --stateChanged()--> CheckView --(buttons)--> Deeds --> Visit
class CheckController : public QObject, public Deeds
{
    Q_OBJECT
public:
    CheckController(const Engine &engine, Outside &outside, QObject *parent = nullptr);
    ~CheckController() override;

    void start(const SiteAddress &address, const QString &saw, bool askOthers);
    /// Goes on with a case that was interrupted: what is missing is asked anew.
    void resume(const CaseFile &caseFile, const QString &journalPath);
    /// Shows a saved case or report; nothing is asked.
    void replay(const CaseFile &caseFile);
    /// Ends the check in good order.
    void close();

    /// How much others may be told: the site's name alone, or the page. For this check and those to come.
    void setNameOnly(bool nameOnly);
    bool nameOnly() const { return m_nameOnly; }

    CheckState state() const;
    bool isWatching() const { return m_watching; }
    /// The texts of the diagnosis in a new language.
    void retranslate();

    void stop() override;
    void checkAgain() override;
    void checkAnother() override;
    void runStep(Step step) override;
    void giveConsent() override;
    void showWhatOthersAreTold() override;
    void answer(const QString &key, const QString &value) override;
    void perform(FirstAction action) override;
    void openWith(const InstalledBrowser &browser, bool privately) override;
    void setWatching(bool watching) override;
    void watchSoon() override;
    void openOwnPage(const InstalledBrowser &browser, const QString &page) override;
    void restart(RestartPress press) override;
    void openProxySettings() override;
    void goTo(Step step) override;
    Report report(const ReportOptions &options) override;
    void writeMail(const Report &report, const Contact &contact) override;
    void sendToDesk(const Report &report) override;
    void openContact(const Contact &contact) override;

Q_SIGNALS:
    void started();      ///< a new check, or a saved one, stands in state()
    void stateChanged(); ///< at most every few frames
    void stepWanted(IsItMe::Step step);
    void leaveWanted(bool editAddress);
    void toldWanted();
    void worksAgain(const QString &site);  ///< once, after a proper check has confirmed it
    void problem(const QString &sentence); ///< something outside could not be opened

private:
    void adopt(std::unique_ptr<Visit> visit);
    void onVisitFinished();
    void connectWatch();
    WatchView watchView() const;
    void makeRestart();
    DeskView deskView(const QString &reportId) const;
    void open(bool opened, const QString &otherwise);
    void openSignInPage();
    void openPrivateWindow();

    Engine m_engine;
    Outside &m_outside;
    std::unique_ptr<Visit> m_visit; ///< none while a saved case is shown
    std::unique_ptr<SiteWatch> m_watch;
    std::unique_ptr<WatchClock> m_ownClock; ///< where the engine brings none
    std::unique_ptr<RouterRestart> m_restart;
    std::unique_ptr<InstalledBrowsers> m_browsers;
    std::unique_ptr<DeskSender> m_desk;
    bool m_watching = false;
    bool m_nameOnly = false;
    SiteAddress m_site; ///< as typed, with its query: for opening it in a browser
    CaseFile m_saved;
    QString m_notice;
    std::optional<Diagnosis> m_translated; ///< newer words than the visit's own
    QTimer m_soon;
};

} // namespace IsItMe
