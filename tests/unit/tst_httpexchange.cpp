// SPDX-License-Identifier: Apache-2.0
#include "localserver.h"
#include "net/httpexchange.h"
#include "testcertificates.h"

#include <QTest>
#include <QTimer>

using namespace IsItMe;
using namespace IsItMe::Test;

/// Exchanges with real servers on this computer. Every test runs with the exchange on the caller's event
/// loop, and again on a thread of its own as on Windows.
class HttpExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void plainAnswer();
    void secureAnswer();
    void whatIsSent();
    void brokenAnswers_data();
    void brokenAnswers();
    void certificateFaults_data();
    void certificateFaults();
    void handshakeFailures_data();
    void handshakeFailures();
    void nothingListens();
    void silence_data();
    void silence();
    void proxyTunnel();
    void proxyForPlainHttp();
    void proxyRefuses();
    void proxyBreaksOff_data();
    void proxyBreaksOff();
    void proxyIsGone_data();
    void proxyIsGone();
    void hostileRequestsAreNotSent_data();
    void hostileRequestsAreNotSent();
    void bodyIsBounded();
    void destroyedAtAnyMoment_data();
    void destroyedAtAnyMoment();

private:
    struct Outcome
    {
        HttpResult result;
        QList<Layer> layers;
        int finished = 0;
    };
    Outcome exchange(const HttpRequest &request);
    bool certificatesReady();
    HttpRequest requestFor(const LocalServer &server, bool https = false) const;
    HttpRequest throughProxy(const LocalServer &proxy, bool https) const;

    TestCertificates m_certificates;
};

namespace {

const QByteArray okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: 1\r\nX-A: 2\r\n\r\nhello";

std::unique_ptr<HttpClient> makeClient()
{
    QFETCH_GLOBAL(bool, ownThread);
    return makeSocketHttpClient(ownThread ? ExchangeThread::Own : ExchangeThread::Callers);
}

} // namespace

void HttpExchangeTest::initTestCase_data()
{
    QTest::addColumn<bool>("ownThread");
    QTest::newRow("callers-loop") << false;
    QTest::newRow("own-thread") << true;
}

/// Only other systems may lack openssl; on Linux its absence would hide what these tests are for.
bool HttpExchangeTest::certificatesReady()
{
#ifdef Q_OS_LINUX
    [this] { QVERIFY2(m_certificates.isReady(), qPrintable(m_certificates.problem())); }();
#endif
    return m_certificates.isReady();
}

