// SPDX-License-Identifier: Apache-2.0
#include "guide/runner.h"
#include "probes/siterequests.h"

#include <QSignalSpy>
#include <QTest>

using namespace IsItMe;

namespace {

// What the runner's probes never touch: they only have to exist.
struct NoHttp : HttpClient
{
    std::unique_ptr<HttpCall> send(const HttpRequest &) override
    {
        ++sent;
        return std::make_unique<HttpCall>();
    }
    int sent = 0;
};
struct NoDns : DnsClient
{
    std::unique_ptr<DnsCall> ask(const DnsQuestion &) override { return std::make_unique<DnsCall>(); }
};
struct NoNames : SystemResolver
{
    std::unique_ptr<SystemNameCall> lookUp(const QString &) override
    {
        return std::make_unique<SystemNameCall>();
    }
};
struct NoEnvironment : Environment
{
    std::vector<LinkInterface> interfaces() const override { return {}; }
    std::vector<DefaultRoute> defaultRoutes() const override { return {}; }
    QStringList resolvers() const override { return {}; }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return {}; }
    std::unique_ptr<Echo> echo(const QHostAddress &) const override { return nullptr; }
    std::vector<InstalledBrowser> browsers() const override { return {}; }
    QString systemName() const override { return {}; }
};

AnswerFacts said(const char *key)
{
    return {QLatin1String(key), QStringLiteral("yes")};
}

/// Sees one thing and ends.
class QuickProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &) override
    {
        QTimer::singleShot(1, this, [this] {
            Observation observation = begin();
            observation.facts = said("quick");
            observe(observation);
            finish();
            finish(); // a second end must not be heard
        });
    }
};

/// Never ends by itself; says how it was ended.
class HangingProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &) override {}
    void giveUp(Ending ending) override
    {
        Observation observation = begin();
        observation.ended = ending;
        observation.facts = said("hanging");
        observe(observation);
    }
};

std::unique_ptr<Probe> makeQuick(const Machinery &machinery)
{
    return std::make_unique<QuickProbe>(QStringLiteral("quick"), machinery);
}

std::unique_ptr<Probe> makeHanging(const Machinery &machinery)
{
    return std::make_unique<HangingProbe>(QStringLiteral("hanging"), machinery);
}

Applies yes(const ProbeContext &)
{
    return Applies::Yes;
}
Applies no(const ProbeContext &)
{
    return Applies::No;
}
Applies never(const ProbeContext &)
{
    return Applies::NotYet;
}
Applies afterQuick(const ProbeContext &context)
{
    return context.caseFile.all().empty() ? Applies::NotYet : Applies::Yes;
}

} // namespace

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_runner.reset(); }
    void endsWhenNothingRunsAndNothingCan();
    void whatBuildsOnAFactRunsAfterIt();
    void aBudgetEndsAHangingProbe();
    void theWholeBudgetEndsEverything();
    void cancelEndsEverythingOnce();
    void destroyedWhileRunningReportsNothing();
    void onlyTheNamedStepsRun();
    void runsAgainWhenAskedAgain();
    void oneProbeIsEndedAlone();
    void aNewLookBeginsBeforeAllElse();
    void theSiteGetsTwoRequestsAtOnceAndThirtyInAll();
    void aLostReceiverFreesItsPlace();

private:
    void make(std::span<const ProbeEntry> catalog);
    void start(int budgetMs = 5'000) { m_runner->start({Step::FirstLook}, budgetMs); }
    std::vector<Ending> endings() const;

    NoHttp m_http;
    NoDns m_dns;
    NoNames m_names;
    NoEnvironment m_environment;
    Services m_services;
    SiteAddress m_site;
    QElapsedTimer m_clock;
    CaseFile m_case;
    std::unique_ptr<SiteRequests> m_requests;
    std::unique_ptr<Runner> m_runner;
    std::unique_ptr<QSignalSpy> m_finished;
};

void RunnerTest::init()
{
    m_case = CaseFile();
    m_http.sent = 0;
    m_clock.start();
    m_requests = std::make_unique<SiteRequests>(m_http);
}

