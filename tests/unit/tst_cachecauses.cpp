// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "causes/diagnose.h"
#include "guide/cachestatus.h"
#include "guide/stepstatus.h"

#include <QTest>

using namespace IsItMe;

namespace {

/// One answer of the page, as the probes of steps 1 and 2 report it.
struct Answered
{
    HttpPurpose purpose = HttpPurpose::Repeat;
    int status = 500;
    const char *field = "";
    const char *value = "";
    int cookieBytes = 0;
};

class Case : public CaseBuilder
{
public:
    Case() { allWellThisSide(); }
    Case &answered(const Answered &answer)
    {
        HttpFacts facts;
        facts.purpose = answer.purpose;
        facts.address = QStringLiteral("198.51.100.20");
        facts.status = answer.status;
        facts.cookieBytes = answer.cookieBytes;
        facts.attempt = answer.purpose == HttpPurpose::Page ? 0 : 1;
        if (*answer.field)
            facts.headers = {{QLatin1String(answer.field), QLatin1String(answer.value)}};
        Timings timings;
        timings.connected = 0.1;
        timings.requestSent = 0.2;
        timings.firstByte = 0.3;
        timings.ended = 0.4;
        add("page", facts, {}, timings);
        return *this;
    }
    Case &plain(int status, const char *field = "", const char *value = "")
    {
        return answered({HttpPurpose::Repeat, status, field, value});
    }
    Case &first(int status, const char *field = "", const char *value = "")
    {
        return answered({HttpPurpose::Page, status, field, value});
    }
    Case &fresh(int status, const char *field = "", const char *value = "")
    {
        return answered({HttpPurpose::Revalidate, status, field, value});
    }
    Case &newAddress(int status) { return answered({HttpPurpose::NewAddress, status}); }
    Case &cookie(int status, int bytes)
    {
        return answered({HttpPurpose::LargeCookie, status, "", "", bytes});
    }
    Case &said(const char *key, const char *value)
    {
        answer(key, value);
        return *this;
    }
};

} // namespace

Q_DECLARE_METATYPE(IsItMe::CaseFile)

class CacheCausesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstCause_data();
    void firstCause();
    void proxyStatusIsNearlySure();
    void stepSaysWhatWasCompared();
    void sightPicksTheTellingAnswers();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void CacheCausesTest::firstCause_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<QString>("cause");
    const auto row = [](const char *name, const Case &builder, const char *cause) {
        QTest::newRow(name) << builder.file() << QString::fromLatin1(cause);
    };
    row("an old error, good past the store",
        Case()
            .first(500, "Age", "20")
            .plain(500, "Age", "21")
            .fresh(200)
            .newAddress(200)
            .plain(500, "Age", "22"),
        "cached-error");
    row("the fresh copy went into the store",
        Case().first(500, "X-Cache", "HIT").plain(500, "X-Cache", "HIT").fresh(200).plain(200).plain(200),
        "cached-error");
    row("no mark at all: the comparison tells",
        Case().first(503).plain(503).fresh(200).newAddress(200).plain(503), "cached-error");
    row("an old error, and the source fails too",
        Case().first(502, "Age", "20").plain(502, "Age", "21").fresh(502).newAddress(502), "upstream-down");
    row("a store that answers once more says nothing",
        Case().first(502, "Age", "20").plain(502, "Age", "21").fresh(502, "Age", "22"), "cached-error");
    row("it has passed meanwhile",
        Case().first(502).plain(502).fresh(200).plain(200).plain(200).plain(200).plain(200), "works-now");
    row("a varying site is no store",
        Case().first(502).plain(200).plain(502).fresh(200).plain(502).plain(200), "load-balancer");
    row("too many cookies, and the person saw it",
        Case().first(200).plain(200).said("saw", "431").cookie(200, 9'000).cookie(431, 20'000),
        "browser-data");
    row("400 as seen, 400 with a large cookie",
        Case().first(200).plain(200).said("saw", "400").cookie(400, 9'000), "browser-data");
    row("a large cookie breaks it, but that is not what was seen",
        Case().first(200).plain(200).said("saw", "503").cookie(400, 9'000), "works-now");
    row("a large cookie breaks it, and nobody saw anything", Case().first(200).plain(200).cookie(400, 9'000),
        "works-now");
    row("clearing did not help: it is not the cookies",
        Case().first(200).plain(200).said("saw", "400").cookie(400, 9'000).said("cache-cleared", "fails"),
        "browser-setup");
}

void CacheCausesTest::firstCause()
{
    QFETCH(CaseFile, file);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    QVERIFY(!diagnosis.causes.empty());
    QTEST(diagnosis.causes.front().id, "cause");
}

void CacheCausesTest::proxyStatusIsNearlySure()
{
    const struct
    {
        const char *error;
        const char *cause;
    } rows[] = {{"dns_error", "upstream-name"},
                {"dns_timeout", "upstream-name"},
                {"connection_refused", "upstream-down"},
                {"http_response_timeout", "upstream-slow"},
                {"http_protocol_error", "upstream-invalid"},
                {"http_response_header_section_size", "upstream-invalid"},
                {"connection_limit_reached", "server-overload"},
                {"destination_ip_prohibited", "servers-firewall"},
                {"destination_ip_unroutable", "servers-network"}};
    for (const auto &row : rows) {
        const QByteArray value =
            QByteArray("inner; error=") + row.error + ", edge; error=proxy_internal_error";
        const Case file = Case().first(502, "Proxy-Status", value.constData());
        const Case bare = Case().first(502);
        const Diagnosis diagnosis = diagnose(file.file(), m_gateways);
        QCOMPARE(diagnosis.causes.front().id, QLatin1String(row.cause));
        const Diagnosis without = diagnose(bare.file(), m_gateways);
        QVERIFY2(diagnosis.causes.front().certainty > without.causes.front().certainty, row.error);
    }
}

void CacheCausesTest::stepSaysWhatWasCompared()
{
    const Case file = Case().first(502).plain(502).fresh(502).newAddress(502);
    const Diagnosis diagnosis = diagnose(file.file(), m_gateways);
    const auto steps = stepStatuses(file.file(), diagnosis, {});
    QCOMPARE(steps[1].step, Step::Cache);
    QCOMPARE(steps[1].state, StepState::NotTheCause);
    QCOMPARE(steps[1].summary, QStringLiteral("a fresh copy fails too"));
    QVERIFY(steps[1].evidence.size() >= 4);
}

void CacheCausesTest::sightPicksTheTellingAnswers()
{
    const Case file =
        Case().first(200).plain(500, "Age", "9").plain(200).cookie(200, 9'000).cookie(431, 20'000).fresh(200);
    const CacheSight sight = cacheSight(file.file());
    QCOMPARE(sight.plain.facts->status, 500);
    QVERIFY(sight.stored);
    QCOMPARE(sight.cookie.facts->status, 431);
    QCOMPARE(sight.revalidate.facts->status, 200);
    QVERIFY(!sight.newAddress);
}

QTEST_GUILESS_MAIN(CacheCausesTest)
#include "tst_cachecauses.moc"
