// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/limits.h"
#include "causes/weights.h"

#include <algorithm>

namespace IsItMe {

namespace {

using namespace Weights::ProtocolBroken;

/// One way of speaking works and the other does not, each seen twice.
Judgement judgeByProtocol(const Evidence &evidence)
{
    const BrowsersView &browsers = evidence.browsers;
    const QStringList witnesses = browsers.protocolWitnesses + evidence.badTries() + evidence.goodTries();
    if (browsers.http2Fails)
        return {onlyNewerFails, witnesses, {}, {}, {}};
    return {onlyOlderFails, witnesses, {}, Affects::SomeVisitors, {}}; // browsers mostly speak the newer one
}

/// At least: HTTP/2 and HTTP/1.1 differ, twice; or connected, and no HTTP came back. A network that cuts the
/// line does the same as the latter, until others were asked.
Judgement judge(const Evidence &evidence)
{
    if (evidence.browsers.http2Fails || evidence.browsers.http1Fails)
        return judgeByProtocol(evidence);
    if (!evidence.symptom || !evidence.internetWorks())
        return {};
    const auto failure = evidence.symptom.observation->failure;
    const bool noHttp = failure == Failure::NotHttp;
    const bool tlsSilent = failure == Failure::TimedOut && !evidence.controlGood.isEmpty() &&
                           evidence.symptom.observation->reached == Layer::Tcp &&
                           evidence.symptom.facts->proxy.isEmpty();
    const bool cutOff = failure == Failure::ConnectionClosed || failure == Failure::ConnectionReset ||
                        failure == Failure::TlsHandshake || failure == Failure::HeadersTooLarge || tlsSilent;
    if ((!noHttp && !cutOff) || evidence.pattern.mixed() || !evidence.others.working.isEmpty() ||
        !evidence.browsers.working.isEmpty())
        return {};
    if (evidence.closedLate()) // what is behind the port kept it waiting: judged as such
        return {closedLate, evidence.badTries() + evidence.others.failing, {}, {}, {}};
    const qsizetype alike = evidence.others.failing.size() + evidence.others.unreachable.size();
    double weight = alike >= Limits::severalOthers ? severalOthersCutOffToo
                    : alike > 0                    ? oneOtherCutOffToo
                    : noHttp                       ? Weights::ProtocolBroken::noHttp
                                                   : Weights::ProtocolBroken::cutOff;
    // Large packets that vanish near the site stall its TLS for everybody who comes that way.
    const bool measured = !evidence.size.against.isEmpty();
    if (tlsSilent && !measured)
        weight = std::min(weight, stallsNotMeasured);
    return {weight, evidence.badTries() + evidence.others.failing + evidence.browsers.alike, {}, {}, {}};
}

CauseText wordsByProtocol(const Evidence &evidence)
{
    const bool newer = evidence.browsers.http2Fails;
    CauseText text;
    text.name = newer ? translate("Causes", "HTTP/2 fails, HTTP/1.1 works")
                      : translate("Causes", "HTTP/1.1 fails, HTTP/2 works");
    text.sentence = translate("Causes", "The site speaks badly to some browsers.");
    text.detail = newer
                      ? translate("Causes", "It fails in the newer way of speaking (HTTP/2) and works in the "
                                            "older one. Most browsers use the newer one.")
                      : translate("Causes", "It fails in the older way of speaking (HTTP/1.1) and works in "
                                            "the newer one.");
    // Where the newer way fails, the browsers of this computer all do.
    text.action = newer ? FirstAction::TellTheSite : FirstAction::TryOtherBrowser;
    if (!newer)
        text.advice = {translate("Causes", "Try another browser.")};
    text.advice.append(translate("Causes", "Tell the people who run the site."));
    text.administrator = {
        {AdministratorCheck::Logs,
         newer
             ? translate("Causes",
                         "What does the front end log for the HTTP/2 connections? Switch HTTP/2 off "
                         "for a test: the same page is served over HTTP/1.1.")
             : translate("Causes", "What does the front end log for the HTTP/1.1 connections? The same page "
                                   "is served over HTTP/2.")},
        {AdministratorCheck::ThirdParty,
         translate("Causes", "Does a CDN or protection service in front speak another version of HTTP than "
                             "the origin expects?")}};
    return text;
}

CauseText text(const Evidence &evidence)
{
    if (evidence.browsers.http2Fails || evidence.browsers.http1Fails)
        return wordsByProtocol(evidence);
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
