// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"

namespace IsItMe {

namespace {

/// At least: the site's chain ends in an issuer that is not trusted, and the control sites' chains do too.
/// Forbidden by a publicly trusted chain.
Judgement judge(const Evidence &evidence)
{
    if (evidence.controlDistrusted.isEmpty() || !evidence.controlGood.isEmpty())
        return {};
    return {0.9, evidence.controlDistrusted + evidence.badTries(), {}, {}, {}};
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "TLS is intercepted");
    text.sentence = translate("Causes", "Something on this side opens secure pages.");
    text.detail =
        translate("Causes", "Virus protection or the network checks them on the way, and %1 fails because "
                            "of it. That is often harmless.")
            .arg(evidence.siteName());
    text.action = FirstAction::AskItSupport;
    text.advice = {translate("Causes", "Ask your IT support, or whoever set up the computer."),
                   translate("Causes", "Do not go past the browser's warning.")};
    return text;
}

} // namespace

const Cause Causes::tlsIntercepted = {
    QLatin1String("tls-intercepted"), Tier::Path, Affects::ThisComputer, Place::Computer, judge, text};

} // namespace IsItMe
