// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/environment.h"
#include "platform/windowsecho.h"
#include "platform/windowsfileversion.h"
#include "platform/windowspackets.h"
#include "platform/windowsparsers.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QSysInfo>

#include <algorithm>
#include <map>

namespace IsItMe {

namespace {

QString variable(const QString &name)
{
    return qEnvironmentVariable(name.toLocal8Bit().constData());
}

/// A link-local address keeps its interface, as a number: without it nothing can be sent there.
QHostAddress addressOf(const sockaddr *socketAddress)
{
    if (!socketAddress)
        return {};
    QHostAddress address(socketAddress);
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const ULONG scope = reinterpret_cast<const sockaddr_in6 *>(socketAddress)->sin6_scope_id;
        address.setScopeId(address.isLinkLocal() && scope != 0 ? QString::number(scope) : QString());
    }
    return address;
}

QHostAddress addressOf(const SOCKADDR_INET &address)
{
    return addressOf(reinterpret_cast<const sockaddr *>(&address));
}

/// Windows's list of adapters, in memory of its own: the structures point into it.
class Adapters
{
public:
    Adapters()
    {
        constexpr ULONG flags = GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST;
        ULONG size = 32 * 1024;
        // The list may grow between two calls; somebody who plugs things in at that speed gets an empty one.
        for (int tries = 0; tries < 4 && !m_good; ++tries) {
            m_memory.resize(size / sizeof(quint64) + 1);
            const ULONG result = GetAdaptersAddresses(AF_UNSPEC, flags, nullptr, first(), &size);
            m_good = result == NO_ERROR;
            if (result != ERROR_BUFFER_OVERFLOW)
                break;
        }
    }

    template <class Function>
    void forEach(Function use)
    {
        for (auto *adapter = m_good ? first() : nullptr; adapter; adapter = adapter->Next) {
            if (adapter->IfType != IF_TYPE_SOFTWARE_LOOPBACK)
                use(*adapter);
        }
    }

private:
    IP_ADAPTER_ADDRESSES *first() { return reinterpret_cast<IP_ADAPTER_ADDRESSES *>(m_memory.data()); }

