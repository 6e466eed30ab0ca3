// SPDX-License-Identifier: Apache-2.0
#include "casefile/journal.h"
#include "causes/clock.h"
#include "causes/diagnose.h"
#include "gateways/gatewaycatalog.h"

#include <QTest>

using namespace IsItMe;

Q_DECLARE_METATYPE(IsItMe::Waits)
Q_DECLARE_METATYPE(IsItMe::Clock)

/// What the time to an error says, beside the limits of the maker who wrote it: those of gateways.json, so
/// that a wrong figure there shows here.
class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reading_data();
    void reading();
    void noTriesSayNothing();
    void theMakersLimitIsTold();
    void theAdministratorIsTold_data();
    void theAdministratorIsTold();

private:
    const GatewayLimits *limitsOf(const QString &id) const;

    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

const GatewayLimits *ClockTest::limitsOf(const QString &id) const
{
    for (const GatewayRules &gateway : m_gateways.rules().gateways) {
        if (gateway.id == id)
            return &gateway.limits;
    }
    return nullptr;
}

void ClockTest::reading_data()
{
    QTest::addColumn<QString>("maker"); // empty: not known
    QTest::addColumn<int>("status");
    QTest::addColumn<Waits>("waits");
    QTest::addColumn<Clock>("clock");
    using List = std::vector<double>;
    const auto row = [](const char *name, const char *maker, int status, const List &waits, Clock clock,
                        bool lossy = false) {
        QTest::newRow(name) << QString::fromLatin1(maker) << status << Waits{waits, 2.0, lossy, status}
                            << clock;
    };

    // No maker known: the general limits.
    row("at once", "", 502, {1, 4, 12}, Clock::AtOnce);
    row("about 3 s", "", 502, {3'010, 3'004}, Clock::ConnectLimit);
    row("about 10 s", "", 504, {10'020}, Clock::EitherLimit);
    row("a minute", "", 504, {60'012}, Clock::ReadLimit);
    row("two seconds are a refused connection of Windows, too", "", 502, {2'050, 2'030}, Clock::AtOnce);

    // The makers' own limits beat the general ones.
    row("Cloudflare connects for 15 s", "cloudflare", 504, {15'200}, Clock::ConnectLimit);
    row("Cloudflare reads for 100 s", "cloudflare", 504, {100'400}, Clock::ReadLimit);
    row("AWS connects for 10 s", "aws-alb", 504, {10'010}, Clock::ConnectLimit);
    row("nobody can set AWS's limit for connections: 4 s is another", "aws-alb", 504, {4'003},
        Clock::ReadLimit);
    row("Heroku, 30 s", "heroku", 503, {30'020}, Clock::ReadLimit);
    row("Traefik dials for 30 s", "traefik", 504, {30'004}, Clock::ConnectLimit);
    row("Caddy dials for 3 s", "caddy", 502, {3'002, 3'004}, Clock::ConnectLimit);
    row("Envoy, 15 s: its route's limit", "envoy", 504, {15'003}, Clock::ReadLimit);
    row("Envoy, 5 s: its connect limit", "envoy", 503, {5'003}, Clock::ConnectLimit);
    row("Varnish, 3.5 s: its connect limit", "varnish", 503, {3'502}, Clock::ConnectLimit);
    row("Varnish, 8 s: hardly a limit for connections", "varnish", 503, {8'004}, Clock::ReadLimit);
    row("Varnish, 5 s: perhaps a limit for connections", "varnish", 503, {5'004}, Clock::ConnectLimit);
    row("Varnish, 60 s", "varnish", 503, {60'006}, Clock::ReadLimit);
    row("Fastly connects for 1 s", "fastly", 503, {1'030, 1'020}, Clock::ConnectLimit);
    row("Squid connects for a minute", "squid", 504, {60'010}, Clock::ConnectLimit);
    row("nginx waits 60 s for both", "nginx", 504, {60'003}, Clock::EitherLimit);
    row("nginx with a shorter limit", "nginx", 504, {4'002, 4'011}, Clock::ConnectLimit);
    row("CloudFront tries three times, 10 s each, or reads for 30 s", "cloudfront", 504, {30'100},
        Clock::EitherLimit);

    // HAProxy pauses a second between refused connections, three times.
    row("HAProxy, refused at once", "haproxy", 503, {1, 2, 1}, Clock::AtOnce);
    row("HAProxy, refused four times", "haproxy", 503, {3'004, 3'002}, Clock::RetryPauses);
    row("HAProxy, four connect limits of 5 s", "haproxy", 503, {20'011}, Clock::ConnectLimit);
    row("HAProxy, one connect limit", "haproxy", 503, {5'004}, Clock::ConnectLimit);

    // nginx answers each limit of its own with 504: a late 502 has another reason.
    row("nginx, 502 after three questions who has that address", "nginx", 502, {3'060, 3'071},
        Clock::HostSearch);
    row("... one request has joined the search of another", "nginx", 502, {3'075, 3'090, 2'430, 3'071, 3'057},
        Clock::HostSearch);
    row("nginx, 502 after five seconds", "nginx", 502, {5'020}, Clock::OwnEnd);
    row("nginx, 502 after half a minute: a worker is killed", "nginx", 502, {30'050}, Clock::ReadLimit);
    row("nginx, 502 at once", "nginx", 502, {1, 1}, Clock::AtOnce);

    // Several tries.
    row("a gateway remembers a dead upstream", "", 504, {3'020, 2, 1, 1}, Clock::ConnectLimit);
    row("... and asks it again after a while", "", 504, {1, 2, 3'020, 1}, Clock::ConnectLimit);
    row("a line that stalls once comes on top of the limit", "haproxy", 503, {7'100, 5'003, 5'002},
        Clock::ConnectLimit);
    row("packets sent again are as late as a limit", "", 502, {3'004, 2, 1'003, 1}, Clock::AtOnce, true);
    row("a limit on a line that loses packets", "", 502, {3'004, 4'010, 3'500}, Clock::ConnectLimit, true);
    row("each time later than others answer", "", 502, {620, 700, 640}, Clock::AfterWork);
    row("once late is no work", "", 502, {620, 5, 640}, Clock::AtOnce);
    row("two tries are too few for that", "", 502, {620, 640}, Clock::AtOnce);
    row("on a line that loses packets neither", "", 502, {620, 700, 640}, Clock::AtOnce, true);
    QTest::newRow("a slow line makes everything late")
        << QString() << 502 << Waits{{620, 700, 640}, 500.0, false, 502} << Clock::AtOnce;
    QTest::newRow("nobody else has answered")
        << QString() << 502 << Waits{{620, 700, 640}, {}, false, 502} << Clock::AtOnce;
}

void ClockTest::reading()
{
    QFETCH(QString, maker);
    QFETCH(Waits, waits);
    QFETCH(Clock, clock);
    const GatewayLimits *limits = limitsOf(maker);
    QVERIFY2(maker.isEmpty() || limits, "gateways.json does not know it");
    const ClockReading reading = readClock(waits, limits);
    QCOMPARE(static_cast<int>(reading.clock), static_cast<int>(clock));
    QVERIFY(std::find(waits.failing.begin(), waits.failing.end(), reading.waitMs) != waits.failing.end());
}

void ClockTest::noTriesSayNothing()
{
    const ClockReading reading = readClock({}, nullptr);
    QCOMPARE(static_cast<int>(reading.clock), static_cast<int>(Clock::AtOnce));
    QCOMPARE(reading.waitMs, 0.0);
}

void ClockTest::theMakersLimitIsTold()
{
    QCOMPARE(readClock({{30'004}, {}, false, 504}, limitsOf(QStringLiteral("traefik"))).limitMs, 30'000.0);
    QCOMPARE(readClock({{20'011}, {}, false, 503}, limitsOf(QStringLiteral("haproxy"))).limitMs, 20'000.0);
    QCOMPARE(readClock({{4'002}, {}, false, 504}, limitsOf(QStringLiteral("nginx"))).limitMs, 0.0);
}

void ClockTest::theAdministratorIsTold_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("clock-haproxy-patient") << u"HAProxy by default waits between connections"_qs;
    QTest::newRow("clock-host-gone") << u"is searched for"_qs;
    QTest::newRow("clock-closes-late") << u"is not the one that nginx writes"_qs;
    QTest::newRow("clock-works-then-closes") << u"something was done first"_qs;
    QTest::newRow("clock-dropped-caddy") << u"which limit of the gateway"_qs;
    QTest::newRow("upstream-refuses") << u"came at once"_qs;
}

/// The recorded cases of real gateways: the first cause's checks end with what the clock says.
void ClockTest::theAdministratorIsTold()
{
    QFETCH(QString, words);
    const auto loaded = loadCase(
        QStringLiteral(ISITME_TEST_DATA "/cases/%1.jsonl").arg(QLatin1String(QTest::currentDataTag())));
    QVERIFY(std::holds_alternative<CaseFile>(loaded));
    const Diagnosis diagnosis = diagnose(std::get<CaseFile>(loaded), m_gateways);
    for (const RankedCause &cause : diagnosis.causes) {
        const auto &checks = cause.text.administrator;
        if (!checks.empty() && checks.back().text.contains(words))
            return;
    }
    QFAIL("nobody tells");
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
