// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

namespace IsItMe {

namespace {

using namespace Weights::CaptivePortal;

/// At least: a connectivity check was answered with a redirect or a foreign page. Forbidden by the check's
/// own right answer.
Judgement judge(const Evidence &evidence)
{
    if (evidence.connectivityForeign.isEmpty() || !evidence.connectivityGood.isEmpty())
        return {};
    const bool several = evidence.connectivityForeign.size() > 1;
    // With other sites open over HTTPS the check's maker has changed its page, more likely than a portal.
    const double weight = !evidence.controlGood.isEmpty() ? othersOpenSecurely
                          : several                       ? severalChecksForeign
                                                          : oneCheckForeign;
    return {weight, evidence.connectivityForeign, evidence.controlGood, {}, {}};
}

CauseText text(const Evidence &)
{
    CauseText text;
    text.name = translate("Causes", "Sign-in page of the network");
    text.sentence = translate("Causes", "This network wants you to sign in first.");
    text.detail = translate("Causes", "Hotels, trains and cafes do that. Until then no site opens.");
    text.action = FirstAction::OpenSignInPage;
    text.advice = {
        translate("Causes", "Open the sign-in page, accept or sign in, and check again."),
        translate("Causes", "No page comes? Open any page that starts with http:// in your browser.")};
    return text;
}

} // namespace

const Cause Causes::captivePortal = {
    QLatin1String("captive-portal"), Tier::Beyond, Affects::ThisNetwork, Place::Router, judge, text};

} // namespace IsItMe
