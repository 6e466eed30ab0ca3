// SPDX-License-Identifier: Apache-2.0
#include "pages/pagesays.h"
#include "pages/pagetext.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace IsItMe;

namespace {

constexpr struct
{
    PageError error;
    const char *name;
} names[] = {{PageError::None, "nothing"},
             {PageError::BadGateway, "bad-gateway"},
             {PageError::Unavailable, "unavailable"},
             {PageError::GatewayTimeout, "gateway-timeout"},
             {PageError::ServerError, "server-error"},
             {PageError::Crash, "crash"},
             {PageError::Database, "database"},
             {PageError::Overload, "overload"},
             {PageError::Maintenance, "maintenance"},
             {PageError::Missing, "missing"},
             {PageError::Refused, "refused"},
             {PageError::TooMany, "too-many"},
             {PageError::Blank, "blank"}};

QString named(const PageSays &says)
{
    for (const auto &row : names) {
        if (row.error == says.error)
            return says ? QStringLiteral("%1 %2").arg(QLatin1String(row.name)).arg(says.status)
                        : QString::fromLatin1(row.name);
    }
    return {};
}

struct Page
{
    QString name, expected = QStringLiteral("nothing");
    HttpFacts http;
};

/// The form is told in tests/data/pages/README.md.
std::vector<Page> pagesIn(const QString &file)
{
    QFile opened(QStringLiteral(ISITME_TEST_DATA "/pages/") + file);
    std::vector<Page> pages;
    if (!opened.open(QIODevice::ReadOnly))
        return pages;
    bool inHead = false;
    while (!opened.atEnd()) {
        QString line = QString::fromUtf8(opened.readLine());
        if (line.startsWith(QLatin1String("=== "))) {
            Page page;
            page.name = line.mid(4).trimmed();
            page.http.status = 200;
            page.http.method = QStringLiteral("GET");
            page.http.url = QStringLiteral("https://shop.example/");
            page.http.headers = {
                {QStringLiteral("Content-Type"), QStringLiteral("text/html; charset=utf-8")}};
            pages.push_back(page);
            inHead = true;
            continue;
        }
        Page &page = pages.back();
        const QString key = line.section(u':', 0, 0);
        const QString value = line.section(u':', 1).trimmed();
        if (inHead && key == QLatin1String("status"))
            page.http.status = value.toInt();
        else if (inHead && key == QLatin1String("type"))
            page.http.headers.front().value = value;
        else if (inHead && key == QLatin1String("url"))
            page.http.url = value;
        else if (inHead && key == QLatin1String("location"))
            page.http.headers.push_back({QStringLiteral("Location"), value});
        else if (inHead && key == QLatin1String("moved"))
            page.http.hop = 1;
        else if (inHead && key == QLatin1String("expect"))
            page.expected = value;
        else {
            inHead = false;
            page.http.body += line;
        }
    }
    for (Page &page : pages) {
        page.http.bodyBytes = page.http.body.toUtf8().size();
        page.http.title = readPage(page.http.body).title;
    }
    return pages;
}

HttpFacts htmlPage(const QString &body)
{
    HttpFacts http;
    http.status = 200;
    http.method = QStringLiteral("GET");
    http.url = QStringLiteral("https://shop.example/");
    http.headers = {{QStringLiteral("Content-Type"), QStringLiteral("text/html")}};
    http.body = body;
    http.bodyBytes = body.toUtf8().size();
    return http;
}

} // namespace

class TestPageSays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data();
    void pages();
    void realGatewaysPagesWithStatus200();
    void phrases_data();
    void phrases();
    void notOurs();
    void longPagesAreNoErrors();
    void compressedIsNotEmpty();
    void remembersByFingerprint();
    void vantageWithoutAPage();
    void hostile_data();
    void hostile();
};

void TestPageSays::pages_data()
{
    QTest::addColumn<HttpFacts>("http");
    QTest::addColumn<QString>("expected");
    for (const char *file : {"errors.txt", "good.txt"}) {
        const auto pages = pagesIn(QString::fromLatin1(file));
        QVERIFY(pages.size() > 30);
        for (const Page &page : pages)
            QTest::newRow(qPrintable(page.name)) << page.http << page.expected;
    }
}

void TestPageSays::pages()
{
    QFETCH(const HttpFacts, http);
    QFETCH(const QString, expected);
    const PageSays says = pageSays(http);
    if (named(says) != expected)
        qInfo("certainty %.2f, by \"%s\"", says.certainty, qPrintable(says.words));
    QCOMPARE(named(says), expected);
    QCOMPARE(isSoftError(http), http.status < 400 && expected != QLatin1String("nothing"));
    QVERIFY(says.certainty >= 0 && says.certainty <= 1);
}

