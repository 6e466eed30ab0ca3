// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// At least: 429, or an answer with the marks of a limit.
Judgement judge(const Evidence &evidence)
{
    const bool says = (evidence.gateway && evidence.gateway->meaning == GatewayMeaning::TooManyRequests) ||
                      evidence.says.error == PageError::TooMany;
    if (evidence.status() != 429 && !says)
        return {};
    // Others get in: the limit is for us. Others fail in another way: the site may be overloaded as a whole.
    const OthersView &others = evidence.others;
    return {others.working.isEmpty() ? Weights::TooManyRequests::saysSo
                                     : Weights::TooManyRequests::saysSoOthersGetIn,
            evidence.badTries() + others.working + others.walled,
            others.failing,
            {},
            {}};
}

CauseText text(const Evidence &evidence)
{
    const int seconds =
        evidence.symptom
            ? retryAfterSeconds(*evidence.symptom.facts, evidence.symptom.observation->at).value_or(0)
            : 0;
    const int minutes = std::max(1, (seconds + 59) / 60);
    CauseText text;
    text.name = translate("Causes", "Too many requests");
    text.sentence = translate("Causes", "The site asks you to slow down.");
    text.detail =
        seconds > 0 ? translate("Causes", "It gets too many requests from your network. Minutes to wait: %1.")
                          .arg(minutes)
                    : translate("Causes", "It gets too many requests from your network. Wait a few minutes.");
    text.action = FirstAction::RemindLater;
    text.advice = {translate("Causes", "Wait, and do not press reload meanwhile: each try counts.")};
    text.administrator = {
        {AdministratorCheck::Firewall,
         translate("Causes", "Does the rate limit count many people behind one address "
                             "(an office, a mobile network) as one?")},
        {AdministratorCheck::Logs, translate("Causes", "Which rule answered 429 to this address?")}};
    return text;
}

} // namespace

const Cause Causes::tooManyRequests = {
    QLatin1String("too-many-requests"), Tier::Site, Affects::SomeVisitors, Place::Gateway, judge, text};

} // namespace IsItMe
