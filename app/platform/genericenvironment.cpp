// SPDX-License-Identifier: Apache-2.0
#include "platform/environment.h"
#include "platform/linuxparsers.h"
#ifdef Q_OS_MACOS
#include "platform/macosbrowsers.h"
#endif

#include <QFile>
#include <QNetworkInterface>
#include <QSysInfo>

namespace IsItMe {

namespace {

/// What Qt knows on a system that has no file of its own here. What it can't know it says it doesn't: there
/// is no route, and every question to the router is "not possible".
class GenericEnvironment final : public Environment
{
public:
    std::vector<LinkInterface> interfaces() const override;
    std::vector<DefaultRoute> defaultRoutes() const override { return {}; }
    QStringList resolvers() const override
    {
        QFile file(QStringLiteral("/etc/resolv.conf"));
        return file.open(QIODevice::ReadOnly) ? resolversFromResolvConf(file.read(64 * 1024)) : QStringList();
    }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return QStringLiteral("/etc/hosts"); }
    std::unique_ptr<Echo> echo(const QHostAddress &address) const override;
    std::vector<InstalledBrowser> browsers() const override
    {
#ifdef Q_OS_MACOS
        return browsersOfLaunchServices();
#else
        return {};
#endif
    }
    QString systemName() const override
    {
        return QSysInfo::prettyProductName();
    }
};

class NoEcho final : public Echo
{
public:
    void send() override
    {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT answered(Answer::NotPossible, 0); }, Qt::QueuedConnection);
    }
};

LinkKind kindOf(QNetworkInterface::InterfaceType type)
{
    switch (type) {
    case QNetworkInterface::Ethernet:
        return LinkKind::Wired;
    case QNetworkInterface::Wifi:
        return LinkKind::Wireless;
    case QNetworkInterface::Virtual:
        return LinkKind::Virtual;
    default:
        return LinkKind::Unknown;
    }
}

std::vector<LinkInterface> GenericEnvironment::interfaces() const
{
    std::vector<LinkInterface> links;
    const auto all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : all) {
        if (interface.flags() & QNetworkInterface::IsLoopBack)
            continue;
        LinkInterface link;
        link.name = interface.humanReadableName();
        link.kind = kindOf(interface.type());
        link.up = interface.flags() & QNetworkInterface::IsUp;
        link.carrier = interface.flags() & QNetworkInterface::IsRunning;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            QHostAddress address = entry.ip();
            address.setScopeId(QString());
            link.addresses.append(QStringLiteral("%1/%2").arg(address.toString()).arg(entry.prefixLength()));
        }
        links.push_back(link);
    }
    return links;
}

std::unique_ptr<Echo> GenericEnvironment::echo(const QHostAddress &) const
{
    return std::make_unique<NoEcho>();
}

} // namespace

std::unique_ptr<Environment> systemEnvironment()
{
    return std::make_unique<GenericEnvironment>();
}

} // namespace IsItMe
