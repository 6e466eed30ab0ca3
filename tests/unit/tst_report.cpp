// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include "address/addressword.h"
#include "casefile/journal.h"
#include "samplecase.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

namespace {

QByteArray jsonOf(const Report &report)
{
    return QJsonDocument(reportToJson(report)).toJson();
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressWordsAreRead_data();
    void addressWordsAreRead();
    void localAddressesAreLeftOut();
    void localAddressesStayWhenAsked();
    void theSamePlaceGetsTheSameWord();
    void privateSiteStaysReadable();
    void publicAddressToldBackIsLeftOut();
    void credentialsAreLeftOutAgain_data();
    void credentialsAreLeftOutAgain();
    void jsonComesBackAsItWent();
    void jsonLoadsAsACase();
    void jsonFitsTheSchema();
    void schemaRefuses_data();
    void schemaRefuses();
    void brokenReportsAreRefused_data();
    void brokenReportsAreRefused();
};

void ReportTest::addressWordsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    QTest::addColumn<bool>("ipv6");
    QTest::addColumn<bool>("linkLocal");
    QTest::newRow("local") << QStringLiteral("local-1/24") << true << false << false;
    QTest::newRow("local6") << QStringLiteral("[local6-2]:53") << true << true << false;
    QTest::newRow("link-local") << QStringLiteral("linklocal6-12%eth0/64") << true << true << true;
    QTest::newRow("address") << QStringLiteral("192.168.1.1") << false << false << false;
    QTest::newRow("name") << QStringLiteral("local-1.example") << false << false << false;
    QTest::newRow("longer") << QStringLiteral("local-1x") << false << false << false;
}

void ReportTest::addressWordsAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, is);
    const auto word = addressWord(text);
    QCOMPARE(word.has_value(), is);
    if (word) {
        QTEST(word->ipv6, "ipv6");
        QTEST(word->linkLocal, "linkLocal");
    }
}

void ReportTest::localAddressesAreLeftOut()
{
    const Report report = sampleReport(sampleCase());
    const QByteArray all =
        jsonOf(report) + reportToHtml(report) + reportToText(report).toUtf8() + reportToHar(report);
    for (const char *secret : {"192.168.1.", "2001:db8:77:", "fe80::"})
        QVERIFY2(!all.contains(secret), secret);
    QVERIFY(all.contains("203.0.113.10")); // the site's own address is what it is about
    QVERIFY(all.contains("9.9.9.9"));
    QCOMPARE(report.redacted,
             (QStringList{QStringLiteral("local-addresses"), QStringLiteral("public-address")}));
}

void ReportTest::localAddressesStayWhenAsked()
{
    ReportOptions options = sampleOptions();
    options.localAddresses = true;
    const Report report = sampleReport(sampleCase(), options);
    QVERIFY(jsonOf(report).contains("192.168.1.10/24"));
    QVERIFY(report.redacted.isEmpty());
}

void ReportTest::theSamePlaceGetsTheSameWord()
{
    const Report report = sampleReport(sampleCase());
    const auto &link = *report.observations[0].as<LinkFacts>();
    const QString router = link.routes[0].router;
    QVERIFY(addressWord(router));
    QCOMPARE(report.observations[1].as<RouterFacts>()->address, router);
    QCOMPARE(link.resolvers[0], router);
    QCOMPARE(report.observations[2].as<DnsFacts>()->server, router);
    QVERIFY(link.resolvers[1].startsWith(QLatin1String("[public6-")));
    QVERIFY(link.interfaces[0].addresses[0].endsWith(QLatin1String("/24")));
    QVERIFY(addressWord(link.interfaces[0].addresses[2])->linkLocal);
    QCOMPARE(jsonOf(sampleReport(sampleCase())), jsonOf(report)); // and the same again next time
}

void ReportTest::privateSiteStaysReadable()
{
    CaseFile caseFile(sampleHead(QStringLiteral("http://10.20.0.5:8080/")));
    caseFile.append(sampleObservation("link", sampleLink()));
    HttpFacts http = sampleHttp(HttpPurpose::Page, 502, QStringLiteral("10.20.0.5"));
    http.url = QStringLiteral("http://10.20.0.5:8080/");
    http.body = QStringLiteral("connect to 10.20.0.77 failed, client 192.168.1.10");
    caseFile.append(sampleObservation("page", http));
    const Report report = sampleReport(caseFile);
    QCOMPARE(report.url, QStringLiteral("http://10.20.0.5:8080/"));
    const auto &page = *report.observations[1].as<HttpFacts>();
    QCOMPARE(page.address, QStringLiteral("10.20.0.5"));
    QVERIFY(page.body.contains(QLatin1String("10.20.0.77"))); // the administrator's own network
    QVERIFY(!page.body.contains(QLatin1String("192.168.1.10")));
}

