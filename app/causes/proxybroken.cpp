// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// At least: a proxy is set and refuses, is silent, or its name is unknown. Forbidden when it carries the
/// control site.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.behindProxy || !evidence.controlGood.isEmpty())
        return {};
    QStringList witnesses;
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        const auto failure = seen.observation->failure;
        // Connected to the proxy, asked it, and not a word: that is the proxy's silence, not the site's, when
        // the control sites get the same.
        const bool silent = failure == Failure::TimedOut && seen.observation->reached <= Layer::Proxy;
        if (!seen.facts->proxy.isEmpty() && (failure == Failure::ProxyUnreachable || silent))
            witnesses.append(seen.observation->id);
    }
    if (witnesses.isEmpty())
        return {};
    return {witnesses.size() > 1 ? Weights::ProxyBroken::failsTwice : Weights::ProxyBroken::failsOnce,
            witnesses,
            {},
            {},
            {}};
}

CauseText text(const Evidence &)
{
    CauseText text;
    text.name = translate("Causes", "Proxy does not answer");
    text.sentence = translate("Causes", "Your network's go-between does not work.");
    text.detail = translate(
        "Causes", "This computer reaches the internet through a helper (a proxy), and that does not answer.");
    text.action = FirstAction::AskItSupport;
    text.advice = {
        translate("Causes", "At work or school: ask your IT support."),
        translate("Causes", "On a private computer: look in the system's network settings under \"Proxy\".")};
    return text;
}

} // namespace

const Cause Causes::proxyBroken = {
    QLatin1String("proxy-broken"), Tier::Beyond, Affects::ThisNetwork, Place::Proxy, judge, text};

} // namespace IsItMe
