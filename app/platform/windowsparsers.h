// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

#include <functional>
#include <optional>

/// What Windows's own numbers and registry texts mean. Nothing here calls Windows, so it is tested
/// everywhere.
namespace IsItMe {

/// The program of a command line such as the registry holds (`"C:\A B\c.exe" -x`, `%ProgramFiles%\a b\c.exe
/// -x`): an absolute path on a local drive, or empty where the text gives none. A path on the network
/// (`\\host\share`) gives none either: merely looking at it would send packets. `variable` gives a variable's
/// value.
QString programOfCommandLine(QStringView commandLine,
                             const std::function<QString(const QString &name)> &variable);

/// Puts variables' values in place of `%NAME%`; one that has no value stays as it stands.
QString expandVariables(QStringView text, const std::function<QString(const QString &name)> &variable);

/// The family by the name of the program's file.
InstalledBrowser::Family browserFamilyOfProgram(const QString &program);

/// A program's version as its file has it (VS_FIXEDFILEINFO: dwFileVersionMS and -LS, two numbers in each):
/// "128.14.0.9000". Empty where all are zero.
QString versionOfWindows(quint32 high, quint32 low);

/// `type` is the interface's IANA ifType number, `hardware` whether a device stands behind it, `description`
/// the driver's name, which alone tells a VPN's imitation of an Ethernet card from a hypervisor's.
LinkKind linkKindOfWindows(quint32 type, bool hardware, const QString &description);

/// `state` is a value of NL_NEIGHBOR_STATE.
NeighbourState neighbourStateOfWindows(int state);

/// Windows lists fec0:0:0:ffff::1 to ::3 as resolvers of every interface that has none for IPv6.
bool isPlaceholderResolver(const QHostAddress &address);

/// A route as Windows's table has it.
struct WindowsRoute
{
    DefaultRoute route; ///< metric: the route's and the interface's together, as Windows compares them
    int prefixLength = 0;
};

/// Whether a route with this destination serves as a default one. VPNs put two halves (0.0.0.0/1 and
/// 128.0.0.0/1, ::/1 and 8000::/1) over the real one, which so stays untouched; the first half stands for
/// both.
bool isDefaultDestination(const QHostAddress &destination, int prefixLength);

/// Best first: the longer prefix wins whatever the metric. Repeated ones are left out.
std::vector<DefaultRoute> bestRoutesFirst(std::vector<WindowsRoute> routes);

} // namespace IsItMe
