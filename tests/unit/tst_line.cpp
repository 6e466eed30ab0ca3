// SPDX-License-Identifier: Apache-2.0
// The way measured: what ICMP errors say, whose a hop is, where packets get lost, how large they may be.
#include "casebuilder.h"
#include "casefile/linesummary.h"
#include "casefile/pathsummary.h"
#include "net/echoseries.h"
#include "net/packetsizesearch.h"
#include "net/pathtrace.h"
#include "platform/icmperrors.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace IsItMe;
using Kind = PacketAnswer::Kind;

namespace {

/// A line of so many hops, as Packets: 10.0.0.N answers for hop N, unless it is silent.
class Line final : public Packets
{
public:
    QString way = QStringLiteral("icmp");
    int length = 4;           ///< the hop that is the address itself
    std::set<int> silent;     ///< hops that never answer
    int ends = 0;             ///< nothing beyond this hop answers
    std::optional<Kind> says; ///< what the hop at `ends` says to what should go on
    int hole = 0;             ///< larger packets vanish
    int tells = 0;            ///< larger packets are told to be too big
    int loses = 0;            ///< each so-manieth packet
    std::vector<Packet> sent;

    QString method() const override { return way; }
    int send(const Packet &packet) override
    {
        sent.push_back(packet);
        const int number = static_cast<int>(sent.size());
        const int hops = packet.hopLimit > 0 ? packet.hopLimit : 64;
        const int at = std::min({hops, length, ends > 0 ? ends : length});
        const bool lost = loses > 0 && number % loses == 0;
        if (lost || (hole > 0 && packet.size > hole))
            return number;
        if (tells > 0 && packet.size > tells)
            tell(number, {Kind::TooBig, addressOf(2), tells, 0});
        else if (at == length)
            tell(number, {Kind::Arrived, addressOf(at), 0, 0});
        else if (ends > 0 && hops > ends)
            says ? tell(number, {*says, addressOf(at), 0, 0}) : void();
        else if (!silent.contains(at))
            tell(number, {Kind::Expired, addressOf(at), 0, 0});
        return number;
    }

    static QHostAddress addressOf(int hop) { return QHostAddress(QStringLiteral("10.0.0.%1").arg(hop)); }

private:
    void tell(int number, PacketAnswer answer)
    {
        answer.milliseconds = 1.5;
        QTimer::singleShot(1, this, [this, number, answer] { Q_EMIT answered(number, answer); });
    }
};

PathHop hop(int ttl, const char *address, const char *said = "time-exceeded")
{
    return {ttl, QLatin1String(address), 1.0, PathPart::Unknown, {}, QLatin1String(*address ? said : "")};
}

QString partsOf(std::vector<PathHop> hops, const PathOwners &owners)
{
    fillParts(hops, owners);
    QStringList parts;
    for (const PathHop &one : hops)
        parts.append(enumName(one.part));
    return parts.join(u' ');
}

EchoFacts echo(const char *whom, int answered, int sent = 20, const char *method = "icmp")
{
    EchoFacts facts;
    facts.address = QStringLiteral("198.51.100.80");
    facts.belongsTo = QLatin1String(whom);
    facts.method = QLatin1String(method);
    facts.sent = sent;
    facts.answered = answered;
    facts.medianMs = 20;
    return facts;
}

PacketSizeFacts size(const char *whom, int passed, int lost = 0, int reported = 0)
{
    PacketSizeFacts facts;
    facts.address = QStringLiteral("198.51.100.80");
    facts.belongsTo = QLatin1String(whom);
    facts.interfaceMtu = 1500;
    facts.largestPassed = passed;
    facts.smallestLost = lost;
    facts.reportedMtu = reported;
    return facts;
}

QByteArray queued(quint32 error, uchar origin, uchar type, uchar code, quint32 info,
                  const QByteArray &offender)
{
    QByteArray bytes(16, '\0');
    std::memcpy(bytes.data(), &error, 4);
    bytes[4] = static_cast<char>(origin);
    bytes[5] = static_cast<char>(type);
    bytes[6] = static_cast<char>(code);
    std::memcpy(bytes.data() + 8, &info, 4);
    return bytes + offender;
}

QByteArray socketAddress4(uchar a, uchar b, uchar c, uchar d)
{
    QByteArray bytes(16, '\0');
    const quint16 family = 2;
    std::memcpy(bytes.data(), &family, 2);
    bytes[4] = static_cast<char>(a);
    bytes[5] = static_cast<char>(b);
    bytes[6] = static_cast<char>(c);
    bytes[7] = static_cast<char>(d);
    return bytes;
}

} // namespace

class LineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void icmpErrors_data();
    void icmpErrors();
    void windowsAnswers();
    void readsTheQueueOfErrors();
    void survivesAnyQueueOfErrors();
    void partsOfAWay_data();
    void partsOfAWay();
    void ownersHelp();
    void aReportsWordKeepsItsPart();
    void whereAWayEnds();
    void traces_data();
    void traces();
    void aTraceIsPolite();
    void placesTheLoss_data();
    void placesTheLoss();
    void roundsTheShare();
    void placesLargePackets_data();
    void placesLargePackets();
    void findsTheSize_data();
    void findsTheSize();
    void countsPings();
    void countsConnectionsWherePingsAreSilent();
    void howTheResolverDoes();
};

void LineTest::icmpErrors_data()
{
    QTest::addColumn<bool>("ipv6");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind"); // -1: says nothing of the way
    QTest::addColumn<bool>("port");
    const auto row = [](const char *name, bool ipv6, int type, int code, std::optional<Kind> kind,
                        bool port = false) {
        QTest::newRow(name) << ipv6 << type << code << (kind ? static_cast<int>(*kind) : -1) << port;
    };
    row("hop limit", false, 11, 0, Kind::Expired);
    row("a fragment is missing", false, 11, 1, {});
    row("no network", false, 3, 0, Kind::Unreachable);
    row("no host", false, 3, 1, Kind::Unreachable);
    row("no port", false, 3, 3, Kind::Unreachable, true);
    row("too big", false, 3, 4, Kind::TooBig);
    row("not allowed", false, 3, 13, Kind::Prohibited);
    row("host not allowed", false, 3, 10, Kind::Prohibited);
    row("redirect", false, 5, 1, {});
    row("hop limit, IPv6", true, 3, 0, Kind::Expired);
    row("too big, IPv6", true, 2, 0, Kind::TooBig);
    row("not allowed, IPv6", true, 1, 1, Kind::Prohibited);
    row("no port, IPv6", true, 1, 4, Kind::Unreachable, true);
    row("parameter problem, IPv6", true, 4, 0, {});
}

void LineTest::icmpErrors()
{
    QFETCH(bool, ipv6);
    QFETCH(int, type);
    QFETCH(int, code);
    bool port = false;
    const auto kind = icmpErrorKind(ipv6, type, code, &port);
    QTEST(kind ? static_cast<int>(*kind) : -1, "kind");
    QTEST(port, "port");
}

