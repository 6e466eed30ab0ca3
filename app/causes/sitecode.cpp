// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/witness.h"

namespace IsItMe {

namespace {

/// The weights stand in sharesbehindgateway.cpp.
Judgement judge(const Evidence &evidence)
{
    return judgeBehindGateway(evidence, Behind::SiteCode);
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Error in the site's program");
    text.sentence = evidence.onlyThisPath
                        ? translate("Causes", "This page is broken. The rest of the site works.")
                        : translate("Causes", "The site's program fails. It is not you.");
    text.detail = translate("Causes", "Something in this page's program fails (%1).")
                      .arg(statusWords(evidence.status()));
    text.action = evidence.onlyThisPath ? FirstAction::OpenHomePage : FirstAction::TellMeWhenBack;
    text.advice = {evidence.onlyThisPath
                       ? translate("Causes", "Go to the home page of %1 and try another way from there.")
                             .arg(evidence.siteName())
                       : translate("Causes", "Wait, and let us watch. There is nothing to do on your side."),
                   translate("Causes", "Tell the people who run the site: the report names the page.")};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate(
             "Causes",
             "The application's log for this path at the time in this report: which error, which line?")},
        {AdministratorCheck::SitePerformance,
         translate("Causes",
                   "Was this page's code or data changed by the last deployment? Can it be rolled back?")},
        {AdministratorCheck::Performance,
         translate("Causes",
                   "Does only this page use a database, a service or a worker pool that is in trouble?")},
        {AdministratorCheck::ThirdParty,
         translate("Causes", "Does this page call another service that fails?")}};
    return text;
}

} // namespace

const Cause Causes::siteCode = {
    QLatin1String("site-code"), Tier::Site, Affects::Everyone, Place::Upstream, judge, text};

} // namespace IsItMe
