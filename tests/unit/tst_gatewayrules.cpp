// SPDX-License-Identifier: Apache-2.0
#include "gateways/gatewaycatalog.h"

#include <QTest>

using namespace IsItMe;

/// The file that the catalog is read from, and the standard's own field for errors.
class TestGatewayRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badFiles_data();
    void badFiles();
    void proxyStatus_data();
    void proxyStatus();
};

void TestGatewayRules::badFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const QByteArray head = R"({"format":1,"gateways":[{"id":"a","product":"A",)";
    const QByteArray front = R"("front":[{"name":"server"}],)";
    QTest::newRow("empty") << QByteArray() << u"JSON"_qs;
    QTest::newRow("no object") << QByteArray("[]") << u"object"_qs;
    QTest::newRow("no format") << QByteArray(R"({"gateways":[]})") << u"format"_qs;
    QTest::newRow("unknown key") << head + front + R"("colour":1}]})" << u"gateways[0].colour"_qs;
    QTest::newRow("a fixed limit, and none")
        << head + front + R"("connectLimitFixed":true}]})" << u"gateways[0].connectLimitFixed"_qs;
    QTest::newRow("a status that is no error of the server's side")
        << head + front + R"("timeoutStatus":200}]})" << u"gateways[0].timeoutStatus"_qs;
    QTest::newRow("too many attempts")
        << head + front + R"("connectAttempts":99}]})" << u"gateways[0].connectAttempts"_qs;
    QTest::newRow("unknown meaning")
        << head + front + R"("pages":[{"source":"s","body":{"starts":"a"},"says":[{"meaning":"tired"}]}]}]})"
        << u"gateways[0].pages[0].says[0].meaning"_qs;
    QTest::newRow("no marks") << head + front + R"("pages":[{"source":"s"}]}]})"
                              << u"gateways[0].pages[0].body"_qs;
    QTest::newRow("no source") << head + front + R"("pages":[{"body":{"starts":"a"}}]}]})"
                               << u"gateways[0].pages[0].source"_qs;
    QTest::newRow("no front, not silent")
        << head + R"("pages":[{"source":"s","body":{"starts":"a"}}]}]})" << u"gateways[0].pages"_qs;
    QTest::newRow("bad status") << head + front +
                                       R"("pages":[{"source":"s","status":[200],"body":{"starts":"a"}}]}]})"
                                << u"gateways[0].pages[0].status"_qs;
    QTest::newRow("two ways") << head + R"("front":[{"name":"a","is":"b","starts":"c"}]}]})"
                              << u"gateways[0].front[0].starts"_qs;
    QTest::newRow("certainty") << head + front +
                                      R"("pages":[{"source":"s","certainty":2,"body":{"starts":"a"}}]}]})"
                               << u"gateways[0].pages[0].certainty"_qs;
    QTest::newRow("twice")
        << QByteArray(R"({"format":1,"gateways":[{"id":"a","product":"A","front":[{"name":"x"}]},)"
                      R"({"id":"a","product":"B","front":[{"name":"y"}]}]})")
        << u"twice"_qs;
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ') << u"larger"_qs;
    QTest::newRow("deep") << QByteArray(100000, '[') << u"JSON"_qs;
}

void TestGatewayRules::badFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto catalog = GatewayCatalog::fromJson(json);
    QVERIFY(std::holds_alternative<QString>(catalog));
    QVERIFY2(std::get<QString>(catalog).contains(place), qPrintable(std::get<QString>(catalog)));
}

void TestGatewayRules::proxyStatus_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("product");
    QTest::addColumn<bool>("madeIt");
    QTest::addColumn<QString>("meaning");
    QTest::newRow("refused") << u"ExampleCDN; error=connection_refused"_qs << u"ExampleCDN"_qs << true
                             << u"refused"_qs;
    QTest::newRow("quoted") << u"\"edge, 1; x\"; details=\"a;error=dns_error\";error=connection_timeout"_qs
                            << u"edge, 1; x"_qs << true << u"connect-timeout"_qs;
    QTest::newRow("nearest to the origin first")
        << u"inner; error=dns_error, outer; error=http_response_incomplete"_qs << u"inner"_qs << true
        << u"name"_qs;
    QTest::newRow("does not prove who answered")
        << u"edge; error=connection_terminated"_qs << u"edge"_qs << false << u"closed-early"_qs;
    QTest::newRow("handed on") << u"edge; received-status=502"_qs << u"edge"_qs << false << QString();
    QTest::newRow("unknown error") << u"edge; error=made_up"_qs << u"edge"_qs << false << QString();
    QTest::newRow("no trouble") << u"edge; received-status=200"_qs << QString() << false << QString();
    QTest::newRow("not well formed") << u"edge ;error=dns_error"_qs << QString() << false << QString();
    QTest::newRow("rubbish") << u"\"\\"_qs << QString() << false << QString();
    QTest::newRow("separators") << QString(100000, u',') << QString() << false << QString();
}

void TestGatewayRules::proxyStatus()
{
    QFETCH(QString, value);
    QFETCH(QString, product);
    const std::vector<HeaderField> headers{{u"Proxy-Status"_qs, value}};
    const GatewayCatalog catalog = GatewayCatalog::builtIn();
    const auto match = catalog.match({502, {}, headers, u"Sorry"_qs});
    QCOMPARE(match ? match->product : QString(), product);
    if (!match)
        return;
    QCOMPARE(match->id, u"proxy-status"_qs);
    QTEST(match->author == GatewayMatch::Author::GatewayItself, "madeIt");
    QTEST(match->meaning, "meaning");

    const QString page =
        u"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
        "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"_qs;
    // A page of a known product keeps its maker; what went wrong, the field says.
    const std::vector<HeaderField> nginx{{u"Server"_qs, u"nginx"_qs}, {u"Proxy-Status"_qs, value}};
    const auto known = catalog.match({502, {}, nginx, page});
    QVERIFY(known.has_value());
    QCOMPARE(known->id, u"nginx"_qs);
    QTEST(known->meaning, "meaning");
}

QTEST_GUILESS_MAIN(TestGatewayRules)
#include "tst_gatewayrules.moc"
