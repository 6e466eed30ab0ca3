// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// As browser-data, with which it shares the evidence until a private window was tried: extensions are mostly
/// off there, and stored data is not used.
Judgement judge(const Evidence &evidence)
{
    const bool worksHere = evidence.pattern.good > 0 && evidence.pattern.bad == 0;
    if (!worksHere || !evidence.sawTrouble)
        return {};
    const QString otherBrowser = answerFor(*evidence.caseFile, QStringLiteral("other-browser"));
    const QString privateWindow = answerFor(*evidence.caseFile, QStringLiteral("private-window"));
    if (otherBrowser == QLatin1String("fails"))
        return {};
    if (privateWindow == QLatin1String("fails"))
        return {otherBrowser == QLatin1String("works") ? 0.8 : 0.4, evidence.goodTries(), {}, {}, {}};
    return {otherBrowser == QLatin1String("works") ? 0.35 : 0.12, evidence.goodTries(), {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Browser's set-up");
    text.sentence = translate("Causes", "It is your browser's set-up.");
    text.detail =
        translate("Causes", "%1 opens elsewhere on this computer: an extension or a setting is in the way.")
            .arg(evidence.siteName());
    text.action = FirstAction::OpenPrivateWindow;
    text.advice = {translate("Causes",
                             "Open %1 in a private window. If it works there, switch the extensions off "
                             "one by one.")
                       .arg(evidence.siteName())};
    return text;
}

} // namespace

const Cause Causes::browserSetup = {
    QLatin1String("browser-setup"), Tier::Site, Affects::ThisBrowser, Place::Browser, judge, text};

} // namespace IsItMe
