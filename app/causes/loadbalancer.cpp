// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/limits.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::LoadBalancer;

/// Not where this computer has no way to addresses of that family, nor where others connect to that very one.
bool saysSomethingOfTheSite(const Evidence &evidence, const QString &address)
{
    return (evidence.ipv4Here || isIpv6(address)) && !evidence.others.gotInAt.contains(address);
}

/// Whatever refuses the site's IPv6 refuses all IPv6 where no control address lets us connect to that port.
bool ipv6Connects(const Evidence &evidence, int port)
{
    bool refused = false;
    for (const auto &reach : allSeen<ReachFacts>(evidence.look)) {
        const bool ofSite = reach.facts->belongsTo == QLatin1String("site");
        if (!isIpv6(reach.facts->address) || ofSite || reach.facts->port != port)
            continue;
        if (reach.observation->ended == Ending::Done)
            return true;
        refused |= reach.observation->failure == Failure::ConnectionRefused;
    }
    return !refused;
}

/// An answer that a server gives whose files or rights are not those of the others. What asks who the visitor
/// is, or to wait, is no such thing.
bool lacksThePage(int status)
{
    return status == 400 || status == 403 || status == 404 || status == 410;
}

/// At least: within a minute some tries work and some fail, or one of the addresses always fails. Forbidden
/// by a steady failure; a single change is a server that is just going down or coming up.
Judgement judge(const Evidence &evidence)
{
    const TryPattern &pattern = evidence.pattern;
    if (evidence.stores.mended && !evidence.stores.stored.isEmpty())
        return {}; // a store took the fresh copy that we asked for: one answer, not two servers
    const QStringList witnesses = evidence.badTries() + evidence.goodTries();
    const bool serverSide = evidence.status() >= 500 || evidence.status() == 0;
    const bool inTurns = pattern.inTurns();
    if (pattern.mixed() && inTurns && lacksThePage(evidence.status()))
        return {byAddressOrInTurns, witnesses, {}, {}, {}};
    // Lost packets explain tries without an answer; good answers that come late explain refusals (overload).
    const bool explained = (evidence.lossy() && evidence.status() == 0) ||
                           (evidence.goodWaitMs > Limits::lateMs && evidence.clock.waitMs > Limits::lateMs);
    if (pattern.mixed() && serverSide && explained)
        return {Weights::LoadBalancer::explained, witnesses, {}, {}, {}};
    if (pattern.mixed() && serverSide) {
        if (inTurns)
            return {byAddressOrInTurns, witnesses, {}, {}, {}};
        if (evidence.others.disagree) // it comes and goes there, too
            return {othersDisagree, witnesses + evidence.others.working, {}, {}, {}};
        if (pattern.lastIsGood)
            return {oneChangeToGood, witnesses, {}, {}, {}};
        return {pattern.bad >= Limits::steadilyBad ? oneChangeToBad : oneChange, witnesses, {}, {}, {}};
    }
    // One of the addresses lets nobody connect, the others work. An IPv6 address counts only where IPv6
    // works.
    QStringList dead;
    for (const auto &reach : siteReach(evidence.look)) {
        const auto failure = reach.observation->failure;
        const bool refused = failure == Failure::ConnectionRefused;
        const bool silent = failure == Failure::TimedOut || failure == Failure::NoRoute;
        const bool ipv6 = isIpv6(reach.facts->address);
        if ((refused && (!ipv6 || ipv6Connects(evidence, reach.facts->port))) ||
            (silent && !ipv6 && saysSomethingOfTheSite(evidence, reach.facts->address)))
            dead.append(reach.observation->id);
    }
    if (!dead.isEmpty() && !evidence.siteConnected.isEmpty() && pattern.good > 0)
        return {oneAddressDead, dead + evidence.siteConnected + evidence.goodTries(), {}, {}, {}};
    // ... or all fail, and one lets nobody connect besides: a second fault, and not the first to mend.
    if (!dead.isEmpty() && !evidence.siteConnected.isEmpty() && pattern.bad > 0 && evidence.status() >= 500 &&
        evidence.others.working.isEmpty())
        return {oneAddressDeadBeside, dead, evidence.badTries(), {}, {}};
    // We fail steadily where others get in: they are served by other machines.
    const bool missing = evidence.status() == 404 || evidence.status() == 410;
    if (!evidence.others.working.isEmpty() && (evidence.status() >= 500 || missing)) {
        const double leaves = evidence.change.worksThere.isEmpty() ? 1.0 : newAddressWorksLeaves;
        return {othersGetIn * leaves, evidence.badTries() + evidence.others.working, {}, {}, {}};
    }
    // ... or the other way round: ours are fine, and theirs are not.
    if (pattern.good > 0 && pattern.bad == 0 && evidence.failedBefore.isEmpty() &&
        evidence.others.failsAtGateways())
        return {othersFail, evidence.goodTries() + evidence.others.brokenGateway, {}, {}, {}};
    return {};
}

CauseText text(const Evidence &evidence)
{
    const int tries = evidence.pattern.good + evidence.pattern.bad;
    CauseText text;
    text.name = translate("Causes", "One of several servers fails");
    text.sentence = translate("Causes", "The site is partly broken. It is not you.");
    text.detail =
        evidence.pattern.mixed()
            ? translate("Causes", "Of %1 tries %2 failed: one of its servers is bad.")
                  .arg(tries)
                  .arg(evidence.pattern.bad)
            : translate("Causes", "It works for some and fails for others: one of its servers is bad.");
    text.action = FirstAction::RefreshOnce;
    text.advice = {
        translate("Causes", "Press F5 once or twice (on a Mac: Cmd+R)."),
        translate("Causes", "Tell the people who run the site: the report shows them which server.")};
    text.administrator = {{AdministratorCheck::Connectivity,
                           translate("Causes", "Take the servers out of the balancer one by one: which "
                                               "address or back end fails? The report has the tries "
                                               "by address.")},
                          {AdministratorCheck::Logs,
                           translate("Causes", "Do the health checks test what visitors ask for, and do they "
                                               "take a failing server out?")},
                          {AdministratorCheck::Performance,
                           translate("Causes", "Is one of the servers short of memory, disk or worker "
                                               "processes, or on an older version?")}};
    return text;
}

} // namespace

const Cause Causes::loadBalancer = {
    QLatin1String("load-balancer"), Tier::Site, Affects::SomeVisitors, Place::Gateway, judge, text};

} // namespace IsItMe
