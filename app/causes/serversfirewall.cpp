// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/clockwords.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::ServersFirewall);
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Firewall between the servers");
    text.sentence = translate("Causes", "The site is broken. It is not you.");
    text.detail = translate("Causes", "The front door can't reach the server behind it (%1).")
                      .arg(statusWords(evidence.status()));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
        translate("Causes", "Tell the people who run the site: the report shows them where to look first.")};
    text.administrator = {
        {AdministratorCheck::Firewall,
         translate("Causes", "Which rules (host firewall, security group, network policy) stand between "
                             "gateway and upstream? Were they changed lately? Count the drops.")},
        {AdministratorCheck::Connectivity,
         translate("Causes", "From the gateway, connect to the upstream's port: silence means dropped, an "
                             "answer at once means refused.")},
        {AdministratorCheck::Logs,
         translate("Causes", "The gateway's error log: \"timed out\" while connecting?")},
        {AdministratorCheck::Performance,
         translate("Causes", "A full accept queue on the upstream drops connections too.")}};
    addWhatTheClockSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::serversFirewall = {
    QLatin1String("servers-firewall"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
