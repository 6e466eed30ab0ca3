// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"

namespace IsItMe {

/// Where on the line something goes wrong, as far as measuring in several places tells.
enum class LinePlace {
    None,        ///< nowhere
    ThisNetwork, ///< already on the way to the router: this network's cable or Wi-Fi
    Provider,    ///< not to the router, but beyond it
    Beyond,      ///< beyond the router or before it: the router can't be measured
    Site,        ///< only on the way to the site
};

/// Packets that get lost, of a look's series to the router, beyond it, and to the site. A series without any
/// answer tells nothing: many machines ignore pings. A router that drops pings while all beyond it comes
/// through is only busy with better things.
struct LossSummary
{
    std::vector<Seen<EchoFacts>> rows; ///< router, beyond, site; only those that answered at all
    LinePlace place = LinePlace::None;
    int percent = 0;      ///< of the packets, there and back, at that place
    QStringList evidence; ///< the rows that carry it
    /// The round trip beyond the router is so long that pages open slowly.
    bool slow = false;
    std::optional<double> roundTripMs; ///< the median beyond the router

    const EchoFacts *toward(const char *whom) const;
};
LossSummary lossSummary(std::span<const Observation> look);

/// Of a series: lost packets in 100.
int lostPercent(const EchoFacts &echo);

/// Large packets that don't get through.
struct SizeSummary
{
    std::vector<Seen<PacketSizeFacts>> rows; ///< control, site; only those where small packets came through
    LinePlace place = LinePlace::None;       ///< Beyond (everywhere) or Site: where large ones vanish
    int passes = 0;                          ///< the largest that came through there, in bytes
    int reportedMtu = 0; ///< what somebody on the way said: then the computers adapt, and nothing breaks
    QStringList evidence;
    QStringList against; ///< large packets that came through
};
SizeSummary sizeSummary(std::span<const Observation> look);

/// How the computer's own resolver does beside others.
struct ResolverSummary
{
    enum class State { Unknown, Works, Slow, Fails };
    State state = State::Unknown;
    QString server;                      ///< the first that answered, or failed
    std::optional<double> ms;            ///< the median of its good answers
    std::optional<double> independentMs; ///< of independent resolvers over HTTPS, where they could be asked
    int failed = 0;                      ///< questions without a usable answer
    int asked = 0;
};
ResolverSummary resolverSummary(std::span<const Observation> look);

/// The name of the tunnel that carries the traffic; empty without a VPN.
QString vpnInterface(const LinkFacts &link);

} // namespace IsItMe
