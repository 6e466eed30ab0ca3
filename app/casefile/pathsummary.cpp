// SPDX-License-Identifier: Apache-2.0
#include "casefile/pathsummary.h"

#include "address/addressword.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace IsItMe {

namespace {

/// Whether two addresses share so many first bits, of IPv4 or of IPv6.
bool areNear(const QString &one, const QString &other, int bits4, int bits6)
{
    const QHostAddress a(one);
    const QHostAddress b(other);
    if (a.isNull() || b.isNull() || a.protocol() != b.protocol())
        return false;
    return a.isInSubnet(b, a.protocol() == QAbstractSocket::IPv6Protocol ? bits6 : bits4);
}

bool isIn(const QString &address, const char *network, int bits)
{
    return areNear(address, QLatin1String(network), bits, bits) &&
           QHostAddress(address).isInSubnet(QHostAddress(QLatin1String(network)), bits);
}

bool isShared(const QString &address)
{
    return isIn(address, "100.64.0.0", 10);
}

/// The block of private addresses that one belongs to; -1: none.
int privateBlock(const QString &address)
{
    static constexpr std::array<std::pair<const char *, int>, 6> blocks = {{{"10.0.0.0", 8},
                                                                            {"172.16.0.0", 12},
                                                                            {"192.168.0.0", 16},
                                                                            {"169.254.0.0", 16},
                                                                            {"fc00::", 7},
                                                                            {"fe80::", 10}}};
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (isIn(address, blocks[i].first, blocks[i].second))
            return static_cast<int>(i);
    }
    return -1;
}

bool sameOwner(const QString &one, const QString &other)
{
    return !one.isEmpty() && one.compare(other, Qt::CaseInsensitive) == 0;
}

bool ofSite(const PathHop &hop, const PathOwners &owners)
{
    return hop.said == QLatin1String("reached") || sameOwner(hop.owner, owners.siteOwner) ||
           std::any_of(owners.site.begin(), owners.site.end(),
                       [&](const QString &address) { return areNear(hop.address, address, 24, 48); });
}

/// The hop's part by itself, given the private block that this network counts as its own (-1: not known yet)
/// and the first public hop (null before it).
PathPart partOf(const PathHop &hop, const PathOwners &owners, int ownBlock, const PathHop *firstPublic)
{
    if (ofSite(hop, owners))
        return PathPart::SiteNetwork;
    const int block = privateBlock(hop.address);
    const bool front = !firstPublic;
    const bool ownNetwork =
        isIpv6(hop.address) && std::any_of(owners.own.begin(), owners.own.end(), [&](const QString &address) {
            return !isLinkLocal(address) && areNear(hop.address, address, 32, 64);
        });
    if ((hop.ttl == 1 && owners.hasRouter) || ownNetwork)
        return PathPart::ThisNetwork;
    if (front &&
        (owners.routers.contains(hop.address) || (block >= 0 && (ownBlock < 0 || block == ownBlock))))
        return PathPart::ThisNetwork;
    if (block >= 0)
        return PathPart::Unknown; // a private address farther on is somebody's, and nothing tells whose
    const bool seenFrom =
        areNear(hop.address, owners.publicAddress, 16, 32) || sameOwner(hop.owner, owners.provider);
    if (isShared(hop.address) || seenFrom || front)
        return PathPart::Provider;
    const bool besideFirst =
        areNear(hop.address, firstPublic->address, 16, 32) || sameOwner(hop.owner, firstPublic->owner);
    return besideFirst && firstPublic->part == PathPart::Provider ? PathPart::Provider : PathPart::Between;
}

void fillGaps(std::vector<PathHop> &hops)
{
    for (size_t i = 0; i < hops.size(); ++i) {
        if (!hops[i].address.isEmpty())
            continue;
        size_t next = i;
        while (next < hops.size() && hops[next].address.isEmpty())
            ++next;
        if (i > 0 && next < hops.size() && hops[i - 1].part == hops[next].part)
            hops[i].part = hops[next].part;
    }
}