HttpExchangeTest::Outcome HttpExchangeTest::exchange(const HttpRequest &request)
{
    Outcome outcome;
    const auto client = makeClient();
    const auto call = client->send(request);
    connect(call.get(), &HttpCall::reached, this, [&](Layer layer) { outcome.layers.append(layer); });
    connect(call.get(), &HttpCall::finished, this, [&](const HttpResult &result) {
        outcome.result = result;
        ++outcome.finished;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.finished > 0, 30'000); }();
    QTest::qWait(5); // a second report would come now
    [&] { QCOMPARE(outcome.finished, 1); }();
    return outcome;
}

HttpRequest HttpExchangeTest::requestFor(const LocalServer &server, bool https) const
{
    HttpRequest request;
    request.https = https;
    request.host = QStringLiteral("shop.example");
    request.port = server.port();
    request.address = QHostAddress(QHostAddress::LocalHost);
    if (m_certificates.isReady())
        request.extraAuthorities = {m_certificates.authority()};
    request.totalTimeoutMs = 20'000;
    return request;
}

HttpRequest HttpExchangeTest::throughProxy(const LocalServer &proxy, bool https) const
{
    HttpRequest request = requestFor(proxy, https);
    request.address = {};
    request.port = https ? 443 : 80;
    request.proxy = ProxySetting{QStringLiteral("http"), QStringLiteral("127.0.0.1"), proxy.port()};
    return request;
}

void HttpExchangeTest::plainAnswer()
{
    LocalServer server(answerWith(okAnswer));
    const Outcome outcome = exchange(requestFor(server));
    const HttpResult &result = outcome.result;
    QCOMPARE(result.failure, std::nullopt);
    QCOMPARE(result.ended, Ending::Done);
    QCOMPARE(result.status, 200);
    QCOMPARE(result.reason, QStringLiteral("OK"));
    QCOMPARE(result.httpVersion, QStringLiteral("HTTP/1.1"));
    QCOMPARE(result.body, QByteArray("hello"));
    QCOMPARE(result.headers.size(), std::size_t(3));
    QCOMPARE(result.peer, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(outcome.layers, (QList<Layer>{Layer::Tcp, Layer::RequestSent, Layer::Headers, Layer::Body}));
    QCOMPARE(result.reached, Layer::Body);
    const Timings &times = result.timings;
    QVERIFY(times.connected && times.requestSent && times.firstByte && times.ended && !times.encrypted);
    QVERIFY(*times.connected <= *times.requestSent && *times.requestSent <= *times.firstByte &&
            *times.firstByte <= *times.ended);
}

void HttpExchangeTest::secureAnswer()
{
    if (!certificatesReady())
        QSKIP("no openssl command");
    LocalServer server(answerWith(okAnswer), m_certificates.server(QStringLiteral("DNS:shop.example")));
    const Outcome outcome = exchange(requestFor(server, true));
    const HttpResult &result = outcome.result;
    QVERIFY2(!result.failure, qPrintable(result.detail));
    QCOMPARE(result.body, QByteArray("hello"));
    QVERIFY(result.tls);
    QCOMPARE(result.tls->fault, CertificateFault::None);
    QVERIFY(result.tls->protocol.startsWith(QLatin1String("TLS 1.")));
    QVERIFY(!result.tls->cipher.isEmpty());
    QCOMPARE(result.tls->chain.size(), std::size_t(2));
    QCOMPARE(result.tls->chain[0].subject, QStringLiteral("CN=Test Server"));
    QCOMPARE(result.tls->chain[0].issuer, QStringLiteral("CN=Test Authority"));
    QCOMPARE(result.tls->chain[0].names, QStringList{QStringLiteral("shop.example")});
    QCOMPARE(result.tls->chain[0].sha256.size(), 64);
    QCOMPARE(outcome.layers,
             (QList<Layer>{Layer::Tcp, Layer::Tls, Layer::RequestSent, Layer::Headers, Layer::Body}));
    QVERIFY(result.timings.encrypted && *result.timings.connected <= *result.timings.encrypted &&
            *result.timings.encrypted <= *result.timings.requestSent);
}

void HttpExchangeTest::whatIsSent()
{
    LocalServer server(answerWith(okAnswer));
    HttpRequest request = requestFor(server);
    request.method = QStringLiteral("POST");
    request.target = QStringLiteral("/a?b=c");
    request.headers = {{QStringLiteral("Accept"), QStringLiteral("application/json")}};
    request.body = "{}";
    QCOMPARE(exchange(request).result.status, 200);
    const QByteArray expected =
        "POST /a?b=c HTTP/1.1\r\nHost: shop.example:" + QByteArray::number(server.port()) +
        "\r\nUser-Agent: Mozilla/5.0 (compatible; IsItMe/" ISITME_VERSION ")\r\n"
        "Accept-Encoding: identity\r\nConnection: close\r\n"
        "Accept: application/json\r\nContent-Length: 2\r\n\r\n{}";
    QCOMPARE(server.received, expected);
}

void HttpExchangeTest::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("reset");
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Layer>("reached");
    const QByteArray head = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 50\r\n\r\n";
    QTest::newRow("closed without an answer")
        << QByteArray() << false << Failure::ConnectionClosed << 0 << QByteArray() << Layer::RequestSent;
    QTest::newRow("reset without an answer")
        << QByteArray() << true << Failure::ConnectionReset << 0 << QByteArray() << Layer::RequestSent;
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << false << Failure::NotHttp << 0
                              << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << Layer::RequestSent;
    QTest::newRow("truncated") << head + "half" << false << Failure::Truncated << 502 << QByteArray("half")
                               << Layer::Headers;
    QTest::newRow("reset in the body")
        << head + "half" << true << Failure::ConnectionReset << 502 << QByteArray("half") << Layer::Headers;
    QTest::newRow("headers without end")
        << "HTTP/1.1 200 OK\r\nX: " + QByteArray(70'000, 'a') << false << Failure::HeadersTooLarge << 200
        << QByteArray() << Layer::RequestSent;
}

void HttpExchangeTest::brokenAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, reset);
    LocalServer server([=](QSslSocket &socket, const QByteArray &received) {
        if (!received.contains("\r\n\r\n"))
            return;
        socket.write(answer);
        socket.flush();
        if (!reset)
            return socket.disconnectFromHost();
        // What was sent has to arrive before the reset, which would overtake it.
        QTimer::singleShot(50, &socket, [&socket] { resetConnection(socket); });
    });
    const HttpResult result = exchange(requestFor(server)).result;
    QTEST(result.failure.value_or(Failure::Internal), "failure");
    QTEST(result.status, "status");
    QTEST(result.body, "body");
    QTEST(result.reached, "reached");
    QCOMPARE(result.ended, Ending::Failed);
    QVERIFY(!result.detail.isEmpty());
    QVERIFY(result.timings.ended);
}

void HttpExchangeTest::certificateFaults_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("fromDays");
    QTest::addColumn<int>("toDays");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<CertificateFault>("fault");
    const QString right = QStringLiteral("DNS:shop.example");
    const QString wrong = QStringLiteral("DNS:other.example");
    const QString ours = QStringLiteral("authority");
    QTest::newRow("expired") << right << -30 << -10 << ours << CertificateFault::Expired;
    QTest::newRow("expired and another name") << wrong << -30 << -10 << ours << CertificateFault::Expired;
    QTest::newRow("not yet valid") << right << 10 << 30 << ours << CertificateFault::NotYetValid;
    QTest::newRow("another name") << wrong << -1 << 30 << ours << CertificateFault::WrongName;
    QTest::newRow("self-signed") << right << -1 << 30 << QStringLiteral("self")
                                 << CertificateFault::SelfSigned;
    QTest::newRow("unknown issuer") << right << -1 << 30 << QStringLiteral("unknown")
                                    << CertificateFault::UnknownIssuer;
}

