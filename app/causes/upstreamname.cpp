// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/clockwords.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::UpstreamName);
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Upstream's name does not resolve");
    text.sentence = translate("Causes", "The site is broken. It is not you.");
    text.detail = translate("Causes", "The front door can't find the server behind it (%1).")
                      .arg(statusWords(evidence.status()));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
        translate("Causes", "Tell the people who run the site: the report shows them where to look first.")};
    text.administrator = {
        {AdministratorCheck::Dns,
         translate(
             "Causes",
             "On the gateway, look up the upstream's name: does it resolve, and to the right address?")},
        {AdministratorCheck::Logs, translate("Causes", "The gateway's error log: \"host not found\", \"DNS "
                                                       "lookup failure\", \"could not be resolved\"?")},
        {AdministratorCheck::Connectivity,
         translate("Causes", "Was the upstream renamed or moved (container, service discovery), or is the "
                             "gateway's own resolver down?")}};
    addWhatTheClockSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::upstreamName = {
    QLatin1String("upstream-name"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
