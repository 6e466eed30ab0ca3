// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "causes/diagnose.h"
#include "gateways/cachemarks.h"
#include "guide/everyonestatus.h"

#include <QTest>

using namespace IsItMe;

namespace {

QString nginxPage(int status, const char *words)
{
    return QStringLiteral("<html>\r\n<head><title>%1 %2</title></head>\r\n<body>\r\n<center><h1>%1 %2</h1>"
                          "</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n")
        .arg(status)
        .arg(QLatin1String(words));
}

/// A site that everything of ours reaches; what its pages answer is told try by try.
class Site : public CaseBuilder
{
public:
    explicit Site(const char *url = "https://shop.example/cart") : CaseBuilder(url), m_url(QLatin1String(url))
    {
        allWellThisSide();
    }

    Site &page(int status, double waitMs = 20, const QString &body = {}, const char *server = "")
    {
        return one(HttpPurpose::Page, m_url, status, waitMs, body, server);
    }

    Site &again(int status, double waitMs = 20, const QString &body = {}, const char *server = "")
    {
        return one(HttpPurpose::Repeat, m_url.section(u'?', 0, 0), status, waitMs, body, server);
    }

    Site &again(std::initializer_list<int> statuses)
    {
        for (const int status : statuses)
            again(status);
        return *this;
    }

    /// The first hop sends us on; what the second one answers is the page.
    Site &sentOn(const char *to, int status)
    {
        HttpFacts first;
        first.url = m_url;
        first.status = 301;
        first.location = QLatin1String(to);
        first.address = QStringLiteral("198.51.100.20");
        add("page", first, {}, {}, Layer::Body);
        m_url = QLatin1String(to);
        m_hop = 1;
        return page(status);
    }

    Site &endsWith(Failure failure, double afterMs, Layer reached = Layer::RequestSent)
    {
        return without(failure, Ending::Failed, afterMs, reached);
    }

    Site &stoppedAfter(double ms, Layer reached = Layer::RequestSent)
    {
        return without({}, Ending::Cancelled, ms, reached);
    }

    Site &home(int status)
    {
        return one(HttpPurpose::Home, QStringLiteral("https://shop.example/"), status, 20, {}, "");
    }

    Site &others(int status)
    {
        for (int i = 0; i < 3; ++i)
            other(true, status);
        return *this;
    }

    Site &oneOther(int status)
    {
        other(status > 0, status, status > 0 ? std::nullopt : std::optional(Failure::TimedOut));
        return *this;
    }

private:
    Site &one(HttpPurpose purpose, const QString &url, int status, double waitMs, const QString &body,
              const char *server)
    {
        HttpFacts facts;
        facts.purpose = purpose;
        facts.url = url;
        facts.hop = purpose == HttpPurpose::Page ? m_hop : 0;
        facts.attempt = purpose == HttpPurpose::Repeat ? ++m_attempt : 0;
        facts.address = QStringLiteral("198.51.100.20");
        facts.status = status;
        facts.body = body;
        if (*server)
            facts.headers = {{QStringLiteral("Server"), QLatin1String(server)}};
        Timings timings;
        timings.connected = 10;
        timings.encrypted = timings.requestSent = 30;
        timings.firstByte = 30 + 10 + waitMs;
        add("page", facts, {}, timings, Layer::Body);
        return *this;
    }

    Site &without(std::optional<Failure> failure, Ending ending, double afterMs, Layer reached)
    {
        HttpFacts facts;
        facts.url = m_url;
        facts.address = QStringLiteral("198.51.100.20");
        Timings timings;
        timings.ended = afterMs;
        if (ending != Ending::Cancelled) {
            timings.connected = 10;
            timings.encrypted = timings.requestSent = 30;
        }
        Observation observation;
        observation.probe = QStringLiteral("page");
        observation.vantage = QStringLiteral("here");
        observation.at = QDateTime(QDate(2026, 11, 22), QTime(14, 5, 10), Qt::UTC);
        observation.timings = timings;
        observation.timings.started = 100;
        observation.failure = failure;
        observation.ended = ending;
        observation.reached = reached;
        observation.facts = facts;
        append(observation);
        return *this;
    }

    QString m_url;
    int m_hop = 0;
    int m_attempt = 0;
};

} // namespace

