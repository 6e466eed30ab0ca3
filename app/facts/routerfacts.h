// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// What the neighbour table (ARP, NDP) says of an address; RFC 4861 section 7.3.2 has the states.
enum class NeighbourState { Unknown, Absent, Incomplete, Reachable, Stale, Failed };

template <>
struct EnumNames<NeighbourState>
{
    static constexpr EnumName<NeighbourState> table[] = {
        {NeighbourState::Unknown, QLatin1String("unknown")},
        {NeighbourState::Absent, QLatin1String("absent")},
        {NeighbourState::Incomplete, QLatin1String("incomplete")},
        {NeighbourState::Reachable, QLatin1String("reachable")},
        {NeighbourState::Stale, QLatin1String("stale")},
        {NeighbourState::Failed, QLatin1String("failed")},
    };
};

/// How one way of asking was answered. NotPossible: this computer does not let us ask so.
enum class Answer { NotAsked, NotPossible, Silent, Unreachable, Refused, Answered };

template <>
struct EnumNames<Answer>
{
    static constexpr EnumName<Answer> table[] = {
        {Answer::NotAsked, QLatin1String("not-asked")}, {Answer::NotPossible, QLatin1String("not-possible")},
        {Answer::Silent, QLatin1String("silent")},      {Answer::Unreachable, QLatin1String("unreachable")},
        {Answer::Refused, QLatin1String("refused")},    {Answer::Answered, QLatin1String("answered")},
    };
};

/// The router, asked in every way that an ordinary program has. Many routers ignore some of them: only
/// silence in every way is silence.
struct RouterFacts
{
    QString address;
    NeighbourState neighbour = NeighbourState::Unknown; ///< after the other questions were sent
    Answer echo = Answer::NotAsked;                     ///< ICMP echo
    Answer tcp = Answer::NotAsked;                      ///< a TCP port; Refused is an answer too
    std::optional<double> roundTrip;                    ///< milliseconds, the best seen

    /// Whether the router's own machine gave any sign of life that needs its IP layer.
    bool spoke() const
    {
        return echo == Answer::Answered || tcp == Answer::Answered || tcp == Answer::Refused;
    }

    bool operator==(const RouterFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("address", self.address);
        visit("neighbour", self.neighbour);
        visit("echo", self.echo);
        visit("tcp", self.tcp);
        visit("roundTrip", self.roundTrip);
    }
};

} // namespace IsItMe
