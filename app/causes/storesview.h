// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"

#include <QStringList>

namespace IsItMe {

/// What step 2 saw: the failing page asked past all stores on the way, and the working page with a large
/// cookie of our own. Lists hold ids of observations.
struct StoresView
{
    QStringList stored;    ///< plain tries that failed, and came out of a store
    QStringList young;     ///< ... or hits less than a second old: a store's, or one fetch for all who waited
    bool ageGrows = false; ///< ... and it is the same old answer, older from try to try
    int oldest = 0;        ///< the largest Age among them, in seconds

    QStringList freshGood;        ///< past the stores the page is good
    QStringList freshBad;         ///< past the stores it fails as well: the source itself is in trouble
    Seen<HttpFacts> freshSymptom; ///< the newest of those
    /// The plain page failed before and after a good fresh one, and never worked: somebody still hands out
    /// the old error, whether marked or not.
    bool stillHandedOut = false;
    /// The plain page failed before the first good fresh one, and works since: the fresh copy went into the
    /// store, or the trouble has passed.
    bool mended = false;

    int cookieWorks = 0;         ///< bytes of our own cookies that the site takes
    int cookieBreaks = 0;        ///< bytes at which it fails; 0: it did not
    int cookieStatus = 0;        ///< its answer then
    QStringList cookieWitnesses; ///< ids of those tries

    /// The error is kept on the way: its marks say so, or the comparison does.
    bool keepsAnError() const { return !stored.isEmpty() || stillHandedOut; }
};

} // namespace IsItMe
