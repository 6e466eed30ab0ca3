// SPDX-License-Identifier: Apache-2.0
#include "probes/pageload.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace IsItMe;

namespace {

struct Script
{
    int status = 200;
    QString location;
};

/// Answers each request from a script by its URL, later, as a network would.
class ScriptedHttp : public HttpClient
{
public:
    QHash<QString, Script> script;
    QStringList asked;

    std::unique_ptr<HttpCall> send(const HttpRequest &request) override
    {
        const QString scheme = request.https ? QStringLiteral("https://") : QStringLiteral("http://");
        const QString url = scheme + request.host + request.target;
        asked.append(url + u' ' + request.address.toString());
        auto call = std::make_unique<HttpCall>();
        const Script answer = script.value(url, {404, {}});
        QTimer::singleShot(1, call.get(), [call = call.get(), answer] {
            HttpResult result;
            result.status = answer.status;
            result.reached = Layer::Body;
            if (!answer.location.isEmpty())
                result.headers = {{QStringLiteral("Location"), answer.location}};
            Q_EMIT call->finished(result);
        });
        return call;
    }
};

class ScriptedNames : public SystemResolver
{
public:
    QHash<QString, QStringList> names;

    std::unique_ptr<SystemNameCall> lookUp(const QString &name) override
    {
        auto call = std::make_unique<SystemNameCall>();
        QTimer::singleShot(1, call.get(), [call = call.get(), addresses = names.value(name)] {
            SystemNameResult result;
            result.addresses = addresses;
            if (addresses.isEmpty())
                result.failure = Failure::NameNotFound;
            Q_EMIT call->finished(result);
        });
        return call;
    }
};

PageLoad::Plan planFor(const char *url)
{
    PageLoad::Plan plan;
    plan.address = std::get<SiteAddress>(parseAddress(QString::fromLatin1(url)));
    plan.ip = QStringLiteral("203.0.113.10");
    return plan;
}

} // namespace

/// Redirects, as a browser would follow them, and where it stops.
class PageLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPlainPageIsOneHop();
    void redirectsAreFollowedHopByHop();
    void anotherHostIsLookedUp();
    void aHostThatDoesNotExistEndsIt();
    void whereItStops_data();
    void whereItStops();
    void tenRedirectsAreTheLimit();
    void withoutRedirectsTheFirstAnswerIsTheAnswer();
    void aTokenInARedirectIsFollowedButNotStored();
    void givingUpTellsWhatWasUnderWay();
    void aPublicNameThatPointsInsideIsNotAsked();
    void noRequestsLeftEndsItQuietly();

private:
    void load(const PageLoad::Plan &plan);

    ScriptedHttp m_http;
    ScriptedNames m_names;
    std::unique_ptr<SiteRequests> m_requests;
    std::vector<Observation> m_hops;
};

void PageLoadTest::init()
{
    m_http.script.clear();
    m_http.asked.clear();
    m_names.names.clear();
    m_hops.clear();
    m_requests = std::make_unique<SiteRequests>(m_http);
}

