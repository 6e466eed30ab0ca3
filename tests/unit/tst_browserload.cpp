// SPDX-License-Identifier: Apache-2.0
#include "browsers/browserload.h"
#include "probes/browserchoice.h"
#include "probes/probes.h"
#include "probes/siterequests.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

namespace {

using Family = InstalledBrowser::Family;

struct NoHttp : HttpClient
{
    std::unique_ptr<HttpCall> send(const HttpRequest &) override { return std::make_unique<HttpCall>(); }
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
struct Desktop : Environment
{
    std::vector<InstalledBrowser> installed;
    std::vector<LinkInterface> interfaces() const override { return {}; }
    std::vector<DefaultRoute> defaultRoutes() const override { return {}; }
    QStringList resolvers() const override { return {}; }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return {}; }
    std::unique_ptr<Echo> echo(const QHostAddress &) const override { return nullptr; }
    std::vector<InstalledBrowser> browsers() const override { return installed; }
    QString systemName() const override { return {}; }
};

InstalledBrowser browser(const char *id, Family family, bool isDefault = false)
{
    const QString name = QString::fromLatin1(id);
    return {name, name, QLatin1String("/nowhere/") + name, family, isDefault, {}};
}

BrowserResult resultOf(int status, const char *version, const char *error = "")
{
    BrowserResult result;
    result.facts.status = status;
    result.facts.httpVersion = QString::fromLatin1(version);
    result.facts.error = QString::fromLatin1(error);
    return result;
}

} // namespace

/// Loads with programs that take a browser's command line and do as browsers do, or worse.
class BrowserLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv(withoutSandboxVariable, "1"); // tests run as root
        qputenv("TMPDIR", m_folder.path().toUtf8());
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("tools")));
    }
    void cleanup()
    {
        // Whatever came of it: no profile stays.
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("isitme-*")}, QDir::Dirs), QStringList());
    }

    void aLogIsRead_data();
    void aLogIsRead();
    void aBrowserThatSaysNothing_data();
    void aBrowserThatSaysNothing();
    void aBrowserThatIsNotThere();
    void givingUpEndsItAndKeepsWhatItSaw();
    void destroyingEndsIt();
    void aFirefoxThatNeverListens();

    void whichBrowsers_data();
    void whichBrowsers();
    void whatElseToLoad();
    void sameSite();
    void reservedRequests();

    void theProbeLoadsOneAfterTheOther();
    void theProbeIsCancelled();
    void theProbeStopsWhenTheRequestsAreUsedUp();

private:
    /// A program in the place of a browser: a shell script that finds "$log" and "$profile".
    QString makeTool(const QByteArray &name, const QByteArray &body)
    {
        const QString path = m_folder.filePath(QStringLiteral("tools/") + QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(
                "#!/bin/sh\nfor a in \"$@\"; do case \"$a\" in\n"
                "--log-net-log=*) log=\"${a#*=}\";; --user-data-dir=*) profile=\"${a#*=}\";; esac; done\n" +
                body + "\n");
        }
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QString copying(const QByteArray &log)
    {
        return makeTool(log, "cp " ISITME_TEST_DATA "/netlogs/" + log +
                                 ".json \"$log\"; echo '<title>A &amp; B</title>'");
    }
    static BrowserPlan planFor(const QString &program, Family family = Family::Chromium)
    {
        BrowserPlan plan;
        plan.browser = {QStringLiteral("tool"), QStringLiteral("Tool"), program, family, true, {}};
        plan.url = QStringLiteral("https://shop.example/");
        plan.hosts = QStringList{QStringLiteral("shop.example"), QStringLiteral("nginx.shop.example")};
        return plan;
    }
    static BrowserResult load(const BrowserPlan &plan)
    {
        const auto load = BrowserLoad::create(plan);
        BrowserResult result;
        bool finished = false;
        connect(load.get(), &BrowserLoad::finished, load.get(), [&](const BrowserResult &got) {
            result = got;
            finished = true;
        });
        load->start();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(finished, 20'000); }();
        return result;
    }

    QTemporaryDir m_folder;
};

void BrowserLoadTest::aLogIsRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("ended");
    QTest::newRow("chromium-ok") << 200 << ""
                                 << "A & B" << static_cast<int>(Ending::Done);
    QTest::newRow("chromium-502-nginx") << 502 << ""
                                        << "A & B" << static_cast<int>(Ending::Done);
    QTest::newRow("chromium-refused") << 0 << "ERR_CONNECTION_REFUSED"
                                      << "" << static_cast<int>(Ending::Done);
    QTest::newRow("chromium-drop") << 0 << ""
                                   << "" << static_cast<int>(Ending::TimedOut);
    QTest::newRow("chromium-reset-mid-body") << 200 << "ERR_CONNECTION_RESET"
                                             << "" << static_cast<int>(Ending::Done);
}

