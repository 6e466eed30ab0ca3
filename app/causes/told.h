// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"

namespace IsItMe {

/// What the site says of itself, on its own status page.
struct SiteSays
{
    enum class Kind {
        Nothing,    ///< no status page, or it does not speak
        Well,       ///< all is well, it says
        Trouble,    ///< an incident that is not over, or parts that are not well
        Maintenance ///< work that is going on now
    };
    Kind kind = Kind::Nothing;
    QString what;        ///< its own words: an incident's name; may be empty
    QDateTime until;     ///< Maintenance: as announced
    QString url;         ///< of the status page
    QString observation; ///< its id
    bool grave = false;  ///< it calls it major or critical, or all of it is being worked on

    /// As good a witness as somebody else who does not get in.
    bool closesTheSite() const { return grave && (kind == Kind::Trouble || kind == Kind::Maintenance); }
    explicit operator bool() const { return kind != Kind::Nothing; }
};

SiteSays siteSays(std::span<const Observation> look);
/// One sentence for people: "The site knows: ..."; empty for Nothing. In the language of the moment.
QString siteSaysSentence(const SiteSays &says);

/// What the register says of the site's domain, where that matters.
struct DomainSays
{
    enum class Kind {
        Nothing,
        Held,          ///< somebody holds it, and it is in use
        RanOut,        ///< it was not renewed
        SwitchedOff,   ///< its registrar or registry took it out of the internet
        NotRegistered, ///< nobody holds it
    };
    Kind kind = Kind::Nothing;
    QString domain;
    QDateTime expired; ///< RanOut, where the register names a day
    QString observation;
};

DomainSays domainSays(std::span<const Observation> look);

} // namespace IsItMe
