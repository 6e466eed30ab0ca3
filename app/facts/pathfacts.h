// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// Whose part of the way a hop belongs to, as far as that can be told.
enum class PathPart { Unknown, ThisNetwork, Provider, Between, SiteNetwork };

template <>
struct EnumNames<PathPart>
{
    static constexpr EnumName<PathPart> table[] = {
        {PathPart::Unknown, QLatin1String("unknown")},
        {PathPart::ThisNetwork, QLatin1String("this-network")},
        {PathPart::Provider, QLatin1String("provider")},
        {PathPart::Between, QLatin1String("between")},
        {PathPart::SiteNetwork, QLatin1String("site-network")},
    };
};

/// One hop of a path trace: the router that let a packet of this hop limit die, or the target itself.
struct PathHop
{
    int ttl = 0;              ///< the packet's hop limit, from 1
    QString address;          ///< empty: no answer
    std::optional<double> ms; ///< round trip
    PathPart part = PathPart::Unknown;
    QString owner; ///< the network's name from the register of addresses, where others were asked
    QString said;  ///< "time-exceeded", "reached", "unreachable", "prohibited", "too-big"

    bool operator==(const PathHop &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("ttl", self.ttl);
        visit("address", self.address);
        visit("ms", self.ms);
        visit("part", self.part);
        visit("owner", self.owner);
        visit("said", self.said);
    }
};

/// The way toward one address, hop by hop (RFC 792 and RFC 4443: a router that drops a packet for its hop
/// limit says so). Many routers keep silent: a gap tells nothing while a later hop answers.
struct PathFacts
{
    QString address;
    QString belongsTo; ///< "site" or "control"
    QString method;    ///< "udp", "icmp"
    std::vector<PathHop> hops;
    bool reached = false; ///< the target itself answered

    bool operator==(const PathFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("address", self.address);
        visit("belongsTo", self.belongsTo);
        visit("method", self.method);
        visit("hops", self.hops);
        visit("reached", self.reached);
    }
};

} // namespace IsItMe
