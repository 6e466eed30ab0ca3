// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <vector>

namespace IsItMe {

/// One thing on an outage's time line.
struct OutageEvent
{
    enum class Kind { Down, Up, NetworkGone, NetworkBack, Slept, Woke };
    QDateTime at;
    Kind kind = Kind::Down;
    QString id; ///< of the observation
    bool operator==(const OutageEvent &) const = default;
};

/// The newest outage of a case, from the first try that failed to the first that worked again, over all looks
/// and the long watch.
struct Outage
{
    QDateTime since;                 ///< first seen down; invalid: it never was
    QDateTime lastBad;               ///< last seen down
    QDateTime back;                  ///< seen working again; invalid while it is down
    int seenDown = 0;                ///< tries that failed
    int watched = 0;                 ///< tries of the long watch among all
    std::vector<OutageEvent> events; ///< of the whole outage, in order of time; at most 2000

    bool happened() const { return since.isValid(); }
    bool over() const { return back.isValid(); }
};

/// Pure. Tries of the page count, not those of other pages; what the network did to us is told apart from it.
Outage outageOf(std::span<const Observation> all);
Outage outageOf(const CaseFile &caseFile);

/// "Down since 14:05, seen 12 times, back at 15:10." Empty where there was no outage.
QString outageSentence(const Outage &outage);

} // namespace IsItMe
