// SPDX-License-Identifier: Apache-2.0
#include "platform/linuxparsers.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype maximumTable = 256 * 1024;
constexpr qsizetype maximumRoutes = 64;
constexpr uint routeUp = 0x1, routeReject = 0x200; // RTF_UP, RTF_REJECT of linux/route.h

QList<QByteArray> linesOf(const QByteArray &text)
{
    return text.left(maximumTable).split('\n');
}

QList<QByteArray> wordsOf(const QByteArray &line)
{
    return line.simplified().split(' ');
}

std::optional<uint> hex32(const QByteArray &text)
{
    bool good = false;
    const uint value = text.toUInt(&good, 16);
    return good ? std::optional(value) : std::nullopt;
}

std::optional<QHostAddress> ipv6FromHex(const QByteArray &text)
{
    const QByteArray bytes = QByteArray::fromHex(text);
    if (text.size() != 32 || bytes.size() != 16)
        return std::nullopt;
    return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData()));
}

/// Metrics of IPv6 go up to 2^32 - 1.
int metricOf(uint value)
{
    return static_cast<int>(std::min(value, 0x7fffffffU));
}

/// Takes the quotes off a value of os-release, which follows the shell's rules.
QString unquoted(QByteArray value)
{
    value = value.trimmed();
    const char quote = value.isEmpty() ? '\0' : value.front();
    if (value.size() >= 2 && (quote == '"' || quote == '\'') && value.endsWith(quote))
        value = value.mid(1, value.size() - 2);
    QByteArray plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && quote != '\'' && i + 1 < value.size())
            ++i;
        plain += value[i];
    }
    return QString::fromUtf8(plain).simplified();
}

} // namespace

std::vector<LinuxRoute> routesFromProc4(const QByteArray &table)
{
    // Iface Destination Gateway Flags RefCnt Use Metric Mask MTU Window IRTT
    enum { Interface, Destination, Gateway, Flags, Metric = 6, Mask = 7 };
    std::vector<LinuxRoute> routes;
    const auto lines = linesOf(table);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = wordsOf(line);
        if (words.size() <= Mask || words[Interface] == "lo")
            continue;
        const auto destination = hex32(words[Destination]), gateway = hex32(words[Gateway]),
                   flags = hex32(words[Flags]), mask = hex32(words[Mask]);
        bool good = false;
        const uint metric = words[Metric].toUInt(&good);
        if (!destination || !gateway || !flags || !mask || !good)
            continue;
        const bool usable = (*flags & routeUp) && !(*flags & routeReject);
        const quint32 netmask = qFromBigEndian(*mask);
        if (!usable || *destination != 0 || (netmask != 0 && netmask != 0x80000000U))
            continue;
        LinuxRoute found;
        found.prefixLength = netmask ? 1 : 0;
        found.route.interfaceName = QString::fromUtf8(words[Interface]);
        found.route.metric = metricOf(metric);
        if (*gateway)
            found.route.router = QHostAddress(qFromBigEndian(*gateway)).toString();
        if (routes.size() < maximumRoutes)
            routes.push_back(found);
    }
    return routes;
}

std::vector<LinuxRoute> routesFromProc6(const QByteArray &table)
{
    // destination length source length next-hop metric references uses flags interface
    enum { Destination, Length, NextHop = 4, Metric, Flags = 8, Interface = 9 };
    std::vector<LinuxRoute> routes;
    const auto lines = linesOf(table);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = wordsOf(line);
        if (words.size() <= Interface || words[Interface] == "lo")
            continue;
        const auto destination = ipv6FromHex(words[Destination]);
        auto nextHop = ipv6FromHex(words[NextHop]);
        const auto length = hex32(words[Length]), metric = hex32(words[Metric]), flags = hex32(words[Flags]);
        if (!destination || !nextHop || !length || !metric || !flags)
            continue;
        const bool usable = (*flags & routeUp) && !(*flags & routeReject);
        if (!usable || *length > 1 || *destination != QHostAddress(QHostAddress::AnyIPv6))
            continue;
        LinuxRoute found;
        found.prefixLength = static_cast<int>(*length);
        found.route.interfaceName = QString::fromUtf8(words[Interface]);
        found.route.metric = metricOf(*metric);
        if (nextHop->isLinkLocal())
            nextHop->setScopeId(found.route.interfaceName);
        if (*nextHop != QHostAddress(QHostAddress::AnyIPv6))
            found.route.router = nextHop->toString();
        if (routes.size() < maximumRoutes)
            routes.push_back(found);
    }
    return routes;
}

