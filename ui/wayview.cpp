// SPDX-License-Identifier: Apache-2.0
#include "wayview.h"

#include "checkstate.h"

#include <QCoreApplication>
#include <QMap>

namespace IsItMe {
namespace {

struct WayText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::WayView)
};

constexpr size_t computer = 0, router = 1, internet = 2, frontDoor = 3, server = 4;

struct TroubleWord
{
    const char *cause;
    const char *words;
};

/// Two or three words below the node where it breaks, by the first cause. A cause that has no row gets the
/// node's own word.
constexpr TroubleWord troubleWords[] = {
    {"no-link", QT_TRANSLATE_NOOP("IsItMe::WayView", "not connected")},
    {"clock-wrong", QT_TRANSLATE_NOOP("IsItMe::WayView", "wrong clock")},
    {"hosts-file", QT_TRANSLATE_NOOP("IsItMe::WayView", "own entry")},
    {"browser-data", QT_TRANSLATE_NOOP("IsItMe::WayView", "stored data")},
    {"browser-setup", QT_TRANSLATE_NOOP("IsItMe::WayView", "browser's set-up")},
    {"proxy-broken", QT_TRANSLATE_NOOP("IsItMe::WayView", "proxy fails")},
    {"proxy-error", QT_TRANSLATE_NOOP("IsItMe::WayView", "proxy fails")},
    {"tls-intercepted", QT_TRANSLATE_NOOP("IsItMe::WayView", "opens secure pages")},
    {"captive-portal", QT_TRANSLATE_NOOP("IsItMe::WayView", "wants a sign-in")},
    {"resolver-broken", QT_TRANSLATE_NOOP("IsItMe::WayView", "finds no names")},
    {"resolver-lies", QT_TRANSLATE_NOOP("IsItMe::WayView", "wrong address")},
    {"network-blocks-site", QT_TRANSLATE_NOOP("IsItMe::WayView", "blocks the site")},
    {"ipv6-broken", QT_TRANSLATE_NOOP("IsItMe::WayView", "half broken")},
    {"path-mtu", QT_TRANSLATE_NOOP("IsItMe::WayView", "loses packets")},
    {"packet-loss", QT_TRANSLATE_NOOP("IsItMe::WayView", "loses packets")},
    {"address-wrong", QT_TRANSLATE_NOOP("IsItMe::WayView", "no such name")},
    {"site-dns", QT_TRANSLATE_NOOP("IsItMe::WayView", "name broken")},
    {"site-certificate", QT_TRANSLATE_NOOP("IsItMe::WayView", "not safe")},
    {"redirect-loop", QT_TRANSLATE_NOOP("IsItMe::WayView", "goes in circles")},
    {"too-many-requests", QT_TRANSLATE_NOOP("IsItMe::WayView", "says slow down")},
    {"site-refuses-you", QT_TRANSLATE_NOOP("IsItMe::WayView", "turns you away")},
    {"cached-error", QT_TRANSLATE_NOOP("IsItMe::WayView", "old error")},
    {"protocol-broken", QT_TRANSLATE_NOOP("IsItMe::WayView", "speaks badly")},
    {"load-balancer", QT_TRANSLATE_NOOP("IsItMe::WayView", "fails at times")},
    {"site-maintenance", QT_TRANSLATE_NOOP("IsItMe::WayView", "closed for work")},
    {"page-missing", QT_TRANSLATE_NOOP("IsItMe::WayView", "no such page")},
    {"server-overload", QT_TRANSLATE_NOOP("IsItMe::WayView", "overloaded")},
    {"upstream-slow", QT_TRANSLATE_NOOP("IsItMe::WayView", "too slow")},
    {"upstream-invalid", QT_TRANSLATE_NOOP("IsItMe::WayView", "bad answers")},
    {"site-code", QT_TRANSLATE_NOOP("IsItMe::WayView", "page broken")},
    {"third-party", QT_TRANSLATE_NOOP("IsItMe::WayView", "parts missing")},
};