void RunnerTest::make(std::span<const ProbeEntry> catalog)
{
    const Machinery machinery{m_http,     m_dns,  m_names,     m_environment,
                              m_services, m_site, *m_requests, m_clock};
    m_runner = std::make_unique<Runner>(machinery, m_case, catalog);
    connect(m_runner.get(), &Runner::observed, this,
            [this](const Observation &seen) { m_case.append(seen); });
    m_finished = std::make_unique<QSignalSpy>(m_runner.get(), &Runner::finished);
}

std::vector<Ending> RunnerTest::endings() const
{
    std::vector<Ending> all;
    for (const Observation &observation : m_case.all())
        all.push_back(observation.ended);
    return all;
}

void RunnerTest::endsWhenNothingRunsAndNothingCan()
{
    static constexpr ProbeEntry catalog[] = {{"quick", Step::FirstLook, 1'000, yes, makeQuick},
                                             {"pointless", Step::FirstLook, 1'000, no, makeHanging},
                                             {"waiting", Step::FirstLook, 1'000, never, makeHanging}};
    make(catalog);
    start();
    QVERIFY(m_finished->wait(2'000));
    QCOMPARE(endings(), std::vector{Ending::Done});
    QVERIFY(!m_runner->isRunning());
    QVERIFY(m_runner->runningSteps().isEmpty());
    QTest::qWait(30);
    QCOMPARE(m_finished->count(), 1);
}

void RunnerTest::whatBuildsOnAFactRunsAfterIt()
{
    static constexpr ProbeEntry catalog[] = {{"after", Step::FirstLook, 1'000, afterQuick, makeQuick},
                                             {"quick", Step::FirstLook, 1'000, yes, makeQuick}};
    make(catalog);
    start();
    QVERIFY(m_finished->wait(2'000));
    QCOMPARE(m_case.all().size(), size_t(2));
}

void RunnerTest::aBudgetEndsAHangingProbe()
{
    static constexpr ProbeEntry catalog[] = {{"hanging", Step::FirstLook, 60, yes, makeHanging}};
    make(catalog);
    start();
    QVERIFY(m_finished->wait(2'000));
    QCOMPARE(endings(), std::vector{Ending::TimedOut});
}

void RunnerTest::theWholeBudgetEndsEverything()
{
    static constexpr ProbeEntry catalog[] = {{"one", Step::FirstLook, 60'000, yes, makeHanging},
                                             {"two", Step::FirstLook, 60'000, yes, makeHanging}};
    make(catalog);
    start(150);
    QVERIFY(m_finished->wait(2'000));
    const std::vector expected{Ending::TimedOut, Ending::TimedOut};
    QCOMPARE(endings(), expected);
}

void RunnerTest::cancelEndsEverythingOnce()
{
    static constexpr ProbeEntry catalog[] = {{"one", Step::FirstLook, 60'000, yes, makeHanging},
                                             {"waiting", Step::FirstLook, 60'000, never, makeHanging}};
    make(catalog);
    start();
    QTRY_VERIFY(m_runner->isRunning());
    m_runner->cancel();
    m_runner->cancel();
    QVERIFY(m_finished->wait(2'000));
    QCOMPARE(endings(), std::vector{Ending::Cancelled});
    QCOMPARE(m_finished->count(), 1);
}

void RunnerTest::destroyedWhileRunningReportsNothing()
{
    static constexpr ProbeEntry catalog[] = {{"one", Step::FirstLook, 60'000, yes, makeHanging}};
    make(catalog);
    start();
    QTRY_VERIFY(m_runner->isRunning());
    m_runner.reset();
    QTest::qWait(30);
    QVERIFY(m_case.all().empty());
}

void RunnerTest::onlyTheNamedStepsRun()
{
    static constexpr ProbeEntry catalog[] = {{"quick", Step::FirstLook, 1'000, yes, makeQuick},
                                             {"other", Step::Everyone, 1'000, yes, makeHanging}};
    make(catalog);
    start();
    QVERIFY(m_finished->wait(2'000));
    QCOMPARE(m_case.all().size(), size_t(1));
}

void RunnerTest::runsAgainWhenAskedAgain()
{
    static constexpr ProbeEntry catalog[] = {{"quick", Step::FirstLook, 1'000, yes, makeQuick}};
    make(catalog);
    start();
    QVERIFY(m_finished->wait(2'000));
    start();
    QVERIFY(m_finished->wait(2'000));
    QCOMPARE(m_case.all().size(), size_t(2));
}

void RunnerTest::oneProbeIsEndedAlone()
{
    static constexpr ProbeEntry catalog[] = {{"one", Step::FirstLook, 60'000, yes, makeHanging},
                                             {"two", Step::FirstLook, 60'000, yes, makeHanging}};
    make(catalog);
    QSignalSpy considered(m_runner.get(), &Runner::considered);
    start();
    QTRY_COMPARE(m_runner->running().size(), 2);
    QVERIFY(considered.wait(2'000)); // twice a second, while something runs
    QVERIFY(m_runner->running().value(QStringLiteral("one")) > 0);
    m_runner->end(QStringLiteral("one"));
    m_runner->end(QStringLiteral("nobody"));
    QTRY_COMPARE(m_runner->running().keys(), QStringList{QStringLiteral("two")});
    QCOMPARE(endings(), std::vector{Ending::Cancelled});
    QVERIFY(m_runner->isActive());
    m_runner->end(QStringLiteral("two"));
    QVERIFY(m_finished->wait(2'000));
}

/// In a case that has a look already, the old facts must start nothing of the new one.
void RunnerTest::aNewLookBeginsBeforeAllElse()
{
    static constexpr ProbeEntry catalog[] = {{"after", Step::FirstLook, 1'000, afterQuick, makeHanging},
                                             {"opens", Step::FirstLook, 1'000, yes, makeQuick, true}};
    Observation old;
    old.facts = said("old");
    m_case.append(old);
    make(catalog);
    QStringList order;
    connect(m_runner.get(), &Runner::stepChanged, this, [this, &order] {
        for (const QString &id : m_runner->running().keys()) {
            if (!order.contains(id))
                order.append(id);
        }
    });
    start();
    QTRY_VERIFY(order.contains(QLatin1String("after")));
    const QStringList expected{QStringLiteral("opens"), QStringLiteral("after")};
    QCOMPARE(order, expected);
    QCOMPARE(m_case.all().size(), size_t(2)); // and it was seen before the other began
}

void RunnerTest::theSiteGetsTwoRequestsAtOnceAndThirtyInAll()
{
    std::vector<std::unique_ptr<HttpCall>> calls;
    int refused = 0;
    for (int i = 0; i < 40; ++i) {
        m_requests->send({}, this, [&](std::unique_ptr<HttpCall> call) {
            if (call)
                calls.push_back(std::move(call));
            else
                ++refused;
        });
    }
    QCOMPARE(m_http.sent, SiteRequests::maximumAtOnce);
    while (!calls.empty()) {
        auto call = std::move(calls.back());
        calls.pop_back();
        Q_EMIT call->finished({});
        call.reset(); // its destruction must not free the place twice
        QTest::qWait(0);
        QVERIFY(calls.size() <= size_t(SiteRequests::maximumAtOnce));
    }
    QCOMPARE(m_http.sent, SiteRequests::maximumRequests);
    QCOMPARE(m_requests->sent(), SiteRequests::maximumRequests);
    QTRY_COMPARE(refused, 10);
}

void RunnerTest::aLostReceiverFreesItsPlace()
{
    auto receiver = std::make_unique<QObject>();
    std::vector<std::unique_ptr<HttpCall>> calls;
    const auto keep = [&calls](std::unique_ptr<HttpCall> call) { calls.push_back(std::move(call)); };
    m_requests->send({}, this, keep);
    m_requests->send({}, this, keep);
    m_requests->send({}, receiver.get(), [](std::unique_ptr<HttpCall>) { QFAIL("its receiver is gone"); });
    m_requests->send({}, this, keep);
    receiver.reset();
    calls.erase(calls.begin()); // destroyed without an answer
    QTRY_COMPARE(calls.size(), size_t(2));
    QCOMPARE(m_http.sent, 3);
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "tst_runner.moc"
