// SPDX-License-Identifier: Apache-2.0
#include "checkrows.h"

#include "basics.h"
#include "casefile/queries.h"
#include "checkstate.h"

#include <QCoreApplication>
#include <QLocale>

namespace IsItMe {
namespace {

struct RowText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::CheckRows)
};

Mark waitingMark(const CheckState &state)
{
    return state.running ? Mark::Running : Mark::Unknown;
}

QString took(const Observation &observation)
{
    return observation.timings.ended ? duration(*observation.timings.ended) : QString();
}

QString linkWord(const LinkFacts &link)
{
    const LinkInterface *best = nullptr;
    for (const LinkInterface &each : link.interfaces) {
        const bool used = !link.routes.empty() && link.routes.front().interfaceName == each.name;
        if (isUsable(each) && (!best || used))
            best = &each;
    }
    if (!best)
        return {};
    switch (best->kind) {
    case LinkKind::Wired:
        return RowText::tr("cable");
    case LinkKind::Wireless:
        return RowText::tr("Wi-Fi");
    case LinkKind::Mobile:
        return RowText::tr("mobile network");
    case LinkKind::Tunnel:
        return RowText::tr("VPN");
    case LinkKind::Virtual:
    case LinkKind::Unknown:
        break;
    }
    return best->name;
}

CheckRow linkRow(const CheckState &state)
{
    const auto seen = lastSeen<LinkFacts>(currentLook(state.caseFile));
    if (!seen)
        return {waitingMark(state), RowText::tr("Your computer's connection"), {}};
    if (!hasUsableInterface(*seen.facts))
        return {Mark::Trouble, RowText::tr("Your computer is not on a network"), {}};
    return {Mark::Good, RowText::tr("Your computer is on the network"), linkWord(*seen.facts)};
}

CheckRow routerRow(const CheckState &state)
{
    const auto seen = lastSeen<RouterFacts>(currentLook(state.caseFile));
    if (!seen)
        return {waitingMark(state), RowText::tr("The router"), {}};
    if (!seen.observation->failure)
        return {Mark::Good, RowText::tr("The router answers"),
                seen.facts->roundTrip ? duration(*seen.facts->roundTrip) : QString()};
    // Some routers keep silent and work: what lies beyond decides.
    if (state.diagnosis.way.router == NodeState::Fine)
        return {Mark::Good, RowText::tr("The router works"), RowText::tr("keeps silent")};
    return {Mark::Trouble, RowText::tr("The router does not answer"), {}};
}

CheckRow nameRow(const CheckState &state)
{
    const QString host = state.address.displayHost;
    const Observation *system = nullptr;
    for (const auto &seen : allSeen<SystemNameFacts>(currentLook(state.caseFile))) {
        if (seen.facts->subject == NameSubject::Site)
            system = seen.observation;
    }
    if (system && !system->failure) {
        const int count = int(system->as<SystemNameFacts>()->addresses.size());
        return {Mark::Good, RowText::tr("The name %1 was found").arg(host),
                RowText::tr("%n address(es), %1", nullptr, count).arg(took(*system))};
    }
    if (system)
        return {Mark::Trouble, RowText::tr("The name %1 was not found").arg(host), took(*system)};
    if (state.address.hasIpAddress())
        return {Mark::Pointless, RowText::tr("No name to look up: the address is a number"), {}};
    return {waitingMark(state), RowText::tr("The name %1").arg(host), {}};
}

CheckRow internetRow(const CheckState &state)
{
    const auto ours = [](const HttpFacts &facts) {
        return facts.purpose == HttpPurpose::Control ||
               (facts.purpose == HttpPurpose::Connectivity && facts.expected == QLatin1String("match"));
    };
    const auto all = currentLook(state.caseFile);
    const Observation *bad = nullptr;
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        const auto *http = it->as<HttpFacts>();
        const auto *reach = it->as<ReachFacts>();
        if ((http && ours(*http) && !it->failure) ||
            (reach && reach->belongsTo != QLatin1String("site") && !it->failure))
            return {Mark::Good, RowText::tr("Other places on the internet answer"), took(*it)};
        const bool about =
            (reach && reach->belongsTo != QLatin1String("site")) ||
            (http && (http->purpose == HttpPurpose::Control || http->purpose == HttpPurpose::Connectivity));
        if (about && !bad)
            bad = &*it;
    }
    if (!bad)
        return {waitingMark(state), RowText::tr("Other places on the internet"), {}};
    return {Mark::Trouble, RowText::tr("Nothing else on the internet answers rightly"), took(*bad)};
}

CheckRow pageRow(const CheckState &state)
{
    const auto seen = lastHop(currentLook(state.caseFile));
    if (!seen)
        return {waitingMark(state),
                state.running ? RowText::tr("The site: waiting for the page")
                              : RowText::tr("The site: not asked"),
                {}};
    const bool good = isGoodAnswer(*seen.observation, *seen.facts);
    return {good ? Mark::Good : Mark::Trouble,
            RowText::tr("The site: %1").arg(outcomeText(*seen.observation)), took(*seen.observation)};
}

