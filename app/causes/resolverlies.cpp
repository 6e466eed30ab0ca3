// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

#include <QSet>

namespace IsItMe {

namespace {

QSet<QString> addressesFrom(const Evidence &evidence, bool independent)
{
    QSet<QString> addresses;
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        if (dns.facts->subject != NameSubject::Site || dns.facts->independent != independent)
            continue;
        for (const DnsRecord &record : dns.facts->answers) {
            if (record.type == QLatin1String("A") || record.type == QLatin1String("AAAA"))
                addresses.insert(record.data);
        }
    }
    return addresses;
}

/// At least: its answer shares nothing with what independent resolvers say, and the server there is wrong for
/// the name. Forbidden by a certificate that holds at the given address: a CDN's nearby answer differs too.
Judgement judge(const Evidence &evidence)
{
    if (evidence.independentGood.isEmpty())
        return {};
    // "No such name" here, an address everywhere else: a filter.
    if (!evidence.siteNameUnknown.isEmpty() && !evidence.addresses.isEmpty() && !evidence.page)
        return {0.85, evidence.siteNameUnknown + evidence.independentGood, {}, {}, {}};
    const QSet<QString> here = addressesFrom(evidence, false);
    if (here.isEmpty() || here.intersects(addressesFrom(evidence, true)))
        return {};
    const bool wrongServer =
        evidence.page && (evidence.page.observation->failure == Failure::TlsCertificate ||
                          evidence.page.observation->failure == Failure::TlsHandshake);
    const bool noServer = !evidence.page && !evidence.noConnection().isEmpty();
    if (!wrongServer && !noServer)
        return {};
    return {0.88,
            evidence.independentGood + evidence.badTries() + evidence.siteRefused + evidence.siteSilent,
            {},
            {},
            {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
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
