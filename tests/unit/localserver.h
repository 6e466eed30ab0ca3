// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

#include <functional>

namespace IsItMe::Test {

/// A server on 127.0.0.1 that does what the test says with each connection. With a TLS configuration it
/// shakes hands first. What a client sent is in `received`.
class LocalServer : public QTcpServer
{
public:
    using Script = std::function<void(QSslSocket &, const QByteArray &received)>;

    /// `onData` runs whenever bytes came, with all that this connection has sent so far.
    explicit LocalServer(Script onData, std::optional<QSslConfiguration> tls = std::nullopt);

    int port() const { return serverPort(); }
    int connections = 0;
    QByteArray received;
    std::function<void(QSslSocket &)> onConnected;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Script m_onData;
    std::optional<QSslConfiguration> m_tls;
};

/// Answers as soon as a whole request header is there.
LocalServer::Script answerWith(const QByteArray &bytes, bool close = true);

/// Closes with an RST.
void resetConnection(QSslSocket &socket);

} // namespace IsItMe::Test
