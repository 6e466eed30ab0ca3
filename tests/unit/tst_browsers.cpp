// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "causes/causes.h"
#include "causes/diagnose.h"
#include "causes/loadtrouble.h"
#include "guide/stepstatus.h"

#include <QTest>

using namespace IsItMe;

namespace {

/// One load as a browser's probe reports it.
struct Load
{
    QString browser = QStringLiteral("firefox");
    int status = 200;
    QString error = {};
    QString httpVersion = QStringLiteral("HTTP/2");
    bool http2Off = false;
    bool wholePage = false;
    std::vector<BrowserPart> failing = {};
    Ending ended = Ending::Done;
};

BrowserFacts factsOf(const Load &load)
{
    BrowserFacts facts;
    facts.browser = load.browser;
    facts.family = load.browser == QLatin1String("firefox") ? load.browser : QStringLiteral("chromium");
    facts.name = load.browser == QLatin1String("firefox") ? QStringLiteral("Firefox") : load.browser;
    facts.status = load.status;
    facts.error = load.error;
    facts.httpVersion = load.httpVersion;
    facts.http2Off = load.http2Off;
    facts.wholePage = load.wholePage;
    facts.failingParts = load.failing;
    return facts;
}

class BrowserCase : public CaseBuilder
{
public:
    BrowserCase() { allWellThisSide(); }
    BrowserCase &page(int status, int times = 5)
    {
        for (int i = 0; i < times; ++i)
            http(i == 0 ? HttpPurpose::Page : HttpPurpose::Repeat, status);
        return *this;
    }
    BrowserCase &pageFails(Failure failure)
    {
        failedPage(failure);
        return *this;
    }
    BrowserCase &said(const char *key, const char *value)
    {
        answer(key, value);
        return *this;
    }
    BrowserCase &load(const Load &load)
    {
        add("browser", factsOf(load),
            load.ended == Ending::TimedOut ? std::optional(Failure::TimedOut) : std::nullopt);
        return *this;
    }
    BrowserCase &pasted(const char *browser, const char *error)
    {
        SeenPageFacts facts;
        facts.kind = QStringLiteral("browser-page");
        facts.browser = QLatin1String(browser);
        facts.error = QLatin1String(error);
        answer("saw", error);
        add("answer", facts, {});
        return *this;
    }
};

Load fails(const char *error, const char *browser = "firefox")
{
    Load load;
    load.browser = QLatin1String(browser);
    load.status = 0;
    load.error = QLatin1String(error);
    load.httpVersion.clear();
    return load;
}

Load answers(int status, const char *browser = "firefox")
{
    Load load;
    load.browser = QLatin1String(browser);
    load.status = status;
    return load;
}

Load olderWay(int status, const char *browser = "firefox")
{
    Load load = answers(status, browser);
    load.http2Off = true;
    load.httpVersion = QStringLiteral("HTTP/1.1");
    return load;
}

Load partsMissing(const char *host, int status, const char *error, const char *browser = "firefox")
{
    Load load = answers(200, browser);
    load.wholePage = true;
    load.failing = {
        {QLatin1String(host), QStringLiteral("https://x.example/a.js"), status, QLatin1String(error)}};
    return load;
}

} // namespace

Q_DECLARE_METATYPE(IsItMe::CaseFile)

class BrowsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void troubles_data();
    void troubles();
    void verdict_data();
    void verdict();
    void everyWitnessIsAnObservation_data() { verdict_data(); }
    void everyWitnessIsAnObservation();
    void whatDiffersIsTold();
    void aBrowserInTroubleLeavesTheRestFine();
    void step_data();
    void step();

