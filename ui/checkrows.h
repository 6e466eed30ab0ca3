// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "icons.h"

#include <QString>

#include <vector>

namespace IsItMe {

struct CheckState;

/// One live check as it is shown: "The router answers ... 2 ms".
struct CheckRow
{
    Mark mark = Mark::NotYet;
    QString text;
    QString value; ///< a few words or a time at the line's end

    bool operator==(const CheckRow &) const = default;
};

/// What is being checked, from the nearest thing to the farthest. Pure; the number of rows does not change
/// while a check runs, so that nothing jumps.
std::vector<CheckRow> overviewRows(const CheckState &state);

/// Each try of the site's page with its outcome and time.
std::vector<CheckRow> tryRows(const CheckState &state);

/// The way to the internet, piece by piece: link, router, internet, look-up of names.
std::vector<CheckRow> networkRows(const CheckState &state);

/// An HTTP answer or failure in plain words: "502 Bad Gateway", "no connection".
QString outcomeText(const struct Observation &observation);

} // namespace IsItMe
