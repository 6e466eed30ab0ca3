// SPDX-License-Identifier: Apache-2.0
#include "guide/visit.h"

#include "casefile/looks.h"
#include "casefile/queries.h"
#include "causes/diagnose.h"
#include "guide/restartstages.h"
#include "guide/runner.h"
#include "guide/secondlook.h"
#include "guide/worthwaiting.h"
#include "probes/siterequests.h"
#include "seen/seenpage.h"

#include <QSysInfo>
#include <QUuid>

#include <algorithm>

namespace IsItMe {

namespace {

/// "A verdict that says something true within 6 s, always" (CONTRACT.md), with a margin for a slow machine.
constexpr int patienceMs = 5'700;
/// Facts that arrive together are thought over together.
constexpr int rethinkAfterMs = 15;

QSet<Step> allSteps()
{
    return {Step::FirstLook, Step::Refresh,  Step::Cache,        Step::Browser,
            Step::Router,    Step::Everyone, Step::Administrator};
}

} // namespace

Visit::Visit(HttpClient &http, DnsClient &dns, SystemResolver &names, const Environment &environment,
             const Services &services, const GatewayCatalog &gateways, QObject *parent)
    : QObject(parent),
      m_http(http),
      m_dns(dns),
      m_names(names),
      m_environment(environment),
      m_services(services),
      m_gateways(gateways)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &Visit::rethink);
    m_rethink.setSingleShot(true);
    m_rethink.setInterval(rethinkAfterMs);
    connect(&m_rethink, &QTimer::timeout, this, &Visit::rethink);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Visit::lookAgain);
}

Visit::~Visit()
{
    m_runner.reset();
    close();
}

void Visit::start(const SiteAddress &address, const VisitOptions &options)
{
    CaseHead head;
    head.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    head.started = QDateTime::currentDateTimeUtc();
    head.appVersion = QStringLiteral(ISITME_VERSION);
    head.os = m_environment.systemName();
    head.url = withoutSecrets(address.url());
    head.hadQuery = !address.query.isEmpty();
    head.schemeTyped = address.schemeTyped;
    head.askOthers = options.askOthers;
    head.nameOnly = options.nameOnly;
    for (const Step step : options.steps)
        head.stepsRun.append(enumName(step));
    head.stepsRun.sort();

    m_site = address;
    m_case = CaseFile(head);
    m_steps = options.steps.isEmpty() ? allSteps() : options.steps + QSet<Step>{Step::FirstLook};
    m_budgetMs = options.budgetMs;
    m_clock.start();
    openJournal(options.journalPath.isEmpty() ? IsItMe::journalPath(head.id) : options.journalPath);
    makeRunner();
    if (!options.saw.isEmpty())
        answer(QStringLiteral("saw"), options.saw);
    for (const AnswerFacts &given : options.answers)
        answer(given.key, given.value);
    run(m_steps, m_budgetMs);
}

void Visit::openJournal(const QString &path)
{
    auto journal = Journal::create(path, m_case);
    if (auto *made = std::get_if<std::unique_ptr<Journal>>(&journal))
        m_journal = std::move(*made);
    else
        m_journalError = std::get<QString>(journal);
}

void Visit::resume(CaseFile caseFile, const QString &path)
{
    m_case = std::move(caseFile);
    m_site = m_case.address();
    m_steps = allSteps();
    m_budgetMs = VisitOptions().budgetMs;
    m_clock.start();
    if (!path.isEmpty()) {
        auto journal = Journal::reopen(path);
        if (auto *opened = std::get_if<std::unique_ptr<Journal>>(&journal))
            m_journal = std::move(*opened);
        else
            m_journalError = std::get<QString>(journal);
    }
    makeRunner();
    m_hasVerdict = true;
    rethink();
}