void BrowserLoadTest::aLogIsRead()
{
    QFETCH(int, status);
    QFETCH(QString, error);
    QFETCH(QString, title);
    QFETCH(int, ended);
    const BrowserResult result = load(planFor(copying(QTest::currentDataTag())));
    QCOMPARE(static_cast<int>(result.ended), ended);
    QCOMPARE(result.facts.status, status);
    QCOMPARE(result.facts.error, error);
    QCOMPARE(result.facts.title, title);
    QCOMPARE(result.failure.has_value(), !error.isEmpty() || result.ended == Ending::TimedOut);
    QCOMPARE(result.facts.family, QStringLiteral("chromium"));
    QCOMPARE(result.facts.version, QStringLiteral("156.0.8078.79"));
    QCOMPARE(result.facts.screenshot, QString());
}

void BrowserLoadTest::aBrowserThatSaysNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("ends at once") << QByteArray("exit 0");
    QTest::newRow("crashes") << QByteArray("kill -SEGV $$");
    QTest::newRow("a log of garbage") << QByteArray("head -c 100000 /dev/urandom > \"$log\"");
    QTest::newRow("a log of nothing") << QByteArray(": > \"$log\"");
    QTest::newRow("a log that is a folder") << QByteArray("mkdir \"$log\"");
    QTest::newRow("a log of another page")
        << QByteArray("sed 's/main frame/other/g' " ISITME_TEST_DATA "/netlogs/chromium-ok.json > \"$log\"");
    QTest::newRow("removes its profile") << QByteArray("rm -rf \"$profile\"");
}

void BrowserLoadTest::aBrowserThatSaysNothing()
{
    QFETCH(QByteArray, body);
    const BrowserResult result = load(planFor(makeTool("silent", body)));
    QCOMPARE(result.ended, Ending::Skipped);
    QCOMPARE(result.facts.status, 0);
    QCOMPARE(result.facts.error, QString());
    QVERIFY(!result.facts.errorDetail.isEmpty());
}

void BrowserLoadTest::aBrowserThatIsNotThere()
{
    QCOMPARE(load(planFor(QStringLiteral("/nowhere/browser"))).ended, Ending::Skipped);
    QCOMPARE(load(planFor(QStringLiteral("/nowhere/browser"), Family::Firefox)).ended, Ending::Skipped);
    QCOMPARE(load(planFor(QString())).ended, Ending::Skipped);
}

void BrowserLoadTest::givingUpEndsItAndKeepsWhatItSaw()
{
    const QString ready = m_folder.filePath(QStringLiteral("ready"));
    const QString tool =
        makeTool("slow", "head -c 40000 " ISITME_TEST_DATA "/netlogs/chromium-502-nginx.json > \"$log\"\n"
                         "trap '' TERM; touch " +
                             ready.toUtf8() + "; while :; do sleep 1; done");
    const auto load = BrowserLoad::create(planFor(tool));
    QSignalSpy finished(load.get(), &BrowserLoad::finished);
    load->start();
    QTRY_VERIFY(QFile::exists(ready));
    const BrowserResult result = load->giveUp(Ending::Cancelled);
    QCOMPARE(result.ended, Ending::Cancelled);
    QCOMPARE(result.facts.version, QStringLiteral("156.0.8078.79"));
    QTest::qWait(50);
    QCOMPARE(finished.size(), 0);
    QVERIFY(QFile::remove(ready));
}

