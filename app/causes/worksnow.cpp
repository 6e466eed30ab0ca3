// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "seen/seenpage.h"

namespace IsItMe {

namespace {

/// At least: good answers on the asked path, on every address, over the whole series, and nothing said that
/// the browser sees otherwise. Forbidden by a failed try, but for one that a run of good ones has left
/// behind.
Judgement judge(const Evidence &evidence)
{
    const TryPattern &pattern = evidence.pattern;
    if (pattern.good == 0) {
        const bool plain = evidence.plainHttp.seen && evidence.plainHttp.good && !evidence.site.schemeTyped;
        return plain ? Judgement{0.85, {evidence.plainHttp.id()}, {}, {}, {}} : Judgement{};
    }
    constexpr int leftBehind = 4;
    const bool recovered = pattern.bad > 0 && pattern.lastIsGood && pattern.changes <= 1 &&
                           !pattern.byAddress && pattern.good >= leftBehind;
    if (pattern.bad > 0 && !recovered)
        return {};
    constexpr int wholeSeries = 5;
    double weight = pattern.good >= wholeSeries ? 0.96 : 0.85;
    if (recovered)
        weight = 0.68;
    QStringList against = evidence.badTries();
    for (const auto &reach : siteReach(evidence.look)) {
        // An address that nobody can connect to: it works for us, not for all.
        if (reach.observation->failure && !isIpv6(reach.facts->address)) {
            weight = 0.1;
            against.append(reach.observation->id);
        }
    }
    if (evidence.ipv6Broken || evidence.lossy())
        weight *= 0.15;
    // What the person saw is evidence too: only a fault of the site's servers can have passed meanwhile.
    if (evidence.sawTrouble)
        weight *= evidence.seenHasPassed ? 0.9 : 0.65;
    if (evidence.sawTrouble && !evidence.sawId.isEmpty())
        against.append(evidence.sawId);
    return {weight, evidence.goodTries(), against, {}, {}};
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
