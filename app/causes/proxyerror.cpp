// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::ProxyError;

/// The proxy carries the control sites, and not this one. Its rules are its own; an error that it does not
/// explain may come from the site, until others get in. That it gets no connection is no fault of the proxy.
Judgement judgeForSiteOnly(const Evidence &evidence)
{
    const ProxyView &proxy = evidence.proxy;
    const QStringList witnesses = proxy.siteWitnesses + evidence.others.working + evidence.others.walled;
    if (proxy.forbids())
        return {rulesForbid, witnesses, {}, {}, {}};
    if (proxy.ofSite == ProxyView::Word::NoConnection || !proxy.missesSite())
        return {};
    if (evidence.others.split())
        return {failsSiteOnly, witnesses, evidence.controlGood + evidence.others.unreachable, {}, {}};
    if (evidence.others.connected())
        return {failsSiteOthersGetIn, witnesses, evidence.controlGood, {}, {}};
    if (evidence.others.asked() > 0)
        return {}; // they get no connection either
    return {failsSiteOnly, witnesses, evidence.controlGood, {}, {}};
}

/// At least: an answer of the configured proxy in its own name, for the control sites too or by its own
/// rules. A proxy that carries the control sites and gets no connection to the site tells of the site.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.behindProxy)
        return {};
    const ProxyView &proxy = evidence.proxy;
    if (!evidence.controlGood.isEmpty() && proxy.ofSite != ProxyView::Word::None)
        return judgeForSiteOnly(evidence);
    if (evidence.controlGood.isEmpty() && !proxy.controlWitnesses.isEmpty())
        return {refusesControlToo, proxy.controlWitnesses + proxy.siteWitnesses, {}, {}, {}};
    if (evidence.controlGood.isEmpty() && proxy.ofSite != ProxyView::Word::None)
        return {refusesNoControl, proxy.siteWitnesses, {}, {}, {}};
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
