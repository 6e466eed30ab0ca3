// SPDX-License-Identifier: Apache-2.0
#include "casebuilder.h"
#include "casefile/queries.h"
#include "causes/botwall.h"
#include "causes/diagnose.h"
#include "guide/everyonestatus.h"
#include "net/httprequesttext.h"
#include "probes/applies.h"
#include "probes/checkhostanswer.h"
#include "probes/globalpinganswer.h"
#include "probes/otheranswers.h"
#include "probes/outsiderequests.h"
#include "probes/vantagewait.h"

#include <QFile>
#include <QTest>

using namespace IsItMe;

namespace {

SiteAddress page(QStringView typed = u"https://shop.example/cart?token=secret")
{
    return std::get<SiteAddress>(parseAddress(typed));
}

const char *const servicesText =
    "{ \"version\": 1, \"resolvers\": ["
    "{\"name\":\"One\", \"doh\":\"https://one.example/dns-query\", \"form\":\"json\"},"
    "{\"name\":\"Two\", \"doh\":\"https://two.example/dns-query\", \"form\":\"wire\"} ],"
    "\"vantage\": [ {\"kind\":\"globalping\", \"url\":\"https://look.example/outside/\", \"limit\":5,"
    "\"locations\":[{\"magic\":\"europe\"}], \"token\":\"hush-hush\"},"
    "{\"kind\":\"check-host\", \"url\":\"https://second.example\", \"limit\":4} ] }";

Services services()
{
    return std::get<Services>(servicesFromJson(servicesText));
}

QByteArray data(const char *name)
{
    QFile file(QStringLiteral(ISITME_TEST_DATA "/services/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

VantageFacts vantage(int status, bool connected = true, const char *address = "198.51.100.20")
{
    VantageFacts facts;
    facts.service = QStringLiteral("globalping");
    facts.samePath = true;
    facts.connected = connected;
    facts.status = status;
    facts.address = QLatin1String(address);
    return facts;
}

} // namespace

/// Who is told what, when others are asked, what their answers mean.
class ElsewhereTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSecretIsTold();
    void onlyTheName();
    void privateAddressesAreToldToNobody_data();
    void privateAddressesAreToldToNobody();
    void theKeyIsSentAndNotShown();
    void anOwnServiceMayLiveBelowAPath();
    void checkHostOrder();
    void checkHostResults();
    void hostileCheckHost_data();
    void hostileCheckHost();
    void positionsAndFailureSources();
    void theServicesPause_data();
    void theServicesPause();
    void aPauseIsObeyed();
    void whenASecondOpinionIsWorthIt_data();
    void whenASecondOpinionIsWorthIt();
    void wallsAreNoOutage_data();
    void wallsAreNoOutage();
    void askedTwiceTheNewestCounts();
    void counted();
    void otherAnswersNeverLeadHome();
    void aMoveIsNobodysFaultHere();
    void aLieIsNoMove();
    void anAddressOfOthersThatWeReachIsNoBlock();
    void someGetInAndSomeDoNot();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void ElsewhereTest::nothingSecretIsTold()
{
    const auto requests = outsideRequests(services(), page(), false);
    QCOMPARE(requests.size(), size_t(2 + 4 + 2));
    for (const OutsideRequest &each : requests) {
        QVERIFY(!requestText(each.request).isEmpty());
        QVERIFY(!requestText(each.request).contains("secret"));
        QVERIFY(requestText(each.request).contains("IsItMe"));
    }
    QVERIFY(requests[0].request.body.contains(R"("path":"/cart")"));
    QVERIFY(requests[0].request.body.contains(R"("method":"GET")"));
    QCOMPARE(requests[1].request.target, u"/check-http?host=https%3A%2F%2Fshop.example%2Fcart&max_nodes=4");
    QCOMPARE(requests[2].who, u"One");
    QCOMPARE(requests[2].request.target, u"/dns-query?name=shop.example&type=A");
    // The wire form is told no more than the other.
    QVERIFY(requests.back().request.target.startsWith(u"/dns-query?dns=AAAB"));
    for (size_t i = 2; i < requests.size(); ++i)
        QVERIFY(!requestText(requests[i].request).contains("cart"));
}

void ElsewhereTest::onlyTheName()
{
    for (const OutsideRequest &each : outsideRequests(services(), page(), true))
        QVERIFY(!requestText(each.request).contains("cart"));
    QVERIFY(!isSamePath(toldAddress(page(), true), page()));
    QVERIFY(isSamePath(toldAddress(page(), false), page()));
    QVERIFY(isSamePath(toldAddress(page(u"shop.example"), true), page(u"shop.example")));
}

void ElsewhereTest::privateAddressesAreToldToNobody_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"http://192.168.1.1/", "http://10.0.0.5/x", "http://printer/", "nas.local",
                                "http://[fd00::1]/", "http://100.64.0.1/", "localhost:8080"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void ElsewhereTest::privateAddressesAreToldToNobody()
{
    QFETCH(QString, address);
    const SiteAddress site = page(address);
    QVERIFY(outsideRequests(services(), site, false).empty());
    QVERIFY(outsideRequests(services(), site, true).empty());
    CaseBuilder builder(qPrintable(site.url()));
    builder.link();
    const Services all = services();
    const ProbeContext context{builder.file(), all, site, 60000};
    QVERIFY(ProbeApplies::mayAskVantage(context) == Applies::No);
    QVERIFY(ProbeApplies::mayAskResolvers(context) == Applies::No);
    QVERIFY(ProbeApplies::worthASecondOpinion(context) == Applies::No);
    QVERIFY(ProbeApplies::othersAreToldOtherwise(context) == Applies::No);
}

void ElsewhereTest::theKeyIsSentAndNotShown()
{
    const HttpRequest request = outsideRequests(services(), page(), false).front().request;
    QVERIFY(requestText(request).contains("Authorization: Bearer hush-hush\r\n"));
    QVERIFY(!requestShown(request).contains(u"hush"));
    QVERIFY(requestShown(request).contains(u"shop.example"));
    // Everything else is shown byte by byte.
    QString sent = QString::fromUtf8(requestText(request)).replace(u"\r\n"_qs, u"\n"_qs);
    QCOMPARE(requestShown(request), sent.replace(u"Bearer hush-hush"_qs, u"..."_qs).trimmed());
}

void ElsewhereTest::anOwnServiceMayLiveBelowAPath()
{
    const VantageService own = services().vantage.front();
    QCOMPARE(globalpingRequest(own, page()).target, u"/outside/v1/measurements");
    QCOMPARE(globalpingReadRequest(own, QStringLiteral("a-B_9")).target, u"/outside/v1/measurements/a-B_9");
    for (const char *id : {"", "a/b", "../x", "a b", "\u00e4"})
        QVERIFY(!isServiceNumber(QString::fromUtf8(id)));
    QVERIFY(!isServiceNumber(QString(100, u'a')));
    QVERIFY(isServiceNumber(QStringLiteral("a-B_9")));
}

void ElsewhereTest::checkHostOrder()
{
    const auto order = parseCheckHostOrder(data("check-host-order.json"));
    QVERIFY(order);
    QCOMPARE(order->id, u"29");
    QCOMPARE(order->nodes.size(), size_t(3));
    const VantageFacts &one = order->nodes.at(QStringLiteral("us1.node.check-host.example"));
    QCOMPARE(one.country, u"US");
    QCOMPARE(one.city, u"Los Angeles");
    QCOMPARE(one.network, u"AS64499");
    QVERIFY(one.dataCentre);
}

void ElsewhereTest::checkHostResults()
{
    const auto order = parseCheckHostOrder(data("check-host-order.json"));
    const auto answer = parseCheckHostAnswer(data("check-host-result.json"), *order);
    QVERIFY(answer);
    QVERIFY(answer->inProgress);
    QCOMPARE(answer->results.size(), size_t(2));
    const CheckHostResult &refused = answer->results[0];
    QCOMPARE(refused.failure, std::optional(Failure::ConnectionRefused));
    QVERIFY(!refused.facts.connected);
    const CheckHostResult &moved = answer->results[1];
    QVERIFY(!moved.failure);
    QCOMPARE(moved.facts.status, 301);
    QCOMPARE(moved.facts.address, u"203.0.113.10");
    QVERIFY(moved.facts.connected);
    const auto gone = parseCheckHostAnswer(R"({"us1.node.check-host.example":[[null]]})", *order);
    QVERIFY(gone);
    QCOMPARE(gone->results.front().failure, std::optional(Failure::ServiceFailed));
}

void ElsewhereTest::hostileCheckHost_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no result") << QByteArray("{}");
    const auto node = [](const char *value) {
        return QByteArray(R"({"us1.node.check-host.example":)") + value + '}';
    };
    QTest::newRow("word") << node("\"good\"");
    QTest::newRow("short") << node("[[1]]");
    QTest::newRow("word for number") << node(R"([["1",0.1,"OK","200",null]])");
    QTest::newRow("negative time") << node(R"([[1,-1,"OK","200",null]])");
    QTest::newRow("status is a word") << node(R"([[1,0.1,"OK","fine",null]])");
    QTest::newRow("status out of range") << node(R"([[1,0.1,"OK","99999",null]])");
    QTest::newRow("html") << QByteArray("<html>blocked</html>");
}

void ElsewhereTest::hostileCheckHost()
{
    QFETCH(QByteArray, json);
    const auto order = parseCheckHostOrder(data("check-host-order.json"));
    QVERIFY(!parseCheckHostAnswer(json, *order));
    QVERIFY(!parseCheckHostOrder(json));
}

void ElsewhereTest::positionsAndFailureSources()
{
    const auto answer = parseGlobalpingAnswer(data("globalping.json"), page());
    QVERIFY(answer);
    QCOMPARE(answer->results[0].facts.latitude, std::optional(50.47));
    QCOMPARE(answer->results[0].facts.longitude, std::optional(12.37));
    QVERIFY(!answer->results[1].facts.latitude);
    QCOMPARE(answer->results[1].failure, std::optional(Failure::ConnectionRefused));
    QByteArray own = data("globalping.json");
    own.replace(R"("failureSource":"target")", R"("failureSource":"probe")");
    const auto trouble = parseGlobalpingAnswer(own, page());
    QCOMPARE(trouble->results[1].failure, std::optional(Failure::ServiceFailed));
    own.replace("50.47", "950.47");
    QVERIFY(!parseGlobalpingAnswer(own, page())->results[0].facts.latitude);
}

void ElsewhereTest::theServicesPause_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << u"Retry-After"_qs << u"120"_qs << 120;
    QTest::newRow("date") << u"retry-after"_qs << u"Sun, 22 Nov 2026 14:10:00 GMT"_qs << 300;
    QTest::newRow("reset") << u"X-RateLimit-Reset"_qs << u"1800"_qs << 1800;
    QTest::newRow("too long") << u"Retry-After"_qs << u"99999999"_qs << 24 * 3600;
    QTest::newRow("negative") << u"X-RateLimit-Reset"_qs << u"-5"_qs << -1;
    QTest::newRow("odd") << u"Retry-After"_qs << u"soon"_qs << -1;
    QTest::newRow("none") << u"Server"_qs << u"120"_qs << -1;
}

void ElsewhereTest::theServicesPause()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 11, 22), QTime(14, 5), Qt::UTC);
    QCOMPARE(serviceWaitSeconds({{name, value}}, now).value_or(-1), seconds);
}

