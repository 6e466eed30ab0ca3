// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::SiteRefusesYou;

/// At least: an answer that turns us away (401, 403, 451, a challenge). Vantage points that get in make it
/// sure; where they are walled off too, the site may refuse everyone, or take all of us for robots.
Judgement judge(const Evidence &evidence)
{
    const int status = evidence.status();
    const bool marked = evidence.gateway && (evidence.gateway->meaning == GatewayMeaning::Challenge ||
                                             evidence.gateway->meaning == GatewayMeaning::Blocked);
    // Some walls answer 503.
    const bool challenge = marked || (status >= 500 && evidence.says.error == PageError::Refused);
    if (status != 401 && status != 403 && status != 451 && !challenge)
        return {};
    if (!evidence.browsers.working.isEmpty()) // it takes our checks for a robot, and not this computer
        return {browserGetsIn, evidence.badTries(), evidence.browsers.working, {}, {}};
    if (!evidence.answeredInstead.isEmpty())
        return {answeredByAnother, evidence.badTries(), evidence.others.working, {}, {}};
    if (evidence.pattern.mixed() && !evidence.pattern.byAddress)
        return {someTries, evidence.badTries(), evidence.goodTries(), {}, {}};
    double weight = !evidence.others.working.isEmpty() ? othersGetIn
                    : challenge || status != 403       ? saysSo
                                                       : forbidden;
    if (evidence.othersMayYetTell && evidence.symptom.facts->url.startsWith(QLatin1String("http:")))
        weight *= plainNotComparedYetLeaves;
    // An error there is not a refusal: perhaps the wall is only the site's way of failing.
    return {weight,
            evidence.badTries() + evidence.others.working + evidence.others.walled,
            evidence.others.failing,
            {},
            {}};
}

QString whatOthersShow(const OthersView &others, int status)
{
    if (!others.working.isEmpty() && !others.walled.isEmpty())
        return translate("Causes",
                         "It lets people in some places in and turns others away, like you. Perhaps it "
                         "does not serve your country or network.");
    if (!others.working.isEmpty())
        return translate(
            "Causes",
            "It lets others in. It may take you for a robot, or not serve your country or network.");
    if (others.walled.size() > 1)
        return translate("Causes",
                         "It answered (%1) and turned away the others that we asked, too. It may take "
                         "us all for robots, or want you to sign in.")
            .arg(statusWords(status));
    return translate("Causes",
                     "It answered (%1) but does not show this page to us. It may take us for a robot, or "
                     "want you to sign in.")
        .arg(statusWords(status));
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Access refused");
    text.sentence = translate("Causes", "The site turns you away.");
    text.detail = whatOthersShow(evidence.others, evidence.status());
    text.action = FirstAction::TryOtherNetwork;
    text.advice = {translate("Causes", "Try another network, such as your phone's."),
                   translate("Causes", "If the page needs an account, sign in and try again."),
                   translate("Causes", "Tell the people who run the site.")};
    text.administrator = {{AdministratorCheck::Firewall,
                           translate("Causes", "Which rule (web application firewall, country or network "
                                               "block, bot protection) refused the request with this ID?")},
                          {AdministratorCheck::Logs,
                           translate("Causes", "Is it meant to be closed? Then say so on the page.")}};
    return text;
}

} // namespace

const Cause Causes::siteRefusesYou = {
    QLatin1String("site-refuses-you"), Tier::Site, Affects::SomeVisitors, Place::Gateway, judge, text};

} // namespace IsItMe
