// SPDX-License-Identifier: Apache-2.0
#include "seen/browsererrors.h"
#include "seen/browserheadings.h"
#include "seen/seenpage.h"
#include "seen/seentext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace IsItMe;

namespace {

const GatewayCatalog &catalog()
{
    static const GatewayCatalog gateways = GatewayCatalog::builtIn();
    return gateways;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What somebody who selects all and copies gets of a recorded answer.
QString copied(const QString &file)
{
    const QByteArray raw = read(QStringLiteral(ISITME_TEST_DATA "/gateways/") + file);
    const qsizetype crlf = raw.indexOf("\r\n\r\n");
    const qsizetype body = crlf >= 0 ? crlf + 4 : raw.indexOf("\n\n") + 2;
    static const QRegularExpression title(QStringLiteral("<title>.*?</title>"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::DotMatchesEverythingOption);
    return textOfHtml(QString::fromUtf8(raw.mid(body)).remove(title)).trimmed();
}

const char chromiumRefused[] =
    "This site can\u2019t be reached\n\nshop.example refused to connect.\n\nTry:\n\n"
    "Checking the connection\nChecking the proxy and the firewall\n"
    "ERR_CONNECTION_REFUSED";
const char chromiumCertificate[] =
    "Your connection is not private\nAttackers might be trying to steal your information from shop.example "
    "(for example, passwords, messages, or credit cards). Learn more about this warning\n"
    "NET::ERR_CERT_DATE_INVALID\nAdvanced Back to safety";
const char chromiumStatus[] = "This page isn\u2019t working\nshop.example is currently unable to handle this "
                              "request.\nHTTP ERROR 502\nReload";
const char firefoxTls[] =
    "Secure Connection Failed\n\nAn error occurred during a connection to shop.example. "
    "PR_END_OF_FILE_ERROR\n\nError code: PR_END_OF_FILE_ERROR\n\n    The page you are trying "
    "to view cannot be shown because the authenticity of the received data could not be "
    "verified.\n    Please contact the website owners to inform them of this problem.";
const char firefoxGerman[] =
    "Fehler: Verbindung fehlgeschlagen\n\nFirefox kann keine Verbindung zu dem Server unter "
    "shop.example aufbauen.";
const char firefoxName[] =
    "Hmm. We\u2019re having trouble finding that site.\n\nWe can\u2019t connect to the server "
    "at shop.example.";
const char safariTls[] =
    "Safari Can\u2019t Open the Page\nSafari can\u2019t open the page \u201chttps://shop.example/cart\u201d "
    "because "
    "Safari can\u2019t establish a secure connection to the server \u201cshop.example\u201d.";
const char safariName[] =
    "Safari Can\u2019t Find the Server\nSafari can\u2019t open the page "
    "\u201cshop.example\u201d because Safari can\u2019t find the server \u201cshop.example\u201d.";
const char cloudflare522[] =
    "Connection timed out Error code 522\nVisit cloudflare.com for more information.\n2026-11-24 14:05:10 "
    "UTC\n\n"
    "You\nBrowser\nWorking\nFrankfurt\nCloudflare\nWorking\nshop.example\nHost\nError\nWhat happened?\n"
    "The initial connection between Cloudflare's network and the origin web server timed out.\n"
    "Cloudflare Ray ID: 8a1b2c3d4e5f6071 \u2022 Your IP: 203.0.113.77 \u2022 Performance & security by "
    "Cloudflare";
const char cloudflareBlocked[] =
    "Sorry, you have been blocked\nYou are unable to access shop.example\nWhy have I been blocked?\n"
    "Cloudflare Ray ID: 8a1b2c3d4e5f6071 \u2022 Your IP: Click to reveal 203.0.113.77 \u2022 "
    "Performance & security by Cloudflare";
const char vercel[] =
    "504: GATEWAY_TIMEOUT\nCode: FUNCTION_INVOCATION_TIMEOUT\nID: fra1::abcde-1700000000000-"
    "0123456789ab";
const char oldNginx[] = "502 Bad Gateway\n\nnginx/1.22.1";

} // namespace

class TestSeenPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void names_data();
    void names();
    void namesNoOtherProduct();
    void recognisesWhatCanBeCopied();
    void takesApart_data();
    void takesApart();
    void keepsNoSecrets();
    void keepsNoAddressOfTheVisitor();
    void readsSourceAsText();
    void isBoundedAndLinear();
    void readingTwiceChangesNothing();
    void headingsAreOfOneError();
    void knowsTheKindOfTrouble();
};

void TestSeenPage::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("who"); // product id, or browser and error
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *text, const char *kind, int status, const char *who,
                        const char *meaning = "", const char *id = "") {
        QTest::newRow(name) << QString::fromUtf8(text) << kind << status << who << meaning << id;
    };
    row("a status", "502", "words", 502, "");
    row("a status and its words", "502 Bad Gateway", "words", 502, "");
    row("a chip of the first page", "503 or 504", "words", 503, "");
    row("words", "blank or half a page", "words", 0, "");
    row("a number that is no status",
        "I wanted to order 450 screws and 512 nuts for my shed, and it did not open.", "unknown", 0, "");
    row("an IP address is no status", "10.0.0.502 is no address", "words", 0, "");
    row("a long number is no status", "order 5021234", "words", 0, "");
    row("nginx", oldNginx, "gateway-page", 502, "nginx", "");
    row("nginx, too many cookies", "400 Bad Request\nRequest Header Or Cookie Too Large\nnginx/1.22.1",
        "gateway-page", 400, "nginx", "cookie-too-big");
    row("a balancer, too many cookies", "400 Bad Request\nRequest Header Or Cookie Too Large", "gateway-page",
        400, "");
    row("Apache, too many cookies",
        "Bad Request\nYour browser sent a request that this server could not understand.\nSize of a request "
        "header field exceeds server limit.\nError 400",
        "gateway-page", 400, "");
    row("400 alone", "400", "words", 400, "");
    row("413 and its words", "413 Payload Too Large", "words", 413, "");
    row("414 and its words, in a page",
        "414 Request-URI Too Large\nThe requested address is longer than this server likes it.",
        "gateway-page", 414, "");
    row("many bad requests are no status",
        "We have counted 400 bad requests since this morning, and nobody knows why.", "unknown", 0, "");
    row("nginx 504", "504 Gateway Time-out\nnginx", "gateway-page", 504, "nginx", "timeout");
    row("nginx, an article", "How to mend a 502 Bad Gateway error with nginx\nFirst look whether nginx runs.",
        "gateway-page", 502, "");
    row("Cloudflare 522", cloudflare522, "gateway-page", 522, "cloudflare-52x", "connect-timeout",
        "cf-ray=8a1b2c3d4e5f6071");
    row("Cloudflare blocks", cloudflareBlocked, "gateway-page", 0, "cloudflare", "blocked",
        "cf-ray=8a1b2c3d4e5f6071");
    row("Fastly",
        "Error 503 Backend is unhealthy\n\nBackend is unhealthy\nGuru Mediation:\n\nDetails: "
        "cache-fra1234-FRA "
        "1700000000 123\n\nVarnish cache server",
        "gateway-page", 503, "fastly", "none-healthy", "x-served-by=cache-fra1234-FRA 1700000000 123");
    row("Varnish",
        "Error 503 Backend fetch failed\nBackend fetch failed\nGuru Meditation:\nXID: 98765\nVarnish cache "
        "server",
        "gateway-page", 503, "varnish", "", "x-varnish=98765");
    row("Akamai",
        "Service Unavailable - Zero size object\nPlease try again later.\nReference #18.ab12cd.1700000000.1f",
        "gateway-page", 0, "akamai", "", "akamai-reference=18.ab12cd.1700000000.1f");
    row("CloudFront",
        "504 ERROR\nThe request could not be satisfied.\nCloudFront attempted to establish a connection "
        "with the origin, but either the attempt failed or the origin closed the connection.\n"
        "Generated by cloudfront (CloudFront)\nRequest ID: Zz9-abc_def==",
        "gateway-page", 504, "cloudfront", "timeout", "x-amz-cf-id=Zz9-abc_def==");
    row("HAProxy", "503 Service Unavailable\nNo server is available to handle this request.", "gateway-page",
        503, "haproxy", "not-connected");
    row("Vercel", vercel, "gateway-page", 504, "", "", "x-vercel-id=fra1::abcde-1700000000000-0123456789ab");
    row("a site's own page", "Oops! Something went wrong (error 500).\nError ID: 7f3a-9921-bb",
        "gateway-page", 500, "", "", "error-id=7f3a-9921-bb");
    row("Chromium, refused", chromiumRefused, "browser-page", 0, "chromium ERR_CONNECTION_REFUSED");
    row("Chromium, without its last line",
        "This site can't be reached\nshop.example took too long to respond.", "browser-page", 0,
        "chromium ERR_CONNECTION_TIMED_OUT");
    row("Chromium, certificate", chromiumCertificate, "browser-page", 0, "chromium ERR_CERT_DATE_INVALID");
    row("Chromium, an empty 502", chromiumStatus, "browser-page", 502, "chromium ");
    row("Chromium, no name", "DNS_PROBE_FINISHED_NXDOMAIN", "browser-page", 0,
        "chromium DNS_PROBE_FINISHED_NXDOMAIN");
    row("Chromium in German", "Die Website ist nicht erreichbar\nshop.example hat die Verbindung abgelehnt.",
        "browser-page", 0, "chromium ERR_CONNECTION_REFUSED");
    row("Edge",
        "Hmmm\u2026 can\u2019t reach this page\nshop.example refused to connect.\nERR_CONNECTION_REFUSED",
        "browser-page", 0, "edge ERR_CONNECTION_REFUSED");
    row("old Edge", "Hmm, we can't reach this page. INET_E_RESOURCE_NOT_FOUND", "browser-page", 0,
        "edge INET_E_RESOURCE_NOT_FOUND");
    row("Firefox, TLS", firefoxTls, "browser-page", 0, "firefox PR_END_OF_FILE_ERROR");
    row("Firefox, certificate", "Error code: MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT", "browser-page", 0,
        "firefox MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT");
    row("Firefox in German", firefoxGerman, "browser-page", 0, "firefox connectionFailure");
    row("Firefox, name", firefoxName, "browser-page", 0, "firefox dnsNotFound");
    row("Firefox in Japanese", "接続がタイムアウトしました\n\nshop.example", "browser-page", 0,
        "firefox netTimeout");
    row("Firefox, its heading inside of a sentence",
        "My friend says that the connection was reset by the router, and "
        "then nothing happened any more.",
        "unknown", 0, "");
    row("Safari, TLS", safariTls, "browser-page", 0, "safari NSURLErrorSecureConnectionFailed");
    row("Safari, name", safariName, "browser-page", 0, "safari NSURLErrorCannotFindHost");
    row("nothing", "  \n ", "", 0, "");
}