    std::vector<quint64> m_memory; // of the widest type: the structures need its alignment
    bool m_good = false;
};

LinkInterface interfaceOf(const IP_ADAPTER_ADDRESSES &adapter)
{
    LinkInterface link;
    link.name = QString::fromWCharArray(adapter.FriendlyName);
    MIB_IF_ROW2 row{};
    row.InterfaceLuid = adapter.Luid;
    bool hardware = false;
    if (GetIfEntry2(&row) == NO_ERROR) {
        hardware = row.InterfaceAndOperStatusFlags.HardwareInterface;
        link.up = row.AdminStatus == NET_IF_ADMIN_STATUS_UP;
    } else {
        link.up = adapter.OperStatus == IfOperStatusUp;
    }
    // "Media connected" is not kept for all kinds; the operational state says the same and more.
    link.carrier = adapter.OperStatus == IfOperStatusUp;
    link.kind = linkKindOfWindows(adapter.IfType, hardware, QString::fromWCharArray(adapter.Description));
    for (const auto *unicast = adapter.FirstUnicastAddress; unicast; unicast = unicast->Next) {
        // Tentative and duplicate ones can't be used.
        if (unicast->DadState != IpDadStatePreferred && unicast->DadState != IpDadStateDeprecated)
            continue;
        QHostAddress address = addressOf(unicast->Address.lpSockaddr);
        address.setScopeId(QString());
        if (!address.isNull())
            link.addresses.append(u"%1/%2"_qs.arg(address.toString()).arg(unicast->OnLinkPrefixLength));
    }
    return link;
}

InstalledBrowser browserOf(QSettings &clients, const QString &key)
{
    InstalledBrowser browser;
    const QString command = clients.value(key + u"/shell/open/command/."_qs).toString();
    browser.id = key;
    browser.name = clients.value(key + u"/."_qs).toString();
    if (browser.name.isEmpty())
        browser.name = key;
    browser.program = programOfCommandLine(command, variable);
    browser.family = browserFamilyOfProgram(browser.program);
    return browser;
}

class WindowsEnvironment final : public Environment
{
public:
    std::vector<LinkInterface> interfaces() const override;
    std::vector<DefaultRoute> defaultRoutes() const override;
    QStringList resolvers() const override;
    NeighbourState neighbour(const QHostAddress &address) const override;
    std::optional<qint64> neighbourConfirmedAgo(const QHostAddress &address) const override;
    QString hostsFile() const override;
    std::unique_ptr<Echo> echo(const QHostAddress &address) const override
    {
        return makeWindowsEcho(address);
    }
    std::unique_ptr<Packets> packets(const QHostAddress &address) const override
    {
        return makeWindowsPackets(address);
    }
    std::vector<InstalledBrowser> browsers() const override;
    QString systemName() const override { return QSysInfo::prettyProductName(); }
};

std::vector<LinkInterface> WindowsEnvironment::interfaces() const
{
    std::vector<LinkInterface> result;
    Adapters().forEach(
        [&result](const IP_ADAPTER_ADDRESSES &adapter) { result.push_back(interfaceOf(adapter)); });
    return result;
}

std::vector<DefaultRoute> WindowsEnvironment::defaultRoutes() const
{
    struct Line
    {
        QString name;
        ULONG metric4, metric6;
    };
    std::map<quint64, Line> lines; // those in use only: the routes of others don't count
    Adapters().forEach([&lines](const IP_ADAPTER_ADDRESSES &adapter) {
        if (adapter.OperStatus == IfOperStatusUp) {
            lines[adapter.Luid.Value] = {QString::fromWCharArray(adapter.FriendlyName), adapter.Ipv4Metric,
                                         adapter.Ipv6Metric};
        }
    });

    MIB_IPFORWARD_TABLE2 *table = nullptr;
    if (GetIpForwardTable2(AF_UNSPEC, &table) != NO_ERROR)
        return {};
    std::vector<WindowsRoute> routes;
    for (ULONG i = 0; i < table->NumEntries; ++i) {
        const MIB_IPFORWARD_ROW2 &row = table->Table[i];
        const int prefixLength = row.DestinationPrefix.PrefixLength;
        const auto line = lines.find(row.InterfaceLuid.Value);
        if (line == lines.end() ||
            !isDefaultDestination(addressOf(row.DestinationPrefix.Prefix), prefixLength))
            continue;
        // Windows compares routes by their own and their interface's metric together.
        const bool ipv6 = row.DestinationPrefix.Prefix.si_family == AF_INET6;
        const quint64 metric = quint64(row.Metric) + (ipv6 ? line->second.metric6 : line->second.metric4);
        QHostAddress router = addressOf(row.NextHop);
        const bool noRouter =
            router == QHostAddress(QHostAddress::AnyIPv4) || router == QHostAddress(QHostAddress::AnyIPv6);
        if (ipv6 && router.isLinkLocal())
            router.setScopeId(QString::number(row.InterfaceIndex));
        routes.push_back({{noRouter ? QString() : router.toString(), line->second.name,
                           static_cast<int>(std::min<quint64>(metric, 99'999))},
                          prefixLength});
    }
    FreeMibTable(table);
    return bestRoutesFirst(std::move(routes));
}

QStringList WindowsEnvironment::resolvers() const
{
    std::multimap<ULONG, QStringList> byMetric;
    Adapters().forEach([&byMetric](const IP_ADAPTER_ADDRESSES &adapter) {
        if (adapter.OperStatus != IfOperStatusUp)
            return;
        QStringList servers;
        for (const auto *server = adapter.FirstDnsServerAddress; server; server = server->Next) {
            const QHostAddress address = addressOf(server->Address.lpSockaddr);
            if (address.isNull() || isPlaceholderResolver(address))
                continue;
            const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
            servers.append(ipv6 ? u"[%1]:53"_qs.arg(address.toString()) : address.toString());
        }
        byMetric.emplace(std::min(adapter.Ipv4Metric, adapter.Ipv6Metric), servers);
    });
    QStringList result;
    for (const auto &[metric, servers] : byMetric)
        result += servers;
    result.removeDuplicates();
    return result;
}

/// Calls with the table's entry for the address that is in use; not at all where there is none. False where
/// the system does not answer.
bool withNeighbour(const QHostAddress &address, const std::function<void(const MIB_IPNET_ROW2 &)> &call)
{
    MIB_IPNET_TABLE2 *table = nullptr;
    const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    if (GetIpNetTable2(ipv6 ? AF_INET6 : AF_INET, &table) != NO_ERROR)
        return false;
    const ULONG scope = address.scopeId().toULong();
    QHostAddress wanted = address;
    wanted.setScopeId(QString());
    const MIB_IPNET_ROW2 *found = nullptr;
    for (ULONG i = 0; i < table->NumEntries; ++i) {
        const MIB_IPNET_ROW2 &row = table->Table[i];
        QHostAddress candidate = addressOf(row.Address);
        candidate.setScopeId(QString());
        if (candidate != wanted || (scope != 0 && row.InterfaceIndex != scope))
            continue;
        found = &row;
        // The same address may stand there for each interface; the one that answered is the one in use.
        const NeighbourState state = neighbourStateOfWindows(row.State);
        if (state == NeighbourState::Reachable || state == NeighbourState::Stale)
            break;
    }
    if (found)
        call(*found);
    FreeMibTable(table);
    return true;
}

NeighbourState WindowsEnvironment::neighbour(const QHostAddress &address) const
{
    NeighbourState state = NeighbourState::Absent;
    const bool answered = withNeighbour(
        address, [&state](const MIB_IPNET_ROW2 &row) { state = neighbourStateOfWindows(row.State); });
    return answered ? state : NeighbourState::Unknown;
}

std::optional<qint64> WindowsEnvironment::neighbourConfirmedAgo(const QHostAddress &address) const
{
    std::optional<qint64> ago;
    withNeighbour(address, [&ago](const MIB_IPNET_ROW2 &row) {
        // Of the two the member is the age while the entry counts as reachable (netioapi.h).
        if (neighbourStateOfWindows(row.State) == NeighbourState::Reachable)
            ago = row.ReachabilityTime.LastReachable;
    });
    return ago;
}

QString WindowsEnvironment::hostsFile() const
{
    // The folder can be moved by this value, which some filters do.
    const QSettings parameters(
        u"HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters"_qs,
        QSettings::NativeFormat);
    QString folder = expandVariables(parameters.value(u"DataBasePath"_qs).toString(), variable);
    if (folder.isEmpty() || folder.startsWith(u"\\\\"))
        folder = variable(u"SystemRoot"_qs) + u"\\System32\\drivers\\etc"_qs;
    return QDir::fromNativeSeparators(folder) + u"/hosts"_qs;
}

std::vector<InstalledBrowser> WindowsEnvironment::browsers() const
{
    const QSettings choice(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\Shell\\Associations"
                           "\\UrlAssociations\\https\\UserChoice"_qs,
                           QSettings::NativeFormat);
    const QString chosen = choice.value(u"ProgId"_qs).toString();
    std::vector<InstalledBrowser> result;
    // A browser that was installed for one person only stands in that person's part.
    for (const auto *part : {"HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"}) {
        QSettings clients(QLatin1String(part) + u"\\Software\\Clients\\StartMenuInternet"_qs,
                          QSettings::NativeFormat);
        for (const QString &key : clients.childGroups()) {
            InstalledBrowser browser = browserOf(clients, key);
            const bool known =
                std::any_of(result.cbegin(), result.cend(), [&browser](const InstalledBrowser &other) {
                    return other.program.compare(browser.program, Qt::CaseInsensitive) == 0;
                });
            if (browser.program.isEmpty() || known || !QFileInfo(browser.program).isFile())
                continue;
            const QString handler = clients.value(key + u"/Capabilities/URLAssociations/https"_qs).toString();
            browser.isDefault = !chosen.isEmpty() && handler == chosen;
            browser.version = fileVersionOf(browser.program);
            result.push_back(browser);
        }
    }
    return result;
}

} // namespace

std::unique_ptr<Environment> systemEnvironment()
{
    return std::make_unique<WindowsEnvironment>();
}

} // namespace IsItMe
