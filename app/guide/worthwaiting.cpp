// SPDX-License-Identifier: Apache-2.0
#include "guide/worthwaiting.h"

#include "casefile/queries.h"
#include "causes/diagnose.h"

#include <algorithm>
#include <functional>

namespace IsItMe {

namespace {

/// What may come from one probe, and comes together.
using Outcome = std::vector<Observation>;
using Outcomes = std::vector<Outcome>;

/// Long enough for a service that is well; a measurement there takes one to three seconds.
constexpr double timeToAnswerMs = 5'000;

Observation seenBy(const char *probe, Facts facts)
{
    Observation observation;
    observation.probe = QLatin1String(probe);
    observation.ended = Ending::Done;
    observation.facts = std::move(facts);
    return observation;
}

/// Every place that has not answered yet says the same: it works there; the site's error; nothing answers; a
/// robots' wall. Where some have answered, one more alone is an outcome too.
Outcomes vantageOutcomes(const CaseFile &caseFile, const char *probe, int places)
{
    const QString service = QLatin1String(probe);
    const auto look = currentLook(caseFile);
    const auto told = newestAsk(look, service);
    const auto known = knownAddresses(look, caseFile.address().host);
    const int open = std::max(1, places - static_cast<int>(told.size()));
    Outcomes outcomes;
    for (const int status : {200, 502, 0, 403}) {
        VantageFacts facts;
        facts.service = service;
        facts.samePath = true;
        facts.status = status;
        facts.connected = status > 0;
        facts.certificateValid = status > 0;
        facts.address = known.value(0);
        Observation one = seenBy(probe, facts);
        if (!told.empty())
            one.timings.started = told.front().observation->timings.started;
        if (status == 0) {
            one.failure = Failure::TimedOut;
            one.ended = Ending::Failed;
        }
        outcomes.push_back(Outcome(static_cast<size_t>(open), one));
        if (open > 1)
            outcomes.push_back(Outcome(1, one));
    }
    return outcomes;
}

int placesOf(const Services &services, VantageService::Kind kind)
{
    int most = 1;
    for (const VantageService &service : services.vantage) {
        if (service.kind == kind)
            most = std::max(most, service.limit);
    }
    return most;
}

Outcomes ofGlobalping(const CaseFile &caseFile, const Services &services)
{
    return vantageOutcomes(caseFile, "globalping", placesOf(services, VantageService::Kind::Globalping));
}

Outcomes ofCheckHost(const CaseFile &caseFile, const Services &services)
{
    return vantageOutcomes(caseFile, "check-host", placesOf(services, VantageService::Kind::CheckHost));
}

/// Independent resolvers give the name's address, another one, deny it, or fail too.
Outcomes ofResolvers(const CaseFile &caseFile, const Services &)
{
    const QString host = caseFile.address().host;
    const QString known = knownAddresses(currentLook(caseFile), host).value(0);
    const QString other = QStringLiteral("192.0.2.1");
    Outcomes outcomes;
    const auto add = [&](const char *rcode, const QString &address) {
        DnsFacts facts;
        facts.subject = NameSubject::Site;
        facts.independent = true;
        facts.name = host;
        facts.type = QStringLiteral("A");
        facts.rcode = QLatin1String(rcode);
        if (!address.isEmpty())
            facts.answers = {{host, facts.type, 60, address}};
        outcomes.push_back(Outcome(2, seenBy("independent-dns", facts)));
    };
    add("NOERROR", known.isEmpty() ? other : known);
    add("NXDOMAIN", {});
    add("SERVFAIL", {});
    return outcomes;
}

Outcomes ofStatusPage(const CaseFile &, const Services &)
{
    Outcomes outcomes;
    for (const char *kind : {"maintenance", "incident"}) {
        StatusPageFacts facts;
        facts.indicator = QStringLiteral("critical");
        StatusPageItem item;
        item.kind = QLatin1String(kind);
        item.impact = facts.indicator;
        facts.items.push_back(item);
        outcomes.push_back({seenBy("status-page", facts)});
    }
    return outcomes;
}

Outcomes ofRegistry(const CaseFile &, const Services &)
{
    RegistryFacts gone;
    gone.subject = QStringLiteral("domain");
    RegistryFacts ranOut = gone;
    ranOut.found = true;
    ranOut.status = {QStringLiteral("redemption period")};
    return {{seenBy("registry", gone)}, {seenBy("registry", ranOut)}};
}

/// They tell the administrator whom they hear from, and the person whom to tell: never what is wrong.
Outcomes nothing(const CaseFile &, const Services &)
{
    return {};
}

/// What a probe may still see, for those of which it can be said.
constexpr struct
{
    const char *probe;
    Outcomes (*outcomes)(const CaseFile &caseFile, const Services &services);
} table[] = {
    {"globalping", ofGlobalping}, {"check-host", ofCheckHost},      {"status-page", ofStatusPage},
    {"registry", ofRegistry},     {"independent-dns", ofResolvers}, {"whoami", nothing},
    {"contact", nothing},
};

auto rowOf(const QString &probe)
{
    return std::find_if(std::begin(table), std::end(table),
                        [&probe](const auto &row) { return probe == QLatin1String(row.probe); });
}

bool sameVerdict(const Diagnosis &one, const Diagnosis &other)
{
    const auto first = [](const Diagnosis &d) { return d.causes.empty() ? QString() : d.causes.front().id; };
    return one.affects == other.affects && one.place == other.place && first(one) == first(other);
}

bool anyOutcome(const CaseFile &caseFile, const QString &probe, const Services &services,
                const GatewayCatalog &gateways, const std::function<bool(const Diagnosis &)> &holds)
{
    const auto row = rowOf(probe);
    const Outcomes outcomes = row == std::end(table) ? Outcomes() : row->outcomes(caseFile, services);
    return std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome &outcome) {
        CaseFile supposed = caseFile;
        for (const Observation &observation : outcome)
            supposed.append(observation);
        return holds(diagnose(supposed, gateways));
    });
}

} // namespace

