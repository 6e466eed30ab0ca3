// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

#include <QSet>

namespace IsItMe {

namespace {

bool isAddressRecord(const DnsRecord &record)
{
    return record.type == QLatin1String("A") || record.type == QLatin1String("AAAA");
}

/// Whether a negative answer carries the SOA of a zone above the name (RFC 2308): then the name's parent says
/// itself that there is no such name, and no filter made it up.
bool parentVouchesFor(const DnsFacts &facts)
{
    for (const DnsRecord &record : facts.authority) {
        const bool above = record.name.isEmpty() || record.name == QLatin1String(".") ||
                           facts.name.endsWith(u'.' + record.name, Qt::CaseInsensitive);
        if (record.type == QLatin1String("SOA") && above)
            return true;
    }
    return false;
}

void gatherIndependent(Evidence &evidence, const Seen<DnsFacts> &dns)
{
    const QString id = dns.observation->id;
    const DnsFacts &facts = *dns.facts;
    // A service that gave no usable answer is down itself, or out of our reach: it says nothing of the name.
    const bool unchecked = facts.checkingDisabled && facts.rcode == QLatin1String("NOERROR");
    if (unchecked && std::any_of(facts.answers.begin(), facts.answers.end(), isAddressRecord))
        evidence.signatureBroken.append(id);
    const bool forAddress = facts.type == QLatin1String("A") || facts.type == QLatin1String("AAAA");
    if (facts.rcode.isEmpty() || facts.checkingDisabled || !forAddress ||
        facts.name.compare(evidence.site.host, Qt::CaseInsensitive) != 0)
        return;
    if (facts.rcode == QLatin1String("NXDOMAIN"))
        evidence.independentUnknown.append(id);
    else if (facts.rcode != QLatin1String("NOERROR"))
        evidence.independentFailed.append(id);
    else if (std::any_of(facts.answers.begin(), facts.answers.end(), isAddressRecord))
        evidence.independentGood.append(id);
    else
        evidence.independentEmpty.append(id);
}

void gatherConfigured(Evidence &evidence, const Seen<DnsFacts> &dns, QSet<QString> &failedNames)
{
    const QString id = dns.observation->id;
    const DnsFacts &facts = *dns.facts;
    const bool site = facts.subject == NameSubject::Site;
    const bool answered = facts.rcode == QLatin1String("NOERROR") || facts.rcode == QLatin1String("NXDOMAIN");
    if (answered && !site)
        evidence.resolverGood.append(id);
    if (!answered && dns.observation->ended != Ending::Cancelled) {
        evidence.resolverFailed.append(id);
        failedNames.insert(facts.name);
        if (site)
            evidence.siteNameFailed.append(id);
    }
    if (!site || !answered)
        return;
    if (facts.rcode == QLatin1String("NXDOMAIN")) {
        evidence.siteNameUnknown.append(id);
        evidence.parentVouches |= parentVouchesFor(facts);
    } else if (std::any_of(facts.answers.begin(), facts.answers.end(), isAddressRecord)) {
        evidence.resolverGood.append(id);
    } else {
        evidence.siteNameEmpty.append(id);
    }
}

} // namespace

bool Evidence::resolverFailsForSiteOnly() const
{
    // Fails it elsewhere too, it is the site's.
    if (behindProxy || !addresses.isEmpty() || !independentFailed.isEmpty() || !signatureBroken.isEmpty())
        return false;
    // (Somebody who gets in may only be asking a resolver that does not check signatures.)
    return !siteNameFailed.isEmpty() && !resolverGood.isEmpty() && !independentGood.isEmpty();
}

void gatherNames(Evidence &evidence)
{
    QSet<QString> failedNames;
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        if (dns.facts->independent)
            gatherIndependent(evidence, dns);
        else
            gatherConfigured(evidence, dns, failedNames);
        if (dns.facts->subject != NameSubject::Site || dns.facts->independent)
            continue;
        for (const DnsRecord &record : dns.facts->answers) {
            if (isAddressRecord(record))
                evidence.addresses.append(record.data);
        }
    }
    for (const auto &name : allSeen<SystemNameFacts>(evidence.look)) {
        if (name.facts->name.compare(evidence.site.host, Qt::CaseInsensitive) == 0)
            evidence.addresses += name.facts->addresses;
    }
    if (evidence.site.hasIpAddress())
        evidence.addresses.append(evidence.site.host);
    evidence.addresses.removeDuplicates();
    evidence.failedNames = static_cast<int>(failedNames.size());
    evidence.nameSettled = nameIsSettled(evidence.look, evidence.site.host);
}

} // namespace IsItMe
