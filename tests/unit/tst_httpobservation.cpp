// SPDX-License-Identifier: Apache-2.0
#include "net/httpobservation.h"

#include <QTest>

using namespace IsItMe;

class HttpObservationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersLoseSecrets_data();
    void headersLoseSecrets();
    void bodies_data();
    void bodies();
    void whomToWriteToOutlivesTheCut();
    void text_data();
    void text();
    void titles_data();
    void titles();
    void wholeAnswer();
    void proxyRefused();
    void nothingCame();
    void redirects_data();
    void redirects();

private:
    static HttpFacts fill(const HttpResult &result, HttpFacts base = {});
};

HttpFacts HttpObservationTest::fill(const HttpResult &result, HttpFacts base)
{
    Observation observation;
    fillHttpObservation(observation, result, std::move(base));
    return *observation.as<HttpFacts>();
}

void HttpObservationTest::headersLoseSecrets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *name, const char *value, const char *stored) {
        QTest::addRow("%s: %s", name, value)
            << QString::fromLatin1(name) << QString::fromLatin1(value) << QString::fromLatin1(stored);
    };
    row("Set-Cookie", "JSESSIONID=0123abcd; Path=/; HttpOnly", "JSESSIONID=(removed)");
    row("set-cookie", "secret-without-a-name", "(removed)");
    row("Set-Cookie", "a=b=c", "a=(removed)");
    row("Cookie", "a=b", "(removed)");
    row("Authorization", "Bearer abc", "(removed)");
    row("Proxy-Authorization", "Basic abc", "(removed)");
    row("WWW-Authenticate", "Basic realm=\"Staff of Anna\"", "Basic (removed)");
    row("WWW-Authenticate", "Negotiate YIIabc==", "Negotiate (removed)");
    row("Proxy-Authenticate", "0123456789abcdef0123456789", "(removed)");
    row("X-CSRF-Token", "abc", "(removed)");
    row("X-Api-Key", "abc", "(removed)");
    row("X-Request-Id", "abc-123", "abc-123");
    row("CF-RAY", "8a1b2c3d4e5f-FRA", "8a1b2c3d4e5f-FRA");
    row("Server", "nginx", "nginx");
    row("Location", "https://u:p@shop.example/a?token=abc&page=2#top", nullptr);
    row("Content-Location", "/a?password=abc", nullptr);
    row("Refresh", "5; url=https://shop.example/?access_token=abc", nullptr);
    row("Link", "<https://shop.example/?sid=abc>; rel=next, </b?token=abc>; rel=prev", nullptr);
    row("X-Original-Url", "https://shop.example/?session=abc", nullptr);
    row("Link", "<<<", nullptr);
}

void HttpObservationTest::headersLoseSecrets()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, stored);
    const auto headers = storableHeaders({{name, value}});
    QCOMPARE(headers.size(), std::size_t(1));
    QCOMPARE(headers[0].name, name);
    if (!stored.isNull())
        QCOMPARE(headers[0].value, stored);
    else // how the address looks then is siteaddress's business
        QVERIFY2(!headers[0].value.contains(QLatin1String("abc")) &&
                     !headers[0].value.contains(QLatin1String("u:p")),
                 qPrintable(headers[0].value));
    if (name == QLatin1String("Location"))
        QVERIFY2(headers[0].value.contains(QLatin1String("shop.example/a?")) &&
                     headers[0].value.contains(QLatin1String("page=2")),
                 qPrintable(headers[0].value));
    if (name == QLatin1String("Refresh"))
        QVERIFY(headers[0].value.startsWith(QLatin1String("5; url=https://shop.example/")));
    if (name == QLatin1String("Link") && value.contains(QLatin1String("rel")))
        QVERIFY2(headers[0].value.contains(QLatin1String(">; rel=next, </b?")) &&
                     headers[0].value.endsWith(QLatin1String(">; rel=prev")),
                 qPrintable(headers[0].value));
}

void HttpObservationTest::bodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("stored");
    QTest::newRow("small page") << 200 << 32 * 1024 << 32 * 1024;
    QTest::newRow("long page") << 200 << 32 * 1024 + 1 << 4 * 1024;
    QTest::newRow("long error") << 502 << 100'000 << 32 * 1024;
    QTest::newRow("not HTTP") << 0 << 500 << 500;
    QTest::newRow("empty") << 200 << 0 << 0;
}

