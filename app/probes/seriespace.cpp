// SPDX-License-Identifier: Apache-2.0
#include "probes/seriespace.h"

#include "casefile/queries.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace IsItMe {

namespace {

constexpr int mostRepeats = plannedRepeats + 5;
/// So many alike at the end of an address' tries, and a change before them is no chance any more. With one
/// try in ten failing, four good ones in a row are nothing special; they only must not follow a single bad
/// one.
constexpr int steadyRun = 4;
/// From here on a slow page is asked no further when its tries agree, or clearly do not.
constexpr qint64 slowAfterMs = 11'000;
constexpr size_t slowTries = 5;

bool allAlike(const std::vector<PacedTry> &tries)
{
    return std::all_of(tries.begin(), tries.end(), [&tries](const PacedTry &one) {
        return one.good == tries.front().good && (one.good || one.status == tries.front().status);
    });
}

/// The tries of one address, oldest first.
QHash<QString, std::vector<PacedTry>> byAddress(const std::vector<PacedTry> &tries)
{
    QHash<QString, std::vector<PacedTry>> of;
    for (const PacedTry &one : tries)
        of[one.address].push_back(one);
    return of;
}

/// How many at the end had the same outcome.
int lastRun(const std::vector<PacedTry> &tries)
{
    const auto differs = std::find_if(tries.rbegin(), tries.rend(), [&tries](const PacedTry &one) {
        return one.good != tries.back().good;
    });
    return static_cast<int>(differs - tries.rbegin());
}

int changes(const std::vector<PacedTry> &tries)
{
    int changes = 0;
    for (size_t i = 1; i < tries.size(); ++i)
        changes += tries[i].good != tries[i - 1].good;
    return changes;
}

/// One single change, and what came after it is too little to trust.
bool changedJustNow(const std::vector<PacedTry> &tries)
{
    return changes(tries) == 1 && lastRun(tries) < steadyRun;
}

} // namespace

std::vector<PacedTry> pacedTries(std::span<const Observation> look)
{
    auto seen = allSeen<HttpFacts>(look);
    std::stable_sort(seen.begin(), seen.end(), [](const auto &a, const auto &b) {
        return a.observation->timings.started < b.observation->timings.started;
    });
    std::vector<PacedTry> tries;
    for (const auto &one : seen) {
        const bool page =
            one.facts->purpose == HttpPurpose::Page || one.facts->purpose == HttpPurpose::Repeat;
        const bool onTheWay = isRedirect(one.facts->status) && !one.observation->failure;
        if (page && !onTheWay && one.observation->ended != Ending::Cancelled)
            tries.push_back(
                {one.facts->address, one.facts->status, isGoodAnswer(*one.observation, *one.facts),
                 one.observation->failure == Failure::TimedOut && one.observation->reached == Layer::None});
    }
    return tries;
}

bool answersStopped(const std::vector<PacedTry> &tries)
{
    const auto of = byAddress(tries);
    const auto lost = [&of](const PacedTry &one) {
        const auto same = of.value(one.address);
        return one.status == 0 &&
               std::any_of(same.begin(), same.end(), [](const PacedTry &each) { return each.status > 0; });
    };
    // A connection that is tried for five seconds has sent several packets; one that is refused, one.
    const int enough = !tries.empty() && tries.back().silent ? 1 : 2;
    return std::ssize(tries) > enough && std::all_of(tries.end() - enough, tries.end(), lost);
}

SeriesNext seriesNext(const std::vector<PacedTry> &tries, int repeats, qint64 elapsedMs)
{
    if (answersStopped(tries))
        return SeriesNext::Stopped;
    const auto of = byAddress(tries);
    // More than one change at an address: it comes and goes, and no further try makes that surer.
    const bool comesAndGoes =
        std::any_of(of.begin(), of.end(), [](const auto &each) { return changes(each) > 1; });
    if (elapsedMs > slowAfterMs && tries.size() >= slowTries && (comesAndGoes || allAlike(tries)))
        return SeriesNext::Enough;
    if (repeats < plannedRepeats)
        return SeriesNext::GoOn;
    const bool young = std::any_of(of.begin(), of.end(), changedJustNow);
    return young && !comesAndGoes && repeats < mostRepeats ? SeriesNext::GoOn : SeriesNext::Enough;
}

double seriesPauseMs(int repeat)
{
    // About seven seconds for the nine: long enough to see a server go down or come up.
    return std::min(230.0 * std::pow(1.3, repeat), 1'400.0);
}

} // namespace IsItMe