void BrowserLoadTest::destroyingEndsIt()
{
    const QString beat = m_folder.filePath(QStringLiteral("beat"));
    const QString tool =
        makeTool("beating", "while :; do date +%N > " + beat.toUtf8() + "; sleep 0.05; done");
    {
        const auto load = BrowserLoad::create(planFor(tool));
        load->start();
        QTRY_VERIFY(QFile::exists(beat));
    }
    QVERIFY(QFile::remove(beat));
    QTest::qWait(200);
    QVERIFY(!QFile::exists(beat));
}

void BrowserLoadTest::aFirefoxThatNeverListens()
{
    const BrowserResult result = load(planFor(makeTool("fox", "exit 0"), Family::Firefox));
    QCOMPARE(result.ended, Ending::Skipped);
    QCOMPARE(result.facts.family, QStringLiteral("firefox"));
}

void BrowserLoadTest::whichBrowsers_data()
{
    QTest::addColumn<QStringList>("installed"); // id, C/F/S/O for the family, * for the default
    QTest::addColumn<QStringList>("loaded");
    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("default first") << QStringList{QStringLiteral("a:C"), QStringLiteral("b:C*")}
                                   << QStringList{QStringLiteral("b"), QStringLiteral("a")};
    QTest::newRow("another make second")
        << QStringList{QStringLiteral("a:C*"), QStringLiteral("b:C"), QStringLiteral("c:F")}
        << QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")};
    QTest::newRow("at most three") << QStringList{QStringLiteral("a:C"), QStringLiteral("b:C"),
                                                  QStringLiteral("c:C"), QStringLiteral("d:F*")}
                                   << QStringList{QStringLiteral("d"), QStringLiteral("a"),
                                                  QStringLiteral("b")};
    QTest::newRow("others are not loaded")
        << QStringList{QStringLiteral("a:S*"), QStringLiteral("b:O"), QStringLiteral("c:F")}
        << QStringList{QStringLiteral("c")};
    QTest::newRow("no default") << QStringList{QStringLiteral("a:F"), QStringLiteral("b:C")}
                                << QStringList{QStringLiteral("a"), QStringLiteral("b")};
    QTest::newRow("one program twice")
        << QStringList{QStringLiteral("a:C"), QStringLiteral("a:C*"), QStringLiteral("b:F")}
        << QStringList{QStringLiteral("a"), QStringLiteral("b")};
}

void BrowserLoadTest::whichBrowsers()
{
    QFETCH(QStringList, installed);
    QFETCH(QStringList, loaded);
    std::vector<InstalledBrowser> browsers;
    for (const QString &each : installed) {
        const QChar family = each.section(u':', 1).front();
        browsers.push_back(browser(each.section(u':', 0, 0).toLatin1().constData(),
                                   family == u'C'   ? Family::Chromium
                                   : family == u'F' ? Family::Firefox
                                   : family == u'S' ? Family::Safari
                                                    : Family::Other,
                                   each.endsWith(u'*')));
    }
    QStringList ids;
    for (const InstalledBrowser &each : browsersToLoad(browsers))
        ids.append(each.id);
    QCOMPARE(ids, loaded);
}

