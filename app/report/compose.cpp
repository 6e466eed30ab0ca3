// SPDX-License-Identifier: Apache-2.0
#include "pages/pagesays.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"
#include "report/redact.h"
#include "report/report.h"

#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace IsItMe {

namespace {

/// Headers that owners' own documents ask for, besides those that gateways.json names.
const char *const commonRequestIds[] = {
    "X-Request-Id",          "X-Correlation-Id",    "Request-Id",       "CF-Ray",
    "X-Amz-Cf-Id",           "X-Amz-Id-2",          "X-Amz-Request-Id", "X-Amzn-Trace-Id",
    "X-Amzn-RequestId",      "X-Served-By",         "X-Azure-Ref",      "X-Vercel-Id",
    "Fly-Request-Id",        "X-GitHub-Request-Id", "X-Varnish",        "X-NF-Request-Id",
    "X-Cloud-Trace-Context", "Traceparent",         "X-Trace-Id",       "X-Akamai-Request-Id"};

QSet<QString> requestIdHeaders(const GatewayCatalog &gateways)
{
    QSet<QString> names;
    for (const char *name : commonRequestIds)
        names.insert(QString::fromLatin1(name).toLower());
    for (const QString &name : gateways.rules().requestIdHeaders)
        names.insert(name.toLower());
    for (const GatewayRules &rules : gateways.rules().gateways) {
        for (const QString &name : rules.requestIdHeaders)
            names.insert(name.toLower());
    }
    return names;
}

GatewayAnswer answerOf(const HttpFacts &http)
{
    return {statusMeant(http), http.reason, http.headers, http.body};
}

std::vector<RequestId> collectRequestIds(const std::vector<Observation> &observations,
                                         const GatewayCatalog &gateways)
{
    constexpr size_t most = 60;
    const QSet<QString> names = requestIdHeaders(gateways);
    std::vector<RequestId> found;
    const auto add = [&](const QString &header, const QString &value, const QString &id) {
        const RequestId request{header.toLower(), printableLine(value, 200), id};
        const bool known = std::any_of(found.begin(), found.end(), [&](const RequestId &other) {
            return other.header == request.header && other.value == request.value;
        });
        if (!value.isEmpty() && !known && found.size() < most)
            found.push_back(request);
    };
    for (const Observation &observation : observations) {
        const auto *http = observation.as<HttpFacts>();
        if (!http || http->purpose == HttpPurpose::Connectivity || http->purpose == HttpPurpose::Control)
            continue;
        for (const HeaderField &header : http->headers) {
            if (names.contains(header.name.toLower()))
                add(header.name, header.value, observation.id);
        }
        if (statusMeant(*http) >= 400) { // Akamai and CloudFront print it into the page
            const auto match = gateways.match(answerOf(*http));
            if (match && !match->requestId.isEmpty())
                add(match->requestIdHeader.isEmpty() ? QStringLiteral("page") : match->requestIdHeader,
                    match->requestId, observation.id);
        }
    }
    return found;
}

AnsweredBy whoAnswered(const Observation *main, const GatewayCatalog &gateways)
{
    const auto *http = main ? main->as<HttpFacts>() : nullptr;
    if (!http || http->status == 0)
        return {};
    const auto match = statusMeant(*http) >= 400 ? gateways.match(answerOf(*http))
                                                 : gateways.identifyFrontDoor(answerOf(*http));
    if (!match)
        return {};
    AnsweredBy by{match->product, match->frontDoorProduct, QStringLiteral("unknown"), match->meaning};
    if (match->author == GatewayMatch::Author::GatewayItself)
        by.author = QStringLiteral("gateway");
    else if (match->author == GatewayMatch::Author::Upstream)
        by.author = QStringLiteral("upstream");
    return by;
}

QDateTime lastMoment(const CaseFile &caseFile)
{
    QDateTime last = caseFile.head().started;
    for (const Observation &observation : caseFile.all()) {
        const auto ended = qint64(observation.timings.ended.value_or(0));
        last = std::max(last, observation.at.addMSecs(ended));
    }
    return last;
}

} // namespace

Report composeReport(const CaseFile &caseFile, const Diagnosis &diagnosis, std::vector<StepStatus> steps,
                     const Services &services, const GatewayCatalog &gateways,
                     std::optional<double> firstAfter, const ReportOptions &options)
{
    const CaseHead &head = caseFile.head();
    Redaction redaction(caseFile, options.localAddresses);
    if (!options.picture || head.hadQuery) // a page behind a link of one's own may show what is one's own
        redaction.leaveOutPictures();
    Report report;
    report.id = head.id;
    report.appVersion = head.appVersion;
    report.qtVersion = QString::fromLatin1(qVersion());
    report.os = head.os;
    report.url = redaction.url(head.url);
    report.language = options.language;
    report.zone = options.zone.isEmpty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId()) : options.zone;
    report.hadQuery = head.hadQuery;
    report.schemeTyped = head.schemeTyped;
    report.askOthers = head.askOthers;
    report.nameOnly = head.nameOnly;
    report.stepsRun = head.stepsRun;
    report.started = head.started.toUTC();
    report.finished = (head.finished.isValid() ? head.finished : lastMoment(caseFile)).toUTC();
    report.requests = head.requests;
    report.diagnosis = diagnosis;
    report.firstAfter = firstAfter;
    std::erase_if(steps, [](const StepStatus &status) { return status.step == Step::FirstLook; });
    report.steps = std::move(steps);
    report.contacts = findContacts(caseFile, services);
    report.observations.reserve(caseFile.all().size());
    for (const Observation &observation : caseFile.all())
        report.observations.push_back(redaction.redacted(observation));
    // The diagnosis was made before addresses were taken out, and its words may quote them.
    redaction.hideIn(report.diagnosis);
    for (StepStatus &step : report.steps)
        step.summary = redaction.sentence(step.summary);
    const Observation *main = mainExchange(diagnosis, report.observations);
    report.answeredBy = whoAnswered(main, gateways);
    report.requestIds = collectRequestIds(report.observations, gateways);
    std::stable_partition(report.requestIds.begin(), report.requestIds.end(),
                          [main](const RequestId &id) { return main && id.observation == main->id; });
    report.redacted = redaction.words();
    return report;
}

} // namespace IsItMe