void Visit::makeRunner()
{
    m_siteRequests = std::make_unique<SiteRequests>(m_http, m_case.head().requests);
    connect(m_siteRequests.get(), &SiteRequests::sentChanged, this, [this](int sent) {
        m_case.setRequests(sent);
        if (m_journal)
            m_journal->writeHead(m_case.head());
    });
    const Machinery machinery{m_http,     m_dns,  m_names,         m_environment,
                              m_services, m_site, *m_siteRequests, m_clock};
    m_runner = std::make_unique<Runner>(machinery, m_case, probeCatalog());
    connect(m_runner.get(), &Runner::observed, this, &Visit::record);
    connect(m_runner.get(), &Runner::stepChanged, this, [this] { m_rethink.start(); });
    connect(m_runner.get(), &Runner::considered, this, &Visit::endWhatCannotTell);
    connect(m_runner.get(), &Runner::waiting, this, [this](Step step, int milliseconds) {
        m_nextTries[step] = QDateTime::currentDateTimeUtc().addMSecs(milliseconds);
        Q_EMIT changed();
    });
    connect(m_runner.get(), &Runner::finished, this, &Visit::onFinished);
}

void Visit::run(const QSet<Step> &steps, int budgetMs)
{
    if (m_case.head().finished.isValid()) { // the case is open again, also after a kill
        m_case.finish({});
        if (m_journal)
            m_journal->writeHead(m_case.head());
    }
    m_again.stop();
    m_mayLookAgain = steps.contains(Step::FirstLook) && steps.contains(Step::Refresh);
    m_patience.start();
    m_runner->start(steps, budgetMs);
    Q_EMIT changed();
}

void Visit::stop()
{
    m_mayLookAgain = false;
    if (m_runner)
        m_runner->cancel();
    if (!m_again.isActive())
        return;
    m_again.stop();
    conclude();
}

void Visit::close()
{
    if (!m_journal)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!restartFromCase(m_case, now, 0).underWay()) {
        m_case.finish(now);
        m_journal->writeHead(m_case.head());
    }
    m_journal.reset();
}

void Visit::checkAgain()
{
    stop();
    // The thirty requests are one check's: a new one, asked for by the person, may send as many again.
    m_clock.restart();
    makeRunner();
    m_hasVerdict = false;
    run(m_steps, m_budgetMs);
}

void Visit::runStep(Step step)
{
    run({step}, m_budgetMs);
}

void Visit::giveConsent()
{
    m_case.setConsent(true);
    if (m_journal)
        m_journal->writeHead(m_case.head());
    run({Step::Everyone, Step::Administrator}, m_budgetMs);
}

void Visit::tellNameOnly(bool nameOnly)
{
    m_case.setNameOnly(nameOnly);
    if (m_journal)
        m_journal->writeHead(m_case.head());
}

void Visit::answer(const QString &key, const QString &value)
{
    if (key != QLatin1String("saw")) {
        noteNow(QStringLiteral("person"), AnswerFacts{key, value});
        return;
    }
    // What the browser showed is read once, where it comes in: only what may be kept goes on.
    const SeenPage seen = readSeenPage(value, m_gateways);
    noteNow(QStringLiteral("person"), AnswerFacts{key, seen.text});
    noteNow(QStringLiteral("person"), seen.facts, QStringLiteral("browser"));
}

void Visit::noteNetworkChange(const NetworkChangeFacts &facts)
{
    noteNow(QStringLiteral("network-watch"), facts);
}

void Visit::noteNow(const QString &who, Facts facts, const QString &vantage)
{
    Observation observation;
    observation.probe = who;
    observation.vantage = vantage;
    observation.at = QDateTime::currentDateTimeUtc();
    observation.timings.started = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    observation.facts = std::move(facts);
    record(observation);
}

void Visit::note(Observation observation)
{
    const double now = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    observation.timings.started = std::max(0.0, now - observation.timings.ended.value_or(0));
    record(std::move(observation));
}

void Visit::record(Observation observation)
{
    const Observation &kept = m_case.append(std::move(observation));
    // On disk before anyone is shown it.
    if (m_journal && !m_journal->write(kept))
        m_journalError = m_journal->error();
    Q_EMIT observed(kept);
    if (!m_rethink.isActive())
        m_rethink.start();
}

