// SPDX-License-Identifier: Apache-2.0
#include "report/describe.h"
#include "report/digest.h"
#include "report/pagepicture.h"
#include "samplecase.h"

#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

using namespace IsItMe;

namespace {

/// The smallest PNG: one pixel.
const QString onePixel = QStringLiteral(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

BrowserFacts load(int status, const QString &error = {})
{
    BrowserFacts facts;
    facts.browser = QStringLiteral("firefox-esr");
    facts.name = QStringLiteral("Firefox ESR");
    facts.version = QStringLiteral("128.14.0");
    facts.family = QStringLiteral("firefox");
    facts.url = QStringLiteral("https://shop.example/cart");
    facts.httpVersion = QStringLiteral("HTTP/2");
    facts.status = status;
    facts.error = error;
    facts.screenshot = onePixel;
    return facts;
}

CaseFile caseWith(const BrowserFacts &facts, const QString &url = QStringLiteral("https://shop.example/cart"))
{
    CaseFile caseFile(sampleHead(url));
    caseFile.append(sampleObservation("link", sampleLink(), 0, 1));
    caseFile.append(sampleExchange(HttpPurpose::Page, 502, "203.0.113.10", 20));
    caseFile.append(sampleObservation("browser", facts, 5'000, 3'000));
    return caseFile;
}

QString pictureIn(const Report &report)
{
    for (const Observation &observation : report.observations) {
        if (const auto *facts = observation.as<BrowserFacts>())
            return facts->screenshot;
    }
    return QStringLiteral("no load");
}

} // namespace

class BrowserReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictures_data();
    void pictures();
    void aLoadIsARow();
    void partsAreNamed();
    void thePictureIsInThePage();
    void whatALoadMeans_data();
    void whatALoadMeans();
    void aPictureStaysOut_data();
    void aPictureStaysOut();
    void secretsGo();
    void hostileLoadsStayText();
    void survivesJson();
};

