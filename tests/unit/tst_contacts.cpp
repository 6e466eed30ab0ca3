// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"
#include "address/sitedomain.h"
#include "samplecase.h"

#include <QTest>

using namespace IsItMe;

class ContactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contacts_data();
    void contacts();
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
