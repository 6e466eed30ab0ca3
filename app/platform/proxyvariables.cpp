// SPDX-License-Identifier: Apache-2.0
#include "platform/proxyvariables.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype maximumValue = 64 * 1024;

/// One entry of no_proxy: "*", "shop.example" and ".shop.example" with all below them, "10.0.0.0/8", each
/// with a port behind it or none.
bool covers(QString entry, const QString &host, int port)
{
    if (entry == u'*')
        return true;
    static const QRegularExpression withPort(QStringLiteral("^(.+):(\\d{1,5})$"));
    const auto match = withPort.match(entry);
    const bool isIpv6 = entry.count(u':') > 1 && !entry.startsWith(u'[');
    if (match.hasMatch() && !isIpv6) {
        if (match.captured(2).toInt() != port)
            return false;
        entry = match.captured(1);
    }
    entry.remove(u'[').remove(u']');
    QHostAddress address;
    if (address.setAddress(host)) {
        const auto subnet = QHostAddress::parseSubnet(entry);
        QHostAddress single;
        if (entry.contains(u'/'))
            return subnet.second >= 0 && address.isInSubnet(subnet);
        return single.setAddress(entry) && single == address;
    }
    if (entry.startsWith(QLatin1String("*.")))
        entry.remove(0, 1);
    if (entry.startsWith(u'.'))
        return host.endsWith(entry) || host == entry.mid(1);
    return host == entry || host.endsWith(u'.' + entry);
}

} // namespace

bool isThisComputer(const QString &host)
{
    QHostAddress address;
    if (address.setAddress(host))
        return address.isLoopback();
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"));
}

std::optional<ProxySetting> proxyFromText(const QString &text)
{
    const QString value = text.trimmed();
    if (value.isEmpty() || value.size() > maximumValue)
        return std::nullopt;
    const QUrl url(value.contains(QLatin1String("://")) ? value : QLatin1String("http://") + value);
    const QString scheme = url.scheme().toLower();
    ProxySetting proxy;
    proxy.host = url.host(QUrl::FullyEncoded);
    if (proxy.host.startsWith(u'['))
        proxy.host = proxy.host.mid(1, proxy.host.size() - 2);
    if (scheme == QLatin1String("http")) {
        proxy.type = QStringLiteral("http");
        proxy.port = url.port(80);
    } else if (scheme == QLatin1String("https")) {
        proxy.type = QStringLiteral("https");
        proxy.port = url.port(443);
    } else if (scheme == QLatin1String("socks4") || scheme == QLatin1String("socks4a")) {
        proxy.type = QStringLiteral("socks4");
        proxy.port = url.port(1080);
    } else if (scheme.startsWith(QLatin1String("socks"))) {
        proxy.type = QStringLiteral("socks5");
        proxy.port = url.port(1080);
    }
    return !url.isValid() || proxy.type.isEmpty() || proxy.host.isEmpty() ? std::nullopt
                                                                          : std::optional(proxy);
}

std::optional<std::vector<ProxySetting>>
proxiesFromVariables(const QUrl &url, const std::function<QString(const QString &name)> &variable)
{
    const auto value = [&variable](const QString &name) {
        const QString lower = variable(name);
        return (lower.isEmpty() ? variable(name.toUpper()) : lower).left(maximumValue);
    };
    auto proxy = proxyFromText(value(url.scheme() + QLatin1String("_proxy")));
    if (!proxy)
        proxy = proxyFromText(value(QStringLiteral("all_proxy")));
    if (!proxy)
        return std::nullopt;

    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.startsWith(u'['))
        host = host.mid(1, host.size() - 2);
    const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
    const QStringList exceptions =
        value(QStringLiteral("no_proxy")).toLower().split(separator, Qt::SkipEmptyParts);
    const bool excepted =
        isThisComputer(host) || std::any_of(exceptions.begin(), exceptions.end(),
                                            [&](const QString &entry) { return covers(entry, host, port); });
    return excepted ? std::vector<ProxySetting>() : std::vector<ProxySetting>{*proxy};
}

} // namespace IsItMe
