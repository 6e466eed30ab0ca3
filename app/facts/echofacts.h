// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// A series of small questions to one address, for loss and round trips.
struct EchoFacts
{
    QString address;
    QString belongsTo; ///< "router", "connectivity", "control" or "site"
    QString method;    ///< "icmp", "tcp"
    int sent = 0;
    int answered = 0;
    std::optional<double> bestMs;
    std::optional<double> medianMs;
    std::optional<double> worstMs;

    bool operator==(const EchoFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("address", self.address);
        visit("belongsTo", self.belongsTo);
        visit("method", self.method);
        visit("sent", self.sent);
        visit("answered", self.answered);
        visit("bestMs", self.bestMs);
        visit("medianMs", self.medianMs);
        visit("worstMs", self.worstMs);
    }
};

} // namespace IsItMe
