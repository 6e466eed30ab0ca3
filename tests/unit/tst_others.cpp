// SPDX-License-Identifier: Apache-2.0
#include "net/dnsclient.h"
#include "net/dnsjson.h"
#include "probes/globalpinganswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace IsItMe;

namespace {

SiteAddress site()
{
    return std::get<SiteAddress>(parseAddress(u"https://shop.example/cart?token=secret"));
}

QByteArray measurement(const char *status, const char *result)
{
    return QByteArray(R"({"id":"abc","status":")") + status +
           R"(","results":[{"probe":{"continent":"EU","country":"DE","city":"Frankfurt","asn":64500,)"
           R"("network":"Example","tags":["datacenter-network"]},"result":)" +
           result + "}]}";
}

} // namespace

/// What services elsewhere answer: their exact forms, and hostile ones.
class OthersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theQuestionHoldsNoQuery();
    void aWorkingVantagePoint();
    void aVantagePointThatFails_data();
    void aVantagePointThatFails();
    void anOfflineVantagePointSaysNothingOfTheSite();
    void oneInProgress();
    void hostileMeasurements_data();
    void hostileMeasurements();
    void dnsJson();
    void hostileDnsJson_data();
    void hostileDnsJson();
    void wireQuestionReadsBack();
    void noWireQuestionForAnOddName();
};

void OthersTest::theQuestionHoldsNoQuery()
{
    VantageService service;
    service.limit = 5;
    service.locations = {QStringLiteral("europe"), QStringLiteral("asia")};
    const QByteArray json = QJsonDocument(globalpingQuestion(site(), service)).toJson();
    QVERIFY(!json.contains("secret"));
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonObject request = object.value(u"measurementOptions").toObject().value(u"request").toObject();
    QCOMPARE(object.value(u"target").toString(), u"shop.example");
    QCOMPARE(object.value(u"limit").toInt(), 5);
    QCOMPARE(object.value(u"locations").toArray().size(), 2);
    QCOMPARE(request.value(u"method").toString(), u"GET");
    QCOMPARE(request.value(u"path").toString(), u"/cart");
}

void OthersTest::aWorkingVantagePoint()
{
    const auto answer =
        parseGlobalpingAnswer(measurement("finished", R"({"status":"finished","statusCode":200,
        "resolvedAddress":"198.51.100.20","headers":{"server":"nginx","set-cookie":["a=1","b=2"]},"rawBody":"hi",
        "timings":{"total":90,"dns":5,"tcp":20,"tls":30,"firstByte":30,"download":5},"tls":{"authorized":true}})"),
                              site());
    QVERIFY(answer);
    QVERIFY(!answer->inProgress);
    const GlobalpingResult &one = answer->results.front();
    QVERIFY(!one.failure);
    QCOMPARE(one.facts.status, 200);
    QVERIFY(one.facts.connected);
    QVERIFY(one.facts.certificateValid);
    QVERIFY(one.facts.dataCentre);
    QVERIFY(one.facts.samePath);
    QCOMPARE(one.facts.city, u"Frankfurt");
    QCOMPARE(one.facts.firstByteMs, std::optional(30.0));
    for (const HeaderField &field : one.facts.headers)
        QVERIFY(!field.value.contains(u"a=1") && !field.value.contains(u"b=2"));
}

void OthersTest::aVantagePointThatFails_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<Failure>("failure");
    QTest::addColumn<bool>("connected");
    QTest::newRow("silence")
        << QByteArray(R"({"status":"failed","rawOutput":"Request timeout.","timings":{"dns":3}})")
        << Failure::TimedOut << false;
    QTest::newRow("refused")
        << QByteArray(
               R"({"status":"failed","rawOutput":"connect ECONNREFUSED 198.51.100.20:443 - Connection refused.","timings":{}})")
        << Failure::ConnectionRefused << false;
    QTest::newRow("no such name") << QByteArray(
                                         R"({"status":"failed","rawOutput":"queryA ENOTFOUND shop.example"})")
                                  << Failure::NameFailed << false;
    QTest::newRow("certificate")
        << QByteArray(
               R"({"status":"failed","rawOutput":"certificate has expired","timings":{"dns":1,"tcp":9},"tls":{"authorized":false,"error":"CERT_HAS_EXPIRED"}})")
        << Failure::TlsCertificate << true;
}

