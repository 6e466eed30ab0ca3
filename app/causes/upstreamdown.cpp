// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/clockwords.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::UpstreamDown);
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Upstream down or refusing connections");
    text.sentence = translate("Causes", "The site is broken. It is not you.");
    text.detail =
        translate("Causes", "The site's front door answered, but the server behind it did not (%1).")
            .arg(statusWords(evidence.status()));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
        translate("Causes", "Tell the people who run the site: the report shows them where to look first.")};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes", "The gateway's error log at the time in this report: does it say that the "
                             "connection to the upstream was refused?")},
        {AdministratorCheck::Performance,
         translate("Causes", "Does the application's process run, and does it listen on the address and port "
                             "that the gateway uses? Did it crash, or run out of memory?")},
        {AdministratorCheck::Connectivity,
         translate("Causes", "From the gateway, connect to the upstream's port by hand: refused, or open?")},
        {AdministratorCheck::SitePerformance,
         translate("Causes", "Was there a deployment or a restart shortly before?")}};
    addWhatTheClockSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::upstreamDown = {
    QLatin1String("upstream-down"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
