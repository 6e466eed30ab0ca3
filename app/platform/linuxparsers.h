// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/linkfacts.h"

#include <QByteArray>
#include <QHostAddress>

/// What Linux's tables and files mean. Nothing here reads a file, so it is tested on every system.
namespace IsItMe {

/// A route of the kernel's table that serves as a default one.
struct LinuxRoute
{
    DefaultRoute route;
    int prefixLength = 0; ///< 0, or 1: VPNs lay two halves over the real default route
};

/// /proc/net/route: hexadecimal in the machine's byte order.
std::vector<LinuxRoute> routesFromProc4(const QByteArray &table);
/// /proc/net/ipv6_route. A router's link-local address keeps its interface: "fe80::1%eth0".
std::vector<LinuxRoute> routesFromProc6(const QByteArray &table);
/// Best first: the longer prefix, then the metric; IPv4 before IPv6 where both are equal.
std::vector<DefaultRoute> sortedRoutes(std::vector<LinuxRoute> routes);

/// The resolvers of a resolv.conf, as many as the C library uses (three): "192.168.1.1", "[fe80::1%eth0]:53".
QStringList resolversFromResolvConf(const QByteArray &file);

/// "Debian GNU/Linux 12" from an os-release file (freedesktop.org); empty when it names nothing.
QString nameFromOsRelease(const QByteArray &file);

/// What the kernel says of a network device.
struct LinuxDevice
{
    QString name;
    int type = 0;          ///< ARPHRD_ number: 1 Ethernet, 512 PPP, 65534 none
    QString driverKind;    ///< rtnetlink's kind: "tun", "wireguard", "veth", "bridge"; empty for hardware
    bool enslaved = false; ///< a port of a bridge or a bond
    bool wireless = false; ///< answers to the wireless extensions, or has a "wireless" folder in sysfs
};
LinkKind linkKindOfLinux(const LinuxDevice &device);

} // namespace IsItMe
