// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/clockwords.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::UpstreamInvalid);
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Upstream gives invalid answers");
    text.sentence = translate("Causes", "The site is broken. It is not you.");
    text.detail =
        translate("Causes",
                  "The server behind the front door gives answers that the front door can't use (%1).")
            .arg(statusWords(evidence.status()));
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {
        translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
        translate("Causes", "Tell the people who run the site: the report shows them where to look first.")};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes", "The gateway's error log at the time in this report: closed early, reset, too "
                             "big a header, or not HTTP at all?")},
        {AdministratorCheck::Logs, translate("Causes", "The application's own log at that time: did a worker "
                                                       "crash or get killed in the middle of an answer?")},
        {AdministratorCheck::Connectivity,
         translate("Causes", "Do gateway and upstream agree on the protocol and port (HTTP or HTTPS, "
                             "FastCGI, version, certificate)?")},
        {AdministratorCheck::Performance,
         translate("Causes", "Do time limits of the application end before those of the gateway?")}};
    addWhatTheClockSays(text, evidence);
    return text;
}

} // namespace

const Cause Causes::upstreamInvalid = {
    QLatin1String("upstream-invalid"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
