// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

#include <QHash>

#include <algorithm>

namespace IsItMe {

namespace {

/// To whom a request went: the site's address, or the proxy that carries it.
QString stationOf(const HttpFacts &facts)
{
    return facts.proxy.isEmpty() ? facts.address : facts.proxy;
}

/// The shortest way there and back of each station: a single connection may have lost a packet.
QHash<QString, double> roundTrips(std::span<const Observation> look)
{
    QHash<QString, double> shortest;
    for (const auto &seen : allSeen<HttpFacts>(look)) {
        if (const auto &connected = seen.observation->timings.connected) {
            const QString station = stationOf(*seen.facts);
            shortest.insert(station, std::min(shortest.value(station, *connected), *connected));
        }
    }
    return shortest;
}

/// From the request to the first byte, the way there and back taken off.
double waitOf(const Seen<HttpFacts> &seen, const QHash<QString, double> &trips)
{
    return waitOf(seen.observation->timings, trips.value(stationOf(*seen.facts)));
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

void gatherWaits(Evidence &evidence)
{
    const QHash<QString, double> trips = roundTrips(evidence.look);
    Waits waits;
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        if (isGoodAnswer(*seen.observation, *seen.facts))
            waits.otherMs = std::min(waits.otherMs.value_or(waitOf(seen, trips)), waitOf(seen, trips));
    }
    std::vector<double> good;
    for (const PageTry &one : evidence.tries) {
        if (one.good)
            good.push_back(waitOf(one.seen, trips));
    }
    evidence.goodWaitMs = medianOf(good);
    if (!evidence.symptom)
        return;
    waits.status = evidence.status();
    waits.lossy = evidence.lossy();
    waits.failing.push_back(waitOf(evidence.symptom, trips));
    for (const PageTry &one : evidence.tries) {
        const bool alike = !one.good && statusMeant(*one.seen.facts) == waits.status;
        if (alike && one.seen.observation != evidence.symptom.observation)
            waits.failing.push_back(waitOf(one.seen, trips));
    }
    const bool writerKnown =
        evidence.gateway && evidence.gateway->author == GatewayMatch::Author::GatewayItself;
    evidence.clock = readClock(waits, writerKnown ? &evidence.gateway->limits : nullptr);
}

} // namespace IsItMe
