// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "casefile/browserloads.h"
#include "casefile/queries.h"
#include "causes/botwall.h"
#include "causes/diagnose.h"
#include "guide/everyonestatus.h"
#include "guide/series.h"

#include <QTest>

using namespace IsItMe;

namespace {

const char badGateway[] = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1>"
                          "</body></html>";
const char sorry[] = "<html><head><title>The Shop</title></head><body><h1>Oops! Something went wrong</h1>"
                     "<p>Please try again later.</p></body></html>";
const char shop[] = "<html><head><title>The Shop</title></head><body><h1>The Shop</h1></body></html>";
const char article[] =
    "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><p>This "
    "status code means that a gateway got no answer. For example:</p></body></html>";

/// A case with the same answer again and again.
class Case : public CaseBuilder
{
public:
    Case() { allWellThisSide(); }

    Case &steadily(int status, const char *body, double waitMs = 20)
    {
        http(HttpPurpose::Page, status, waitMs, "", body);
        for (int i = 0; i < 6; ++i)
            http(HttpPurpose::Repeat, status, waitMs, "", body);
        return *this;
    }

    Case &elsewhere(int status, const char *body, const char *service = "globalping")
    {
        VantageFacts facts;
        facts.service = QLatin1String(service);
        facts.samePath = true;
        facts.connected = true;
        facts.status = status;
        facts.body = QLatin1String(body);
        add(service, facts, {});
        return *this;
    }

    Case &browser(const char *title, int status = 200)
    {
        BrowserFacts facts;
        facts.browser = QStringLiteral("chromium");
        facts.family = QStringLiteral("chromium");
        facts.status = status;
        facts.title = QLatin1String(title);
        add("browser", facts, {});
        return *this;
    }
};

Diagnosis judged(const CaseBuilder &built)
{
    static const GatewayCatalog gateways = GatewayCatalog::builtIn();
    return diagnose(built.file(), gateways);
}

QString first(const Diagnosis &diagnosis)
{
    return diagnosis.causes.empty() ? QString() : diagnosis.causes.front().id;
}

} // namespace

/// Errors that were sent as if all were well, from the answer to the verdict.
class SoftErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void othersWithoutTheirPage();
    void othersWithTheirPage();
    void browserWithTheSamePage();
    void anArticleIsNoError();
    void homeThatSendsToTheError();
    void seriesCountsThemAsBad();
    void countsForThePage();
    void oddStatuses_data();
    void oddStatuses();
    void wordsUnderAnErrorsStatus_data();
    void wordsUnderAnErrorsStatus();
};

