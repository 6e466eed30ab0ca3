// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// Whether one address beyond the router answers at all: a bare TCP connection by address, no name, no data.
struct ReachFacts
{
    QString address;
    int port = 0;
    QString belongsTo; ///< "connectivity" or "control": the list in services.json that it came from

    bool operator==(const ReachFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("address", self.address);
        visit("port", self.port);
        visit("belongsTo", self.belongsTo);
    }
};

} // namespace IsItMe
