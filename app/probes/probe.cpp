// SPDX-License-Identifier: Apache-2.0
#include "probes/probe.h"

#include <algorithm>

namespace IsItMe {

Probe::Probe(QString id, const Machinery &machinery) : m_id(std::move(id)), m_machinery(machinery)
{
    m_budget.setSingleShot(true);
    connect(&m_budget, &QTimer::timeout, this, [this] { end(Ending::TimedOut); });
}

Probe::~Probe() = default;

void Probe::start(const CaseFile &caseFile, int budgetMs)
{
    Q_ASSERT(m_state == State::New);
    m_state = State::Running;
    m_budget.start(budgetMs);
    run(caseFile);
}

void Probe::cancel()
{
    end(Ending::Cancelled);
}

void Probe::finish()
{
    end(Ending::Done);
}

void Probe::end(Ending ending)
{
    if (m_state != State::Running)
        return;
    m_budget.stop();
    if (ending != Ending::Done)
        giveUp(ending);
    m_state = State::Ended;
    Q_EMIT finished(ending);
}

Observation Probe::begin() const
{
    Observation observation;
    observation.probe = m_id;
    observation.vantage = QStringLiteral("here");
    observation.at = QDateTime::currentDateTimeUtc();
    observation.timings.started = static_cast<double>(m_machinery.clock.nsecsElapsed()) / 1e6;
    return observation;
}

void Probe::observe(Observation observation)
{
    if (!observation.timings.ended) {
        const double now = static_cast<double>(m_machinery.clock.nsecsElapsed()) / 1e6;
        observation.timings.ended = now - observation.timings.started;
    }
    if (m_state == State::Running)
        Q_EMIT observed(observation);
}

int Probe::remainingMs() const
{
    return std::max(0, m_budget.remainingTime());
}

} // namespace IsItMe
