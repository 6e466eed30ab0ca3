// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: the site fails here before an answer, the control works here, and a vantage point gets in on the
/// same path. Forbidden when others fail the same way. Nobody asked: it stands beside site-unreachable.
Judgement judge(const Evidence &evidence)
{
    const QStringList failed = evidence.noConnection();
    const bool noConnection = !failed.isEmpty();
    const bool cutOff = evidence.symptom && evidence.status() == 0 && evidence.pattern.good == 0 &&
                        evidence.symptom.observation->failure != Failure::TlsCertificate;
    if ((!noConnection && !cutOff) || !evidence.internetWorks() || evidence.largeRecordsStall() ||
        !evidence.browsers.working.isEmpty()) // a fresh browser of this computer gets through
        return {};
    const QStringList witnesses =
        failed + evidence.badTries() + evidence.connectivityGood + evidence.controlGood;
    if (evidence.others.connected() && noConnection)
        return {0.9, witnesses + evidence.others.working + evidence.others.walled, {}, {}, {}};
    if (!evidence.others.working.isEmpty())
        return {0.85, witnesses + evidence.others.working, {}, {}, {}};
    if (evidence.others.asked() > 0)
        return {}; // forbidden: they fail the same way
    return {noConnection ? 0.40 : 0.25, witnesses, {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Network blocks the site");
    text.sentence =
        translate("Causes", "Your network does not let you through to %1.").arg(evidence.siteName());
    text.detail = translate("Causes", "Others can open it; everything else opens here.");
    text.action = FirstAction::TryOtherNetwork;
    text.advice = {translate("Causes", "Try another network, such as your phone's."),
                   translate("Causes", "Ask whoever runs this network whether it blocks the site.")};
    text.administrator = {{AdministratorCheck::Firewall,
                           translate("Causes", "Does a firewall or a protection service drop this "
                                               "visitor's network? The report names it.")},
                          {AdministratorCheck::Connectivity,
                           translate("Causes", "Is the site's network reachable from this visitor's "
                                               "provider (routing, peering)?")}};
    return text;
}

} // namespace

const Cause Causes::networkBlocksSite = {
    QLatin1String("network-blocks-site"), Tier::Path, Affects::ThisNetwork, Place::Provider, judge, text};

} // namespace IsItMe
