// SPDX-License-Identifier: Apache-2.0
#include "causes/told.h"
#include "guide/administratorstatus.h"
#include "guide/desksender.h"
#include "localserver.h"
#include "probes/guardedcall.h"
#include "probes/outsideanswers.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

namespace {

QByteArray data(const char *name)
{
    QFile file(QStringLiteral(ISITME_TEST_DATA "/outside/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Counts what was sent, and sends nothing.
struct NoHttp : HttpClient
{
    int sent = 0;
    std::unique_ptr<HttpCall> send(const HttpRequest &) override
    {
        ++sent;
        return std::make_unique<HttpCall>();
    }
};

/// Every name lies at one address.
struct OneAddress : SystemResolver
{
    QString address;
    std::unique_ptr<SystemNameCall> lookUp(const QString &) override
    {
        auto call = std::make_unique<SystemNameCall>();
        SystemNameCall *running = call.get();
        QMetaObject::invokeMethod(
            running,
            [running, found = address] {
                Q_EMIT running->finished({{found}, {}, {}, 1});
            },
            Qt::QueuedConnection);
        return call;
    }
};

Observation seen(Facts facts)
{
    Observation observation;
    observation.id = QStringLiteral("o1");
    observation.at = QDateTime::currentDateTimeUtc();
    observation.facts = std::move(facts);
    return observation;
}

const QString reportId = QStringLiteral("0b9e8c1e-0000-4000-8000-000000000000");

} // namespace

/// What status pages, registers and support desks say: their exact forms, and hostile ones.
class OutsideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusPageSpeaks_data();
    void aStatusPageSpeaks();
    void hostileAnswersAreNone_data();
    void hostileAnswersAreNone();
    void whatCannotBeSeenIsLeftOut();
    void theRegisterOfNames();
    void theRegisterOfAddresses();
    void theRightRegisterIsAsked_data();
    void theRightRegisterIsAsked();
    void whoWeAre_data();
    void whoWeAre();
    void privateAddressesAreNeverAsked_data();
    void privateAddressesAreNeverAsked();
    void whomToTell_data();
    void whomToTell();
    void aDeskTakesTheReportAsItIs_data();
    void aDeskTakesTheReportAsItIs();
    void aReportOutlivesTheProgram();
    void nothingGoesToAnotherDesk();
    void pausesGrow();
};

void OutsideTest::aStatusPageSpeaks_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("what");
    using Kind = SiteSays::Kind;
    QTest::newRow("incident") << QByteArray("status-incident.json") << int(Kind::Trouble)
                              << QStringLiteral("The shop does not open");
    QTest::newRow("maintenance") << QByteArray("status-maintenance.json") << int(Kind::Maintenance)
                                 << QStringLiteral("New database");
    QTest::newRow("well") << QByteArray("status-well.json") << int(Kind::Well) << QString();
}

void OutsideTest::aStatusPageSpeaks()
{
    QFETCH(QByteArray, file);
    QFETCH(int, kind);
    QFETCH(QString, what);
    const auto facts = parseStatusSummary(data(file.constData()));
    QVERIFY(facts);
    QCOMPARE(facts->name, u"The Shop");
    const std::vector<Observation> look{seen(*facts)};
    const SiteSays says = siteSays(look);
    QCOMPARE(int(says.kind), kind);
    QCOMPARE(says.what, what);
    QCOMPARE(says.until.isValid(), says.kind == SiteSays::Kind::Maintenance);
    QVERIFY(siteSaysSentence(says).contains(what));
}

void OutsideTest::hostileAnswersAreNone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html>parked</html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a word for an object")
        << QByteArray(R"({"status":"none","page":{},"objectClassName":"x"})");
    QTest::newRow("unknown indicator") << QByteArray(R"({"page":{},"status":{"indicator":"purple"}})");
    QTest::newRow("incidents are a word")
        << QByteArray(R"({"page":{},"status":{"indicator":"none"},"incidents":"many"})");
    QTest::newRow("another domain") << QByteArray(
        R"({"objectClassName":"domain","ldhName":"other.example"})");
    QTest::newRow("no address") << QByteArray(R"({"ip":"everywhere","asn":"AS1"})");
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void OutsideTest::hostileAnswersAreNone()
{
    QFETCH(QByteArray, json);
    QVERIFY(!parseStatusSummary(json));
    QVERIFY(!parseRdapDomain(json, QStringLiteral("shop.example")));
    QVERIFY(!parseRdapNetwork(json, QStringLiteral("203.0.113.10")));
    QVERIFY(!rdapServerForDomain(json, QStringLiteral("shop.example")));
    QVERIFY(!parseWhoami(json));
}

void OutsideTest::whatCannotBeSeenIsLeftOut()
{
    QCOMPARE(cleanedLine(QStringLiteral("a\x1b[31m\u202eb\n\tc\u200b")), u"a[31mb c");
    QCOMPARE(cleanedLine(QString(5000, u'x')).size(), 200);
}

void OutsideTest::theRegisterOfNames()
{
    const auto facts = parseRdapDomain(data("rdap-domain.json"), QStringLiteral("shop.example"));
    QVERIFY(facts);
    QCOMPARE(facts->registrar, u"Lab Registrar");
    QVERIFY(facts->status.contains(QStringLiteral("redemption period")));
    QVERIFY(facts->expires.isValid());
    bool ours = false;
    for (const RegistryContact &contact : facts->contacts) {
        QVERIFY2(contact.name != u"REDACTED FOR PRIVACY", "a redacted name is no name");
        if (contact.email == u"abuse@registrar.example")
            QVERIFY(contact.ofRegistrar);
        ours |= contact.email == u"noc@shop.example" && !contact.ofRegistrar;
    }
    QVERIFY(ours);
    const std::vector<Observation> look{seen(*facts)};
    QCOMPARE(domainSays(look).kind, DomainSays::Kind::RanOut);
}

void OutsideTest::theRegisterOfAddresses()
{
    const auto facts = parseRdapNetwork(data("rdap-network.json"), QStringLiteral("203.0.113.10"));
    QVERIFY(facts);
    QCOMPARE(facts->name, u"Lab Hosting");
    QCOMPARE(facts->contacts.size(), size_t(3));
    for (const RegistryContact &contact : facts->contacts)
        QVERIFY(!contact.ofRegistrar);
}

void OutsideTest::theRightRegisterIsAsked_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("server");
    QTest::newRow("plain") << QStringLiteral("shop.com")
                           << QStringLiteral("https://registry.example.com/myrdap/");
    QTest::newRow("https only") << QStringLiteral("shop.org") << QStringLiteral("https://example.org/");
    QTest::newRow("IDN") << QStringLiteral("a.xn--zckzah")
                         << QStringLiteral("https://example.net/rdap/xn--zckzah/");
    QTest::newRow("part of a label") << QStringLiteral("shop.telecom") << QString();
    QTest::newRow("unknown") << QStringLiteral("shop.example") << QString();
}

