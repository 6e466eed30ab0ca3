// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/pathwords.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::SiteUnreachable;

/// Without others' view it stays open, whatever the path trace shows: the site may drop only this network's
/// packets.
double shareByPath(const Evidence &evidence)
{
    const PathEnd &end = evidence.path.end;
    if (!evidence.path)
        return noTrace;
    if (end.part == PathPart::ThisNetwork || (end.prohibited && end.part == PathPart::Provider))
        return evidence.path.elsewhereGoesOn ? wayEndsHere : wayEndsHereForAll;
    if (end.part == PathPart::Provider)
        return wayEndsAtProvider;
    return wayEndsElsewhere;
}

/// Some get in, and others do not; or those who get in do so at addresses that this computer is not told.
bool onlyInPart(const OthersView &others)
{
    return others.split() || (!others.working.isEmpty() && others.onlyElsewhere());
}

/// At least: no connection to any of the site's addresses, the control works, and vantage points fail too.
/// Forbidden when any vantage point connects, but for one case: where some connect and others do not, or only
/// at addresses that we are not told, a part of the site's network may be off. Then it stands beside
/// network-blocks-site, for some visitors. Nobody asked: it stands beside it too, with shares by where the
/// path trace ends.
Judgement judge(const Evidence &evidence)
{
    const QStringList failed = evidence.noConnection();
    if (failed.isEmpty() || !evidence.internetWorks())
        return {};
    const bool plainAnswers = evidence.plainHttp.seen && evidence.plainHttp.seen.facts->status > 0;
    if (plainAnswers || !evidence.browsers.working.isEmpty() || !evidence.change.worksThere.isEmpty())
        return {};
    QStringList witnesses = failed + evidence.connectivityGood + evidence.controlGood;
    if (evidence.path)
        witnesses.append(evidence.path.site.observation->id);
    if (onlyInPart(evidence.others))
        return {othersSplit,
                witnesses + evidence.others.unreachable,
                evidence.others.working,
                Affects::SomeVisitors,
                {}};
    if (evidence.others.connected())
        return {};
    const auto others = evidence.others.unreachable;
    if (evidence.siteSays.closesTheSite())
        return {others.isEmpty() ? siteSaysSo : severalOthersNeither,
                witnesses + others + QStringList{evidence.siteSays.observation},
                {},
                {},
                {}};
    if (others.isEmpty())
        return {shareByPath(evidence), witnesses, {}, {}, {}};
    const QStringList &alone = evidence.others.outvoted;
    const double weight = others.size() > 1 ? severalOthersNeither : oneOtherNeither;
    return {alone.isEmpty() ? weight : weight * oneAloneGetsInLeaves, witnesses + others, alone, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Site unreachable");
    const bool others = !evidence.others.unreachable.isEmpty() || evidence.siteSays.closesTheSite();
    text.sentence = others ? translate("Causes", "The site does not answer anyone.")
                           : translate("Causes", "The site does not answer us.");
    text.detail =
        others
            ? translate("Causes", "It is switched off or cut off. It is not you.")
            : translate("Causes", "Everything else opens here. We can't tell yet whether it answers others.");
    if (onlyInPart(evidence.others)) {
        text.sentence = translate("Causes", "The site answers in some places only.");
        text.detail =
            translate("Causes", "It opens for some others and not for everyone. A part of it may be cut "
                                "off, for you too.");
    }
    if (const QString where = whereTheWayEnds(evidence); !where.isEmpty())
        text.detail += u' ' + where;
    text.action = others ? FirstAction::TellMeWhenBack : FirstAction::AskOthers;
    text.advice = {others ? translate("Causes", "Wait, and let us watch.")
                          : translate("Causes", "Let us ask others whether it works for them.")};
    text.administrator = {
        {AdministratorCheck::Connectivity,
         evidence.path.end.reached
             ? translate("Causes",
                         "The machine answers pings, the port is silent: does the front end run, does it "
                         "listen on the port?")
             : translate("Causes", "Is the front-end machine up, and does it listen on "
                                   "the port? Are its addresses still the ones in DNS?")},
        {AdministratorCheck::Firewall,
         translate("Causes", "Do the site's own firewall, the host's and the data "
                             "centre's let connections from outside in?")},
        {AdministratorCheck::ThirdParty, translate("Causes", "Does the hosting or network provider report an "
                                                             "outage?")},
        {AdministratorCheck::Dns, translate("Causes", "Were the address records changed lately?")}};
    // A machine that answers pings and swallows connections has a firewall before its port, more often than
    // not.
    if (evidence.path.end.reached)
        std::swap(text.administrator[0], text.administrator[1]);
    return text;
}

} // namespace

const Cause Causes::siteUnreachable = {
    QLatin1String("site-unreachable"), Tier::Site, Affects::Everyone, Place::SiteNetwork, judge, text};

} // namespace IsItMe
