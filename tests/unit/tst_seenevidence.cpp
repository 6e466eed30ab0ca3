// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"

#include "causes/diagnose.h"
#include "causes/evidence.h"
#include "guide/stepstatus.h"
#include "report/report.h"
#include "seen/seenpage.h"

#include <QTest>

using namespace IsItMe;

namespace {

const char nginxPage[] = "502 Bad Gateway\n\nnginx/1.22.1";
const char chromePage[] = "This site can't be reached\nshop.example took too long to respond.\n"
                          "ERR_CONNECTION_TIMED_OUT";

const GatewayCatalog &catalog()
{
    static const GatewayCatalog gateways = GatewayCatalog::builtIn();
    return gateways;
}

/// As Visit::answer() records it.
CaseBuilder &saw(CaseBuilder &builder, const char *text)
{
    const SeenPage page = readSeenPage(QString::fromUtf8(text), catalog());
    return builder.answer("saw", qPrintable(page.text)).add("person", page.facts, {});
}

CaseBuilder &works(CaseBuilder &builder)
{
    builder.allWellThisSide().http(HttpPurpose::Page, 200);
    for (int i = 0; i < 6; ++i)
        builder.http(HttpPurpose::Repeat, 200);
    return builder;
}

QByteArray html(const CaseFile &file)
{
    const Diagnosis diagnosis = diagnose(file, catalog());
    return reportToHtml(
        composeReport(file, diagnosis, stepStatuses(file, diagnosis, {}), Services(), catalog(), 100, {}));
}

} // namespace

/// What the person saw in their browser, as evidence and in the report.
class SeenEvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageOfTheServersHasPassed();
    void notWhenItStillFailsForThem();
    void notWhenCookiesMayDoIt();
    void aBrowsersOwnPageHasNotPassed();
    void sameFaultIsKnown_data();
    void sameFaultIsKnown();
    void anOldCaseIsReadNow();
    void reportTellsIt();
    void reportTellsTheOutage();
};

void SeenEvidenceTest::aPageOfTheServersHasPassed()
{
    CaseBuilder builder;
    const CaseFile &file = works(saw(builder, nginxPage)).file();
    QVERIFY(gatherEvidence(file, catalog()).seenHasPassed);
    const Diagnosis diagnosis = diagnose(file, catalog());
    QCOMPARE(diagnosis.causes.front().id, QStringLiteral("works-now"));
    QVERIFY2(diagnosis.detail.contains(QLatin1String("error 502, a page of nginx")),
             qPrintable(diagnosis.detail));
    QVERIFY(diagnosis.detail.contains(QLatin1String("has passed")));
}

void SeenEvidenceTest::notWhenItStillFailsForThem()
{
    CaseBuilder builder;
    const CaseFile &file = works(saw(builder, nginxPage)).answer("refresh", "fails").file();
    const Evidence evidence = gatherEvidence(file, catalog());
    QVERIFY(evidence.sawTrouble && !evidence.seenHasPassed);
}

void SeenEvidenceTest::notWhenCookiesMayDoIt()
{
    CaseBuilder builder;
    const CaseFile &file =
        works(saw(builder, "400 Bad Request\nRequest Header Or Cookie Too Large\nnginx")).file();
    QVERIFY(!gatherEvidence(file, catalog()).seenHasPassed);
}

void SeenEvidenceTest::aBrowsersOwnPageHasNotPassed()
{
    CaseBuilder builder;
    const CaseFile &file = works(saw(builder, chromePage)).file();
    QVERIFY(!gatherEvidence(file, catalog()).seenHasPassed);
    CaseBuilder silent;
    const double unseen = diagnose(works(silent).file(), catalog()).certainty;
    const Diagnosis diagnosis = diagnose(file, catalog());
    QVERIFY(diagnosis.certainty < unseen);
    if (diagnosis.causes.front().id == QLatin1String("works-now"))
        QVERIFY(diagnosis.detail.contains(QLatin1String("ERR_CONNECTION_TIMED_OUT")));
}

void SeenEvidenceTest::sameFaultIsKnown_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("same");
    QTest::newRow("same status and maker") << nginxPage << true;
    QTest::newRow("same status, maker unknown") << "502 Bad Gateway" << true;
    QTest::newRow("another maker")
        << "502 Bad Gateway\nThe server returned an invalid or incomplete response." << false;
    QTest::newRow("another status") << "504 Gateway Time-out\nnginx" << false;
    QTest::newRow("a browser's page") << chromePage << false;
}

void SeenEvidenceTest::sameFaultIsKnown()
{
    QFETCH(QString, page);
    CaseBuilder builder;
    const char nginx502[] =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
        "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    saw(builder, qPrintable(page)).allWellThisSide().http(HttpPurpose::Page, 502, 20, "nginx", nginx502);
    QTEST(gatherEvidence(builder.file(), catalog()).sawTheSame, "same");
}

void SeenEvidenceTest::anOldCaseIsReadNow()
{
    CaseBuilder builder;
    const CaseFile &file = works(builder.answer("saw", nginxPage)).file(); // without SeenPageFacts
    const Evidence evidence = gatherEvidence(file, catalog());
    QCOMPARE(evidence.sawStatus, 502);
    QCOMPARE(evidence.sawPage.productId, QStringLiteral("nginx"));
    QVERIFY(!evidence.sawId.isEmpty());
}

void SeenEvidenceTest::reportTellsIt()
{
    CaseBuilder builder;
    const QByteArray page =
        html(works(saw(builder,
                       "Web server is down Error code 521\n2026-11-24 14:05:10 UTC\n<b>Cloudflare Ray ID: "
                       "8a1b2c3d4e5f6071 • Your IP: 203.0.113.77"))
                 .file());
    QVERIFY(page.contains("Their browser showed"));
    QVERIFY(page.contains("error 521, a page of Cloudflare"));
    QVERIFY(page.contains("8a1b2c3d4e5f6071"));
    QVERIFY(page.contains("2026-11-24 14:05:10 UTC"));
    QVERIFY(!page.contains("203.0.113.77"));
}

void SeenEvidenceTest::reportTellsTheOutage()
{
    CaseBuilder builder;
    builder.allWellThisSide().http(HttpPurpose::Page, 502);
    QVERIFY(!html(builder.file()).contains("First seen down")); // nobody watched
    builder.http(HttpPurpose::Watch, 502).http(HttpPurpose::Watch, 502);
    builder.add("watch",
                NetworkChangeFacts{NetworkChange::Woke, QStringLiteral("watch"), QStringLiteral("link")}, {});
    builder.http(HttpPurpose::Watch, 200);
    const QByteArray page = html(builder.file());
    QVERIFY(page.contains("First seen down"));
    QVERIFY(page.contains("Seen working again"));
    QVERIFY(page.contains("this computer woke up"));
}

QTEST_GUILESS_MAIN(SeenEvidenceTest)
#include "tst_seenevidence.moc"
