// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/ownbrowser.h"
#include "causes/weights.h"

#include <algorithm>

namespace IsItMe {

namespace {

using namespace Weights::BrowserData;

/// Stored data is what a private window leaves aside, and what clearing takes away.
Judgement judge(const Evidence &evidence)
{
    const OwnBrowserCase own = ownBrowserCase(evidence);
    if (!own.stands || own.privately == QLatin1String("fails") ||
        own.withoutExtensions == QLatin1String("works"))
        return {};
    if (own.cleared == QLatin1String("fails"))
        return own.judgement(clearedInVain);
    double weight = own.cleanWorks ? cleanWorks : nothingTried;
    if (own.privately == QLatin1String("works") || own.cleared == QLatin1String("works"))
        weight = worksWithout;
    const bool named = evidence.sawPageNamesCookies();
    if (named)
        weight = std::max(weight, pageNamesCookies);
    if (evidence.cookiesExplainWhatWasSeen()) {
        weight = std::max(weight, named                       ? cookieErrorNamed
                                  : evidence.sawStatus >= 500 ? cookieErrorServers
                                                              : cookieErrorSame);
        Judgement judgement = own.judgement(weight);
        judgement.weight = weight; // the site answers us so now: it has not passed
        judgement.evidence += evidence.stores.cookieWitnesses;
        return judgement;
    }
    if (evidence.browsers.loopNeedsCookie) // that is what a wrong stored cookie looks like
        weight = std::max(weight, loopWantsCookie);
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
    if (evidence.cookiesExplainWhatWasSeen())
        text.detail =
            translate("Causes", "%1 opens without stored cookies. With very many of them it answers us "
                                "with an error (%2) like the one you saw.")
                .arg(evidence.siteName())
                .arg(evidence.stores.cookieStatus);
    text.advice = {translate("Causes", "Clear the data of %1 only. You will be signed out there.")
                       .arg(evidence.siteName())};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes", "Which cookies does the site set, and can an old or oversized one break the "
                             "page? A visitor without cookies gets it.")}};
    const StoresView &stores = evidence.stores;
    if (stores.cookieBreaks > 0)
        text.administrator.push_back(
            {AdministratorCheck::SitePerformance,
             translate("Causes",
                       "With %1 bytes of cookies the site answers %2, with %3 bytes it works. Set fewer "
                       "and smaller cookies, or raise the limit for request headers (nginx: "
                       "large_client_header_buffers; Apache: LimitRequestFieldSize).")
                 .arg(stores.cookieBreaks)
                 .arg(stores.cookieStatus)
                 .arg(stores.cookieWorks)});
    return text;
}

} // namespace

const Cause Causes::browserData = {
    QLatin1String("browser-data"), Tier::Site, Affects::ThisBrowser, Place::Browser, judge, text};

} // namespace IsItMe