void OutsideTest::theRightRegisterIsAsked()
{
    QFETCH(QString, domain);
    const auto server = rdapServerForDomain(data("bootstrap-dns.json"), domain);
    QTEST(server ? server->toString() : QString(), "server");
    const QByteArray addresses = R"({"services":[[["203.0.0.0/8"],["https://wide.example/"]],
        [["203.0.113.0/24"],["https://near.example/"]],[["2001:db8::/32"],["https://six.example/"]]]})";
    QCOMPARE(rdapServerForAddress(addresses, QStringLiteral("203.0.113.10"))->host(), u"near.example");
    QCOMPARE(rdapServerForAddress(addresses, QStringLiteral("203.1.1.1"))->host(), u"wide.example");
    QCOMPARE(rdapServerForAddress(addresses, QStringLiteral("2001:db8::1"))->host(), u"six.example");
    QVERIFY(!rdapServerForAddress(addresses, QStringLiteral("198.51.100.1")));
}

void OutsideTest::whoWeAre_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("in one") << data("whoami.json");
    QTest::newRow("apart") << QByteArray(
        R"({"ip":"203.0.113.9","asn":"AS64511","asn_org":"Example Telecom","country_iso":"DE"})");
    QTest::newRow("a number") << QByteArray(
        R"({"ip":"203.0.113.9","asn":64511,"org":"Example Telecom","country":"DE"})");
}

