// SPDX-License-Identifier: Apache-2.0
#include "net/socketexchange.h"

#include "net/httprequesttext.h"
#include "net/socketfailure.h"
#include "net/tlsreading.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qint64 proxyBodyLimit = 64 * 1024;

HttpParser::Request kindOf(const HttpRequest &request)
{
    return request.method == QLatin1String("HEAD") ? HttpParser::Request::Head
                                                   : HttpParser::Request::Ordinary;
}

QSslConfiguration tlsConfiguration(const HttpRequest &request)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    if (!request.extraAuthorities.isEmpty())
        configuration.addCaCertificates(request.extraAuthorities);
    return configuration;
}

} // namespace

SocketExchange::SocketExchange(HttpRequest request)
    : m_request(std::move(request)),
      m_phaseTimer(this),
      m_totalTimer(this),
      m_proxyParser(HttpParser::Request::Connect, m_request.headerLimit, proxyBodyLimit),
      m_parser(kindOf(m_request), m_request.headerLimit, m_request.bodyLimit)
{
    m_phaseTimer.setSingleShot(true);
    m_totalTimer.setSingleShot(true);
    m_phaseTimer.setTimerType(Qt::PreciseTimer); // a limit is evidence: never before its time
    m_totalTimer.setTimerType(Qt::PreciseTimer);
}

SocketExchange::~SocketExchange() = default;

void SocketExchange::start()
{
    if (m_phase != Phase::New)
        return;
    m_clock.start();
    connect(&m_totalTimer, &QTimer::timeout, this,
            [this] { timedOut(QStringLiteral("no end within the whole exchange's time")); });
    connect(&m_phaseTimer, &QTimer::timeout, this,
            [this] { timedOut(QStringLiteral("no connection in time")); });
    m_totalTimer.start(std::max(1, m_request.totalTimeoutMs));
    m_requestText = requestText(m_request);
    if (m_requestText.isEmpty() || m_request.port < 1 || m_request.port > 65535)
        return endWith(Failure::Internal, QStringLiteral("not a request that can be sent"));
    if (m_request.proxy)
        return findProxy();
    if (m_request.address.isNull())
        return endWith(Failure::NoAddress, QStringLiteral("no address to connect to"));
    m_addresses = {m_request.address};
    connectToNextAddress();
}

void SocketExchange::abandon()
{
    m_phase = Phase::Ended;
    disconnect(); // this object's own signals
    dropSocket();
}

void SocketExchange::findProxy()
{
    if (m_request.proxy->type != QLatin1String("http"))
        return endWith(Failure::Internal, // ours: that says nothing of the proxy
                       QStringLiteral("proxies of the type %1 are not spoken").arg(m_request.proxy->type));
    const QHostAddress literal(m_request.proxy->host);
    if (!literal.isNull()) {
        m_addresses = {literal};
        return connectToNextAddress();
    }
    enter(Phase::FindingProxy);
    m_resolver = makeSystemResolver();
    m_proxyName = m_resolver->lookUp(m_request.proxy->host);
    connect(m_proxyName.get(), &SystemNameCall::finished, this, &SocketExchange::proxyFound);
}

void SocketExchange::proxyFound(const SystemNameResult &names)
{
    if (m_phase != Phase::FindingProxy)
        return;
    for (const QString &address : names.addresses)
        m_addresses.append(QHostAddress(address));
    if (m_addresses.isEmpty())
        return endWith(Failure::ProxyUnreachable,
                       QStringLiteral("the proxy's name was not found: %1").arg(names.error));
    connectToNextAddress();
}

void SocketExchange::connectToNextAddress()
{
    enter(Phase::Connecting);
    const QHostAddress address = m_addresses.takeFirst();
    const int port = m_request.proxy ? m_request.proxy->port : m_request.port;
    makeSocket();
    m_socket->connectToHost(address, static_cast<quint16>(std::clamp(port, 0, 65535)));
}

