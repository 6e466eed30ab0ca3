// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// Whom a register names for a domain or a network.
struct RegistryContact
{
    QString role; ///< "registrant", "technical", "administrative", "abuse", "noc"
    QString name;
    QString email;
    QString phone;
    QString url;
    bool ofRegistrar = false; ///< it is the registrar's own, not the site's

    bool operator==(const RegistryContact &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("role", self.role);
        visit("name", self.name);
        visit("email", self.email);
        visit("phone", self.phone);
        visit("url", self.url);
        visit("ofRegistrar", self.ofRegistrar);
    }
};

/// What the register (RDAP, RFC 9083) says of a domain or of an address's network.
struct RegistryFacts
{
    QString subject;    ///< "domain" or "address"
    QString query;      ///< what was asked for
    QString server;     ///< host of the register
    bool found = false; ///< false: the register knows no such domain
    QString handle;
    QString name; ///< of the network, or the domain
    QString country;
    QStringList status; ///< "active", "redemption period", ...
    QDateTime expires;
    QDateTime changed;
    QString registrar;
    QStringList nameServers;
    std::vector<RegistryContact> contacts;

    bool operator==(const RegistryFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("subject", self.subject);
        visit("query", self.query);
        visit("server", self.server);
        visit("found", self.found);
        visit("handle", self.handle);
        visit("name", self.name);
        visit("country", self.country);
        visit("status", self.status);
        visit("expires", self.expires);
        visit("changed", self.changed);
        visit("registrar", self.registrar);
        visit("nameServers", self.nameServers);
        visit("contacts", self.contacts);
    }
};

} // namespace IsItMe