void ElsewhereTest::aPauseIsObeyed()
{
    CaseFile file;
    Observation observation;
    observation.vantage = QStringLiteral("look.example");
    observation.at = QDateTime(QDate(2026, 11, 22), QTime(14, 5), Qt::UTC);
    VantageFacts facts;
    facts.waitSeconds = 60;
    observation.facts = facts;
    file.append(observation);
    QVERIFY(mustStillWait(file, u"look.example"_qs, observation.at.addSecs(59)));
    QVERIFY(!mustStillWait(file, u"look.example"_qs, observation.at.addSecs(61)));
    QVERIFY(!mustStillWait(file, u"second.example"_qs, observation.at.addSecs(1)));
}

void ElsewhereTest::whenASecondOpinionIsWorthIt_data()
{
    QTest::addColumn<std::vector<int>>("statuses"); // 0: no connection; -1: the service failed
    QTest::addColumn<bool>("worth");
    QTest::newRow("nobody asked") << std::vector<int>{} << true;
    QTest::newRow("the service failed") << std::vector<int>{-1} << true;
    QTest::newRow("all fail alike") << std::vector<int>{502, 502, 502} << false;
    QTest::newRow("all get in") << std::vector<int>{200, 301, 200} << false;
    QTest::newRow("they differ") << std::vector<int>{200, 0, 200} << true;
    QTest::newRow("all turned away") << std::vector<int>{403, 429, 403} << true;
    QTest::newRow("one turned away") << std::vector<int>{403, 502} << false;
}

