// SPDX-License-Identifier: Apache-2.0
#include "guide/secondlook.h"

#include "casefile/looks.h"
#include "casefile/queries.h"
#include "probes/seriespace.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// So long after the look began, what is being restarted has mostly come back.
constexpr double restartMs = 3'500;

/// Refused at once, by every address that the site has: whoever does that is there, or will be again. Not
/// where it answers on its plain port: that does not listen on the other one.
bool refusedEverywhere(std::span<const Observation> look)
{
    for (const auto &plain : httpSeen(look, HttpPurpose::PlainHttp)) {
        if (plain.facts->status > 0)
            return false;
    }
    const auto reach = siteReach(look);
    return !reach.empty() && std::all_of(reach.begin(), reach.end(), [](const auto &one) {
        const auto failure = one.observation->failure;
        return failure == Failure::ConnectionRefused || failure == Failure::ConnectionReset;
    });
}

/// The computer's own resolver failed, and fast: no answer to the site's name, good or bad.
bool nameFailedFast(std::span<const Observation> look, const QString &host)
{
    constexpr double fastMs = 1'500;
    if (host.isEmpty() || !nameIsSettled(look, host) || !knownAddresses(look, host).isEmpty())
        return false;
    bool failed = false;
    for (const auto &dns : allSeen<DnsFacts>(look)) {
        if (dns.facts->independent || dns.facts->subject != NameSubject::Site)
            continue;
        const QString &rcode = dns.facts->rcode;
        if (rcode == QLatin1String("NOERROR") || rcode == QLatin1String("NXDOMAIN") ||
            dns.observation->timings.ended.value_or(0) > fastMs)
            return false;
        failed = true;
    }
    return failed;
}

/// A browser that was started in the meantime got no answer either: that is the second look already.
bool browsersConfirmIt(std::span<const Observation> look, double after)
{
    const auto loads = allSeen<BrowserFacts>(look);
    return std::any_of(loads.begin(), loads.end(), [after](const auto &load) {
        const Timings &timings = load.observation->timings;
        return load.facts->status == 0 && !load.facts->error.isEmpty() &&
               timings.started + timings.ended.value_or(0) > after;
    });
}

double lastTryAt(std::span<const Observation> look)
{
    double last = 0;
    for (const auto &again : httpSeen(look, HttpPurpose::Repeat))
        last = std::max(last, again.observation->timings.started);
    return last;
}

} // namespace

std::optional<double> secondLookAt(const CaseFile &caseFile, const Diagnosis &now)
{
    const auto look = currentLook(caseFile);
    const auto link = lastSeen<LinkFacts>(look);
    if (!link || !hasUsableInterface(*link.facts) || isSecondLook(look))
        return std::nullopt;
    const double began = link.observation->timings.started;
    const bool explained = now.affects == Affects::ThisNetwork || now.affects == Affects::ThisComputer;
    const auto tries = pacedTries(look);
    if (answersStopped(tries) && !explained) // silence has taken its time; what was refused may be restarting
        return tries.back().silent ? began : lastTryAt(look) + restartMs;
    const bool fast = refusedEverywhere(look) || nameFailedFast(look, caseFile.address().host);
    if (fast && !browsersConfirmIt(look, began + restartMs))
        return began + restartMs;
    return std::nullopt;
}

} // namespace IsItMe