void TestSeenPage::reads()
{
    QFETCH(QString, text);
    const SeenPage page = readSeenPage(text, catalog());
    QTEST(page.facts.kind, "kind");
    QTEST(page.facts.status, "status");
    const QString who =
        page.facts.browser.isEmpty() ? page.facts.productId : page.facts.browser + u' ' + page.facts.error;
    QTEST(who, "who");
    QTEST(page.facts.meaning, "meaning");
    const auto &ids = page.facts.requestIds;
    QTEST(ids.empty() ? QString() : ids[0].name + u'=' + ids[0].value, "id");
}

void TestSeenPage::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *name, const char *text, const char *address, const char *time = "") {
        QTest::newRow(name) << QString::fromUtf8(text) << address << time;
    };
    row("Chromium", chromiumRefused, "shop.example");
    row("Firefox", firefoxTls, "shop.example");
    row("Safari, the whole address", safariTls, "https://shop.example/cart");
    row("Cloudflare is not the site", cloudflare522, "shop.example", "2026-11-24 14:05:10 UTC");
    row("nobody", oldNginx, "");
    row("Apache signs",
        "502 Proxy Error\nThe proxy server received an invalid response from an upstream server.\n"
        "Apache/2.4.57 (Debian) Server at www.shop.example Port 443",
        "www.shop.example");
    row("Squid",
        "ERROR\nThe requested URL could not be retrieved\nWhile trying to retrieve the URL: "
        "http://shop.example/\nGenerated Tue, 24 Nov 2026 14:05:10 GMT by proxy.lan (squid/5.7)",
        "http://shop.example/", "Tue, 24 Nov 2026 14:05:10 GMT");
    row("a file is no site", "Fatal error in index.php: error 500", "");
    row("a mail address is no site", "error 500, write to help@shop.example", "");
}

