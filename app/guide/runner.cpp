// SPDX-License-Identifier: Apache-2.0
#include "guide/runner.h"

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int tickMs = 500;

} // namespace

Runner::Runner(const Machinery &machinery, const CaseFile &caseFile, std::span<const ProbeEntry> catalog,
               QObject *parent)
    : QObject(parent), m_machinery(machinery), m_case(caseFile)
{
    for (const ProbeEntry &entry : catalog)
        m_slots.push_back({&entry, nullptr, false});
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Runner::consider);
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, &Runner::consider);
    m_budget.setSingleShot(true);
    connect(&m_budget, &QTimer::timeout, this, &Runner::cancel);
}

Runner::~Runner() = default;

void Runner::start(const QSet<Step> &steps, int budgetMs)
{
    for (Slot &slot : m_slots) {
        if (steps.contains(slot.entry->step) && !slot.probe)
            slot.waiting = true;
    }
    m_started = true;
    m_budget.start(budgetMs);
    m_ticks.start();
    considerSoon();
}

void Runner::cancel()
{
    for (Slot &slot : m_slots) {
        slot.waiting = false;
        if (slot.probe)
            slot.probe->cancel();
    }
    considerSoon();
}

void Runner::end(const QString &probe)
{
    for (Slot &slot : m_slots) {
        if (slot.probe && probe == QLatin1String(slot.entry->id))
            slot.probe->cancel();
    }
}

QHash<QString, double> Runner::running() const
{
    QHash<QString, double> running;
    const double now = static_cast<double>(m_machinery.clock.nsecsElapsed()) / 1e6;
    for (const Slot &slot : m_slots) {
        if (slot.probe)
            running.insert(QLatin1String(slot.entry->id), now - slot.startedMs);
    }
    return running;
}

void Runner::considerSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Runner::consider()
{
    if (!m_started)
        return;
    const double now = static_cast<double>(m_machinery.clock.nsecsElapsed()) / 1e6;
    ProbeContext context{m_case, m_machinery.services, m_machinery.site, now};
    for (Slot &slot : m_slots) {
        if (!slot.waiting || slot.probe || (!slot.entry->opensLook && isOpeningLook()))
            continue;
        context.open = openProbes(slot);
        const Applies applies = slot.entry->applies(context);
        if (applies != Applies::NotYet)
            slot.waiting = false;
        if (applies == Applies::Yes)
            begin(slot);
    }
    if (isRunning()) {
        Q_EMIT considered();
        return;
    }
    // What still waits builds on something that will not come.
    for (Slot &slot : m_slots)
        slot.waiting = false;
    m_started = false;
    m_ticks.stop();
    m_budget.stop();
    Q_EMIT finished();
}

bool Runner::isOpeningLook() const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [](const Slot &slot) {
        return slot.entry->opensLook && (slot.waiting || slot.probe);
    });
}

QStringList Runner::openProbes(const Slot &besides) const
{
    QStringList open;
    for (const Slot &slot : m_slots) {
        if (&slot != &besides && (slot.waiting || slot.probe))
            open.append(QLatin1String(slot.entry->id));
    }
    return open;
}

void Runner::begin(Slot &slot)
{
    slot.probe = slot.entry->create(m_machinery);
    Probe *probe = slot.probe.get();
    connect(probe, &Probe::observed, this, [this](const Observation &observation) {
        Q_EMIT observed(observation);
        considerSoon();
    });
    connect(probe, &Probe::waiting, this,
            [this, step = slot.entry->step](int milliseconds) { Q_EMIT waiting(step, milliseconds); });
    connect(probe, &Probe::finished, this, [this, &slot](Ending) {
        slot.probe.release()->deleteLater(); // we are inside its signal
        Q_EMIT stepChanged();
        considerSoon();
    });
    slot.startedMs = static_cast<double>(m_machinery.clock.nsecsElapsed()) / 1e6;
    Q_EMIT stepChanged();
    probe->start(m_case, std::min(slot.entry->budgetMs, remainingMs()));
}

int Runner::remainingMs() const
{
    // A little less, so that each probe still reports what it was at before all is cancelled.
    constexpr int reportMs = 50;
    return std::max(1, m_budget.remainingTime() - reportMs);
}

bool Runner::isRunning() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const Slot &slot) { return slot.probe != nullptr; });
}

QSet<Step> Runner::runningSteps() const
{
    QSet<Step> steps;
    for (const Slot &slot : m_slots) {
        if (slot.probe || slot.waiting)
            steps.insert(slot.entry->step);
    }
    return steps;
}

} // namespace IsItMe