void HttpObservationTest::bodies()
{
    QFETCH(int, status);
    QFETCH(int, size);
    HttpResult result;
    result.status = status;
    result.body = QByteArray(size, 'x');
    const HttpFacts facts = fill(result);
    QCOMPARE(facts.bodyBytes, size);
    QTEST(static_cast<int>(facts.body.size()), "stored");
    QCOMPARE(facts.bodySha256.isEmpty(), size == 0);
}

/// It mostly stands at a page's end, where the rest is not kept.
void HttpObservationTest::whomToWriteToOutlivesTheCut()
{
    HttpResult result;
    result.status = 200;
    result.body =
        QByteArray(40'000, 'x') + "<a href='/contact'>Contact</a><a href='/cart'>Cart</a> help@shop.example";
    HttpFacts base;
    base.purpose = HttpPurpose::Home;
    base.url = QStringLiteral("https://shop.example/");
    Observation observation;
    fillHttpObservation(observation, result, base);
    const QString body = observation.as<HttpFacts>()->body;
    QVERIFY(body.contains(QStringLiteral("mailto:help@shop.example")));
    QVERIFY(body.contains(QStringLiteral("https://shop.example/contact")));
    QVERIFY(!body.contains(QStringLiteral("/cart")));
    base.purpose = HttpPurpose::Control;
    fillHttpObservation(observation, result, base);
    QCOMPARE(observation.as<HttpFacts>()->body.size(), 4 * 1024);
}

void HttpObservationTest::text_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const QString html = QStringLiteral("text/html");
    QTest::newRow("UTF-8") << html << QString() << QByteArray("gr\xc3\xbc\xc3\x9f")
                           << QStringLiteral("gr\u00fc\u00df");
    QTest::newRow("cut within a character")
        << html << QString() << QByteArray("a\xc3") << QStringLiteral("a");
    QTest::newRow("invalid") << html << QString()
                             << QByteArray("a\xff"
                                           "b")
                             << QStringLiteral("a\ufffdb");
    QTest::newRow("Latin-1") << QStringLiteral("text/html; charset=\"ISO-8859-1\"") << QString()
                             << QByteArray("gr\xfc\xdf") << QStringLiteral("gr\u00fc\u00df");
    QTest::newRow("NUL") << html << QString() << QByteArray("a\0b", 3) << QStringLiteral("a\ufffdb");
    QTest::newRow("no type") << QString() << QString() << QByteArray("plain") << QStringLiteral("plain");
    QTest::newRow("picture") << QStringLiteral("image/png") << QString() << QByteArray("\x89PNG")
                             << QString();
    QTest::newRow("SVG is text") << QStringLiteral("image/svg+xml") << QString() << QByteArray("<svg/>")
                                 << QStringLiteral("<svg/>");
    QTest::newRow("compressed") << html << QStringLiteral("gzip") << QByteArray("\x1f\x8b") << QString();
}

void HttpObservationTest::text()
{
    QFETCH(QString, type);
    QFETCH(QString, encoding);
    QFETCH(QByteArray, body);
    QTEST(bodyText(body,
                   {{QStringLiteral("content-type"), type}, {QStringLiteral("Content-Encoding"), encoding}}),
          "text");
}