std::vector<DefaultRoute> sortedRoutes(std::vector<LinuxRoute> routes)
{
    std::stable_sort(routes.begin(), routes.end(), [](const LinuxRoute &left, const LinuxRoute &right) {
        return left.prefixLength != right.prefixLength ? left.prefixLength > right.prefixLength
                                                       : left.route.metric < right.route.metric;
    });
    std::vector<DefaultRoute> sorted;
    for (const LinuxRoute &found : routes) {
        if (std::find(sorted.begin(), sorted.end(), found.route) == sorted.end())
            sorted.push_back(found.route);
    }
    return sorted;
}

QStringList resolversFromResolvConf(const QByteArray &file)
{
    constexpr qsizetype most = 3; // MAXNS of resolv.h
    QStringList resolvers;
    const auto lines = linesOf(file);
    for (const QByteArray &line : lines) {
        // Comments stand in lines of their own, or behind the address, which ends at white space.
        const QList<QByteArray> words = wordsOf(line);
        QHostAddress address;
        if (words.size() < 2 || words[0] != "nameserver" || !address.setAddress(QString::fromUtf8(words[1])))
            continue;
        const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        const QString server = ipv6 ? QStringLiteral("[%1]:53").arg(address.toString()) : address.toString();
        if (!resolvers.contains(server))
            resolvers.append(server);
        if (resolvers.size() == most)
            break;
    }
    return resolvers;
}

QString nameFromOsRelease(const QByteArray &file)
{
    QHash<QByteArray, QString> values;
    const auto lines = linesOf(file);
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0 && !line.startsWith('#'))
            values.insert(line.left(equals).trimmed(), unquoted(line.mid(equals + 1)).left(100));
    }
    const QString name = values.value("NAME");
    if (name.isEmpty())
        return values.value("PRETTY_NAME");
    return QString(name + u' ' + values.value("VERSION_ID")).trimmed();
}

LinkKind linkKindOfLinux(const LinuxDevice &device)
{
    constexpr int ethernet = 1, ppp = 512, tunnel4 = 768, tunnel6 = 769, sit = 776, gre = 778,
                  wirelessType = 801, greOver6 = 823, none = 65534;
    static const QStringList tunnels{
        QStringLiteral("tun"),    QStringLiteral("wireguard"), QStringLiteral("ipip"),
        QStringLiteral("sit"),    QStringLiteral("gre"),       QStringLiteral("gretap"),
        QStringLiteral("ip6tnl"), QStringLiteral("ip6gre"),    QStringLiteral("vti"),
        QStringLiteral("vti6"),   QStringLiteral("xfrm"),      QStringLiteral("l2tpeth"),
        QStringLiteral("ovpn"),   QStringLiteral("amneziawg"),
    };
    static const QStringList onWire{QStringLiteral("vlan"), QStringLiteral("bond"), QStringLiteral("team")};
    const QString &kind = device.driverKind;
    const auto isNamed = [&](const char *prefix) { return device.name.startsWith(QLatin1String(prefix)); };

    if (device.wireless || device.type == wirelessType)
        return LinkKind::Wireless;
    if (kind == QLatin1String("wwan") ||
        (kind.isEmpty() && (isNamed("wwan") || isNamed("wwp") || isNamed("rmnet"))))
        return LinkKind::Mobile;
    if (kind == QLatin1String("ppp") || device.type == ppp)
        return LinkKind::Unknown; // a DSL line, a modem or a VPN: nothing tells which
    if (tunnels.contains(kind) || device.type == tunnel4 || device.type == tunnel6 || device.type == sit ||
        device.type == gre || device.type == greOver6)
        return LinkKind::Tunnel;
    if (kind == QLatin1String("veth")) // a cable between namespaces; a bridge's port is the container's end
        return device.enslaved ? LinkKind::Virtual : LinkKind::Wired;
    if (onWire.contains(kind))
        return LinkKind::Wired;
    if (!kind.isEmpty())
        return LinkKind::Virtual;
    if (device.type == none)
        return LinkKind::Tunnel; // a device without a link layer and without a kind: VPNs with a driver
    return device.type == ethernet ? LinkKind::Wired : LinkKind::Unknown;
}

} // namespace IsItMe
