// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: connected, and no HTTP came back. A network that cuts the line does the same, until others were
/// asked.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.symptom || !evidence.internetWorks())
        return {};
    const auto failure = evidence.symptom.observation->failure;
    const bool noHttp = failure == Failure::NotHttp;
    const bool tlsSilent = failure == Failure::TimedOut && !evidence.controlGood.isEmpty() &&
                           evidence.symptom.observation->reached == Layer::Tcp &&
                           evidence.symptom.facts->proxy.isEmpty();
    const bool cutOff = failure == Failure::ConnectionClosed || failure == Failure::ConnectionReset ||
                        failure == Failure::TlsHandshake || failure == Failure::HeadersTooLarge || tlsSilent;
    if ((!noHttp && !cutOff) || evidence.pattern.mixed() || !evidence.others.working.isEmpty())
        return {};
    const bool confirmed = !evidence.others.failing.isEmpty() || !evidence.others.unreachable.isEmpty();
    const double weight = noHttp ? 0.6 : confirmed ? 0.7 : 0.4;
    return {weight, evidence.badTries() + evidence.others.failing, {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "No usable HTTP from the front door");
    text.sentence = translate("Causes", "The site takes the call but says nothing useful.");
    text.detail =
        translate("Causes", "%1 lets us connect and then breaks off, or answers with something that is not a "
                            "web page.")
            .arg(evidence.siteName());
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {translate("Causes", "Try again later."),
                   translate("Causes", "Tell the people who run the site.")};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes", "What does the front end log for this connection? Does the "
                             "right program listen on the port, with TLS where TLS is "
                             "expected?")},
        {AdministratorCheck::Firewall, translate("Causes", "Does a protection service reset connections?")}};
    return text;
}

} // namespace

const Cause Causes::protocolBroken = {
    QLatin1String("protocol-broken"), Tier::Site, Affects::Everyone, Place::Gateway, judge, text};

} // namespace IsItMe
