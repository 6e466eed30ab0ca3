// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// At least: no interface up with a usable address. Forbidden by any answer from beyond the link, and by a
/// site that lets us connect: it may live on this very computer.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.link || !evidence.beyondAnswered.isEmpty() || !evidence.routerSpoke.isEmpty() ||
        !evidence.siteConnected.isEmpty())
        return {};
    if (!evidence.onNetwork)
        return {Weights::NoLink::noUsableInterface, {evidence.link.observation->id}, {}, {}, {}};
    // An address without a way out: the network's automatic set-up did not finish.
    if (!evidence.routed && !evidence.beyondSilent.isEmpty())
        return {Weights::NoLink::addressWithoutWayOut, {evidence.link.observation->id}, {}, {}, {}};
    return {};
}

CauseText text(const Evidence &)
{
    CauseText text;
    text.name = translate("Causes", "No network on this computer");
    text.sentence = translate("Causes", "Your computer is not on a network.");
    text.detail =
        translate("Causes", "The cable is out, or Wi-Fi is off. Until that is put right, no site can open.");
    text.action = FirstAction::OpenNetworkSettings;
    text.advice = {
        translate("Causes", "Plug the network cable in, or switch Wi-Fi on and choose your network."),
        translate("Causes", "On a laptop, look for flight mode: it switches Wi-Fi off.")};
    return text;
}

} // namespace

const Cause Causes::noLink = {QLatin1String("no-link"), Tier::Link, Affects::ThisComputer,
                              Place::Computer,          judge,      text};

} // namespace IsItMe
