// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/conditions.h"
#include "causes/limits.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// At least: the configured resolver fails for two or more names while addresses can be reached without it.
/// Forbidden when it answers other names well, unless others find the site's name meanwhile. A proxy looks
/// names up for itself.
Judgement judge(const Evidence &evidence)
{
    if (evidence.resolverFailsForSiteOnly())
        return {Weights::ResolverBroken::failsForThisName,
                evidence.siteNameFailed + evidence.independentGood + evidence.others.working +
                    evidence.others.walled,
                evidence.resolverGood,
                {},
                {}};
    if (evidence.resolverFailed.isEmpty() || !evidence.resolverGood.isEmpty() ||
        !evidence.addresses.isEmpty())
        return {};
    // Until the first answers by address are in, silence may reach further than the resolver.
    if (evidence.beyondAnswered.isEmpty())
        return {};
    const bool enough = evidence.failedNames >= Limits::enoughNames;
    const bool othersAnswer = !evidence.independentGood.isEmpty();
    if (!enough && !othersAnswer)
        return {};
    return {enough ? Weights::ResolverBroken::failsForSeveralNames
                   : Weights::ResolverBroken::failsWhereOthersAnswer,
            evidence.resolverFailed + evidence.beyondAnswered + evidence.independentGood,
            {},
            {},
            {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Resolver (DNS) fails");
    text.sentence = translate("Causes", "Your network can't look up names.");
    text.detail =
        translate("Causes", "The internet works, but the service that finds %1's address does not answer. "
                            "It belongs to your router or provider.")
            .arg(evidence.siteName());
    if (evidence.resolverFailsForSiteOnly()) {
        text.name = translate("Causes", "Resolver (DNS) fails for this name");
        text.sentence = translate("Causes", "Your network does not find %1.").arg(evidence.siteName());
        text.detail = translate("Causes", "Others find its address. The service that looks names up for you "
                                          "finds other names, but not this one.");
        text.action = FirstAction::TryOtherNetwork;
        text.advice = {translate("Causes", "Try another network, such as your phone's."),
                       translate("Causes", "Ask whoever runs this network whether it blocks the site.")};
        return text;
    }
    // Only where the resolver that fails is the router itself does its restart stand to reason.
    if (!Shown::resolverIsRouter.holds(evidence)) {
        text.action = FirstAction::TryOtherNetwork;
        text.advice = {translate("Causes", "Try another network, such as your phone's."),
                       translate("Causes", "Tell whoever runs the network, or your provider: \"name look-up "
                                           "(DNS) fails\".")};
        return text;
    }
    text.action = FirstAction::RestartRouter;
    text.advice = {
        translate("Causes", "If the router is yours, restart it. Phones and television may stop for "
                            "three minutes."),
        translate("Causes",
                  "If it is not yours, tell whoever runs the network: \"name look-up (DNS) fails\".")};
    return text;
}

} // namespace

const Cause Causes::resolverBroken = {
    QLatin1String("resolver-broken"), Tier::Names, Affects::ThisNetwork, Place::Resolver, judge, text};

} // namespace IsItMe
