// SPDX-License-Identifier: Apache-2.0
#include "causes/way.h"

#include "causes/cause.h"

namespace IsItMe {

namespace {

/// Which node of the way shows a place; -1 for none.
int nodeOf(Place place, Affects affects)
{
    switch (place) {
    case Place::Browser:
    case Place::Computer:
        return 0;
    case Place::Router:
    case Place::Resolver:
        return 1;
    case Place::Provider:
        return 2;
    case Place::Proxy:
        return affects == Affects::ThisComputer ? 0 : 2;
    case Place::Address:
    case Place::SiteDns:
    case Place::SiteNetwork:
    case Place::Gateway:
        return 3;
    case Place::Upstream:
        return 4;
    case Place::None:
    case Place::Unknown:
        break;
    }
    return -1;
}

} // namespace

Way wayOf(const Evidence &evidence, const Diagnosis &diagnosis)
{
    const bool beyond = !evidence.beyondAnswered.isEmpty();
    const bool router = !evidence.routerSpoke.isEmpty() || beyond;
    bool gatewayAnswered = false;
    for (const PageTry &one : evidence.tries)
        gatewayAnswered |= one.seen.facts->status > 0;
    gatewayAnswered |= evidence.plainHttp.seen && evidence.plainHttp.seen.facts->status > 0;
    const bool pageGood = evidence.pattern.good > 0 || evidence.plainHttp.good;

    const bool answered[] = {evidence.onNetwork, router, beyond, gatewayAnswered, pageGood};
    Way way;
    NodeState *nodes[] = {&way.computer, &way.router, &way.internet, &way.frontDoor, &way.server};
    const int trouble = nodeOf(diagnosis.place, diagnosis.affects);
    for (int i = 0; i < 5; ++i) {
        if (i == trouble) {
            *nodes[i] = NodeState::Trouble;
            if (diagnosis.place == Place::Browser)
                continue; // our own tries went past it
            break;        // what lies beyond can't be judged
        }
        if (answered[i])
            *nodes[i] = NodeState::Fine;
    }
    return way;
}

QStringList needlessSteps(const Evidence &evidence, const Diagnosis &diagnosis)
{
    const bool sitesSide =
        diagnosis.affects == Affects::Everyone || diagnosis.affects == Affects::SomeVisitors;
    if (!sitesSide)
        return {};
    QStringList steps;
    const bool namesWork = !evidence.resolverGood.isEmpty() || !evidence.addresses.isEmpty();
    if (!evidence.beyondAnswered.isEmpty() && namesWork && evidence.internetWorks())
        steps.append(translate("Causes", "restart your router"));
    // We asked without any browser's cookies and cache, and got the same error.
    if (evidence.status() >= 400 && !evidence.pattern.mixed()) {
        steps.append(translate("Causes", "clear your browser's data"));
        steps.append(translate("Causes", "change your browser"));
    }
    return steps;
}

} // namespace IsItMe
