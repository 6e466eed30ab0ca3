// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report.h"

namespace IsItMe {

/// Cases made by hand for the tests of the report.
inline Observation sampleObservation(const char *probe, Facts facts, double started = 10, double ended = 40)
{
    Observation observation;
    observation.probe = QString::fromLatin1(probe);
    observation.vantage = QStringLiteral("here");
    observation.at = QDateTime::fromString(QStringLiteral("2026-11-22T14:05:10.120Z"), Qt::ISODateWithMs)
                         .addMSecs(qint64(started));
    observation.timings.started = started;
    observation.timings.ended = ended;
    observation.facts = std::move(facts);
    return observation;
}

inline CaseHead sampleHead(const QString &url = QStringLiteral("https://shop.example/cart"))
{
    CaseHead head;
    head.id = QStringLiteral("0b9e8c1e-1111-4222-8333-444455556666");
    head.started = QDateTime::fromString(QStringLiteral("2026-11-22T14:05:10.120Z"), Qt::ISODateWithMs);
    head.finished = head.started.addMSecs(4751);
    head.appVersion = QStringLiteral("0.1.0");
    head.os = QStringLiteral("Debian GNU/Linux 12");
    head.url = url;
    head.requests = 17;
    return head;
}

inline LinkFacts sampleLink()
{
    LinkFacts link;
    link.interfaces = {{QStringLiteral("eth0"),
                        LinkKind::Wired,
                        true,
                        true,
                        {QStringLiteral("192.168.1.10/24"), QStringLiteral("2001:db8:77::10/64"),
                         QStringLiteral("fe80::aa:bb%eth0/64")}}};
    link.routes = {{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 100}};
    link.resolvers = {QStringLiteral("192.168.1.1"), QStringLiteral("[2001:db8:77::1]:53"),
                      QStringLiteral("9.9.9.9")};
    return link;
}

inline HttpFacts sampleHttp(HttpPurpose purpose, int status, const QString &address,
                            const QString &path = QStringLiteral("/cart"))
{
    HttpFacts http;
    http.purpose = purpose;
    http.method = QStringLiteral("GET");
    http.url = QStringLiteral("https://shop.example") + path;
    http.address = address;
    http.port = 443;
    http.httpVersion = QStringLiteral("HTTP/1.1");
    http.status = status;
    http.reason = status == 502 ? QStringLiteral("Bad Gateway") : QStringLiteral("OK");
    http.headers = {{QStringLiteral("Server"), QStringLiteral("nginx")},
                    {QStringLiteral("X-Request-Id"), QStringLiteral("7f3a-%1").arg(path.size())}};
    if (status == 502) {
        http.body = QStringLiteral(
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 "
            "Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n");
        http.title = QStringLiteral("502 Bad Gateway");
    }
    http.bodyBytes = http.body.size();
    TlsFacts tls;
    tls.protocol = QStringLiteral("TLS 1.3");
    tls.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    tls.chain = {{QStringLiteral("CN=shop.example"),
                  QStringLiteral("CN=Example CA"),
                  {QStringLiteral("shop.example")},
                  QDateTime::fromSecsSinceEpoch(1780000000, Qt::UTC),
                  QDateTime::fromSecsSinceEpoch(1800000000, Qt::UTC),
                  QStringLiteral("aabb")}};
    http.tls = tls;
    return http;
}

inline Observation sampleExchange(HttpPurpose purpose, int status, const char *address, double started,
                                  const QString &path = QStringLiteral("/cart"))
{
    Observation observation = sampleObservation(
        "page", sampleHttp(purpose, status, QString::fromLatin1(address), path), started, 88);
    observation.timings.connected = 22;
    observation.timings.encrypted = 53;
    observation.timings.requestSent = 53.4;
    observation.timings.firstByte = 87;
    observation.reached = Layer::Body;
    return observation;
}

/// nginx answers 502 for one page of two addresses, while /robots.txt is served.
inline CaseFile sampleCase()
{
    CaseFile caseFile(sampleHead());
    caseFile.append(sampleObservation("link", sampleLink(), 0, 1));
    RouterFacts router;
    router.address = QStringLiteral("192.168.1.1");
    router.echo = Answer::Answered;
    router.roundTrip = 1.2;
    caseFile.append(sampleObservation("router", router));
    DnsFacts dns;
    dns.server = QStringLiteral("192.168.1.1");
    dns.name = QStringLiteral("shop.example");
    dns.type = QStringLiteral("A");
    dns.rcode = QStringLiteral("NOERROR");
    dns.answers = {{dns.name, dns.type, 300, QStringLiteral("203.0.113.10")},
                   {dns.name, dns.type, 300, QStringLiteral("203.0.113.11")}};
    caseFile.append(sampleObservation("resolver", dns, 2, 14));
    SystemNameFacts name;
    name.name = dns.name;
    name.addresses = QStringList{QStringLiteral("203.0.113.10"), QStringLiteral("203.0.113.11")};
    caseFile.append(sampleObservation("name", name, 2, 14));
    HttpFacts check = sampleHttp(HttpPurpose::Connectivity, 204, QStringLiteral("198.51.100.80"));
    check.url = QStringLiteral("http://connect.example/generate_204");
    check.expected = QStringLiteral("match");
    check.tls.reset();
    caseFile.append(sampleObservation("connectivity", check, 3, 30));
    for (int i = 0; i < 4; ++i)
        caseFile.append(sampleExchange(i == 0 ? HttpPurpose::Page : HttpPurpose::Repeat, 502,
                                       i % 2 == 0 ? "203.0.113.10" : "203.0.113.11", 20 + i * 100));
    caseFile.append(
        sampleExchange(HttpPurpose::Static, 200, "203.0.113.10", 500, QStringLiteral("/robots.txt")));
    VantageFacts seen;
    seen.service = QStringLiteral("globalping");
    seen.continent = QStringLiteral("EU");
    seen.country = QStringLiteral("DE");
    seen.city = QStringLiteral("Berlin");
    seen.network = QStringLiteral("Example Telecom (AS64500)");
    seen.samePath = true;
    seen.connected = true;
    seen.status = 502;
    seen.firstByteMs = 41;
    caseFile.append(sampleObservation("vantage", seen, 600, 900));
    return caseFile;
}

inline Diagnosis sampleDiagnosis()
{
    Diagnosis diagnosis;
    diagnosis.affects = Affects::Everyone;
    diagnosis.place = Place::Upstream;
    diagnosis.certainty = 0.93;
    diagnosis.sentence = QStringLiteral("The site is broken. It is not you.");
    diagnosis.detail =
        QStringLiteral("The site's front door answered, but the server behind it did not (502 Bad Gateway).");
    diagnosis.advice = QStringList{QStringLiteral("We tell you when it is back.")};
    diagnosis.noNeedTo = QStringList{QStringLiteral("restart your router")};
    diagnosis.way = {NodeState::Fine, NodeState::Fine, NodeState::Fine, NodeState::Fine, NodeState::Trouble};
    RankedCause down;
    down.id = QStringLiteral("upstream-down");
    down.certainty = 0.7836;
    down.affects = Affects::Everyone;
    down.place = Place::Upstream;
    down.evidence =
        QStringList{QStringLiteral("o6"), QStringLiteral("o7"), QStringLiteral("o8"), QStringLiteral("o9")};
    down.text.name = QStringLiteral("Upstream down or refusing connections");
    down.text.sentence = diagnosis.sentence;
    down.text.detail =
        QStringLiteral("The upstream process is down or on another port: nginx gave up after one round trip "
                       "(34 ms), on both addresses, 4 times in 4. /robots.txt is served.");
    down.text.advice = diagnosis.advice;
    down.text.administrator = {
        {AdministratorCheck::Logs,
         QStringLiteral("nginx error log at 14:05:10 UTC: connect() failed (111: Connection refused)")},
        {AdministratorCheck::Connectivity,
         QStringLiteral("Is the application running, and listening on the port that nginx asks?")}};
    RankedCause invalid = down;
    invalid.id = QStringLiteral("upstream-invalid");
    invalid.text.name = QString(); // as an older program wrote it
    invalid.certainty = 0.15;
    invalid.against = QStringList{QStringLiteral("o10")};
    invalid.text.detail = QStringLiteral("The server behind the front door gives answers that it can't use.");
    invalid.text.administrator = {
        {AdministratorCheck::Logs, QStringLiteral("upstream prematurely closed connection")},
        {AdministratorCheck::Firewall, QStringLiteral("Does a firewall reject?")}};
    diagnosis.causes = {down, invalid};
    return diagnosis;
}

inline std::vector<StepStatus> sampleSteps()
{
    return {{Step::FirstLook, StepState::TheCause, false, QStringLiteral("502"), {}},
            {Step::Refresh,
             StepState::NotTheCause,
             false,
             QStringLiteral("4 tries, no change"),
             {QStringLiteral("o6")}},
            {Step::Cache,
             StepState::Skipped,
             false,
             QStringLiteral("pointless: the server answers so to everyone"),
             {}},
            {Step::Browser, StepState::YourTurn, false, {}, {}},
            {Step::Router,
             StepState::NotTheCause,
             false,
             QStringLiteral("fine, leave it on"),
             {QStringLiteral("o2")}},
            {Step::Everyone,
             StepState::TheCause,
             false,
             QStringLiteral("fails in 1 of 1 places"),
             {QStringLiteral("o11")}},
            {Step::Administrator, StepState::YourTurn, false, QStringLiteral("report is ready"), {}}};
}

inline ReportOptions sampleOptions()
{
    ReportOptions options;
    options.zone = QStringLiteral("Europe/Berlin");
    return options;
}

inline Report sampleReport(const CaseFile &caseFile, const ReportOptions &options = sampleOptions())
{
    return composeReport(caseFile, sampleDiagnosis(), sampleSteps(), Services(), GatewayCatalog::builtIn(),
                         812.4, options);
}

inline const QString rightToLeft(QChar(0x202E));

/// A report in which every foreign text is an attack.
inline CaseFile hostileCase()
{
    const QString evil =
        QStringLiteral("\"><script>alert(1)</script>'<img src=x onerror=alert(2)>&amp;\x1b[31m\x01") +
        rightToLeft + QStringLiteral("%1%2\n</style></title>");
    CaseFile caseFile(sampleHead(QStringLiteral("https://shop.example/%22%3E%3Cscript%3E")));
    LinkFacts link = sampleLink();
    link.interfaces[0].name = evil;
    caseFile.append(sampleObservation("link", link));
    HttpFacts http = sampleHttp(HttpPurpose::Page, 502, QStringLiteral("203.0.113.10"));
    http.reason = http.body = http.title = http.location = http.httpVersion = evil;
    http.headers = {{QStringLiteral("Server"), evil}, {QStringLiteral("X-Request-Id"), evil}, {evil, evil}};
    Observation observation = sampleObservation("page", http);
    observation.detail = evil;
    observation.failure = Failure::Truncated;
    caseFile.append(observation);
    VantageFacts seen;
    seen.city = seen.country = seen.network = seen.failure = seen.service = evil;
    caseFile.append(sampleObservation("vantage", seen));
    caseFile.append(sampleObservation("answer", AnswerFacts{QStringLiteral("saw"), evil}));
    return caseFile;
}

inline Diagnosis hostileDiagnosis()
{
    Diagnosis diagnosis = sampleDiagnosis();
    const QString evil = QStringLiteral("<script>\"'") + rightToLeft + QStringLiteral("\x1b]0;x\x07");
    diagnosis.detail = evil;
    diagnosis.causes[0].text.detail = evil;
    diagnosis.causes[0].id = evil;
    diagnosis.causes[0].evidence = QStringList{evil};
    diagnosis.causes[0].text.administrator[0].text = evil;
    return diagnosis;
}

inline Report hostileReport()
{
    return composeReport(hostileCase(), hostileDiagnosis(), sampleSteps(), Services(),
                         GatewayCatalog::builtIn(), {}, sampleOptions());
}

} // namespace IsItMe
