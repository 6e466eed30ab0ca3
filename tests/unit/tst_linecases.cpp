// SPDX-License-Identifier: Apache-2.0
// What the causes and the report make of a way that was measured.
#include "casebuilder.h"
#include "causes/diagnose.h"
#include "guide/routerstatus.h"
#include "report/describe.h"
#include "samplecase.h"

#include <QJsonDocument>
#include <QTest>

using namespace IsItMe;

namespace {

PathHop hop(int ttl, const char *address, const char *said = "time-exceeded")
{
    return {ttl, QLatin1String(address), 1.0, PathPart::Unknown, {}, QLatin1String(said)};
}

PathFacts path(const char *whom, std::vector<PathHop> hops)
{
    PathFacts facts;
    facts.belongsTo = QLatin1String(whom);
    facts.address = facts.belongsTo == QLatin1String("site") ? QStringLiteral("203.0.113.10")
                                                             : QStringLiteral("198.51.100.80");
    facts.method = QStringLiteral("icmp");
    facts.reached = !hops.empty() && hops.back().said == QLatin1String("reached");
    facts.hops = std::move(hops);
    return facts;
}

const std::vector<PathHop> wholeWay{hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "198.19.0.2"),
                                    hop(4, "198.51.100.80", "reached")};

/// Everything works but for the site, which is silent; the way there ends as given.
CaseBuilder silentSite(std::vector<PathHop> hops, bool askOthers = false)
{
    CaseBuilder builder("https://shop.example/cart", askOthers);
    builder.link()
        .router(Answer::Answered)
        .reach("198.51.100.80")
        .reach("198.51.100.81")
        .connectivity()
        .control();
    builder.dns("NOERROR", NameSubject::Site, false, "203.0.113.10").names("203.0.113.10");
    builder.reach("203.0.113.10", Failure::TimedOut, "site");
    const PathFacts site = path("site", std::move(hops));
    builder.add("path", site, site.reached ? std::nullopt : std::optional(Failure::TimedOut));
    builder.add("path", path("control", wholeWay), {});
    return builder;
}

EchoFacts echo(const char *whom, int answered)
{
    EchoFacts facts;
    facts.belongsTo = QLatin1String(whom);
    facts.address = facts.belongsTo == QLatin1String("router") ? QStringLiteral("192.168.1.1")
                                                               : QStringLiteral("198.51.100.80");
    facts.method = QStringLiteral("icmp");
    facts.sent = 20;
    facts.answered = answered;
    return facts;
}

PacketSizeFacts size(const char *whom, int passed, int lost)
{
    PacketSizeFacts facts;
    facts.belongsTo = QLatin1String(whom);
    facts.address = QStringLiteral("198.51.100.80");
    facts.interfaceMtu = 1500;
    facts.largestPassed = passed;
    facts.smallestLost = lost;
    return facts;
}

/// IPv4 is fine, IPv6 reaches nothing, and the site has both.
CaseBuilder brokenIpv6()
{
    CaseBuilder builder;
    builder.allWellThisSide().names("2001:db8:5::10");
    builder.reach("2001:db8:80::80", Failure::TimedOut).reach("2001:db8:80::81", Failure::TimedOut);
    return builder.http(HttpPurpose::Page, 200);
}

RouterFacts ipv6Router(Answer echo, NeighbourState neighbour)
{
    RouterFacts facts;
    facts.address = QStringLiteral("fe80::1%eth0");
    facts.echo = echo;
    facts.tcp = Answer::Silent;
    facts.neighbour = neighbour;
    return facts;
}

PathFacts ipv6Path(std::vector<PathHop> hops)
{
    PathFacts facts = path("control", std::move(hops));
    facts.address = QStringLiteral("2001:db8:80::80");
    return facts;
}

} // namespace

Q_DECLARE_METATYPE(IsItMe::CaseFile)

class LineCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void saysWhereTheWayEnds();
    void restartsForIpv6OnlyWhereItEnds_data();
    void restartsForIpv6OnlyWhereItEnds();
    void aReportLeavesOutThisNetworksHops();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void LineCasesTest::verdict_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *name, const CaseBuilder &builder, Affects affects, Place place,
                        const char *first) {
        QTest::newRow(name) << builder.file() << affects << place << QString::fromLatin1(first);
    };
    row("the way ends at the router while others go on", silentSite({hop(1, "192.168.1.1")}),
        Affects::ThisNetwork, Place::Router, "network-blocks-site");
    row("the provider says that it is not allowed",
        silentSite({hop(1, "192.168.1.1"), hop(2, "198.18.1.1", "prohibited")}), Affects::ThisNetwork,
        Place::Provider, "network-blocks-site");
    row("silence at the provider stays open", silentSite({hop(1, "192.168.1.1"), hop(2, "198.18.1.1")}),
        Affects::Unknown, Place::Unknown, "network-blocks-site");
    row("silence between stays open",
        silentSite({hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "198.19.0.2")}), Affects::Unknown,
        Place::Unknown, "site-unreachable");
    row("a live machine with a silent port stays open without others",
        silentSite({hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "203.0.113.10", "reached")}),
        Affects::Unknown, Place::Unknown, "site-unreachable");
    row("... and with others in, it is the site that keeps this network out",
        silentSite({hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "203.0.113.10", "reached")}, true)
            .other(true, 200)
            .other(true, 200),
        Affects::SomeVisitors, Place::SiteNetwork, "network-blocks-site");

    const auto working = [] { return CaseBuilder().allWellThisSide().http(HttpPurpose::Page, 200); };
    row("loss on the way to the router",
        working().add("loss", echo("router", 14), {}).add("loss", echo("control", 13), {}),
        Affects::ThisNetwork, Place::Router, "packet-loss");
    row("loss beyond the router",
        working().add("loss", echo("router", 20), {}).add("loss", echo("control", 12), {}),
        Affects::ThisNetwork, Place::Provider, "packet-loss");
    row("a router that drops pings while all comes through",
        working().add("loss", echo("router", 8), {}).add("loss", echo("control", 20), {}), Affects::Nobody,
        Place::None, "works-now");
    row("a hole for large packets that hurts nobody",
        working().add("packet-size", size("control", 1280, 1358), {}), Affects::Nobody, Place::None,
        "works-now");
    row("a hole on the way to the site only",
        CaseBuilder()
            .allWellThisSide()
            .failedPage(Failure::TimedOut)
            .add("packet-size", size("site", 1280, 1358), {})
            .add("packet-size", size("control", 1500, 0), {}),
        Affects::SomeVisitors, Place::SiteNetwork, "path-mtu");
}

void LineCasesTest::verdict()
{
    QFETCH(CaseFile, file);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    QTEST(diagnosis.causes.empty() ? QString() : diagnosis.causes.front().id, "first");
    QTEST(diagnosis.affects, "affects");
    QTEST(diagnosis.place, "place");
}

void LineCasesTest::saysWhereTheWayEnds()
{
    const CaseBuilder builder = silentSite({hop(1, "192.168.1.1"), hop(2, "198.18.1.1")});
    QVERIFY(diagnose(builder.file(), m_gateways)
                .detail.contains(QLatin1String("ends at your internet provider")));
}