void HttpExchangeTest::certificateFaults()
{
    if (!certificatesReady())
        QSKIP("no openssl command");
    QFETCH(QString, names);
    QFETCH(int, fromDays);
    QFETCH(int, toDays);
    QFETCH(QString, kind);
    LocalServer server(answerWith(okAnswer), kind == QLatin1String("self")
                                                 ? m_certificates.selfSigned(names)
                                                 : m_certificates.server(names, fromDays, toDays));
    HttpRequest request = requestFor(server, true);
    if (kind == QLatin1String("unknown"))
        request.extraAuthorities.clear();
    const Outcome outcome = exchange(request);
    const HttpResult &result = outcome.result;
    QCOMPARE(result.failure, Failure::TlsCertificate);
    QVERIFY(result.tls);
    QTEST(result.tls->fault, "fault");
    QVERIFY(!result.tls->chain.empty());
    QVERIFY(result.tls->protocol.isEmpty());
    QCOMPARE(result.reached, Layer::Tcp);
    QVERIFY(!result.timings.encrypted);
    QVERIFY2(server.received.isEmpty(), "nothing may be sent to a server that is not the one");
}

void HttpExchangeTest::handshakeFailures_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("plain HTTP on the port") << QStringLiteral("plain") << Failure::TlsHandshake;
    QTest::newRow("alert") << QStringLiteral("alert") << Failure::TlsHandshake;
    QTest::newRow("closed") << QStringLiteral("close") << Failure::ConnectionClosed;
    QTest::newRow("reset") << QStringLiteral("reset") << Failure::ConnectionReset;
    QTest::newRow("silence") << QStringLiteral("stall") << Failure::TimedOut;
}

