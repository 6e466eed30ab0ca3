// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::RedirectLoop;

/// At least: the same address twice in the chain, or more than ten hops. We keep no cookies: a clean browser,
/// which does, tells whether they matter.
Judgement judge(const Evidence &evidence)
{
    if (!evidence.page)
        return {};
    const auto failure = evidence.page.observation->failure;
    if (failure != Failure::RedirectLoop && failure != Failure::TooManyRedirects)
        return {};
    const BrowsersView &browsers = evidence.browsers;
    if (browsers.loopNeedsCookie)
        return {wantsCookie, {evidence.page.observation->id}, browsers.working, {}, {}};
    double weight = failure == Failure::RedirectLoop ? sameAddressTwice : tooManyHops;
    if (!browsers.alike.isEmpty()) // cookies that it kept on the way did not help
        weight = browserLoopsToo;
    return {weight, QStringList{evidence.page.observation->id} + browsers.alike, browsers.working, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Redirect loop");
    text.sentence = translate("Causes", "The site sends you in circles.");
    text.detail =
        translate("Causes", "It points from one page to the next and back. We came with no stored data, so "
                            "it is the site.");
    if (!evidence.browsers.alike.isEmpty())
        text.detail = translate("Causes", "It points from one page to the next and back, for a fresh browser "
                                          "too. So it is the site, not your cookies.");
    text.action = FirstAction::TellTheSite;
    text.advice = {translate("Causes", "Tell the people who run the site."),
                   translate("Causes", "Clearing the data of %1 may still help, if it worked for you before.")
                       .arg(evidence.siteName())};
    text.administrator = {{AdministratorCheck::Logs,
                           translate("Causes", "Do two rules contradict each other (http to https, with and "
                                               "without www, behind a proxy that ends TLS)? The chain is in "
                                               "the report.")},
                          {AdministratorCheck::ThirdParty,
                           translate("Causes", "Does the CDN fetch over http what the origin sends back "
                                               "to https?")}};
    return text;
}

} // namespace

const Cause Causes::redirectLoop = {
    QLatin1String("redirect-loop"), Tier::Site, Affects::Everyone, Place::Gateway, judge, text};

} // namespace IsItMe