QString nodeName(size_t node)
{
    switch (node) {
    case computer:
        return WayText::tr("Computer");
    case router:
        return WayText::tr("Router");
    case internet:
        return WayText::tr("Internet");
    case frontDoor:
        return WayText::tr("Front door");
    default:
        return WayText::tr("Server");
    }
}

QString fineWords(size_t node)
{
    return node == computer || node == internet ? WayText::tr("fine") : WayText::tr("answers");
}

QString troubleWordsFor(size_t node, const Diagnosis &diagnosis)
{
    if (!diagnosis.causes.empty()) {
        for (const TroubleWord &row : troubleWords) {
            if (diagnosis.causes.front().id == QLatin1String(row.cause))
                return WayText::tr(row.words);
        }
    }
    return node == computer ? WayText::tr("here it breaks") : WayText::tr("no answer");
}

NodeLook lookOf(NodeState state)
{
    switch (state) {
    case NodeState::Fine:
        return NodeLook::Fine;
    case NodeState::Trouble:
        return NodeLook::Trouble;
    case NodeState::NotKnown:
        break;
    }
    return NodeLook::NotKnown;
}

LinkLook linkBetween(NodeLook near, NodeLook far)
{
    if (far == NodeLook::Trouble)
        return LinkLook::Broken;
    if (far == NodeLook::Fine && near != NodeLook::Trouble)
        return LinkLook::Fine;
    if (near == NodeLook::Trouble) // nothing beyond a broken node is known, or it is reached all the same
        return far == NodeLook::Fine ? LinkLook::Fine : LinkLook::NotKnown;
    return far == NodeLook::Running ? LinkLook::Running : LinkLook::NotKnown;
}

} // namespace

WayView wayView(const CheckState &state)
{
    const Way &way = state.diagnosis.way;
    const NodeState states[] = {way.computer, way.router, way.internet, way.frontDoor, way.server};
    constexpr Icon icons[] = {Icon::Computer, Icon::Router, Icon::Internet, Icon::FrontDoor, Icon::Server};

    WayView view;
    bool reachable = true; // all nodes before this one are fine
    for (size_t i = 0; i < view.nodes.size(); ++i) {
        NodeView &node = view.nodes[i];
        node.icon = icons[i];
        node.name = nodeName(i);
        node.look = lookOf(states[i]);
        if (node.look == NodeLook::NotKnown && state.running && reachable) {
            node.look = NodeLook::Running;
            reachable = false;
        }
        if (node.look == NodeLook::Trouble)
            reachable = false;
        switch (node.look) {
        case NodeLook::Fine:
            node.words = fineWords(i);
            break;
        case NodeLook::Trouble:
            node.words = troubleWordsFor(i, state.diagnosis);
            break;
        case NodeLook::Running:
            node.words = i == computer ? WayText::tr("looking…") : WayText::tr("asking…");
            break;
        case NodeLook::NotKnown:
            node.words = state.running ? WayText::tr("not yet") : WayText::tr("not known");
            break;
        }
    }
    for (size_t i = 0; i < view.links.size(); ++i)
        view.links[i] = linkBetween(view.nodes[i].look, view.nodes[i + 1].look);
    // A computer that is off the network breaks the way at its own end.
    if (view.nodes[computer].look == NodeLook::Trouble && view.nodes[router].look != NodeLook::Fine)
        view.links[0] = LinkLook::Broken;
    return view;
}

QString WayView::spoken() const
{
    QStringList parts;
    for (size_t i = 0; i < nodes.size(); ++i) {
        parts << WayText::tr("%1: %2", "node of the way and its state").arg(nodes[i].name, nodes[i].words);
        if (i < links.size() && links[i] == LinkLook::Broken)
            parts << WayText::tr("here the way is broken");
    }
    return parts.join(WayText::tr("; ", "between the parts of a spoken list"));
}

} // namespace IsItMe
