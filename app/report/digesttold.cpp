// SPDX-License-Identifier: Apache-2.0
#include "causes/told.h"
#include "report/describe.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"

namespace IsItMe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Observations)
};

QString day(const QDateTime &moment)
{
    return moment.toUTC().date().toString(Qt::ISODate);
}

QString ofStatusPage(const StatusPageFacts &page, const Observation &observation)
{
    const QString where = printableLine(page.url, 120);
    if (observation.failure)
        return Words::tr("status page %1: %2").arg(where, failureText(*observation.failure));
    QStringList items;
    for (const StatusPageItem &item : page.items) {
        if (items.size() < 3)
            items.append(printableLine(
                item.status.isEmpty() ? item.name : Words::tr("%1 (%2)").arg(item.name, item.status), 160));
    }
    const QString says = printableLine(page.description.isEmpty() ? page.indicator : page.description, 120);
    return items.isEmpty()
               ? Words::tr("status page %1: %2").arg(where, says)
               : Words::tr("status page %1: %2; %3").arg(where, says, items.join(QLatin1String("; ")));
}

QString ofRegistry(const RegistryFacts &facts, const Observation &observation)
{
    const QString query = printableLine(facts.query, 120);
    if (observation.failure)
        return Words::tr("the register about %1: %2").arg(query, failureText(*observation.failure));
    if (!facts.found)
        return Words::tr("the register does not know %1").arg(query);
    QStringList parts;
    if (facts.subject == QLatin1String("address"))
        parts.append(printableLine(facts.name.isEmpty() ? facts.handle : facts.name, 100));
    if (!facts.status.isEmpty())
        parts.append(printableLine(facts.status.join(QLatin1String(", ")), 160));
    if (facts.expires.isValid())
        parts.append(Words::tr("paid until %1").arg(day(facts.expires)));
    if (!facts.registrar.isEmpty())
        parts.append(Words::tr("registrar %1").arg(printableLine(facts.registrar, 100)));
    return facts.subject == QLatin1String("domain")
               ? Words::tr("the register about %1: %2").arg(query, parts.join(QLatin1String("; ")))
               : Words::tr("the network of %1: %2").arg(query, parts.join(QLatin1String("; ")));
}

QString ofWhoami(const WhoamiFacts &facts, const Observation &observation)
{
    if (observation.failure)
        return Words::tr("our own network: %1").arg(failureText(*observation.failure));
    const QString network = printableLine(facts.network, 120);
    return facts.country.isEmpty()
               ? Words::tr("seen from outside as %1").arg(network)
               : Words::tr("seen from outside as %1, %2").arg(network, printableLine(facts.country, 60));
}

} // namespace

QString describeTold(const Observation &observation)
{
    if (const auto *page = observation.as<StatusPageFacts>())
        return ofStatusPage(*page, observation);
    if (const auto *facts = observation.as<RegistryFacts>())
        return ofRegistry(*facts, observation);
    if (const auto *facts = observation.as<WhoamiFacts>())
        return ofWhoami(*facts, observation);
    return {};
}

void addTold(Digest &digest, const Report &report)
{
    for (const Observation &observation : currentLook(report.observations)) {
        if (observation.failure)
            continue;
        if (observation.as<StatusPageFacts>())
            digest.told.push_back(
                {ReportWords::tr("Its own status page"), describe(observation), {observation.id}});
        const auto *facts = observation.as<RegistryFacts>();
        if (facts && facts->subject == QLatin1String("domain"))
            digest.told.push_back(
                {ReportWords::tr("The register of names"), describe(observation), {observation.id}});
        else if (facts)
            digest.told.push_back(
                {ReportWords::tr("The register of addresses"), describe(observation), {observation.id}});
        if (observation.as<WhoamiFacts>())
            digest.network.push_back({ReportWords::tr("Network"), describe(observation), {observation.id}});
    }
}

} // namespace IsItMe