void BrowserLoadTest::whatElseToLoad()
{
    using Results = std::vector<std::pair<InstalledBrowser, BrowserResult>>;
    const InstalledBrowser chromium = browser("c", Family::Chromium);
    const InstalledBrowser firefox = browser("f", Family::Firefox);
    const auto loads = [](const Results &results, bool pageWorks, bool all) {
        QStringList words;
        for (const FurtherLoad &load : furtherLoads(results, pageWorks, all))
            words.append(load.browser.id + (load.http2Off ? QLatin1String(" old") : QLatin1String()) +
                         (load.wholePage ? QLatin1String(" whole") : QLatin1String()));
        return words;
    };
    const Results good{{firefox, resultOf(200, "HTTP/2")}, {chromium, resultOf(200, "HTTP/2")}};
    QCOMPARE(loads(good, true, false), QStringList());
    QCOMPARE(loads(good, true, true), QStringList{QStringLiteral("c whole")});
    QCOMPARE(loads(good, false, false), QStringList{QStringLiteral("f old")}); // ours fails over HTTP/1.1
    const Results broken{{chromium, resultOf(0, "HTTP/2", "ERR_HTTP2_PROTOCOL_ERROR")}};
    QCOMPARE(loads(broken, true, true), (QStringList{QStringLiteral("c"), QStringLiteral("c old")}));
    const Results twice{{chromium, resultOf(0, "HTTP/2", "ERR_HTTP2_PROTOCOL_ERROR")},
                        {firefox, resultOf(0, "HTTP/2", "NS_ERROR_NET_HTTP2_SENT_GOAWAY")}};
    QCOMPARE(loads(twice, true, false), QStringList{QStringLiteral("c old")});
    QCOMPARE(loads(broken, false, false), QStringList()); // both fail: no difference to prove
    const Results refused{{chromium, resultOf(0, "", "ERR_CONNECTION_REFUSED")}};
    QCOMPARE(loads(refused, true, true), QStringList());
    const Results bad{{chromium, resultOf(502, "HTTP/2")}};
    QCOMPARE(loads(bad, false, true), QStringList());
    QCOMPARE(loads({}, true, true), QStringList());
}

void BrowserLoadTest::sameSite()
{
    const auto same = [](const char *a, const char *b) {
        return isSameSite(QString::fromLatin1(a), QString::fromLatin1(b));
    };
    QVERIFY(same("shop.example", "shop.example"));
    QVERIFY(same("www.shop.example", "shop.example"));
    QVERIFY(same("shop.example", "www.shop.example"));
    QVERIFY(!same("workshop.example", "shop.example"));
    QVERIFY(!same("shop.example", "login.example"));
    QVERIFY(!same("shop.example", "shop.example.evil.example"));
}

void BrowserLoadTest::reservedRequests()
{
    NoHttp http;
    SiteRequests requests(http, 20);
    QSignalSpy changed(&requests, &SiteRequests::sentChanged);
    QCOMPARE(requests.reserve(8), 8);
    QCOMPARE(requests.sent(), 28);
    QCOMPARE(requests.reserve(8), 2); // what is left
    QCOMPARE(requests.reserve(8), 0);
    QCOMPARE(requests.sent(), SiteRequests::maximumRequests);
    requests.settle(0, 5); // nothing was taken
    requests.settle(8, 3);
    QCOMPARE(requests.sent(), 25);
    requests.settle(2, 2);
    QCOMPARE(requests.sent(), 25);
    QCOMPARE(requests.left(), 5);
    QCOMPARE(changed.size(), 4);
    // A browser holds one of the two places.
    QCOMPARE(requests.reserve(1), 1);
    int started = 0;
    std::vector<std::unique_ptr<HttpCall>> calls;
    for (int i = 0; i < 2; ++i) {
        requests.send({}, this, [&](std::unique_ptr<HttpCall> call) {
            ++started;
            calls.push_back(std::move(call));
        });
    }
    QCOMPARE(started, 1);
    requests.settle(1, 1);
    QTRY_COMPARE(started, 2);
}

