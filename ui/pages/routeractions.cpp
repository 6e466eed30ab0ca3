// SPDX-License-Identifier: Apache-2.0
#include "pages/routeractions.h"

#include "checkstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace IsItMe {
namespace {

struct ActionText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::RouterPage)
};

bool firstCauseIs(const CheckState &state, QLatin1String id)
{
    const Diagnosis &diagnosis = state.diagnosis;
    return diagnosis.conclusive() && !diagnosis.causes.empty() && diagnosis.causes.front().id == id;
}

/// Where on the way this page's matters lie.
bool isThisSide(const Diagnosis &diagnosis)
{
    return diagnosis.conclusive() &&
           (diagnosis.affects == Affects::ThisComputer || diagnosis.affects == Affects::ThisNetwork);
}

} // namespace

RouterDeed routerDeed(const CheckState &state)
{
    if (!isThisSide(state.diagnosis))
        return RouterDeed::None;
    if (firstCauseIs(state, QLatin1String("proxy-broken")))
        return RouterDeed::ProxySettings;
    const FirstAction action = state.diagnosis.action;
    // The restart has a card of its own here.
    return action == FirstAction::None || action == FirstAction::RestartRouter ? RouterDeed::None
                                                                               : RouterDeed::FirstAction;
}

FirstAction routerFirstAction(const CheckState &state)
{
    return state.diagnosis.action;
}

ActionView routerAction(const CheckState &state)
{
    switch (routerDeed(state)) {
    case RouterDeed::None:
        break;
    case RouterDeed::FirstAction:
        return actionView(routerFirstAction(state), state, true);
    case RouterDeed::ProxySettings:
        return {Icon::Network, ActionText::tr("Look at the proxy setting"),
                ActionText::tr(
                    "On a private computer no proxy is needed: switch it off, then check again. At work or "
                    "school, leave it and ask your IT support."),
                ActionText::tr("&Open the proxy settings")};
    }
    return {};
}

} // namespace IsItMe
