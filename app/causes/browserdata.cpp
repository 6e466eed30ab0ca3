// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: the person's browser fails while the same page works here. Which of the browser's own things is
/// in the way shows only in a clean profile.
Judgement judge(const Evidence &evidence)
{
    const bool worksHere = evidence.pattern.good > 0 && evidence.pattern.bad == 0;
    if (!worksHere || !evidence.sawTrouble)
        return {};
    const QString otherBrowser = answerFor(*evidence.caseFile, QStringLiteral("other-browser"));
    const QString privateWindow = answerFor(*evidence.caseFile, QStringLiteral("private-window"));
    if (otherBrowser == QLatin1String("fails") || privateWindow == QLatin1String("fails"))
        return {};
    if (privateWindow == QLatin1String("works"))
        return {0.8, evidence.goodTries(), {}, {}, {}};
    return {otherBrowser == QLatin1String("works") ? 0.55 : 0.2, evidence.goodTries(), {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Browser's stored data");
    text.sentence = translate("Causes", "It is what your browser has stored.");
    text.detail = translate("Causes", "%1 opens without it. Its stored data (cookies, cache) is in the way.")
                      .arg(evidence.siteName());
    text.action = FirstAction::ClearSiteData;
    text.advice = {translate("Causes", "Clear the data of %1 only. You will be signed out there.")
                       .arg(evidence.siteName())};
    return text;
}

} // namespace

const Cause Causes::browserData = {
    QLatin1String("browser-data"), Tier::Site, Affects::ThisBrowser, Place::Browser, judge, text};

} // namespace IsItMe
