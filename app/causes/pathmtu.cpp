// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: connections open and small packets pass, but the large first records of TLS stall, to the
/// control sites too. A server that hangs alone never is this.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.largeRecordsStall())
        return {};
    return {0.85, evidence.badTries() + evidence.controlFailed + evidence.connectivityGood, {}, {}, {}};
}

CauseText text(const Evidence &)
{
    CauseText text;
    text.name = translate("Causes", "Large packets lost (path MTU)");
    text.sentence = translate("Causes", "Large packets get lost on your line.");
    text.detail =
        translate("Causes", "Small pages open, larger ones hang. Often a VPN or the provider's line.");
    text.action = FirstAction::TryWithoutVpn;
    text.advice = {
        translate("Causes", "If a VPN is on, turn it off and try again."),
        translate("Causes", "Otherwise tell the provider: \"large packets (MTU) do not get through\".")};
    return text;
}

} // namespace

const Cause Causes::pathMtu = {QLatin1String("path-mtu"), Tier::Names, Affects::ThisNetwork,
                               Place::Provider,           judge,       text};

} // namespace IsItMe
