// SPDX-License-Identifier: Apache-2.0
#include "address/sitedomain.h"
#include "report/report.h"
#include "samplecase.h"

#include <QTest>

#include <algorithm>

using namespace IsItMe;

class ContactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contacts_data();
    void contacts();
    void theRegistersContacts();
    void securityTxtIsNeverToldOfAnOutage();
    void aStatusPageThatSpeaksComesFirst();
    void theOwnerOfTheNetworkOnlyWhereNothingAnswers();
    void aPageThatThisSideWroteNamesNobody();
    void soaMailboxes_data();
    void soaMailboxes();
    void registrableDomains_data();
    void registrableDomains();
};

void ContactsTest::contacts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("rname");
    QTest::addColumn<QStringList>("expected");
    const QString shop = QStringLiteral("https://www.shop.example/cart");
    const QStringList standard{QStringLiteral("webmaster@shop.example"),
                               QStringLiteral("support@shop.example"),
                               QStringLiteral("hostmaster@shop.example")};
    QTest::newRow("standard names only") << shop << QString() << QString() << QString() << standard;
    QTest::newRow("own zone") << shop << QString() << QStringLiteral("shop.example")
                              << QStringLiteral("dns\\.admin.shop.example.")
                              << QStringList{QStringLiteral("dns.admin@shop.example")} + standard;
    QTest::newRow("the registry's zone") << shop << QString() << QStringLiteral("example")
                                         << QStringLiteral("noc.registry.example") << standard;
    QTest::newRow("another zone") << shop << QString() << QStringLiteral("cdn.test")
                                  << QStringLiteral("noc.shop.example") << standard;
    QTest::newRow("a hoster's mailbox") << shop << QString() << QStringLiteral("shop.example")
                                        << QStringLiteral("dns.cloudflare.com") << standard;
    QTest::newRow("mail links") << shop
                                << QStringLiteral("<a href=\"mailto:Help@shop.example?subject=x\"> <a "
                                                  "href='mailto:security@shop.example'> <a href=mailto:a@b>")
                                << QString() << QString()
                                << QStringList{QStringLiteral("help@shop.example")} + standard;
    QTest::newRow("status page") << shop << QStringLiteral("<a href=\"https://status.shop.example/\">")
                                 << QString() << QString()
                                 << QStringList{QStringLiteral("https://status.shop.example/")} + standard;
    QTest::newRow("plain text, and hiding from robots")
        << shop
        << QStringLiteral("<p>Write to <b>Desk@shop.example</b>, or team [at] shop [dot] example. "
                          "Meet us at shop.example. logo@2x.png</p><!-- old@shop.example -->"
                          "<script>var m = 'robot@shop.example'</script>")
        << QString() << QString()
        << QStringList{QStringLiteral("desk@shop.example"), QStringLiteral("team@shop.example")} + standard;
    QTest::newRow("contact page") << shop << QStringLiteral("<a href='/de/kontakt.html'>Kontakt</a>")
                                  << QString() << QString()
                                  << QStringList{QStringLiteral("https://www.shop.example/de/kontakt.html")} +
                                         standard;
    QTest::newRow("contact lenses") << shop << QStringLiteral("<a href='/contact-lenses'>Lenses</a>")
                                    << QString() << QString() << standard;
    QTest::newRow("foreign contact page")
        << shop << QStringLiteral("<a href='https://other.example/contact'>Contact</a>") << QString()
        << QString() << standard;
    QTest::newRow("shared hosting") << QStringLiteral("https://me.github.io/") << QString() << QString()
                                    << QString() << QStringList();
    QTest::newRow("address") << QStringLiteral("https://203.0.113.10/") << QString() << QString() << QString()
                             << QStringList();
    QTest::newRow("private name") << QStringLiteral("https://wiki.intranet.local/") << QString() << QString()
                                  << QString() << QStringList();
}

