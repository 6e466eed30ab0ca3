// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/enumnames.h"

#include <QString>
#include <QStringList>

namespace IsItMe {

/// The first look and the six things that a person can do.
enum class Step { FirstLook, Refresh, Cache, Browser, Router, Everyone, Administrator };

inline constexpr Step guidedSteps[] = {Step::Refresh, Step::Cache,    Step::Browser,
                                       Step::Router,  Step::Everyone, Step::Administrator};

enum class StepState {
    NotRun,
    NotTheCause, ///< looked at, ruled out
    TheCause,    ///< here it is
    YourTurn,    ///< needs the person
    Skipped,     ///< pointless, or no consent: the summary says which
    CouldNotTell,
};

/// How a step stands: the line in the rail, and the report's "steps".
struct StepStatus
{
    Step step = Step::FirstLook;
    StepState state = StepState::NotRun;
    bool running = false;
    QString summary;      ///< a few words: "10 tries, no change"
    QStringList evidence; ///< ids of observations
};

template <>
struct EnumNames<Step>
{
    static constexpr EnumName<Step> table[] = {
        {Step::FirstLook, QLatin1String("first-look")},
        {Step::Refresh, QLatin1String("refresh")},
        {Step::Cache, QLatin1String("cache")},
        {Step::Browser, QLatin1String("browser")},
        {Step::Router, QLatin1String("router")},
        {Step::Everyone, QLatin1String("everyone")},
        {Step::Administrator, QLatin1String("administrator")},
    };
};

template <>
struct EnumNames<StepState>
{
    static constexpr EnumName<StepState> table[] = {
        {StepState::NotRun, QLatin1String("not-run")},
        {StepState::NotTheCause, QLatin1String("not-the-cause")},
        {StepState::TheCause, QLatin1String("the-cause")},
        {StepState::YourTurn, QLatin1String("your-turn")},
        {StepState::Skipped, QLatin1String("skipped")},
        {StepState::CouldNotTell, QLatin1String("could-not-tell")},
    };
};

} // namespace IsItMe
