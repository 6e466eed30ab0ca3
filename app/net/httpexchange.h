// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"
#include "facts/httpfacts.h"
#include "facts/linkfacts.h"
#include "facts/timings.h"

#include <QHostAddress>
#include <QObject>
#include <QSslCertificate>

#include <memory>
#include <optional>

namespace IsItMe {

/// One HTTP/1.1 request to one address. Everything that goes out is here: nothing is added in passing but
/// Host, User-Agent, Accept, Accept-Encoding: identity and Connection: close.
struct HttpRequest
{
    bool https = true;
    QString host; ///< name for SNI, the certificate's check and the Host header
    int port = 443;
    QHostAddress address; ///< where to connect; through a proxy it may be null: the proxy looks it up
    QString method = QStringLiteral("GET");
    QString target = QStringLiteral("/");    ///< path and query
    std::vector<HeaderField> headers;        ///< added to the standard ones
    QByteArray body;                         ///< sent with Content-Length when not empty
    std::optional<ProxySetting> proxy;       ///< only type "http" is spoken; others end with ProxyUnreachable
    QList<QSslCertificate> extraAuthorities; ///< trusted besides the system's; for tests

    int connectTimeoutMs = 10'000; ///< TCP, and again for the proxy's CONNECT and the TLS handshake
    int totalTimeoutMs = 125'000;  ///< from start to the last byte
    qint64 headerLimit = 64 * 1024;
    qint64 bodyLimit = 256 * 1024; ///< reading stops there, with `bodyCut`
};

/// What came of it. `status` is 0 when no HTTP answer came; then `failure` says why and `reached` how far:
/// the last layer that was done whole, so Headers means that the body did not come to its end. An answer that
/// broke off has both a status and a failure. With a proxy and https, everything before Layer::Proxy is the
/// proxy's, the failure too.
struct HttpResult
{
    Layer reached = Layer::None;
    Ending ended = Ending::Done;
    std::optional<Failure> failure;
    QString detail;  ///< the socket's or TLS library's words
    Timings timings; ///< `started` is left 0 for the caller
    QHostAddress peer;
    std::optional<TlsFacts> tls;
    QString httpVersion;
    int status = 0;
    QString reason;
    std::vector<HeaderField> headers; ///< with cookies' values: strip before storing (see httpobservation.h)
    QByteArray body;
    bool bodyCut = false;
    int proxyStatus = 0; ///< the proxy's answer to CONNECT, 0: none
    std::vector<HeaderField> proxyHeaders;
    QByteArray proxyBody;
};

/// A handle on a running exchange. Destroying it ends the exchange; then nothing is reported.
class HttpCall : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// Something happened on the way (for "connected, waiting for the page"); at most once a layer.
    void reached(IsItMe::Layer layer);
    void finished(const IsItMe::HttpResult &result); ///< exactly once
};

/// Starts exchanges. An interface, so that probes can be tested without a network.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual std::unique_ptr<HttpCall> send(const HttpRequest &request) = 0;
};

/// Where an exchange runs: on the caller's event loop, or each on a thread of its own.
enum class ExchangeThread { Callers, Own };

/// On Windows each exchange runs on a thread of its own, because Schannel's chain check may ask for
/// revocation over the network and block.
#ifdef Q_OS_WIN
inline constexpr ExchangeThread usualExchangeThread = ExchangeThread::Own;
#else
inline constexpr ExchangeThread usualExchangeThread = ExchangeThread::Callers;
#endif

/// The real one, over QSslSocket.
std::unique_ptr<HttpClient> makeSocketHttpClient(ExchangeThread thread = usualExchangeThread);

} // namespace IsItMe
