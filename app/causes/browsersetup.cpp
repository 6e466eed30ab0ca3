// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/ownbrowser.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::BrowserSetup;

/// An extension or a setting: what stays when the stored data is gone. In a private window extensions are
/// mostly off.
Judgement judge(const Evidence &evidence)
{
    const OwnBrowserCase own = ownBrowserCase(evidence);
    if (!own.stands || own.cleared == QLatin1String("works"))
        return {};
    if (own.withoutExtensions == QLatin1String("works"))
        return own.judgement(worksWithoutExtensions);
    double weight = own.cleanWorks ? cleanWorks : nothingTried;
    if (own.privately == QLatin1String("fails") || own.cleared == QLatin1String("fails"))
        weight = own.cleanWorks ? staysWithoutData : staysNoCleanOne;
    else if (own.privately == QLatin1String("works"))
        weight = own.cleanWorks ? privatelyWorks : nothingTried;
    if (evidence.cookiesExplainWhatWasSeen() && own.privately != QLatin1String("fails"))
        weight *= cookieErrorLeaves;
    return own.judgement(weight * shareBesideMissingParts(evidence));
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Browser's set-up");
    text.sentence = translate("Causes", "It is your browser's set-up.");
    text.detail =
        translate("Causes", "%1 opens elsewhere on this computer: an extension or a setting is in the way.")
            .arg(evidence.siteName());
    if (!evidence.browsers.working.isEmpty())
        text.detail = translate("Causes", "%1 opens in a fresh browser of this computer: an extension or a "
                                          "setting is in the way.")
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
