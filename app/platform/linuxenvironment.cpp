// SPDX-License-Identifier: Apache-2.0
#include "platform/environment.h"
#include "platform/linuxbrowsers.h"
#include "platform/linuxecho.h"
#include "platform/linuxnetlink.h"
#include "platform/linuxpackets.h"
#include "platform/linuxparsers.h"

#include <QFile>
#include <QNetworkInterface>
#include <QSysInfo>

#include <linux/wireless.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace IsItMe {

namespace {

constexpr qint64 maximumFile = 256 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(maximumFile) : QByteArray();
}

/// Asks the driver, not /sys: inside a network namespace /sys may still show the interfaces outside.
bool isWireless(const QString &name)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    iwreq request{};
    const QByteArray bytes = name.toUtf8().left(IFNAMSIZ - 1);
    std::memcpy(request.ifr_name, bytes.constData(), static_cast<size_t>(bytes.size()));
    const bool wireless = ::ioctl(socket, SIOCGIWNAME, &request) == 0;
    ::close(socket);
    return wireless;
}

/// Drivers without the old wireless extensions show a folder in /sys; it counts when the hardware address
/// there is this interface's.
bool hasWirelessFolder(const QNetworkInterface &interface)
{
    const QString folder = QLatin1String("/sys/class/net/") + interface.name();
    const QString address = QString::fromLatin1(contentOf(folder + QLatin1String("/address")).trimmed());
    return !address.isEmpty() && address.compare(interface.hardwareAddress(), Qt::CaseInsensitive) == 0 &&
           (QFile::exists(folder + QLatin1String("/wireless")) ||
            QFile::exists(folder + QLatin1String("/phy80211")));
}

QStringList addressesOf(const QNetworkInterface &interface)
{
    QStringList addresses;
    const auto entries = interface.addressEntries();
    for (const QNetworkAddressEntry &entry : entries) {
        QHostAddress address = entry.ip();
        address.setScopeId(QString());
        addresses.append(QStringLiteral("%1/%2").arg(address.toString()).arg(entry.prefixLength()));
    }
    return addresses;
}

/// The route that the kernel would take to any address out there. VPNs with rules of their own (WireGuard's
/// wg-quick) put it into a table that /proc does not show.
std::optional<DefaultRoute> routeInUse(const char *destination, quint32 sequence)
{
    std::optional<Netlink::Route> found;
    askKernel(Netlink::askForRoute(QHostAddress(QLatin1String(destination)), sequence), sequence,
              [&found](const Netlink::Message &message) { found = Netlink::routeOf(message); });
    if (!found)
        return std::nullopt;
    DefaultRoute route;
    route.interfaceName = QNetworkInterface::interfaceNameFromIndex(found->index);
    if (found->gateway.isLinkLocal() && found->gateway.protocol() == QAbstractSocket::IPv6Protocol)
        found->gateway.setScopeId(route.interfaceName);
    if (!found->gateway.isNull())
        route.router = found->gateway.toString();
    return route.interfaceName.isEmpty() || route.interfaceName == QLatin1String("lo") ? std::nullopt
                                                                                       : std::optional(route);
}

class LinuxEnvironment final : public Environment
{
public:
    std::vector<LinkInterface> interfaces() const override;
    std::vector<DefaultRoute> defaultRoutes() const override;
    QStringList resolvers() const override
    {
        return resolversFromResolvConf(contentOf(QStringLiteral("/etc/resolv.conf")));
    }
    NeighbourState neighbour(const QHostAddress &address) const override;
    std::optional<qint64> neighbourConfirmedAgo(const QHostAddress &address) const override;
    QString hostsFile() const override { return QStringLiteral("/etc/hosts"); }
    std::unique_ptr<Echo> echo(const QHostAddress &address) const override { return makeLinuxEcho(address); }
    std::unique_ptr<Packets> packets(const QHostAddress &address) const override
    {
        return makeLinuxPackets(address);
    }
    std::vector<InstalledBrowser> browsers() const override { return browsersOfDesktop(desktopFolders()); }
    QString systemName() const override;

private:
    static std::optional<Netlink::Neighbour> neighbourEntry(const QHostAddress &address);
};

