// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <QLocale>

namespace IsItMe {

namespace {

using namespace Weights::AddressWrong;

/// At least: "no such name" from the configured resolver and from an independent one, or with the parent
/// zone's own word for it. Forbidden by any address from anyone, and by anyone who got there.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.addresses.isEmpty() || !evidence.independentGood.isEmpty() || evidence.others.connected() ||
        evidence.proxy.reachesSite)
        return {};
    QStringList unknown = evidence.siteNameUnknown + evidence.independentUnknown;
    if (!unknown.isEmpty() && !evidence.domainSays.observation.isEmpty())
        unknown.append(evidence.domainSays.observation);
    const bool confirmed = !evidence.siteNameUnknown.isEmpty() && !evidence.independentUnknown.isEmpty();
    if (confirmed)
        return {twoResolversDeny, unknown, {}, {}, {}};
    if (!evidence.siteNameUnknown.isEmpty() && evidence.parentVouches)
        return {parentZoneDenies, unknown, {}, {}, {}};
    if (!evidence.siteNameEmpty.isEmpty() && evidence.nameSettled)
        return {nameWithoutAddress, evidence.siteNameEmpty, {}, {}, {}};
    // The resolver alone says so: a filter may say the same.
    if (evidence.siteNameUnknown.isEmpty())
        return {};
    const bool othersToCome = evidence.caseFile->head().askOthers && evidence.independentFailed.isEmpty();
    return {othersToCome ? othersNotHeardYet : oneResolverDenies, unknown, {}, {}, {}};
}

/// The register knows more than the name servers: whether a letter is wrong, or the owner did not pay.
void sayWhatTheRegisterSays(CauseText &text, const Evidence &evidence)
{
    const DomainSays &says = evidence.domainSays;
    switch (says.kind) {
    case DomainSays::Kind::RanOut:
        text.name = translate("Causes", "Domain ran out");
        text.sentence = translate("Causes", "The site's name has run out. It is not you.");
        text.detail =
            says.expired.isValid()
                ? translate("Causes", "The name %1 was paid for until %2 only. Until its owner renews it, "
                                      "nobody finds the site.")
                      .arg(says.domain,
                           QLocale().toString(says.expired.toLocalTime().date(), QLocale::ShortFormat))
                : translate("Causes", "The name %1 was not renewed in time. Until its owner does that, "
                                      "nobody finds the site.")
                      .arg(says.domain);
        text.action = FirstAction::TellMeWhenBack;
        text.advice = {translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
                       translate("Causes",
                                 "Do you know the people who run the site? Tell them by phone: mail to "
                                 "that name does not arrive now.")};
        text.administrator = {
            {AdministratorCheck::Dns,
             translate("Causes",
                       "Renew the domain %1 at its registrar now: after the redemption period it is free "
                       "for anyone. Then wait for its name servers to be listed again.")
                 .arg(says.domain)}};
        break;
    case DomainSays::Kind::SwitchedOff:
        text.name = translate("Causes", "Domain on hold");
        text.sentence = translate("Causes", "The site's name is switched off. It is not you.");
        text.detail =
            translate("Causes", "The name %1 belongs to somebody, but its registrar took it out of the "
                                "internet.")
                .arg(says.domain);
        text.action = FirstAction::TellMeWhenBack;
        text.advice = {translate("Causes", "Wait, and let us watch. There is nothing to do on your side.")};
        text.administrator = {
            {AdministratorCheck::Dns,
             translate("Causes", "Ask the registrar why the domain is on hold: an unpaid bill, an "
                                 "unconfirmed owner's address, or a dispute.")}};
        break;
    case DomainSays::Kind::NotRegistered:
        text.detail = translate("Causes", "Nobody has registered the name %1. Most often a letter is wrong.")
                          .arg(says.domain);
        break;
    case DomainSays::Kind::Held:
        if (says.domain != evidence.site.host)
            text.detail = translate("Causes", "%1 exists, but it has no %2. Most often a letter is wrong.")
                              .arg(says.domain, evidence.siteName());
        break;
    case DomainSays::Kind::Nothing:
        break;
    }
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "No such name");
    text.sentence = translate("Causes", "There is no site with that name.");
    text.detail = translate("Causes", "Nobody on the internet knows %1. Most often a letter is wrong.")
                      .arg(evidence.siteName());
    text.action = FirstAction::EditAddress;
    text.advice = {
        translate("Causes", "Check the address, letter by letter."),
        translate("Causes",
                  "Was it right yesterday? Then the site's name may have run out. Tell the people who "
                  "run it.")};
    text.administrator = {{AdministratorCheck::Dns,
                           translate("Causes", "Is the domain still registered, and does the zone hold a "
                                               "record for this name?")}};
    sayWhatTheRegisterSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::addressWrong = {
    QLatin1String("address-wrong"), Tier::Site, Affects::Everyone, Place::Address, judge, text};

} // namespace IsItMe
