// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: IPv6 is set up here, fails to every address beyond, and IPv4 works. Forbidden when IPv6 reaches
/// anything. Only the site's own IPv6 failing is the site's affair.
Judgement judge(const Evidence &evidence)
{
    QStringList silent;
    bool works = false;
    bool ipv4Works = false;
    for (const auto &reach : allSeen<ReachFacts>(evidence.look)) {
        const bool answered = reach.observation->ended == Ending::Done ||
                              reach.observation->failure == Failure::ConnectionRefused;
        if (!isIpv6(reach.facts->address))
            ipv4Works |= answered;
        else if (answered)
            works = true;
        else if (reach.observation->failure == Failure::TimedOut &&
                 reach.facts->belongsTo != QLatin1String("site"))
            silent.append(reach.observation->id);
    }
    if (silent.isEmpty() || works || !ipv4Works)
        return {};
    // With a good page on the other way it is a nuisance, not what keeps the site from opening.
    const bool hurts = evidence.symptom || (!evidence.page && evidence.pageSettled);
    return {hurts ? 0.4 : 0.3, silent, evidence.goodTries(), {}, {}};
}

CauseText text(const Evidence &)
{
    CauseText text;
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