void SocketExchange::makeSocket()
{
    dropSocket();
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy); // else Qt goes through the program's own proxy by itself
    connect(m_socket, &QSslSocket::connected, this, &SocketExchange::connected);
    connect(m_socket, &QSslSocket::encrypted, this, &SocketExchange::encrypted);
    connect(m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; }); // never ignored: Qt gives up
    connect(m_socket, &QSslSocket::bytesWritten, this, &SocketExchange::noteWritten);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &SocketExchange::noteWritten);
    connect(m_socket, &QSslSocket::readyRead, this, &SocketExchange::readAnswer);
    connect(m_socket, &QSslSocket::errorOccurred, this, &SocketExchange::failed);
}

void SocketExchange::connected()
{
    m_result.timings.connected = now();
    m_result.peer = m_socket->peerAddress();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_witness = std::make_unique<ConnectionWitness>(m_socket->socketDescriptor());
    reach(Layer::Tcp);
    if (m_phase != Phase::Connecting)
        return;
    if (!m_request.https)
        return sendRequest();
    if (m_request.proxy)
        return askProxy();
    encrypt();
}

void SocketExchange::askProxy()
{
    enter(Phase::AskingProxy);
    m_socket->write(connectText(m_request));
}

void SocketExchange::proxyAnswered()
{
    const bool tunnel = m_proxyParser.status() >= 200 && m_proxyParser.status() < 300;
    takeProxyAnswer();
    if (!tunnel)
        return endWith(Failure::ProxyRefused, QStringLiteral("the proxy answered CONNECT with %1 %2")
                                                  .arg(m_result.proxyStatus)
                                                  .arg(m_proxyParser.reason()));
    m_result.timings.proxied = now();
    reach(Layer::Proxy);
    if (m_phase == Phase::AskingProxy)
        encrypt();
}

void SocketExchange::encrypt()
{
    enter(Phase::Encrypting);
    if (!QSslSocket::supportsSsl())
        return endWith(Failure::Internal, QStringLiteral("this program has no TLS library"));
    if (m_socket->state() != QAbstractSocket::ConnectedState) // a proxy that hangs up on its own yes
        return endWith(Failure::ConnectionClosed, QStringLiteral("closed before TLS could start"));
    m_socket->setSslConfiguration(tlsConfiguration(m_request));
    m_socket->setPeerVerifyName(m_request.host); // for SNI too
    m_socket->startClientEncryption();
}

void SocketExchange::encrypted()
{
    if (m_phase != Phase::Encrypting)
        return;
    m_result.timings.encrypted = now();
    m_result.tls = readTls(*m_socket, {});
    reach(Layer::Tls);
    if (m_phase == Phase::Encrypting)
        sendRequest();
}

void SocketExchange::sendRequest()
{
    enter(Phase::Exchanging);
    m_socket->write(m_requestText);
}

void SocketExchange::noteWritten()
{
    if (m_phase != Phase::Exchanging || m_result.timings.requestSent || m_socket->bytesToWrite() > 0 ||
        m_socket->encryptedBytesToWrite() > 0)
        return;
    m_result.timings.requestSent = now();
    reach(Layer::RequestSent);
}

void SocketExchange::readAnswer()
{
    if (m_phase == Phase::AskingProxy) {
        m_proxyParser.feed(m_socket->readAll());
        if (m_proxyParser.failure()) {
            takeProxyAnswer();
            return endWith(*m_proxyParser.failure(),
                           QStringLiteral("the proxy's answer: %1").arg(m_proxyParser.detail()));
        }
        return m_proxyParser.isComplete() ? proxyAnswered() : void();
    }
    if (m_phase != Phase::Exchanging)
        return;
    const QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty())
        return;
    noteWritten();
    if (m_phase != Phase::Exchanging)
        return;
    if (!m_result.timings.firstByte)
        m_result.timings.firstByte = now();
    m_parser.feed(bytes);
    if (m_parser.headersComplete())
        reach(Layer::Headers);
    if (m_phase != Phase::Exchanging)
        return;
    if (m_parser.failure())
        return endWith(*m_parser.failure(), m_parser.detail());
    if (m_parser.isComplete())
        end();
}