void TestSeenPage::names()
{
    QFETCH(QString, text);
    const SeenPage page = readSeenPage(text, catalog());
    QTEST(page.address, "address");
    QTEST(page.facts.shownAt, "time");
}

/// Over all recorded pages: the text alone may leave open who wrote it, but it never says somebody else.
void TestSeenPage::namesNoOtherProduct()
{
    const QByteArray expected = read(QStringLiteral(ISITME_TEST_DATA "/gateways/expected.tsv"));
    int looked = 0;
    for (const QByteArray &line : expected.split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (line.startsWith('#') || cells.size() < 3 || cells[2] != "itself")
            continue;
        const QString file = QString::fromUtf8(cells[0]);
        const SeenPage page = readSeenPage(copied(file), catalog());
        ++looked;
        if (page.facts.product.isEmpty())
            continue;
        const QString family = page.facts.productId.section(u'-', 0, 0);
        const QString right = QString::fromUtf8(cells[1]).section(u'-', 0, 0);
        // Google's load balancers are built on Envoy and send its words: only the header tells them apart.
        const bool shared = right == QLatin1String("google") && family == QLatin1String("envoy");
        QVERIFY2(shared || family == right, qPrintable(file + QStringLiteral(": ") + page.facts.productId));
    }
    QVERIFY(looked > 100);
}

