// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

namespace IsItMe::Samples {

namespace {

struct Seat
{
    const char *city, *country;
    double latitude, longitude;
    int status; ///< 0: no connection; -1: the service failed
};

Observation elsewhere(const char *service, const Seat &seat)
{
    VantageFacts facts;
    facts.service = QLatin1String(service);
    facts.city = QString::fromUtf8(seat.city);
    facts.country = QLatin1String(seat.country);
    facts.latitude = seat.latitude;
    facts.longitude = seat.longitude;
    facts.samePath = true;
    facts.connected = seat.status > 0;
    facts.status = std::max(0, seat.status);
    facts.totalMs = 180 + 4 * std::abs(seat.longitude);
    Observation observation;
    observation.probe = QLatin1String(service);
    observation.vantage = facts.city + QStringLiteral(", ") + facts.country;
    observation.timings.started = 2000;
    observation.at = QDateTime(QDate(2026, 11, 22), QTime(14, 5, 12), Qt::UTC);
    if (seat.status <= 0) {
        observation.failure = Failure::TimedOut;
        observation.ended = Ending::TimedOut;
    }
    observation.facts = facts;
    return observation;
}

Observation resolver(const char *who, bool independent, const char *address, qint64 ttl)
{
    DnsFacts facts;
    facts.server = QLatin1String(who);
    facts.independent = independent;
    facts.transport = independent ? DnsTransport::Https : DnsTransport::Udp;
    facts.name = QStringLiteral("shop.example.com");
    facts.type = QStringLiteral("A");
    facts.rcode = QStringLiteral("NOERROR");
    facts.answers = {{facts.name, facts.type, ttl, QLatin1String(address)}};
    Observation observation;
    observation.probe = independent ? QStringLiteral("independent-dns") : QStringLiteral("dns");
    observation.facts = facts;
    return observation;
}

} // namespace

CheckState othersDiffer()
{
    CheckState state = worksNow();
    state.caseFile.setConsent(true);
    for (const Seat &seat :
         {Seat{"Falkenstein", "DE", 50.5, 12.4, 200}, Seat{"Ashburn", "US", 39, -77.5, 200},
          Seat{"São Paulo", "BR", -23.5, -46.6, 200}, Seat{"Singapore", "SG", 1.3, 103.8, 0},
          Seat{"Sydney", "AU", -33.9, 151.2, 403}})
        state.caseFile.append(elsewhere("globalping", seat));
    Observation second = elsewhere("check-host", {"", "", 0, 0, 0});
    VantageFacts facts;
    facts.service = QStringLiteral("check-host");
    facts.waitSeconds = 1200;
    second.vantage = QStringLiteral("check-host.example");
    second.failure = Failure::RateLimited;
    second.facts = facts;
    state.caseFile.append(second);
    state.caseFile.append(resolver("192.168.1.1", false, "203.0.113.10", 240));
    state.caseFile.append(resolver("Example DNS", true, "203.0.113.10", 1900));
    state.caseFile.append(resolver("Another DNS", true, "203.0.113.20", 300));
    for (StepStatus &status : state.steps) {
        if (status.step == Step::Everyone)
            status.summary = QStringLiteral("works in 3 of 5 places");
    }
    return state;
}

CheckState othersSilent()
{
    CheckState state = siteBroken();
    CaseFile file(state.caseFile.head());
    for (const Observation &each : state.caseFile.all()) {
        if (!each.as<VantageFacts>())
            file.append(each);
    }
    Observation trouble = elsewhere("globalping", {"", "", 0, 0, 0});
    VantageFacts facts;
    facts.service = QStringLiteral("globalping");
    trouble.vantage = QStringLiteral("api.globalping.example");
    trouble.failure = Failure::ServiceFailed;
    trouble.facts = facts;
    file.append(trouble);
    state.caseFile = file;
    return state;
}

} // namespace IsItMe::Samples