void ElsewhereTest::whenASecondOpinionIsWorthIt()
{
    QFETCH(std::vector<int>, statuses);
    QFETCH(bool, worth);
    CaseBuilder builder;
    builder.allWellThisSide().http(HttpPurpose::Page, 502);
    for (const int status : statuses) {
        const std::optional<Failure> failure = status < 0    ? std::optional(Failure::ServiceFailed)
                                               : status == 0 ? std::optional(Failure::TimedOut)
                                                             : std::nullopt;
        builder.other(status > 0, std::max(0, status), failure);
    }
    const Services all = services();
    const SiteAddress site = page();
    ProbeContext context{builder.file(), all, site, 60000};
    QCOMPARE(ProbeApplies::worthASecondOpinion(context) == Applies::Yes, worth);
    context.open = {QStringLiteral("globalping")};
    QVERIFY(ProbeApplies::worthASecondOpinion(context) == Applies::NotYet);
}

void ElsewhereTest::wallsAreNoOutage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("header");
    QTest::addColumn<VantageOutcome>("outcome");
    QTest::newRow("good") << 200 << QString() << VantageOutcome::Working;
    QTest::newRow("redirect") << 302 << QString() << VantageOutcome::Working;
    QTest::newRow("forbidden") << 403 << QString() << VantageOutcome::Walled;
    QTest::newRow("for law") << 451 << QString() << VantageOutcome::Walled;
    QTest::newRow("slow down") << 429 << QString() << VantageOutcome::Walled;
    QTest::newRow("broken") << 502 << QString() << VantageOutcome::Failing;
    QTest::newRow("missing") << 404 << QString() << VantageOutcome::Failing;
    QTest::newRow("challenge with 503") << 503 << u"CF-Mitigated"_qs << VantageOutcome::Walled;
    QTest::newRow("challenge with 202") << 202 << u"x-amzn-waf-action"_qs << VantageOutcome::Walled;
    QTest::newRow("captcha with 405") << 405 << u"X-Amzn-Waf-Action"_qs << VantageOutcome::Walled;
}

