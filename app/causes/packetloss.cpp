// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/conditions.h"
#include "causes/limits.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

/// At least: many connections, to the site and elsewhere, needed a second packet or got none, or many of a
/// series of pings stayed unanswered beyond the router. Lost already on the way to the router: it is this
/// network's cable or Wi-Fi. Forbidden when a series of pings goes beyond the router and comes back whole:
/// then the connections waited in a queue.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.lossy())
        return {};
    const LossSummary &loss = evidence.loss;
    const bool counted = loss.place != LinePlace::None && loss.place != LinePlace::Site;
    const auto place = loss.place == LinePlace::ThisNetwork ? std::optional(Place::Router) : std::nullopt;
    // The site's own error came through: that is what the visitor sees, and the line does not explain it.
    // Only a line that is felt on every page is the nearer fault all the same.
    const bool errorCame = evidence.status() >= 400 && loss.percent < Limits::heavyLossPercent;
    const double leaves = errorCame ? Weights::PacketLoss::errorPageCameLeaves : 1;
    const QStringList against = errorCame ? evidence.badTries() : QStringList();
    if (counted)
        return {Weights::PacketLoss::countedInASeries * leaves,
                loss.evidence + evidence.lostPackets,
                against,
                {},
                place};
    const EchoFacts *beyond = loss.toward("control");
    if (beyond && beyond->method == QLatin1String("icmp") && lostPercent(*beyond) < Limits::fewLostPercent)
        return {};
    return {Weights::PacketLoss::manyRetransmissions * leaves, evidence.lostPackets, against, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Packet loss");
    text.sentence = translate("Causes", "Your connection is poor just now.");
    const LossSummary &loss = evidence.loss;
    const bool counted = loss.place != LinePlace::None && loss.place != LinePlace::Site;
    if (counted) {
        text.detail =
            translate("Causes", "Of 100 packets %1 get lost. Pages hang or break off.").arg(loss.percent);
    } else {
        text.detail =
            translate("Causes", "Of %1 connections %2 lost packets on the way. Pages hang or break off.")
                .arg(evidence.connections)
                .arg(evidence.lostPackets.size());
    }
    const QString busy =
        translate("Causes", "Does somebody else use the line heavily? Try again when they are done.");
    if (loss.place == LinePlace::Provider) {
        text.detail += u' ' + translate("Causes", "The way to your router is fine: they get lost beyond it.");
        text.action = FirstAction::TellMeWhenBack;
        text.advice = {busy, translate("Causes", "If it stays so, tell your internet provider: \"%1 of 100 "
                                                 "packets get lost behind the router\".")
                                 .arg(loss.percent)};
        return text;
    }
    if (loss.place == LinePlace::ThisNetwork)
        text.detail += u' ' + translate("Causes", "They get lost already on the way to your router.");
    if (!Shown::lostBeforeRouterOrUnmeasured.holds(evidence)) {
        text.action = FirstAction::TellMeWhenBack;
        text.advice = {busy};
        return text;
    }
    text.action = FirstAction::ImproveConnection;
    text.advice = {translate("Causes", "On Wi-Fi: move closer to it, or use a cable."), busy};
    return text;
}

} // namespace

const Cause Causes::packetLoss = {
    QLatin1String("packet-loss"), Tier::Names, Affects::ThisNetwork, Place::Provider, judge, text};

} // namespace IsItMe
