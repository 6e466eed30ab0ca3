// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/networksight.h"
#include "guide/watchclock.h"
#include "platform/environment.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace IsItMe {

class TcpReach;
struct Services;

/// Sees the network go and come back: every few seconds it looks at the link (no packet), asks the router
/// (an echo, and a connection to one of its ports), and connects to two of the addresses that services.json
/// names for it. That is what a first look sends them; no name is looked up and no site is named.
///
///   start() --> round --(answers, or their patience)--> changed(), looked() --> pause --> round ...
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    NetworkWatch(const Environment &environment, const Services &services, const WatchClock &clock,
                 QObject *parent = nullptr);
    ~NetworkWatch() override;

    void start();
    void stop();
    bool isActive() const { return m_rounds.isActive(); }
    const NetworkSight &sight() const { return m_memory.sight(); }
    /// How often a round begins. Tests are in a hurry.
    void setInterval(int milliseconds) { m_interval = milliseconds; }

Q_SIGNALS:
    void changed(IsItMe::NetworkChange change, const QString &part);
    void looked(); ///< a round is over: sight() is new

private:
    struct Target
    {
        QString address;
        int port = 0;
    };

    void beginRound();
    void endRound();
    bool lookAtLink();
    void askRouter();
    void askInternet();
    void reach(const QString &address, int port, bool isRouter);
    void noticeSleep();

    const Environment &m_environment;
    const WatchClock &m_clock;
    std::vector<Target> m_targets;
    NetworkMemory m_memory;
    NetworkGlance m_round;
    QTimer m_rounds;
    QTimer m_patience; ///< of a round
    std::unique_ptr<Echo> m_echo;
    std::vector<std::unique_ptr<TcpReach>> m_calls;
    size_t m_nextTarget = 0;
    size_t m_nextPort = 0;
    int m_interval = 3'000;
    qint64 m_lastElapsed = 0;
    QDateTime m_lastNow;
    int m_graceRounds = 0;
};

} // namespace IsItMe
