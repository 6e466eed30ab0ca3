// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/clockwords.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::ServersNetwork);
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "No connection between the servers");
    text.sentence = translate("Causes", "The site is broken. It is not you.");
    text.detail = translate("Causes", "The front door can't reach the server behind it (%1).")
                      .arg(statusWords(evidence.status()));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
        translate("Causes", "Tell the people who run the site: the report shows them where to look first.")};
    text.administrator = {
        {AdministratorCheck::Connectivity,
         translate("Causes", "From the gateway: ping, route and a connection to the upstream's port. "
                             "Silence, or \"no route\"?")},
        {AdministratorCheck::Connectivity,
         translate("Causes",
                   "Is the upstream's machine up, on the expected address, in the same network or tunnel?")},
        {AdministratorCheck::Firewall,
         translate("Causes", "Does a rule between the two drop the packets? Silence looks the same.")},
        {AdministratorCheck::Logs,
         translate("Causes",
                   "The gateway's error log: \"timed out\" or \"no route to host\" while connecting?")}};
    addWhatTheClockSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::serversNetwork = {
    QLatin1String("servers-network"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