void LineCasesTest::restartsForIpv6OnlyWhereItEnds_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<bool>("atRouter");
    const auto silent = Failure::TimedOut;
    const auto row = [](const char *name, const CaseBuilder &builder, bool atRouter) {
        QTest::newRow(name) << builder.file() << atRouter;
    };
    const RouterFacts dead = ipv6Router(Answer::Silent, NeighbourState::Failed);
    RouterFacts deadIpv4 = dead;
    deadIpv4.address = QStringLiteral("192.168.1.2");
    row("nothing tells where", brokenIpv6(), false);
    row("the router is silent in every way", brokenIpv6().add("router", dead, silent), true);
    row("the router answers over IPv6",
        brokenIpv6().add("router", ipv6Router(Answer::Answered, NeighbourState::Reachable), {}), false);
    row("the router is only in the neighbour table",
        brokenIpv6().add("router", ipv6Router(Answer::Silent, NeighbourState::Reachable), silent), false);
    row("an old entry of the neighbour table tells nothing",
        brokenIpv6().add("router", ipv6Router(Answer::Silent, NeighbourState::Stale), silent), false);
    row("a silent router over IPv4 is not meant", brokenIpv6().add("router", deadIpv4, silent), false);
    row("one of two routers is alive",
        brokenIpv6()
            .add("router", dead, silent)
            .add("router", ipv6Router(Answer::Answered, NeighbourState::Reachable), {}),
        false);
    row("the trace ends behind a router that answers",
        brokenIpv6().add("path", ipv6Path({hop(1, "2001:db8:1::1")}), silent), false);
    row("the router says that it knows no way",
        brokenIpv6().add("path", ipv6Path({hop(1, "2001:db8:1::1", "unreachable")}), silent), true);
    row("the provider's machine answers",
        brokenIpv6().add("path", ipv6Path({hop(1, "2001:db8:1::1"), hop(2, "2001:db8:ff::1")}), silent),
        false);
    row("... though the router is silent itself",
        brokenIpv6().add("router", dead, silent).add("path", ipv6Path({hop(2, "2001:db8:ff::1")}), silent),
        false);
    row("the provider's machine knows no way",
        brokenIpv6().add("path", ipv6Path({hop(1, "2001:db8:1::1"), hop(2, "2001:db8:ff::1", "unreachable")}),
                         silent),
        false);
    row("a trace over IPv4 says nothing of IPv6",
        brokenIpv6().add("router", dead, silent).add("path", path("control", wholeWay), {}), true);
}

void LineCasesTest::restartsForIpv6OnlyWhereItEnds()
{
    QFETCH(CaseFile, file);
    QFETCH(bool, atRouter);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    QVERIFY(!diagnosis.causes.empty());
    QCOMPARE(diagnosis.causes.front().id, QStringLiteral("ipv6-broken"));
    QCOMPARE(diagnosis.place, atRouter ? Place::Router : Place::Provider);
    QCOMPARE(restartIsAdvised(diagnosis), atRouter);
    QCOMPARE(routerStepStatus(file, diagnosis).state, atRouter ? StepState::YourTurn : StepState::TheCause);
    const QString advice = diagnosis.advice.join(u' ');
    QCOMPARE(advice.contains(QLatin1String("restart")), atRouter);
    QVERIFY(advice.contains(QLatin1String("IPv6 does not work")));
}

void LineCasesTest::aReportLeavesOutThisNetworksHops()
{
    PathFacts site = path("site", {hop(1, "2001:db8:1::1"), hop(2, "192.168.7.1"), hop(3, "198.18.1.1")});
    site.hops[0].part = PathPart::ThisNetwork; // as the probe stores it
    CaseBuilder builder = silentSite({hop(1, "192.168.1.1")});
    builder.add("path", site, Failure::TimedOut);
    PacketSizeFacts told = size("site", 1280, 0);
    told.reportedMtu = 1280;
    told.reportedBy = QStringLiteral("192.168.1.1");
    builder.add("packet-size", told, {}).add("loss", echo("router", 20), {});
    const Report report = sampleReport(builder.file());
    const QByteArray all =
        QJsonDocument(reportToJson(report)).toJson() + reportToHtml(report) + reportToText(report).toUtf8();
    for (const char *secret : {"192.168.1.1", "192.168.7.1", "2001:db8:1::1"})
        QVERIFY2(!all.contains(secret), secret);
    QVERIFY(all.contains("198.18.1.1")); // what the provider and the administrator need
    QVERIFY(reportToHtml(report).contains("The way, measured"));
}

QTEST_GUILESS_MAIN(LineCasesTest)
#include "tst_linecases.moc"
