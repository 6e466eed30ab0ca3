// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: no connection to any of the site's addresses, the control works, and vantage points fail too.
/// Forbidden when any vantage point connects. Nobody asked: it stands beside network-blocks-site.
Judgement judge(const Evidence &evidence)
{
    const QStringList failed = evidence.noConnection();
    if (failed.isEmpty() || !evidence.internetWorks())
        return {};
    if (evidence.others.connected() || evidence.plainHttp.good || !evidence.browsers.working.isEmpty())
        return {};
    const QStringList witnesses = failed + evidence.connectivityGood + evidence.controlGood;
    const auto others = evidence.others.unreachable;
    if (others.isEmpty())
        return {0.48, witnesses, {}, {}, {}};
    return {others.size() > 1 ? 0.94 : 0.85, witnesses + others, {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Site unreachable");
    const bool others = !evidence.others.unreachable.isEmpty();
    text.sentence = others ? translate("Causes", "The site does not answer anyone.")
                           : translate("Causes", "The site does not answer us.");
    text.detail =
        others
            ? translate("Causes", "It is switched off or cut off. It is not you.")
            : translate("Causes", "Everything else opens here. We can't tell yet whether it answers others.");
    text.action = others ? FirstAction::TellMeWhenBack : FirstAction::AskOthers;
    text.advice = {others ? translate("Causes", "Wait, and let us watch.")
                          : translate("Causes", "Let us ask others whether it works for them.")};
    text.administrator = {
        {AdministratorCheck::Connectivity,
         translate("Causes", "Is the front-end machine up, and does it listen on "
                             "the port? Are its addresses still the ones in DNS?")},
        {AdministratorCheck::Firewall,
         translate("Causes", "Do the site's own firewall, the host's and the data "
                             "centre's let connections from outside in?")},
        {AdministratorCheck::ThirdParty, translate("Causes", "Does the hosting or network provider report an "
                                                             "outage?")},
        {AdministratorCheck::Dns, translate("Causes", "Were the address records changed lately?")}};
    return text;
}

} // namespace

const Cause Causes::siteUnreachable = {
    QLatin1String("site-unreachable"), Tier::Site, Affects::Everyone, Place::SiteNetwork, judge, text};

} // namespace IsItMe
