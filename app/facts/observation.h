// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/answerfacts.h"
#include "facts/browserfacts.h"
#include "facts/echofacts.h"
#include "facts/failure.h"
#include "facts/httpfacts.h"
#include "facts/linkfacts.h"
#include "facts/namefacts.h"
#include "facts/networkchangefacts.h"
#include "facts/packetsizefacts.h"
#include "facts/pathfacts.h"
#include "facts/reachfacts.h"
#include "facts/registryfacts.h"
#include "facts/routerfacts.h"
#include "facts/seenpagefacts.h"
#include "facts/statuspagefacts.h"
#include "facts/timings.h"
#include "facts/vantagefacts.h"
#include "facts/whoamifacts.h"

#include <variant>

namespace IsItMe {

/// A new kind of facts is one file, one line here and one line in observation.cpp's table of kinds.
using Facts =
    std::variant<std::monostate, LinkFacts, RouterFacts, DnsFacts, SystemNameFacts, ReachFacts, HttpFacts,
                 VantageFacts, AnswerFacts, BrowserFacts, SeenPageFacts, PathFacts, EchoFacts,
                 PacketSizeFacts, RegistryFacts, StatusPageFacts, WhoamiFacts, NetworkChangeFacts>;

/// What a probe saw: a plain value with its times and at most one failure.
struct Observation
{
    QString id;      ///< "o12": given by the case file, unique in it
    QString probe;   ///< the probe's name in probes/catalog.cpp
    QString vantage; ///< "here", or who saw it
    QDateTime at;    ///< UTC, for people; measure with `timings`
    Timings timings;
    Layer reached = Layer::None;
    Ending ended = Ending::Done;
    std::optional<Failure> failure;
    QString detail; ///< the failure in the library's or the service's words, for support; may be empty
    Facts facts;

    bool operator==(const Observation &) const = default;

    /// The facts, when they are of this kind; else null.
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&facts);
    }
};

QJsonObject observationToJson(const Observation &observation);
/// Nothing when a key is missing, of the wrong type or out of bounds.
std::optional<Observation> observationFromJson(const QJsonObject &object);

} // namespace IsItMe
