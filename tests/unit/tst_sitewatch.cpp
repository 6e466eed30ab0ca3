// SPDX-License-Identifier: Apache-2.0
#include "guide/sitewatch.h"

#include "localserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace IsItMe;
using Test::answerWith;
using Test::LocalServer;

namespace {

/// A computer whose cable is in or out as the test says.
class OneCable : public Environment
{
public:
    bool linked = true;
    std::vector<LinkInterface> interfaces() const override
    {
        return {{QStringLiteral("eth0"), LinkKind::Wired, true, linked, {QStringLiteral("192.168.1.10/24")}}};
    }
    std::vector<DefaultRoute> defaultRoutes() const override { return {}; }
    QStringList resolvers() const override { return {}; }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return QStringLiteral("/none"); }
    std::unique_ptr<Echo> echo(const QHostAddress &) const override { return nullptr; }
    std::vector<InstalledBrowser> browsers() const override { return {}; }
    QString systemName() const override { return QStringLiteral("Test"); }
};

class NoNames : public SystemResolver
{
public:
    std::unique_ptr<SystemNameCall> lookUp(const QString &) override
    {
        auto call = std::make_unique<SystemNameCall>();
        QTimer::singleShot(0, call.get(), [call = call.get()] {
            SystemNameResult result;
            result.failure = Failure::NameServerFailure;
            Q_EMIT call->finished(result);
        });
        return call;
    }
};

/// A pace at which a test can wait.
WatchPace quickly()
{
    WatchPace pace;
    pace.firstMs = 30;
    pace.longestMs = 60;
    pace.lookMs = 10;
    pace.settleMs = 20;
    pace.connectTimeoutMs = 300;
    pace.totalTimeoutMs = 400;
    return pace;
}

QByteArray answer(int status, const QByteArray &header = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + header + "Content-Length: 0\r\n\r\n";
}

CaseFile emptyCase()
{
    return CaseFile(CaseHead());
}

} // namespace

class SiteWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pauses_data();
    void pauses();
    void sleepIsSeenByTheClock();
    void tellsOnceWhenItIsBack();
    void aHangingServerIsDown();
    void aNameThatFailsIsDown();
    void obeysRetryAfter();
    void withoutACableNothingIsTried();
    void aDeadInternetIsNotTheSitesFault();
    void triesSoonAfterSleep();
    void goesOnWhenItWasNotWell();
    void givesUpAfterADay();
    void stopsAtOnce();
    void isNotHurried();

private:
    SiteAddress site(const LocalServer &server) const
    {
        return std::get<SiteAddress>(parseAddress(QStringLiteral("http://127.0.0.1:%1/").arg(server.port())));
    }
    WatchTools tools()
    {
        return {*m_http, m_names, m_cable, m_services, [this] { return now(); }};
    }
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addSecs(m_ahead); }
    static int httpStatus(const QSignalSpy &spy, int n)
    {
        const Observation observation = spy[n][0].value<Observation>(); // outlives the pointer into it
        const auto *http = observation.as<HttpFacts>();
        return http ? http->status : -1;
    }
    static std::optional<NetworkChange> change(const QSignalSpy &spy, int n)
    {
        const Observation observation = spy[n][0].value<Observation>();
        const auto *facts = observation.as<NetworkChangeFacts>();
        return facts ? std::optional(facts->change) : std::nullopt;
    }

    std::unique_ptr<HttpClient> m_http = makeSocketHttpClient();
    NoNames m_names;
    OneCable m_cable;
    Services m_services;
    qint64 m_ahead = 0;
};

void SiteWatchTest::pauses_data()
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<int>("retryAfter"); // -1: none
    QTest::addColumn<double>("chance");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("half a minute at first") << 0 << -1 << 0.5 << 30'000 << 30'000;
    QTest::newRow("jitter down") << 0 << -1 << 0.0 << 25'500 << 25'500;
    QTest::newRow("jitter up") << 0 << -1 << 1.0 << 34'500 << 34'500;
    QTest::newRow("grows") << 3 << -1 << 0.5 << 65'000 << 67'000;
    QTest::newRow("to five minutes") << 20 << -1 << 0.5 << 300'000 << 300'000;
    QTest::newRow("and no further") << 100'000 << -1 << 1.0 << 345'000 << 345'000;
    QTest::newRow("the site asks for more") << 0 << 600 << 0.5 << 600'000 << 600'000;
    QTest::newRow("the site asks for less") << 20 << 5 << 0.5 << 300'000 << 300'000;
    QTest::newRow("not for ever") << 0 << 2'000'000'000 << 0.5 << 86'400'000 << 86'400'000;
    QTest::newRow("nonsense") << -5 << -7 << 9.0 << 34'500 << 34'500;
}

