// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::RedirectLoop;

/// We keep no cookies: a clean browser, which does, tells whether they matter.
Judgement judge(const Evidence &evidence)
{
    const auto failure = evidence.page.observation->failure;
    const BrowsersView &browsers = evidence.browsers;
    if (browsers.loopNeedsCookie)
        return {wantsCookie, {evidence.page.observation->id}, browsers.working, {}, {}};
    double weight = failure == Failure::RedirectLoop ? sameAddressTwice : tooManyHops;
    // It hands out a cookie on the way, and we keep none: perhaps it only wants that back.
    const auto &headers = evidence.page.facts->headers;
    if (!headerValue(headers, QLatin1String("Set-Cookie")).isEmpty())
        weight = setsCookieOnTheWay;
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
    text.advice = {translate("Causes", "Tell the people who run the site.")};
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
