// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: "no such name" from the configured resolver and from an independent one, or with the parent
/// zone's own word for it. Forbidden by any address from anyone.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.addresses.isEmpty() || !evidence.independentGood.isEmpty())
        return {};
    const QStringList unknown = evidence.siteNameUnknown + evidence.independentUnknown;
    const bool confirmed = !evidence.siteNameUnknown.isEmpty() && !evidence.independentUnknown.isEmpty();
    if (confirmed)
        return {0.95, unknown, {}, {}, {}};
    if (!evidence.siteNameUnknown.isEmpty() && evidence.parentVouches)
        return {0.9, unknown, {}, {}, {}};
    if (!evidence.siteNameEmpty.isEmpty() && evidence.nameSettled)
        return {0.35, evidence.siteNameEmpty, {}, {}, {}};
    // The resolver alone says so: a filter may say the same.
    return {evidence.siteNameUnknown.isEmpty() ? 0 : 0.55, unknown, {}, {}, {}};
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
    return text;
}

} // namespace

const Cause Causes::addressWrong = {
    QLatin1String("address-wrong"), Tier::Site, Affects::Everyone, Place::Address, judge, text};

} // namespace IsItMe