void OthersTest::aVantagePointThatFails()
{
    QFETCH(QByteArray, result);
    QFETCH(Failure, failure);
    QFETCH(bool, connected);
    const auto answer = parseGlobalpingAnswer(measurement("finished", result), site());
    QVERIFY(answer);
    const GlobalpingResult &one = answer->results.front();
    QCOMPARE(one.failure, std::optional(failure));
    QCOMPARE(one.facts.connected, connected);
    QVERIFY(!one.facts.failure.isEmpty());
}

void OthersTest::anOfflineVantagePointSaysNothingOfTheSite()
{
    const auto answer = parseGlobalpingAnswer(measurement("finished", R"({"status":"offline"})"), site());
    QVERIFY(answer);
    QCOMPARE(answer->results.front().failure, std::optional(Failure::ServiceFailed));
}

void OthersTest::oneInProgress()
{
    const auto answer =
        parseGlobalpingAnswer(measurement("in-progress", R"({"status":"in-progress"})"), site());
    QVERIFY(answer);
    QVERIFY(answer->inProgress);
    QVERIFY(answer->results.front().inProgress);
}

void OthersTest::hostileMeasurements_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("no status") << QByteArray(R"({"results":[]})");
    QTest::newRow("results are a word") << QByteArray(R"({"status":"finished","results":"all"})");
    QByteArray many = R"({"status":"finished","results":[)";
    for (int i = 0; i < 1000; ++i)
        many += "{},";
    QTest::newRow("a thousand") << many + "{}]}";
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void OthersTest::hostileMeasurements()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parseGlobalpingAnswer(json, site()));
}

void OthersTest::dnsJson()
{
    const auto facts = parseDnsJson(R"({"Status":0,"AD":true,"Answer":[
        {"name":"shop.example.","type":5,"TTL":300,"data":"edge.example."},
        {"name":"edge.example.","type":1,"TTL":60,"data":"198.51.100.20"}],"Comment":["one","two"]})");
    QVERIFY(facts);
    QCOMPARE(facts->rcode, u"NOERROR");
    QVERIFY(facts->authenticated);
    QCOMPARE(facts->answers.size(), size_t(2));
    QCOMPARE(facts->answers[0].data, u"edge.example");
    QCOMPARE(facts->answers[1].type, u"A");
    QCOMPARE(facts->comment, u"one two");
    const auto unknown = parseDnsJson(
        R"({"Status":3,"Authority":[{"name":"example.","type":6,"TTL":9,"data":"ns. m. 1 2 3 4 5"}]})");
    QVERIFY(unknown);
    QCOMPARE(dnsFailureOf(*unknown), std::optional(Failure::NameNotFound));
    QCOMPARE(unknown->authority.front().name, u"example");
}

void OthersTest::hostileDnsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no status") << QByteArray(R"({"Answer":[]})");
    QTest::newRow("status is a word") << QByteArray(R"({"Status":"0"})");
    QTest::newRow("negative status") << QByteArray(R"({"Status":-1})");
    QTest::newRow("huge status") << QByteArray(R"({"Status":99999999})");
    QTest::newRow("answer is an object") << QByteArray(R"({"Status":0,"Answer":{}})");
    QTest::newRow("record without a type")
        << QByteArray(R"({"Status":0,"Answer":[{"name":"a","data":"b"}]})");
    QTest::newRow("html") << QByteArray("<html>blocked</html>");
}

void OthersTest::hostileDnsJson()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parseDnsJson(json));
}

void OthersTest::wireQuestionReadsBack()
{
    const QByteArray message =
        dnsQuestionMessage(QStringLiteral("shop.example"), QStringLiteral("AAAA"), true);
    QCOMPARE(message.size(), 12 + 14 + 4);
    QCOMPARE(message.left(2), QByteArray(2, '\0')); // RFC 8484: the same question is the same bytes
    const auto facts = parseDnsMessage(message);
    QVERIFY(!facts || facts->answers.empty());
}

void OthersTest::noWireQuestionForAnOddName()
{
    QVERIFY(dnsQuestionMessage(QStringLiteral("a..b"), QStringLiteral("A"), false).isEmpty());
    QVERIFY(dnsQuestionMessage(QString(64, u'a'), QStringLiteral("A"), false).isEmpty());
    QVERIFY(dnsQuestionMessage(QStringLiteral("a.example"), QStringLiteral("NONSENSE"), false).isEmpty());
}

QTEST_GUILESS_MAIN(OthersTest)
#include "tst_others.moc"
