// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// Which network this computer is seen from.
struct WhoamiFacts
{
    QString service;
    QString address; ///< the public address; left out of reports unless asked for
    QString network; ///< "Example Telecom (AS64500)"
    int asn = 0;
    QString country;

    bool operator==(const WhoamiFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("service", self.service);
        visit("address", self.address);
        visit("network", self.network);
        visit("asn", self.asn);
        visit("country", self.country);
    }
};

} // namespace IsItMe
