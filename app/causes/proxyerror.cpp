// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::ProxyError;

/// Its own decision, or a sign-in that it wants; with 5xx it tells of a trouble beyond it.
bool saysNo(const HttpFacts &facts)
{
    return facts.proxyStatus >= 400 && facts.proxyStatus < 500;
}

/// At least: an error page written by the configured proxy, or a CONNECT that it turned down, with the
/// control sites affected too. A proxy that carries the control sites well passes on what the site said.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.behindProxy)
        return {};
    QStringList witnesses;
    bool controlAffected = false;
    bool byRule = false;
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        const bool control = seen.facts->purpose == HttpPurpose::Control;
        const bool turnedDown = seen.observation->failure == Failure::ProxyRefused;
        if (turnedDown)
            witnesses.append(seen.observation->id);
        byRule |= turnedDown && saysNo(*seen.facts);
        controlAffected |= control && turnedDown;
    }
    if (!witnesses.isEmpty())
        return {controlAffected ? refusesControlToo
                : byRule        ? refusesByRule
                                : refusesSiteOnly,
                witnesses,
                evidence.controlGood,
                {},
                {}};
    const bool proxysPage =
        evidence.gateway && evidence.gateway->maybeVisitorsProxy && evidence.status() >= 400;
    if (!proxysPage)
        return {};
    return {evidence.controlGood.isEmpty() ? itsPageNoControl : itsPageControlWorks,
            evidence.badTries(),
            evidence.controlGood,
            {},
            {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Proxy's own error");
    text.sentence = translate("Causes", "The error comes from your own network.");
    text.detail = translate("Causes", "The page was written by your network's go-between (proxy), not by %1.")
                      .arg(evidence.siteName());
    text.action = FirstAction::AskItSupport;
    text.advice = {translate("Causes", "Ask your IT support, and show them the report.")};
    return text;
}

} // namespace

const Cause Causes::proxyError = {
    QLatin1String("proxy-error"), Tier::Beyond, Affects::ThisNetwork, Place::Proxy, judge, text};

} // namespace IsItMe
