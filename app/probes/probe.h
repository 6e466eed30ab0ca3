// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "net/dnsclient.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "platform/environment.h"
#include "services/services.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace IsItMe {

class SiteRequests;

/// What probes work with. Nothing of it is global: the owner makes it, and tests make another.
struct Machinery
{
    HttpClient &http;
    DnsClient &dns;
    SystemResolver &names;
    const Environment &environment;
    const Services &services;
    const SiteAddress &site;    ///< as typed, its query included: never stored so
    SiteRequests &siteRequests; ///< the only way to send a request to the site: counts and limits
    const QElapsedTimer &clock; ///< started with the case
};

/// Whether a probe's question makes sense, given what is known.
enum class Applies {
    NotYet, ///< something that it builds on is not known yet
    Yes,
    No, ///< pointless, or not allowed (no consent)
};

/// One question to the network, with a budget. It ends exactly once; destroying it cancels it.
///
///   (new) --start--> running --finish()----------------> ended: Done
///                       |----the budget runs out-------> ended: TimedOut
///                       |----cancel()------------------> ended: Cancelled
///                       `----destroyed-----------------> (nothing is reported)
class Probe : public QObject
{
    Q_OBJECT
public:
    Probe(QString id, const Machinery &machinery);
    ~Probe() override;

    QString id() const { return m_id; }
    /// `budgetMs` is wall time. What is still under way when it ends is observed as timed out.
    void start(const CaseFile &caseFile, int budgetMs);
    void cancel();
    bool isRunning() const { return m_state == State::Running; }

Q_SIGNALS:
    void observed(const IsItMe::Observation &observation);
    void finished(IsItMe::Ending ending);
    void waiting(int milliseconds); ///< so long until its next question

protected:
    /// Starts the work; ends by calling finish() sooner or later, not before run() has returned.
    virtual void run(const CaseFile &caseFile) = 0;
    /// The budget ran out, or the person cancelled: observe what is still open, as TimedOut or Cancelled.
    virtual void giveUp(Ending) {}

    /// A new observation of this probe that starts now.
    Observation begin() const;
    /// Sets its end time and hands it on.
    void observe(Observation observation);
    void finish();
    int remainingMs() const; ///< of the budget
    const Machinery &machinery() const { return m_machinery; }

private:
    enum class State { New, Running, Ended };
    void end(Ending ending);

    QString m_id;
    Machinery m_machinery;
    State m_state = State::New;
    QTimer m_budget;
};

} // namespace IsItMe
