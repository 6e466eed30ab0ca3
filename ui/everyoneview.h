// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icons.h"
#include "worldmap.h"

#include <QDateTime>

namespace IsItMe {

struct CheckState;

/// What the page of step 5 shows, worked out from the case: pure, no widgets.
struct EveryoneRow
{
    Mark mark = Mark::Unknown;
    QString place;
    QString line; ///< "home line", "data centre"
    QString door; ///< reached the front door?
    QString page; ///< got the page?
    QString after;
    std::optional<QPointF> position; ///< x: longitude, y: latitude

    bool operator==(const EveryoneRow &) const = default;
};

/// What one resolver says the site's address is.
struct AnswerRow
{
    QString who;
    QString addresses;
    QString keeps; ///< how long it keeps that
    bool differs = false;

    bool operator==(const AnswerRow &) const = default;
};

struct EveryoneView
{
    QString heading;
    QString lead;
    std::vector<EveryoneRow> rows;
    std::vector<MapPlace> places;
    QStringList services; ///< how the services themselves are: "... is not reachable itself: ..."
    QDateTime waitUntil;  ///< a service wants no question before; invalid: none does
    std::vector<AnswerRow> answers;
    QString answersLead;
};

EveryoneView everyoneView(const CheckState &state);

} // namespace IsItMe
