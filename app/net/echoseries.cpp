// SPDX-License-Identifier: Apache-2.0
#include "net/echoseries.h"

#include <algorithm>
#include <numeric>

namespace IsItMe {

namespace {

constexpr int pings = 20, pingPaceMs = 160;
constexpr int silentPings = 8;
constexpr int silenceMs = 2'400; ///< longer than the round trip of a slow line that is full
constexpr int connections = 12, connectionPaceMs = 330;
constexpr int answerWaitMs = 1'500;     ///< for the last ping
constexpr int connectionWaitMs = 2'500; ///< one more SYN fits in
constexpr double secondSynMs = 900;

} // namespace

EchoSeries::EchoSeries(const QHostAddress &address, int port, std::unique_ptr<Packets> packets,
                       QObject *parent)
    : QObject(parent), m_address(address), m_port(port), m_packets(std::move(packets))
{
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &EchoSeries::tick);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &EchoSeries::end);
    // How often a UDP packet is answered is the answering machine's rate limit, not the line's loss.
    if (m_packets && m_packets->method() != QLatin1String("icmp"))
        m_packets.reset();
    if (m_packets)
        connect(m_packets.get(), &Packets::answered, this,
                [this](int, const PacketAnswer &answer) { onPing(answer); });
}

EchoSeries::~EchoSeries() = default;

void EchoSeries::start()
{
    m_clock.start();
    if (m_packets)
        m_pace.start(pingPaceMs);
    else
        startConnections();
}

void EchoSeries::startConnections()
{
    m_packets.reset();
    m_tcp = true;
    m_sent = 0;
    m_times.clear();
    if (m_port > 0)
        m_pace.start(connectionPaceMs);
    else
        finishSoon(0);
}

void EchoSeries::tick()
{
    if (m_tcp)
        tryConnection();
    else
        sendPing();
}

void EchoSeries::sendPing()
{
    if (m_sent == silentPings && m_times.empty() && m_port > 0) {
        if (m_clock.elapsed() > silenceMs)
            startConnections();
        return;
    }
    ++m_sent;
    m_packets->send({});
    if (m_sent == pings)
        finishSoon(answerWaitMs);
}

void EchoSeries::onPing(const PacketAnswer &answer)
{
    if (answer.kind == PacketAnswer::Kind::Arrived)
        m_times.push_back(answer.milliseconds);
    if (!m_pace.isActive() && m_sent == pings && m_times.size() == static_cast<size_t>(pings))
        finishSoon(0);
}

void EchoSeries::tryConnection()
{
    auto reach = std::make_unique<TcpReach>(m_address, m_port, connectionWaitMs);
    connect(reach.get(), &TcpReach::finished, this,
            [this](std::optional<Failure> failure, double milliseconds) {
                if (!failure || *failure == Failure::ConnectionRefused)
                    m_times.push_back(milliseconds);
            });
    ++m_sent;
    reach->start();
    m_connections.push_back(std::move(reach));
    if (m_sent == connections)
        finishSoon(connectionWaitMs + 100);
}

void EchoSeries::finishSoon(int afterMs)
{
    m_pace.stop();
    m_end.start(afterMs);
}

EchoFacts EchoSeries::facts() const
{
    EchoFacts facts;
    facts.address = m_address.toString().section(u'%', 0, 0);
    facts.method = m_tcp ? QStringLiteral("tcp") : QStringLiteral("icmp");
    facts.sent = m_sent;
    std::vector<double> times = m_times;
    std::sort(times.begin(), times.end());
    if (m_tcp && !times.empty()) {
        const double latest = times.front() + secondSynMs;
        std::erase_if(times, [latest](double time) { return time >= latest; });
    }
    facts.answered = static_cast<int>(times.size());
    if (!times.empty()) {
        facts.bestMs = times.front();
        facts.medianMs = times[times.size() / 2];
        facts.worstMs = times.back();
    }
    return facts;
}

void EchoSeries::end()
{
    if (std::exchange(m_done, true))
        return;
    Q_EMIT finished();
}

} // namespace IsItMe
