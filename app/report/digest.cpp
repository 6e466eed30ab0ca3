// SPDX-License-Identifier: Apache-2.0
#include "report/digest.h"

#include "casefile/queries.h"
#include "causes/cause.h"
#include "gateways/cachemarks.h"
#include "gateways/proxystatus.h"
#include "pages/pagesays.h"
#include "report/describe.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

/// A failed look-up of the site's name, for cases in which no request went out.
const Observation *nameFailure(const Report &report)
{
    for (const Observation &observation : report.observations) {
        const auto *name = observation.as<SystemNameFacts>();
        const auto *dns = observation.as<DnsFacts>();
        const bool site = (name && name->subject == NameSubject::Site) ||
                          (dns && dns->subject == NameSubject::Site && dns->type == QLatin1String("A"));
        if (site && observation.failure)
            return &observation;
    }
    return nullptr;
}

/// A failed connection to the site, where none of its addresses connected.
const Observation *connectFailure(const Report &report)
{
    const Observation *failed = nullptr;
    for (const Observation &observation : currentLook(report.observations)) {
        const auto *reach = observation.as<ReachFacts>();
        if (!reach || reach->belongsTo != QLatin1String("site"))
            continue;
        if (!observation.failure)
            return nullptr;
        if (!failed)
            failed = &observation;
    }
    return failed;
}

QString answeredByText(const AnsweredBy &by)
{
    if (by.product.isEmpty())
        return {};
    QString text = printableLine(by.product, 80);
    if (by.author == QLatin1String("gateway"))
        text = ReportWords::tr("%1 wrote this answer itself").arg(text);
    else if (by.author == QLatin1String("upstream"))
        text = ReportWords::tr("the server behind %1 wrote this answer").arg(text);
    if (!by.frontDoor.isEmpty() && by.frontDoor != by.product)
        text = ReportWords::tr("%1, handed on by %2").arg(text, printableLine(by.frontDoor, 80));
    if (!by.meaning.isEmpty())
        text = ReportWords::tr("%1 (it says: %2)").arg(text, printableLine(by.meaning, 40));
    return text;
}

QString headlineOf(const Report &report, const QString &host, const Observation *main)
{
    if (main) {
        const HttpFacts &http = *main->as<HttpFacts>();
        if (http.status != 0) {
            const bool soft = isSoftError(http);
            const QString status =
                soft ? statusWords(statusMeant(http))
                     : (QString::number(http.status) + u' ' + printableLine(http.reason, 60)).trimmed();
            const QString by = printableLine(report.answeredBy.product, 60);
            return by.isEmpty() ? ReportWords::tr("%1: %2").arg(host, status)
                                : ReportWords::tr("%1: %2 from %3").arg(host, status, by);
        }
        if (main->failure)
            return ReportWords::tr("%1: %2").arg(host, failureText(*main->failure));
    }
    if (const Observation *silent = connectFailure(report))
        return ReportWords::tr("%1: no connection (%2)").arg(host, failureText(*silent->failure));
    if (const Observation *name = nameFailure(report)) {
        const bool known = name->failure == Failure::NameNotFound;
        return (known ? ReportWords::tr("%1: %2") : ReportWords::tr("%1: name look-up fails (%2)"))
            .arg(host, failureText(*name->failure));
    }
    return ReportWords::tr("%1: %2").arg(host, printableLine(report.diagnosis.sentence, 120));
}

void addTimes(Digest &digest, const Report &report, const Observation &main)
{
    using Kind = Digest::TimePart::Kind;
    for (const Observation &observation : report.observations) {
        const auto *name = observation.as<SystemNameFacts>();
        if (name && name->subject == NameSubject::Site && observation.timings.ended) {
            digest.times.push_back({Kind::Name, ReportWords::tr("name"), *observation.timings.ended});
            break;
        }
    }
    const Timings &t = main.timings;
    double before = 0;
    const auto part = [&](Kind kind, const QString &label, std::optional<double> until) {
        if (!until)
            return;
        digest.times.push_back({kind, label, std::max(0.0, *until - before)});
        before = std::max(before, *until);
    };
    part(Kind::Connect, ReportWords::tr("connect"), t.connected);
    part(Kind::Proxy, ReportWords::tr("proxy"), t.proxied);
    part(Kind::Tls, ReportWords::tr("TLS"), t.encrypted);
    if (t.firstByte) {
        part(Kind::Wait, ReportWords::tr("first byte"), t.firstByte);
        part(Kind::Receive, ReportWords::tr("receive"), t.ended);
    } else {
        part(Kind::Wait, ReportWords::tr("no answer"), t.ended);
    }
    digest.timesEndBadly = !isGoodAnswer(main, *main.as<HttpFacts>());
}

void addLooks(Digest &digest, const Diagnosis &diagnosis)
{
    // What hardly counts would only bury what does.
    const double least = diagnosis.causes.empty() ? 0 : diagnosis.causes.front().certainty * 0.15;
    for (const RankedCause &cause : diagnosis.causes) {
        if (cause.certainty < least)
            break;
        for (const AdministratorAdvice &advice : cause.text.administrator) {
            const QString text = printableLine(advice.text, 600);
            const auto known =
                std::find_if(digest.lookFirst.begin(), digest.lookFirst.end(),
                             [&](const Digest::Look &look) { return look.check == advice.check; });
            if (known == digest.lookFirst.end())
                digest.lookFirst.push_back({advice.check, checkName(advice.check), {text}});
            else if (!known->texts.contains(text))
                known->texts.append(text);
        }
    }
    for (const auto &row : EnumNames<AdministratorCheck>::table) {
        const auto asks = [&row](const RankedCause &cause) {
            const auto &advice = cause.text.administrator;
            return std::any_of(advice.begin(), advice.end(),
                               [&row](const AdministratorAdvice &one) { return one.check == row.value; });
        };
        const bool asked = std::any_of(diagnosis.causes.begin(), diagnosis.causes.end(), asks);
        if (!asked)
            digest.notCalledFor.append(checkName(row.value));
    }
}

