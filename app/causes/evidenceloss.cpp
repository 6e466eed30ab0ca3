// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"
#include "causes/limits.h"

#include <QMap>

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
            {observation.id, connected.value_or(-1), toSite});
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
    for (const auto &connections : std::as_const(all)) {
        double quickest = -1;
        for (const Connection &one : connections) {
            if (one.milliseconds >= 0 && (quickest < 0 || one.milliseconds < quickest))
                quickest = one.milliseconds;
        }
        if (quickest < 0)
            continue; // a port that never answers is a matter of its own
        for (const Connection &one : connections) {
            ++evidence.connections;
            if (one.milliseconds >= 0 && !lostAPacket(one.milliseconds - quickest))
                continue;
            evidence.lostPackets.append(one.id);
            evidence.lostElsewhere += !one.toSite;
        }
    }
}

} // namespace IsItMe