void SiteWatchTest::pauses()
{
    QFETCH(int, retryAfter);
    QFETCH(int, tries);
    QFETCH(double, chance);
    const int pause =
        watchPause(WatchPace(), tries, retryAfter == -1 ? std::nullopt : std::optional(retryAfter), chance);
    QFETCH(int, least);
    QFETCH(int, most);
    QVERIFY2(pause >= least && pause <= most, qPrintable(QString::number(pause)));
}

void SiteWatchTest::sleepIsSeenByTheClock()
{
    const QDateTime then = QDateTime::currentDateTimeUtc();
    QVERIFY(!sleptBetween(WatchPace(), then, then.addSecs(5)));
    QVERIFY(!sleptBetween(WatchPace(), then, then.addSecs(60))); // a busy machine
    QVERIFY(sleptBetween(WatchPace(), then, then.addSecs(70)));
    QVERIFY(!sleptBetween(WatchPace(), then, then.addSecs(-3600))); // set back
}

void SiteWatchTest::tellsOnceWhenItIsBack()
{
    int asked = 0;
    LocalServer server([&asked](QSslSocket &socket, const QByteArray &received) {
        answerWith(answer(++asked < 3 ? 502 : 200))(socket, received);
    });
    SiteWatch watch(tools(), quickly());
    QSignalSpy seen(&watch, &SiteWatch::observed);
    QSignalSpy back(&watch, &SiteWatch::answered);
    watch.start(emptyCase(), site(server));
    QVERIFY(watch.nextTry().isValid());
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, 5'000);
    QCOMPARE(watch.state(), SiteWatch::State::Confirming);
    QTest::qWait(150);
    QCOMPARE(back.size(), 1);
    QCOMPARE(asked, 3);
    QCOMPARE(seen.size(), 3);
    QCOMPARE(httpStatus(seen, 0), 502);
    QCOMPARE(httpStatus(seen, 2), 200);
    const Observation first = seen[0][0].value<Observation>();
    QCOMPARE(first.as<HttpFacts>()->purpose, HttpPurpose::Watch);
    QCOMPARE(first.probe, QStringLiteral("watch"));
    QCOMPARE(first.as<HttpFacts>()->attempt, 1);
    QVERIFY(server.received.contains("GET / HTTP/1.1"));
}

void SiteWatchTest::aHangingServerIsDown()
{
    LocalServer server([](QSslSocket &, const QByteArray &) {});
    SiteWatch watch(tools(), quickly());
    QSignalSpy seen(&watch, &SiteWatch::observed);
    watch.start(emptyCase(), site(server));
    QTRY_VERIFY_WITH_TIMEOUT(seen.size() >= 2, 6'000);
    QCOMPARE(seen[0][0].value<Observation>().failure, std::optional(Failure::TimedOut));
    QVERIFY(watch.isActive());
}

void SiteWatchTest::aNameThatFailsIsDown()
{
    SiteWatch watch(tools(), quickly());
    QSignalSpy seen(&watch, &SiteWatch::observed);
    watch.start(emptyCase(), std::get<SiteAddress>(parseAddress(u"https://shop.example/?token=secret")));
    QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty(), 5'000);
    const Observation observation = seen[0][0].value<Observation>();
    QCOMPARE(observation.failure, std::optional(Failure::NameServerFailure));
    QVERIFY(!observation.as<HttpFacts>()->url.contains(QLatin1String("secret")));
}

void SiteWatchTest::obeysRetryAfter()
{
    LocalServer server(answerWith(answer(503, "Retry-After: 3600\r\n")));
    SiteWatch watch(tools(), quickly());
    QSignalSpy seen(&watch, &SiteWatch::observed);
    watch.start(emptyCase(), site(server));
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 1, 5'000);
    QVERIFY(now().secsTo(watch.nextTry()) > 3500);
    QTest::qWait(300);
    QCOMPARE(seen.size(), 1);
}

void SiteWatchTest::withoutACableNothingIsTried()
{
    LocalServer server(answerWith(answer(502)));
    SiteWatch watch(tools(), quickly());
    QSignalSpy seen(&watch, &SiteWatch::observed);
    m_cable.linked = false;
    watch.start(emptyCase(), site(server));
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), SiteWatch::State::NoNetwork, 5'000);
    QTest::qWait(200);
    QCOMPARE(server.connections, 0);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(change(seen, 0), std::optional(NetworkChange::Gone));
    m_cable.linked = true;
    QTRY_VERIFY_WITH_TIMEOUT(server.connections > 0, 5'000);
    QCOMPARE(change(seen, 1), std::optional(NetworkChange::Back));
}

/// Answers for the connectivity check and for the site by the test's word; else nobody is there.
class TwoHosts : public HttpClient
{
public:
    bool internet = false;
    int siteStatus = 0;
    std::unique_ptr<HttpCall> send(const HttpRequest &request) override
    {
        auto call = std::make_unique<HttpCall>();
        HttpResult result;
        result.status = request.host == QLatin1String("connect.example") ? (internet ? 204 : 0) : siteStatus;
        if (result.status == 0)
            result.failure = Failure::TimedOut;
        QTimer::singleShot(1, call.get(), [call = call.get(), result] { Q_EMIT call->finished(result); });
        return call;
    }
};

void SiteWatchTest::aDeadInternetIsNotTheSitesFault()
{
    TwoHosts http;
    Services services;
    ConnectivityService check;
    check.url = QUrl(QStringLiteral("http://connect.example/generate_204"));
    check.status = 204;
    check.addresses = {QStringLiteral("198.51.100.80")};
    services.connectivity.push_back(check);
    SiteWatch watch({http, m_names, m_cable, services, [this] { return now(); }}, quickly());
    QSignalSpy seen(&watch, &SiteWatch::observed);
    watch.start(emptyCase(), std::get<SiteAddress>(parseAddress(u"http://203.0.113.10/")));
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), SiteWatch::State::NoNetwork, 5'000);
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen[0][0].value<Observation>().as<NetworkChangeFacts>()->part, QStringLiteral("internet"));
    QTest::qWait(100);
    QCOMPARE(seen.size(), 1); // it waits, and says so once
    http.internet = true;
    QTRY_VERIFY_WITH_TIMEOUT(seen.size() >= 3, 5'000);
    QCOMPARE(change(seen, 1), std::optional(NetworkChange::Back));
    QCOMPARE(seen[2][0].value<Observation>().failure,
             std::optional(Failure::TimedOut)); // now it is the site's
    http.siteStatus = 200;
    QSignalSpy back(&watch, &SiteWatch::answered);
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, 5'000);
}