void HttpObservationTest::titles_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *html, const char *title) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(title);
    };
    row("<html><head><title>502 Bad Gateway</title>", "502 Bad Gateway");
    row("<TITLE lang=\"en\">\n  502:\t Bad   gateway\n</TITLE>", "502: Bad gateway");
    row("<title>A &amp; B &lt;C&gt; &quot;D&quot; &#39;E&#x27; &nbsp;F &unknown;</title>",
        "A & B <C> \"D\" 'E' F &unknown;");
    row("<title>&#0;&#xD800;&#9999999;</title>", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    row("<title>&amp;lt;</title>", "&lt;");
    row("<title>never ends", "never ends");
    row("<titles>no</titles>", "");
    row("<title></title>", "");
    row("no title at all", "");
    QTest::newRow("long") << QStringLiteral("<title>") + QString(5'000, u'x') << QString(200, u'x');
}

void HttpObservationTest::titles()
{
    QFETCH(QString, html);
    QTEST(pageTitle(html), "title");
}

void HttpObservationTest::wholeAnswer()
{
    HttpResult result;
    result.reached = Layer::Headers;
    result.ended = Ending::Failed;
    result.failure = Failure::Truncated;
    result.detail = QStringLiteral("closed with 3 bytes of the body missing");
    result.timings.started = 99;
    result.timings.connected = 10;
    result.timings.ended = 20;
    result.peer = QHostAddress(QStringLiteral("203.0.113.10"));
    result.tls = TlsFacts{};
    result.httpVersion = QStringLiteral("HTTP/1.1");
    result.status = 502;
    result.reason = QStringLiteral("Bad Gateway");
    result.headers = {{QStringLiteral("Set-Cookie"), QStringLiteral("a=b")}};
    result.body = "<title>502 Bad Gateway</title>";
    result.bodyCut = true;
    Observation observation;
    observation.id = QStringLiteral("o1");
    observation.timings.started = 5;
    HttpFacts base;
    base.purpose = HttpPurpose::Home;
    base.hop = 2;
    fillHttpObservation(observation, result, base);
    QCOMPARE(observation.id, QStringLiteral("o1"));
    QCOMPARE(observation.timings.started, 5.0);
    QCOMPARE(observation.timings.connected, 10.0);
    QCOMPARE(observation.timings.ended, 20.0);
    QCOMPARE(observation.reached, Layer::Headers);
    QCOMPARE(observation.ended, Ending::Failed);
    QCOMPARE(observation.failure, Failure::Truncated);
    QCOMPARE(observation.detail, result.detail);
    const HttpFacts &facts = *observation.as<HttpFacts>();
    QCOMPARE(facts.purpose, HttpPurpose::Home);
    QCOMPARE(facts.hop, 2);
    QCOMPARE(facts.address, QStringLiteral("203.0.113.10"));
    QVERIFY(facts.tls);
    QCOMPARE(facts.status, 502);
    QCOMPARE(facts.reason, QStringLiteral("Bad Gateway"));
    QCOMPARE(facts.httpVersion, QStringLiteral("HTTP/1.1"));
    QCOMPARE(facts.title, QStringLiteral("502 Bad Gateway"));
    QVERIFY(facts.bodyCut);
    QCOMPARE(facts.headers[0].value, QStringLiteral("a=(removed)"));
    QVERIFY(observationFromJson(observationToJson(observation)) || observation.at.isNull());
}

void HttpObservationTest::proxyRefused()
{
    HttpResult result;
    result.failure = Failure::ProxyRefused;
    result.proxyStatus = 407;
    result.proxyHeaders = {{QStringLiteral("Proxy-Authenticate"), QStringLiteral("Basic realm=x")}};
    result.proxyBody = "<title>ERROR: Cache Access Denied</title>";
    HttpFacts base;
    base.proxy = QStringLiteral("proxy.example:3128");
    const HttpFacts facts = fill(result, base);
    QCOMPARE(facts.status, 0);
    QCOMPARE(facts.proxyStatus, 407);
    QCOMPARE(facts.headers[0].value, QStringLiteral("Basic (removed)"));
    QCOMPARE(facts.title, QStringLiteral("ERROR: Cache Access Denied"));
    QVERIFY(facts.address.isEmpty());
}

void HttpObservationTest::nothingCame()
{
    HttpResult result;
    result.failure = Failure::TimedOut;
    result.ended = Ending::TimedOut;
    const HttpFacts facts = fill(result);
    QCOMPARE(facts, HttpFacts{});
}

void HttpObservationTest::redirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("location");
    QTest::newRow("absolute") << 302 << QStringLiteral("http://login.example/portal")
                              << QStringLiteral("http://login.example/portal");
    QTest::newRow("relative") << 301 << QStringLiteral("/b?c=d")
                              << QStringLiteral("https://shop.example/b?c=d");
    QTest::newRow("other host") << 301 << QStringLiteral("//www.shop.example/")
                                << QStringLiteral("https://www.shop.example/");
    QTest::newRow("no redirect") << 201 << QStringLiteral("/b") << QString();
}

void HttpObservationTest::redirects()
{
    QFETCH(int, status);
    QFETCH(QString, header);
    HttpResult result;
    result.status = status;
    result.headers = {{QStringLiteral("location"), header}};
    HttpFacts base;
    base.url = QStringLiteral("https://shop.example/a");
    QTEST(fill(result, base).location, "location");
}

QTEST_GUILESS_MAIN(HttpObservationTest)
#include "tst_httpobservation.moc"
