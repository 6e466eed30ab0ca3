// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: the site's name fails while the control names are answered well. Forbidden when an independent
/// resolver answers it well.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.independentGood.isEmpty() || !evidence.addresses.isEmpty())
        return {};
    const bool othersFail = !evidence.independentFailed.isEmpty();
    if (!evidence.siteNameFailed.isEmpty() && !evidence.resolverGood.isEmpty())
        return {othersFail ? 0.94 : 0.72,
                evidence.siteNameFailed + evidence.independentFailed + evidence.resolverGood,
                {},
                {},
                {}};
    if (othersFail && evidence.siteNameUnknown.isEmpty())
        return {0.85, evidence.independentFailed, {}, {}, {}};
    if (!evidence.siteNameEmpty.isEmpty() && evidence.nameSettled)
        return {0.55, evidence.siteNameEmpty + evidence.independentEmpty, {}, {}, {}};
    return {};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Site's name service (DNS) fails");
    text.sentence = translate("Causes", "The site's name does not work. It is not you.");
    text.detail =
        translate("Causes", "The name service of %1 is broken, for everyone.").arg(evidence.siteName());
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