void HttpExchangeTest::handshakeFailures()
{
    QFETCH(QString, kind);
    LocalServer server([kind](QSslSocket &socket, const QByteArray &) {
        if (kind == QLatin1String("plain"))
            socket.write("HTTP/1.1 400 Bad Request\r\n\r\n");
        else if (kind == QLatin1String("alert"))
            socket.write(QByteArray::fromHex("15030300020228")); // fatal handshake_failure
        else if (kind == QLatin1String("reset"))
            resetConnection(socket);
        else if (kind == QLatin1String("close"))
            socket.disconnectFromHost();
    });
    HttpRequest request = requestFor(server, true);
    request.connectTimeoutMs = kind == QLatin1String("stall") ? 300 : 10'000;
    const HttpResult result = exchange(request).result;
    QTEST(result.failure.value_or(Failure::Internal), "failure");
    QCOMPARE(result.reached, Layer::Tcp);
    QVERIFY(result.tls && !result.tls->alert.isEmpty());
    QCOMPARE(result.tls->fault, CertificateFault::None);
    QVERIFY(result.timings.connected);
}

void HttpExchangeTest::nothingListens()
{
    HttpRequest request;
    {
        LocalServer server({});
        request = requestFor(server);
    }
    const HttpResult result = exchange(request).result;
    QCOMPARE(result.failure, Failure::ConnectionRefused);
    QCOMPARE(result.reached, Layer::None);
    QVERIFY(!result.timings.connected && result.timings.ended);
    request.address = {};
    QCOMPARE(exchange(request).result.failure, Failure::NoAddress);
}

void HttpExchangeTest::silence_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<Layer>("reached");
    QTest::newRow("nothing") << QByteArray() << 0 << Layer::RequestSent;
    QTest::newRow("within the headers") << QByteArray("HTTP/1.1 200 OK\r\nX:") << 200 << Layer::RequestSent;
    QTest::newRow("within the body") << QByteArray("HTTP/1.1 200 OK\r\n\r\nhello") << 200 << Layer::Headers;
}