Digest::VantageRow rowOf(const VantageFacts &seen, const Observation &observation)
{
    Digest::VantageRow row;
    QStringList where;
    for (const QString &part : {seen.city, seen.country, seen.continent}) {
        if (!part.isEmpty())
            where.append(printableLine(part, 40));
    }
    row.where = where.isEmpty() ? printableLine(seen.service, 40) : where.join(QLatin1String(", "));
    row.network = printableLine(seen.network, 80);
    if (seen.dataCentre)
        row.network = ReportWords::tr("%1 (data centre)").arg(row.network).trimmed();
    row.reached = seen.connected ? ReportWords::tr("yes") : ReportWords::tr("no");
    if (observation.failure == Failure::ServiceFailed || observation.failure == Failure::RateLimited)
        row.reached = ReportWords::tr("not tried");
    if (seen.status != 0)
        row.answer = QString::number(seen.status);
    else if (!seen.failure.isEmpty())
        row.answer = printableLine(seen.failure, 120);
    else
        row.answer = observation.failure ? failureText(*observation.failure) : ReportWords::tr("no answer");
    if (!seen.samePath && seen.connected)
        row.answer = ReportWords::tr("%1 (another page of the site)").arg(row.answer);
    if (const auto time = seen.firstByteMs ? seen.firstByteMs : seen.totalMs)
        row.time = durationText(*time);
    row.evidence = observation.id;
    row.good = seen.status >= 200 && seen.status < 400;
    return row;
}

void addSteps(Digest &digest, const Report &report)
{
    for (const StepStatus &status : report.steps) {
        QString how = stateName(status.state);
        if (!status.summary.isEmpty())
            how = ReportWords::tr("%1: %2").arg(how, printableLine(status.summary, 200));
        digest.steps.push_back({stepName(status.step), how, status.evidence});
    }
}

/// What the answer's own fields say of the stations on the way.
void addStations(Digest &digest, const HttpFacts &http)
{
    for (const ProxyStatusMember &member : proxyStatus(http.headers))
        digest.proxyStatus.append(printableLine(member.text(), 400));
    const CacheMarks marks = cacheMarks(http.headers);
    if (!marks.stored())
        return;
    for (const QString &mark : marks.marks)
        digest.storeMarks.append(printableLine(mark, 160));
}

void addMoment(Digest &digest, const Report &report, const Observation *main)
{
    const QDateTime at = (main ? main->at : report.started).toUTC();
    digest.utc = at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
    // The name may come from a file: QTimeZone looks for a file of that name.
    static const QRegularExpression zoneName(
        QStringLiteral(R"(\A[A-Za-z][\w+-]{0,40}(?:/[A-Za-z][\w+-]{0,40}){0,2}\z)"));
    const QTimeZone zone =
        zoneName.match(report.zone).hasMatch() ? QTimeZone(report.zone.toLatin1()) : QTimeZone();
    if (!zone.isValid() || zone.offsetFromUtc(at) == 0)
        return;
    const QDateTime local = at.toTimeZone(zone);
    const QString offset = QTimeZone(local.offsetFromUtc()).displayName(local, QTimeZone::OffsetName);
    digest.local = QStringLiteral("%1 (%2, %3)")
                       .arg(local.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                            printableLine(report.zone, 60), offset);
}

} // namespace

Digest digestOf(const Report &report)
{
    Digest digest;
    const Observation *main = mainExchange(report.diagnosis, report.observations);
    digest.host = printableLine(QUrl(report.url).host(), 255);
    digest.headline = headlineOf(report, digest.host, main);
    // A guess that is no better than even does not belong into a headline.
    const auto &causes = report.diagnosis.causes;
    if (!causes.empty() && causes.front().certainty > 0.5 && !causes.front().text.name.isEmpty() &&
        report.diagnosis.affects != Affects::Nobody)
        digest.headline = ReportWords::tr("%1 - %2").arg(digest.headline, causeName(causes.front()));
    digest.request = QStringLiteral("GET %1").arg(printableLine(report.url, 2000));
    digest.answeredBy = answeredByText(report.answeredBy);
    addMoment(digest, report, main);
    if (main) {
        digest.mainEvidence = main->id;
        addTimes(digest, report, *main);
        addStations(digest, *main->as<HttpFacts>());
    }
    addTries(digest, report);
    for (const Observation &observation : report.observations) {
        if (const auto *seen = observation.as<VantageFacts>())
            digest.vantage.push_back(rowOf(*seen, observation));
    }
    addBrowsers(digest, report);
    addRuledOut(digest, report);
    addLineRuledOut(digest, report);
    addLine(digest, report);
    addVisitor(digest, report);
    addTold(digest, report);
    addNetwork(digest, report);
    addLooks(digest, report.diagnosis);
    addSteps(digest, report);
    return digest;
}

} // namespace IsItMe
