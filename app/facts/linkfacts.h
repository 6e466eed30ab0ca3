// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

enum class LinkKind { Unknown, Wired, Wireless, Mobile, Virtual, Tunnel };

template <>
struct EnumNames<LinkKind>
{
    static constexpr EnumName<LinkKind> table[] = {
        {LinkKind::Unknown, QLatin1String("unknown")},   {LinkKind::Wired, QLatin1String("wired")},
        {LinkKind::Wireless, QLatin1String("wireless")}, {LinkKind::Mobile, QLatin1String("mobile")},
        {LinkKind::Virtual, QLatin1String("virtual")},   {LinkKind::Tunnel, QLatin1String("tunnel")},
    };
};

/// One network interface, the loopback left out.
struct LinkInterface
{
    QString name; ///< the system's name for people: "eth0", "Wi-Fi"
    LinkKind kind = LinkKind::Unknown;
    bool up = false;       ///< switched on by the system
    bool carrier = false;  ///< a cable is in, or a wireless network is joined
    QStringList addresses; ///< "192.168.1.10/24"; link-local ones too

    bool operator==(const LinkInterface &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("name", self.name);
        visit("kind", self.kind);
        visit("up", self.up);
        visit("carrier", self.carrier);
        visit("addresses", self.addresses);
    }
};

/// A default route: the router's address (empty where the line has no router, as on some mobile links).
struct DefaultRoute
{
    QString router;
    QString interfaceName;
    int metric = 0;

    bool operator==(const DefaultRoute &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("router", self.router);
        visit("interface", self.interfaceName);
        visit("metric", self.metric);
    }
};

/// A proxy that the system's settings give for the site. Credentials are dropped where it is read.
struct ProxySetting
{
    QString type; ///< "http", "socks5"
    QString host;
    int port = 0;

    bool operator==(const ProxySetting &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("type", self.type);
        visit("host", self.host);
        visit("port", self.port);
    }
};

/// What the operating system knows about this computer's way out, asked without a packet.
struct LinkFacts
{
    std::vector<LinkInterface> interfaces;
    std::vector<DefaultRoute> routes;  ///< best first, IPv4 and IPv6
    QStringList resolvers;             ///< configured resolvers, "192.168.1.1" or "[::1]:5353"
    std::vector<ProxySetting> proxies; ///< in the order in which they are tried; empty: direct
    QStringList hostsEntries;          ///< addresses that the hosts file gives for the site's name
    bool vpn = false;                  ///< a tunnel interface carries a default route

    bool operator==(const LinkFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("interfaces", self.interfaces);
        visit("routes", self.routes);
        visit("resolvers", self.resolvers);
        visit("proxies", self.proxies);
        visit("hostsEntries", self.hostsEntries);
        visit("vpn", self.vpn);
    }
};

} // namespace IsItMe
