// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/ownbrowser.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// Stored data is what a private window leaves aside, and what clearing takes away.
Judgement judge(const Evidence &evidence)
{
    const OwnBrowserCase own = ownBrowserCase(evidence);
    if (!own.stands || own.privately == QLatin1String("fails") ||
        own.withoutExtensions == QLatin1String("works"))
        return {};
    if (own.cleared == QLatin1String("fails"))
        return own.judgement(0.05);
    double weight = own.cleanWorks ? 0.55 : 0.2;
    if (own.privately == QLatin1String("works") || own.cleared == QLatin1String("works"))
        weight = 0.8;
    if (evidence.browsers.loopNeedsCookie) // that is what a wrong stored cookie looks like
        weight = std::max(weight, 0.7);
    return own.judgement(weight * shareBesideMissingParts(evidence));
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Browser's stored data");
    text.sentence = translate("Causes", "It is what your browser has stored.");
    text.detail = translate("Causes", "%1 opens without it. Its stored data (cookies, cache) is in the way.")
                      .arg(evidence.siteName());
    text.action = FirstAction::ClearSiteData;
    if (!evidence.browsers.working.isEmpty())
        text.detail =
            translate("Causes", "%1 opens in a fresh browser. Its stored data (cookies, cache) is in "
                                "the way.")
                .arg(evidence.siteName());
    text.advice = {translate("Causes", "Clear the data of %1 only. You will be signed out there.")
                       .arg(evidence.siteName())};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes", "Which cookies does the site set, and can an old or oversized one break the "
                             "page? A visitor without cookies gets it.")}};
    return text;
}

} // namespace

const Cause Causes::browserData = {
    QLatin1String("browser-data"), Tier::Site, Affects::ThisBrowser, Place::Browser, judge, text};

} // namespace IsItMe
