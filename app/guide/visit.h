// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/journal.h"
#include "causes/diagnosis.h"
#include "gateways/gatewaycatalog.h"
#include "guide/steps.h"
#include "guide/stepstatus.h"
#include "probes/probe.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

namespace IsItMe {

class Runner;

/// How a step stands, by the evidence in the case: pure.
std::vector<StepStatus> stepStatuses(const CaseFile &caseFile, const Diagnosis &diagnosis,
                                     const QSet<Step> &running);

struct VisitOptions
{
    bool askOthers = false;
    bool nameOnly = false; ///< others are told the site's name and not the page
    QSet<Step> steps;      ///< empty: all that need no hands
    int budgetMs = 90'000; ///< of the whole check
    QString journalPath;   ///< empty: the program's data folder
    QString saw;           ///< what the person saw in their browser
    std::vector<AnswerFacts> answers;
};

/// One person's check of one site, from the typed address to the last fact. Owns the case file, its journal
/// and the runner; the window and the command line read from it and decide nothing.
///
///   typed address --> start() --> observations --> journal --> case file --> diagnosis --> changed()
class Visit : public QObject
{
    Q_OBJECT
public:
    Visit(HttpClient &http, DnsClient &dns, SystemResolver &names, const Environment &environment,
          const Services &services, const GatewayCatalog &gateways, QObject *parent = nullptr);
    ~Visit() override;

    /// Begins a new case. When its journal can't be made the check goes on without, and journalError() says
    /// why.
    void start(const SiteAddress &address, const VisitOptions &options);
    /// Takes up a saved case: nothing is probed until checkAgain().
    void resume(CaseFile caseFile, const QString &journalPath);

    void stop(); ///< cancels what runs; the case stays
    /// Nothing more will come: the next start does not offer to go on with this case. Closing the visit in
    /// good order does it too; a killed program never gets there. A case in whose middle a router is being
    /// restarted stays open: the computer may be shut down for that.
    void close();
    void checkAgain();                ///< appends a new first look
    void runStep(Step step);          ///< runs one step's probes (again)
    void giveConsent();               ///< from now on others may be told which site it is about
    void tellNameOnly(bool nameOnly); ///< how much they are told, from the next question on
    void answer(const QString &key, const QString &value);   ///< what the person said or saw
    void noteNetworkChange(const NetworkChangeFacts &facts); ///< what a watch beside the check saw

    /// Takes in what the long watch saw (SiteWatch::observed).
    void note(Observation observation);

    const CaseFile &caseFile() const { return m_case; }
    const Diagnosis &diagnosis() const { return m_diagnosis; }
    std::vector<StepStatus> steps() const;
    bool isRunning() const; ///< also in the pause before a second look
    bool isRunning(Step step) const;
    /// When a step's probe asks next, while it pauses (UTC); invalid otherwise.
    QDateTime nextTry(Step step) const { return m_nextTries.value(step); }
    /// Milliseconds from the start to the first diagnosis that names who is affected; nothing before it.
    std::optional<double> firstVerdictAfter() const { return m_firstVerdictAfter; }
    /// Whether enough is known, or so much time has passed (6 s), that the person should be told something.
    bool hasVerdict() const { return m_hasVerdict; }
    QString journalPath() const;
    QString journalError() const;
    const Services &services() const { return m_services; }

Q_SIGNALS:
    void observed(const IsItMe::Observation &observation); ///< it is in the journal already
    void changed();                                        ///< diagnosis, steps or running state
    void finished();                                       ///< nothing runs any more

private:
    void record(Observation observation);
    void noteNow(const QString &who, Facts facts, const QString &vantage = QStringLiteral("here"));
    void openJournal(const QString &path);
    void makeRunner();
    void run(const QSet<Step> &steps, int budgetMs);
    void rethink();
    void onFinished();
    void endWhatCannotTell();
    bool mayPassInAMoment() const;
    bool blameMayTurn() const;
    void lookAgain();
    void conclude();

    HttpClient &m_http;
    DnsClient &m_dns;
    SystemResolver &m_names;
    const Environment &m_environment;
    const Services &m_services;
    const GatewayCatalog &m_gateways;
    QElapsedTimer m_clock;
    SiteAddress m_site;
    QSet<Step> m_steps;
    int m_budgetMs = 0;
    CaseFile m_case;
    Diagnosis m_diagnosis;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<SiteRequests> m_siteRequests;
    std::unique_ptr<Runner> m_runner;
    std::optional<double> m_firstVerdictAfter;
    bool m_hasVerdict = false;
    QString m_journalError;
    QHash<Step, QDateTime> m_nextTries;
    QTimer m_patience;
    QTimer m_rethink;
    QTimer m_again; ///< until the second look
    bool m_mayLookAgain = false;
};

} // namespace IsItMe