private:
    Diagnosis diagnosed(const CaseFile &file) const { return diagnose(file, m_gateways); }
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void BrowsersTest::troubles_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<LoadTrouble>("trouble");
    QTest::addColumn<bool>("own");
    const auto row = [](const char *error, LoadTrouble trouble, bool own) {
        QTest::newRow(*error ? error : "none") << QString::fromLatin1(error) << trouble << own;
    };
    row("", LoadTrouble::None, false);
    row("ERR_NAME_NOT_RESOLVED", LoadTrouble::Name, true);
    row("net::ERR_NAME_NOT_RESOLVED", LoadTrouble::Name, true);
    row("NS_ERROR_UNKNOWN_HOST", LoadTrouble::Name, true);
    row("ERR_PROXY_CONNECTION_FAILED", LoadTrouble::Proxy, true);
    row("NS_ERROR_UNKNOWN_PROXY_HOST", LoadTrouble::Proxy, true);
    row("NS_ERROR_PROXY_CONNECTION_REFUSED", LoadTrouble::Proxy, true);
    row("ERR_BLOCKED_BY_ADMINISTRATOR", LoadTrouble::Blocked, true);
    row("NS_BINDING_ABORTED", LoadTrouble::Blocked, true);
    row("ERR_INTERNET_DISCONNECTED", LoadTrouble::Offline, true);
    row("ERR_CERT_AUTHORITY_INVALID", LoadTrouble::Issuer, true);
    row("SEC_ERROR_UNKNOWN_ISSUER", LoadTrouble::Issuer, true);
    row("MOZILLA_PKIX_ERROR_MITM_DETECTED", LoadTrouble::Issuer, true);
    row("ERR_CERT_DATE_INVALID", LoadTrouble::Certificate, false);
    row("SEC_ERROR_EXPIRED_CERTIFICATE", LoadTrouble::Certificate, false);
    row("SSL_ERROR_BAD_CERT_DOMAIN", LoadTrouble::Certificate, false);
    row("ERR_SSL_PROTOCOL_ERROR", LoadTrouble::Tls, false);
    row("PR_END_OF_FILE_ERROR", LoadTrouble::Tls, false);
    row("ERR_CONNECTION_REFUSED", LoadTrouble::Connection, false);
    row("NS_ERROR_NET_TIMEOUT", LoadTrouble::Connection, false);
    row("ERR_TOO_MANY_REDIRECTS", LoadTrouble::Redirects, false);
    row("NS_ERROR_REDIRECT_LOOP", LoadTrouble::Redirects, false);
    row("ERR_HTTP2_PROTOCOL_ERROR", LoadTrouble::Protocol, false);
    row("NS_ERROR_NET_HTTP2_SENT_GOAWAY", LoadTrouble::Protocol, false);
    row("ERR_INVALID_HTTP_RESPONSE", LoadTrouble::Protocol, false);
    row("ERR_INCOMPLETE_CHUNKED_ENCODING", LoadTrouble::Broken, false);
    row("NS_ERROR_NET_PARTIAL_TRANSFER", LoadTrouble::Broken, false);
    row("ERR_SOMETHING_OF_TOMORROW", LoadTrouble::Other, true);
}

void BrowsersTest::troubles()
{
    QFETCH(QString, error);
    QFETCH(LoadTrouble, trouble);
    QFETCH(bool, own);
    QCOMPARE(loadTrouble(error), trouble);
    QCOMPARE(mayBeItsOwnSettings(loadTrouble(error)), own);
}

