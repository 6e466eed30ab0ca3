// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::SiteDns;

/// A change of the site's addresses that is still spreading: some, and we, are given an old address, where
/// the page fails, while it works here at the address that others are given. Somebody else must be given the
/// old one too, or hold a certificate for the name there: else our resolver alone may lie.
bool movedAway(const Evidence &evidence)
{
    const NameChange &change = evidence.change;
    const bool failsHere = !evidence.noConnection().isEmpty() ||
                           (!evidence.badTries().isEmpty() && evidence.goodTries().isEmpty());
    return change.differ() && failsHere && !change.worksThere.isEmpty() &&
           (!change.alsoOld.isEmpty() || !change.certified.isEmpty());
}

/// The answers differ, ours fails, and nobody has been at the other address yet: a move looks like this, and
/// a resolver that lies does too.
bool mayHaveMoved(const Evidence &evidence)
{
    const NameChange &change = evidence.change;
    return change.differ() && change.worksThere.isEmpty() && change.failsThere.isEmpty() &&
           evidence.others.asked() == 0 && evidence.goodTries().isEmpty() &&
           (!evidence.noConnection().isEmpty() || !evidence.badTries().isEmpty());
}

/// At least: the site's name fails while the control names are answered well. Forbidden when an independent
/// resolver answers it well.
Judgement judge(const Evidence &evidence)
{
    if (movedAway(evidence)) {
        const NameChange &change = evidence.change;
        return {oldAddressGivenHere,
                change.worksThere + change.theirWitnesses + change.ourWitnesses + change.alsoOld +
                    evidence.noConnection() + evidence.badTries(),
                {},
                Affects::SomeVisitors,
                {}};
    }
    if (mayHaveMoved(evidence)) {
        const NameChange &change = evidence.change;
        return {answersDiffer,
                change.theirWitnesses + change.ourWitnesses + evidence.noConnection() + evidence.badTries(),
                {},
                Affects::SomeVisitors,
                {}};
    }
    if (!evidence.independentGood.isEmpty() || !evidence.addresses.isEmpty() || evidence.proxy.reachesSite)
        return {};
    if (!evidence.signatureBroken.isEmpty()) {
        // Resolvers that do not check signatures let their people in.
        const bool some = !evidence.others.working.isEmpty();
        return {signatureBroken,
                evidence.signatureBroken + evidence.independentFailed + evidence.siteNameFailed +
                    evidence.others.working,
                {},
                some ? std::optional(Affects::SomeVisitors) : std::nullopt,
                {}};
    }
    // The vantage points' own resolvers are independent ones too.
    if (evidence.others.connected())
        return {};
    const bool othersFail = !evidence.independentFailed.isEmpty();
    if (!evidence.siteNameFailed.isEmpty() && !evidence.resolverGood.isEmpty())
        return {othersFail                  ? failsEverywhere
                : evidence.othersMayYetTell ? failsHereOnly * othersAreAskedLeaves
                                            : failsHereOnly,
                evidence.siteNameFailed + evidence.independentFailed + evidence.resolverGood +
                    evidence.others.nameless,
                {},
                {},
                {}};
    if (othersFail && evidence.siteNameUnknown.isEmpty())
        return {independentFail, evidence.independentFailed + evidence.others.nameless, {}, {}, {}};
    if (!evidence.siteNameEmpty.isEmpty() && evidence.nameSettled)
        return {nameWithoutAddress, evidence.siteNameEmpty + evidence.independentEmpty, {}, {}, {}};
    return {};
}

CauseText textOfMove(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "The site's new address is not known everywhere yet");
    text.sentence = translate("Causes", "The site has just moved. It is not you.");
    text.detail =
        translate("Causes", "Some people, you too, are still sent to the old address of %1. At the new one "
                            "it works.")
            .arg(evidence.siteName());
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. It mostly takes minutes, seldom a day."),
        translate("Causes", "In a hurry? Another network, such as your phone's, may know the new address.")};
    text.administrator = {
        {AdministratorCheck::Dns,
         translate("Causes",
                   "Which address is right? Resolvers still hold %1; others have %2. How long is the old "
                   "record's time to live?")
             .arg(evidence.change.ours.join(QLatin1String(", ")),
                  evidence.change.theirs.join(QLatin1String(", ")))},
        {AdministratorCheck::Dns,
         translate("Causes", "Do all name servers of the zone give the new address, with the same serial?")},
        {AdministratorCheck::Connectivity,
         translate("Causes",
                   "Can the old address serve, or hand on, the site until the change has spread?")}};
    return text;
}

CauseText text(const Evidence &evidence)
{
    if (movedAway(evidence))
        return textOfMove(evidence);
    if (mayHaveMoved(evidence)) {
        CauseText text = textOfMove(evidence);
        text.sentence = translate("Causes", "The site's name leads to different addresses.");
        text.detail =
            translate("Causes", "Some are given another address of %1 than you. Which of them is right "
                                "is not clear yet.")
                .arg(evidence.siteName());
        return text;
    }
    CauseText text;
    text.name = translate("Causes", "Site's name service (DNS) fails");
    text.sentence = translate("Causes", "The site's name does not work. It is not you.");
    text.detail =
        translate("Causes", "The name service of %1 is broken, for everyone.").arg(evidence.siteName());
    if (!evidence.signatureBroken.isEmpty())
        text.detail =
            translate("Causes", "The name service of %1 signs its answers wrongly (DNSSEC), so careful "
                                "networks refuse them.")
                .arg(evidence.siteName());
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
        translate("Causes", "Tell the people who run the site: the report shows them where to look.")};
    text.administrator = {
        {AdministratorCheck::Dns,
         translate("Causes", "Ask each name server of the zone directly: do all of them "
                             "answer, with the same serial? Does the parent's delegation "
                             "match?")},
        {AdministratorCheck::Dns,
         translate("Causes", "With DNSSEC: has a signature run out, or does the DS at the "
                             "parent fit no key?")},
        {AdministratorCheck::ThirdParty, translate("Causes", "Does your DNS provider report an outage?")}};
    return text;
}

} // namespace

const Cause Causes::siteDns = {
    QLatin1String("site-dns"), Tier::Site, Affects::Everyone, Place::SiteDns, judge, text};

} // namespace IsItMe