void HttpExchangeTest::silence()
{
    QFETCH(QByteArray, answer);
    LocalServer server(answerWith(answer, false));
    HttpRequest request = requestFor(server);
    request.totalTimeoutMs = 300;
    const HttpResult result = exchange(request).result;
    QCOMPARE(result.failure, Failure::TimedOut);
    QCOMPARE(result.ended, Ending::TimedOut);
    QTEST(result.status, "status");
    QTEST(result.reached, "reached");
    QVERIFY(*result.timings.ended >= 299 && *result.timings.ended < 5'000);
}

void HttpExchangeTest::proxyTunnel()
{
    if (!certificatesReady())
        QSKIP("no openssl command");
    const QSslConfiguration tls = m_certificates.server(QStringLiteral("DNS:shop.example"));
    QByteArray asked;
    LocalServer proxy([&](QSslSocket &socket, const QByteArray &received) {
        if (socket.mode() != QSslSocket::UnencryptedMode)
            return answerWith(okAnswer)(socket, received.mid(asked.size()));
        if (!received.endsWith("\r\n\r\n"))
            return;
        asked = received;
        socket.write("HTTP/1.1 200 Connection established\r\nX-Proxy: yes\r\n\r\n");
        socket.flush();
        socket.setSslConfiguration(tls);
        socket.startServerEncryption();
    });
    const Outcome outcome = exchange(throughProxy(proxy, true));
    const HttpResult &result = outcome.result;
    QVERIFY2(!result.failure, qPrintable(result.detail));
    QVERIFY(asked.startsWith("CONNECT shop.example:443 HTTP/1.1\r\nHost: shop.example:443\r\n"));
    QVERIFY(!asked.contains("Authorization"));
    QCOMPARE(result.proxyStatus, 200);
    QCOMPARE(result.status, 200);
    QCOMPARE(result.body, QByteArray("hello"));
    QCOMPARE(outcome.layers, (QList<Layer>{Layer::Tcp, Layer::Proxy, Layer::Tls, Layer::RequestSent,
                                           Layer::Headers, Layer::Body}));
    QVERIFY(result.timings.proxied && *result.timings.proxied <= *result.timings.encrypted);
}

void HttpExchangeTest::proxyForPlainHttp()
{
    LocalServer proxy(answerWith(okAnswer));
    HttpRequest request = throughProxy(proxy, false);
    request.target = QStringLiteral("/x");
    QCOMPARE(exchange(request).result.status, 200);
    QVERIFY(proxy.received.startsWith("GET http://shop.example/x HTTP/1.1\r\nHost: shop.example\r\n"));
}

void HttpExchangeTest::proxyRefuses()
{
    LocalServer proxy(answerWith("HTTP/1.1 407 Proxy Authentication Required\r\n"
                                 "X-Squid-Error: ERR_CACHE_ACCESS_DENIED 0\r\nContent-Length: 2\r\n\r\nno"));
    const HttpResult result = exchange(throughProxy(proxy, true)).result;
    QCOMPARE(result.failure, Failure::ProxyRefused);
    QCOMPARE(result.proxyStatus, 407);
    QCOMPARE(headerValue(result.proxyHeaders, QLatin1String("X-Squid-Error")),
             QStringLiteral("ERR_CACHE_ACCESS_DENIED 0"));
    QCOMPARE(result.proxyBody, QByteArray("no"));
    QCOMPARE(result.status, 0);
    QCOMPARE(result.reached, Layer::Tcp);
}

void HttpExchangeTest::proxyBreaksOff_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("close");
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<Layer>("reached");
    const QByteArray yes = "HTTP/1.1 200 Connection established\r\n\r\n";
    QTest::newRow("without an answer") << QByteArray() << true << Failure::ConnectionClosed << Layer::Tcp;
    QTest::newRow("after its yes") << yes << true << Failure::ConnectionClosed << Layer::Proxy;
    QTest::newRow("not HTTP") << QByteArray("\x05\x00", 2) << false << Failure::NotHttp << Layer::Tcp;
    QTest::newRow("silence") << QByteArray() << false << Failure::TimedOut << Layer::Tcp;
    QTest::newRow("silence after its yes") << yes << false << Failure::TimedOut << Layer::Proxy;
    QTest::newRow("half a refusal") << QByteArray("HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\nhal") << false
                                    << Failure::ProxyRefused << Layer::Tcp;
}

void HttpExchangeTest::proxyBreaksOff()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, close);
    LocalServer proxy([=](QSslSocket &socket, const QByteArray &received) {
        if (received.endsWith("\r\n\r\n")) // the ClientHello that follows does not
            answerWith(answer, close)(socket, received);
    });
    HttpRequest request = throughProxy(proxy, true);
    QFETCH(Failure, failure);
    request.connectTimeoutMs =
        failure == Failure::TimedOut || failure == Failure::ProxyRefused ? 500 : 10'000;
    const HttpResult result = exchange(request).result;
    // A ClientHello that crosses the proxy's close is answered with a reset: then that is what was seen.
    const Failure found = result.failure.value_or(Failure::Internal);
    const bool crossed = close && !answer.isEmpty() && found == Failure::ConnectionReset;
    if (!crossed)
        QTEST(found, "failure");
    QTEST(result.reached, "reached");
    QCOMPARE(result.status, 0);
}

void HttpExchangeTest::proxyIsGone_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("host");
    QTest::newRow("refuses") << QStringLiteral("http") << QStringLiteral("127.0.0.1");
    QTest::newRow("by name") << QStringLiteral("http") << QStringLiteral("localhost");
    QTest::newRow("not spoken") << QStringLiteral("socks5") << QStringLiteral("127.0.0.1");
}

