// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// At least: a link, a default route, and a router that is silent in every way. Forbidden by anything beyond.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.onNetwork || !evidence.routed || !evidence.beyondAnswered.isEmpty() ||
        !evidence.routerSpoke.isEmpty() || !evidence.providerSpoke.isEmpty())
        return {};
    const QStringList witnesses = evidence.routerSilent + evidence.routerUnclear + evidence.routerNeighbour;
    if (witnesses.isEmpty() || evidence.beyondSilent.isEmpty())
        return {};
    // The neighbour table decides: an address that is gone from the link is a router that is gone.
    if (!evidence.routerNeighbour.isEmpty())
        return {Weights::RouterUnreachable::neighbourAlive, witnesses + evidence.beyondSilent, {}, {}, {}};
    if (!evidence.routerUnclear.isEmpty())
        return {Weights::RouterUnreachable::neighbourUnclear, witnesses + evidence.beyondSilent, {}, {}, {}};
    return {Weights::RouterUnreachable::silentInEveryWay, witnesses + evidence.beyondSilent, {}, {}, {}};
}

CauseText text(const Evidence &)
{
    CauseText text;
    text.name = translate("Causes", "Router silent");
    text.sentence = translate("Causes", "Your router does not answer.");
    text.detail =
        translate("Causes", "Nothing gets from this computer to the internet, so no site can open.");
    text.action = FirstAction::RestartRouter;
    text.advice = {
        translate("Causes", "If the router is yours, restart it: modem first, then router. Phones and "
                            "television may stop for three minutes."),
        translate("Causes",
                  "If it is not yours (office, hotel, a phone's hotspot), ask whoever runs the network.")};
    return text;
}

} // namespace

const Cause Causes::routerUnreachable = {
    QLatin1String("router-unreachable"), Tier::Router, Affects::ThisNetwork, Place::Router, judge, text};

} // namespace IsItMe
