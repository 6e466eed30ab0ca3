// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <QSet>

namespace IsItMe {

namespace {

using namespace Weights::ResolverLies;

/// Types of records that independent resolvers have given for the site's name. Others can't be compared yet.
QSet<QString> comparableTypes(const Evidence &evidence)
{
    QSet<QString> types;
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        if (dns.facts->subject != NameSubject::Site || !dns.facts->independent)
            continue;
        for (const DnsRecord &record : dns.facts->answers)
            types.insert(record.type);
    }
    return types;
}

QSet<QString> addressesFrom(const Evidence &evidence, bool independent)
{
    const QSet<QString> types = comparableTypes(evidence);
    QSet<QString> addresses;
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        if (dns.facts->subject != NameSubject::Site || dns.facts->independent != independent)
            continue;
        for (const DnsRecord &record : dns.facts->answers) {
            const bool address = record.type == QLatin1String("A") || record.type == QLatin1String("AAAA");
            if (address && types.contains(record.type))
                addresses.insert(record.data);
        }
    }
    return addresses;
}

/// Whether the server at an address that only our resolver gives is wrong for the name: no connection, or a
/// certificate for somebody else. One that ran out is the site's own; one that holds is a CDN's nearby
/// server.
struct AtLiedAddresses
{
    QStringList wrong;
    bool right = false;
};

AtLiedAddresses lookThere(const Evidence &evidence, const QSet<QString> &lied)
{
    AtLiedAddresses there;
    for (const PageTry &one : evidence.tries) {
        if (!lied.contains(one.address()))
            continue;
        const auto &tls = one.seen.facts->tls;
        const bool elses = one.seen.observation->failure == Failure::TlsCertificate && tls &&
                           tls->fault != CertificateFault::Expired &&
                           tls->fault != CertificateFault::NotYetValid;
        if (elses || one.seen.observation->failure == Failure::TlsHandshake)
            there.wrong.append(one.id());
        else if (one.seen.facts->status > 0)
            there.right = true;
    }
    for (const auto &reach : siteReach(evidence.look)) {
        const bool silent =
            reach.observation->failure && !(evidence.ipv6Broken && isIpv6(reach.facts->address));
        if (lied.contains(reach.facts->address) && silent)
            there.wrong.append(reach.observation->id);
    }
    return there;
}

/// Where the site answers at addresses that this computer is not told: from here, with a certificate that
/// holds or a good page; or from elsewhere, with a certificate that holds.
QStringList foundElsewhere(const Evidence &evidence)
{
    QStringList found = evidence.change.worksThere;
    for (const auto &page : httpSeen(evidence.look, HttpPurpose::OtherAnswer)) {
        const bool certified = page.facts->tls && page.facts->tls->fault == CertificateFault::None;
        if (evidence.change.failsThere.contains(page.observation->id) && certified && page.facts->status > 0)
            found.append(page.observation->id);
    }
    for (const QString &id : evidence.others.certified) {
        if (evidence.others.elsewhere.contains(id))
            found.append(id);
    }
    return found;
}

/// At least: its answer is not among those of independent resolvers, and the server there is wrong for the
/// name. Forbidden by a certificate that holds at the given address: a CDN's nearby answer differs too.
Judgement judge(const Evidence &evidence)
{
    if (evidence.behindProxy) // which looks names up for itself
        return {};
    // "No such name" or "no address" here, an address everywhere else: a filter.
    const QStringList denied = evidence.siteNameUnknown + evidence.siteNameEmpty;
    const bool othersFindIt = !evidence.independentGood.isEmpty() || evidence.others.connected();
    if (!denied.isEmpty() && othersFindIt && evidence.addresses.isEmpty() && evidence.nameSettled)
        return {deniesTheName,
                denied + evidence.independentGood + evidence.others.working + evidence.others.walled,
                {},
                {},
                {}};
    if (evidence.independentGood.isEmpty())
        return {};
    const QSet<QString> lied = addressesFrom(evidence, false) - addressesFrom(evidence, true);
    const AtLiedAddresses there = lookThere(evidence, lied);
    if (there.wrong.isEmpty() || there.right)
        return {};
    // The site itself answers where others are sent, be it with an error: that is another fault, farther on.
    const NameChange &change = evidence.change;
    const QStringList siteItself = foundElsewhere(evidence);
    if (!siteItself.isEmpty())
        return {trueAddressServesIt, evidence.independentGood + there.wrong + siteItself, {}, {}, {}};
    // Others were sent to the same wrong server, or find the true one broken: then nobody lied.
    if (evidence.others.asked() > 0 && evidence.others.working.isEmpty() && evidence.others.walled.isEmpty())
        return {};
    if (!change.failsThere.isEmpty() && evidence.others.working.isEmpty())
        return {};
    double weight = evidence.independentGood.size() > 1 ? wrongServerThere : oneOtherAnswer;
    if (evidence.others.asked() > 0)
        weight = othersGetIn;
    return {weight, evidence.independentGood + there.wrong, {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Resolver (DNS) gives a wrong answer");
    text.sentence = translate("Causes", "Your network sends you to the wrong place.");
    text.detail =
        translate("Causes", "It gives another address for %1 than everyone else gets. Perhaps a filter or "
                            "parental control.")
            .arg(evidence.siteName());
    text.action = FirstAction::AskNetworkOwner;
    text.advice = {translate("Causes", "Ask whoever runs the network."),
                   translate("Causes", "Do not type passwords on that page.")};
    return text;
}

} // namespace

const Cause Causes::resolverLies = {
    QLatin1String("resolver-lies"), Tier::Names, Affects::ThisNetwork, Place::Resolver, judge, text};

} // namespace IsItMe
