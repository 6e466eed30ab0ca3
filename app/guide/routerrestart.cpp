// SPDX-License-Identifier: Apache-2.0
#include "guide/routerrestart.h"

namespace IsItMe {

namespace {

constexpr int tickMs = 500;

/// The watch has work while the plug goes out and in; the check after it sees for itself.
bool isWatched(RestartStage stage)
{
    return stage >= RestartStage::Unplug && stage <= RestartStage::ComingUp;
}

} // namespace

RouterRestart::RouterRestart(const Environment &environment, const Services &services,
                             const WatchClock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_watch(environment, services, clock)
{
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, &RouterRestart::tick);
    connect(&m_watch, &NetworkWatch::changed, this, [this](NetworkChange change, const QString &part) {
        Q_EMIT networkChanged({change, QStringLiteral("restart"), part});
    });
    connect(&m_watch, &NetworkWatch::looked, this, &RouterRestart::tick);
}

void RouterRestart::press(RestartPress press)
{
    const RestartState before = m_state;
    const RestartState next = restartPressed(m_state, press, m_watch.sight(), m_clock.elapsedMs());
    if (next == before)
        return;
    become(next);
}

void RouterRestart::resume(const CaseFile &caseFile)
{
    reset();
    m_state = restartFromCase(caseFile, m_clock.now(), m_clock.elapsedMs());
    look(isWatched(m_state.stage));
    if (m_state.stage == RestartStage::Checking)
        Q_EMIT checkWanted();
    Q_EMIT changed();
}

void RouterRestart::reset()
{
    m_state = {};
    look(false);
}

RestartView RouterRestart::view() const
{
    const qint64 now = m_clock.elapsedMs();
    return {m_state,
            m_watch.sight(),
            m_watch.isActive(),
            m_state.canSkip(now),
            m_state.secondsLeft(now),
            m_state.secondsTotal()};
}

void RouterRestart::tick()
{
    if (isWatched(m_state.stage))
        become(restartPassed(m_state, m_watch.sight(), m_clock.elapsedMs()));
}

void RouterRestart::become(const RestartState &next)
{
    const bool moved = next.stage != m_state.stage;
    m_state = next;
    if (moved) {
        Q_EMIT stageBegan(next.stage, next.twoBoxes);
        look(isWatched(next.stage));
        if (next.stage == RestartStage::Checking)
            Q_EMIT checkWanted();
    }
    Q_EMIT changed();
}

void RouterRestart::look(bool on)
{
    if (on == m_watch.isActive())
        return;
    if (on) {
        m_watch.start();
        m_ticks.start();
    } else {
        m_watch.stop();
        m_ticks.stop();
    }
}

} // namespace IsItMe
