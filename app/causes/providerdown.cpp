// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/conditions.h"
#include "causes/limits.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::ProviderDown;

/// At least: the router answers (or is in the neighbour table) and two or more addresses beyond it are silent
/// or unreachable. Forbidden by any answer from beyond.
Judgement judge(const Evidence &evidence)
{
    const bool silence = evidence.silentAddresses >= Limits::enoughAddresses;
    // Behind a proxy a dead direct way is normal: it says nothing of the provider.
    if (evidence.behindProxy)
        return {};
    if (!evidence.onNetwork || !evidence.routed || !silence || !evidence.beyondAnswered.isEmpty())
        return {};
    const QStringList alive = evidence.routerSpoke + evidence.routerNeighbour;
    const QStringList witnesses = alive + evidence.beyondSilent + evidence.providerSpoke;
    if (!evidence.routerSpoke.isEmpty())
        return {evidence.providerSpoke.isEmpty() ? routerSpoke : providerSpoke, witnesses, {}, {}, {}};
    // "No route" is this computer's own word when the router is gone from the link; while the router is there
    // it comes from the router, and is a sign of life.
    if (!evidence.routerNeighbour.isEmpty())
        return {evidence.saidUnreachable.isEmpty() ? neighbourAlive : neighbourAliveSaysNoRoute,
                witnesses,
                {},
                {},
                {}};
    if (!evidence.routerUnclear.isEmpty())
        return {neighbourUnclear, witnesses, {}, {}, {}};
    return {};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Provider's line down");
    text.sentence = translate("Causes", "Your internet provider has a problem.");
    text.detail = translate("Causes", "Your router answers, but nothing beyond it does.");
    if (!evidence.providerSpoke.isEmpty())
        text.detail = translate("Causes", "Your router and your provider's first machine answer, but nothing "
                                          "beyond them does.");
    text.action = FirstAction::TellMeWhenBack;
    text.advice = {translate("Causes", "Wait a while: providers mostly notice such a fault themselves.")};
    // Its own line side may hang, while nobody behind it was heard.
    if (Shown::routerOrItsLine.holds(evidence))
        text.advice.append(translate("Causes", "A restart of the modem is worth one try, if it is yours."));
    text.advice.append(translate("Causes", "Your provider's phone number is on its bill."));
    return text;
}

} // namespace

const Cause Causes::providerDown = {
    QLatin1String("provider-down"), Tier::Beyond, Affects::ThisNetwork, Place::Provider, judge, text};

} // namespace IsItMe
