// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/clockwords.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::ServerOverload);
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Server overload");
    text.sentence = translate("Causes", "The site is overloaded. It is not you.");
    text.detail = translate("Causes", "Too many people at once, or too little strength behind it (%1).")
                      .arg(statusWords(evidence.status()));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {translate("Causes", "Wait, and let us watch. Pressing reload makes it worse."),
                   translate("Causes", "Tell the people who run the site, if it lasts.")};
    text.administrator = {
        {AdministratorCheck::Performance,
         translate("Causes",
                   "Load, memory, connections and queue lengths at that time, on gateway and upstream.")},
        {AdministratorCheck::SitePerformance,
         translate("Causes", "Did traffic jump, or did one kind of request become slow?")},
        {AdministratorCheck::Logs,
         translate("Causes", "Which limit answered (workers, connections, queue)?")},
        {AdministratorCheck::Firewall,
         translate("Causes", "Is it an attack? Look at the addresses that ask most.")}};
    addWhatTheClockSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::serverOverload = {
    QLatin1String("server-overload"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