void SocketExchange::failed(QAbstractSocket::SocketError error)
{
    const QString words = m_socket->errorString();
    if (m_phase == Phase::Connecting) {
        if (!m_addresses.isEmpty()) // a proxy with several addresses
            return connectToNextAddress();
        return endWith(m_request.proxy ? Failure::ProxyUnreachable : connectFailure(error, words), words);
    }
    if (m_phase == Phase::Encrypting && !m_tlsErrors.isEmpty()) {
        m_result.tls = readTls(*m_socket, m_tlsErrors);
        return endWith(Failure::TlsCertificate, words);
    }
    const Failure failure = connectionFailure(error, words, m_witness && m_witness->wasReset());
    if (m_phase == Phase::Encrypting) {
        m_result.tls = readTls(*m_socket, {});
        m_result.tls->alert = words;
        return endWith(failure, words);
    }
    readAnswer(); // what came before the end
    if (m_phase == Phase::AskingProxy || m_phase == Phase::Exchanging)
        closedEarly(failure, words);
}

/// The connection ended while an answer was awaited or on its way.
void SocketExchange::closedEarly(Failure failure, const QString &detail)
{
    const bool inOrder = failure == Failure::ConnectionClosed;
    if (m_phase == Phase::AskingProxy) {
        m_proxyParser.endOfInput();
        if (m_proxyParser.headersComplete())
            return proxyAnswered(); // a refusal without its whole page is still the refusal
        return endWith(failure, QStringLiteral("the proxy: %1").arg(detail));
    }
    if (!inOrder)
        return endWith(failure, detail);
    m_parser.endOfInput();
    if (m_parser.failure())
        return endWith(*m_parser.failure(), m_parser.detail());
    end();
}

void SocketExchange::timedOut(const QString &detail)
{
    const bool findingProxy = m_phase == Phase::FindingProxy;
    const bool connectingProxy = m_phase == Phase::Connecting && m_request.proxy;
    if (m_phase == Phase::Connecting && !m_addresses.isEmpty() && m_totalTimer.isActive())
        return connectToNextAddress();
    if (m_phase == Phase::AskingProxy && m_proxyParser.headersComplete())
        return proxyAnswered();
    if (m_phase == Phase::Encrypting) {
        m_result.tls = readTls(*m_socket, {});
        m_result.tls->alert = QStringLiteral("the handshake did not end in time");
    }
    endWith(findingProxy || connectingProxy ? Failure::ProxyUnreachable : Failure::TimedOut, detail,
            Ending::TimedOut);
}

void SocketExchange::enter(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Exchanging || phase == Phase::Ended)
        m_phaseTimer.stop(); // a page may take as long as the whole exchange
    else
        m_phaseTimer.start(std::max(1, m_request.connectTimeoutMs));
}

void SocketExchange::reach(Layer layer)
{
    if (m_result.reached >= layer)
        return;
    m_result.reached = layer;
    Q_EMIT reached(layer);
}

double SocketExchange::now() const
{
    return static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
}

void SocketExchange::takeAnswer()
{
    m_result.httpVersion = m_parser.version();
    m_result.status = m_parser.status();
    m_result.reason = m_parser.reason();
    m_result.headers = m_parser.headers();
    m_result.body = m_parser.body();
    m_result.bodyCut = m_parser.bodyCut();
}

void SocketExchange::takeProxyAnswer()
{
    m_result.proxyStatus = m_proxyParser.status();
    m_result.proxyHeaders = m_proxyParser.headers();
    m_result.proxyBody = m_proxyParser.body();
}

void SocketExchange::endWith(Failure failure, const QString &detail, Ending ending)
{
    m_result.failure = failure;
    m_result.detail = detail;
    m_result.ended = ending;
    end();
}

void SocketExchange::end()
{
    if (m_phase == Phase::Ended)
        return;
    m_totalTimer.stop();
    takeAnswer();
    m_result.timings.ended = now();
    const bool whole = !m_result.failure && m_phase == Phase::Exchanging;
    enter(Phase::Ended);
    dropSocket();
    if (whole)
        m_result.reached = Layer::Body;
    if (whole)
        Q_EMIT reached(Layer::Body);
    Q_EMIT finished(m_result);
}

/// Later, because one of its own signals may be on the stack.
void SocketExchange::dropSocket()
{
    m_witness.reset();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->deleteLater();
    m_socket = nullptr;
}

} // namespace IsItMe
