// SPDX-License-Identifier: Apache-2.0
#include "causes/told.h"

#include "causes/cause.h"

#include <QLocale>

#include <algorithm>

namespace IsItMe {

namespace {

const StatusPageItem *firstOf(const StatusPageFacts &page, QLatin1String kind)
{
    const auto it = std::find_if(page.items.begin(), page.items.end(),
                                 [kind](const StatusPageItem &item) { return item.kind == kind; });
    return it == page.items.end() ? nullptr : &*it;
}

bool isGrave(const QString &impact)
{
    return impact == QLatin1String("major") || impact == QLatin1String("critical");
}

SiteSays read(const StatusPageFacts &page)
{
    SiteSays says;
    const StatusPageItem *incident = firstOf(page, QLatin1String("incident"));
    const StatusPageItem *maintenance = firstOf(page, QLatin1String("maintenance"));
    const StatusPageItem *part = firstOf(page, QLatin1String("component"));
    if (incident) {
        says.kind = SiteSays::Kind::Trouble;
        says.what = incident->name;
        says.grave = isGrave(incident->impact) || isGrave(page.indicator);
    } else if (maintenance || page.indicator == QLatin1String("maintenance")) {
        says.kind = SiteSays::Kind::Maintenance;
        says.what = maintenance ? maintenance->name : page.description;
        says.until = maintenance ? maintenance->until : QDateTime();
        says.grave = page.indicator == QLatin1String("maintenance") || isGrave(page.indicator) ||
                     (maintenance && isGrave(maintenance->impact));
    } else if (part || (!page.indicator.isEmpty() && page.indicator != QLatin1String("none"))) {
        says.kind = SiteSays::Kind::Trouble;
        says.what = page.description;
        says.grave = isGrave(page.indicator);
    } else if (page.indicator == QLatin1String("none")) {
        says.kind = SiteSays::Kind::Well;
    }
    return says;
}

/// The statuses of RFC 8056 that a domain has when it was not renewed in time.
bool ranOut(const RegistryFacts &facts, const QDateTime &now)
{
    for (const char *status : {"redemption period", "pending delete", "pending restore"}) {
        if (facts.status.contains(QLatin1String(status)))
            return true;
    }
    return facts.expires.isValid() && facts.expires < now;
}

} // namespace

SiteSays siteSays(std::span<const Observation> look)
{
    SiteSays best;
    for (const auto &seen : allSeen<StatusPageFacts>(look)) {
        if (seen.observation->failure)
            continue;
        SiteSays says = read(*seen.facts);
        says.url = seen.facts->url;
        says.observation = seen.observation->id;
        // Of two pages the one that speaks of trouble is the newer.
        if (says.kind > best.kind || !best)
            best = says;
    }
    return best;
}

QString siteSaysSentence(const SiteSays &says)
{
    switch (says.kind) {
    case SiteSays::Kind::Trouble:
        if (says.what.isEmpty())
            return translate("Causes", "The site's own status page says that something is wrong.");
        // A small incident may be about something else.
        return says.grave
                   ? translate("Causes", "The site knows: its own status page says \"%1\".").arg(says.what)
                   : translate("Causes", "Its own status page says \"%1\".").arg(says.what);
    case SiteSays::Kind::Maintenance:
        return says.what.isEmpty()
                   ? translate("Causes", "The site's own status page says that it is being worked on.")
                   : translate("Causes",
                               "The site's own status page says that it is being worked on: \"%1\".")
                         .arg(says.what);
    case SiteSays::Kind::Well:
        return translate("Causes", "The site may not know yet: its own status page says that all is well.");
    case SiteSays::Kind::Nothing:
        break;
    }
    return {};
}

DomainSays domainSays(std::span<const Observation> look)
{
    DomainSays says;
    for (const auto &seen : allSeen<RegistryFacts>(look)) {
        if (seen.observation->failure || seen.facts->subject != QLatin1String("domain"))
            continue;
        says.domain = seen.facts->query;
        says.observation = seen.observation->id;
        if (!seen.facts->found) {
            says.kind = DomainSays::Kind::NotRegistered;
        } else if (ranOut(*seen.facts, seen.observation->at)) {
            says.kind = DomainSays::Kind::RanOut;
            if (seen.facts->expires < seen.observation->at)
                says.expired = seen.facts->expires;
        } else if (seen.facts->status.contains(QLatin1String("client hold")) ||
                   seen.facts->status.contains(QLatin1String("server hold"))) {
            says.kind = DomainSays::Kind::SwitchedOff;
        } else {
            says.kind = DomainSays::Kind::Held;
        }
    }
    return says;
}

} // namespace IsItMe
