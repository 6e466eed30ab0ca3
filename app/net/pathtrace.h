// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/pathfacts.h"
#include "platform/packets.h"

#include <QTimer>

#include <array>
#include <map>
#include <memory>

namespace IsItMe {

/// Finds the way toward one address, hop by hop: packets whose hop limit grows, one every 50 ms, at most
/// three a hop and twenty hops far, and no farther than six hops beyond the last that answered. Ends within
/// nine seconds. Destroying it ends it without a report.
class PathTrace : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostHops = 20;
    static constexpr int rounds = 3;
    static constexpr int patienceMs = 9'000;

    explicit PathTrace(std::unique_ptr<Packets> packets, QObject *parent = nullptr);
    ~PathTrace() override;
    void start();

    /// What is known so far: up to the last hop that answered, those before it that kept silent included.
    std::vector<PathHop> hops() const;
    bool reached() const { return m_reached > 0; }
    bool possible() const { return m_possible; } ///< false: this computer forbids it
    QString method() const { return m_packets->method(); }

Q_SIGNALS:
    void finished(); ///< exactly once

private:
    void tick();
    int limit() const;
    bool isComplete() const;
    void onAnswer(int number, const PacketAnswer &answer);
    void end();

    std::unique_ptr<Packets> m_packets;
    QTimer m_pace;
    QTimer m_patience;
    std::map<int, int> m_ttlOf; ///< by packet number
    std::map<int, PathHop> m_answers;
    int m_round = 0;
    int m_next = 1;
    int m_idleTicks = 0;
    int m_reached = 0; ///< the hop at which the address itself answered, or somebody said that the way ends
    int m_ended = 0;   ///< ... 0: not known
    bool m_possible = true;
    bool m_done = false;
};

} // namespace IsItMe
