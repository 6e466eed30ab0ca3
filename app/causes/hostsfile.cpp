// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// At least: the hosts file holds the name, with another address than the name service gives, and the page
/// fails there.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.link || evidence.link.facts->hostsEntries.isEmpty())
        return {};
    bool differs = false;
    bool nameServiceKnows = false;
    for (const auto &dns : allSeen<DnsFacts>(evidence.look)) {
        for (const DnsRecord &record : dns.facts->answers) {
            const bool address = record.type == QLatin1String("A") || record.type == QLatin1String("AAAA");
            if (dns.facts->subject != NameSubject::Site || !address)
                continue;
            nameServiceKnows = true;
            differs |= !evidence.link.facts->hostsEntries.contains(record.data);
        }
    }
    const bool fails = evidence.symptom || (!evidence.page && evidence.siteConnected.isEmpty());
    if (!nameServiceKnows || !differs || !fails)
        return {};
    return {Weights::HostsFile::otherAddressAndFails,
            QStringList{evidence.link.observation->id} + evidence.badTries(),
            {},
            {},
            {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Entry in the hosts file");
    text.sentence = translate("Causes", "This computer has its own entry for %1.").arg(evidence.siteName());
    text.detail =
        translate("Causes", "It points to another address than everyone gets (the \"hosts\" file).");
    text.action = FirstAction::AskItSupport;
    text.advice = {translate("Causes", "Ask whoever set up the computer.")};
    return text;
}

} // namespace

const Cause Causes::hostsFile = {
    QLatin1String("hosts-file"), Tier::Names, Affects::ThisComputer, Place::Computer, judge, text};

} // namespace IsItMe
