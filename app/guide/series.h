// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <vector>

namespace IsItMe {

/// One try of the page.
struct SeriesTry
{
    QString id;
    QString address; ///< that was asked; empty through a proxy
    int status = 0;  ///< 0: no answer
    bool good = false;
    double milliseconds = 0;
    QDateTime at;

    bool operator==(const SeriesTry &) const = default;
};

/// What the tries say together.
enum class SeriesKind {
    None,   ///< no try yet
    TooFew, ///< fewer than three: nothing can be said of a pattern
    AllGood,
    Steady,        ///< all failed
    PassingGlitch, ///< failed at first, and has worked ever since (three times or more)
    JustBroke,     ///< worked at first, and has failed ever since
    ByAddress,     ///< some of its addresses always work, others always fail
    Share,         ///< comes and goes
};

struct AddressSeries
{
    QString address;
    int good = 0, bad = 0;
};

struct Series
{
    SeriesKind kind = SeriesKind::None;
    std::vector<SeriesTry> tries;         ///< in order of time
    std::vector<AddressSeries> addresses; ///< in order of their first try
    int good = 0, bad = 0;
    bool sameStatus = true; ///< the failures all look alike

    int count() const { return good + bad; }
    int badAddresses() const; ///< that never worked
};

/// The tries of the newest look: the page's first load, its other addresses and the repeats. Pure.
Series seriesOf(std::span<const Observation> look);

/// One plain sentence for the person; empty where there was no try.
QString seriesSentence(const Series &series);
/// The same in a few words, for the rail and the report's steps.
QString seriesSummary(const Series &series);

} // namespace IsItMe
