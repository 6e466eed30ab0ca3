// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// What became of this computer's way out while somebody watched: during a guided restart, or in the long
/// watch.
enum class NetworkChange { Gone, Back, Slept, Woke };

template <>
struct EnumNames<NetworkChange>
{
    static constexpr EnumName<NetworkChange> table[] = {
        {NetworkChange::Gone, QLatin1String("gone")},
        {NetworkChange::Back, QLatin1String("back")},
        {NetworkChange::Slept, QLatin1String("slept")},
        {NetworkChange::Woke, QLatin1String("woke")},
    };
};

/// One such change, seen live.
struct NetworkChangeFacts
{
    NetworkChange change = NetworkChange::Gone;
    QString during; ///< "restart" or "watch"
    QString part;   ///< "link", "router", "internet"

    bool operator==(const NetworkChangeFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("change", self.change);
        visit("during", self.during);
        visit("part", self.part);
    }
};

} // namespace IsItMe