void BrowserReportTest::pictures_data()
{
    QTest::addColumn<QString>("base64");
    QTest::addColumn<QSize>("size");
    const QByteArray png = QByteArray::fromBase64(onePixel.toLatin1());
    const auto row = [](const char *name, const QString &base64, QSize size) {
        QTest::newRow(name) << base64 << size;
    };
    const auto sized = [&png](quint32 width, quint32 height) {
        QByteArray changed = png;
        qToBigEndian(width, changed.data() + 16);
        qToBigEndian(height, changed.data() + 20);
        return QString::fromLatin1(changed.toBase64());
    };
    row("one pixel", onePixel, QSize(1, 1));
    row("largest", sized(4096, 4096), QSize(4096, 4096));
    row("empty", {}, {});
    row("too wide", sized(4097, 1), {});
    row("negative", sized(0xffffffff, 1), {});
    row("no height", sized(1, 0), {});
    row("header cut off", QString::fromLatin1(png.left(32).toBase64()), {});
    row("another first chunk", QString(onePixel).replace(QLatin1String("SUhEUg"), QLatin1String("SUhERg")),
        {});
    row("no PNG", QString::fromLatin1(QByteArray("GIF89a" + QByteArray(60, 'x')).toBase64()), {});
    row("a quote in it", onePixel.left(40) + QStringLiteral("\"><script>") + onePixel.mid(40), {});
    row("a line break in it", onePixel.left(40) + u'\n' + onePixel.mid(40), {});
    row("beyond Latin-1", onePixel + QChar(0x2028), {});
    row("too long", QString::fromLatin1((png + QByteArray(300'000, 'x')).toBase64()), {});
}

void BrowserReportTest::pictures()
{
    QFETCH(QString, base64);
    QFETCH(QSize, size);
    const QByteArray png = pngOf(base64);
    QCOMPARE(png.isEmpty(), size.isEmpty());
    if (!size.isEmpty())
        QCOMPARE(pngSize(png), size);
}

void BrowserReportTest::aLoadIsARow()
{
    BrowserFacts older = load(200);
    older.http2Off = true;
    older.httpVersion = QStringLiteral("HTTP/1.1");
    CaseFile caseFile = caseWith(load(0, QStringLiteral("NS_ERROR_NET_HTTP2_SENT_GOAWAY")));
    caseFile.append(sampleObservation("browser", older, 9'000, 3'000));
    const Report report = sampleReport(caseFile);
    const Digest digest = digestOf(report);
    QCOMPARE(digest.browsers.size(), size_t(2));
    QCOMPARE(digest.browsers[0].browser, QStringLiteral("Firefox ESR 128.14.0"));
    QCOMPARE(digest.browsers[0].outcome,
             QStringLiteral("can't read what the site answers (NS_ERROR_NET_HTTP2_SENT_GOAWAY)"));
    QVERIFY(!digest.browsers[0].good);
    QCOMPARE(digest.browsers[1].conditions, QStringLiteral("HTTP/2 off"));
    QVERIFY(digest.browsers[1].good);
    const QString text = reportToText(report);
    QVERIFY2(
        text.contains(QStringLiteral("Firefox ESR 128.14.0: opens the page (200), HTTP/1.1, HTTP/2 off")),
        qPrintable(text));
    QVERIFY2(reportToHtml(report).contains("NS_ERROR_NET_HTTP2_SENT_GOAWAY"), qPrintable(text));
}

void BrowserReportTest::partsAreNamed()
{
    BrowserFacts whole = load(200);
    whole.wholePage = true;
    for (int i = 0; i < 9; ++i) {
        const QString host = QStringLiteral("h%1.example").arg(i / 2);
        whole.failingParts.push_back({host, QStringLiteral("https://%1/a").arg(host), 503, {}});
    }
    const Digest digest = digestOf(sampleReport(caseWith(whole)));
    QCOMPARE(digest.browsers[0].conditions, QStringLiteral("whole page"));
    QCOMPARE(digest.browsers[0].missing,
             QStringLiteral("h0.example (503), h1.example (503), h2.example (503), h3.example (503), "
                            "h4.example (503)"));
}

void BrowserReportTest::thePictureIsInThePage()
{
    const QByteArray html = reportToHtml(sampleReport(caseWith(load(502))));
    const QByteArray picture = "<img src=\"data:image/png;base64," + onePixel.toLatin1() +
                               "\" alt=\"The page in "
                               "Firefox ESR 128.14.0";
    QCOMPARE(html.count(picture), 1);
    QCOMPARE(html.count(onePixel.toLatin1()), 1); // not once more among the observations
    QVERIFY(html.contains("img-src data:;"));
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(!reportToHtml(sampleReport(sampleCase())).contains("<img"));
}

void BrowserReportTest::whatALoadMeans_data()
{
    QTest::addColumn<BrowserFacts>("facts");
    QTest::addColumn<Ending>("ended");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const BrowserFacts &facts, Ending ended, const char *words) {
        QTest::newRow(name) << facts << ended << QString::fromLatin1(words);
    };
    row("opens", load(204), Ending::Done, "opens the page (204)");
    row("error page", load(503), Ending::Done, "shows an error page (503 Service Unavailable)");
    row("broke off", load(200, QStringLiteral("ERR_INCOMPLETE_CHUNKED_ENCODING")), Ending::Done,
        "gets a page that breaks off (ERR_INCOMPLETE_CHUNKED_ENCODING)");
    row("no name", load(0, QStringLiteral("NS_ERROR_UNKNOWN_HOST")), Ending::Done,
        "can't find the site's address (NS_ERROR_UNKNOWN_HOST)");
    row("without a word", load(0), Ending::Done, "ended without a word");
    row("cut short", load(200), Ending::TimedOut, "did not come to an end in time");
    row("stopped", load(0), Ending::Cancelled, "was stopped");
    row("not here", load(0), Ending::Skipped, "could not be tried here");
}

void BrowserReportTest::whatALoadMeans()
{
    QFETCH(BrowserFacts, facts);
    QFETCH(Ending, ended);
    QFETCH(QString, words);
    Observation observation = sampleObservation("browser", facts);
    observation.ended = ended;
    const QString line = describe(observation);
    QVERIFY2(line.contains(words), qPrintable(line));
    QVERIFY2(line.contains(QLatin1String("fresh profile")), qPrintable(line));
}

void BrowserReportTest::aPictureStaysOut_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::addColumn<bool>("hadQuery");
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("kept");
    QTest::newRow("kept") << true << false << QString() << true;
    QTest::newRow("not wanted") << false << false << QString() << false;
    QTest::newRow("the address had a query") << true << true << QString() << false;
    QTest::newRow("the page prints the visitor's address")
        << true << false << QStringLiteral("Your IP: 198.51.100.7") << false;
}

void BrowserReportTest::aPictureStaysOut()
{
    QFETCH(bool, wanted);
    QFETCH(bool, hadQuery);
    QFETCH(QString, body);
    QFETCH(bool, kept);
    CaseHead head = sampleHead();
    head.hadQuery = hadQuery;
    CaseFile caseFile(head);
    caseFile.append(sampleObservation("link", sampleLink(), 0, 1));
    HttpFacts page = sampleHttp(HttpPurpose::Page, 502, QStringLiteral("203.0.113.10"));
    page.body = body;
    caseFile.append(sampleObservation("page", page, 10, 20));
    caseFile.append(sampleObservation("browser", load(502), 5'000, 3'000));
    ReportOptions options = sampleOptions();
    options.picture = wanted;
    const Report report = sampleReport(caseFile, options);
    QCOMPARE(pictureIn(report), kept ? onePixel : QString());
    QCOMPARE(report.redacted.contains(QLatin1String("picture")), !kept);
    QCOMPARE(reportToHtml(report).contains("<img"), kept);
    QCOMPARE(reportToText(report).contains(QLatin1String("picture of the page")), !kept);
}

void BrowserReportTest::secretsGo()
{
    BrowserFacts facts = load(502);
    facts.landed = QStringLiteral("https://shop.example/login?token=4f9d8a7b6c5e4d3c2b1a");
    facts.errorDetail = QStringLiteral("connect from 192.168.1.10 failed");
    facts.failingParts = {{QStringLiteral("cdn.example"),
                           QStringLiteral("https://cdn.example/a?api_key=4f9d8a7b6c5e4d3c2b1a"),
                           0,
                           {}}};
    const QByteArray json = QJsonDocument(reportToJson(sampleReport(caseWith(facts)))).toJson();
    QVERIFY(!json.contains("4f9d8a7b6c5e4d3c2b1a"));
    QVERIFY(!json.contains("192.168.1.10"));
}

void BrowserReportTest::hostileLoadsStayText()
{
    const QString evil = QStringLiteral("\"><script>alert(1)</script>\x1b[31m") + rightToLeft;
    BrowserFacts facts = load(0, evil);
    facts.name = facts.browser = facts.version = facts.httpVersion = facts.title = facts.errorDetail = evil;
    facts.failingParts = {{evil, evil, 0, evil}};
    facts.screenshot = onePixel + QStringLiteral("\" onload=\"alert(1)");
    const Report report = sampleReport(caseWith(facts));
    const QByteArray html = reportToHtml(report);
    QVERIFY(!html.contains("<script"));
    QVERIFY(!html.contains("<img"));
    QVERIFY(!html.contains("\" onload"));
    QVERIFY(!QString::fromUtf8(html).contains(rightToLeft));
    const QString text = reportToText(report);
    QVERIFY(!text.contains(u'\x1b'));
    QVERIFY(!text.contains(rightToLeft));
}

void BrowserReportTest::survivesJson()
{
    const Report report = sampleReport(caseWith(load(502)));
    const auto read = reportFromJson(QJsonDocument(reportToJson(report)).toJson());
    QVERIFY(std::holds_alternative<Report>(read));
    QCOMPARE(pictureIn(std::get<Report>(read)), onePixel);
    QCOMPARE(reportToText(std::get<Report>(read)), reportToText(report));
}

QTEST_APPLESS_MAIN(BrowserReportTest)
#include "tst_browserreport.moc"
