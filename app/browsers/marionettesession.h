// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browsers/marionettewords.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace IsItMe {

/// A conversation with a Firefox that we started, over the loopback: one command at a time. Whatever listens
/// there is not believed: what does not keep to the protocol ends it.
class MarionetteSession : public QObject
{
    Q_OBJECT
public:
    using Answered = std::function<void(const MarionetteReply &)>;

    explicit MarionetteSession(QObject *parent = nullptr);
    ~MarionetteSession() override;

    void connectTo(quint16 port);
    /// Not before ready(), and not before the last one is answered.
    void call(const QString &name, const QJsonObject &parameters, int timeoutMs, Answered answered);

Q_SIGNALS:
    void ready();
    void failed(); ///< no such thing there, or it broke the rules, or took too long

private:
    void read();
    void fail();

    QTcpSocket m_socket;
    MarionetteReader m_reader;
    QTimer m_limit;
    int m_last = 0; ///< number of the last command
    Answered m_answered;
    bool m_ready = false;
    bool m_failed = false;
};

} // namespace IsItMe