void ElsewhereTest::wallsAreNoOutage()
{
    QFETCH(int, status);
    QFETCH(QString, header);
    QFETCH(VantageOutcome, outcome);
    VantageFacts facts = vantage(status);
    if (!header.isEmpty())
        facts.headers = {{header, QStringLiteral("challenge")}};
    QVERIFY(outcomeOf({}, facts, nullptr) == outcome);
    QVERIFY(outcomeOf({}, facts, &m_gateways) == outcome);
}

void ElsewhereTest::askedTwiceTheNewestCounts()
{
    CaseBuilder builder;
    builder.link().other(true, 502).other(true, 502);
    CaseFile file = builder.file();
    Observation later;
    later.timings.started = 60000;
    later.facts = vantage(200);
    file.append(later);
    QCOMPARE(newestAsk(currentLook(file), u"globalping"_qs).size(), size_t(1));
    QCOMPARE(countEveryone(file).working, 1);
    QCOMPARE(countEveryone(file).places, 1);
}

void ElsewhereTest::counted()
{
    CaseBuilder builder;
    builder.link().other(true, 200).other(true, 403).other(false, 0, Failure::TimedOut);
    builder.other(false, 0, Failure::ServiceFailed);
    const EveryoneCount count = countEveryone(builder.file());
    QCOMPARE(count.places, 3);
    QCOMPARE(count.reached, 2);
    QCOMPARE(count.working, 1);
    QCOMPARE(count.walled, 1);
    QCOMPARE(count.troubledServices, 1);
    QVERIFY(everyoneStatus(builder.file()).state == StepState::CouldNotTell);
    CaseBuilder walled;
    walled.link().other(true, 403).other(true, 403);
    QVERIFY(everyoneStatus(walled.file()).state == StepState::CouldNotTell); // never "down"
    CaseBuilder down;
    down.link().other(true, 502).other(true, 502);
    QVERIFY(everyoneStatus(down.file()).state == StepState::TheCause);
}