void SiteWatchTest::triesSoonAfterSleep()
{
    LocalServer server(answerWith(answer(502)));
    WatchPace pace = quickly();
    pace.firstMs = pace.longestMs = 3'000'000;
    SiteWatch watch(tools(), pace);
    QSignalSpy seen(&watch, &SiteWatch::observed);
    watch.start(emptyCase(), site(server));
    QTest::qWait(60);
    QCOMPARE(server.connections, 0);
    m_ahead = 1'800;
    QTRY_VERIFY_WITH_TIMEOUT(seen.size() >= 3, 5'000);
    QCOMPARE(change(seen, 0), std::optional(NetworkChange::Slept));
    QCOMPARE(change(seen, 1), std::optional(NetworkChange::Woke));
    const Observation slept = seen[0][0].value<Observation>();
    QVERIFY(slept.at.secsTo(seen[1][0].value<Observation>().at) >= 1'790);
    QCOMPARE(httpStatus(seen, 2), 502);
    m_ahead = 0;
}

void SiteWatchTest::goesOnWhenItWasNotWell()
{
    LocalServer server(answerWith(answer(200)));
    SiteWatch watch(tools(), quickly());
    QSignalSpy back(&watch, &SiteWatch::answered);
    watch.start(emptyCase(), site(server));
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, 5'000);
    watch.goOn();
    QCOMPARE(watch.state(), SiteWatch::State::Waiting);
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 2, 5'000);
}

void SiteWatchTest::givesUpAfterADay()
{
    LocalServer server(answerWith(answer(502)));
    WatchPace pace = quickly();
    pace.longestWatchMs = 300;
    SiteWatch watch(tools(), pace);
    QSignalSpy gaveUp(&watch, &SiteWatch::gaveUp);
    watch.start(emptyCase(), site(server));
    QTRY_COMPARE_WITH_TIMEOUT(gaveUp.size(), 1, 5'000);
    QVERIFY(!watch.isActive());
}

void SiteWatchTest::stopsAtOnce()
{
    LocalServer server([](QSslSocket &, const QByteArray &) {});
    SiteWatch watch(tools(), quickly());
    QSignalSpy seen(&watch, &SiteWatch::observed);
    watch.start(emptyCase(), site(server));
    QTRY_COMPARE_WITH_TIMEOUT(watch.state(), SiteWatch::State::Trying, 5'000);
    watch.stop();
    QTest::qWait(600);
    QVERIFY(seen.isEmpty());
    QVERIFY(!watch.isActive());
}

void SiteWatchTest::isNotHurried()
{
    LocalServer server(answerWith(answer(502)));
    WatchPace pace = quickly();
    pace.firstMs = pace.longestMs = 3'000'000;
    SiteWatch watch(tools(), pace);
    QSignalSpy seen(&watch, &SiteWatch::observed);
    watch.start(emptyCase(), site(server));
    watch.trySoon();
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 1, 5'000);
    for (int i = 0; i < 5; ++i)
        watch.trySoon();
    QTest::qWait(100);
    QCOMPARE(server.connections, 1);
}

QTEST_GUILESS_MAIN(SiteWatchTest)
#include "tst_sitewatch.moc"
