// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"
#include "causes/limits.h"

#include <QMap>

#include <algorithm>
#include <limits>

namespace IsItMe {

namespace {

/// A SYN that gets no answer is sent again after 1, 3 and 7 seconds (RFC 6298): a connection that takes just
/// so much longer than the quickest one to the same address lost a packet. What is late by another time
/// waited in a queue, as on a slow line that is full.
bool lostAPacket(double laterMs)
{
    for (const double again : Limits::synSentAgainMs) {
        if (laterMs > again - Limits::synEarlyMs && laterMs < again + Limits::synLateMs)
            return true;
    }
    return false;
}

struct Connection
{
    QString id;
    double started = 0;
    double milliseconds = -1; ///< -1: no answer at all
    bool toSite = false;
};

void add(QMap<QString, std::vector<Connection>> &all, const Observation &observation, const QString &address,
         int port, bool toSite)
{
    const auto &connected = observation.timings.connected;
    const bool silent = observation.failure == Failure::TimedOut && observation.reached == Layer::None;
    if (!address.isEmpty() && (connected || silent))
        all[address + u' ' + QString::number(port)].push_back(
            {observation.id, observation.timings.started, connected.value_or(-1), toSite});
}

/// From the first connection that was answered to the last one.
struct Span
{
    double first = std::numeric_limits<double>::max();
    double last = 0;
    bool holds(double moment) const { return first <= moment && moment <= last; }
};

template <class All>
Span spanOfAnswers(const All &all)
{
    Span span;
    for (const std::vector<Connection> &connections : all) {
        for (const Connection &one : connections) {
            if (one.milliseconds < 0)
                continue;
            span.first = std::min(span.first, one.started);
            span.last = std::max(span.last, one.started);
        }
    }
    return span;
}

} // namespace

void gatherLoss(Evidence &evidence)
{
    QMap<QString, std::vector<Connection>> all; // in order: the witnesses are to be the same each time
    for (const Observation &observation : evidence.look) {
        if (const auto *reach = observation.as<ReachFacts>())
            add(all, observation, reach->address, reach->port, reach->belongsTo == QLatin1String("site"));
        if (const auto *http = observation.as<HttpFacts>()) {
            const bool service =
                http->purpose == HttpPurpose::Connectivity || http->purpose == HttpPurpose::Control;
            add(all, observation, http->proxy.isEmpty() ? http->address : QString(), http->port, !service);
        }
    }
    const Span answered = spanOfAnswers(all);
    for (const auto &connections : std::as_const(all)) {
        double quickest = -1;
        for (const Connection &one : connections) {
            if (one.milliseconds >= 0 && (quickest < 0 || one.milliseconds < quickest))
                quickest = one.milliseconds;
        }
        if (quickest < 0)
            continue; // a port that never answers is a matter of its own
        for (const Connection &one : connections) {
            // Silence before the first answer, or after the last, is a line that came up, or was cut.
            if (one.milliseconds < 0 && !answered.holds(one.started))
                continue;
            ++evidence.connections;
            if (one.milliseconds >= 0 && !lostAPacket(one.milliseconds - quickest))
                continue;
            evidence.lostPackets.append(one.id);
            evidence.lostElsewhere += !one.toSite;
        }
    }
}

} // namespace IsItMe