void ElsewhereTest::otherAnswersNeverLeadHome()
{
    CaseBuilder builder;
    builder.allWellThisSide().dns("NOERROR", NameSubject::Site, true, "203.0.113.20");
    builder.dns("NOERROR", NameSubject::Site, true, "192.168.1.1");
    builder.dns("NOERROR", NameSubject::Site, true, "198.51.100.20");
    QCOMPARE(otherAnswers(currentLook(builder.file()), u"shop.example"_qs), QStringList{u"203.0.113.20"_qs});
}

void ElsewhereTest::aMoveIsNobodysFaultHere()
{
    CaseBuilder builder;
    builder.link().router(Answer::Answered).reach("198.51.100.80").connectivity().control();
    builder.dns("NOERROR", NameSubject::Control, false, "198.51.100.80").dns("NOERROR").names();
    builder.reach("198.51.100.20", Failure::ConnectionRefused, "site");
    builder.dns("NOERROR", NameSubject::Site, true, "203.0.113.20");
    builder.dns("NOERROR", NameSubject::Site, true, "198.51.100.20");
    builder.http(HttpPurpose::OtherAnswer, 200, 20, "nginx", "", "203.0.113.20");
    builder.add("globalping", vantage(200, true, "203.0.113.20"), {});
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QCOMPARE(diagnosis.causes.front().id, u"site-dns");
    QVERIFY(diagnosis.affects == Affects::SomeVisitors);
    QVERIFY(diagnosis.place == Place::SiteDns);
    for (const RankedCause &cause : diagnosis.causes)
        QVERIFY(cause.id != u"network-blocks-site" && cause.id != u"resolver-lies");
}

void ElsewhereTest::aLieIsNoMove()
{
    // Only this network is given the other address, and nobody there holds the site's certificate.
    CaseBuilder builder;
    builder.link().router(Answer::Answered).reach("198.51.100.80").connectivity().control();
    builder.dns("NOERROR", NameSubject::Control, false, "198.51.100.80").dns("NOERROR").names();
    builder.reach("198.51.100.20", Failure::TimedOut, "site");
    builder.dns("NOERROR", NameSubject::Site, true, "203.0.113.20");
    builder.http(HttpPurpose::OtherAnswer, 200, 20, "nginx", "", "203.0.113.20");
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QCOMPARE(diagnosis.causes.front().id, u"resolver-lies");
}

void ElsewhereTest::anAddressOfOthersThatWeReachIsNoBlock()
{
    // Others get in where we are not sent: that alone does not show that our network is in the way.
    CaseBuilder builder;
    builder.link().router(Answer::Answered).reach("198.51.100.80").connectivity().control();
    builder.dns("NOERROR", NameSubject::Control, false, "198.51.100.80").dns("NOERROR").names();
    builder.reach("198.51.100.20", Failure::TimedOut, "site");
    builder.add("globalping", vantage(200, true, "203.0.113.20"), {});
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QVERIFY(diagnosis.affects != Affects::ThisNetwork);
}

void ElsewhereTest::someGetInAndSomeDoNot()
{
    CaseBuilder builder;
    builder.link().router(Answer::Answered).reach("198.51.100.80").connectivity().control();
    builder.dns("NOERROR", NameSubject::Control, false, "198.51.100.80").dns("NOERROR").names();
    builder.reach("198.51.100.20", Failure::TimedOut, "site");
    builder.other(true, 200).other(false, 0, Failure::TimedOut);
    const Diagnosis diagnosis = diagnose(builder.file(), m_gateways);
    QStringList causes;
    for (const RankedCause &cause : diagnosis.causes)
        causes.append(cause.id);
    QVERIFY(causes.contains(u"site-unreachable"_qs) && causes.contains(u"network-blocks-site"_qs));
    QVERIFY(diagnosis.causes.front().certainty < 0.7);
}

QTEST_GUILESS_MAIN(ElsewhereTest)
#include "tst_elsewhere.moc"
