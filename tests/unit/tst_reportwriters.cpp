// SPDX-License-Identifier: Apache-2.0
#include "report/foreigntext.h"
#include "report/report.h"
#include "samplecase.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace IsItMe;

Q_DECLARE_METATYPE(IsItMe::CaseFile)

class ReportWritersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignTextIsMadeReadable_data();
    void foreignTextIsMadeReadable();
    void csvFieldsDoNotCalculate_data();
    void csvFieldsDoNotCalculate();
    void htmlIsSelfContained();
    void htmlLetsNothingThrough();
    void htmlSaysWhatTheAdministratorNeeds();
    void headlineSaysHowFarItGot_data();
    void headlineSaysHowFarItGot();
    void textIsShortAndHarmless();
    void harIsOneDotTwo();
    void mailtoIsBounded();
};

void ReportWritersTest::foreignTextIsMadeReadable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QStringLiteral("Straße 日本") << QStringLiteral("Straße 日本");
    QTest::newRow("escape") << QStringLiteral("a\x1b[31mb") << QStringLiteral("a[U+001B][31mb");
    QTest::newRow("bidi") << QStringLiteral("a") + rightToLeft + QStringLiteral("b")
                          << QStringLiteral("a[U+202E]b");
    QTest::newRow("white space") << QStringLiteral(" a\r\n\t b ") << QStringLiteral("a b");
    QTest::newRow("zero width") << QStringLiteral("a\u200Bb\uFEFF") << QStringLiteral("a[U+200B]b[U+FEFF]");
    QTest::newRow("C1") << QStringLiteral("a\u009Bb") << QStringLiteral("a[U+009B]b");
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << QStringLiteral("[U+D800]");
    QTest::newRow("tag character") << QString::fromUcs4(U"\U000E0041", 1) << QStringLiteral("[U+E0041]");
    QTest::newRow("emoji") << QString::fromUcs4(U"\U0001F600", 1) << QString::fromUcs4(U"\U0001F600", 1);
}

void ReportWritersTest::foreignTextIsMadeReadable()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(printableLine(text), line);
    QCOMPARE(htmlEscaped(QStringLiteral("<&>\"'")), QStringLiteral("&lt;&amp;&gt;&quot;&#39;"));
}

void ReportWritersTest::csvFieldsDoNotCalculate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::newRow("plain") << QStringLiteral("a, \"b\"") << QStringLiteral("\"a, \"\"b\"\"\"");
    QTest::newRow("equals") << QStringLiteral("=cmd|' /C calc'!A0")
                            << QStringLiteral("\"'=cmd|' /C calc'!A0\"");
    QTest::newRow("minus") << QStringLiteral("-2+3") << QStringLiteral("\"'-2+3\"");
    QTest::newRow("tab first") << QStringLiteral("\t=1") << QStringLiteral("\"'=1\"");
    QTest::newRow("line break") << QStringLiteral("a\n=1") << QStringLiteral("\"a =1\"");
}

void ReportWritersTest::csvFieldsDoNotCalculate()
{
    QFETCH(QString, text);
    QFETCH(QString, field);
    QCOMPARE(csvField(text), field);
}

void ReportWritersTest::htmlIsSelfContained()
{
    const QByteArray html = reportToHtml(sampleReport(sampleCase()));
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("<html lang=\"en\">"));
    QVERIFY(html.contains("default-src 'none'; style-src 'sha256-"));
    QVERIFY(html.contains("base-uri 'none'; form-action 'none'"));
    for (const char *never : {"unsafe-inline", "<script", "<link", "<img", "<iframe",
                              " style=", " src=", "@import", "url(", " onerror", " onclick"})
        QVERIFY2(!html.contains(never), never);
    const qsizetype from = html.indexOf("<style>") + 7;
    const QByteArray style = html.mid(from, html.indexOf("</style>") - from);
    QVERIFY(html.contains("'sha256-" +
                          QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64() + "'"));
    static const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
    auto links = link.globalMatch(QString::fromUtf8(html));
    while (links.hasNext())
        QVERIFY(links.next().captured(1).startsWith(u'#'));
}

void ReportWritersTest::htmlLetsNothingThrough()
{
    const QString html = QString::fromUtf8(reportToHtml(hostileReport()));
    QVERIFY(!html.contains(QLatin1String("<script")));
    QVERIFY(!html.contains(QLatin1String("<img")));
    QCOMPARE(html.count(QLatin1String("</style>")), 1);
    QCOMPARE(html.count(QLatin1String("</title>")), 1);
    for (const QChar character : html)
        QVERIFY(character == u'\n' || character == u'\t' ||
                (character.unicode() >= 0x20 && character != rightToLeft[0] && character.unicode() != 0x7f));
    // Every tag's attributes are well formed: a quote in foreign text never ends one.
    static const QRegularExpression tag(
        QStringLiteral(R"(<(?:!DOCTYPE html|/?[a-z][a-z0-9]*(?: [a-zA-Z-]+(?:="[^"<>]*")?)*/?)>)"));
    QString rest = html;
    const qsizetype style = rest.indexOf(QLatin1String("<style>"));
    rest.remove(style, rest.indexOf(QLatin1String("</style>")) - style);
    rest.remove(tag);
    QVERIFY2(!rest.contains(u'<') && !rest.contains(u'>'),
             qPrintable(rest.mid(std::max<qsizetype>(0, rest.indexOf(u'<') - 100), 200)));
}