void BrowsersTest::verdict_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *name, const CaseBuilder &builder, Affects affects, const char *first) {
        QTest::newRow(name) << builder.file() << affects << QString::fromLatin1(first);
    };
    const auto works = [] { return BrowserCase().page(200); };
    const auto troubled = [] { return BrowserCase().page(200).said("saw", "ERR_CONNECTION_RESET"); };

    row("works for the probes and a fresh browser", works().load(answers(200)), Affects::Nobody, "works-now");
    row("their browser fails, a fresh one works", troubled().load(answers(200)), Affects::ThisBrowser,
        "browser-data");
    row("... and a private window works", troubled().load(answers(200)).said("private-window", "works"),
        Affects::ThisBrowser, "browser-data");
    row("... and a private window fails", troubled().load(answers(200)).said("private-window", "fails"),
        Affects::ThisBrowser, "browser-setup");
    row("... and clearing helped", troubled().load(answers(200)).said("cache-cleared", "works"),
        Affects::ThisBrowser, "browser-data");
    row("... and clearing did not help", troubled().load(answers(200)).said("cache-cleared", "fails"),
        Affects::ThisBrowser, "browser-setup");
    row("an error of the servers that was seen has passed",
        BrowserCase().page(200).said("saw", "502 Bad Gateway").load(answers(200)), Affects::Nobody,
        "works-now");
    row("... but not when it still fails after F5",
        BrowserCase().page(200).said("saw", "502 Bad Gateway").said("refresh", "fails").load(answers(200)),
        Affects::ThisBrowser, "browser-data");
    row("... and without extensions it works",
        troubled().load(answers(200)).said("private-window", "fails").said("extensions-off", "works"),
        Affects::ThisBrowser, "browser-setup");
    row("nothing was said: nothing is wrong with their browser", works().load(answers(200)), Affects::Nobody,
        "works-now");
    row("the clean profile of the same browser fails too: forbidden",
        BrowserCase()
            .page(200)
            .pasted("firefox", "NS_ERROR_NET_RESET")
            .load(fails("NS_ERROR_NET_RESET"))
            .load(answers(200, "chromium")),
        Affects::Unknown, "works-now");
    row("a clean browser of another kind proves less, but its failure forbids nothing",
        BrowserCase()
            .page(200)
            .pasted("firefox", "NS_ERROR_NET_RESET")
            .load(answers(200))
            .load(fails("ERR_CONNECTION_RESET", "chromium")),
        Affects::ThisBrowser, "browser-data");
    row("fails in every fresh browser, works for us: can't tell",
        works().load(fails("ERR_SSL_PROTOCOL_ERROR")), Affects::Unknown, "works-now");
    row("its own proxy or names: can't tell either", works().load(fails("NS_ERROR_UNKNOWN_HOST")),
        Affects::Unknown, "works-now");
    row("... and nobody is blamed for it, even when asked for trouble",
        troubled().load(fails("NS_ERROR_UNKNOWN_PROXY_HOST")), Affects::Unknown, "works-now");
    row("one of two browsers finds no names",
        works().load(fails("NS_ERROR_UNKNOWN_HOST")).load(answers(200, "chromium")), Affects::Nobody,
        "works-now");
    row("a robot's wall before the fresh browser says nothing", works().load(answers(403)), Affects::Nobody,
        "works-now");
    row("a load that was cut short says nothing",
        works().load({.status = 0, .httpVersion = {}, .ended = Ending::TimedOut}), Affects::Nobody,
        "works-now");
    row("a browser that ended without a word says nothing", works().load({.status = 0, .httpVersion = {}}),
        Affects::Nobody, "works-now");

    row("fails in a fresh browser in the same way", BrowserCase().page(502).load(answers(502)),
        Affects::Everyone, "upstream-down");
    row("fails for us, opens in a fresh browser: nobody is blamed",
        BrowserCase().page(502).load(answers(200)), Affects::Unknown, "upstream-down");
    row("it turns our checks away, and opens in a fresh browser", BrowserCase().page(403).load(answers(200)),
        Affects::Nobody, "works-now");
    row("... or in none", BrowserCase().page(403).load(answers(403)), Affects::SomeVisitors,
        "site-refuses-you");

    row("in circles for a fresh browser too",
        BrowserCase().pageFails(Failure::RedirectLoop).load(fails("NS_ERROR_REDIRECT_LOOP")),
        Affects::Everyone, "redirect-loop");
    row("in circles only for who keeps no cookies",
        BrowserCase().pageFails(Failure::RedirectLoop).load(answers(200)), Affects::Nobody, "works-now");
    row(
        "... and the other addresses' single answers look good",
        [] {
            BrowserCase made;
            made.pageFails(Failure::RedirectLoop).http(HttpPurpose::Repeat, 302);
            return made.load(answers(200));
        }(),
        Affects::Nobody, "works-now");
    row("... and the person goes in circles: a stored cookie",
        BrowserCase()
            .pageFails(Failure::RedirectLoop)
            .said("saw", "ERR_TOO_MANY_REDIRECTS")
            .load(answers(200)),
        Affects::ThisBrowser, "browser-data");

    row("HTTP/2 fails twice, HTTP/1.1 works",
        works()
            .load(fails("NS_ERROR_NET_HTTP2_SENT_GOAWAY"))
            .load(olderWay(200))
            .load(fails("ERR_HTTP2_PROTOCOL_ERROR", "chromium"))
            .load(olderWay(200, "chromium")),
        Affects::Everyone, "protocol-broken");
    row("once is not twice", works().load(fails("ERR_HTTP2_PROTOCOL_ERROR", "chromium")), Affects::Unknown,
        "works-now");
    row("HTTP/1.1 fails too: it is not the protocol",
        works()
            .load(fails("NS_ERROR_NET_HTTP2_SENT_GOAWAY"))
            .load(olderWay(502))
            .load(fails("ERR_HTTP2_PROTOCOL_ERROR", "chromium")),
        Affects::Unknown, "works-now");
    row("HTTP/1.1 fails, HTTP/2 works",
        BrowserCase()
            .page(502)
            .load(answers(200))
            .load(olderWay(502))
            .load(answers(200, "chromium"))
            .load(olderWay(502, "chromium")),
        Affects::SomeVisitors, "protocol-broken");
    row("no HTTP at all, and a fresh browser agrees",
        BrowserCase().pageFails(Failure::NotHttp).load(fails("ERR_INVALID_HTTP_RESPONSE", "chromium")),
        Affects::Everyone, "protocol-broken");

    row("parts from elsewhere are missing, and the person misses them",
        works().said("saw", "The page looks broken").load(partsMissing("cdn.example", 503, "")),
        Affects::Everyone, "third-party");
    row("... but nobody complains", works().load(partsMissing("cdn.example", 503, "")), Affects::Nobody,
        "works-now");
    row("... and it is a name that a filter hides",
        works()
            .said("saw", "The page looks broken")
            .load(partsMissing("ads.example", 0, "ERR_NAME_NOT_RESOLVED")),
        Affects::Unknown, "works-now");
    row("... in one browser only",
        works()
            .said("saw", "The page looks broken")
            .load(partsMissing("cdn.example", 503, ""))
            .load({.browser = QStringLiteral("chromium"), .wholePage = true}),
        Affects::ThisBrowser, "browser-data");
    row("the browser called a part off: nothing is missing",
        works().load(partsMissing("cdn.example", 0, "NS_BINDING_ABORTED")), Affects::Nobody, "works-now");
    row("the site's own answer is bad: no third party",
        BrowserCase().page(502).load(partsMissing("cdn.example", 503, "")).load(answers(502, "chromium")),
        Affects::Unknown, "upstream-down");
}

