// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkrows.h"

#include <QString>

#include <vector>

namespace IsItMe {

struct RestartView;

/// The words of one stage of the guided restart. Pure.
struct RestartWords
{
    QString part;   ///< "Step 2 of 5"
    QString large;  ///< what to do, or what happens
    QString small;  ///< why, how long, what to look at
    QString done;   ///< the primary button; empty: none
    QString skip;   ///< a quiet way on; empty: none
    QString second; ///< NeverWent: the other answer; empty: none
};

RestartWords restartWords(const RestartView &view, const QString &site);

/// What the live watch sees: link, router, internet.
std::vector<CheckRow> restartRows(const RestartView &view);

/// "0:18 left": minutes and seconds.
QString timeLeft(int seconds);

/// Whom to ask where the router is somebody else's; `whose` is an answer to "router-is-mine". Empty for "yes"
/// and where nothing was said.
QString whomToAsk(const QString &whose);

} // namespace IsItMe
