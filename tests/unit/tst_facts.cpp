// SPDX-License-Identifier: Apache-2.0
#include "facts/observation.h"

#include <QJsonDocument>
#include <QTest>

using namespace IsItMe;

class FactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void observationComesBackAsItWent_data();
    void observationComesBackAsItWent();
    void hostileJsonIsRefused_data();
    void hostileJsonIsRefused();
    void unknownKeysArePassedOver();
};

namespace {

Observation sample(Facts facts)
{
    Observation observation;
    observation.id = QStringLiteral("o12");
    observation.probe = QStringLiteral("page");
    observation.vantage = QStringLiteral("here");
    observation.at = QDateTime::fromString(QStringLiteral("2026-11-22T14:05:10.120Z"), Qt::ISODateWithMs);
    observation.timings.started = 12.5;
    observation.timings.connected = 20.25;
    observation.timings.ended = 33;
    observation.reached = Layer::Headers;
    observation.ended = Ending::Failed;
    observation.failure = Failure::ConnectionReset;
    observation.detail = QStringLiteral("reset by peer");
    observation.facts = std::move(facts);
    return observation;
}

QJsonObject parse(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void FactsTest::observationComesBackAsItWent_data()
{
    QTest::addColumn<Observation>("observation");
    HttpFacts http;
    http.purpose = HttpPurpose::Static;
    http.url = QStringLiteral("https://shop.example/robots.txt");
    http.status = 502;
    http.headers = {{QStringLiteral("Server"), QStringLiteral("nginx")}};
    http.tls = TlsFacts{};
    http.tls->fault = CertificateFault::Expired;
    http.tls->chain.push_back({QStringLiteral("CN=shop"),
                               QStringLiteral("CN=ca"),
                               {QStringLiteral("shop.example")},
                               QDateTime::fromSecsSinceEpoch(1000, Qt::UTC),
                               QDateTime::fromSecsSinceEpoch(2000, Qt::UTC),
                               QStringLiteral("ab")});
    LinkFacts link;
    link.interfaces = {
        {QStringLiteral("eth0"), LinkKind::Wired, true, true, {QStringLiteral("192.168.1.10/24")}}};
    link.routes = {{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 100}};
    RouterFacts router;
    router.tcp = Answer::Refused;
    router.roundTrip = 0.25;
    DnsFacts dns;
    dns.rcode = QStringLiteral("NXDOMAIN");
    dns.authority = {{QStringLiteral("example"), QStringLiteral("SOA"), 300, QStringLiteral("ns.example")}};
    QTest::newRow("nothing") << sample({});
    QTest::newRow("http") << sample(http);
    QTest::newRow("link") << sample(link);
    QTest::newRow("router") << sample(router);
    QTest::newRow("dns") << sample(dns);
    QTest::newRow("answer") << sample(AnswerFacts{QStringLiteral("saw"), QStringLiteral("502")});
}

void FactsTest::observationComesBackAsItWent()
{
    QFETCH(Observation, observation);
    const auto again = observationFromJson(observationToJson(observation));
    QVERIFY(again.has_value());
    QVERIFY(*again == observation);
}

void FactsTest::hostileJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray head = R"("id":"o1","probe":"p","vantage":"here","at":"2026-11-22T14:05:10.120Z")";
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no ending") << "{" + head + "}";
    QTest::newRow("unknown ending") << "{" + head + R"(,"ended":"exploded"})";
    QTest::newRow("wrong type") << "{" + head + R"(,"ended":"done","http":{"status":"502"}})";
    QTest::newRow("number out of range") << "{" + head + R"(,"ended":"done","http":{"status":1e99}})";
    QTest::newRow("facts are a list") << "{" + head + R"(,"ended":"done","http":[]})";
    QTest::newRow("unknown failure") << "{" + head + R"(,"ended":"failed","failure":"bad-mood"})";
    QTest::newRow("long id")
        << "{\"id\":\"" + QByteArray(500, 'o') +
               R"(","probe":"p","vantage":"here","at":"2026-11-22T14:05:10.120Z","ended":"done"})";
}

void FactsTest::hostileJsonIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!observationFromJson(QJsonDocument::fromJson(json).object()));
}

void FactsTest::unknownKeysArePassedOver()
{
    const auto observation = observationFromJson(parse(R"({"id":"o1","probe":"p","vantage":"here",
        "at":"2026-11-22T14:05:10.120Z","ended":"done","colour":"green","http":{"status":200,"mood":1}})"));
    QVERIFY(observation.has_value());
    QCOMPARE(observation->as<HttpFacts>()->status, 200);
}

QTEST_GUILESS_MAIN(FactsTest)
#include "tst_facts.moc"
