// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/cause.h"

namespace IsItMe {

/// What browser-data and browser-setup rest on alike: the person's browser fails, while our probes, and where
/// it was tried a clean profile of the same browser, open the page. EVIDENCE.md.
struct OwnBrowserCase
{
    bool stands = false;
    bool cleanWorks = false;    ///< a fresh browser here, or another one that the person tried, opens it
    bool mayHavePassed = false; ///< the error that was seen was the servers', and is gone by now
    QString privately, cleared, withoutExtensions; ///< "works", "fails", or not tried
    Judgement judgement(double weight) const;

    QStringList evidence, against;
};
OwnBrowserCase ownBrowserCase(const Evidence &evidence);

/// What is left for the person's own browser where a fresh one shows the page with parts missing, too.
double shareBesideMissingParts(const Evidence &evidence);

/// Where nobody can be named: what the browsers of this computer got, when that differs from what we got.
/// False, and nothing said, when it does not.
bool sayWhatBrowsersGot(const Evidence &evidence, Diagnosis &diagnosis);

} // namespace IsItMe
