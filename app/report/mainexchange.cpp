// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "report/digestparts.h"

namespace IsItMe {

namespace {

bool isAboutThePage(const Observation &observation)
{
    const auto *http = observation.as<HttpFacts>();
    if (!http || observation.ended == Ending::Skipped || observation.ended == Ending::Cancelled)
        return false;
    return http->purpose == HttpPurpose::Page || http->purpose == HttpPurpose::Repeat;
}

bool isPlainHttp(const Observation &observation)
{
    const auto *http = observation.as<HttpFacts>();
    return http && http->purpose == HttpPurpose::PlainHttp;
}

} // namespace

const Observation *mainExchange(const Diagnosis &diagnosis, std::span<const Observation> observations)
{
    observations = currentLook(observations);
    const QStringList evidence = diagnosis.causes.empty() ? QStringList() : diagnosis.causes.front().evidence;
    const Observation *firstBad = nullptr;
    const Observation *lastGood = nullptr;
    const Observation *plain = nullptr;
    for (const Observation &observation : observations) {
        if (isPlainHttp(observation) && !plain)
            plain = &observation;
        if (!isAboutThePage(observation))
            continue;
        if (isGoodAnswer(observation, *observation.as<HttpFacts>())) {
            lastGood = &observation;
            continue;
        }
        if (diagnosis.affects != Affects::Nobody && evidence.contains(observation.id))
            return &observation;
        if (!firstBad)
            firstBad = &observation;
    }
    if (diagnosis.affects == Affects::Nobody && lastGood)
        return lastGood;
    if (firstBad)
        return firstBad;
    return lastGood ? lastGood : plain;
}

} // namespace IsItMe