void ReportTest::publicAddressToldBackIsLeftOut()
{
    CaseFile caseFile = sampleCase();
    HttpFacts http = sampleHttp(HttpPurpose::Page, 502, QStringLiteral("203.0.113.10"));
    http.body = QStringLiteral(
        "<span class=\"hidden\" id=\"cf-footer-ip\">198.51.100.7</span> Your IP: 203.0.113.10");
    http.headers.push_back({QStringLiteral("X-Client-IP"), QStringLiteral("198.51.100.7")});
    caseFile.append(sampleObservation("page", http));
    const Report report = sampleReport(caseFile);
    QVERIFY(!jsonOf(report).contains("198.51.100.7\""));
    QVERIFY(!jsonOf(report).contains("198.51.100.7<"));
    QVERIFY(jsonOf(report).contains("203.0.113.10")); // a page's lie does not hide the server
    QVERIFY(report.redacted.contains(QStringLiteral("public-address")));
}

void ReportTest::credentialsAreLeftOutAgain_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("jwt") << QStringLiteral("x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJTRUNSRVQifQ.SECRETsig-x y");
    QTest::newRow("bearer") << QStringLiteral("Authorization: Bearer SECRET0123456789abcdef");
    QTest::newRow("query") << QStringLiteral("<a href=\"/x?a=1&amp;access_token=SECRET&b=2\">");
    QTest::newRow("json") << QStringLiteral("{\"password\": \"SECRET\"}");
    QTest::newRow("input") << QStringLiteral("<input type=hidden name=\"csrf_token\" value=\"SECRET\">");
}

void ReportTest::credentialsAreLeftOutAgain()
{
    QFETCH(QString, body);
    CaseFile caseFile = sampleCase();
    HttpFacts http = sampleHttp(HttpPurpose::Page, 502, QStringLiteral("203.0.113.10"));
    http.body = body;
    http.url = QStringLiteral("https://ann:SECRET@shop.example/cart?token=SECRET&page=2#SECRET");
    http.headers = {{QStringLiteral("Set-Cookie"), QStringLiteral("sid=SECRET; Path=/; HttpOnly")},
                    {QStringLiteral("authorization"), QStringLiteral("Basic SECRET")},
                    {QStringLiteral("Location"), QStringLiteral("/next?code=SECRET&page=2")}};
    caseFile.append(sampleObservation("page", http));
    const Report report = sampleReport(caseFile);
    const QByteArray all = jsonOf(report) + reportToHtml(report) + reportToHar(report);
    QVERIFY(!all.contains("SECRET"));
    QVERIFY(all.contains("page=2"));
    QVERIFY(all.contains("Path=/; HttpOnly"));
    QVERIFY(report.redacted.contains(QStringLiteral("credentials")));
    QVERIFY(report.redacted.contains(QStringLiteral("query")));
}

void ReportTest::jsonComesBackAsItWent()
{
    const Report report = sampleReport(sampleCase());
    const auto again = reportFromJson(jsonOf(report));
    QVERIFY2(std::holds_alternative<Report>(again),
             qPrintable(std::get_if<QString>(&again) ? std::get<QString>(again) : QString()));
    QCOMPARE(jsonOf(std::get<Report>(again)), jsonOf(report));
}

void ReportTest::jsonLoadsAsACase()
{
    const CaseFile original = sampleCase();
    const auto loaded = caseFromBytes(jsonOf(sampleReport(original)));
    QVERIFY2(std::holds_alternative<CaseFile>(loaded),
             qPrintable(std::get_if<QString>(&loaded) ? std::get<QString>(loaded) : QString()));
    const CaseFile &caseFile = std::get<CaseFile>(loaded);
    QCOMPARE(caseFile.all().size(), original.all().size());
    QCOMPARE(caseFile.head().url, original.head().url);
    QCOMPARE(caseFile.head().id, original.head().id);
    QCOMPARE(caseFile.head().requests, original.head().requests);
    // Left out once, nothing more is left out: a report of a report is the same.
    Report again = sampleReport(caseFile);
    QCOMPARE(again.observations.size(), original.all().size());
    QVERIFY(again.observations == sampleReport(original).observations);
}