void SoftErrorsTest::verdict_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("waitMs");
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const char *body, double waitMs, Affects affects, Place place,
                        const char *cause) {
        QTest::newRow(name) << QByteArray(body) << waitMs << affects << place << QString::fromLatin1(cause);
    };
    row("502 at once", badGateway, 20, Affects::Everyone, Place::Upstream, "upstream-down");
    row("502 after a read limit", badGateway, 30'000, Affects::Everyone, Place::Upstream, "upstream-slow");
    row("sorry at once", sorry, 20, Affects::Everyone, Place::Upstream, "upstream-down");
    row("sorry after a read limit", sorry, 30'000, Affects::Everyone, Place::Upstream, "upstream-slow");
    row("504", "<title>504 Gateway Timeout</title><h1>Gateway Timeout</h1>", 30'000, Affects::Everyone,
        Place::Upstream, "upstream-slow");
    row("crash", "Traceback (most recent call last):\n  File \"a.py\", line 1\nKeyError: 'a'", 20,
        Affects::Everyone, Place::Upstream, "site-code");
    row("maintenance",
        "<title>The Shop</title><h1>We'll be back soon</h1><p>The shop is under maintenance.</p>", 20,
        Affects::Everyone, Place::Upstream, "site-maintenance");
    row("overload", "<title>The Shop</title><h1>Too many visitors</h1><p>Please try again later.</p>", 20,
        Affects::Everyone, Place::Upstream, "server-overload");
    row("missing", "<title>404 Not Found</title><h1>Not Found</h1>", 20, Affects::Everyone, Place::Gateway,
        "page-missing");
    row("refused", "<title>Access Denied</title><h1>Access Denied</h1>", 20, Affects::SomeVisitors,
        Place::Gateway, "site-refuses-you");
    row("too many", "<title>Too Many Requests</title><h1>Too Many Requests</h1>", 20, Affects::SomeVisitors,
        Place::Gateway, "too-many-requests");
    row("the shop", shop, 20, Affects::Nobody, Place::None, "works-now");
    row("an article", article, 20, Affects::Nobody, Place::None, "works-now");
    row("nothing kept of it", "", 20, Affects::Nobody, Place::None, "works-now");
}

void SoftErrorsTest::verdict()
{
    QFETCH(const QByteArray, body);
    QFETCH(const double, waitMs);
    QFETCH(const Affects, affects);
    QFETCH(const Place, place);
    Case built;
    built.steadily(200, body, waitMs);
    const Diagnosis diagnosis = judged(built);
    QCOMPARE(diagnosis.affects, affects);
    QCOMPARE(diagnosis.place, place);
    QTEST(first(diagnosis), "cause");
    const bool told = diagnosis.detail.contains(QLatin1String("as if all were well"));
    QCOMPARE(told, affects != Affects::Nobody);
}

/// A service that tells no more than the status has reached the gateway; what the page says it does not know.
void SoftErrorsTest::othersWithoutTheirPage()
{
    Case alone;
    alone.steadily(200, badGateway);
    Case asked;
    asked.steadily(200, badGateway).elsewhere(200, "", "check-host").elsewhere(200, "", "check-host");
    QCOMPARE(judged(asked).affects, Affects::Everyone);
    QCOMPARE(judged(asked).certainty, judged(alone).certainty);
    QCOMPARE(countEveryone(asked.file()).working, 0);
    QCOMPARE(countEveryone(asked.file()).reached, 2);
    // Where our own error shows its status, a good one elsewhere is a good page.
    Case open;
    open.steadily(502, badGateway).elsewhere(200, "", "check-host");
    QCOMPARE(countEveryone(open.file()).working, 1);
}

void SoftErrorsTest::othersWithTheirPage()
{
    Case built;
    built.steadily(200, badGateway).elsewhere(200, badGateway).elsewhere(200, badGateway);
    QVERIFY(judged(built).detail.contains(QLatin1String("It fails for others too.")));
    QCOMPARE(countEveryone(built.file()).working, 0);
    VantageFacts walled;
    walled.status = 200;
    walled.connected = true;
    walled.body = QStringLiteral("<title>Access Denied</title><h1>Access Denied</h1>");
    QVERIFY(outcomeOf({}, walled, nullptr) == VantageOutcome::Walled);
    walled.body = QLatin1String(shop);
    QVERIFY(outcomeOf({}, walled, nullptr) == VantageOutcome::Working);
}

void SoftErrorsTest::browserWithTheSamePage()
{
    Case built;
    HttpFacts facts;
    facts.status = 200;
    facts.body = QLatin1String(badGateway);
    facts.title = QStringLiteral("502 Bad Gateway");
    facts.address = QStringLiteral("198.51.100.20");
    built.add("page", facts, {});
    built.browser("502 Bad Gateway");
    const Diagnosis diagnosis = judged(built);
    QCOMPARE(diagnosis.affects, Affects::Everyone);
    QCOMPARE(first(diagnosis), QStringLiteral("upstream-down"));
    QVERIFY(diagnosis.causes.front().against.isEmpty());
    // The shop opens in a fresh browser while we get an error: that speaks against.
    Case other;
    other.add("page", facts, {});
    other.browser("The Shop");
    QVERIFY(!judged(other).causes.front().against.isEmpty());
}

/// Titled like an error, and good when read: the browser's title is no error either.
void SoftErrorsTest::anArticleIsNoError()
{
    Case built;
    HttpFacts facts;
    facts.status = 200;
    facts.body = QLatin1String(article);
    facts.title = QStringLiteral("502 Bad Gateway");
    facts.address = QStringLiteral("198.51.100.20");
    built.add("page", facts, {});
    for (int i = 0; i < 6; ++i) {
        facts.purpose = HttpPurpose::Repeat;
        facts.attempt = i + 1;
        built.add("series", facts, {});
    }
    const double alone = judged(built).certainty;
    built.browser("502 Bad Gateway");
    QCOMPARE(first(judged(built)), QStringLiteral("works-now"));
    QCOMPARE(judged(built).certainty, alone);
    BrowserFacts load;
    load.status = 200;
    load.title = QStringLiteral("502 Bad Gateway - Help");
    QVERIFY(loadOpened(load));
    load.title = QStringLiteral("502 Bad Gateway");
    QVERIFY(!loadOpened(load)); // with nothing to compare it with
}

void SoftErrorsTest::homeThatSendsToTheError()
{
    Case built;
    HttpFacts page;
    page.status = 200;
    page.hop = 1;
    page.url = QStringLiteral("https://shop.example/sorry");
    page.address = QStringLiteral("198.51.100.20");
    page.body = QLatin1String(badGateway);
    built.add("page", page, {});
    HttpFacts home;
    home.purpose = HttpPurpose::Home;
    home.status = 302;
    home.address = page.address;
    home.url = QStringLiteral("https://shop.example/");
    home.location = page.url;
    built.add("beside", home, {});
    QCOMPARE(first(judged(built)), QStringLiteral("upstream-down")); // not this page's program alone
}

void SoftErrorsTest::seriesCountsThemAsBad()
{
    Case built;
    built.steadily(200, badGateway);
    const Series series = seriesOf(currentLook(built.file()));
    QCOMPARE(series.good, 0);
    QVERIFY(series.kind == SeriesKind::Steady);
}

void SoftErrorsTest::countsForThePage()
{
    Case built;
    built.steadily(200, shop);
    QVERIFY(!errorsLookGood(currentLook(built.file())));
    built.http(HttpPurpose::Repeat, 200, 20, "", badGateway);
    QVERIFY(errorsLookGood(currentLook(built.file())));
}

void SoftErrorsTest::oddStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<double>("waitMs");
    QTest::addColumn<QString>("cause");
    QTest::newRow("520") << 520 << 20.0 << "upstream-down";
    QTest::newRow("521") << 521 << 20.0 << "upstream-down";
    QTest::newRow("522") << 522 << 15'000.0 << "upstream-slow";
    QTest::newRow("524") << 524 << 100'000.0 << "upstream-slow";
    QTest::newRow("525") << 525 << 20.0 << "upstream-invalid";
    QTest::newRow("529") << 529 << 20.0 << "server-overload";
    QTest::newRow("599") << 599 << 30'000.0 << "upstream-slow";
    QTest::newRow("500") << 500 << 20.0 << "site-code";
    QTest::newRow("507") << 507 << 20.0 << "site-code";
}

