// SPDX-License-Identifier: Apache-2.0
#include "address/siteaddress.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace IsItMe {

namespace {

struct Prefix
{
    const char *address;
    int length;
};

// IANA's special-purpose registries, but for the prefixes that the fault lab uses as its public internet.
constexpr std::array privateIpv4 = {
    Prefix{"0.0.0.0", 8},    Prefix{"10.0.0.0", 8},     Prefix{"100.64.0.0", 10}, // RFC 6598, CGNAT
    Prefix{"127.0.0.0", 8},  Prefix{"169.254.0.0", 16}, Prefix{"172.16.0.0", 12}, Prefix{"192.0.0.0", 24},
    Prefix{"192.0.2.0", 24}, Prefix{"192.168.0.0", 16}, Prefix{"224.0.0.0", 4},   Prefix{"240.0.0.0", 4},
};
constexpr std::array privateIpv6 = {
    Prefix{"::", 128},    Prefix{"::1", 128},  Prefix{"64:ff9b:1::", 48}, // RFC 8215, local NAT64
    Prefix{"100::", 64},  Prefix{"fc00::", 7}, Prefix{"fe80::", 10},
    Prefix{"fec0::", 10}, Prefix{"ff00::", 8},
};

/// IPv4 addresses can stand inside IPv6 ones: mapped, compatible, NAT64 (RFC 6052), 6to4 (RFC 3056).
constexpr std::array<std::pair<Prefix, int>, 4> embeddings = {{
    {{"::ffff:0:0", 96}, 12},
    {{"64:ff9b::", 96}, 12},
    {{"2002::", 16}, 2},
    {{"::", 96}, 12},
}};

bool isIn(const QHostAddress &address, const Prefix &prefix)
{
    return address.isInSubnet(QHostAddress(QLatin1String(prefix.address)), prefix.length);
}

bool isPrivate4(const QHostAddress &address)
{
    return std::any_of(privateIpv4.begin(), privateIpv4.end(),
                       [&](const Prefix &prefix) { return isIn(address, prefix); });
}

bool isPrivate6(QHostAddress address)
{
    address.setScopeId({});
    if (std::any_of(privateIpv6.begin(), privateIpv6.end(),
                    [&](const Prefix &prefix) { return isIn(address, prefix); }))
        return true;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    for (const auto &[prefix, at] : embeddings) {
        if (!address.isInSubnet(QHostAddress(QLatin1String(prefix.address)), prefix.length))
            continue;
        quint32 inner = 0;
        for (int i = 0; i < 4; ++i)
            inner = inner << 8 | bytes[at + i];
        return isPrivate4(QHostAddress(inner));
    }
    return false;
}

/// Names that mean something only inside one house or on one computer: RFC 6761, 6762, 7686, 8375, and what
/// ICANN found in wide private use.
constexpr std::array privateSuffixes = {
    QLatin1String("local"),     QLatin1String("localhost"), QLatin1String("localdomain"),
    QLatin1String("internal"),  QLatin1String("intranet"),  QLatin1String("private"),
    QLatin1String("corp"),      QLatin1String("home"),      QLatin1String("lan"),
    QLatin1String("home.arpa"), QLatin1String("test"),      QLatin1String("invalid"),
    QLatin1String("onion"),     QLatin1String("fritz.box"), QLatin1String("workgroup"),
};

} // namespace

bool isPrivateIp(const QString &text)
{
    QHostAddress address;
    if (!address.setAddress(text))
        return true;
    return address.protocol() == QAbstractSocket::IPv4Protocol ? isPrivate4(address) : isPrivate6(address);
}

bool SiteAddress::hasIpAddress() const
{
    QHostAddress address;
    return address.setAddress(host);
}

bool SiteAddress::isPrivate() const
{
    if (hasIpAddress())
        return isPrivateIp(host);
    return !host.contains(u'.') ||
           std::any_of(privateSuffixes.begin(), privateSuffixes.end(), [this](QLatin1String suffix) {
               return host == suffix ||
                      (host.endsWith(suffix) && host[host.size() - suffix.size() - 1] == u'.');
           });
}

} // namespace IsItMe