void HttpExchangeTest::proxyIsGone()
{
    QFETCH(QString, type);
    QFETCH(QString, host);
    HttpRequest request;
    {
        LocalServer server({});
        request = throughProxy(server, true);
    }
    request.proxy->type = type;
    request.proxy->host = host;
    const HttpResult result = exchange(request).result;
    // What we do not speak is our own lack, and no word of the proxy.
    QCOMPARE(result.failure, type == QLatin1String("http") ? Failure::ProxyUnreachable : Failure::Internal);
    QCOMPARE(result.reached, Layer::None);
    QVERIFY(!result.detail.isEmpty());
}

void HttpExchangeTest::hostileRequestsAreNotSent_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("header");
    const QString host = QStringLiteral("shop.example");
    const QString slash = QStringLiteral("/");
    QTest::newRow("space in the target") << host << QStringLiteral("/a b") << QString();
    QTest::newRow("line break in the target") << host << QStringLiteral("/\r\nX: y") << QString();
    QTest::newRow("line break in a header") << host << slash << QStringLiteral("a\r\nX: y");
    QTest::newRow("line break in the host") << QStringLiteral("a\r\nb") << slash << QString();
    QTest::newRow("no host") << QString() << slash << QString();
    QTest::newRow("no target") << host << QString() << QString();
}

void HttpExchangeTest::hostileRequestsAreNotSent()
{
    QFETCH(QString, host);
    QFETCH(QString, target);
    QFETCH(QString, header);
    LocalServer server(answerWith(okAnswer));
    HttpRequest request = requestFor(server);
    request.host = host;
    request.target = target;
    request.headers = {{QStringLiteral("X-Test"), header}};
    QCOMPARE(exchange(request).result.failure, Failure::Internal);
    QCOMPARE(server.connections, 0);
}

void HttpExchangeTest::bodyIsBounded()
{
    LocalServer server(answerWith("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1'000'000, 'x'), false));
    const HttpResult result = exchange(requestFor(server)).result;
    QCOMPARE(result.failure, std::nullopt);
    QVERIFY(result.bodyCut);
    QCOMPARE(result.body.size(), 256 * 1024);
    QCOMPARE(result.reached, Layer::Body);
}

void HttpExchangeTest::destroyedAtAnyMoment_data()
{
    QTest::addColumn<int>("layer"); // destroyed from within the report of this layer; -1: from finished
    for (const Layer layer :
         {Layer::None, Layer::Tcp, Layer::Tls, Layer::RequestSent, Layer::Headers, Layer::Body})
        QTest::addRow("%s", qPrintable(enumName(layer))) << static_cast<int>(layer);
    QTest::newRow("finished") << -1;
}

void HttpExchangeTest::destroyedAtAnyMoment()
{
    if (!certificatesReady())
        QSKIP("no openssl command");
    QFETCH(int, layer);
    LocalServer server(answerWith(okAnswer), m_certificates.server(QStringLiteral("DNS:shop.example")));
    const auto client = makeClient();
    std::unique_ptr<HttpCall> call = client->send(requestFor(server, true));
    bool destroyed = false;
    int late = 0;
    const auto destroy = [&] {
        destroyed = true;
        call.reset();
    };
    connect(call.get(), &HttpCall::reached, this, [&](Layer seen) {
        late += destroyed;
        if (static_cast<int>(seen) == layer)
            destroy();
    });
    connect(call.get(), &HttpCall::finished, this, [&] {
        late += destroyed;
        destroy();
    });
    if (layer == static_cast<int>(Layer::None))
        destroy();
    QTRY_VERIFY(destroyed);
    QTest::qWait(50);
    QCOMPARE(late, 0);
}

QTEST_GUILESS_MAIN(HttpExchangeTest)
#include "tst_httpexchange.moc"