void ReportWritersTest::htmlSaysWhatTheAdministratorNeeds()
{
    const QByteArray html = reportToHtml(sampleReport(sampleCase()));
    for (const char *needed :
         {"shop.example: 502 Bad Gateway from nginx", "2026-11-22 14:05:10.140 UTC",
          "2026-11-22 15:05:10 (Europe/Berlin, UTC+01:00)", "GET https://shop.example/cart",
          "The site is broken. It is not you.", "78 %", "upstream-down", "Speaks against it",
          "connect() failed (111: Connection refused)", "Does a firewall reject?", "x-request-id",
          "Berlin, DE, EU", "502 (2 times)", "/robots.txt", "href=\"#o6\"", "id=\"o6\"", "4 tries, no change",
          "17 requests", "valid until 2027-01-15"})
        QVERIFY2(html.contains(needed), needed);
}

void ReportWritersTest::headlineSaysHowFarItGot_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QString>("headline");
    QTest::newRow("answered") << sampleCase() << QStringLiteral("shop.example: 502 Bad Gateway from nginx");
    CaseFile silent(sampleHead());
    Observation reach = sampleObservation(
        "site-reach", ReachFacts{QStringLiteral("203.0.113.10"), 443, QStringLiteral("site")});
    reach.failure = Failure::TimedOut;
    silent.append(reach);
    QTest::newRow("no connection") << silent
                                   << QStringLiteral("shop.example: no connection (no answer in time)");
    CaseFile nameless(sampleHead());
    SystemNameFacts name;
    name.name = QStringLiteral("shop.example");
    Observation lookUp = sampleObservation("system-name", name);
    lookUp.failure = Failure::NameNotFound;
    nameless.append(lookUp);
    QTest::newRow("no name") << nameless
                             << QStringLiteral("shop.example: the name does not exist (NXDOMAIN)");
    Observation closed = sampleExchange(HttpPurpose::Page, 0, "203.0.113.10", 5);
    closed.failure = Failure::ConnectionClosed;
    CaseFile early(sampleHead());
    early.append(closed);
    QTest::newRow("closed") << early
                            << QStringLiteral("shop.example: the connection was closed without an answer");
}

void ReportWritersTest::headlineSaysHowFarItGot()
{
    QFETCH(CaseFile, file);
    QFETCH(QString, headline);
    const Report report = sampleReport(file);
    QCOMPARE(reportToText(report).section(u'\n', 0, 0),
             headline + QStringLiteral(" - Upstream down or refusing connections"));
    QVERIFY(reportToHtml(report).contains(headline.toUtf8()));
}

void ReportWritersTest::textIsShortAndHarmless()
{
    const QString text = reportToText(sampleReport(sampleCase()));
    QVERIFY(text.count(u'\n') <= 60);
    QVERIFY(text.contains(QLatin1String("502 Bad Gateway from nginx")));
    QVERIFY(text.contains(QLatin1String("x-request-id: 7f3a")));
    const QString hostile = reportToText(hostileReport());
    for (const QChar character : hostile)
        QVERIFY(character == u'\n' ||
                (character.unicode() >= 0x20 && character != rightToLeft[0] && character.unicode() != 0x7f));
}

void ReportWritersTest::harIsOneDotTwo()
{
    const QJsonObject log = QJsonDocument::fromJson(reportToHar(sampleReport(sampleCase())))
                                .object()
                                .value(QLatin1String("log"))
                                .toObject();
    QCOMPARE(log.value(QLatin1String("version")).toString(), QStringLiteral("1.2"));
    QVERIFY(log.value(QLatin1String("creator")).toObject().contains(QLatin1String("name")));
    const QJsonArray entries = log.value(QLatin1String("entries")).toArray();
    QCOMPARE(entries.size(), 5); // the connectivity check is not the site's
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QJsonObject times = entry.value(QLatin1String("timings")).toObject();
        for (const char *key : {"send", "wait", "receive"})
            QVERIFY(times.value(QLatin1String(key)).toDouble(-5) >= 0);
        double sum = 0;
        for (const char *key : {"blocked", "dns", "connect", "send", "wait", "receive"})
            sum += std::max(0.0, times.value(QLatin1String(key)).toDouble());
        QVERIFY(std::abs(sum - entry.value(QLatin1String("time")).toDouble()) < 0.001);
        QVERIFY(std::abs(sum - 88) < 0.001);
        QVERIFY(entry.contains(QLatin1String("cache")));
        const QJsonObject response = entry.value(QLatin1String("response")).toObject();
        for (const char *key : {"status", "statusText", "httpVersion", "cookies", "headers", "content",
                                "redirectURL", "headersSize", "bodySize"})
            QVERIFY2(response.contains(QLatin1String(key)), key);
        const QJsonObject request = entry.value(QLatin1String("request")).toObject();
        for (const char *key :
             {"method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"})
            QVERIFY2(request.contains(QLatin1String(key)), key);
    }
}

void ReportWritersTest::mailtoIsBounded()
{
    const Contact contact{Contact::Kind::Email,   QStringLiteral("support@shop.example"),
                          QStringLiteral("page"), 0.7,
                          Contact::Whose::Site,   {}};
    for (const Report &report : {sampleReport(sampleCase()), hostileReport()}) {
        const QString url = mailtoUrl(report, contact);
        QVERIFY(url.startsWith(QLatin1String("mailto:support@shop.example?subject=")));
        QVERIFY2(url.size() <= 1800, qPrintable(QString::number(url.size())));
        static const QRegularExpression allowed(QStringLiteral(R"(\A[A-Za-z0-9%._~?&=:@-]+\z)"));
        QVERIFY(allowed.match(url).hasMatch());
        const QUrlQuery query{QUrl(url)};
        QVERIFY(!query.queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded).contains(u'\n'));
        QVERIFY(
            query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded).contains(QLatin1String("\r\n")));
    }
}

QTEST_GUILESS_MAIN(ReportWritersTest)
#include "tst_reportwriters.moc"
