// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"

#include <QStringList>

#include <optional>
#include <span>

namespace IsItMe {

/// What the stores on the way say of one answer: whether one of them handed it out of its own keeping.
struct CacheMarks
{
    std::optional<int> age; ///< seconds (RFC 9111, section 5.1)
    bool hit = false;       ///< a store says that it had it
    bool miss = false;      ///< a store says that it asked further on
    QStringList marks;      ///< what says so, for Details: "Age: 25", "X-Cache: HIT from edge"

    /// Out of a store and not from the source just now. A hit with an age of nothing was made within this
    /// second: Varnish fetches once for all who wait for the same page, and each but the first is a hit.
    bool stored() const { return age.value_or(hit ? 1 : 0) > 0; }
};

/// Reads Age, Cache-Status (RFC 9211) and the older fields that the makers have for it: X-Cache in all its
/// spellings, X-Cache-Status, CF-Cache-Status, X-Vercel-Cache, X-Varnish, and the codes in Via of Traffic
/// Server. A copy that was confirmed by its source just now (revalidated) is no stored answer.
/// `waitedMs` is how long the answer took: its Age holds that time too (RFC 9111, section 4.2.3), and Traffic
/// Server puts one on what it did not store. No older than that, and no hit: it was made for this request.
CacheMarks cacheMarks(std::span<const HeaderField> headers, double waitedMs = 0);

} // namespace IsItMe
