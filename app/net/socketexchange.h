// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httpexchange.h"
#include "net/httpparser.h"
#include "net/systemresolver.h"
#include "platform/connectionwitness.h"

#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

namespace IsItMe {

/// One exchange over one socket. It lives in the thread that starts it, and never blocks by itself.
///
///   start -> [FindingProxy] -> Connecting -> [AskingProxy] -> [Encrypting] -> Exchanging -> Ended
///
/// Each phase may also end the exchange; finished() is then its last word.
class SocketExchange : public QObject
{
    Q_OBJECT
public:
    explicit SocketExchange(HttpRequest request);
    ~SocketExchange() override;

public Q_SLOTS:
    void start();

public:
    /// No more signals from here on, also when called from within one. Delete it later, not at once: it may
    /// stand on the stack.
    void abandon();

Q_SIGNALS:
    void reached(IsItMe::Layer layer);
    void finished(const IsItMe::HttpResult &result); ///< once

private:
    enum class Phase { New, FindingProxy, Connecting, AskingProxy, Encrypting, Exchanging, Ended };

    void findProxy();
    void proxyFound(const SystemNameResult &names);
    void connectToNextAddress();
    void makeSocket();
    void connected();
    void askProxy();
    void encrypt();
    void encrypted();
    void sendRequest();
    void noteWritten();
    void readAnswer();
    void proxyAnswered();
    void failed(QAbstractSocket::SocketError error);
    void closedEarly(Failure failure, const QString &detail);
    void timedOut(const QString &detail);

    void enter(Phase phase);
    void reach(Layer layer);
    double now() const;
    void takeAnswer();
    void takeProxyAnswer();
    void endWith(Failure failure, const QString &detail, Ending ending = Ending::Failed);
    void end();
    void dropSocket();

    const HttpRequest m_request;
    QByteArray m_requestText;
    Phase m_phase = Phase::New;
    QElapsedTimer m_clock;
    QTimer m_phaseTimer;
    QTimer m_totalTimer;
    std::unique_ptr<SystemResolver> m_resolver;
    std::unique_ptr<SystemNameCall> m_proxyName;
    QList<QHostAddress> m_addresses; ///< still to be tried
    QSslSocket *m_socket = nullptr;  ///< a child
    std::unique_ptr<ConnectionWitness> m_witness;
    HttpParser m_proxyParser;
    HttpParser m_parser;
    QList<QSslError> m_tlsErrors;
    HttpResult m_result;
};

} // namespace IsItMe
