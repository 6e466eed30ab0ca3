// SPDX-License-Identifier: Apache-2.0
#include "net/pathtrace.h"

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int paceMs = 50;
/// How long a round waits for its last answers: longer than nearly all round trips.
constexpr int waitMs = 800;
/// So many silent hops in a row, and the way counts as ended.
constexpr int mostSilent = 6;

const char *saidBy(PacketAnswer::Kind kind)
{
    switch (kind) {
    case PacketAnswer::Kind::Arrived:
        return "reached";
    case PacketAnswer::Kind::Expired:
        return "time-exceeded";
    case PacketAnswer::Kind::Unreachable:
        return "unreachable";
    case PacketAnswer::Kind::Prohibited:
        return "prohibited";
    case PacketAnswer::Kind::TooBig:
        return "too-big";
    case PacketAnswer::Kind::NotPossible:
        break;
    }
    return "";
}

} // namespace

PathTrace::PathTrace(std::unique_ptr<Packets> packets, QObject *parent)
    : QObject(parent), m_packets(std::move(packets))
{
    m_pace.setTimerType(Qt::PreciseTimer);
    m_pace.setInterval(paceMs);
    connect(&m_pace, &QTimer::timeout, this, &PathTrace::tick);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &PathTrace::end);
    connect(m_packets.get(), &Packets::answered, this, &PathTrace::onAnswer);
}

PathTrace::~PathTrace() = default;

void PathTrace::start()
{
    m_pace.start();
    m_patience.start(patienceMs);
}

/// The farthest hop that is worth asking now.
int PathTrace::limit() const
{
    if (m_ended > 0)
        return m_ended - 1;
    const int last = m_answers.empty() ? 0 : m_answers.rbegin()->first;
    return std::min(mostHops, last + mostSilent);
}

bool PathTrace::isComplete() const
{
    if (m_ended == 0)
        return false;
    for (int ttl = 1; ttl < m_ended; ++ttl) {
        if (!m_answers.contains(ttl))
            return false;
    }
    return true;
}

void PathTrace::tick()
{
    if (isComplete())
        return end();
    while (m_next <= limit() && m_answers.contains(m_next))
        ++m_next;
    if (m_next <= limit()) {
        m_idleTicks = 0;
        const int number = m_packets->send({m_next, 0});
        m_ttlOf[number] = m_next;
        ++m_next;
        return;
    }
    if (++m_idleTicks * paceMs < waitMs)
        return;
    m_idleTicks = 0;
    m_next = 1;
    if (++m_round == rounds)
        end();
}

void PathTrace::onAnswer(int number, const PacketAnswer &answer)
{
    const auto ttl = m_ttlOf.find(number);
    if (ttl == m_ttlOf.end())
        return;
    if (answer.kind == PacketAnswer::Kind::NotPossible) {
        m_possible = false;
        return end();
    }
    PathHop hop;
    hop.ttl = ttl->second;
    hop.address = answer.from.toString().section(u'%', 0, 0);
    hop.ms = answer.milliseconds;
    hop.said = QLatin1String(saidBy(answer.kind));
    if (answer.kind != PacketAnswer::Kind::Expired && (m_ended == 0 || hop.ttl < m_ended)) {
        m_ended = hop.ttl;
        m_reached = answer.kind == PacketAnswer::Kind::Arrived ? hop.ttl : 0;
    }
    m_answers.try_emplace(hop.ttl, hop);
}

std::vector<PathHop> PathTrace::hops() const
{
    std::vector<PathHop> hops;
    if (m_answers.empty())
        return hops;
    const int last = m_ended > 0 ? m_ended : m_answers.rbegin()->first;
    for (int ttl = 1; ttl <= last; ++ttl) {
        const auto answer = m_answers.find(ttl);
        hops.push_back(answer == m_answers.end() ? PathHop{ttl, {}, {}, PathPart::Unknown, {}, {}}
                                                 : answer->second);
    }
    return hops;
}

void PathTrace::end()
{
    if (std::exchange(m_done, true))
        return;
    m_pace.stop();
    m_patience.stop();
    Q_EMIT finished();
}

} // namespace IsItMe
