// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/networkchangefacts.h"

#include <vector>

namespace IsItMe {

/// What a watch knows of one part of the way out.
enum class Sight { Unknown, There, Gone };

/// The way out as it is just now, part by part.
struct NetworkSight
{
    Sight link = Sight::Unknown;
    Sight router = Sight::Unknown;
    Sight internet = Sight::Unknown;

    bool operator==(const NetworkSight &) const = default;
    /// Something beyond this computer answers.
    bool alive() const { return router == Sight::There || internet == Sight::There; }
    /// What could have answered has gone silent.
    bool dead() const { return link == Sight::Gone || (router == Sight::Gone && internet == Sight::Gone); }
};

/// What one round of asking brought: who gave a sign of life.
struct NetworkGlance
{
    bool link = false;
    bool router = false;
    bool internet = false;
};

/// Puts rounds together into a sight. An answer is proof at once; a silence counts only when it happens twice
/// in a row, because a single packet is easily lost; a link that is down ends everything beyond it at once.
/// Pure but for what it remembers.
class NetworkMemory
{
public:
    struct Change
    {
        NetworkChange change;
        QString part; ///< "link", "router", "internet"

        bool operator==(const Change &) const = default;
    };

    const NetworkSight &sight() const { return m_sight; }
    /// Takes a round in. Gives what changed: a part that was there and went, or that was gone and came back.
    std::vector<Change> take(const NetworkGlance &glance);
    /// After a sleep, or a jump of the clock: what was seen before says nothing of now.
    void forget();

private:
    static constexpr int silencesToBelieve = 2;
    struct Part
    {
        Sight NetworkSight::*sight;
        const char *name;
        int silences = 0;
    };
    void takePart(Part &part, bool there, bool certain, std::vector<Change> &changes);

    NetworkSight m_sight;
    Part m_link{&NetworkSight::link, "link"};
    Part m_router{&NetworkSight::router, "router"};
    Part m_internet{&NetworkSight::internet, "internet"};
};

} // namespace IsItMe
