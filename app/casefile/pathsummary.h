// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"

namespace IsItMe {

/// What helps to tell whose part of the way a hop belongs to.
struct PathOwners
{
    QStringList routers;   ///< this network's own, from the system's routes
    QStringList own;       ///< this computer's own addresses
    bool hasRouter = true; ///< the first hop is this network's router: there is one, and no VPN goes past it
    QStringList site;      ///< the site's addresses
    QString publicAddress; ///< this network's own address as seen from outside; empty: not known
    QString provider;      ///< the provider's name as a register or a service gave it
    QHash<QString, QString> ofAddress; ///< owners' names by address, from the register (RDAP)
    QString siteOwner;                 ///< the owner of the site's address
};

/// What the look knows of owners. Names are there only where others could be asked.
PathOwners ownersFrom(std::span<const Observation> look, const QString &siteHost);

/// Fills each hop's part and owner. The reasoning, nearest rule first:
/// - the site's own address, its neighbours (/24, /48), or an address of the same owner: the site's network;
/// - the first hop behind a router, this network's routers, its own IPv6 network (/64), and private addresses
/// (RFC 1918, RFC 4193) in front of anything public: this
///   network, while they stay in the same kind of private network as the first. Some providers number their
///   own machines from another private block: those can't be told;
/// - addresses shared by a provider's customers (100.64.0.0/10, RFC 6598), the network that this computer is
///   seen from, and the first public hop with its neighbours (/16, /32) or others of its owner: the provider;
/// - whatever answers between them: between.
/// Hops of which a report left only a word for the address keep the part that they have. Silent hops take the
/// part of both their neighbours where these
///   agree.
void fillParts(std::vector<PathHop> &hops, const PathOwners &owners);

/// Where a way ends.
struct PathEnd
{
    bool reached = false;              ///< it does not end before the address itself
    int ttl = 0;                       ///< of the last hop that answered; 0: none did
    QString address;                   ///< of that hop
    PathPart part = PathPart::Unknown; ///< who owns it
    bool refused = false;              ///< it said itself: no way, or not allowed
    bool prohibited = false;           ///< ... not allowed
};
PathEnd endOf(const PathFacts &path);

/// The ways of one look.
struct PathSummary
{
    Seen<PathFacts> site;      ///< toward the site: the one that got least far
    Seen<PathFacts> control;   ///< toward another place that answers, over the same protocol
    std::vector<PathHop> hops; ///< toward the site, with their parts
    PathEnd end;
    /// The way elsewhere goes on beyond the hop where the site's ends: that hop works, and lets us through.
    bool elsewhereGoesOn = false;

    explicit operator bool() const { return static_cast<bool>(site); }
};
PathSummary pathSummary(std::span<const Observation> look, const QString &siteHost);

} // namespace IsItMe