bool hasKnownOutcomes(const QString &probe)
{
    return rowOf(probe) != std::end(table);
}

bool couldChangeTheVerdict(const CaseFile &caseFile, const QString &probe, const Services &services,
                           const Diagnosis &now, const GatewayCatalog &gateways)
{
    if (!hasKnownOutcomes(probe))
        return true;
    return anyOutcome(caseFile, probe, services, gateways,
                      [&now](const Diagnosis &then) { return !sameVerdict(now, then); });
}

bool couldTurnTheBlame(const CaseFile &caseFile, const QString &probe, const Services &services,
                       const Diagnosis &now, const GatewayCatalog &gateways)
{
    const auto blamed = [](Affects affects) {
        const bool visitors = affects == Affects::ThisBrowser || affects == Affects::ThisComputer ||
                              affects == Affects::ThisNetwork;
        const bool sites = affects == Affects::SomeVisitors || affects == Affects::Everyone;
        return visitors ? 1 : sites ? 2 : 0;
    };
    const int whom = blamed(now.affects);
    return whom != 0 && anyOutcome(caseFile, probe, services, gateways,
                                   [&](const Diagnosis &then) { return blamed(then.affects) != whom; });
}

QStringList notWorthWaitingFor(const QHash<QString, double> &running, const CaseFile &caseFile,
                               const Services &services, const Diagnosis &now, const GatewayCatalog &gateways)
{
    QStringList needless;
    const auto probes = running.keys();
    if (!std::all_of(probes.begin(), probes.end(), hasKnownOutcomes))
        return needless;
    for (const QString &probe : probes) {
        if (running.value(probe) > timeToAnswerMs &&
            !couldChangeTheVerdict(caseFile, probe, services, now, gateways))
            needless.append(probe);
    }
    return needless;
}

} // namespace IsItMe
