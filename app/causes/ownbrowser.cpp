// SPDX-License-Identifier: Apache-2.0
#include "causes/ownbrowser.h"

#include "causes/weights.h"

namespace IsItMe {

Judgement OwnBrowserCase::judgement(double weight) const
{
    return {mayHavePassed ? weight * Weights::OwnBrowser::mayHavePassedLeaves : weight,
            evidence,
            against,
            {},
            {}};
}

OwnBrowserCase ownBrowserCase(const Evidence &evidence)
{
    const BrowsersView &browsers = evidence.browsers;
    const bool probesWork = evidence.pattern.good > 0 && evidence.pattern.bad == 0;
    OwnBrowserCase own;
    if (!browsers.personFails || !(probesWork || browsers.loopNeedsCookie))
        return own;
    const QString other = answerFor(*evidence.caseFile, QStringLiteral("other-browser"));
    own.privately = answerFor(*evidence.caseFile, QStringLiteral("private-window"));
    own.withoutExtensions = answerFor(*evidence.caseFile, QStringLiteral("extensions-off"));
    own.cleared = answerFor(*evidence.caseFile, QStringLiteral("cache-cleared"));
    // Forbidden: it fails in another browser too, or the clean profile of the same one fails.
    if (other == QLatin1String("fails") ||
        (!browsers.sameFailing.isEmpty() && browsers.sameWorking.isEmpty()))
        return own;
    own.stands = true;
    // An error of the site's servers that was seen may simply have passed, until the person says that it
    // stays.
    own.mayHavePassed = evidence.seenHasPassed && !browsers.stillFails;
    own.cleanWorks = other == QLatin1String("works") || !browsers.working.isEmpty();
    own.evidence =
        evidence.goodTries() + browsers.working + browsers.cleared + browsers.privately + browsers.elsewhere;
    own.against = browsers.unlike;
    return own;
}

double shareBesideMissingParts(const Evidence &evidence)
{
    // An error page that was seen is not explained by a missing part.
    return evidence.browsers.missing.empty() || evidence.sawStatus != 0
               ? 1.0
               : Weights::OwnBrowser::partsMissingLeaves;
}

bool sayWhatBrowsersGot(const Evidence &evidence, Diagnosis &diagnosis)
{
    const BrowsersView &browsers = evidence.browsers;
    const QString site = evidence.siteName();
    if (evidence.pattern.good == 0 && !browsers.working.isEmpty()) {
        diagnosis.detail =
            translate("Causes", "%1 opens in a fresh browser on this computer, but not for our own checks.")
                .arg(site);
        diagnosis.action = FirstAction::OpenSite;
        return true;
    }
    if (evidence.pattern.good == 0 || browsers.troubled.isEmpty() || !browsers.working.isEmpty())
        return false;
    diagnosis.detail =
        translate("Causes", "%1 answers us, but a browser on this computer can't open it, even fresh (%2).")
            .arg(site, browsers.troubled);
    if (browsers.unlike.isEmpty())
        diagnosis.detail +=
            u' ' + translate("Causes", "Its own settings may be in the way: its proxy or its secure DNS.");
    diagnosis.action = FirstAction::TryOtherBrowser;
    return true;
}

} // namespace IsItMe
