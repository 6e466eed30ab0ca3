// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/diagnosis.h"
#include "icons.h"

#include <array>

namespace IsItMe {

struct CheckState;

/// How one node of the way is drawn.
enum class NodeLook { NotKnown, Running, Fine, Trouble };
/// How the line between two nodes is drawn.
enum class LinkLook { NotKnown, Running, Fine, Broken };

struct NodeView
{
    Icon icon = Icon::Computer;
    NodeLook look = NodeLook::NotKnown;
    QString name;  ///< "Router"
    QString words; ///< "answers"

    bool operator==(const NodeView &) const = default;
};

struct WayView
{
    std::array<NodeView, 5> nodes; ///< computer, router, internet, front door, server
    std::array<LinkLook, 4> links; ///< links[i] joins nodes i and i + 1

    bool operator==(const WayView &) const = default;
    /// The whole way in one sentence, for who can't see it.
    QString spoken() const;
};

/// Pure: the picture of the way for a state of the check, in the language of the moment.
WayView wayView(const CheckState &state);

} // namespace IsItMe