namespace {

/// A probe with all that it needs, and a page that was answered.
struct ProbeStage
{
    NoHttp http;
    NoDns dns;
    NoNames names;
    Desktop desktop;
    Services services;
    SiteAddress site = std::get<SiteAddress>(parseAddress(u"https://shop.example/?once=1"));
    SiteRequests requests;
    QElapsedTimer clock;
    CaseFile caseFile;
    std::unique_ptr<Probe> probe;
    std::vector<Observation> seen;
    std::optional<Ending> ended;

    explicit ProbeStage(int alreadySent = 0) : requests(http, alreadySent)
    {
        clock.start();
        Observation link;
        link.probe = QStringLiteral("link");
        link.facts = LinkFacts();
        caseFile.append(link);
    }
    void start(int budgetMs)
    {
        const Machinery machinery{http, dns, names, desktop, services, site, requests, clock};
        probe = makeBrowserProbe(machinery);
        QObject::connect(probe.get(), &Probe::observed, probe.get(),
                         [this](const Observation &observation) { seen.push_back(observation); });
        QObject::connect(probe.get(), &Probe::finished, probe.get(),
                         [this](Ending ending) { ended = ending; });
        probe->start(caseFile, budgetMs);
    }
    const BrowserFacts &facts(size_t i) const { return *seen.at(i).as<BrowserFacts>(); }
};

} // namespace

void BrowserLoadTest::theProbeLoadsOneAfterTheOther()
{
    ProbeStage stage;
    stage.desktop.installed = {
        {QStringLiteral("bad"),
         QStringLiteral("Bad"),
         copying("chromium-refused"),
         Family::Chromium,
         false,
         {}},
        {QStringLiteral("good"), QStringLiteral("Good"), copying("chromium-ok"), Family::Chromium, true, {}}};
    stage.start(60'000);
    QTRY_VERIFY_WITH_TIMEOUT(stage.ended, 20'000);
    QCOMPARE(*stage.ended, Ending::Done);
    QCOMPARE(stage.seen.size(), size_t(2));
    QCOMPARE(stage.facts(0).browser, QStringLiteral("good")); // the chosen one first
    QCOMPARE(stage.facts(0).status, 200);
    QCOMPARE(stage.facts(0).url, QStringLiteral("https://shop.example/")); // without its query
    QCOMPARE(stage.facts(1).error, QStringLiteral("ERR_CONNECTION_REFUSED"));
    QCOMPARE(stage.requests.sent(), stage.facts(0).requests + stage.facts(1).requests);
    QVERIFY(stage.requests.sent() >= 1);
}

void BrowserLoadTest::theProbeIsCancelled()
{
    const QString ready = m_folder.filePath(QStringLiteral("ready"));
    ProbeStage stage;
    stage.desktop.installed = {
        {QStringLiteral("slow"),
         QStringLiteral("Slow"),
         makeTool("hanging", "touch " + ready.toUtf8() + "; while :; do sleep 1; done"),
         Family::Chromium,
         true,
         {}}};
    stage.start(60'000);
    QTRY_VERIFY(QFile::exists(ready));
    QCOMPARE(stage.requests.sent(), 8); // as many as it may send, while it runs
    stage.probe->cancel();
    QCOMPARE(*stage.ended, Ending::Cancelled);
    QCOMPARE(stage.seen.size(), size_t(1));
    QCOMPARE(stage.seen.front().ended, Ending::Cancelled);
    QCOMPARE(stage.requests.sent(), 0);
    QVERIFY(QFile::remove(ready));
}

void BrowserLoadTest::theProbeStopsWhenTheRequestsAreUsedUp()
{
    ProbeStage stage(SiteRequests::maximumRequests - 2);
    stage.desktop.installed = {
        {QStringLiteral("good"), QStringLiteral("Good"), copying("chromium-ok"), Family::Chromium, true, {}}};
    stage.start(60'000);
    QTRY_VERIFY(stage.ended);
    QVERIFY(stage.seen.empty());
    QCOMPARE(stage.requests.sent(), SiteRequests::maximumRequests - 2);
}

QTEST_GUILESS_MAIN(BrowserLoadTest)
#include "tst_browserload.moc"
