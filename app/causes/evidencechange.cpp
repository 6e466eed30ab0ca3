// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

#include <QSet>

namespace IsItMe {

namespace {

bool isOfSite(const Evidence &evidence, const DnsFacts &facts)
{
    return facts.subject == NameSubject::Site && !facts.checkingDisabled &&
           facts.name.compare(evidence.site.host, Qt::CaseInsensitive) == 0;
}

QSet<QString> addressesIn(const DnsFacts &facts)
{
    QSet<QString> addresses;
    for (const DnsRecord &record : facts.answers) {
        if (record.type == QLatin1String("A") || record.type == QLatin1String("AAAA"))
            addresses.insert(record.data);
    }
    return addresses;
}

QStringList sorted(const QSet<QString> &set)
{
    QStringList list(set.begin(), set.end());
    list.sort();
    return list;
}

/// Who is told what: an address counts as "ours" while this computer alone, or with some others, is told it,
/// but at least one resolver elsewhere gives a different answer of the same family without it.
void gatherAnswers(Evidence &evidence)
{
    NameChange &change = evidence.change;
    const QSet<QString> ours(evidence.addresses.begin(), evidence.addresses.end());
    QSet<QString> onlyOurs;
    QSet<QString> onlyTheirs;
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        const QSet<QString> told = addressesIn(*dns.facts);
        if (!dns.facts->independent || !isOfSite(evidence, *dns.facts) || told.isEmpty())
            continue;
        const bool ipv6 = dns.facts->type == QLatin1String("AAAA");
        QSet<QString> oursOfKind;
        for (const QString &address : ours) {
            if (isIpv6(address) == ipv6)
                oursOfKind.insert(address);
        }
        if (oursOfKind.isEmpty())
            continue;
        if (told.intersects(oursOfKind)) {
            change.alsoOld.append(dns.observation->id);
            continue;
        }
        onlyOurs += oursOfKind;
        onlyTheirs += told;
        change.theirWitnesses.append(dns.observation->id);
    }
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        if (!dns.facts->independent && isOfSite(evidence, *dns.facts) &&
            addressesIn(*dns.facts).intersects(onlyOurs))
            change.ourWitnesses.append(dns.observation->id);
    }
    change.ours = sorted(onlyOurs);
    change.theirs = sorted(onlyTheirs);
}

} // namespace

/// Where this computer is told no address at all, the page was still tried at one that others are told. An
/// error that comes from there is the site's own, and stands beside what keeps us from finding it.
void gatherPastTheResolver(Evidence &evidence, const GatewayCatalog &gateways)
{
    if (evidence.page || !evidence.addresses.isEmpty())
        return;
    for (const auto &page : httpSeen(evidence.look, HttpPurpose::OtherAnswer)) {
        if (page.facts->status < 400)
            continue;
        evidence.tries.push_back({page, false});
        evidence.beyondAnswered.append(page.observation->id);
        judgeBy(evidence, page, gateways);
    }
}

/// A change of the site's addresses that is still spreading, or two different truths: which of them works?
void gatherChange(Evidence &evidence)
{
    gatherAnswers(evidence);
    NameChange &change = evidence.change;
    if (!change.differ())
        return;
    for (const auto &page : httpSeen(evidence.look, HttpPurpose::OtherAnswer)) {
        if (page.observation->ended == Ending::Cancelled)
            continue;
        const bool good = isGoodAnswer(*page.observation, *page.facts);
        (good ? change.worksThere : change.failsThere).append(page.observation->id);
    }
    for (const auto &seen : allSeen<VantageFacts>(evidence.look)) {
        if (change.ours.contains(seen.facts->address))
            change.alsoOld.append(seen.observation->id);
    }
    for (const PageTry &one : evidence.tries) {
        const auto &tls = one.seen.facts->tls;
        if (change.ours.contains(one.address()) && tls && one.seen.facts->status > 0 &&
            one.seen.observation->failure != Failure::TlsCertificate)
            change.certified.append(one.id());
    }
}

} // namespace IsItMe
