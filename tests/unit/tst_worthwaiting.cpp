// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "causes/diagnose.h"
#include "guide/worthwaiting.h"
#include "probes/catalog.h"

#include <QTest>

using namespace IsItMe;

namespace {

Services servicesWith(int places)
{
    Services services;
    VantageService globalping;
    globalping.kind = VantageService::Kind::Globalping;
    globalping.limit = places;
    services.vantage = {globalping};
    return services;
}

CaseBuilder brokenSite(int tries = 10)
{
    CaseBuilder builder;
    builder.allWellThisSide();
    for (int i = 0; i < tries; ++i)
        builder.http(i == 0 ? HttpPurpose::Page : HttpPurpose::Repeat, 502);
    return builder;
}

CaseBuilder silentSite()
{
    CaseBuilder builder;
    builder.link()
        .router(Answer::Answered)
        .connectivity()
        .control()
        .dns("NOERROR")
        .names()
        .reach("198.51.100.20", Failure::TimedOut, "site");
    return builder;
}

CaseBuilder deadResolver()
{
    CaseBuilder builder;
    builder.link().router(Answer::Answered).reach("198.51.100.80").connectivity().control();
    for (const NameSubject subject : {NameSubject::Control, NameSubject::Site})
        builder.dns("SERVFAIL", subject);
    return builder.names(nullptr);
}

} // namespace

/// Whether an answer that is still to come could change the verdict: the diagnosis itself is asked.
class WorthWaitingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void couldChange_data();
    void couldChange();
    void whoMayTurnTheBlame();
    void eachHasTimeToAnswer();
    void whatIsNotKnownIsWaitedFor();
    void everyRowIsAProbe();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void WorthWaitingTest::couldChange_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QString>("probe");
    QTest::addColumn<bool>("could");
    const auto row = [](const char *name, const CaseBuilder &builder, const char *probe, bool could) {
        QTest::newRow(name) << builder.file() << QString::fromLatin1(probe) << could;
    };
    row("a silent site: others decide whose fault it is", silentSite(), "globalping", true);
    row("a silent site, two of three said the same",
        silentSite().other(false, 0, Failure::TimedOut).other(false, 0, Failure::TimedOut), "globalping",
        true); // the third may get in
    row("a 502: others may get in", brokenSite(), "globalping", true);
    row("a dead resolver: no word from elsewhere mends it", deadResolver(), "globalping", false);
    row("... nor the site's status page", deadResolver(), "status-page", false);
    row("a 502: planned work may be the reason", brokenSite(), "status-page", true);
    row("whom to tell is never the reason", silentSite(), "whoami", false);
    row("... nor the contact page", brokenSite(), "contact", false);
    row("a register has no word in a 502", brokenSite(), "registry", false);
    row("a probe that nobody knows may tell anything", brokenSite(), "series", true);
}

void WorthWaitingTest::couldChange()
{
    QFETCH(CaseFile, file);
    QFETCH(QString, probe);
    const Diagnosis now = diagnose(file, m_gateways);
    QTEST(couldChangeTheVerdict(file, probe, servicesWith(3), now, m_gateways), "could");
}

void WorthWaitingTest::whoMayTurnTheBlame()
{
    const auto turns = [this](const CaseBuilder &builder, const char *probe) {
        const Diagnosis now = diagnose(builder.file(), m_gateways);
        return couldTurnTheBlame(builder.file(), QLatin1String(probe), servicesWith(3), now, m_gateways);
    };
    CaseBuilder certificate;
    TlsFacts tls;
    tls.fault = CertificateFault::Revoked;
    certificate.allWellThisSide().failedPage(Failure::TlsCertificate, tls);
    QVERIFY(turns(certificate, "globalping"));   // others may see a good one: then it is this network
    QVERIFY(!turns(brokenSite(), "globalping")); // a 502 of the site's own gateway stays the site's
    QVERIFY(!turns(brokenSite(), "whoami"));
    QVERIFY(!turns(brokenSite(), "series")); // not known: nobody waits for it
}

void WorthWaitingTest::eachHasTimeToAnswer()
{
    const CaseFile file = brokenSite().file();
    const Diagnosis now = diagnose(file, m_gateways);
    const auto needless = [&](double milliseconds) {
        return notWorthWaitingFor({{QStringLiteral("whoami"), milliseconds}}, file, servicesWith(3), now,
                                  m_gateways);
    };
    QVERIFY(needless(2'000).isEmpty());
    QCOMPARE(needless(20'000), QStringList{QStringLiteral("whoami")});
}

void WorthWaitingTest::whatIsNotKnownIsWaitedFor()
{
    const CaseFile file = brokenSite().file();
    const Diagnosis now = diagnose(file, m_gateways);
    const QHash<QString, double> running{{QStringLiteral("whoami"), 20'000.0},
                                         {QStringLiteral("series"), 2'000.0}};
    QVERIFY(notWorthWaitingFor(running, file, servicesWith(3), now, m_gateways).isEmpty());
}

void WorthWaitingTest::everyRowIsAProbe()
{
    int rows = 0;
    for (const ProbeEntry &entry : probeCatalog())
        rows += hasKnownOutcomes(QLatin1String(entry.id));
    QCOMPARE(rows, 7); // a probe that was renamed would be waited for without a word
}

QTEST_GUILESS_MAIN(WorthWaitingTest)
#include "tst_worthwaiting.moc"
