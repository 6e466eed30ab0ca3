// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/watchclock.h"
#include "platform/environment.h"
#include "services/services.h"

#include <QTcpServer>

namespace IsItMe {

/// Minutes pass when the test says so.
class FakeClock : public WatchClock
{
public:
    qint64 elapsed = 5'000;
    QDateTime wall{QDate(2026, 11, 24), QTime(12, 0), Qt::UTC};

    qint64 elapsedMs() const override { return elapsed; }
    QDateTime now() const override { return wall; }
    /// Below the length that is taken for a sleep, step by step.
    void pass(int seconds)
    {
        elapsed += seconds * 1000;
        wall = wall.addSecs(seconds);
    }
};

/// Pings that come back while the network is plugged in.
class FakeEcho : public Echo
{
public:
    explicit FakeEcho(bool answers) : m_answers(answers) {}
    void send() override
    {
        if (m_answers)
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT answered(Answer::Answered, 1); }, Qt::QueuedConnection);
    }

private:
    bool m_answers;
};

/// A computer with one cable and a router behind it that can be unplugged. The internet is a port of the
/// loopback.
class FakeNetwork : public Environment
{
public:
    bool plugged = true;
    bool cable = true;   ///< what the link says while it is unplugged: false behind a switch
    bool silent = false; ///< the router answers no ping
    mutable int pings = 0;
    QTcpServer internet;

    /// Whatever comes to the port is taken, as a connectivity check's address does.
    void listen()
    {
        internet.listen(QHostAddress::LocalHost, m_port);
        m_port = internet.serverPort();
    }
    void unplug()
    {
        plugged = false;
        internet.close();
    }
    void plugIn()
    {
        plugged = true;
        listen();
    }
    Services services() const
    {
        Services services;
        services.connectivity = {{QUrl(QStringLiteral("http://connect.example:%1/").arg(m_port)),
                                  204,
                                  {},
                                  {QStringLiteral("127.0.0.1")}}};
        return services;
    }

    std::vector<LinkInterface> interfaces() const override
    {
        LinkInterface wire{QStringLiteral("eth0"), LinkKind::Wired, true, plugged || !cable, {}};
        if (wire.carrier)
            wire.addresses = QStringList{QStringLiteral("192.0.2.10/24")};
        return {wire};
    }
    std::vector<DefaultRoute> defaultRoutes() const override
    {
        return {{QStringLiteral("192.0.2.1"), QStringLiteral("eth0"), 100}};
    }
    QStringList resolvers() const override { return {}; }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return QStringLiteral("/none"); }
    std::unique_ptr<Echo> echo(const QHostAddress &) const override
    {
        ++pings;
        return std::make_unique<FakeEcho>(plugged && !silent);
    }
    std::vector<InstalledBrowser> browsers() const override { return {}; }
    QString systemName() const override { return QStringLiteral("Test"); }

private:
    quint16 m_port = 0;
};

} // namespace IsItMe
