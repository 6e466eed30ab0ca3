// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsparsers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace IsItMe {

namespace {

// A registry value may be anything; no command line of Windows is longer (CreateProcess's documentation).
constexpr qsizetype longestCommandLine = 32'767;

bool isAbsoluteLocalPath(const QString &path)
{
    const auto isControl = [](QChar c) { return c < u' '; };
    return path.size() > 3 && path.at(0).unicode() < 128 && path.at(0).isLetter() && path.at(1) == u':' &&
           (path.at(2) == u'\\' || path.at(2) == u'/') && std::none_of(path.cbegin(), path.cend(), isControl);
}

} // namespace

QString expandVariables(QStringView text, const std::function<QString(const QString &name)> &variable)
{
    QString result;
    while (!text.isEmpty()) {
        const qsizetype begin = text.indexOf(u'%');
        const qsizetype end = begin < 0 ? -1 : text.indexOf(u'%', begin + 1);
        if (end < 0)
            break;
        const QString value = variable(text.sliced(begin + 1, end - begin - 1).toString());
        result += text.first(begin);
        // Without a value the second sign may still begin a name: "50% of %windir%".
        result += value.isEmpty() ? text.sliced(begin, end - begin).toString() : value;
        text = text.sliced(value.isEmpty() ? end : end + 1);
    }
    return result.append(text);
}

QString programOfCommandLine(QStringView commandLine,
                             const std::function<QString(const QString &name)> &variable)
{
    if (commandLine.size() > longestCommandLine)
        return {};
    const QString line = expandVariables(commandLine, variable).trimmed();
    QString program;
    if (line.startsWith(u'"')) {
        const qsizetype end = line.indexOf(u'"', 1);
        program = end < 0 ? QString() : line.sliced(1, end - 1);
    } else {
        // Without quotes the path may hold spaces: it ends where ".exe" ends a word.
        const QString suffix = u".exe"_qs;
        qsizetype end = line.indexOf(suffix, 0, Qt::CaseInsensitive);
        while (end >= 0 && end + suffix.size() < line.size() && !line.at(end + suffix.size()).isSpace())
            end = line.indexOf(suffix, end + 1, Qt::CaseInsensitive);
        program = end < 0 ? line.section(u' ', 0, 0) : line.first(end + suffix.size());
    }
    return isAbsoluteLocalPath(program) ? program : QString();
}

InstalledBrowser::Family browserFamilyOfProgram(const QString &program)
{
    const qsizetype separator = std::max(program.lastIndexOf(u'\\'), program.lastIndexOf(u'/'));
    const QString file = program.sliced(separator + 1).toLower();
    static constexpr QLatin1String chromium[] = {"chrome.exe"_L1, "chromium.exe"_L1, "msedge.exe"_L1,
                                                 "brave.exe"_L1,  "vivaldi.exe"_L1,  "opera.exe"_L1};
    static constexpr QLatin1String firefox[] = {"firefox.exe"_L1, "librewolf.exe"_L1, "waterfox.exe"_L1};
    if (std::find(std::begin(chromium), std::end(chromium), file) != std::end(chromium))
        return InstalledBrowser::Family::Chromium;
    if (std::find(std::begin(firefox), std::end(firefox), file) != std::end(firefox))
        return InstalledBrowser::Family::Firefox;
    return InstalledBrowser::Family::Other;
}

QString versionOfWindows(quint32 high, quint32 low)
{
    if (high == 0 && low == 0)
        return {};
    return u"%1.%2.%3.%4"_qs.arg(high >> 16).arg(high & 0xffff).arg(low >> 16).arg(low & 0xffff);
}

LinkKind linkKindOfWindows(quint32 type, bool hardware, const QString &description)
{
    // Numbers of the IANA registry "ifType definitions", which Windows uses as they are (ipifcons.h).
    constexpr quint32 ethernet = 6, ppp = 23, propVirtual = 53, wireless = 71, tunnel = 131, wwanGsm = 243,
                      wwanCdma = 244;
    const auto says = [&description](const char *word) {
        return description.contains(QLatin1String(word), Qt::CaseInsensitive);
    };
    switch (type) {
    case wireless:
        return LinkKind::Wireless;
    case wwanGsm:
    case wwanCdma:
        return LinkKind::Mobile;
    case propVirtual: // Wintun: WireGuard, newer OpenVPN, Tailscale
    case tunnel:
        return LinkKind::Tunnel;
    case ppp: // Windows's own VPNs, and the provider's line where the computer dials itself
        return says("pppoe") ? LinkKind::Wired : LinkKind::Tunnel;
    case ethernet:
        if (says("tap-windows") || says("tap-win32") || says("vpn") || says("anyconnect"))
            return LinkKind::Tunnel;
        return hardware ? LinkKind::Wired : LinkKind::Virtual;
    default:
        return LinkKind::Unknown;
    }
}

NeighbourState neighbourStateOfWindows(int state)
{
    switch (state) { // NL_NEIGHBOR_STATE, nldef.h
    case 0:          // unreachable
        return NeighbourState::Failed;
    case 1: // incomplete
        return NeighbourState::Incomplete;
    case 2: // probe
    case 3: // delay
    case 4: // stale
        return NeighbourState::Stale;
    case 5: // reachable
        return NeighbourState::Reachable;
    default: // permanent: somebody wrote it down, nobody answered
        return NeighbourState::Unknown;
    }
}

bool isPlaceholderResolver(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol &&
           address.isInSubnet(QHostAddress(u"fec0:0:0:ffff::"_qs), 64);
}

bool isDefaultDestination(const QHostAddress &destination, int prefixLength)
{
    const bool first = destination == QHostAddress(QHostAddress::AnyIPv4) ||
                       destination == QHostAddress(QHostAddress::AnyIPv6);
    return first && (prefixLength == 0 || prefixLength == 1);
}

std::vector<DefaultRoute> bestRoutesFirst(std::vector<WindowsRoute> routes)
{
    std::stable_sort(routes.begin(), routes.end(), [](const WindowsRoute &left, const WindowsRoute &right) {
        return left.prefixLength != right.prefixLength ? left.prefixLength > right.prefixLength
                                                       : left.route.metric < right.route.metric;
    });
    std::vector<DefaultRoute> result;
    for (const WindowsRoute &route : routes) {
        if (std::find(result.cbegin(), result.cend(), route.route) == result.cend())
            result.push_back(route.route);
    }
    return result;
}

} // namespace IsItMe