void BrowsersTest::verdict()
{
    QFETCH(CaseFile, file);
    QFETCH(Affects, affects);
    QFETCH(QString, first);
    const Diagnosis diagnosis = diagnosed(file);
    QStringList found;
    for (const RankedCause &cause : diagnosis.causes)
        found.append(QStringLiteral("%1 %2").arg(cause.id).arg(cause.certainty, 0, 'f', 2));
    const QString all =
        QStringLiteral("%1: %2").arg(enumName(diagnosis.affects), found.join(QLatin1String(", ")));
    QVERIFY2(diagnosis.affects == affects, qPrintable(all));
    QVERIFY2(!diagnosis.causes.empty() && diagnosis.causes.front().id == first, qPrintable(all));
}

void BrowsersTest::everyWitnessIsAnObservation()
{
    QFETCH(CaseFile, file);
    QStringList ids;
    for (const Observation &observation : file.all())
        ids.append(observation.id);
    const Diagnosis diagnosis = diagnosed(file);
    for (const RankedCause &cause : diagnosis.causes) {
        QVERIFY2(!cause.evidence.isEmpty(), qPrintable(cause.id));
        for (const QString &id : cause.evidence + cause.against)
            QVERIFY2(ids.contains(id), qPrintable(cause.id + u' ' + id));
        for (const QString &id : cause.evidence)
            QVERIFY2(!cause.against.contains(id), qPrintable(cause.id + u' ' + id));
    }
}

