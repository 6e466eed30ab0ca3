// SPDX-License-Identifier: Apache-2.0
#include "refreshsamples.h"

#include "guide/series.h"
#include "samples.h"

#include "casefile/queries.h"

namespace IsItMe::Samples {

namespace {

/// The case of a broken site up to its page, with other tries.
CheckState withTries(const QString &pattern, int addresses = 1)
{
    CheckState state = siteBroken();
    const CaseFile before = state.caseFile;
    CaseFile file(before.head());
    for (const Observation &observation : before.all()) {
        const auto *http = observation.as<HttpFacts>();
        if (!http || http->purpose == HttpPurpose::Connectivity)
            file.append(observation);
    }
    int n = 0;
    for (const QChar c : pattern) {
        Observation observation;
        observation.probe = n == 0 ? QStringLiteral("page") : QStringLiteral("series");
        observation.vantage = QStringLiteral("here");
        observation.at = before.head().started.addMSecs(400 + 900 * n);
        observation.timings.started = 400 + 900 * n;
        observation.timings.ended = c == u'g' ? 120 + 35 * n : c == u't' ? 9'000 : 34 + 3 * n;
        HttpFacts facts;
        facts.purpose = n == 0 ? HttpPurpose::Page : HttpPurpose::Repeat;
        facts.url = before.head().url;
        facts.address = QStringLiteral("203.0.113.1%1").arg(n % addresses);
        facts.attempt = n++;
        facts.status = c == u'g' ? 200 : c == u't' ? 0 : 502;
        facts.reason = c == u'g' ? QStringLiteral("OK") : QStringLiteral("Bad Gateway");
        observation.facts = facts;
        if (facts.status == 0) {
            observation.failure = Failure::TimedOut;
            observation.ended = Ending::TimedOut;
        }
        file.append(observation);
    }
    state.caseFile = file;
    for (StepStatus &each : state.steps) {
        if (each.step == Step::Refresh)
            each.summary = seriesSummary(seriesOf(currentLook(file)));
    }
    return state;
}

void setRunning(CheckState &state)
{
    state.running = true;
    for (StepStatus &each : state.steps) {
        if (each.step == Step::Refresh)
            each.running = true;
    }
}

void addWatch(CheckState &state, int minute, int status)
{
    Observation observation;
    observation.probe = QStringLiteral("watch");
    observation.vantage = QStringLiteral("here");
    observation.at = state.caseFile.head().started.addSecs(60 * minute);
    observation.timings.ended = 40;
    HttpFacts facts;
    facts.purpose = HttpPurpose::Watch;
    facts.status = status;
    facts.reason = status == 200 ? QStringLiteral("OK") : QStringLiteral("Bad Gateway");
    facts.address = QStringLiteral("203.0.113.10");
    observation.facts = facts;
    state.caseFile.append(observation);
}

void addChange(CheckState &state, int minute, NetworkChange change)
{
    Observation observation;
    observation.probe = QStringLiteral("watch");
    observation.vantage = QStringLiteral("here");
    observation.at = state.caseFile.head().started.addSecs(60 * minute);
    observation.facts = NetworkChangeFacts{change, QStringLiteral("watch"), QStringLiteral("link")};
    state.caseFile.append(observation);
}

CheckState watched()
{
    CheckState state = withTries(QStringLiteral("bbbbbbbbbb"));
    for (const int minute : {1, 2, 3, 5, 8})
        addWatch(state, minute, 502);
    addChange(state, 9, NetworkChange::Slept);
    addChange(state, 50, NetworkChange::Woke);
    addWatch(state, 51, 502);
    return state;
}

} // namespace

CheckState refreshing()
{
    CheckState state = withTries(QStringLiteral("bbgbb"));
    setRunning(state);
    return state;
}

CheckState refreshWaits()
{
    CheckState state = withTries(QStringLiteral("bb"));
    setRunning(state);
    state.nextTry = QDateTime::currentDateTimeUtc().addSecs(7);
    return state;
}

CheckState passingGlitch()
{
    return withTries(QStringLiteral("bbtggggggg"));
}

CheckState shareOfFailures()
{
    return withTries(QStringLiteral("gbgggbggtg"));
}

CheckState oneServerBad()
{
    return withTries(QStringLiteral("gbggbggbggbg"), 3);
}

CheckState watching()
{
    CheckState state = watched();
    state.watching = true;
    state.watch = {WatchView::Phase::Waiting, QDateTime::currentDateTimeUtc().addSecs(83), 6};
    return state;
}

CheckState cameBack()
{
    CheckState state = watched();
    addWatch(state, 65, 200);
    return state;
}

} // namespace IsItMe::Samples
