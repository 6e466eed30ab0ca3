// SPDX-License-Identifier: Apache-2.0
#include "net/tcpreach.h"

#include "net/socketfailure.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace IsItMe {

struct TcpReach::Private
{
    QHostAddress address;
    quint16 port;
    int timeoutMs;
    QElapsedTimer clock;
    QTcpSocket *socket = nullptr; // a child of the reach; goes later, it may be reporting just now
    QTimer *timer = nullptr;
    bool started = false;
};

TcpReach::TcpReach(const QHostAddress &address, int port, int timeoutMs, QObject *parent)
    : QObject(parent),
      d(new Private{address, static_cast<quint16>(std::clamp(port, 0, 65535)), timeoutMs, {}})
{
}

TcpReach::~TcpReach()
{
    if (!d->socket)
        return;
    d->socket->disconnect(this);
    d->socket->setParent(nullptr);
    d->socket->deleteLater();
}

void TcpReach::start()
{
    if (std::exchange(d->started, true))
        return;
    QMetaObject::invokeMethod(
        this, [this] { connectNow(); }, Qt::QueuedConnection);
}

void TcpReach::connectNow()
{
    d->clock.start();
    d->timer = new QTimer(this);
    d->timer->setSingleShot(true);
    d->timer->setTimerType(Qt::PreciseTimer);
    connect(d->timer, &QTimer::timeout, this,
            [this] { end(Failure::TimedOut, QStringLiteral("no answer in time")); });
    d->timer->start(std::max(1, d->timeoutMs));
    d->socket = new QTcpSocket(this);
    d->socket->setProxy(QNetworkProxy::NoProxy);
    connect(d->socket, &QTcpSocket::connected, this, [this] { end(std::nullopt, {}); });
    connect(d->socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        const QString words = d->socket->errorString();
        end(connectFailure(error, words), words);
    });
    d->socket->connectToHost(d->address, d->port);
}

void TcpReach::end(std::optional<Failure> failure, const QString &detail)
{
    const double milliseconds = static_cast<double>(d->clock.nsecsElapsed()) / 1e6;
    if (!d->timer->isActive() && failure != Failure::TimedOut)
        return;
    d->timer->stop();
    d->timer->disconnect(this);
    d->socket->disconnect(this);
    d->socket->deleteLater();
    d->socket = nullptr;
    Q_EMIT finished(failure, milliseconds, detail);
}

} // namespace IsItMe
