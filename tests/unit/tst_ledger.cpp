// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "causes/causes.h"
#include "causes/diagnose.h"
#include "causes/ledger.h"

#include <QTest>

using namespace IsItMe;

Q_DECLARE_METATYPE(IsItMe::CaseFile)

/// The ledger itself: one row for each cause, causes that look alike stand together with the check that tells
/// them apart, and of two faults at once the nearer one is first and both are named.
class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasExactlyOneRow();
    void everyRowCanBeReadAndTold();
    void whatTheLedgerForbidsWeighsNothing_data();
    void whatTheLedgerForbidsWeighsNothing();
    void alikeStandTogether_data();
    void alikeStandTogether();
    void ofTwoFaultsBothAreNamed_data();
    void ofTwoFaultsBothAreNamed();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

namespace {

const RankedCause *named(const Diagnosis &diagnosis, const QString &id)
{
    for (const RankedCause &cause : diagnosis.causes) {
        if (cause.id == id)
            return &cause;
    }
    return nullptr;
}

QString listed(const Diagnosis &diagnosis)
{
    QStringList words;
    for (const RankedCause &cause : diagnosis.causes)
        words.append(QStringLiteral("%1 %2").arg(cause.id).arg(cause.certainty, 0, 'f', 3));
    return words.join(QLatin1String(", "));
}

CaseBuilder well()
{
    return CaseBuilder().allWellThisSide();
}

/// The internet works, the name is known, and nothing at its address takes our call.
CaseBuilder siteSilent()
{
    return CaseBuilder()
        .link()
        .router(Answer::Answered)
        .reach("198.51.100.80")
        .connectivity()
        .control()
        .dns("NOERROR")
        .names()
        .reach("198.51.100.20", Failure::TimedOut, "site");
}

EchoFacts echo(const char *whom, int answered)
{
    EchoFacts facts;
    facts.belongsTo = QLatin1String(whom);
    facts.address = facts.belongsTo == QLatin1String("router") ? QStringLiteral("192.168.1.1")
                                                               : QStringLiteral("198.51.100.80");
    facts.method = QStringLiteral("icmp");
    facts.sent = 20;
    facts.answered = answered;
    return facts;
}

/// Two checks whose answers say that it is so many days earlier than this computer believes.
CaseBuilder withClockAhead(int days)
{
    CaseBuilder builder = well();
    HttpFacts facts;
    facts.purpose = HttpPurpose::Connectivity;
    facts.status = 204;
    facts.expected = QStringLiteral("match");
    const QDateTime trueTime(QDate(2026, 11, 22).addDays(-days), QTime(14, 5, 10), Qt::UTC);
    facts.headers = {{QStringLiteral("Date"),
                      QLocale::c().toString(trueTime, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))}};
    builder.add("connectivity", facts, {});
    builder.add("connectivity", facts, {});
    return builder;
}

TlsFacts badCertificate(CertificateFault fault, const QDate &until)
{
    TlsFacts tls;
    tls.fault = fault;
    CertificateFacts leaf;
    leaf.validFrom = QDateTime(until.addDays(-90), QTime(0, 0), Qt::UTC);
    leaf.validUntil = QDateTime(until, QTime(0, 0), Qt::UTC);
    tls.chain = {leaf};
    return tls;
}

TlsFacts ranOut(const QDate &until)
{
    return badCertificate(CertificateFault::Expired, until);
}

} // namespace

void LedgerTest::everyCauseHasExactlyOneRow()
{
    QCOMPARE(ledger().size(), causeCatalog().size());
    for (const Cause *cause : causeCatalog()) {
        const auto rows = std::count_if(ledger().begin(), ledger().end(),
                                        [cause](const LedgerEntry &row) { return row.cause == cause->id; });
        QVERIFY2(rows == 1, cause->id.data());
    }
    QVERIFY(!ledgerEntry(QStringLiteral("no-such-cause")));
}

