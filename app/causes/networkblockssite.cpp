// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/pathwords.h"
#include "causes/weights.h"

#include <algorithm>

namespace IsItMe {

namespace {

using namespace Weights::NetworkBlocksSite;

/// Whether the way to the site was seen to end in a part, while the way elsewhere goes on from there.
bool endsIn(const Evidence &evidence, std::initializer_list<PathPart> parts)
{
    const PathSummary &path = evidence.path;
    return path && path.elsewhereGoesOn &&
           std::find(parts.begin(), parts.end(), path.end.part) != parts.end();
}

/// The packets get as far as the site's own network: whoever stops them there, it is not this network.
bool packetsReachSite(const Evidence &evidence)
{
    return evidence.path && (evidence.path.end.reached || evidence.path.end.part == PathPart::SiteNetwork);
}

/// Some try of the page had an answer, good or bad: then the way is open.
bool answeredAtAll(const Evidence &evidence)
{
    return std::any_of(evidence.tries.begin(), evidence.tries.end(),
                       [](const PageTry &one) { return one.seen.facts->status > 0; });
}

std::optional<Place> placeOf(const Evidence &evidence)
{
    if (endsIn(evidence, {PathPart::ThisNetwork}))
        return Place::Router;
    return std::nullopt;
}

/// Without others' view: the share by where the path trace ends. A router that says "not allowed" settles it;
/// silence in the provider's network may still be a route that the site took back.
double shareByPath(const Evidence &evidence)
{
    if (!evidence.path)
        return noTrace;
    if (evidence.path.end.prohibited && endsIn(evidence, {PathPart::ThisNetwork, PathPart::Provider}))
        return prohibitedOnTheWay;
    if (endsIn(evidence, {PathPart::ThisNetwork}))
        return wayEndsHere;
    if (endsIn(evidence, {PathPart::Provider}))
        return wayEndsAtProvider;
    return packetsReachSite(evidence) ? wayReachesSite : noTrace;
}

/// How sure a vantage point that gets in makes it. Less where some do not get in either, where all were
/// turned away as robots (then the site might drop us too), and where they got in at addresses that we are
/// not told.
double weightWithoutConnection(const OthersView &others)
{
    if (others.split() || others.onlyElsewhere())
        return othersSplit;
    if (others.asked() == 1)
        return oneOtherGetsIn;
    return others.working.isEmpty() ? othersGetInToo : othersGetThePage;
}

/// At least: the site fails here before an answer, or somebody answers in its place, the control works here,
/// and a vantage point gets in on the same path. Forbidden when others fail the same way, and when we get in
/// at the address that others are told: then the name is at fault, not the way. Nobody asked: it stands
/// beside site-unreachable, with shares by where the path trace ends. Where that is the site's own network
/// and others get in, it is the site that does not let this network in.
Judgement judge(const Evidence &evidence)
{
    const QStringList failed = evidence.noConnection();
    const bool noConnection = !failed.isEmpty();
    const bool cutOff = evidence.symptom && evidence.status() == 0 && evidence.pattern.good == 0 &&
                        evidence.symptom.observation->failure != Failure::TlsCertificate &&
                        !answeredAtAll(evidence);
    const qsizetype notThere = evidence.others.failing.size() + evidence.others.unreachable.size();
    const bool mostGetIn = evidence.others.working.size() > notThere;
    const bool waiting = !evidence.keptWaiting.isEmpty() && mostGetIn;
    if (!evidence.answeredInstead.isEmpty() && evidence.browsers.working.isEmpty())
        return {answeredByAnother, evidence.answeredInstead + evidence.others.working, {}, {}, {}};
    if ((!noConnection && !cutOff && !waiting) || !evidence.internetWorks() || evidence.largeRecordsStall() ||
        !evidence.browsers.working.isEmpty()) // a fresh browser of this computer gets through
        return {};
    // The site itself says that it is in trouble: then it is no wall on this side.
    if (evidence.others.asked() == 0 && evidence.siteSays.closesTheSite())
        return {};
    QStringList witnesses = failed + evidence.badTries() + evidence.connectivityGood + evidence.controlGood;
    if (evidence.path)
        witnesses.append(evidence.path.site.observation->id);
    const OthersView &others = evidence.others;
    if (!evidence.change.worksThere.isEmpty())
        return {};
    if (others.connected() && noConnection) {
        const bool bySite = packetsReachSite(evidence);
        const ProxyView &proxy = evidence.proxy;
        const bool unexplained = proxy.missesSite() && proxy.ofSite != ProxyView::Word::NoConnection;
        const bool traced = evidence.path || evidence.behindProxy;
        const double most = unexplained ? proxyDoesNotSay : bySite ? siteStopsUs : traced ? 1.0 : notTraced;
        const double alone = others.outvoted.isEmpty() ? 1.0 : oneAloneNotLeaves;
        return {std::min(weightWithoutConnection(others), most) * alone,
                witnesses + others.working + others.walled + evidence.change.failsThere,
                others.unreachable + others.outvoted,
                bySite ? std::optional(Affects::SomeVisitors) : std::nullopt,
                bySite ? std::optional(Place::SiteNetwork) : placeOf(evidence)};
    }
    if (waiting)
        return {
            waitsOthersGetIn, witnesses + evidence.keptWaiting + others.working, others.unreachable, {}, {}};
    if (!others.working.isEmpty())
        return {mostGetIn && !others.split() ? cutOffOthersGetIn : othersSplit,
                witnesses + others.working,
                others.unreachable + others.failing,
                {},
                {}};
    if (others.asked() > 0)
        return {}; // forbidden: they fail the same way
    if (noConnection && evidence.proxy.missesSite())
        return {proxyMissesSite, witnesses, {}, {}, {}};
    return {noConnection ? shareByPath(evidence) : Weights::NetworkBlocksSite::cutOff,
            witnesses,
            {},
            {},
            placeOf(evidence)};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Network blocks the site");
    text.sentence =
        translate("Causes", "Your network does not let you through to %1.").arg(evidence.siteName());
    text.detail = !evidence.others.connected() ? translate("Causes", "Everything else opens here.")
                  : evidence.others.working.isEmpty()
                      ? translate("Causes", "Others reach it; everything else opens here.")
                      : translate("Causes", "Others can open it; everything else opens here.");
    // Who runs this network can't open what is shut over there.
    const bool shutAtSite = packetsReachSite(evidence) && evidence.others.connected();
    if (shutAtSite)
        text.sentence = translate("Causes", "%1 does not let your network in.").arg(evidence.siteName());
    if (const QString where = whereTheWayEnds(evidence); !where.isEmpty())
        text.detail += u' ' + where;
    text.action = FirstAction::TryOtherNetwork;
    text.advice = {translate("Causes", "Try another network, such as your phone's."),
                   shutAtSite
                       ? translate("Causes", "Tell the people who run the site.")
                       : translate("Causes", "Ask whoever runs this network whether it blocks the site.")};
    text.administrator = {
        {AdministratorCheck::Firewall,
         translate("Causes", "Does a firewall or a protection service drop this "
                             "visitor's network? The report names it.")},
        {AdministratorCheck::Connectivity,
         translate("Causes", "Is the site's network reachable from this visitor's "
                             "provider (routing, peering)? The report has the path trace.")}};
    // Packets that die between the networks are a matter of routes first.
    if (endsIn(evidence, {PathPart::Provider, PathPart::Between}))
        std::swap(text.administrator.front(), text.administrator.back());
    return text;
}

} // namespace

const Cause Causes::networkBlocksSite = {
    QLatin1String("network-blocks-site"), Tier::Path, Affects::ThisNetwork, Place::Provider, judge, text};

} // namespace IsItMe