void Visit::rethink()
{
    m_rethink.stop();
    Diagnosis fresh = diagnose(m_case, m_gateways);
    // What the first look found stands until the second one can say something.
    const bool stillLooking = m_runner && m_runner->isActive() && isSecondLook(currentLook(m_case));
    if (!stillLooking || fresh.conclusive() || !m_diagnosis.conclusive())
        m_diagnosis = std::move(fresh);
    const bool longEnough = !m_patience.isActive();
    // What a quick answer may still overturn is not told first, to be taken back.
    constexpr double sureEnough = 0.7;
    const bool sure = m_diagnosis.conclusive() && !mayPassInAMoment() && !blameMayTurn() &&
                      (m_diagnosis.certainty >= sureEnough || !m_runner || !m_runner->isActive());
    if (!m_hasVerdict && (sure || longEnough)) {
        m_hasVerdict = true;
        if (!m_firstVerdictAfter)
            m_firstVerdictAfter = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    }
    Q_EMIT changed();
}

/// What was found blames this side, and a second look is due: a server or resolver that is being restarted
/// must not send anybody to their router.
bool Visit::mayPassInAMoment() const
{
    const Affects whom = m_diagnosis.affects;
    return m_mayLookAgain && (whom == Affects::ThisNetwork || whom == Affects::ThisComputer) &&
           secondLookAt(m_case, m_diagnosis);
}

/// A witness who may turn the blame is being asked, and mostly answers within a second or two.
bool Visit::blameMayTurn() const
{
    constexpr qint64 longestMs = 2'500;
    if (!m_runner || m_hasVerdict || m_clock.elapsed() > longestMs)
        return false;
    const QStringList running = m_runner->running().keys();
    return std::any_of(running.begin(), running.end(), [this](const QString &probe) {
        return couldTurnTheBlame(m_case, probe, m_services, m_diagnosis, m_gateways);
    });
}

void Visit::onFinished()
{
    rethink();
    constexpr int leastMs = 9'000; // or the second look would be cut off itself
    const auto again = m_mayLookAgain ? secondLookAt(m_case, m_diagnosis) : std::nullopt;
    const int left = static_cast<int>(m_budgetMs - m_clock.elapsed());
    const int pause = again ? std::max(0, static_cast<int>(*again) - static_cast<int>(m_clock.elapsed())) : 0;
    if (again && left - pause > leastMs) {
        m_again.start(pause);
        return;
    }
    conclude();
}

/// Nobody waits for an answer that can't change the verdict.
void Visit::endWhatCannotTell()
{
    if (!m_hasVerdict || m_rethink.isActive()) // the diagnosis is older than the case
        return;
    const QStringList needless =
        notWorthWaitingFor(m_runner->running(), m_case, m_services, m_diagnosis, m_gateways);
    for (const QString &probe : needless)
        m_runner->end(probe);
}

/// What was found may have been a moment only: the whole look once more, within the same check's limits.
void Visit::lookAgain()
{
    m_runner->start(m_steps, static_cast<int>(m_budgetMs - m_clock.elapsed()));
    Q_EMIT changed();
}

void Visit::conclude()
{
    m_patience.stop();
    m_nextTries.clear();
    m_case.finish(QDateTime::currentDateTimeUtc());
    rethink();
    Q_EMIT finished();
}

std::vector<StepStatus> Visit::steps() const
{
    return stepStatuses(m_case, m_diagnosis, m_runner ? m_runner->runningSteps() : QSet<Step>());
}

bool Visit::isRunning() const
{
    return m_again.isActive() || (m_runner && m_runner->isActive());
}

bool Visit::isRunning(Step step) const
{
    return m_runner && m_runner->runningSteps().contains(step);
}

QString Visit::journalPath() const
{
    return m_journal ? m_journal->path() : QString();
}

QString Visit::journalError() const
{
    return m_journalError;
}

} // namespace IsItMe