Seen<PathFacts> toward(const std::vector<Seen<PathFacts>> &paths, const char *whom, std::optional<bool> ipv6)
{
    Seen<PathFacts> found;
    for (const auto &path : paths) {
        if (path.facts->belongsTo != QLatin1String(whom) ||
            path.observation->failure == Failure::NotPermitted ||
            (ipv6 && isIpv6(path.facts->address) != *ipv6))
            continue;
        // The one that got least far shows the fault.
        if (!found || (found.facts->reached && !path.facts->reached))
            found = path;
    }
    return found;
}

} // namespace

PathOwners ownersFrom(std::span<const Observation> look, const QString &siteHost)
{
    PathOwners owners;
    owners.site = knownAddresses(look, siteHost);
    for (const Observation &observation : look) {
        if (const auto *link = observation.as<LinkFacts>()) {
            owners.hasRouter = false;
            for (const DefaultRoute &route : link->routes) {
                owners.routers.append(route.router.section(u'%', 0, 0));
                owners.hasRouter |= !route.router.isEmpty() && !link->vpn;
            }
            for (const LinkInterface &interface : link->interfaces) {
                for (const QString &address : interface.addresses)
                    owners.own.append(address.section(u'/', 0, 0));
            }
        } else if (const auto *whoami = observation.as<WhoamiFacts>(); whoami && !observation.failure) {
            owners.publicAddress = whoami->address;
            owners.provider = whoami->network;
        } else if (const auto *entry = observation.as<RegistryFacts>();
                   entry && entry->found && entry->subject == QLatin1String("address")) {
            owners.ofAddress.insert(entry->query, entry->name);
        }
    }
    for (const QString &address : owners.site) {
        if (owners.siteOwner.isEmpty())
            owners.siteOwner = owners.ofAddress.value(address);
    }
    return owners;
}

void fillParts(std::vector<PathHop> &hops, const PathOwners &owners)
{
    int ownBlock = -1;
    const PathHop *firstPublic = nullptr;
    for (PathHop &hop : hops) {
        const bool onlyAWord = addressWord(hop.address).has_value();
        if (!onlyAWord)
            hop.part = PathPart::Unknown;
        if (hop.address.isEmpty() || onlyAWord)
            continue;
        if (hop.owner.isEmpty())
            hop.owner = owners.ofAddress.value(hop.address);
        hop.part = partOf(hop, owners, ownBlock, firstPublic);
        if (hop.part == PathPart::ThisNetwork && ownBlock < 0)
            ownBlock = privateBlock(hop.address);
        if (!firstPublic && privateBlock(hop.address) < 0 && hop.part != PathPart::ThisNetwork)
            firstPublic = &hop;
    }
    fillGaps(hops);
}

PathEnd endOf(const PathFacts &path)
{
    PathEnd end;
    end.reached = path.reached;
    for (const PathHop &hop : path.hops) {
        if (hop.address.isEmpty())
            continue;
        end.ttl = hop.ttl;
        end.address = hop.address;
        end.part = hop.part;
        end.prohibited = hop.said == QLatin1String("prohibited");
        end.refused = end.prohibited || hop.said == QLatin1String("unreachable");
    }
    return end;
}

PathSummary pathSummary(std::span<const Observation> look, const QString &siteHost)
{
    PathSummary summary;
    const auto paths = allSeen<PathFacts>(look);
    summary.site = toward(paths, "site", std::nullopt);
    if (!summary.site)
        return summary;
    summary.control = toward(paths, "control", isIpv6(summary.site.facts->address));
    PathFacts path = *summary.site.facts;
    const PathOwners owners = ownersFrom(look, siteHost);
    fillParts(path.hops, owners);
    summary.hops = path.hops;
    summary.end = endOf(path);
    if (summary.control) {
        const PathEnd elsewhere = endOf(*summary.control.facts);
        summary.elsewhereGoesOn = elsewhere.reached || elsewhere.ttl > summary.end.ttl;
    }
    return summary;
}

} // namespace IsItMe