void ContactsTest::contacts()
{
    QFETCH(QString, url);
    QFETCH(QString, body);
    QFETCH(QString, zone);
    QFETCH(QString, rname);
    QFETCH(QStringList, expected);
    CaseFile caseFile(sampleHead(url));
    HttpFacts http = sampleHttp(HttpPurpose::Home, 200, QStringLiteral("203.0.113.10"));
    http.url = QStringLiteral("https://www.shop.example/");
    http.body = body;
    caseFile.append(sampleObservation("home", http));
    DnsFacts dns;
    dns.name = QStringLiteral("www.shop.example");
    dns.type = QStringLiteral("A");
    dns.rcode = QStringLiteral("NOERROR");
    if (!zone.isEmpty())
        dns.authority = {
            {zone, QStringLiteral("SOA"), 300, QStringLiteral("ns1.shop.example. %1 1 2 3 4 5").arg(rname)}};
    caseFile.append(sampleObservation("resolver", dns));
    const auto values = [](const std::vector<Contact> &found) {
        QStringList list;
        for (const Contact &contact : found)
            list.append(contact.value);
        return list;
    };
    QCOMPARE(values(findContacts(caseFile, Services())), expected);
    Services services;
    services.organisation.supportEmail = QStringLiteral("desk@company.example");
    const auto withDesk = findContacts(caseFile, services);
    QCOMPARE(withDesk.front().value, QStringLiteral("desk@company.example"));
    QCOMPARE(withDesk.front().source, QStringLiteral("organisation"));
    QCOMPARE(values(withDesk).mid(1), expected);
}

namespace {

QStringList valuesOf(const CaseFile &caseFile)
{
    QStringList list;
    for (const Contact &contact : findContacts(caseFile, Services()))
        list.append(contact.value);
    return list;
}

RegistryFacts register_(const char *subject, const char *query, std::vector<RegistryContact> contacts)
{
    RegistryFacts facts;
    facts.subject = QLatin1String(subject);
    facts.query = QLatin1String(query);
    facts.found = true;
    facts.contacts = std::move(contacts);
    return facts;
}

RegistryContact box(const char *role, const char *email, bool ofRegistrar = false)
{
    RegistryContact contact;
    contact.role = QLatin1String(role);
    contact.email = QLatin1String(email);
    contact.ofRegistrar = ofRegistrar;
    return contact;
}

} // namespace

void ContactsTest::theRegistersContacts()
{
    CaseFile caseFile(sampleHead());
    caseFile.append(sampleObservation(
        "registry",
        register_("domain", "shop.example",
                  {box("registrar", "sales@registrar.example", true),
                   box("abuse", "abuse@registrar.example", true), box("abuse", "desk@registrar.example"),
                   box("technical", "noc@shop.example"), box("registrant", "owner@shop.example")})));
    QCOMPARE(valuesOf(caseFile),
             QStringList({QStringLiteral("noc@shop.example"), QStringLiteral("owner@shop.example")}));
    RegistryFacts ranOut =
        register_("domain", "shop.example",
                  {box("technical", "noc@shop.example"), box("registrant", "owner@other.example")});
    ranOut.status = QStringList{QStringLiteral("redemption period")};
    CaseFile later(sampleHead());
    later.append(sampleObservation("registry", ranOut));
    QCOMPARE(valuesOf(later), QStringList(QStringLiteral("owner@other.example"))); // the other's mail is dead
}

void ContactsTest::securityTxtIsNeverToldOfAnOutage()
{
    CaseFile caseFile(sampleHead());
    HttpFacts home = sampleHttp(HttpPurpose::Home, 200, QStringLiteral("203.0.113.10"), QStringLiteral("/"));
    home.body = QStringLiteral("<a href='mailto:bugs@shop.example'>Bugs</a> help@shop.example");
    caseFile.append(sampleObservation("beside", home));
    caseFile.append(sampleObservation(
        "registry", register_("domain", "shop.example", {box("technical", "bugs@shop.example")})));
    QVERIFY(valuesOf(caseFile).contains(QStringLiteral("bugs@shop.example")));
    HttpFacts file = sampleHttp(HttpPurpose::Contact, 200, QStringLiteral("203.0.113.10"),
                                QStringLiteral("/.well-known/security.txt"));
    file.body = QStringLiteral(
        "# Our policy\nContact: mailto:Bugs@shop.example\nContact: https://shop.example/bugs\n");
    caseFile.append(sampleObservation("contact", file));
    QVERIFY(!valuesOf(caseFile).contains(QStringLiteral("bugs@shop.example")));
    QVERIFY(!valuesOf(caseFile).contains(QStringLiteral("https://shop.example/bugs")));
    QCOMPARE(valuesOf(caseFile).first(), QStringLiteral("help@shop.example"));
}

void ContactsTest::aStatusPageThatSpeaksComesFirst()
{
    CaseFile caseFile(sampleHead());
    StatusPageFacts page;
    page.url = QStringLiteral("https://status.shop.example/");
    page.indicator = QStringLiteral("major");
    Observation silent = sampleObservation("status-page", page);
    silent.failure = Failure::NameNotFound;
    CaseFile other = caseFile;
    other.append(silent);
    QVERIFY(valuesOf(other).isEmpty()); // a guess that nobody answers is nothing
    caseFile.append(sampleObservation("status-page", page));
    QCOMPARE(valuesOf(caseFile).first(), page.url);
}

