// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/echofacts.h"
#include "net/tcpreach.h"
#include "platform/packets.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <vector>

namespace IsItMe {

/// A polite series of small questions to one address, for loss and round trips: twenty pings, six a second;
/// where the first eight are met with silence, or pings are not allowed, twelve TCP connections to one port,
/// three a second. A connection that needed a second SYN lost a packet (RFC 6298: it comes after a second);
/// a refusal is an answer. Ends within ten seconds; destroying it ends it without a report.
class EchoSeries : public QObject
{
    Q_OBJECT
public:
    /// `packets` may be null; `port` 0: there is no port to try.
    EchoSeries(const QHostAddress &address, int port, std::unique_ptr<Packets> packets,
               QObject *parent = nullptr);
    ~EchoSeries() override;
    void start();

    /// The series' figures so far, without the address's part.
    EchoFacts facts() const;

Q_SIGNALS:
    void finished(); ///< exactly once

private:
    void tick();
    void sendPing();
    void tryConnection();
    void startConnections();
    void onPing(const PacketAnswer &answer);
    void finishSoon(int afterMs);
    void end();

    QHostAddress m_address;
    int m_port;
    std::unique_ptr<Packets> m_packets;
    std::vector<std::unique_ptr<TcpReach>> m_connections;
    QElapsedTimer m_clock;
    QTimer m_pace;
    QTimer m_end;
    bool m_tcp = false;
    int m_sent = 0;
    std::vector<double> m_times; ///< of the answered ones, in ms
    bool m_done = false;
};

} // namespace IsItMe
