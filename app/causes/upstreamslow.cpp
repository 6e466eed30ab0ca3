// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/clockwords.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::UpstreamSlow);
}

CauseText text(const Evidence &evidence)
{
    const double waited = evidence.clock.waitMs;
    CauseText text;
    text.name = translate("Causes", "Upstream too slow");
    text.sentence = translate("Causes", "The site's server takes too long. It is not you.");
    text.detail = waited >= 2'000
                      ? translate("Causes", "The front door waited %1 seconds for it and gave up.")
                            .arg(secondsWords(waited))
                      : translate("Causes", "The front door waited for it and gave up (%1).")
                            .arg(statusWords(evidence.status()));
    if (evidence.status() == 0 && !evidence.closedLate())
        text.detail = translate("Causes", "The front door took our request and gave no answer in %1 seconds.")
                          .arg(secondsWords(waited));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
        translate("Causes", "Tell the people who run the site: the report shows them where to look first.")};
    text.administrator = {
        {AdministratorCheck::Performance,
         translate("Causes",
                   "Processor, memory, disk and the number of busy workers on the upstream at that time.")},
        {AdministratorCheck::SitePerformance,
         translate("Causes", "Which requests were slow? Slow database queries, locks, or a call to another "
                             "service that hangs?")},
        {AdministratorCheck::Logs,
         translate("Causes", "The gateway's error log: which time limit ended the wait?")},
        {AdministratorCheck::ThirdParty,
         translate("Causes", "Does a service that the page depends on answer slowly?")},
        {AdministratorCheck::Connectivity,
         translate("Causes", "Can the gateway reach the upstream at all? Some gateways call a dropped "
                             "connection a timeout too.")}};
    addWhatTheClockSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::upstreamSlow = {
    QLatin1String("upstream-slow"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
