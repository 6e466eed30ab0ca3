// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/catalog.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace IsItMe {

/// Runs the catalogue's probes: each as soon as the facts allow it, as much at once as they allow, all within
/// one budget. It knows nothing of causes and verdicts.
///
///   start() --> probes whose time has come run --> observed() ... --> nothing runs, nothing can -->
///   finished()
class Runner : public QObject
{
    Q_OBJECT
public:
    Runner(const Machinery &machinery, const CaseFile &caseFile, std::span<const ProbeEntry> catalog,
           QObject *parent = nullptr);
    ~Runner() override;

    /// Begins the probes of these steps, again where they ran before. `budgetMs` ends all of them.
    void start(const QSet<Step> &steps, int budgetMs);
    void cancel();
    /// Ends one probe early; what it was at is recorded as not finished.
    void end(const QString &probe);
    /// What runs now, and for how many milliseconds it has.
    QHash<QString, double> running() const;

    /// From start() until finished(): also in the moments when one probe has ended and the next not begun.
    bool isActive() const { return m_started; }
    bool isRunning() const;
    QSet<Step> runningSteps() const;

Q_SIGNALS:
    void observed(const IsItMe::Observation &observation);
    void stepChanged(); ///< a probe began or ended
    void considered();  ///< something runs, and nothing more can begin just now; also twice a second
    void waiting(IsItMe::Step step, int milliseconds); ///< its probe pauses so long
    void finished(); ///< nothing runs and nothing will, until the next start()

private:
    struct Slot
    {
        const ProbeEntry *entry = nullptr;
        std::unique_ptr<Probe> probe;
        bool waiting = false; ///< may still begin
        double startedMs = 0; ///< on the case's clock
    };

    void consider();
    void considerSoon();
    bool isOpeningLook() const;
    QStringList openProbes(const Slot &besides) const;
    void begin(Slot &slot);
    int remainingMs() const;

    Machinery m_machinery;
    const CaseFile &m_case;
    std::vector<Slot> m_slots;
    QTimer m_soon;  ///< gathers what happens at once into one consideration
    QTimer m_ticks; ///< some probes wait for time to pass
    QTimer m_budget;
    bool m_started = false;
};

} // namespace IsItMe