void BrowsersTest::aBrowserInTroubleLeavesTheRestFine()
{
    const Way way = diagnosed(BrowserCase().page(200).load(answers(200)).said("saw", "oops").file()).way;
    QCOMPARE(way.computer, NodeState::Trouble);
    for (const NodeState node : {way.router, way.internet, way.frontDoor, way.server})
        QCOMPARE(node, NodeState::Fine);
}

void BrowsersTest::whatDiffersIsTold()
{
    const Diagnosis unlike = diagnosed(BrowserCase().page(200).load(fails("ERR_SSL_PROTOCOL_ERROR")).file());
    QVERIFY2(unlike.detail.contains(QLatin1String("Firefox: ERR_SSL_PROTOCOL_ERROR")),
             qPrintable(unlike.detail));
    QVERIFY(!unlike.detail.contains(QLatin1String("proxy")));
    const Diagnosis own = diagnosed(BrowserCase().page(200).load(fails("NS_ERROR_UNKNOWN_HOST")).file());
    QVERIFY2(own.detail.contains(QLatin1String("proxy")), qPrintable(own.detail));
    const Diagnosis ours = diagnosed(BrowserCase().page(502).load(answers(200)).file());
    QVERIFY2(ours.detail.contains(QLatin1String("fresh browser")), qPrintable(ours.detail));
    QCOMPARE(ours.action, FirstAction::OpenSite);
}

void BrowsersTest::step_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<StepState>("state");
    const auto row = [](const char *name, const CaseBuilder &builder, StepState state) {
        QTest::newRow(name) << builder.file() << state;
    };
    row("no browser tried, works", BrowserCase().page(200), StepState::YourTurn);
    row("no browser tried, fails", BrowserCase().page(502), StepState::NotTheCause);
    row("a fresh one opens it", BrowserCase().page(200).load(answers(200)), StepState::YourTurn);
    row("a fresh one fails too", BrowserCase().page(502).load(answers(502)), StepState::NotTheCause);
    row("only the fresh one fails", BrowserCase().page(200).load(fails("ERR_FAILED")),
        StepState::CouldNotTell);
    row("only we fail", BrowserCase().page(502).load(answers(200)), StepState::CouldNotTell);
    row("two differ", BrowserCase().page(200).load(answers(200)).load(fails("ERR_FAILED", "chromium")),
        StepState::CouldNotTell);
    row("data or set-up: a private window tells",
        BrowserCase().page(200).load(answers(200)).said("saw", "oops"), StepState::YourTurn);
    row("set-up",
        BrowserCase().page(200).load(answers(200)).said("saw", "oops").said("private-window", "fails"),
        StepState::TheCause);
    row("data",
        BrowserCase().page(200).load(answers(200)).said("saw", "oops").said("private-window", "works"),
        StepState::NotTheCause);
}

void BrowsersTest::step()
{
    QFETCH(CaseFile, file);
    QFETCH(StepState, state);
    const auto steps = stepStatuses(file, diagnosed(file), {});
    const auto browser = std::find_if(steps.begin(), steps.end(),
                                      [](const StepStatus &status) { return status.step == Step::Browser; });
    QCOMPARE(browser->state, state);
    QVERIFY(!browser->summary.isEmpty());
}

QTEST_APPLESS_MAIN(BrowsersTest)
#include "tst_browsers.moc"
