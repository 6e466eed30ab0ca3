// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// How large a packet gets through to one address, told not to be cut on the way (RFC 4821).
struct PacketSizeFacts
{
    QString address;
    QString belongsTo;     ///< "control" or "site"
    int interfaceMtu = 0;  ///< of the link that the packets leave by, in bytes
    int largestPassed = 0; ///< bytes of the whole IP packet; 0: not even small ones were answered
    int smallestLost = 0;  ///< silently; 0: none was lost
    int reportedMtu = 0;   ///< what a router on the way said (RFC 1191); 0: nobody did
    QString reportedBy;    ///< that router's address

    bool operator==(const PacketSizeFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("address", self.address);
        visit("belongsTo", self.belongsTo);
        visit("interfaceMtu", self.interfaceMtu);
        visit("largestPassed", self.largestPassed);
        visit("smallestLost", self.smallestLost);
        visit("reportedMtu", self.reportedMtu);
        visit("reportedBy", self.reportedBy);
    }
};

} // namespace IsItMe
