// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "casefile/journal.h"
#include "causes/causes.h"
#include "causes/diagnose.h"
#include "guide/stepstatus.h"
#include "report/report.h"

#include <QJsonDocument>
#include <QTest>

using namespace IsItMe;

namespace {

const char *const nginx502 =
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
    "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
const char *const nginx504 =
    "<html>\r\n<head><title>504 Gateway Time-out</title></head>\r\n<body>\r\n<center><h1>504 "
    "Gateway Time-out</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

TlsFacts fault(CertificateFault fault)
{
    TlsFacts tls;
    tls.fault = fault;
    CertificateFacts leaf;
    leaf.validUntil = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);
    tls.chain = {leaf};
    return tls;
}

QStringList ids(const char *words)
{
    return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

Q_DECLARE_METATYPE(IsItMe::CaseFile)

class DiagnoseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_data();
    void verdict();
    void aReportIsJudgedAsItsCase_data() { verdict_data(); }
    void aReportIsJudgedAsItsCase();
    void anEmptyCaseBlamesNobody();
    void sharesSumToAtMostOne();
    void everyCauseHasWordsAndAUniqueId();
    void onlyTheNewestLookCounts();
    void textNeedsNoMinimum();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void DiagnoseTest::verdict_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QStringList>("causes");
    const auto row = [](const char *name, const CaseBuilder &builder, Affects affects, Place place,
                        const char *causes) {
        QTest::newRow(name) << builder.file() << affects << place << ids(causes);
    };
    const Failure silent = Failure::TimedOut;
    const auto well = [] { return CaseBuilder().allWellThisSide(); };

    row("no link", CaseBuilder().link(false, false), Affects::ThisComputer, Place::Computer, "no-link");
    row("router gone",
        CaseBuilder()
            .link()
            .router(Answer::Silent, NeighbourState::Failed)
            .reach("198.51.100.80", silent)
            .reach("198.51.100.81", silent),
        Affects::ThisNetwork, Place::Router, "router-unreachable");
    row("router that ignores pings, while the internet works",
        CaseBuilder()
            .link()
            .router(Answer::Silent, NeighbourState::Failed)
            .reach("198.51.100.80")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", {}, "site")
            .http(HttpPurpose::Page, 200),
        Affects::Nobody, Place::None, "works-now");
    row("provider gone",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80", silent)
            .reach("198.51.100.81", silent),
        Affects::ThisNetwork, Place::Provider, "provider-down");
    row("one silent address is no provider's fault",
        CaseBuilder().link().router(Answer::Answered).reach("198.51.100.80", silent), Affects::Unknown,
        Place::Unknown, "");
    row("captive portal",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .connectivity("redirect", 302)
            .connectivity("redirect", 302)
            .control(Failure::TlsCertificate),
        Affects::ThisNetwork, Place::Router, "captive-portal");
    row("a check that changed its page is no portal",
        well().connectivity("body", 200).http(HttpPurpose::Page, 200), Affects::Nobody, Place::None,
        "works-now");
    row("resolver dead",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .control()
            .dns("", NameSubject::Control)
            .dns("")
            .names(nullptr),
        Affects::ThisNetwork, Place::Resolver, "resolver-broken");
    row("only this name fails, nobody asked",
        CaseBuilder("https://shop.example/cart", false)
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .control()
            .dns("NOERROR", NameSubject::Control, false, "198.51.100.80")
            .dns("SERVFAIL")
            .names(nullptr),
        Affects::Everyone, Place::SiteDns, "site-dns");
    row("only this name fails, others are being asked",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .control()
            .dns("NOERROR", NameSubject::Control, false, "198.51.100.80")
            .dns("SERVFAIL")
            .names(nullptr),
        Affects::Unknown, Place::Unknown, "site-dns");
    row("no such name, with the parent's word",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .control()
            .dns("NOERROR", NameSubject::Control, false, "198.51.100.80")
            .dns("NXDOMAIN", NameSubject::Site, false, nullptr, "example")
            .names(nullptr),
        Affects::Everyone, Place::Address, "address-wrong");
    row("unreachable, nobody asked",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", silent, "site"),
        Affects::Unknown, Place::Unknown, "site-unreachable");
    row("unreachable for others too",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", silent, "site")
            .other(false, 0, silent)
            .other(false, 0, silent),
        Affects::Everyone, Place::SiteNetwork, "site-unreachable");
    row("unreachable only here",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", silent, "site")
            .other(true, 200)
            .other(true, 200),
        Affects::ThisNetwork, Place::Provider, "network-blocks-site");
    row("unreachable here, walled elsewhere",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", silent, "site")
            .other(true, 403)
            .other(true, 403),
        Affects::ThisNetwork, Place::Provider, "network-blocks-site");
    row("a vantage service that is down says nothing",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .connectivity()
            .control()
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", silent, "site")
            .other(false, 0, Failure::ServiceFailed),
        Affects::Unknown, Place::Unknown, "site-unreachable");
    row("expired certificate", well().failedPage(Failure::TlsCertificate, fault(CertificateFault::Expired)),
        Affects::Everyone, Place::Gateway, "site-certificate");
    row("a failed handshake is no certificate fault", well().failedPage(Failure::TlsHandshake),
        Affects::Unknown, Place::Unknown, "");
    row("502 at once", well().http(HttpPurpose::Page, 502, 20, "nginx", nginx502), Affects::Everyone,
        Place::Upstream, "upstream-down");
    row("502 after 5 s", well().http(HttpPurpose::Page, 502, 5'000), Affects::Everyone, Place::Upstream,
        "servers-network servers-firewall");
    row("502 after 5 s from nginx, whose limits end in 504",
        well().http(HttpPurpose::Page, 502, 5'000, "nginx", nginx502), Affects::Everyone, Place::Upstream,
        "upstream-invalid");
    row("504 after a minute", well().http(HttpPurpose::Page, 504, 60'000, "nginx", nginx504),
        Affects::Everyone, Place::Upstream, "upstream-slow");
    row("one page only", well().http(HttpPurpose::Page, 502).http(HttpPurpose::Home, 200), Affects::Everyone,
        Place::Upstream, "site-code");
    row("comes and goes",
        well()
            .http(HttpPurpose::Page, 502)
            .http(HttpPurpose::Repeat, 200)
            .http(HttpPurpose::Repeat, 502)
            .http(HttpPurpose::Repeat, 200),
        Affects::SomeVisitors, Place::Gateway, "load-balancer");
    row("one address of two",
        well().http(HttpPurpose::Page, 200).http(HttpPurpose::Repeat, 502, 20, "nginx", "", "198.51.100.21"),
        Affects::SomeVisitors, Place::Gateway, "load-balancer");
    // Two servers in turn behind two addresses in turn: one address seems to come up and the other to go
    // down.
    CaseBuilder inTurn = well();
    inTurn.http(HttpPurpose::Page, 200);
    constexpr std::pair<int, const char *> seenInTurn[] = {
        {502, "198.51.100.21"}, {502, "198.51.100.21"}, {200, "198.51.100.20"}, {200, "198.51.100.21"},
        {502, "198.51.100.20"}, {200, "198.51.100.21"}, {502, "198.51.100.20"}, {200, "198.51.100.21"}};
    for (const auto &[status, address] : seenInTurn)
        inTurn.http(HttpPurpose::Repeat, status, 20, "nginx", "", address);
    row("two servers in turn behind two addresses", inTurn, Affects::SomeVisitors, Place::Gateway,
        "load-balancer");
    row("a glitch that is over",
        well()
            .http(HttpPurpose::Page, 502)
            .http(HttpPurpose::Repeat, 200)
            .http(HttpPurpose::Repeat, 200)
            .http(HttpPurpose::Repeat, 200)
            .http(HttpPurpose::Repeat, 200)
            .http(HttpPurpose::Repeat, 200),
        Affects::Nobody, Place::None, "works-now");
    row("works", well().http(HttpPurpose::Page, 200), Affects::Nobody, Place::None, "works-now");
    row("404 with a home page", well().http(HttpPurpose::Page, 404).http(HttpPurpose::Home, 200),
        Affects::Everyone, Place::Gateway, "page-missing");
    row("429", well().http(HttpPurpose::Page, 429), Affects::SomeVisitors, Place::Gateway,
        "too-many-requests");
    row("two faults, the nearer first",
        CaseBuilder()
            .link()
            .router(Answer::Silent, NeighbourState::Failed)
            .reach("198.51.100.80", silent)
            .reach("198.51.100.81", silent)
            .dns("", NameSubject::Control)
            .dns("")
            .names(nullptr),
        Affects::ThisNetwork, Place::Router, "router-unreachable");
}

void DiagnoseTest::verdict()
{
    QFETCH(CaseFile, file);
    QFETCH(Affects, affects);
    QFETCH(Place, place);
    QFETCH(QStringList, causes);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    const QString first = diagnosis.causes.empty() ? QString() : diagnosis.causes.front().id;
    QCOMPARE(enumName(diagnosis.affects), enumName(affects));
    QCOMPARE(enumName(diagnosis.place), enumName(place));
    QVERIFY2(causes.isEmpty() || causes.contains(first), qPrintable(first));
    QVERIFY(!diagnosis.sentence.isEmpty());
    QVERIFY(!diagnosis.detail.isEmpty());
    // No advice to act on a device unless a positive observation implicates that device.
    if (diagnosis.action == FirstAction::RestartRouter)
        QVERIFY(diagnosis.way.router == NodeState::Trouble || diagnosis.way.internet == NodeState::Trouble);
    for (const RankedCause &cause : diagnosis.causes) {
        QVERIFY2(!cause.evidence.isEmpty(), qPrintable(cause.id));
        for (const QString &id : cause.evidence + cause.against)
            QVERIFY2(file.find(id), qPrintable(cause.id + u' ' + id));
    }
}

/// What a report leaves out must not change what it is taken for.
void DiagnoseTest::aReportIsJudgedAsItsCase()
{
    QFETCH(CaseFile, file);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    const Report report =
        composeReport(file, diagnosis, stepStatuses(file, diagnosis, {}), Services(), m_gateways, {}, {});
    const auto loaded = caseFromBytes(QJsonDocument(reportToJson(report)).toJson());
    QVERIFY(std::holds_alternative<CaseFile>(loaded));
    const CaseFile &saved = std::get<CaseFile>(loaded);
    const Diagnosis again = diagnose(saved, m_gateways);
    const Report second =
        composeReport(saved, again, stepStatuses(saved, again, {}), Services(), m_gateways, {}, {});
    QCOMPARE(reportToJson(second), reportToJson(report));
}

void DiagnoseTest::anEmptyCaseBlamesNobody()
{
    const Diagnosis diagnosis = diagnose(CaseBuilder().file(), m_gateways);
    QCOMPARE(diagnosis.affects, Affects::Unknown);
    QVERIFY(diagnosis.causes.empty());
    QVERIFY(diagnosis.noNeedTo.isEmpty());
    QCOMPARE(diagnosis.way.computer, NodeState::NotKnown);
}

void DiagnoseTest::sharesSumToAtMostOne()
{
    const auto file = CaseBuilder()
                          .allWellThisSide()
                          .http(HttpPurpose::Page, 503)
                          .http(HttpPurpose::Repeat, 200)
                          .http(HttpPurpose::Repeat, 503)
                          .other(true, 200)
                          .file();
    double sum = 0;
    for (const RankedCause &cause : diagnose(file, m_gateways).causes)
        sum += cause.certainty;
    QVERIFY2(sum > 0.5 && sum <= 1.0, qPrintable(QString::number(sum)));
}

void DiagnoseTest::everyCauseHasWordsAndAUniqueId()
{
    QSet<QString> seen;
    const CaseFile empty = CaseBuilder().file(); // the evidence points into it
    const Evidence evidence = gatherEvidence(empty, m_gateways);
    for (const Cause *cause : causeCatalog()) {
        QVERIFY2(!seen.contains(cause->id), cause->id.data());
        seen.insert(cause->id);
        const CauseText text = cause->text(evidence);
        QVERIFY2(!text.name.isEmpty() && !text.sentence.isEmpty() && !text.detail.isEmpty() &&
                     !text.advice.isEmpty(),
                 cause->id.data());
        const bool sitesSide = cause->affects == Affects::Everyone || cause->affects == Affects::SomeVisitors;
        QVERIFY2(!sitesSide || !text.administrator.empty(), cause->id.data());
    }
}

void DiagnoseTest::onlyTheNewestLookCounts()
{
    const auto file = CaseBuilder()
                          .allWellThisSide()
                          .http(HttpPurpose::Page, 502)
                          .allWellThisSide()
                          .http(HttpPurpose::Page, 200)
                          .file();
    QCOMPARE(diagnose(file, m_gateways).affects, Affects::Nobody);
}

void DiagnoseTest::textNeedsNoMinimum()
{
    // What a proxy or a broken server sends need not make sense; words come all the same.
    for (const int status : {100, 199, 299, 418, 499, 599, 999}) {
        const auto file = CaseBuilder().allWellThisSide().http(HttpPurpose::Page, status).file();
        QVERIFY(!diagnose(file, m_gateways).sentence.isEmpty());
    }
}

QTEST_GUILESS_MAIN(DiagnoseTest)
#include "tst_diagnose.moc"