/// A redirect is a signpost on the way, not a try of its own.
bool isTry(const Observation &observation, const HttpFacts &http)
{
    return observation.ended != Ending::Cancelled && (observation.failure || !isRedirect(http.status));
}

CheckRow repeatRow(const CheckState &state)
{
    int tries = 0, bad = 0;
    for (const auto &seen : httpSeen(currentLook(state.caseFile), HttpPurpose::Repeat)) {
        if (isTry(*seen.observation, *seen.facts)) {
            ++tries;
            bad += !isGoodAnswer(*seen.observation, *seen.facts);
        }
    }
    const QString text = RowText::tr("The same page again, to see whether it comes and goes");
    if (tries == 0)
        return {state.running ? Mark::NotYet : Mark::Pointless, text,
                state.running ? RowText::tr("next") : RowText::tr("not needed")};
    const StepStatus *status = state.status(Step::Refresh);
    const bool running = status && status->running;
    return {running ? Mark::Running : (bad ? Mark::Trouble : Mark::Good), text,
            RowText::tr("%1 of %n failed", nullptr, tries).arg(QLocale().toString(bad))};
}

QString failureText(Failure failure)
{
    switch (failure) {
    case Failure::NoAddress:
    case Failure::NameNotFound:
    case Failure::NameNoAddress:
    case Failure::NameServerFailure:
    case Failure::NameRefused:
    case Failure::NameFailed:
        return RowText::tr("name not found");
    case Failure::NoRoute:
        return RowText::tr("no way there");
    case Failure::NotPermitted:
        return RowText::tr("this computer does not allow it");
    case Failure::ConnectionRefused:
        return RowText::tr("refused");
    case Failure::ConnectionReset:
    case Failure::ConnectionClosed:
    case Failure::Truncated:
        return RowText::tr("broke off");
    case Failure::TimedOut:
        return RowText::tr("no answer");
    case Failure::TlsCertificate:
        return RowText::tr("certificate not valid");
    case Failure::TlsHandshake:
        return RowText::tr("no secure connection");
    case Failure::NotHttp:
    case Failure::HeadersTooLarge:
        return RowText::tr("answer makes no sense");
    case Failure::RedirectLoop:
    case Failure::TooManyRedirects:
        return RowText::tr("goes in circles");
    case Failure::RedirectForbidden:
        return RowText::tr("points to a forbidden place");
    case Failure::ProxyRefused:
    case Failure::ProxyUnreachable:
        return RowText::tr("the proxy does not let us through");
    case Failure::ServiceFailed:
    case Failure::RateLimited:
        return RowText::tr("the helper had no answer");
    case Failure::Internal:
        return RowText::tr("could not be tried");
    }
    return {};
}

} // namespace

QString outcomeText(const Observation &observation)
{
    if (observation.ended == Ending::Cancelled)
        return RowText::tr("stopped");
    int status = 0;
    QString reason;
    if (const auto *http = observation.as<HttpFacts>()) {
        status = http->status;
        reason = http->reason;
    } else if (const auto *vantage = observation.as<VantageFacts>()) {
        status = vantage->status;
    }
    if (status > 0 && status < 400 && !observation.failure)
        return RowText::tr("works");
    if (status > 0) {
        if (reason.isEmpty()) {
            constexpr std::pair<int, const char *> names[] = {
                {403, "Forbidden"},         {404, "Not Found"},
                {429, "Too Many Requests"}, {500, "Server Error"},
                {502, "Bad Gateway"},       {503, "Service Unavailable"},
                {504, "Gateway Timeout"},   {451, "Unavailable For Legal Reasons"},
            };
            for (const auto &[number, name] : names) {
                if (number == status)
                    reason = QLatin1String(name); // people know these words as they stand on the pages
            }
        }
        return (QString::number(status) + u' ' + reason.left(40)).trimmed();
    }
    if (observation.failure)
        return failureText(*observation.failure);
    return observation.ended == Ending::TimedOut ? RowText::tr("no answer") : RowText::tr("not tried");
}

std::vector<CheckRow> networkRows(const CheckState &state)
{
    return {linkRow(state), routerRow(state), internetRow(state), nameRow(state)};
}

std::vector<CheckRow> overviewRows(const CheckState &state)
{
    return {linkRow(state),     routerRow(state), nameRow(state),
            internetRow(state), pageRow(state),   repeatRow(state)};
}

std::vector<CheckRow> tryRows(const CheckState &state)
{
    std::vector<CheckRow> rows;
    for (const Observation &each : currentLook(state.caseFile)) {
        const auto *http = each.as<HttpFacts>();
        if (!http || (http->purpose != HttpPurpose::Page && http->purpose != HttpPurpose::Repeat))
            continue;
        if (!isTry(each, *http))
            continue;
        rows.push_back({isGoodAnswer(each, *http) ? Mark::Good : Mark::Trouble,
                        RowText::tr("%1, at %2", "outcome of a try, time of day")
                            .arg(outcomeText(each), QLocale().toString(each.at.toLocalTime().time(),
                                                                       QStringLiteral("HH:mm:ss"))),
                        took(each)});
    }
    return rows;
}

} // namespace IsItMe
