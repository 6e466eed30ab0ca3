// SPDX-License-Identifier: Apache-2.0
#include "checkcontroller.h"

#include "browserwords.h"
#include "casefile/queries.h"
#include "causes/diagnose.h"
#include "guide/desksender.h"
#include "guide/routerrestart.h"
#include "guide/series.h"
#include "guide/sitewatch.h"
#include "guide/visit.h"
#include "outside.h"
#include "platform/installedbrowsers.h"
#include "probes/requests.h"

#include <algorithm>

namespace IsItMe {
namespace {

/// Facts that arrive within two frames are shown together.
constexpr int showAfterMs = 30;

} // namespace

CheckController::CheckController(const Engine &engine, Outside &outside, QObject *parent)
    : QObject(parent),
      m_engine(engine),
      m_outside(outside),
      m_watch(std::make_unique<SiteWatch>(
          WatchTools{engine.http, engine.names, engine.environment, engine.services})),
      m_browsers(std::make_unique<InstalledBrowsers>(engine.environment)),
      m_desk(std::make_unique<DeskSender>(engine.http, engine.names, engine.services.organisation.supportDesk,
                                          deskFolder()))
{
    makeRestart();
    connect(m_browsers.get(), &InstalledBrowsers::changed, this, &CheckController::stateChanged);
    connect(m_desk.get(), &DeskSender::changed, this, &CheckController::stateChanged);
    m_desk->resume(); // what a person sent, and the desk has not got yet
    m_soon.setSingleShot(true);
    m_soon.setInterval(showAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &CheckController::stateChanged);
    connectWatch();
}

void CheckController::connectWatch()
{
    connect(m_watch.get(), &SiteWatch::observed, this, [this](const Observation &observation) {
        if (m_visit)
            m_visit->note(observation);
    });
    connect(m_watch.get(), &SiteWatch::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(m_watch.get(), &SiteWatch::answered, this,
            [this] { // a good answer is a reason to look properly
                if (m_visit)
                    m_visit->checkAgain();
            });
    connect(m_watch.get(), &SiteWatch::gaveUp, this, [this] {
        m_notice = tr("We have watched for a day and stopped now. Check again whenever you like.");
        setWatching(false);
    });
}

CheckController::~CheckController() = default;

void CheckController::makeRestart()
{
    if (!m_engine.clock)
        m_ownClock = std::make_unique<WatchClock>();
    m_restart = std::make_unique<RouterRestart>(m_engine.environment, m_engine.services,
                                                m_engine.clock ? *m_engine.clock : *m_ownClock);
    // The journal first: what is shown must be found again after the computer was restarted.
    connect(m_restart.get(), &RouterRestart::stageBegan, this, [this](RestartStage stage, bool twoBoxes) {
        if (!m_visit)
            return;
        if (stage == RestartStage::Unplug)
            m_visit->answer(restartBoxesKey(), twoBoxes ? QStringLiteral("two") : QStringLiteral("one"));
        m_visit->answer(restartStageKey(), enumName(stage));
    });
    connect(m_restart.get(), &RouterRestart::networkChanged, this, [this](const NetworkChangeFacts &facts) {
        if (m_visit)
            m_visit->noteNetworkChange(facts);
    });
    connect(m_restart.get(), &RouterRestart::checkWanted, this, [this] {
        if (m_visit)
            m_visit->checkAgain();
    });
    connect(m_restart.get(), &RouterRestart::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

void CheckController::restart(RestartPress press)
{
    if (!m_visit)
        return;
    // What is asked while the plug goes out would say nothing of the network.
    if (press == RestartPress::BeginOne || press == RestartPress::BeginTwo)
        m_visit->stop();
    m_restart->press(press);
}

void CheckController::openProxySettings()
{
    open(m_outside.openProxySettings(),
         tr("Open your computer's settings, choose Network, and there Proxy."));
}

void CheckController::adopt(std::unique_ptr<Visit> visit)
{
    close();
    m_visit = std::move(visit);
    m_browsers->refresh();
    connect(m_visit.get(), &Visit::changed, this, [this] {
        m_translated.reset();
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(m_visit.get(), &Visit::finished, this, &CheckController::onVisitFinished);
}

void CheckController::start(const SiteAddress &address, const QString &saw, bool askOthers)
{
    adopt(std::make_unique<Visit>(m_engine.http, m_engine.dns, m_engine.names, m_engine.environment,
                                  m_engine.services, m_engine.gateways));
    m_site = address;
    if (address.credentialsRemoved)
        m_notice = tr("The name and password in the address were taken out.");
    VisitOptions options;
    options.askOthers = askOthers;
    options.nameOnly = m_nameOnly;
    options.saw = saw;
    m_visit->start(address, options);
    Q_EMIT started();
}

void CheckController::resume(const CaseFile &caseFile, const QString &journalPath)
{
    adopt(std::make_unique<Visit>(m_engine.http, m_engine.dns, m_engine.names, m_engine.environment,
                                  m_engine.services, m_engine.gateways));
    m_site = caseFile.address();
    m_nameOnly = caseFile.head().nameOnly;
    m_notice = tr("This check was interrupted. All that was found is here.");
    m_visit->resume(caseFile, journalPath);
    m_restart->resume(caseFile);
    if (m_restart->isUnderWay())
        m_notice = tr("You were restarting your router. We go on where you were.");
    Q_EMIT started();
    if (m_restart->isUnderWay())
        Q_EMIT stepWanted(Step::Router);
    else if (answerFor(caseFile, QStringLiteral("watch")) == QLatin1String("on"))
        setWatching(true);
    else if (!m_visit->diagnosis().conclusive())
        m_visit->checkAgain();
}

void CheckController::replay(const CaseFile &caseFile)
{
    close();
    m_saved = caseFile;
    m_site = caseFile.address();
    Q_EMIT started();
}

void CheckController::close()
{
    m_watching = false;
    m_watch->stop();
    m_restart->press(RestartPress::Leave); // the person goes to something else: no need to offer it again
    m_restart->reset();
    m_visit.reset();
    m_translated.reset();
    m_notice.clear();
}

CheckState CheckController::state() const
{
    CheckState state;
    state.address = m_site;
    state.browsers = m_browsers->all();
    const Services &services = m_engine.services;
    state.othersAllowed = services.organisation.askOthers != Organisation::AskOthers::Never &&
                          (!services.vantage.empty() || !services.resolvers.empty());
    state.notice = m_notice;
    state.restart = m_restart->view();
    if (m_visit) {
        state.caseFile = m_visit->caseFile();
        state.diagnosis = m_translated ? *m_translated : m_visit->diagnosis();
        state.steps = m_visit->steps();
        state.running = m_visit->isRunning();
        state.hasVerdict = m_visit->hasVerdict();
        state.watching = m_watching;
        state.watch = watchView();
        state.nextTry = m_visit->nextTry(Step::Refresh);
        if (!m_visit->journalError().isEmpty())
            state.notice = m_visit->journalError();
    } else {
        state.caseFile = m_saved;
        state.diagnosis = diagnose(m_saved, m_engine.gateways);
        state.steps = stepStatuses(m_saved, state.diagnosis, {});
        state.hasVerdict = true;
        state.readOnly = true;
    }
    state.desk = deskView(state.caseFile.head().id);
    return state;
}

void CheckController::retranslate()
{
    if (m_visit)
        m_translated = diagnose(m_visit->caseFile(), m_engine.gateways);
    Q_EMIT stateChanged();
}

void CheckController::onVisitFinished()
{
    m_restart->press(RestartPress::CheckEnded);
    if (m_watching) {
        const bool works = m_visit->diagnosis().affects == Affects::Nobody ||
                           seriesOf(currentLook(m_visit->caseFile())).kind == SeriesKind::AllGood;
        if (works) {
            setWatching(false);
            Q_EMIT worksAgain(m_site.displayHost);
        } else {
            m_watch->goOn(); // it was answered, but it is not well yet
        }
    }
    Q_EMIT stateChanged();
}

WatchView CheckController::watchView() const
{
    using Phase = WatchView::Phase;
    WatchView view;
    switch (m_watch->state()) {
    case SiteWatch::State::Off:
        break;
    case SiteWatch::State::Waiting:
        view.phase = Phase::Waiting;
        view.nextTry = m_watch->nextTry();
        break;
    case SiteWatch::State::Trying:
        view.phase = Phase::Trying;
        break;
    case SiteWatch::State::NoNetwork:
        view.phase = Phase::NoNetwork;
        break;
    case SiteWatch::State::Confirming:
        view.phase = Phase::Confirming;
        break;
    }
    view.tries = m_watch->tries();
    return view;
}

void CheckController::stop()
{
    if (m_visit)
        m_visit->stop();
}

void CheckController::checkAgain()
{
    if (!m_visit) {
        start(m_site, {}, false); // a saved case: begin a check of one's own
        return;
    }
    m_notice.clear();
    m_visit->checkAgain();
}

void CheckController::checkAnother()
{
    Q_EMIT leaveWanted(false);
}

void CheckController::runStep(Step step)
{
    if (m_visit)
        m_visit->runStep(step);
}

void CheckController::setNameOnly(bool nameOnly)
{
    m_nameOnly = nameOnly;
    if (m_visit)
        m_visit->tellNameOnly(nameOnly);
}

void CheckController::giveConsent()
{
    if (m_visit)
        m_visit->giveConsent();
}

void CheckController::showWhatOthersAreTold()
{
    Q_EMIT toldWanted();
}

void CheckController::answer(const QString &key, const QString &value)
{
    if (m_visit)
        m_visit->answer(key, value);
    if (key == QLatin1String("router-restarted"))
        m_restart->press(RestartPress::Answered);
}

void CheckController::goTo(Step step)
{
    Q_EMIT stepWanted(step);
}

void CheckController::setWatching(bool watching)
{
    if (!m_visit || watching == m_watching)
        return;
    m_watching = watching;
    // In the journal, so that a program that was killed can offer to go on.
    m_visit->answer(QStringLiteral("watch"), watching ? QStringLiteral("on") : QStringLiteral("off"));
    if (watching)
        m_watch->start(m_visit->caseFile(), m_site);
    else
        m_watch->stop();
    Q_EMIT stateChanged();
}

void CheckController::watchSoon()
{
    m_watch->trySoon();
}

} // namespace IsItMe
