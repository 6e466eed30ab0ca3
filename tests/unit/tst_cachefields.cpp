// SPDX-License-Identifier: Apache-2.0
#include "gateways/cachemarks.h"
#include "gateways/proxystatus.h"

#include <QTest>

using namespace IsItMe;

namespace {

std::vector<HeaderField> fields(const QByteArray &lines)
{
    std::vector<HeaderField> headers;
    for (const QString &line : QString::fromUtf8(lines).split(u'\n', Qt::SkipEmptyParts))
        headers.push_back({line.section(u": "_qs, 0, 0), line.section(u": "_qs, 1)});
    return headers;
}

} // namespace

/// What the stations on the way say of themselves: Proxy-Status, Cache-Status, Age and the makers' own
/// fields.
class TestCacheFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stored_data();
    void stored();
    void age();
    void members();
    void telling_data();
    void telling();
    void hostileFields();
};

void TestCacheFields::stored_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("stored");
    const auto row = [](const char *headers, bool stored) {
        QTest::newRow(headers) << QByteArray(headers) << stored;
    };
    row("Server: nginx", false);
    row("Age: 0", false);
    row("Age: 25", true);
    row("age: 25", true);
    row("Age: -3", false);
    row("Age: 12 seconds", false);
    row("Age: 3\nAge: 4", false);
    row("Age: 99999999999999999999", false);
    // RFC 9211
    row("Cache-Status: ExampleCache; hit", true);
    row("Cache-Status: ExampleCache; hit; ttl=-412; key=\"/a,b;hit\"", true);
    row("Cache-Status: ExampleCache; fwd=miss; stored", false);
    row("Cache-Status: OriginCache; hit; ttl=1100, \"CDN Company Here\"; fwd=uri-miss", true);
    row("Cache-Status: OriginCache; fwd=stale; fwd-status=304", false);
    row("Cache-Status: ExampleCache; hit=?0", false);
    row("Cache-Status: x; key=\"; hit\"", false);
    row("Cache-Status: a; fwd=miss\nCache-Status: b; hit", true);
    row("Cache-Status: broken;; hit", false);
    // X-Cache and its relatives
    row("X-Cache: HIT", true);
    row("X-Cache: HIT from edge.shop.example", true);
    row("X-Cache: Hit from cloudfront", true);
    row("X-Cache: RefreshHit from cloudfront", false);
    row("X-Cache: Miss from cloudfront", false);
    row("X-Cache: Error from cloudfront", false);
    row("X-Cache: TCP_HIT from a23-1-2-3.deploy.example (AkamaiGHost/11.6)", true);
    row("X-Cache: TCP_MEM_HIT from a23", true);
    row("X-Cache: TCP_NEGATIVE_HIT from a23", true);
    row("X-Cache: TCP_REFRESH_HIT from a23", false);
    row("X-Cache: TCP_MISS from a23", false);
    row("X-Cache: HIT, MISS", true);
    row("X-Cache: MISS, HIT", true);
    row("X-Cache: MISS, MISS", false);
    row("X-Cache: MISS from child, HIT from parent", true);
    row("X-Cache: MISS from hit.example", false);
    row("X-Cache: WHITE", false);
    row("X-Cache-Lookup: HIT from edge:80", false); // only that it lay there, not that it was used
    row("X-Cache-Status: STALE", true);
    row("X-Cache-Status: BYPASS", false);
    row("X-Cache-Status: REVALIDATED", false);
    row("CF-Cache-Status: HIT", true);
    row("CF-Cache-Status: DYNAMIC", false);
    row("CF-Cache-Status: EXPIRED", false);
    row("CF-Cache-Status: UPDATING", true);
    // Varnish and Traffic Server
    row("X-Varnish: 32809 32807", true);
    row("X-Varnish: 32809", false);
    row("X-Varnish: 32809 32807\nAge: 7", true);
    row("X-Varnish: 32809 32807\nAge: 0", false); // one fetch for all who waited
    row("X-Varnish: 1 2 3", false);
    row("Via: 1.1 varnish (Varnish/7.1)", false);
    row("Via: http/1.1 traffic_server (ApacheTrafficServer/9.2.9 [cRs f ])", true);
    row("Via: http/1.1 ts (ApacheTrafficServer/9.2.9 [uScHs f p eN:t cCHi p s ])", true);
    row("Via: http/1.1 traffic_server (ApacheTrafficServer/9.2.9 [cMsEf ])", false);
    row("Via: http/1.1 traffic_server (ApacheTrafficServer/9.2.9 [c s f ])", false);
    row("Via: 1.1 [cHs f ]", false);
}

