// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// The ledger holds what it needs: an entry with another address than the name service gives, and a page that
/// fails there.
Judgement judge(const Evidence &evidence)
{
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