namespace {

/// Debian's own Python has jsonschema; tests/run installs it.
QString schemaFault(const QList<QByteArray> &documents)
{
    QTemporaryDir folder;
    QStringList arguments{QStringLiteral("-c"), QStringLiteral(R"(
import json, sys
from jsonschema import Draft202012Validator
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
for name in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(name))):
        sys.exit(error.json_path + ": " + error.message[:300])
)"),
                          QStringLiteral(ISITME_RESOURCES "/report.schema.json")};
    for (const QByteArray &document : documents) {
        QFile file(folder.filePath(QString::number(arguments.size())));
        if (!file.open(QFile::WriteOnly) || file.write(document) != document.size())
            return QStringLiteral("can't write");
        arguments.append(file.fileName());
    }
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), arguments);
    if (!python.waitForFinished(60'000))
        return QStringLiteral("python3 does not end");
    const QString said = QString::fromUtf8(python.readAllStandardError());
    return python.exitCode() == 0 ? QString() : said.trimmed() + QStringLiteral("!");
}

} // namespace

void ReportTest::jsonFitsTheSchema()
{
    if (!QFile::exists(QStringLiteral("/usr/bin/python3")))
        QSKIP("python3 is not here");
    QList<QByteArray> documents;
    documents.append(jsonOf(sampleReport(sampleCase())));
    documents.append(jsonOf(hostileReport()).replace("<script>\\\"'", "x")); // an id that no cause has
    CaseFile empty(sampleHead());
    documents.append(
        jsonOf(composeReport(empty, sampleDiagnosis(), {}, Services(), GatewayCatalog::builtIn(), {}, {})));
    for (const auto &affects : EnumNames<Affects>::table) {
        for (const auto &place : EnumNames<Place>::table) {
            Diagnosis diagnosis = sampleDiagnosis();
            diagnosis.affects = affects.value;
            diagnosis.place = place.value;
            diagnosis.causes[1].certainty = 1.0 - 0.7836; // shares to the last digit
            documents.append(jsonOf(composeReport(empty, diagnosis, sampleSteps(), Services(),
                                                  GatewayCatalog::builtIn(), 3.0, {})));
        }
    }
    for (const auto &failure : EnumNames<Failure>::table) {
        for (const auto &ending : EnumNames<Ending>::table) {
            CaseFile caseFile = empty;
            Observation observation = sampleExchange(HttpPurpose::Page, 0, "203.0.113.10", 5);
            observation.failure = failure.value;
            observation.ended = ending.value;
            caseFile.append(observation);
            documents.append(jsonOf(sampleReport(caseFile)));
        }
    }
    documents[1].replace("\\u001b]0;x\\u0007", "").replace("\xE2\x80\xAE", "");
    QCOMPARE(schemaFault(documents), QString());
}

void ReportTest::schemaRefuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("affects") << QByteArray("\"affects\": \"everyone\"") << QByteArray("\"affects\": \"you\"");
    QTest::newRow("number as text") << QByteArray("\"requests\": 17") << QByteArray("\"requests\": \"17\"");
    QTest::newRow("step") << QByteArray("\"state\": \"skipped\"") << QByteArray("\"state\": \"forgotten\"");
    QTest::newRow("status") << QByteArray("\"status\": 502") << QByteArray("\"status\": true");
    QTest::newRow("missing key") << QByteArray("\"redacted\"") << QByteArray("\"redacted2\"");
    QTest::newRow("check") << QByteArray("\"check\": \"logs\"") << QByteArray("\"check\": \"moon\"");
}

void ReportTest::schemaRefuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray json = jsonOf(sampleReport(sampleCase()));
    QVERIFY(json.contains(from));
    json.replace(from, to);
    QVERIFY(!schemaFault({json}).isEmpty());
}

void ReportTest::brokenReportsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray good = jsonOf(sampleReport(sampleCase()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{\"format\": \"isitme-report\", ");
    QTest::newRow("other format") << QByteArray(good).replace("isitme-report", "har");
    QTest::newRow("newer") << QByteArray(good)
                                  .replace("\"version\": 1\n", "\"version\": 2\n")
                                  .replace("\"version\": 1,", "\"version\": 2,");
    QTest::newRow("half") << good.left(good.size() / 2);
    QTest::newRow("affects") << QByteArray(good).replace("\"affects\": \"everyone\"", "\"affects\": \"you\"");
    QTest::newRow("list is a text") << QByteArray(good).replace("\"redacted\": [",
                                                                "\"redacted\": \"x\", \"y\": [");
    QTest::newRow("observation") << QByteArray(good).replace("\"ended\": \"done\"", "\"ended\": 1");
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void ReportTest::brokenReportsAreRefused()
{
    QFETCH(QByteArray, json);
    const auto read = reportFromJson(json);
    QVERIFY(std::holds_alternative<QString>(read));
    QVERIFY(!std::get<QString>(read).isEmpty());
}

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
