// SPDX-License-Identifier: Apache-2.0
#include "net/packetsizesearch.h"

#include <algorithm>
#include <array>

namespace IsItMe {

namespace {

constexpr int tries = 4;
constexpr int paceMs = 350;
constexpr int waitMs = 900; ///< after the last try
constexpr int patienceMs = 11'000;
/// What lines carry: IPv6's least, mobile networks and tunnels (WireGuard 1420, GRE 1476), DSL (PPPoE 1492),
/// Ethernet.
constexpr std::array realSizes = {576, 1280, 1358, 1400, 1420, 1452, 1476, 1492, 1500};

} // namespace

PacketSizeSearch::PacketSizeSearch(std::unique_ptr<Packets> packets, bool ipv6, int interfaceMtu,
                                   QObject *parent)
    : QObject(parent), m_packets(std::move(packets)), m_smallest(ipv6 ? 100 : 80)
{
    constexpr int usual = 1'500;
    m_facts.interfaceMtu = interfaceMtu >= 576 && interfaceMtu <= 9'000 ? interfaceMtu : usual;
    m_above = m_facts.interfaceMtu + 1;
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &PacketSizeSearch::tick);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &PacketSizeSearch::end);
    connect(m_packets.get(), &Packets::answered, this, &PacketSizeSearch::onAnswer);
}

PacketSizeSearch::~PacketSizeSearch() = default;

void PacketSizeSearch::start()
{
    m_patience.start(patienceMs);
    ask(m_smallest);
}

void PacketSizeSearch::ask(int size)
{
    m_size = size;
    m_tries = 0;
    m_numbers.clear();
    tick();
}

void PacketSizeSearch::tick()
{
    if (m_tries == tries)
        return lost();
    ++m_tries;
    m_numbers.insert(m_packets->send({0, m_size}));
    m_pace.start(m_tries == tries ? waitMs : paceMs);
}

void PacketSizeSearch::onAnswer(int number, const PacketAnswer &answer)
{
    if (m_done || !m_numbers.contains(number))
        return;
    switch (answer.kind) {
    case PacketAnswer::Kind::Arrived:
        return passed();
    case PacketAnswer::Kind::TooBig:
        return tooBig(answer);
    case PacketAnswer::Kind::NotPossible:
        m_possible = false;
        return end();
    default:
        break; // no way there: the size plays no part, and silence says the rest
    }
}

void PacketSizeSearch::passed()
{
    m_facts.largestPassed = std::max(m_facts.largestPassed, m_size);
    if (m_size == m_smallest)
        return ask(m_facts.interfaceMtu);
    next();
}

void PacketSizeSearch::lost()
{
    // Not even small ones come back: the address does not answer pings, and sizes tell nothing.
    if (m_size == m_smallest)
        return end();
    m_facts.smallestLost = m_facts.smallestLost ? std::min(m_facts.smallestLost, m_size) : m_size;
    next();
}

void PacketSizeSearch::tooBig(const PacketAnswer &answer)
{
    m_pace.stop();
    if (answer.from.isNull()) { // this computer's own link carries less than it says
        m_above = std::min(m_above, m_size);
        m_linkIsSmaller = true;
    } else {
        m_facts.reportedBy = answer.from.toString().section(u'%', 0, 0);
        const bool sensible = answer.mtu >= 68 && answer.mtu < m_size; // RFC 791's least
        m_above = std::min(m_above, sensible ? answer.mtu + 1 : m_size);
        if (sensible)
            m_facts.reportedMtu = answer.mtu;
        if (sensible && answer.mtu > m_facts.largestPassed)
            return ask(answer.mtu);
    }
    next();
}

/// The next size between what passes and what does not; the end where no real line lies between.
void PacketSizeSearch::next()
{
    const int above = m_facts.smallestLost ? std::min(m_facts.smallestLost, m_above) : m_above;
    std::vector<int> between;
    for (const int size : realSizes) {
        if (size > m_facts.largestPassed && size < above)
            between.push_back(size);
    }
    if (between.empty())
        return end();
    ask(between[between.size() / 2]);
}

void PacketSizeSearch::end()
{
    if (std::exchange(m_done, true))
        return;
    m_pace.stop();
    m_patience.stop();
    if (m_linkIsSmaller && m_facts.smallestLost == 0 && m_facts.largestPassed > m_smallest)
        m_facts.interfaceMtu = m_facts.largestPassed;
    // Not from within start(): a packet may fail at once.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(); }, Qt::QueuedConnection);
}

} // namespace IsItMe