void LedgerTest::everyRowCanBeReadAndTold()
{
    const CaseFile empty = CaseBuilder().file(); // the evidence points into it
    const Evidence nothing = gatherEvidence(empty, m_gateways);
    for (const LedgerEntry &row : ledger()) {
        QVERIFY2(!row.needs.empty(), row.cause.data());
        for (const auto *conditions : {&row.needs, &row.forbiddenBy}) {
            for (const Condition &condition : *conditions)
                QVERIFY2(qstrlen(condition.words) > 0, row.cause.data());
        }
        // Of nothing nothing is said.
        QVERIFY2(!mayBeNamed(row, nothing), row.cause.data());
        QVERIFY2(!whyNotNamed(row, nothing).isEmpty(), row.cause.data());
        for (const Implicates &each : row.implicates)
            QVERIFY2(!each.by.holds(nothing), row.cause.data());
        for (const Alike &alike : row.alike) {
            const LedgerEntry *other = ledgerEntry(alike.cause);
            QVERIFY2(other && other != &row, alike.cause.data());
            QVERIFY2(qstrlen(alike.toldApartBy) > 0, row.cause.data());
            const bool mutual = std::any_of(other->alike.begin(), other->alike.end(),
                                            [&row](const Alike &back) { return back.cause == row.cause; });
            QVERIFY2(mutual, qPrintable(row.cause + u' ' + alike.cause));
        }
    }
}

void LedgerTest::whatTheLedgerForbidsWeighsNothing_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const CaseBuilder &builder, const char *cause) {
        QTest::newRow(name) << builder.file() << QString::fromLatin1(cause);
    };
    const Failure silent = Failure::TimedOut;
    row("a silent router, and an address beyond it that answers",
        CaseBuilder()
            .link()
            .router(Answer::Silent, NeighbourState::Failed)
            .reach("198.51.100.80")
            .reach("198.51.100.81", silent),
        "router-unreachable");
    row("two silent addresses, and a third that refuses",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .reach("198.51.100.80", silent)
            .reach("198.51.100.81", silent)
            .reach("198.51.100.82", Failure::ConnectionRefused),
        "provider-down");
    row("one check gets a page, the other its answer", well().connectivity("body", 200), "captive-portal");
    row("the resolver fails for the site, and answers another name",
        CaseBuilder()
            .link()
            .reach("198.51.100.80")
            .dns("NOERROR", NameSubject::Control, false, "198.51.100.80")
            .dns("SERVFAIL"),
        "resolver-broken");
    row("silence at the site, and a vantage point gets in", siteSilent().other(true, 200).other(true, 200),
        "site-unreachable");
    row("silence at the site, for vantage points too",
        siteSilent().other(false, 0, silent).other(false, 0, silent), "network-blocks-site");
    row("a clock that is off, and a certificate for another name",
        withClockAhead(3).failedPage(Failure::TlsCertificate,
                                     badCertificate(CertificateFault::WrongName, QDate(2027, 1, 1))),
        "clock-wrong");
    row("a clock that is off, and a certificate that holds at the true time",
        withClockAhead(400).failedPage(Failure::TlsCertificate, ranOut(QDate(2025, 12, 1))),
        "site-certificate");
    row("no answer to the request, while nothing else works",
        CaseBuilder()
            .link()
            .router(Answer::Answered)
            .names()
            .reach("198.51.100.20", {}, "site")
            .failedPage(silent, {}, Layer::RequestSent),
        "upstream-slow");
}

void LedgerTest::whatTheLedgerForbidsWeighsNothing()
{
    QFETCH(CaseFile, file);
    QFETCH(QString, cause);
    const Evidence evidence = gatherEvidence(file, m_gateways);
    const Diagnosis diagnosis = diagnose(evidence);
    QVERIFY(!mayBeNamed(*ledgerEntry(cause), evidence));
    QVERIFY(!whyNotNamed(*ledgerEntry(cause), evidence).isEmpty());
    QVERIFY2(!named(diagnosis, cause), qPrintable(listed(diagnosis)));
}