void TestSeenPage::recognisesWhatCanBeCopied()
{
    const QSet<QString> mustBe{
        QStringLiteral("nginx-refuse.http"),   QStringLiteral("nginx-timeout.http"),
        QStringLiteral("haproxy-refuse.http"), QStringLiteral("haproxy-timeout.http"),
        QStringLiteral("varnish-refuse.http"), QStringLiteral("apache2-close.http"),
        QStringLiteral("apache2-dns.http"),    QStringLiteral("squid-refuse.http"),
    };
    for (const QString &file : mustBe) {
        const SeenPage page = readSeenPage(copied(file), catalog());
        QCOMPARE(page.facts.productId, file.section(u'-', 0, 0).remove(u'2'));
    }
}

void TestSeenPage::takesApart_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("seen");
    QTest::newRow("an address") << "shop.example/cart"
                                << "https://shop.example/cart" << false;
    QTest::newRow("an address in a sentence") << "please look at shop.example"
                                              << "https://shop.example/" << false;
    QTest::newRow("an address and a status") << "https://shop.example/cart 502 Bad Gateway"
                                             << "https://shop.example/cart" << true;
    QTest::newRow("a browser's page")
        << QString::fromUtf8(chromiumRefused) << "https://shop.example/" << true;
    QTest::newRow("a page without an address") << QString::fromUtf8(oldNginx) << "" << true;
    QTest::newRow("a long page") << QString::fromUtf8(cloudflare522) +
                                        QStringLiteral("\nblah blah").repeated(2000)
                                 << "https://shop.example/" << true;
    QTest::newRow("nothing") << ""
                             << "" << false;
    QTest::newRow("no address") << "javascript:alert(1)"
                                << "" << false;
}

void TestSeenPage::takesApart()
{
    QFETCH(QString, pasted);
    const PastedText parts = takeApart(pasted, catalog());
    QTEST(parts.address ? parts.address->url() : QString(), "url");
    QTEST(!parts.seen.isEmpty(), "seen");
}

