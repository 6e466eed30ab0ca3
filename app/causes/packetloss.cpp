// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: many connections, to the site and elsewhere, needed a second packet or got none.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.lossy())
        return {};
    return {0.9, evidence.lostPackets, {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Packet loss");
    text.sentence = translate("Causes", "Your connection is poor just now.");
    text.detail =
        translate("Causes", "Of %1 connections %2 lost packets on the way. Pages hang or break off.")
            .arg(evidence.connections)
            .arg(evidence.lostPackets.size());
    text.action = FirstAction::ImproveConnection;
    text.advice = {
        translate("Causes", "On Wi-Fi: move closer to it, or use a cable."),
        translate("Causes", "Does somebody else use the line heavily? Try again when they are done.")};
    return text;
}

} // namespace

const Cause Causes::packetLoss = {
    QLatin1String("packet-loss"), Tier::Names, Affects::ThisNetwork, Place::Provider, judge, text};

} // namespace IsItMe