void PageLoadTest::load(const PageLoad::Plan &plan)
{
    PageLoad load(*m_requests, m_names, [] { return Observation(); });
    QSignalSpy finished(&load, &PageLoad::finished);
    connect(&load, &PageLoad::hop, this, [this](const Observation &hop) { m_hops.push_back(hop); });
    load.start(plan);
    QVERIFY(finished.wait(2'000));
    QTest::qWait(5);
    QCOMPARE(finished.count(), 1);
}

void PageLoadTest::aPlainPageIsOneHop()
{
    m_http.script = {{QStringLiteral("https://shop.example/cart"), {200, {}}}};
    load(planFor("https://shop.example/cart"));
    QCOMPARE(m_hops.size(), size_t(1));
    QVERIFY(!m_hops[0].failure);
    QCOMPARE(m_http.asked, QStringList{QStringLiteral("https://shop.example/cart 203.0.113.10")});
}

void PageLoadTest::redirectsAreFollowedHopByHop()
{
    m_http.script = {{QStringLiteral("http://shop.example/"), {301, QStringLiteral("https://shop.example/")}},
                     {QStringLiteral("https://shop.example/"), {302, QStringLiteral("/en/")}},
                     {QStringLiteral("https://shop.example/en/"), {200, {}}}};
    load(planFor("http://shop.example/"));
    QCOMPARE(m_hops.size(), size_t(3));
    QCOMPARE(m_hops[2].as<HttpFacts>()->hop, 2);
    QCOMPARE(m_hops[2].as<HttpFacts>()->url, u"https://shop.example/en/");
    QCOMPARE(m_hops[0].as<HttpFacts>()->location, u"https://shop.example/");
}

void PageLoadTest::anotherHostIsLookedUp()
{
    m_names.names = {{QStringLiteral("www.shop.example"), {QStringLiteral("203.0.113.20")}}};
    m_http.script = {
        {QStringLiteral("https://shop.example/"), {301, QStringLiteral("https://www.shop.example/")}},
        {QStringLiteral("https://www.shop.example/"), {200, {}}}};
    load(planFor("https://shop.example/"));
    QCOMPARE(m_hops.size(), size_t(3));
    QCOMPARE(m_hops[1].as<SystemNameFacts>()->name, u"www.shop.example");
    QCOMPARE(m_http.asked.last(), u"https://www.shop.example/ 203.0.113.20");
}

void PageLoadTest::aHostThatDoesNotExistEndsIt()
{
    m_http.script = {
        {QStringLiteral("https://shop.example/"), {301, QStringLiteral("https://gone.example/")}}};
    load(planFor("https://shop.example/"));
    QCOMPARE(m_hops.back().failure, std::optional(Failure::NameNotFound));
    QCOMPARE(m_http.asked.size(), 1);
}

void PageLoadTest::whereItStops_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<Failure>("failure");
    QTest::newRow("itself") << QStringLiteral("https://shop.example/") << Failure::RedirectLoop;
    QTest::newRow("a private address")
        << QStringLiteral("http://192.168.1.1/setup") << Failure::RedirectForbidden;
    QTest::newRow("this computer") << QStringLiteral("http://localhost/") << Failure::RedirectForbidden;
    QTest::newRow("a name of the home")
        << QStringLiteral("http://router.local/") << Failure::RedirectForbidden;
    QTest::newRow("a script") << QStringLiteral("javascript:alert(1)") << Failure::RedirectForbidden;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << Failure::RedirectForbidden;
}

void PageLoadTest::whereItStops()
{
    QFETCH(QString, location);
    QFETCH(Failure, failure);
    m_http.script = {{QStringLiteral("https://shop.example/"), {302, location}}};
    load(planFor("https://shop.example/"));
    QCOMPARE(m_hops.size(), size_t(1));
    QCOMPARE(m_hops[0].failure, std::optional(failure));
    QCOMPARE(m_http.asked.size(), 1);
}

void PageLoadTest::tenRedirectsAreTheLimit()
{
    for (int i = 0; i < 20; ++i) {
        m_http.script.insert(QStringLiteral("https://shop.example/%1").arg(i),
                             {302, QStringLiteral("https://shop.example/%1").arg(i + 1)});
    }
    load(planFor("https://shop.example/0"));
    QCOMPARE(m_hops.back().failure, std::optional(Failure::TooManyRedirects));
    QCOMPARE(m_hops.size(), size_t(11));
}

void PageLoadTest::withoutRedirectsTheFirstAnswerIsTheAnswer()
{
    m_http.script = {
        {QStringLiteral("https://shop.example/"), {301, QStringLiteral("https://shop.example/en/")}}};
    PageLoad::Plan plan = planFor("https://shop.example/");
    plan.maximumRedirects = 0;
    load(plan);
    QCOMPARE(m_hops.size(), size_t(1));
    QVERIFY(!m_hops[0].failure);
}

void PageLoadTest::aTokenInARedirectIsFollowedButNotStored()
{
    m_http.script = {{QStringLiteral("https://shop.example/"),
                      {302, QStringLiteral("https://shop.example/in?token=geheim")}},
                     {QStringLiteral("https://shop.example/in?token=geheim"), {200, {}}}};
    load(planFor("https://shop.example/"));
    QCOMPARE(m_hops.size(), size_t(2));
    QVERIFY(m_http.asked.last().contains(u"token=geheim"));
    for (const Observation &hop : m_hops) {
        QVERIFY(!hop.as<HttpFacts>()->url.contains(u"geheim"));
        QVERIFY(!hop.as<HttpFacts>()->location.contains(u"geheim"));
    }
}

void PageLoadTest::givingUpTellsWhatWasUnderWay()
{
    PageLoad load(*m_requests, m_names, [] { return Observation(); });
    QSignalSpy finished(&load, &PageLoad::finished);
    load.start(planFor("https://shop.example/"));
    const auto observation = load.giveUp(Ending::TimedOut);
    QVERIFY(observation);
    QCOMPARE(observation->ended, Ending::TimedOut);
    QCOMPARE(observation->as<HttpFacts>()->url, u"https://shop.example/");
    QTest::qWait(20);
    QCOMPARE(finished.count(), 0);
    QVERIFY(!load.giveUp(Ending::TimedOut));
}

void PageLoadTest::aPublicNameThatPointsInsideIsNotAsked()
{
    m_names.names = {{QStringLiteral("trap.example"), {QStringLiteral("10.0.0.1")}}};
    m_http.script = {
        {QStringLiteral("https://shop.example/"), {302, QStringLiteral("https://trap.example/")}}};
    load(planFor("https://shop.example/"));
    QCOMPARE(m_hops.back().failure, std::optional(Failure::RedirectForbidden));
    QCOMPARE(m_http.asked.size(), 1);
}

void PageLoadTest::noRequestsLeftEndsItQuietly()
{
    m_requests = std::make_unique<SiteRequests>(m_http, SiteRequests::maximumRequests);
    load(planFor("https://shop.example/"));
    QVERIFY(m_hops.empty());
    QVERIFY(m_http.asked.isEmpty());
}

QTEST_GUILESS_MAIN(PageLoadTest)
#include "tst_pageload.moc"
