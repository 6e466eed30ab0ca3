// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <vector>

namespace IsItMe {

/// One try of the page, as far as it decides whether another one is worth a request.
struct PacedTry
{
    QString address;
    int status = 0; ///< 0: no answer
    bool good = false;
    bool silent = false; ///< not even a connection: several packets met silence
};

/// The tries of the newest look in order of time: the page's first load, its other addresses, the repeats.
std::vector<PacedTry> pacedTries(std::span<const Observation> look);

/// Answers came, and the newest try met silence, or the newest two ended without an answer in another way
/// (refused, broken off). Where an address never answered, nothing has stopped.
bool answersStopped(const std::vector<PacedTry> &tries);

/// What becomes of the series after the tries so far.
enum class SeriesNext {
    GoOn,
    Enough,  ///< it is settled, or nothing more can be learned by asking
    Stopped, ///< the site answered, and now it does not any more: another look tells more than another try
};

/// How many tries a series makes when nothing else decides: ten with the first look's.
constexpr int plannedRepeats = 9;

/// Pure. A series ends early when it is slow and all tries are alike, and when answers have stopped coming.
/// It goes on for a few more tries when the last change is so young that it may be either: a server that has
/// just gone down (or come up), or one of several that fails now and then.
SeriesNext seriesNext(const std::vector<PacedTry> &tries, int repeats, qint64 elapsedMs);

/// The pause before repeat number `repeat` (0 the first), before the jitter.
double seriesPauseMs(int repeat);

} // namespace IsItMe