void TestSeenPage::keepsNoSecrets()
{
    const QString page = QStringLiteral(
        "502 Bad Gateway at https://anna:secret1@shop.example/reset?token=abcdef123456&page=2\n"
        "Authorization: Bearer abcdef0123456789abcdef\n"
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U");
    const SeenPage seen = readSeenPage(page, catalog());
    for (const char *secret : {"secret1", "abcdef123456", "abcdef0123456789", "eyJzdWIi", "anna"})
        QVERIFY2(!seen.text.contains(QLatin1String(secret)), secret);
    QVERIFY(seen.text.contains(QLatin1String("page=2")));
    QCOMPARE(seen.facts.status, 502);
}

void TestSeenPage::keepsNoAddressOfTheVisitor()
{
    for (const char *page : {cloudflare522, cloudflareBlocked}) {
        const SeenPage seen = readSeenPage(QString::fromUtf8(page), catalog());
        QVERIFY(!seen.text.contains(QLatin1String("203.0.113.77")));
        QVERIFY(seen.text.contains(QLatin1String("8a1b2c3d4e5f6071")));
    }
}

void TestSeenPage::readsSourceAsText()
{
    const QString source =
        QStringLiteral("<html>\r\n<head><title>502 Bad Gateway</title><script>if (a < b) "
                       "document.write('error 599')</script></head>"
                       "\r\n<body>\r\n<center><h1>502 Bad "
                       "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body></html>");
    const SeenPage page = readSeenPage(source, catalog());
    QCOMPARE(page.facts.status, 502);
    QCOMPARE(page.facts.productId, QStringLiteral("nginx"));
    QVERIFY(!page.text.contains(u'<'));
    QVERIFY(!page.text.contains(QLatin1String("599")));
    QCOMPARE(textOfHtml(u"a&amp;b&#35;c&nbsp;d&unknown;e<br>f<script>x</script>g<torn"),
             QStringLiteral("a&b#c d&unknown;e\nfg"));
}

void TestSeenPage::isBoundedAndLinear()
{
    const QStringList hostile{
        QStringLiteral("<").repeated(200'000),          QStringLiteral("<script><").repeated(40'000),
        QStringLiteral("<p>").repeated(80'000),         QStringLiteral("&").repeated(200'000),
        QStringLiteral("https://").repeated(40'000),    QStringLiteral("a.").repeated(100'000),
        QStringLiteral("Error 5").repeated(40'000),     QStringLiteral("Request ID: ").repeated(20'000),
        QStringLiteral("your ip ").repeated(40'000),    QString(200'000, QChar(0xd800)),
        QStringLiteral("Reference #").repeated(30'000), QStringLiteral("\n").repeated(200'000) + u'x',
    };
    for (const QString &text : hostile) {
        QElapsedTimer timer;
        timer.start();
        const SeenPage page = readSeenPage(text, catalog());
        QVERIFY(page.text.size() <= longestSeenText);
        QVERIFY(page.facts.requestIds.size() <= 8);
        QVERIFY2(timer.elapsed() < 4'000, qPrintable(text.left(20) + QString::number(timer.elapsed())));
    }
}

void TestSeenPage::readingTwiceChangesNothing()
{
    for (const char *text : {chromiumRefused, firefoxTls, safariTls, cloudflare522, vercel}) {
        const SeenPage once = readSeenPage(QString::fromUtf8(text), catalog());
        const SeenPage twice = readSeenPage(once.text, catalog());
        QCOMPARE(twice.text, once.text);
        QCOMPARE(twice.facts, once.facts);
    }
}

void TestSeenPage::headingsAreOfOneError()
{
    QSet<QString> known;
    for (const BrowserHeading &heading : firefoxHeadings()) {
        QVERIFY2(!known.contains(heading.text.toString()), qPrintable(heading.text.toString()));
        known.insert(heading.text.toString());
        const auto error = browserError(heading.text.toString() + QStringLiteral("\nshop.example"), false);
        QVERIFY2(error, qPrintable(heading.text.toString()));
    }
    QVERIFY(known.size() > 150);
}

void TestSeenPage::knowsTheKindOfTrouble()
{
    QCOMPARE(browserTrouble(QStringLiteral("ERR_CERT_DATE_INVALID")), BrowserTrouble::Certificate);
    QCOMPARE(browserTrouble(QStringLiteral("MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT")),
             BrowserTrouble::Certificate);
    QCOMPARE(browserTrouble(QStringLiteral("nssBadCert")), BrowserTrouble::Certificate);
    QCOMPARE(browserTrouble(QStringLiteral("DNS_PROBE_FINISHED_NO_INTERNET")), BrowserTrouble::Offline);
    QCOMPARE(browserTrouble(QStringLiteral("DNS_PROBE_FINISHED_NXDOMAIN")), BrowserTrouble::Name);
    QCOMPARE(browserTrouble(QStringLiteral("ERR_PROXY_CONNECTION_FAILED")), BrowserTrouble::Proxy);
    QCOMPARE(browserTrouble(QStringLiteral("ERR_CONNECTION_REFUSED")), BrowserTrouble::NoConnection);
    QCOMPARE(browserTrouble(QStringLiteral("NSURLErrorTimedOut")), BrowserTrouble::NoConnection);
    QCOMPARE(browserTrouble(QStringLiteral("netReset")), BrowserTrouble::BrokenOff);
    QCOMPARE(browserTrouble(QStringLiteral("ERR_BLOCKED_BY_CLIENT")), BrowserTrouble::Blocked);
    QCOMPARE(browserTrouble(QString()), BrowserTrouble::Unknown);
}

QTEST_GUILESS_MAIN(TestSeenPage)
#include "tst_seenpage.moc"