void ContactsTest::theOwnerOfTheNetworkOnlyWhereNothingAnswers()
{
    for (const bool answers : {true, false}) {
        CaseFile caseFile(sampleHead());
        SystemNameFacts name;
        name.name = QStringLiteral("shop.example");
        name.addresses = {QStringLiteral("203.0.113.10")};
        caseFile.append(sampleObservation("system-name", name));
        Observation reach = sampleObservation(
            "site-reach", ReachFacts{QStringLiteral("203.0.113.10"), 443, QStringLiteral("site")});
        if (!answers)
            reach.failure = Failure::TimedOut;
        caseFile.append(reach);
        caseFile.append(sampleObservation("registry", register_("address", "203.0.113.10",
                                                                {box("abuse", "abuse@hosting.example"),
                                                                 box("technical", "noc@hosting.example")})));
        const auto found = findContacts(caseFile, Services());
        const auto owner = std::find_if(found.begin(), found.end(), [](const Contact &contact) {
            return contact.whose == Contact::Whose::Network;
        });
        QCOMPARE(owner == found.end(), answers);
        if (!answers)
            QCOMPARE(owner->value, u"noc@hosting.example");
    }
}

void ContactsTest::aPageThatThisSideWroteNamesNobody()
{
    CaseFile caseFile(sampleHead());
    HttpFacts page = sampleHttp(HttpPurpose::Home, 200, QStringLiteral("203.0.113.10"), QStringLiteral("/"));
    page.body = QStringLiteral("<a href='mailto:help@shop.example'>Help</a>");
    page.tls.reset(); // a portal answers for anyone, without TLS
    page.url = QStringLiteral("http://shop.example/");
    caseFile.append(sampleObservation("page", page));
    QVERIFY(!valuesOf(caseFile).contains(QStringLiteral("help@shop.example")));
}

void ContactsTest::soaMailboxes_data()
{
    QTest::addColumn<QString>("soa");
    QTest::addColumn<QString>("mailbox");
    QTest::newRow("plain") << QStringLiteral("ns.a.example. hostmaster.a.example. 1 2 3 4 5")
                           << QStringLiteral("hostmaster@a.example");
    QTest::newRow("escaped") << QStringLiteral("ns john\\.doe.a.example 1")
                             << QStringLiteral("john.doe@a.example");
    QTest::newRow("root") << QStringLiteral("ns . 1") << QString();
    QTest::newRow("one label") << QStringLiteral("ns hostmaster 1") << QString();
    QTest::newRow("hostile") << QStringLiteral("ns a?bcc=x&y.a.example 1") << QString();
    QTest::newRow("at") << QStringLiteral("ns a@b.a.example 1") << QString();
    QTest::newRow("ends in a backslash") << QStringLiteral("ns a\\ 1") << QString();
}

void ContactsTest::soaMailboxes()
{
    QFETCH(QString, soa);
    QTEST(soaMailbox(soa), "mailbox");
}

void ContactsTest::registrableDomains_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("domain");
    QTest::newRow("plain") << QStringLiteral("shop.example") << QStringLiteral("shop.example");
    QTest::newRow("deeper") << QStringLiteral("a.b.shop.example") << QStringLiteral("shop.example");
    QTest::newRow("country") << QStringLiteral("www.shop.co.uk") << QStringLiteral("shop.co.uk");
    QTest::newRow("registry") << QStringLiteral("co.uk") << QString();
    QTest::newRow("short domain") << QStringLiteral("www.ab.de") << QStringLiteral("ab.de");
    QTest::newRow("hosting") << QStringLiteral("x.herokuapp.com") << QString();
    QTest::newRow("ip") << QStringLiteral("203.0.113.10") << QString();
    QTest::newRow("ipv6") << QStringLiteral("2001:db8::1") << QString();
    QTest::newRow("one label") << QStringLiteral("localhost") << QString();
    QTest::newRow("punycode") << QStringLiteral("www.xn--bcher-kva.example")
                              << QStringLiteral("xn--bcher-kva.example");
}

void ContactsTest::registrableDomains()
{
    QFETCH(QString, host);
    QTEST(registrableDomain(host), "domain");
}

QTEST_GUILESS_MAIN(ContactsTest)
#include "tst_contacts.moc"