void LedgerTest::alikeStandTogether_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const CaseBuilder &builder, const char *first, const char *second) {
        QTest::newRow(name) << builder.file() << QString::fromLatin1(first) << QString::fromLatin1(second);
    };
    const Failure silent = Failure::TimedOut;
    row("502 after a connect limit", well().http(HttpPurpose::Page, 502, 5'000), "servers-network",
        "servers-firewall");
    row("502 at once, without a mark", well().http(HttpPurpose::Page, 502, 20, ""), "upstream-down",
        "upstream-invalid");
    row("502 at once, a name", well().http(HttpPurpose::Page, 502, 20, ""), "upstream-down", "upstream-name");
    row("504 after a minute", well().http(HttpPurpose::Page, 504, 60'000), "upstream-slow",
        "server-overload");
    row("504 after ten seconds", well().http(HttpPurpose::Page, 504, 10'000), "upstream-slow",
        "servers-network");
    row("503 at once, without a mark", well().http(HttpPurpose::Page, 503, 20, ""), "server-overload",
        "site-maintenance");
    row("silence at the site, nobody asked", siteSilent(), "site-unreachable", "network-blocks-site");
    row("cut off in TLS, nobody asked", well().failedPage(Failure::ConnectionReset), "protocol-broken",
        "network-blocks-site");
    row("cut off in TLS, plain HTTP works, nobody asked",
        well().failedPage(Failure::ConnectionReset).http(HttpPurpose::PlainHttp, 301), "protocol-broken",
        "network-blocks-site");
    row("a router on the link that says nothing",
        CaseBuilder()
            .link()
            .router(Answer::Silent, NeighbourState::Reachable)
            .reach("198.51.100.80", silent)
            .reach("198.51.100.81", silent),
        "provider-down", "router-unreachable");
    row("it fails in their browser only",
        well().http(HttpPurpose::Page, 200).answer("refresh", "fails").answer("other-browser", "works"),
        "browser-data", "browser-setup");
    row("one bad try and one good one", well().http(HttpPurpose::Page, 200).http(HttpPurpose::Repeat, 502),
        "load-balancer", "upstream-down");
}

void LedgerTest::alikeStandTogether()
{
    QFETCH(CaseFile, file);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    constexpr double aShare = 0.02;
    for (const QString &id : {first, second}) {
        const RankedCause *cause = named(diagnosis, id);
        QVERIFY2(cause && cause->certainty >= aShare, qPrintable(listed(diagnosis)));
    }
    for (const auto &[one, other] : {std::pair(first, second), std::pair(second, first)}) {
        const auto &alike = ledgerEntry(one)->alike;
        const auto it =
            std::find_if(alike.begin(), alike.end(), [&](const Alike &each) { return other == each.cause; });
        QVERIFY2(it != alike.end(), qPrintable(one + u' ' + other));
        if (!it->check)
            continue;
        // The check that tells them apart stands in the advice of whichever is named first.
        const auto &checks = named(diagnosis, one)->text.administrator;
        QVERIFY2(std::any_of(checks.begin(), checks.end(),
                             [&](const AdministratorAdvice &each) { return each.check == *it->check; }),
                 qPrintable(one + u' ' + enumName(*it->check)));
    }
}

void LedgerTest::ofTwoFaultsBothAreNamed_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QString>("nearer");
    QTest::addColumn<QString>("farther");
    const auto row = [](const char *name, const CaseBuilder &builder, const char *nearer,
                        const char *farther) {
        QTest::newRow(name) << builder.file() << QString::fromLatin1(nearer) << QString::fromLatin1(farther);
    };
    const auto lossy = [] {
        return well().add("echo", echo("router", 20), {}).add("echo", echo("control", 12), {});
    };
    row("packet loss beside a 502", lossy().http(HttpPurpose::Page, 502), "packet-loss", "upstream-down");
    row("packet loss beside a page that is gone", lossy().http(HttpPurpose::Page, 404), "packet-loss",
        "page-missing");
    HttpFacts answer;
    answer.purpose = HttpPurpose::OtherAnswer;
    answer.address = QStringLiteral("198.51.100.20");
    answer.status = 502;
    CaseBuilder withoutNames;
    withoutNames.link()
        .router(Answer::Answered)
        .reach("198.51.100.80")
        .connectivity()
        .control()
        .dns("", NameSubject::Control)
        .dns("")
        .names(nullptr)
        .dns("NOERROR", NameSubject::Site, true)
        .add("other-answer", answer, {});
    row("no names here, and a 502 at the address that others are told", withoutNames, "resolver-broken",
        "upstream-down");
    row("a clock a year ahead beside a certificate that ran out before",
        withClockAhead(400).failedPage(Failure::TlsCertificate, ranOut(QDate(2026, 11, 1).addDays(-400))),
        "clock-wrong", "site-certificate");
}

void LedgerTest::ofTwoFaultsBothAreNamed()
{
    QFETCH(CaseFile, file);
    QFETCH(QString, nearer);
    QFETCH(QString, farther);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    const RankedCause *near = named(diagnosis, nearer);
    const RankedCause *far = named(diagnosis, farther);
    QVERIFY2(near && far, qPrintable(listed(diagnosis)));
    QCOMPARE(diagnosis.causes.front().id, nearer);
    constexpr double worthASentence = 0.05;
    QVERIFY2(far->certainty >= worthASentence, qPrintable(listed(diagnosis)));
    const int status = gatherEvidence(file, m_gateways).status();
    QVERIFY2(status == 0 || diagnosis.detail.contains(QString::number(status)), qPrintable(diagnosis.detail));
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "tst_ledger.moc"
