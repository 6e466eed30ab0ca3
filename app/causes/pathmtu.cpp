// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::PathMtu;

/// The page's connection opened, and then nothing large came.
bool pageStalls(const Evidence &evidence)
{
    if (!evidence.symptom)
        return false;
    const Observation &page = *evidence.symptom.observation;
    return page.failure == Failure::Truncated ||
           (page.failure == Failure::TimedOut && page.reached >= Layer::Tcp);
}

/// At least: connections open and small packets pass, but the large first records of TLS stall, to the
/// control sites too; or the page stalls, and large packets were seen to vanish where small ones come
/// through. A server that hangs alone never is this. Forbidden when the largest that the link carries come
/// through. Where they vanish on the way to the site only, it is the site's network, for those who come that
/// way.
Judgement judge(const Evidence &evidence)
{
    const SizeSummary &size = evidence.size;
    const bool hole = size.place != LinePlace::None && evidence.loss.place == LinePlace::None;
    const bool stalls = evidence.largeRecordsStall();
    if (!hole && (!stalls || (!size.against.isEmpty() && size.evidence.isEmpty())))
        return {};
    const QStringList stalling =
        stalls ? evidence.badTries() + evidence.controlFailed + evidence.connectivityGood
               : evidence.badTries();
    if (!hole)
        return {onlyTlsStallsEverywhere, stalling, {}, {}, {}};
    if (!stalls && !pageStalls(evidence))
        return {};
    if (size.place == LinePlace::Site)
        return {vanishNearTheSite, size.evidence + stalling, size.against, Affects::SomeVisitors,
                Place::SiteNetwork};
    return {
        stalls ? largeVanishAndStall : largeVanishPageStalls, size.evidence + stalling, size.against, {}, {}};
}

CauseText siteText(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Large packets lost near the site (path MTU)");
    text.sentence = translate("Causes", "Large packets get lost on the way to %1. It is not you.")
                        .arg(evidence.siteName());
    text.detail =
        translate("Causes", "Small ones get there, and other sites open well. That is for the site to mend.");
    text.action = FirstAction::TellTheSite;
    text.advice = {translate("Causes", "Tell the site, and show the report.")};
    text.administrator = {
        {AdministratorCheck::Connectivity,
         translate("Causes",
                   "Packets of more than %1 bytes vanish on the way to the site. Which tunnel or link "
                   "there has a smaller MTU? Is the TCP MSS clamped to it?")
             .arg(evidence.size.passes)},
        {AdministratorCheck::Firewall,
         translate("Causes",
                   "Does a firewall drop ICMP \"fragmentation needed\" (IPv4) or \"packet too big\" "
                   "(IPv6)?")}};
    return text;
}

CauseText text(const Evidence &evidence)
{
    if (evidence.size.place == LinePlace::Site)
        return siteText(evidence);
    const bool vpn = evidence.link && evidence.link.facts->vpn;
    CauseText text;
    text.name = translate("Causes", "Large packets lost (path MTU)");
    text.sentence = translate("Causes", "Large packets get lost on your line.");
    text.detail =
        translate("Causes", "Small pages open, larger ones hang. Often a VPN or the provider's line.");
    if (!vpn) { // none was seen: none is to be switched off
        text.action = FirstAction::TryOtherNetwork;
        text.advice = {
            translate("Causes", "Try another network, such as your phone's."),
            evidence.size.passes > 0
                ? translate("Causes", "Tell the provider: \"packets of more than %1 bytes do not get "
                                      "through (MTU)\".")
                      .arg(evidence.size.passes)
                : translate("Causes", "Tell the provider: \"large packets (MTU) do not get through\".")};
        return text;
    }
    text.action = FirstAction::TryWithoutVpn;
    const QString tell =
        evidence.size.passes > 0
            ? translate("Causes", "Otherwise tell the provider: \"packets of more than %1 bytes do not get "
                                  "through (MTU)\".")
                  .arg(evidence.size.passes)
            : translate("Causes", "Otherwise tell the provider: \"large packets (MTU) do not get through\".");
    text.advice = {translate("Causes", "A VPN is on (%1): turn it off and try again.")
                       .arg(vpnInterface(*evidence.link.facts)),
                   tell};
    return text;
}

} // namespace

const Cause Causes::pathMtu = {QLatin1String("path-mtu"), Tier::Names, Affects::ThisNetwork,
                               Place::Provider,           judge,       text};

} // namespace IsItMe