/// Without any maker's mark: by the custom of those who made the numbers up.
void SoftErrorsTest::oddStatuses()
{
    QFETCH(const int, status);
    QFETCH(const double, waitMs);
    Case built;
    built.steadily(status, "<h1>Oh no</h1>", waitMs);
    const Diagnosis diagnosis = judged(built);
    QCOMPARE(diagnosis.affects, Affects::Everyone);
    QCOMPARE(diagnosis.place, Place::Upstream);
    QTEST(first(diagnosis), "cause");
}

void SoftErrorsTest::wordsUnderAnErrorsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, int status, const char *body, const char *cause) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(cause);
    };
    row("high traffic", 503, "<h1>We are experiencing high traffic</h1>", "server-overload");
    row("database", 503, "<h1>Error establishing a database connection</h1>", "site-code");
    row("limit with 503", 503, "<h1>Too many requests</h1>", "too-many-requests");
    row("wall with 503", 503, "<title>Access denied</title><h1>Access denied</h1>", "site-refuses-you");
    row("gateway's 500", 500, "<h1>Bad gateway</h1>", "upstream-down");
    row("maintenance", 503, "<h1>Wartungsarbeiten</h1>", "site-maintenance");
    row("one page for all errors", 502, "<h1>We'll be back soon</h1>", "upstream-down");
    row("word in a link only", 503, "<h1>Sorry</h1><p>No luck.</p><a href='/maintenance'>Contracts</a>",
        "upstream-down");
}

void SoftErrorsTest::wordsUnderAnErrorsStatus()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    Case built;
    built.steadily(status, body);
    QTEST(first(judged(built)), "cause");
}

QTEST_GUILESS_MAIN(SoftErrorsTest)

#include "tst_softerrors.moc"
