// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"
#include "causes/diagnosis.h"
#include "guide/steps.h"

namespace IsItMe {

/// What step 2 has seen so far, for its page: the plain page, the page past all stores, and the page with a
/// large cookie of our own. Each may be empty: not asked (yet).
struct CacheSight
{
    Seen<HttpFacts> plain;      ///< the newest plain try that failed; else the newest
    Seen<HttpFacts> revalidate; ///< the newest with the wish for a fresh copy
    Seen<HttpFacts> newAddress; ///< the newest at an address that no store has
    Seen<HttpFacts> cookie;     ///< the one that failed; else the largest
    bool stored = false;        ///< `plain` came out of a store
};
CacheSight cacheSight(const CaseFile &caseFile);

/// How step 2 stands. Pure. `good` and `bad` are ids of plain tries of the page.
StepStatus cacheStatus(const CaseFile &caseFile, const Diagnosis &diagnosis, const QStringList &good,
                       const QStringList &bad);

} // namespace IsItMe
