// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/diagnosis.h"
#include "causes/evidence.h"

namespace IsItMe {

/// How near to the visitor a fault lies. A near one hides what lies beyond it, so it comes first.
enum class Tier { Link, Router, Beyond, Names, Path, Site };

/// What a cause makes of the evidence.
struct Judgement
{
    /// How much of what could be wrong this explains, 0 to 1. 0: its minimum is not there, or it is
    /// forbidden.
    double weight = 0;
    QStringList evidence;
    QStringList against;
    std::optional<Affects> affects; ///< where it differs from the cause's usual
    std::optional<Place> place;
};

/// One cause. Its file holds all there is to it: the judgement with its minimum and what forbids it
/// (EVIDENCE.md), the words for the visitor (WORDS.md), and the administrator's checks in order.
struct Cause
{
    QLatin1String id;
    Tier tier;
    Affects affects;
    Place place;
    Judgement (*judge)(const Evidence &evidence);
    CauseText (*text)(const Evidence &evidence); ///< a function, so that it follows the language
};

/// The engine's texts share one context for translators.
QString translate(const char *context, const char *text);

/// "502 Bad Gateway": a status with the words that people recognise.
QString statusWords(int status);
/// Seconds for people: "0.3", "12".
QString secondsWords(double milliseconds);

} // namespace IsItMe
