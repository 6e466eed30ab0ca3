// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// At least: IPv6 is set up here, fails to every address beyond, and IPv4 works. Forbidden when IPv6 reaches
/// anything. Only the site's own IPv6 failing is the site's affair. It counts only where the site is asked
/// over IPv6 at all, and what fails over IPv4 too has another cause.
Judgement judge(const Evidence &evidence)
{
    const bool siteHasIpv6 = std::any_of(evidence.addresses.begin(), evidence.addresses.end(), isIpv6);
    if (!evidence.ipv6Broken || !siteHasIpv6)
        return {};
    return {evidence.symptom ? 0.25 : 0.92, evidence.ipv6Silent, evidence.goodTries(), {}, {}};
}

CauseText text(const Evidence &)
{
    CauseText text;
    text.name = translate("Causes", "IPv6 broken on this side");
    text.sentence = translate("Causes", "One of your two ways to the internet is broken.");
    text.detail = translate("Causes", "The newer one (IPv6) fails, so some sites open slowly or not at all.");
    text.action = FirstAction::RestartRouter;
    text.advice = {translate("Causes",
                             "If the router is yours, restart it. Phones and television may stop for "
                             "three minutes."),
                   translate("Causes", "If it stays so, tell the provider: \"IPv6 does not work\".")};
    return text;
}

} // namespace

const Cause Causes::ipv6Broken = {
    QLatin1String("ipv6-broken"), Tier::Path, Affects::ThisNetwork, Place::Provider, judge, text};

} // namespace IsItMe
