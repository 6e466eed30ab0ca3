// SPDX-License-Identifier: Apache-2.0
#include "localserver.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace IsItMe::Test {

LocalServer::LocalServer(Script onData, std::optional<QSslConfiguration> tls)
    : m_onData(std::move(onData)), m_tls(std::move(tls))
{
    listen(QHostAddress::LocalHost);
}

void LocalServer::incomingConnection(qintptr descriptor)
{
    ++connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    auto all = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::readyRead, socket, [this, socket, all] {
        const QByteArray bytes = socket->readAll();
        all->append(bytes);
        received.append(bytes);
        if (m_onData)
            m_onData(*socket, *all);
    });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (onConnected)
        onConnected(*socket);
    if (m_tls) {
        socket->setSslConfiguration(*m_tls);
        socket->startServerEncryption();
    }
}

LocalServer::Script answerWith(const QByteArray &bytes, bool close)
{
    return [bytes, close](QSslSocket &socket, const QByteArray &received) {
        if (!received.contains("\r\n\r\n"))
            return;
        socket.write(bytes);
        if (close)
            socket.disconnectFromHost();
    };
}

void resetConnection(QSslSocket &socket)
{
    socket.flush();
    const linger abortive{1, 0};
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
               reinterpret_cast<const char *>(&abortive), sizeof(abortive));
#else
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &abortive,
               sizeof(abortive));
#endif
    socket.abort();
}

} // namespace IsItMe::Test
