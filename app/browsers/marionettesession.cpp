// SPDX-License-Identifier: Apache-2.0
#include "browsers/marionettesession.h"

#include <QHostAddress>
#include <QNetworkProxy>

namespace IsItMe {

namespace {

constexpr int greetingMs = 10'000;

} // namespace

MarionetteSession::MarionetteSession(QObject *parent) : QObject(parent)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &MarionetteSession::fail);
    connect(&m_socket, &QTcpSocket::readyRead, this, &MarionetteSession::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, &MarionetteSession::fail);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &MarionetteSession::fail);
}

MarionetteSession::~MarionetteSession()
{
    m_socket.disconnect(this);
}

void MarionetteSession::connectTo(quint16 port)
{
    m_limit.start(greetingMs);
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void MarionetteSession::call(const QString &name, const QJsonObject &parameters, int timeoutMs,
                             Answered answered)
{
    if (m_failed || !m_ready || m_answered)
        return;
    m_answered = std::move(answered);
    m_limit.start(timeoutMs);
    m_socket.write(marionetteCommand(++m_last, name, parameters));
}

void MarionetteSession::read()
{
    m_reader.feed(m_socket.readAll());
    while (!m_failed) {
        const auto message = m_reader.next();
        if (m_reader.isBroken())
            fail();
        if (!message || m_failed)
            return;
        if (!m_ready) {
            if (!isMarionetteGreeting(*message)) {
                fail();
                return;
            }
            m_ready = true;
            m_limit.stop();
            Q_EMIT ready();
            continue;
        }
        const auto reply = readMarionetteReply(*message);
        if (!reply || !m_answered || reply->id != m_last) {
            fail();
            return;
        }
        m_limit.stop();
        const Answered answered = std::exchange(m_answered, nullptr);
        answered(*reply);
    }
}

void MarionetteSession::fail()
{
    if (std::exchange(m_failed, true))
        return;
    m_limit.stop();
    m_answered = nullptr;
    m_socket.abort();
    Q_EMIT failed();
}

} // namespace IsItMe