void OutsideTest::whoWeAre()
{
    QFETCH(QByteArray, json);
    const auto facts = parseWhoami(json);
    QVERIFY(facts);
    QCOMPARE(facts->network, u"Example Telecom (AS64511)");
    QCOMPARE(facts->asn, 64511);
    QCOMPARE(facts->country, u"DE");
}

void OutsideTest::privateAddressesAreNeverAsked_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("sent");
    QTest::newRow("public") << QStringLiteral("https://status.shop.example/") << QStringLiteral("203.0.113.5")
                            << 1;
    QTest::newRow("plain") << QStringLiteral("http://status.shop.example/") << QStringLiteral("203.0.113.5")
                           << 0;
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << QStringLiteral("203.0.113.5") << 0;
    QTest::newRow("with a password") << QStringLiteral("https://a:b@shop.example/")
                                     << QStringLiteral("203.0.113.5") << 0;
    QTest::newRow("address") << QStringLiteral("https://192.168.1.1/") << QStringLiteral("203.0.113.5") << 0;
    QTest::newRow("IPv6 address") << QStringLiteral("https://[fd00::1]/") << QStringLiteral("203.0.113.5")
                                  << 0;
    QTest::newRow("name") << QStringLiteral("https://printer.local/") << QStringLiteral("203.0.113.5") << 0;
    QTest::newRow("trap") << QStringLiteral("https://status.shop.example/") << QStringLiteral("10.0.0.1")
                          << 0;
}

void OutsideTest::privateAddressesAreNeverAsked()
{
    QFETCH(QString, url);
    QFETCH(QString, address);
    QFETCH(int, sent);
    NoHttp http;
    OneAddress names;
    names.address = address;
    GuardedCall call(http, names);
    QSignalSpy finished(&call, &GuardedCall::finished);
    GuardedCall::Plan plan;
    plan.url = QUrl(url);
    call.start(plan);
    if (sent == 0)
        QVERIFY(finished.count() == 1 || finished.wait(1000));
    QTRY_COMPARE(http.sent, sent);
}

void OutsideTest::whomToTell_data()
{
    QTest::addColumn<int>("affects");
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("whom");
    const auto row = [](const char *name, Affects affects, Place place, TellWhom whom) {
        QTest::newRow(name) << int(affects) << int(place) << int(whom);
    };
    row("site", Affects::Everyone, Place::Upstream, TellWhom::Site);
    row("some", Affects::SomeVisitors, Place::Gateway, TellWhom::Site);
    row("provider", Affects::ThisNetwork, Place::Provider, TellWhom::Provider);
    row("company proxy", Affects::ThisNetwork, Place::Proxy, TellWhom::ItSupport);
    row("own proxy", Affects::ThisComputer, Place::Proxy, TellWhom::ItSupport);
    row("router", Affects::ThisNetwork, Place::Router, TellWhom::NetworkOwner);
    row("cable", Affects::ThisComputer, Place::Computer, TellWhom::Nobody);
    row("works", Affects::Nobody, Place::None, TellWhom::Nobody);
    row("unknown", Affects::Unknown, Place::Unknown, TellWhom::NotKnownYet);
}

void OutsideTest::whomToTell()
{
    QFETCH(int, affects);
    QFETCH(int, place);
    QFETCH(int, whom);
    Diagnosis diagnosis;
    diagnosis.affects = static_cast<Affects>(affects);
    diagnosis.place = static_cast<Place>(place);
    QCOMPARE(int(tellWhom(diagnosis)), whom);
    const bool site = tellWhom(diagnosis) == TellWhom::Site;
    QCOMPARE(tellWhomSentence(tellWhom(diagnosis), diagnosis).isEmpty(), site);
    QCOMPARE(administratorStatus({}, diagnosis).state == StepState::YourTurn, site);
}

void OutsideTest::aDeskTakesTheReportAsItIs_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("arrived");
    for (const int status : {200, 201, 202, 409})
        QTest::addRow("%d", status) << status << true;
    for (const int status : {204, 301, 400, 413, 429, 500, 503})
        QTest::addRow("%d", status) << status << false;
}

