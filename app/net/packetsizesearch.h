// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/packetsizefacts.h"
#include "platform/packets.h"

#include <QTimer>

#include <memory>
#include <set>
#include <vector>

namespace IsItMe {

/// Finds how large a packet gets through to one address uncut (RFC 4821, packetization layer path MTU
/// discovery, in small): first a small one, then the largest that this computer's link carries, and where
/// that one vanishes, sizes between that real lines have. A size counts as lost when four packets of it stay
/// unanswered. A router that says what would fit (RFC 1191, RFC 8201) shortens the search. Some ten packets,
/// ten seconds at most; destroying it ends it without a report.
class PacketSizeSearch : public QObject
{
    Q_OBJECT
public:
    PacketSizeSearch(std::unique_ptr<Packets> packets, bool ipv6, int interfaceMtu,
                     QObject *parent = nullptr);
    ~PacketSizeSearch() override;
    void start();

    /// What is known so far, without the address's part.
    PacketSizeFacts facts() const { return m_facts; }
    bool possible() const { return m_possible; }

Q_SIGNALS:
    void finished(); ///< exactly once

private:
    void ask(int size);
    void tick();
    void onAnswer(int number, const PacketAnswer &answer);
    void passed();
    void lost();
    void tooBig(const PacketAnswer &answer);
    void next();
    void end();

    std::unique_ptr<Packets> m_packets;
    PacketSizeFacts m_facts;
    int m_smallest;
    int m_above = 0; ///< somebody said that so much does not fit
    bool m_linkIsSmaller = false;
    int m_size = 0;
    int m_tries = 0;
    std::set<int> m_numbers; ///< of the packets of this size
    QTimer m_pace;
    QTimer m_patience;
    bool m_possible = true;
    bool m_done = false;
};

} // namespace IsItMe
