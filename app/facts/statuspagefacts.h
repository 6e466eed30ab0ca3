// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// One open incident, or one part that is not well.
struct StatusPageItem
{
    QString kind; ///< "incident", "component", "maintenance"
    QString name;
    QString status;
    QString impact;
    QString url;
    QDateTime since;
    QDateTime until; ///< maintenance: when it is meant to end

    bool operator==(const StatusPageItem &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("kind", self.kind);
        visit("name", self.name);
        visit("status", self.status);
        visit("impact", self.impact);
        visit("url", self.url);
        visit("since", self.since);
        visit("until", self.until);
    }
};

/// What the site's own status page says (the summary of a Statuspage site, or a page that was only found).
struct StatusPageFacts
{
    QString url;
    QString foundBy; ///< "link" on the site's page, "guess" (status.DOMAIN), "organisation"
    QString name;
    QString indicator; ///< "none", "minor", "major", "critical", "maintenance"; empty: it does not say
    QString description;
    std::vector<StatusPageItem> items; ///< at most 50

    bool operator==(const StatusPageFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("url", self.url);
        visit("foundBy", self.foundBy);
        visit("name", self.name);
        visit("indicator", self.indicator);
        visit("description", self.description);
        visit("items", self.items);
    }
};

} // namespace IsItMe
