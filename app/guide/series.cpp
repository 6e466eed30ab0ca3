// SPDX-License-Identifier: Apache-2.0
#include "guide/series.h"

#include "casefile/queries.h"

#include <QCoreApplication>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int enoughTries = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Series)
};

void add(Series &series, const SeriesTry &one)
{
    auto &addresses = series.addresses;
    auto of = std::find_if(addresses.begin(), addresses.end(),
                           [&](const AddressSeries &each) { return each.address == one.address; });
    if (of == addresses.end())
        of = addresses.insert(addresses.end(), AddressSeries{one.address, 0, 0});
    ++(one.good ? of->good : of->bad);
    ++(one.good ? series.good : series.bad);
    series.tries.push_back(one);
}

/// How many tries at the end had the same outcome.
int lastRun(const std::vector<SeriesTry> &tries)
{
    const auto differs = std::find_if(tries.rbegin(), tries.rend(),
                                      [&](const SeriesTry &one) { return one.good != tries.back().good; });
    return static_cast<int>(differs - tries.rbegin());
}

/// Good ones and bad ones do not alternate: one change in all.
bool changedOnce(const std::vector<SeriesTry> &tries)
{
    int changes = 0;
    for (size_t i = 1; i < tries.size(); ++i)
        changes += tries[i].good != tries[i - 1].good;
    return changes == 1;
}

bool dependsOnAddress(const Series &series)
{
    const auto &all = series.addresses;
    const auto always = [](const AddressSeries &one) { return one.good == 0 || one.bad == 0; };
    const bool sure =
        std::any_of(all.begin(), all.end(), [](const AddressSeries &one) { return one.bad > 1; });
    return all.size() > 1 && series.good > 0 && series.bad > 0 && sure &&
           std::all_of(all.begin(), all.end(), always);
}

SeriesKind kindOf(const Series &series)
{
    if (series.tries.empty())
        return SeriesKind::None;
    if (series.count() < enoughTries)
        return SeriesKind::TooFew;
    if (series.bad == 0)
        return SeriesKind::AllGood;
    if (series.good == 0)
        return SeriesKind::Steady;
    if (dependsOnAddress(series))
        return SeriesKind::ByAddress;
    if (changedOnce(series.tries) && lastRun(series.tries) >= enoughTries)
        return series.tries.back().good ? SeriesKind::PassingGlitch : SeriesKind::JustBroke;
    return SeriesKind::Share;
}

} // namespace

int Series::badAddresses() const
{
    return static_cast<int>(std::count_if(addresses.begin(), addresses.end(),
                                          [](const AddressSeries &one) { return one.good == 0; }));
}

Series seriesOf(std::span<const Observation> look)
{
    Series series;
    auto seen = allSeen<HttpFacts>(look);
    std::stable_sort(seen.begin(), seen.end(), [](const auto &a, const auto &b) {
        return a.observation->timings.started < b.observation->timings.started;
    });
    for (const auto &one : seen) {
        const bool page =
            one.facts->purpose == HttpPurpose::Page || one.facts->purpose == HttpPurpose::Repeat;
        const bool onTheWay = isRedirect(one.facts->status) && !one.observation->failure;
        if (!page || onTheWay || one.observation->ended == Ending::Cancelled)
            continue;
        const Timings &timings = one.observation->timings;
        add(series, {one.observation->id, one.facts->address, one.facts->status,
                     isGoodAnswer(*one.observation, *one.facts),
                     timings.ended.value_or(timings.firstByte.value_or(0)), one.observation->at});
    }
    int status = -1;
    series.sameStatus = std::all_of(series.tries.begin(), series.tries.end(), [&](const SeriesTry &one) {
        if (one.good)
            return true;
        const bool same = status == -1 || status == one.status;
        status = one.status;
        return same;
    });
    series.kind = kindOf(series);
    return series;
}

QString seriesSentence(const Series &series)
{
    const int all = series.count();
    switch (series.kind) {
    case SeriesKind::None:
        return {};
    case SeriesKind::TooFew:
        if (series.bad == 0)
            return Words::tr("It works so far. A few more tries tell whether it stays so.");
        return series.good == 0 ? Words::tr("It fails so far. A few more tries tell whether it stays so.")
                                : Words::tr("It works now and then. A few more tries tell how often.");
    case SeriesKind::AllGood:
        return Words::tr("All %1 tries worked.").arg(all);
    case SeriesKind::Steady:
        return series.sameStatus
                   ? Words::tr("All %1 tries failed in the same way. Loading again will not help just now.")
                         .arg(all)
                   : Words::tr("All %1 tries failed. Loading again will not help just now.").arg(all);
    case SeriesKind::PassingGlitch:
        return Words::tr("It failed at first and works since: a passing glitch. Load the page again.");
    case SeriesKind::JustBroke:
        return Words::tr("It worked at first and fails since: it went down while we looked.");
    case SeriesKind::ByAddress:
        return Words::
            tr("%1 of its %2 servers fails every time, the rest work. Which one you get is luck: load the "
               "page again.")
                .arg(series.badAddresses())
                .arg(series.addresses.size());
    case SeriesKind::Share:
        return Words::tr("%1 of %2 tries failed: it comes and goes. Load the page again, once or twice.")
            .arg(series.bad)
            .arg(all);
    }
    return {};
}

QString seriesSummary(const Series &series)
{
    const int all = series.count();
    switch (series.kind) {
    case SeriesKind::None:
        return {};
    case SeriesKind::PassingGlitch:
        return Words::tr("failed at first, works since");
    case SeriesKind::JustBroke:
        return Words::tr("worked at first, fails since");
    case SeriesKind::ByAddress:
        return Words::tr("%1 of %2 servers fails").arg(series.badAddresses()).arg(series.addresses.size());
    case SeriesKind::TooFew:
    case SeriesKind::AllGood:
    case SeriesKind::Steady:
    case SeriesKind::Share:
        break;
    }
    if (series.bad == 0)
        return Words::tr("%n tries, all worked", nullptr, all);
    if (series.good == 0)
        return Words::tr("%n tries, no change", nullptr, all);
    return Words::tr("%1 of %2 tries failed").arg(series.bad).arg(all);
}

} // namespace IsItMe