std::vector<LinkInterface> LinuxEnvironment::interfaces() const
{
    constexpr quint32 sequence = 1;
    std::vector<Netlink::Link> links;
    askKernel(Netlink::askForLinks(sequence), sequence, [&links](const Netlink::Message &message) {
        if (const auto link = Netlink::linkOf(message))
            links.push_back(*link);
    });
    std::vector<LinkInterface> result;
    for (Netlink::Link &link : links) {
        if (link.loopback)
            continue;
        const auto interface = QNetworkInterface::interfaceFromIndex(link.index);
        link.device.wireless = isWireless(link.device.name) || hasWirelessFolder(interface);
        result.push_back(
            {link.device.name, linkKindOfLinux(link.device), link.up, link.running, addressesOf(interface)});
    }
    return result;
}

std::vector<DefaultRoute> LinuxEnvironment::defaultRoutes() const
{
    std::vector<LinuxRoute> routes = routesFromProc4(contentOf(QStringLiteral("/proc/net/route")));
    const auto ipv6 = routesFromProc6(contentOf(QStringLiteral("/proc/net/ipv6_route")));
    routes.insert(routes.end(), ipv6.begin(), ipv6.end());
    std::vector<DefaultRoute> sorted = sortedRoutes(std::move(routes));
    // Well-known public addresses: nothing is sent there, the kernel is only asked for the way.
    for (const auto *destination : {"2606:4700:4700::1111", "1.1.1.1"}) {
        const auto inUse = routeInUse(destination, 2);
        const bool known = inUse && std::any_of(sorted.begin(), sorted.end(), [&](const DefaultRoute &route) {
                               return route.interfaceName == inUse->interfaceName;
                           });
        if (inUse && !known)
            sorted.insert(sorted.begin(), *inUse);
    }
    return sorted;
}

/// The best of the table's entries for the address, which may stand there once an interface; nothing where
/// the kernel does not answer.
std::optional<Netlink::Neighbour> LinuxEnvironment::neighbourEntry(const QHostAddress &address)
{
    constexpr quint32 sequence = 3;
    const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const int scope = QNetworkInterface::interfaceIndexFromName(address.scopeId());
    QHostAddress wanted = address;
    wanted.setScopeId(QString());
    Netlink::Neighbour best;
    best.state = NeighbourState::Absent;
    const auto rank = [](NeighbourState state) {
        static constexpr std::array order = {NeighbourState::Absent, NeighbourState::Unknown,
                                             NeighbourState::Failed, NeighbourState::Incomplete,
                                             NeighbourState::Stale,  NeighbourState::Reachable};
        return std::find(order.begin(), order.end(), state) - order.begin();
    };
    const bool answered =
        askKernel(Netlink::askForNeighbours(ipv6, sequence), sequence, [&](const Netlink::Message &message) {
            const auto neighbour = Netlink::neighbourOf(message);
            if (neighbour && neighbour->address == wanted && (scope == 0 || neighbour->index == scope) &&
                rank(neighbour->state) > rank(best.state))
                best = *neighbour;
        });
    return answered ? std::optional(best) : std::nullopt;
}

NeighbourState LinuxEnvironment::neighbour(const QHostAddress &address) const
{
    const auto entry = neighbourEntry(address);
    return entry ? entry->state : NeighbourState::Unknown;
}

std::optional<qint64> LinuxEnvironment::neighbourConfirmedAgo(const QHostAddress &address) const
{
    const auto entry = neighbourEntry(address);
    return entry ? entry->confirmedAgoMs : std::nullopt;
}

QString LinuxEnvironment::systemName() const
{
    for (const auto *path : {"/etc/os-release", "/usr/lib/os-release"}) {
        const QString name = nameFromOsRelease(contentOf(QLatin1String(path)));
        if (!name.isEmpty())
            return name;
    }
    return QSysInfo::prettyProductName();
}

} // namespace

std::unique_ptr<Environment> systemEnvironment()
{
    return std::make_unique<LinuxEnvironment>();
}

} // namespace IsItMe