Q_DECLARE_METATYPE(IsItMe::CaseFile)

/// Phenomena of the site's side, whoever made its gateway.
class SiteCausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void anAnswersOwnWaitIsNoAge_data();
    void anAnswersOwnWaitIsNoAge();
    void whoIsSentOnSawNoPage();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void SiteCausesTest::verdict_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *name, const CaseBuilder &builder, Affects affects, const char *first) {
        QTest::newRow(name) << builder.file() << affects << QString::fromLatin1(first);
    };
    const QString nginx502 = nginxPage(502, "Bad Gateway");
    const QString nginx504 = nginxPage(504, "Gateway Time-out");

    // Others who are sent on say nothing of the page that fails.
    row("sent on to a page that fails; so are others",
        Site("http://shop.example/cart").sentOn("https://shop.example/cart", 502).others(301),
        Affects::Everyone, "upstream-down");
    row("others are sent on where we get an error: they get in",
        Site().page(502).again({502, 502}).others(301), Affects::SomeVisitors, "load-balancer");

    // Silence until the visit's own time is over.
    row("the page hangs for all of the visit", Site().stoppedAfter(30'200), Affects::Everyone,
        "upstream-slow");
    row("stopped by the person after a moment", Site().stoppedAfter(4'000), Affects::Unknown, "");
    row("no connection in all that time", Site().stoppedAfter(30'200, Layer::None), Affects::Unknown, "");

    // A balancer of connections says nothing: it closes.
    row("closed at once", Site().endsWith(Failure::ConnectionClosed, 60).others(502), Affects::Everyone,
        "protocol-broken");
    row("closed after the time that gateways wait for a connection",
        Site().endsWith(Failure::ConnectionClosed, 4'060).others(502), Affects::Everyone, "servers-network");
    row("closed after the time that they wait for an answer",
        Site().endsWith(Failure::ConnectionReset, 30'000), Affects::Everyone, "upstream-slow");
    row("cut off before the request was out", Site().endsWith(Failure::ConnectionReset, 4'060, Layer::Tcp),
        Affects::Unknown, "");

    // The clock and what a maker's status can mean.
    row("504 at once: nobody has waited", Site().page(504, 5).again({504, 504}), Affects::Everyone,
        "upstream-down");
    row("504 at once by nginx", Site().page(504, 5, nginx504, "nginx"), Affects::Everyone, "upstream-down");
    row("504 after a second: a short limit", Site().page(504, 1'000), Affects::Everyone, "upstream-slow");
    row("504 first after a limit, then at once", Site().page(504, 4'000).again(504, 3), Affects::Everyone,
        "servers-network");
    row("502 after a while by nginx, which calls waiting in vain 504",
        Site().page(502, 5'000, nginx502, "nginx"), Affects::Everyone, "upstream-invalid");
    row("502 at once by nginx", Site().page(502, 3, nginx502, "nginx"), Affects::Everyone, "upstream-down");
    row("502 after a while by who knows", Site().page(502, 3'000), Affects::Everyone, "servers-network");

    row("503 that speaks of the crowd",
        Site().page(503, 5, QStringLiteral("<h1>We are seeing high traffic</h1>You are in a queue.")),
        Affects::Everyone, "server-overload");
    row("a last try that our own clock cut short",
        Site().page(504, 8'000).again(504, 8'000).endsWith(Failure::TimedOut, 1'400).others(200),
        Affects::SomeVisitors, "load-balancer");

    row("good, and a last try that our own clock cut short",
        Site().page(200).again({200, 200, 200, 200}).endsWith(Failure::TimedOut, 3'000), Affects::Nobody,
        "works-now");
    row("good, and then a long silence",
        Site().page(200).again({200, 200, 200, 200}).endsWith(Failure::TimedOut, 15'000), Affects::Unknown,
        "");

    row("our tries change once, and of those elsewhere some get in",
        Site().page(200).again(200).endsWith(Failure::TimedOut, 15'000).others(200).oneOther(0),
        Affects::SomeVisitors, "load-balancer");

    // A bad line writes no error page.
    const Failure lost = Failure::TimedOut;
    EchoFacts beyond;
    beyond.address = QStringLiteral("198.51.100.80");
    beyond.belongsTo = QStringLiteral("control");
    beyond.method = QStringLiteral("icmp");
    beyond.sent = 20;
    beyond.answered = 15;
    EchoFacts near = beyond;
    near.address = QStringLiteral("192.168.1.1");
    near.belongsTo = QStringLiteral("router");
    near.answered = 20;
    row("502 through a line that loses a quarter",
        Site().page(502).again({502, 502}).add("pings", near, {}).add("pings", beyond, {}), Affects::Everyone,
        "upstream-down");
    row("the same line, and a good page",
        Site().page(200).again({200, 200}).add("pings", near, {}).add("pings", beyond, {}),
        Affects::ThisNetwork, "packet-loss");
    row("no https at all, and the plain site answers with an error",
        CaseBuilder("https://shop.example/", true, false)
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", Failure::ConnectionRefused, "site")
            .failedPage(Failure::ConnectionRefused, {}, Layer::None)
            .http(HttpPurpose::PlainHttp, 503)
            .other(false, 0, lost),
        Affects::Everyone, "upstream-down");

    // One of several servers lacks the page.
    row("404 now and then", Site().page(200).again({404, 200, 404, 200}), Affects::SomeVisitors,
        "load-balancer");
    row("404 for us, others get the page", Site().page(404).again({404, 404}).others(200),
        Affects::SomeVisitors, "load-balancer");
    row("404 for all", Site().page(404).again({404, 404}).home(200).others(404), Affects::Everyone,
        "page-missing");
    row("429 now and then is a limit", Site().page(200).again({429, 200, 429}), Affects::SomeVisitors,
        "too-many-requests");

    // A page with a query is asked once with it; without, it is another page.
    const char *const search = "https://shop.example/search?q=x";
    row("only the query fails", Site(search).page(502).again({200, 200, 200, 200}).others(200),
        Affects::Everyone, "site-code");
    row("with and without fail alike", Site(search).page(502).again({502, 502, 502}).others(502),
        Affects::Everyone, "upstream-down");
    row("good, and without its query no page at all", Site(search).page(200).again({404, 404, 404, 404, 404}),
        Affects::Nobody, "works-now");
    row("it comes and goes without as well", Site(search).page(502).again({200, 502, 200, 200}),
        Affects::SomeVisitors, "load-balancer");
}

void SiteCausesTest::verdict()
{
    QFETCH(CaseFile, file);
    QFETCH(Affects, affects);
    QFETCH(QString, first);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    QCOMPARE(enumName(diagnosis.affects), enumName(affects));
    if (!first.isEmpty()) {
        QVERIFY(!diagnosis.causes.empty());
        QCOMPARE(QString(diagnosis.causes.front().id), first);
    }
}

void SiteCausesTest::anAnswersOwnWaitIsNoAge_data()
{
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("other");
    QTest::addColumn<double>("waitedMs");
    QTest::addColumn<bool>("stored");
    QTest::newRow("three seconds old after three seconds") << "3"
                                                           << "" << 3'010.0 << false;
    QTest::newRow("rounded up") << "4"
                                << "" << 3'010.0 << false;
    QTest::newRow("older than the wait") << "9"
                                         << "" << 3'010.0 << true;
    QTest::newRow("at once, and a second old") << "1"
                                               << "" << 5.0 << true;
    QTest::newRow("a store says so") << "3"
                                     << "HIT" << 3'010.0 << true;
}

void SiteCausesTest::anAnswersOwnWaitIsNoAge()
{
    QFETCH(QString, age);
    QFETCH(QString, other);
    QFETCH(double, waitedMs);
    std::vector<HeaderField> headers{{QStringLiteral("Age"), age}};
    if (!other.isEmpty())
        headers.push_back({QStringLiteral("X-Cache"), other});
    QTEST(cacheMarks(headers, waitedMs).stored(), "stored");
}

void SiteCausesTest::whoIsSentOnSawNoPage()
{
    const auto failing = Site("http://shop.example/").sentOn("https://shop.example/", 502).others(301);
    QCOMPARE(countEveryone(failing.file()).places, 0);
    const auto working = Site("http://shop.example/").sentOn("https://shop.example/", 200).others(301);
    QCOMPARE(countEveryone(working.file()).working, 3);
}

QTEST_GUILESS_MAIN(SiteCausesTest)
#include "tst_sitecauses.moc"
