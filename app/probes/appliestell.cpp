// SPDX-License-Identifier: Apache-2.0
#include "probes/appliestell.h"

#include "casefile/queries.h"
#include "casefile/sitepages.h"
#include "probes/applies.h"
#include "probes/requests.h"

#include <algorithm>

namespace IsItMe::ProbeApplies {

namespace {

bool thisSideWorks(std::span<const Observation> look)
{
    for (const auto &http : allSeen<HttpFacts>(look)) {
        const bool control =
            http.facts->purpose == HttpPurpose::Control && isGoodAnswer(*http.observation, *http.facts);
        if (control || (http.facts->purpose == HttpPurpose::Connectivity &&
                        http.facts->expected == QLatin1String("match")))
            return true;
    }
    return false;
}

bool noAddressAnswers(std::span<const Observation> look)
{
    const auto reach = siteReach(look);
    return !reach.empty() && std::all_of(reach.begin(), reach.end(), [](const auto &one) {
        return one.observation->failure.has_value();
    });
}

/// Something of the site was seen failing. While nothing was, there is nothing to tell anybody.
bool siteIsInTrouble(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    if (!answerFor(context.caseFile, QStringLiteral("saw")).isEmpty() && pageIsSettled(look))
        return true;
    const QString host = context.site.host;
    if (nameIsSettled(look, host) && knownAddresses(look, host).isEmpty() &&
        !configuredProxy(context.caseFile))
        return true;
    for (const auto &http : allSeen<HttpFacts>(look)) {
        const bool page =
            http.facts->purpose == HttpPurpose::Page || http.facts->purpose == HttpPurpose::Repeat;
        if (page && !isRedirect(http.facts->status) && !isGoodAnswer(*http.observation, *http.facts))
            return true;
    }
    return noAddressAnswers(look);
}

/// For those who are told which site it is about.
Applies mayTell(const ProbeContext &context, bool anybody)
{
    if (!anybody || !context.caseFile.head().askOthers || context.site.isPrivate())
        return Applies::No;
    if (const Applies reach = servicesInReach(context); reach == Applies::No)
        return reach;
    const bool worth = siteIsInTrouble(context) && thisSideWorks(currentLook(context.caseFile));
    return worth ? Applies::Yes : Applies::NotYet;
}

} // namespace

Applies mayAskStatusPage(const ProbeContext &context)
{
    return mayTell(context, !siteDomain(context.site).isEmpty());
}

Applies mayAskRegistry(const ProbeContext &context)
{
    const Services &services = context.services;
    return mayTell(context, !services.rdapDns.isEmpty() || !services.rdapIpv4.isEmpty() ||
                                !services.rdapIpv6.isEmpty());
}

Applies mayAskWhoami(const ProbeContext &context)
{
    return mayTell(context, !context.services.whoami.empty());
}

Applies contactPageIsWorthALook(const ProbeContext &context)
{
    // These are pages of the site itself: nobody else learns anything.
    if (!siteIsInTrouble(context) || !pageIsSettled(currentLook(context.caseFile)))
        return Applies::NotYet;
    const bool any =
        contactPageLink(context.caseFile).isValid() || !mailAddressesOnPages(context.caseFile).isEmpty();
    return any ? Applies::Yes : Applies::NotYet;
}

} // namespace IsItMe::ProbeApplies
