// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "causes/diagnose.h"

#include <QTest>

#include <algorithm>

using namespace IsItMe;

namespace {

const char *const one = "198.51.100.20";
const char *const two = "198.51.100.21";

/// A site with two addresses that both let us connect.
CaseBuilder twoAddresses()
{
    CaseBuilder builder;
    builder.allWellThisSide().dns("NOERROR", NameSubject::Site, false, two).reach(two, {}, "site");
    return builder;
}

CaseBuilder &expired(CaseBuilder &builder, HttpPurpose purpose, const char *address)
{
    HttpFacts facts;
    facts.purpose = purpose;
    facts.address = QLatin1String(address);
    facts.tls.emplace();
    facts.tls->fault = CertificateFault::Expired;
    return builder.add("series", facts, Failure::TlsCertificate, {}, Layer::Tcp);
}

QStringList idsOf(const Diagnosis &diagnosis)
{
    QStringList ids;
    for (const RankedCause &cause : diagnosis.causes)
        ids.append(cause.id);
    return ids;
}

} // namespace

/// Two faults at the site at once, and witnesses elsewhere who do not agree.
class TwoFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificateHereAnd502There_data();
    void certificateHereAnd502There();
    void aDeadAddressBesideA502();
    void twoServersThatFailDifferently();
    void oneAgainstSeveral_data();
    void oneAgainstSeveral();
    void ourServerWorksAndTheirsDoesNot_data();
    void ourServerWorksAndTheirsDoesNot();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void TwoFaultsTest::certificateHereAnd502There_data()
{
    QTest::addColumn<bool>("certificateLast");
    QTest::newRow("the 502 last") << false;
    QTest::newRow("the certificate last") << true;
}

void TwoFaultsTest::certificateHereAnd502There()
{
    QFETCH(bool, certificateLast);
    CaseBuilder builder = twoAddresses();
    builder.http(HttpPurpose::Page, 502);
    expired(builder, HttpPurpose::Repeat, two);
    for (int i = 0; i < 4; ++i) {
        if (certificateLast)
            expired(builder.http(HttpPurpose::Repeat, 502), HttpPurpose::Repeat, two);
        else
            expired(builder, HttpPurpose::Repeat, two).http(HttpPurpose::Repeat, 502);
    }
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QCOMPARE(diagnosis.affects, Affects::Everyone);
    // The nearer one first, and the other one is not forgotten.
    QCOMPARE(idsOf(diagnosis).value(0), QStringLiteral("site-certificate"));
    QVERIFY(idsOf(diagnosis).contains(QLatin1String("upstream-down")));
}

void TwoFaultsTest::aDeadAddressBesideA502()
{
    CaseBuilder builder;
    builder.allWellThisSide().reach(two, Failure::ConnectionRefused, "site");
    for (int i = 0; i < 8; ++i)
        builder.http(i == 0 ? HttpPurpose::Page : HttpPurpose::Repeat, 502);
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QCOMPARE(diagnosis.affects, Affects::Everyone);
    QCOMPARE(idsOf(diagnosis).value(0), QStringLiteral("upstream-down"));
    QVERIFY(idsOf(diagnosis).contains(QLatin1String("load-balancer")));
}

void TwoFaultsTest::twoServersThatFailDifferently()
{
    CaseBuilder builder;
    builder.allWellThisSide();
    for (int i = 0; i < 8; ++i)
        builder.http(i == 0 ? HttpPurpose::Page : HttpPurpose::Repeat, i % 2 ? 504 : 502, i % 2 ? 4'000 : 20);
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QCOMPARE(diagnosis.affects, Affects::Everyone);
    QCOMPARE(diagnosis.place, Place::Upstream);
}

void TwoFaultsTest::oneAgainstSeveral_data()
{
    QTest::addColumn<QString>("here");      // "502" or "silent" or "good"
    QTest::addColumn<QString>("elsewhere"); // w: works, f: fails, u: unreachable, r: walled as a robot
    QTest::addColumn<QString>("affects");
    const auto row = [](const char *here, const char *elsewhere, const char *affects) {
        QTest::addRow("%s here, %s", here, elsewhere)
            << QString::fromLatin1(here) << QString::fromLatin1(elsewhere) << QString::fromLatin1(affects);
    };
    row("502", "fff", "everyone");
    row("502", "ffffw", "everyone");
    row("502", "ffuuw", "everyone");
    row("502", "ffwww", "some-visitors");
    row("502", "rrrrr", "everyone");
    row("502", "www", "some-visitors");
    row("silent", "uuuuu", "everyone");
    row("silent", "uuuuw", "everyone");
    row("silent", "wwwww", "this-network");
    row("silent", "wwwwu", "this-network");
    row("silent", "wwrru", "this-network");
    row("silent", "wwu", "unknown"); // whose fault it is can't be told
    row("silent", "uuw", "unknown");
    row("good", "wwwwf", "nobody");
    row("good", "rrrrr", "nobody");
    row("good", "uuuuu", "nobody"); // another way there is not broken for us
}

void TwoFaultsTest::oneAgainstSeveral()
{
    QFETCH(QString, here);
    QFETCH(QString, elsewhere);
    CaseBuilder builder;
    if (here == QLatin1String("silent")) {
        builder.link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .reach("198.51.100.81")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach(one, Failure::TimedOut, "site");
    } else {
        builder.allWellThisSide();
        for (int i = 0; i < 10; ++i)
            builder.http(i == 0 ? HttpPurpose::Page : HttpPurpose::Repeat,
                         here == QLatin1String("good") ? 200 : 502);
    }
    for (const QChar place : elsewhere) {
        if (place == u'u')
            builder.other(false, 0, Failure::TimedOut);
        else
            builder.other(true, place == u'w' ? 200 : place == u'f' ? 502 : 403);
    }
    QTEST(enumName(diagnose(builder.file(), m_gateways).affects), "affects");
}

void TwoFaultsTest::ourServerWorksAndTheirsDoesNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("places");
    QTest::addColumn<bool>("someVisitors");
    QTest::newRow("three gateways say 502") << 502 << 3 << true;
    QTest::newRow("three say 504") << 504 << 3 << true;
    QTest::newRow("one says 502") << 502 << 1 << false;
    QTest::newRow("three are told 503, as some robots are") << 503 << 3 << false;
    QTest::newRow("three are turned away") << 403 << 3 << false;
}

void TwoFaultsTest::ourServerWorksAndTheirsDoesNot()
{
    QFETCH(int, status);
    QFETCH(int, places);
    CaseBuilder builder;
    builder.allWellThisSide();
    for (int i = 0; i < 10; ++i)
        builder.http(i == 0 ? HttpPurpose::Page : HttpPurpose::Repeat, 200);
    for (int i = 0; i < places; ++i)
        builder.other(true, status);
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QFETCH(bool, someVisitors);
    QCOMPARE(diagnosis.affects == Affects::SomeVisitors, someVisitors);
    QVERIFY(diagnosis.affects == Affects::SomeVisitors || diagnosis.affects == Affects::Nobody);
}

QTEST_GUILESS_MAIN(TwoFaultsTest)
#include "tst_twofaults.moc"