void TestCacheFields::stored()
{
    QFETCH(QByteArray, headers);
    const CacheMarks marks = cacheMarks(fields(headers));
    QTEST(marks.stored(), "stored");
    if (marks.stored())
        QVERIFY(!marks.marks.isEmpty()); // Details can show why
}

void TestCacheFields::age()
{
    QCOMPARE(cacheMarks(fields("Age: 0")).age, std::optional(0));
    QCOMPARE(cacheMarks(fields("Age:  25")).age, std::optional(25));
    QVERIFY(!cacheMarks(fields("Date: now")).age);
    QVERIFY(cacheMarks(fields("X-Cache: HIT, MISS")).miss);
}

void TestCacheFields::members()
{
    const auto all = proxyStatus(fields(
        "Proxy-Status: inner; error=dns_error; rcode=\"NXDOMAIN\"; info-code=9; next-hop=\"app:8080\"\n"
        "proxy-status: \"ExampleCDN\"; received-status=502; next-protocol=:aDI=:; details=\"over there\""));
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].intermediary, u"inner"_qs);
    QCOMPARE(all[0].meaning, u"name"_qs);
    QVERIFY(all[0].madeTheAnswer);
    QCOMPARE(all[0].nextHop, u"app:8080"_qs);
    QCOMPARE(all[0].text(), u"inner; error=dns_error; next-hop=app:8080; rcode=NXDOMAIN; info-code=9"_qs);
    QCOMPARE(all[1].receivedStatus, 502);
    QCOMPARE(all[1].nextProtocol, u"h2"_qs);
    QCOMPARE(all[1].details, u"over there"_qs);
    QVERIFY(all[1].error.isEmpty());
}

void TestCacheFields::telling_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("meaning");
    const auto row = [](const char *value, const char *who, const char *meaning) {
        QTest::newRow(value) << QByteArray(value) << QString::fromLatin1(who) << QString::fromLatin1(meaning);
    };
    row("a; error=connection_refused", "a", "refused");
    row("a; error=connection_refused, b; error=connection_timeout", "a", "refused");
    row("a; received-status=502, b; error=dns_timeout", "b", "name");
    row("a; error=proxy_internal_error, b; error=http_response_incomplete", "b", "closed-early");
    row("a; error=proxy_internal_error, b; received-status=500", "a", "");
    row("a; received-status=200, b; received-status=503", "b", "");
    row("a; received-status=200", "", "");
    row("a; error=\"connection_refused\"", "", ""); // a string, where a token has to be
    row("a; error=made_up_type", "a", "");
    row("5; error=dns_error", "", "");
    row("(a b); error=dns_error", "", "");
    row("a; error=connection_limit_reached", "a", "overload");
    row("a; error=destination_ip_prohibited", "a", "prohibited");
    row("a; error=dns_error, ", "", ""); // not well formed: ignored whole
}

void TestCacheFields::telling()
{
    QFETCH(QByteArray, value);
    const auto members = proxyStatus(fields("Proxy-Status: " + value));
    const ProxyStatusMember *telling = tellingMember(members);
    QTEST(telling ? telling->intermediary : QString(), "who");
    QTEST(telling ? telling->meaning : QString(), "meaning");
}

void TestCacheFields::hostileFields()
{
    const QByteArray many("a;error=dns_error,", 18);
    QVERIFY(
        proxyStatus(fields("Proxy-Status: " + many.repeated(20'000) + 'a')).empty()); // beyond every bound
    QVERIFY(proxyStatus(fields("Proxy-Status: " + many.repeated(500) + 'a')).size() <= 16);
    const auto shown =
        proxyStatus(fields("Proxy-Status: \"" + QByteArray(3'000, 'x') + "\"; error=dns_error"));
    QCOMPARE(shown.size(), size_t(1));
    QVERIFY(shown[0].text().size() < 120);
    QVERIFY(!cacheMarks(fields("X-Cache: " + QByteArray(100'000, ','))).stored());
    QVERIFY(!cacheMarks(fields("Via: " + QByteArray("ApacheTrafficServer[").repeated(5'000))).stored());
    QVERIFY(!cacheMarks(fields("Cache-Status: " + QByteArray("a;hit,").repeated(60'000) + 'a')).stored());
}

QTEST_APPLESS_MAIN(TestCacheFields)
#include "tst_cachefields.moc"
