// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace IsItMe {

/// One header line as it came, its name in the sender's spelling. Values of cookies never get this far.
struct HeaderField
{
    QString name;
    QString value;

    bool operator==(const HeaderField &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("name", self.name);
        visit("value", self.value);
    }
};

} // namespace IsItMe