/// Every answer of tests/data/gateways that is an error and has words: the same words with a good status are
/// the same error. Those that only refuse a visitor's request (400) are not looked for.
void TestPageSays::realGatewaysPagesWithStatus200()
{
    const QDir folder(QStringLiteral(ISITME_TEST_DATA "/gateways"));
    int seen = 0;
    int missed = 0;
    for (const QString &name : folder.entryList({QStringLiteral("*.http")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        const qsizetype end = all.indexOf("\r\n\r\n");
        const int status = all.mid(9, 3).toInt();
        if (end < 0 || status < 500 || all.size() < end + 12)
            continue;
        ++seen;
        HttpFacts http = htmlPage(QString::fromUtf8(all.mid(end + 4)));
        // Traffic Server's page for a full queue says "Error" and nothing else: that may be anything.
        if (!isSoftError(http) && !name.startsWith(QLatin1String("trafficserver-overload"))) {
            ++missed;
            qInfo("not seen: %s (%d)", qPrintable(name), status);
        }
        http.status = status;
        if (const PageSays says = pageSays(http))
            QVERIFY2(says.status >= 429, qPrintable(name));
    }
    QVERIFY(seen > 30);
    QCOMPARE(missed, 0);
}

void TestPageSays::phrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("status"); // 0: no phrase
    QTest::addColumn<bool>("vague");
    const auto row = [](const char *text, int status, bool vague = false) {
        QTest::newRow(text) << QString::fromUtf8(text) << status << vague;
    };
    row("502 Bad Gateway", 502);
    row("HTTP Error 502: Bad Gateway", 502);
    row("Error 503 (Service Unavailable)", 503);
    row("The service is currently unavailable.", 503);
    row("Sorry, the service is temporarily unavailable!", 503);
    row("Server error 521", 521);
    row("Web server is down", 502);
    row("error code: 520", 520);
    row("503", 503, true);
    row("Something went wrong", 500, true);
    row("Maintenance", 503, true);
    row("ERROR: The requested URL could not be retrieved", 502);
    row("Services aren’t available right now", 503);
    row("503服务不可用", 503);
    row("Ein Fehler ist aufgetreten", 500, true);
    row("599", 599, true);
    row("How to fix a 502 Bad Gateway", 0);
    row("Bad gateway to the west", 0);
    row("Room 502", 0);
    row("Unavailable", 503, true);
    row("Chair unavailable", 0);
    row("The shop is down for maintenance", 503);
    row("Route 404 and other roads", 0);
    row("Our services", 0);
    row("", 0);
    row("the", 0);
    row("Error", 500, true);
    row("Server", 0);
    row("418 I'm a teapot", 0);
}

void TestPageSays::phrases()
{
    QFETCH(const QString, text);
    QFETCH(const int, status);
    QFETCH(const bool, vague);
    const auto phrase = errorPhrase(text);
    QCOMPARE(phrase ? phrase->status : 0, status);
    QCOMPARE(phrase && phrase->vague, vague);
}

void TestPageSays::notOurs()
{
    HttpFacts http = htmlPage(QStringLiteral("<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>"));
    QVERIFY(isSoftError(http));
    http.purpose = HttpPurpose::Control; // another site's page is not what the person asked about
    QVERIFY(!isSoftError(http));
    http.purpose = HttpPurpose::Connectivity;
    QVERIFY(!isSoftError(http));
    http.purpose = HttpPurpose::Watch;
    QVERIFY(isSoftError(http));
    http.method = QStringLiteral("HEAD");
    QVERIFY(!isSoftError(http));
}

void TestPageSays::longPagesAreNoErrors()
{
    HttpFacts http = htmlPage(QStringLiteral("<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>"));
    http.bodyBytes = 100'000; // of which only the beginning is kept
    QVERIFY(!isSoftError(http));
    http = htmlPage({});
    http.purpose = HttpPurpose::Static;
    QVERIFY(!isSoftError(http)); // an empty robots.txt is a good one
}

void TestPageSays::compressedIsNotEmpty()
{
    HttpFacts http = htmlPage({});
    QVERIFY(isSoftError(http));
    http.bodyBytes = 4'000; // it came, and we could not read it
    QVERIFY(!isSoftError(http));
}

void TestPageSays::remembersByFingerprint()
{
    HttpFacts bad = htmlPage(QStringLiteral("<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>"));
    bad.bodySha256 = QStringLiteral("aa");
    HttpFacts good = htmlPage(QStringLiteral("<title>Shop</title><h1>Shop</h1>"));
    good.bodySha256 = QStringLiteral("bb");
    for (int i = 0; i < 3; ++i) {
        QVERIFY(isSoftError(bad));
        QVERIFY(!isSoftError(good));
    }
    bad.status = 502; // the same page, another answer
    QVERIFY(!isSoftError(bad));
    QCOMPARE(pageSays(bad).error, PageError::BadGateway);
}

void TestPageSays::vantageWithoutAPage()
{
    VantageFacts vantage;
    vantage.status = 200;
    QVERIFY(!pageSays(vantage));
    vantage.body = QStringLiteral("<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>");
    QCOMPARE(pageSays(vantage).status, 502);
}

void TestPageSays::hostile_data()
{
    QTest::addColumn<QString>("body");
    const auto times = [](const char *part, int count) { return QString::fromLatin1(part).repeated(count); };
    QTest::newRow("open tags") << times("<svg><noscript>", 3000);
    QTest::newRow("torn tags") << times("<a href=\"", 4000);
    QTest::newRow("comments") << times("<!--", 9000);
    QTest::newRow("entities") << times("&#x26;&", 6000);
    QTest::newRow("exceptions") << times("Exception at Exception:", 1800);
    QTest::newRow("fatal errors") << times("Fatal error: ", 3000);
    QTest::newRow("java") << times("java.lang.aA", 3000);
    QTest::newRow("node") << times("AbcError: at at at ", 2000);
    QTest::newRow("headings") << times("<h1>502 Bad Gateway</h1>", 1500);
    QTest::newRow("deep json") << times("{\"error\":", 4000);
    QTest::newRow("ruby") << times("abc/", 9000);
    QTest::newRow("one line") << times("a", 40'000);
    QTest::newRow("meta") << QStringLiteral("<meta http-equiv=refresh content='0;url=") + times("'", 9000);
    QTest::newRow("nul and surrogates") << QString(5000, QChar(0xd800)) + QString(5000, QChar(u'\0'));
}

void TestPageSays::hostile()
{
    QFETCH(const QString, body);
    QElapsedTimer timer;
    timer.start();
    const PageSays says = pageSays(htmlPage(body));
    QVERIFY(says.words.size() <= 160);
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestPageSays)

#include "tst_pagesays.moc"