void LineTest::windowsAnswers()
{
    QVERIFY(packetAnswerOfWindows(0) == Kind::Arrived);
    QVERIFY(packetAnswerOfWindows(11'003) == Kind::Unreachable);
    QVERIFY(packetAnswerOfWindows(11'009) == Kind::TooBig);
    QVERIFY(packetAnswerOfWindows(11'013) == Kind::Expired);
    QVERIFY(!packetAnswerOfWindows(11'010)); // the time is up
    QVERIFY(!packetAnswerOfWindows(11'050));
}

void LineTest::readsTheQueueOfErrors()
{
    const auto error = queuedError(queued(90, 2, 3, 4, 1280, socketAddress4(198, 18, 1, 1)));
    QVERIFY(error);
    QVERIFY(error->origin == QueuedError::Origin::Network);
    QCOMPARE(error->type, 3);
    QCOMPARE(error->code, 4);
    QCOMPARE(error->info, 1280u);
    QCOMPARE(error->offender, QHostAddress(QStringLiteral("198.18.1.1")));

    QByteArray six(28, '\0');
    const quint16 family = 10;
    std::memcpy(six.data(), &family, 2);
    const Q_IPV6ADDR address = QHostAddress(QStringLiteral("2001:db8::1")).toIPv6Address();
    std::memcpy(six.data() + 8, &address, sizeof address);
    QCOMPARE(queuedError(queued(113, 3, 3, 0, 0, six))->offender,
             QHostAddress(QStringLiteral("2001:db8::1")));
    QVERIFY(queuedError(queued(90, 1, 0, 0, 1500, {}))->origin == QueuedError::Origin::ThisComputer);
    QVERIFY(queuedError(queued(90, 1, 0, 0, 1500, {}))->offender.isNull());
    QVERIFY(queuedError(queued(90, 3, 1, 0, 0, six.left(20)))->offender.isNull()); // cut short
    QVERIFY(!queuedError(QByteArray(15, '\0')));
    QVERIFY(!queuedError({}));
}

void LineTest::survivesAnyQueueOfErrors()
{
    QRandomGenerator dice(7);
    for (int i = 0; i < 5'000; ++i) {
        QByteArray bytes(dice.bounded(60), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = static_cast<char>(dice.bounded(4) ? dice.bounded(256) : dice.bounded(12));
        const auto error = queuedError(bytes);
        QCOMPARE(error.has_value(), bytes.size() >= 16);
        if (error)
            icmpErrorKind(error->type & 1, error->type, error->code);
    }
}

void LineTest::partsOfAWay_data()
{
    QTest::addColumn<std::vector<PathHop>>("hops");
    QTest::addColumn<QString>("parts");
    const auto row = [](const char *name, std::vector<PathHop> hops, const char *parts) {
        QTest::newRow(name) << std::move(hops) << QString::fromLatin1(parts);
    };
    row("home, provider, between, site",
        {hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "198.19.0.2"),
         hop(4, "203.0.113.10", "reached")},
        "this-network provider between site-network");
    row("two routers of one home", {hop(1, "192.168.1.1"), hop(2, "192.168.178.1"), hop(3, "198.18.1.1")},
        "this-network this-network provider");
    row("a private address of another block may be the provider's",
        {hop(1, "192.168.1.1"), hop(2, "10.20.0.1"), hop(3, "198.18.1.1")}, "this-network unknown provider");
    row("shared addresses are the provider's, and so is what follows beside the first public hop",
        {hop(1, "192.168.1.1"), hop(2, "100.64.0.1"), hop(3, "198.18.1.1"), hop(4, "198.51.100.1")},
        "this-network provider between between");
    row("a private address farther on is nobody's for sure",
        {hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "10.1.1.1")}, "this-network provider unknown");
    row("silence between two of one part",
        {hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, ""), hop(4, "198.18.9.1")},
        "this-network provider provider provider");
    row("silence between two parts stays open",
        {hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, ""), hop(4, "198.51.100.1")},
        "this-network provider unknown between");
    row("a neighbour of the site's address",
        {hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "203.0.113.1")},
        "this-network provider site-network");
    row("the first hop is the router whatever its address", {hop(1, "198.18.7.1"), hop(2, "198.18.1.1")},
        "this-network provider");
    row("IPv6",
        {hop(1, "2001:db8:1::1"), hop(2, "2001:db8:1::2"), hop(3, "2001:db9::1"), hop(4, "2001:dba::1")},
        "this-network this-network provider between");
    row("nothing", {}, "");
}

void LineTest::partsOfAWay()
{
    QFETCH(std::vector<PathHop>, hops);
    PathOwners owners;
    owners.routers = {QStringLiteral("192.168.1.1")};
    owners.own = {QStringLiteral("192.168.1.10"), QStringLiteral("2001:db8:1::10"),
                  QStringLiteral("fe80::10")};
    owners.site = {QStringLiteral("203.0.113.10")};
    QTEST(partsOf(hops, owners), "parts");
}

void LineTest::ownersHelp()
{
    PathOwners owners;
    owners.site = {QStringLiteral("203.0.113.10")};
    owners.siteOwner = QStringLiteral("Shop Hosting");
    owners.provider = QStringLiteral("Example Telecom");
    owners.ofAddress = {{QStringLiteral("198.51.100.1"), QStringLiteral("Example Telecom")},
                        {QStringLiteral("192.88.99.1"), QStringLiteral("SHOP hosting")}};
    QCOMPARE(
        partsOf({hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "198.51.100.1"), hop(4, "192.88.99.1")},
                owners),
        QStringLiteral("this-network provider provider site-network"));
    owners.publicAddress = QStringLiteral("198.51.100.77");
    owners.ofAddress.clear();
    QCOMPARE(partsOf({hop(1, "192.168.1.1"), hop(2, "198.18.1.1"), hop(3, "198.51.100.1")}, owners),
             QStringLiteral("this-network provider provider"));
}

void LineTest::aReportsWordKeepsItsPart()
{
    std::vector<PathHop> hops{hop(1, "local-1"), hop(2, "198.18.1.1")};
    hops[0].part = PathPart::ThisNetwork;
    QCOMPARE(partsOf(hops, {}), QStringLiteral("this-network provider"));
}

void LineTest::whereAWayEnds()
{
    PathFacts path;
    QCOMPARE(endOf(path).ttl, 0);
    path.hops = {hop(1, "192.168.1.1"), hop(2, ""), hop(3, "198.18.1.1", "prohibited")};
    QCOMPARE(endOf(path).ttl, 3);
    QVERIFY(endOf(path).prohibited && endOf(path).refused && !endOf(path).reached);

    CaseBuilder builder;
    builder.link().reach("203.0.113.10", Failure::TimedOut, "site");
    PathFacts site;
    site.belongsTo = QStringLiteral("site");
    site.address = QStringLiteral("203.0.113.10");
    site.hops = {hop(1, "192.168.1.1"), hop(2, "198.18.1.1")};
    builder.add("path", site, Failure::TimedOut);
    const auto look = [&builder] { return currentLook(builder.file()); };
    QVERIFY(pathSummary(look(), QStringLiteral("shop.example")));
    QVERIFY(!pathSummary(look(), QStringLiteral("shop.example")).elsewhereGoesOn);
    PathFacts control = site;
    control.belongsTo = QStringLiteral("control");
    control.hops.push_back(hop(3, "198.19.0.2"));
    builder.add("path", control, Failure::TimedOut);
    const PathSummary summary = pathSummary(look(), QStringLiteral("shop.example"));
    QVERIFY(summary.elsewhereGoesOn);
    QCOMPARE(summary.end.part, PathPart::Provider);
    QCOMPARE(summary.end.address, QStringLiteral("198.18.1.1"));
}

void LineTest::traces_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QList<int>>("silent");
    QTest::addColumn<int>("ends");
    QTest::addColumn<int>("says");
    QTest::addColumn<QString>("hops"); // what each said; "-" for silence
    QTest::addColumn<bool>("reached");
    QTest::newRow("whole") << 3 << QList<int>() << 0 << -1 << "time-exceeded time-exceeded reached" << true;
    QTest::newRow("a silent hop") << 3 << QList<int>{2} << 0 << -1 << "time-exceeded - reached" << true;
    QTest::newRow("it stops") << 9 << QList<int>() << 2 << -1 << "time-exceeded time-exceeded" << false;
    QTest::newRow("it is not allowed") << 9 << QList<int>() << 2 << static_cast<int>(Kind::Prohibited)
                                       << "time-exceeded time-exceeded prohibited" << false;
    QTest::newRow("nobody") << 99 << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9} << 9 << -1 << "" << false;
}

void LineTest::traces()
{
    QFETCH(int, length);
    QFETCH(QList<int>, silent);
    QFETCH(int, ends);
    QFETCH(int, says);
    auto line = std::make_unique<Line>();
    line->length = length;
    line->silent = {silent.begin(), silent.end()};
    line->ends = ends;
    if (says >= 0)
        line->says = static_cast<Kind>(says);
    PathTrace trace(std::move(line));
    QSignalSpy finished(&trace, &PathTrace::finished);
    trace.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, PathTrace::patienceMs + 1'000);
    QStringList said;
    for (const PathHop &one : trace.hops())
        said.append(one.address.isEmpty() ? QStringLiteral("-") : one.said);
    QTEST(said.join(u' '), "hops");
    QTEST(trace.reached(), "reached");
}

void LineTest::aTraceIsPolite()
{
    auto line = std::make_unique<Line>();
    line->length = 99;
    line->ends = 3;
    const Line &sent = *line;
    PathTrace trace(std::move(line));
    QSignalSpy finished(&trace, &PathTrace::finished);
    trace.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, PathTrace::patienceMs + 1'000);
    std::map<int, int> asked;
    for (const Packet &packet : sent.sent)
        ++asked[packet.hopLimit];
    QVERIFY(asked.rbegin()->first <= 3 + 6);
    for (const auto &[ttl, count] : asked)
        QVERIFY(count <= PathTrace::rounds);
    QCOMPARE(asked[1], 1); // it had answered
}

void LineTest::placesTheLoss_data()
{
    QTest::addColumn<int>("router"); // answers of twenty; -1: not measured
    QTest::addColumn<int>("control");
    QTest::addColumn<int>("site");
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("percent");
    const auto row = [](const char *name, int router, int control, int site, LinePlace place, int percent) {
        QTest::newRow(name) << router << control << site << static_cast<int>(place) << percent;
    };
    row("none", 20, 20, 20, LinePlace::None, 0);
    row("a little", 20, 19, 20, LinePlace::None, 0);
    row("on the Wi-Fi", 14, 13, 14, LinePlace::ThisNetwork, 30);
    row("on the line", 20, 11, 12, LinePlace::Provider, 45);
    row("a busy router drops pings, all beyond comes through", 9, 20, 20, LinePlace::None, 0);
    row("a silent router tells nothing", 0, 12, 12, LinePlace::Beyond, 40);
    row("only to the site", 20, 20, 10, LinePlace::Site, 50);
    row("a site that ignores pings tells nothing", 20, 20, 0, LinePlace::None, 0);
    row("only the router was asked", 10, -1, -1, LinePlace::None, 0);
}

void LineTest::placesTheLoss()
{
    QFETCH(int, router);
    QFETCH(int, control);
    QFETCH(int, site);
    CaseBuilder builder;
    builder.link();
    for (const auto &[whom, answered] : {std::pair("router", router), {"control", control}, {"site", site}}) {
        if (answered >= 0)
            builder.add("loss", echo(whom, answered), {});
    }
    const LossSummary loss = lossSummary(currentLook(builder.file()));
    QTEST(static_cast<int>(loss.place), "place");
    QTEST(loss.percent, "percent");
    QCOMPARE(loss.evidence.isEmpty(), loss.place == LinePlace::None);
}

void LineTest::roundsTheShare()
{
    QCOMPARE(lostPercent(echo("site", 2, 3)), 33);
    QCOMPARE(lostPercent(echo("site", 1, 3)), 67);
    QCOMPARE(lostPercent(echo("site", 0, 0)), 0);
    QCOMPARE(lostPercent(echo("site", 30, 20)), 0); // a report that was made up
}

void LineTest::placesLargePackets_data()
{
    QTest::addColumn<std::vector<PacketSizeFacts>>("sizes");
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("passes");
    const auto row = [](const char *name, std::vector<PacketSizeFacts> sizes, LinePlace place, int passes) {
        QTest::newRow(name) << std::move(sizes) << static_cast<int>(place) << passes;
    };
    row("all pass", {size("control", 1500), size("site", 1500)}, LinePlace::None, 0);
    row("a hole for all", {size("control", 1280, 1358), size("site", 1280, 1358)}, LinePlace::Beyond, 1280);
    row("a hole on the way to the site only", {size("control", 1500), size("site", 1280, 1358)},
        LinePlace::Site, 1280);
    row("told what fits: no hole", {size("control", 1280, 0, 1280), size("site", 1280, 0, 1280)},
        LinePlace::None, 0);
    row("told, and less passes than was told", {size("control", 1280, 1400, 1420)}, LinePlace::Beyond, 1280);
    row("silence for small ones too", {size("control", 0), size("site", 0)}, LinePlace::None, 0);
}

void LineTest::placesLargePackets()
{
    QFETCH(std::vector<PacketSizeFacts>, sizes);
    CaseBuilder builder;
    builder.link();
    for (const PacketSizeFacts &one : sizes)
        builder.add("packet-size", one, {});
    const SizeSummary summary = sizeSummary(currentLook(builder.file()));
    QTEST(static_cast<int>(summary.place), "place");
    QTEST(summary.passes, "passes");
}

void LineTest::findsTheSize_data()
{
    QTest::addColumn<int>("hole");
    QTest::addColumn<int>("tells");
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("reported");
    QTest::newRow("all") << 0 << 0 << 1500 << 0 << 0;
    QTest::newRow("a hole") << 1300 << 0 << 1280 << 1358 << 0;
    QTest::newRow("told") << 0 << 1420 << 1420 << 0 << 1420;
    QTest::newRow("nobody there") << 10 << 0 << 0 << 0 << 0;
}

void LineTest::findsTheSize()
{
    QFETCH(int, hole);
    QFETCH(int, tells);
    auto line = std::make_unique<Line>();
    line->hole = hole;
    line->tells = tells;
    const Line &sent = *line;
    PacketSizeSearch search(std::move(line), false, 1500);
    QSignalSpy finished(&search, &PacketSizeSearch::finished);
    search.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 13'000);
    QTEST(search.facts().largestPassed, "passed");
    QTEST(search.facts().smallestLost, "lost");
    QTEST(search.facts().reportedMtu, "reported");
    QVERIFY(sent.sent.size() <= 20);
}

void LineTest::countsPings()
{
    auto line = std::make_unique<Line>();
    line->loses = 4;
    EchoSeries series(QHostAddress(QHostAddress::LocalHost), 0, std::move(line));
    QSignalSpy finished(&series, &EchoSeries::finished);
    series.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
    QCOMPARE(series.facts().method, QStringLiteral("icmp"));
    QCOMPARE(series.facts().sent, 20);
    QCOMPARE(series.facts().answered, 15);
    QCOMPARE(series.facts().medianMs, 1.5);
}

void LineTest::countsConnectionsWherePingsAreSilent()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    auto line = std::make_unique<Line>();
    line->hole = -1;
    line->loses = 1; // all
    EchoSeries series(QHostAddress(QHostAddress::LocalHost), server.serverPort(), std::move(line));
    QSignalSpy finished(&series, &EchoSeries::finished);
    series.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 12'000);
    QCOMPARE(series.facts().method, QStringLiteral("tcp"));
    QCOMPARE(series.facts().sent, 12);
    QCOMPARE(series.facts().answered, 12);
}

void LineTest::howTheResolverDoes()
{
    CaseBuilder builder;
    builder.link();
    using State = ResolverSummary::State;
    QVERIFY(resolverSummary(currentLook(builder.file())).state == State::Unknown);
    builder.dns("SERVFAIL");
    QVERIFY(resolverSummary(currentLook(builder.file())).state == State::Fails);
    Timings slow;
    slow.ended = 2'000;
    DnsFacts facts;
    facts.rcode = QStringLiteral("NOERROR");
    facts.server = QStringLiteral("192.168.1.1");
    builder.add("dns", facts, {}, slow);
    const ResolverSummary summary = resolverSummary(currentLook(builder.file()));
    QVERIFY(summary.state == State::Slow);
    QCOMPARE(summary.failed, 1);
    QCOMPARE(summary.ms, 2'000.0);
}

QTEST_GUILESS_MAIN(LineTest)
#include "tst_line.moc"
