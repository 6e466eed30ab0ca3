// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/limits.h"
#include "causes/weights.h"
#include "seen/seenpage.h"

#include <algorithm>

namespace IsItMe {

namespace {

using namespace Weights::WorksNow;

/// A site that turns programs away, or wants a cookie kept on the way, opens in a browser all the same.
Judgement opensInBrowsersOnly(const Evidence &evidence)
{
    const BrowsersView &browsers = evidence.browsers;
    const int status = evidence.status();
    const bool wall = status == 401 || status == 403 || status == 429 || status == 451;
    if (browsers.working.isEmpty() || !browsers.unlike.isEmpty() || !(wall || browsers.loopNeedsCookie))
        return {};
    const double weight = browsers.loopNeedsCookie ? browserKeepsCookie : browserIsNotTurnedAway;
    return {browsers.personFails ? weight * turnedAwayPersonFailsLeaves : weight,
            browsers.working,
            evidence.badTries(),
            {},
            {}};
}

bool goesInCircles(const Evidence &evidence)
{
    if (!evidence.page)
        return false;
    const auto failure = evidence.page.observation->failure;
    return failure == Failure::RedirectLoop || failure == Failure::TooManyRedirects;
}

/// What the browsers of this computer make of it: a site that they can't open fresh does not "work now".
double besideBrowsers(const BrowsersView &browsers, bool sawTrouble, bool explainsParts)
{
    double factor = 1;
    if (!browsers.unlike.isEmpty())
        factor *= browsers.working.isEmpty() ? noBrowserOpensItLeaves : someBrowserFailsLeaves;
    if (!browsers.ownTrouble.isEmpty())
        factor *= browsers.working.isEmpty() ? noBrowserOfTheirsLeaves : someBrowsersOwnLeaves;
    if (browsers.stillFails)
        factor *= personStillFailsLeaves;
    else if (browsers.personFails && !sawTrouble)
        factor *= personFailsLeaves;
    if (browsers.http2Fails || browsers.http1Fails)
        factor *= oneProtocolFailsLeaves;
    if (explainsParts)
        factor *= partsMissingLeaves;
    return factor;
}

/// At least: good answers on the asked path, on every address, over the whole series, and nothing said that
/// the browser sees otherwise. Forbidden by a failed try, but for one that a run of good ones has left
/// behind.
Judgement judge(const Evidence &evidence)
{
    const TryPattern &pattern = evidence.pattern;
    if (evidence.browsers.loopNeedsCookie || goesInCircles(evidence)) // each hop looks good by itself
        return opensInBrowsersOnly(evidence);
    if (pattern.good == 0) {
        const bool plain = evidence.plainHttp.seen && evidence.plainHttp.good && !evidence.site.schemeTyped;
        return plain ? Judgement{plainHttpGood, {evidence.plainHttp.id()}, {}, {}, {}}
                     : opensInBrowsersOnly(evidence);
    }
    const bool recovered = pattern.bad > 0 && pattern.lastIsGood && pattern.changes <= 1 &&
                           !pattern.byAddress && pattern.good >= Limits::leftBehind;
    if (pattern.bad > 0 && !recovered)
        return {};
    const qsizetype opened = pattern.good + evidence.browsers.working.size();
    double weight = opened >= Limits::wholeSeries ? wholeSeriesGood : opened > 1 ? fewTriesGood : oneTryGood;
    // Failed moments ago, also in a look before this one: a run of good tries has left it behind.
    if (recovered || !evidence.failedBefore.isEmpty())
        weight = std::min(weight, Weights::WorksNow::recovered);
    QStringList against = evidence.badTries() + evidence.failedBefore;
    // The same page fails for others, and it is no wall: it works for us, not for all.
    // (Where ours failed too at first, they may have asked before it came back.)
    if (evidence.others.failsAtGateways() && pattern.bad == 0 && evidence.failedBefore.isEmpty()) {
        weight *= othersFailLeaves;
        against += evidence.others.brokenGateway;
    }
    for (const auto &reach : siteReach(evidence.look)) {
        // An address that nobody can connect to: it works for us, not for all.
        const bool saysSomething =
            evidence.ipv4Here && !evidence.others.gotInAt.contains(reach.facts->address);
        if (reach.observation->failure && !isIpv6(reach.facts->address) && saysSomething) {
            weight = oneAddressDead;
            against.append(reach.observation->id);
        }
    }
    if (evidence.stores.mended && !evidence.stores.stored.isEmpty())
        weight *= freshCopyMendedLeaves; // it works because we asked for one
    if (evidence.cookiesExplainWhatWasSeen())
        weight *= evidence.sawStatus >= 500 ? cookieErrorServersLeaves : cookieErrorLeaves;
    else if (evidence.sawPageNamesCookies())
        weight *= cookieErrorLeaves;
    const bool lossToSite =
        evidence.loss.place == LinePlace::Site; // it opens, and whose loss it is stays open
    if (evidence.ipv6Broken || evidence.lossy() || lossToSite)
        weight *= brokenLineLeaves;
    // What the person saw is evidence too: only a fault of the site's servers can have passed meanwhile.
    if (evidence.sawTrouble)
        weight *= evidence.seenHasPassed ? seenHasPassedLeaves : seenTroubleLeaves;
    if (evidence.sawTrouble && !evidence.sawId.isEmpty())
        against.append(evidence.sawId);
    const BrowsersView &browsers = evidence.browsers;
    const bool partsMissing = !browsers.missing.empty() && browsers.personFails && evidence.sawStatus == 0;
    weight *= besideBrowsers(browsers, evidence.sawTrouble, partsMissing);
    against += browsers.unlike + browsers.ownTrouble;
    return {weight, evidence.goodTries() + browsers.working, against, {}, {}};
}

/// What becomes of the page that the person saw.
QString seenSentence(const Evidence &evidence)
{
    const QString seen = seenInWords(evidence.sawPage);
    if (evidence.seenHasPassed)
        return translate("Causes",
                         "It answered us just now. What you saw (%1) came from the site's servers and "
                         "has passed. Press F5 (on a Mac: Cmd+R) once.")
            .arg(seen);
    if (!evidence.sawPage.browser.isEmpty() && !seen.isEmpty())
        return translate("Causes",
                         "It answered us just now, but %1. Press F5 (on a Mac: Cmd+R) once. If that does "
                         "not help, something between your browser and the site is in the way.")
            .arg(seen);
    return {};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Works now");
    text.sentence = translate("Causes", "%1 works now.").arg(evidence.siteName());
    text.detail =
        translate("Causes", "It answered us just now. If your browser still shows an error, press F5 (on a "
                            "Mac: Cmd+R) once.");
    if (const QString seen = seenSentence(evidence); evidence.sawTrouble && !seen.isEmpty())
        text.detail = seen;
    if (evidence.browsers.loopNeedsCookie)
        text.detail = translate("Causes", "It opens in a fresh browser on this computer. It sends in circles "
                                          "whoever keeps no cookie of it.");
    else if (evidence.pattern.good == 0 && !evidence.browsers.working.isEmpty())
        text.detail = translate("Causes", "It opens in a fresh browser on this computer. Our own checks it "
                                          "turns away: it may take them for a robot.");
    text.action = FirstAction::OpenSite;
    text.advice = {
        translate("Causes", "Open %1 again.").arg(evidence.siteName()),
        translate("Causes", "Fails it only in your browser? Then go on to step 2, cache and cookies.")};
    return text;
}

} // namespace

const Cause Causes::worksNow = {
    QLatin1String("works-now"), Tier::Site, Affects::Nobody, Place::None, judge, text};

} // namespace IsItMe
