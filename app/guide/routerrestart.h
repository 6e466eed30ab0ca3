// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/networkwatch.h"
#include "guide/restartstages.h"

#include <QObject>
#include <QTimer>

namespace IsItMe {

/// Guides a person through the restart of their router: the stages of restartstages.h moved on by what is
/// pressed, by the time, and by what a live watch sees of the network. It keeps no file: whoever owns it
/// writes the stages and changes that it tells into the case.
class RouterRestart : public QObject
{
    Q_OBJECT
public:
    RouterRestart(const Environment &environment, const Services &services, const WatchClock &clock,
                  QObject *parent = nullptr);

    void press(RestartPress press);
    /// Goes on where the case's journal says, after another run of the program.
    void resume(const CaseFile &caseFile);
    /// Forgets all: another case is shown. Nothing is told.
    void reset();

    bool isUnderWay() const { return m_state.underWay(); }
    RestartView view() const;
    NetworkWatch &watch() { return m_watch; }
    /// Time has passed. Called twice a second by itself while it is under way.
    void tick();

Q_SIGNALS:
    void stageBegan(IsItMe::RestartStage stage, bool twoBoxes);
    void networkChanged(const IsItMe::NetworkChangeFacts &facts);
    void checkWanted(); ///< the network is back, or should be: check the site, then press CheckEnded
    void changed();     ///< view() is new

private:
    void become(const RestartState &next);
    void look(bool on);

    const WatchClock &m_clock;
    NetworkWatch m_watch;
    RestartState m_state;
    QTimer m_ticks;
};

} // namespace IsItMe