void OutsideTest::aDeskTakesTheReportAsItIs()
{
    QFETCH(int, status);
    QFETCH(bool, arrived);
    const QByteArray report = "{\n \"id\": \"x\", \"text\": \"\xc3\xa4\"\n}\n";
    Test::LocalServer desk([&](QSslSocket &socket, const QByteArray &got) {
        if (!got.endsWith(report))
            return;
        socket.write("HTTP/1.1 " + QByteArray::number(status) +
                     " Word\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
    });
    const auto http = makeSocketHttpClient();
    OneAddress names;
    QTemporaryDir folder;
    DeskSender sender(*http, names, QUrl(QStringLiteral("http://127.0.0.1:%1/in").arg(desk.port())),
                      folder.path());
    sender.send(reportId, report, std::nullopt);
    sender.send(reportId, report, std::nullopt); // pressed twice
    const auto expected = arrived ? DeskSender::State::Arrived : DeskSender::State::Kept;
    QTRY_COMPARE(sender.state(reportId), expected);
    QVERIFY(desk.received.startsWith("POST /in HTTP/1.1\r\n"));
    QVERIFY(desk.received.contains("\r\nIdempotency-Key: " + reportId.toLatin1() + "\r\n"));
    QVERIFY(desk.received.contains("\r\nContent-Type: application/json\r\n"));
    QCOMPARE(desk.connections, 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).isEmpty(), arrived);
}

void OutsideTest::aReportOutlivesTheProgram()
{
    QTemporaryDir folder;
    const auto http = makeSocketHttpClient();
    OneAddress names;
    int answer = 503;
    Test::LocalServer desk([&answer](QSslSocket &socket, const QByteArray &got) {
        if (!got.endsWith("{}"))
            return;
        socket.write("HTTP/1.1 " + QByteArray::number(answer) + " Word\r\nContent-Length: 0\r\n\r\n");
        socket.disconnectFromHost();
    });
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(desk.port()));
    {
        DeskSender sender(*http, names, url, folder.path());
        sender.send(reportId, "{}", std::nullopt);
        QTRY_COMPARE(sender.state(reportId), DeskSender::State::Kept);
    }
    answer = 201;
    DeskSender next(*http, names, url, folder.path());
    next.resume();
    QCOMPARE(next.state(reportId), DeskSender::State::Kept);
    QCOMPARE(next.waiting(), 1);
    QTest::qWait(50);
    QCOMPARE(desk.connections, 1);           // its pause is not over
    next.send(reportId, "{}", std::nullopt); // the person presses again: at once
    QTRY_COMPARE(next.state(reportId), DeskSender::State::Arrived);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void OutsideTest::nothingGoesToAnotherDesk()
{
    QTemporaryDir folder;
    NoHttp http;
    OneAddress names;
    names.address = QStringLiteral("203.0.113.5");
    {
        DeskSender sender(http, names, QUrl(QStringLiteral("https://desk.example/")), folder.path());
        sender.send(reportId, "{}", std::nullopt);
        QTRY_COMPARE(http.sent, 1);
    }
    DeskSender other(http, names, QUrl(QStringLiteral("https://other.example/")), folder.path());
    other.resume();
    DeskSender none(http, names, QUrl(), folder.path());
    none.resume();
    none.send(reportId, "{}", std::nullopt);
    QTest::qWait(50);
    QCOMPARE(other.waiting() + none.waiting(), 0);
    QCOMPARE(http.sent, 1);
    DeskSender evil(http, names, QUrl(QStringLiteral("https://desk.example/")), folder.path());
    evil.send(QStringLiteral("../../escaped"), "{}", std::nullopt);
    QCOMPARE(evil.state(QStringLiteral("../../escaped")), DeskSender::State::Unknown);
}

void OutsideTest::pausesGrow()
{
    int before = 0;
    for (int tries = 1; tries < 40; ++tries) {
        const int pause = DeskSender::pauseAfterMs(tries);
        QVERIFY(pause >= before && pause >= 60'000 && pause <= 6 * 3600 * 1000);
        before = pause;
    }
    QCOMPARE(DeskSender::pauseAfterMs(2), 120'000);
}

QTEST_GUILESS_MAIN(OutsideTest)
#include "tst_outside.moc"
