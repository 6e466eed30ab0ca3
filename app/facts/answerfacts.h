// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// What the person said, or saw in their own browser. The keys and values are the ones of the command line's
/// --answer; "saw" holds what --saw gave: a status, or the error page's text.
struct AnswerFacts
{
    QString key;   ///< "saw", "other-browser", "other-device", "router-is-mine", ...
    QString value; ///< "works", "fails", "yes", "no", or free text for "saw" (at most 32 KiB)

    bool operator==(const AnswerFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("key", self.key);
        visit("value", self.value);
    }
};

} // namespace IsItMe
