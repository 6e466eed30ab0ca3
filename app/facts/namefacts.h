// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// Whose name was asked for. Names of control sites never tell anyone which site the case is about.
enum class NameSubject { Site, Control };

template <>
struct EnumNames<NameSubject>
{
    static constexpr EnumName<NameSubject> table[] = {
        {NameSubject::Site, QLatin1String("site")},
        {NameSubject::Control, QLatin1String("control")},
    };
};

enum class DnsTransport { Udp, Https };

template <>
struct EnumNames<DnsTransport>
{
    static constexpr EnumName<DnsTransport> table[] = {
        {DnsTransport::Udp, QLatin1String("udp")},
        {DnsTransport::Https, QLatin1String("https")},
    };
};

/// One resource record; `data` in presentation form ("203.0.113.10", "edge.shop.example").
struct DnsRecord
{
    QString name;
    QString type;   ///< "A", "AAAA", "CNAME", "SOA", ... or "TYPE65" (RFC 3597)
    qint64 ttl = 0; ///< seconds
    QString data;

    bool operator==(const DnsRecord &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("name", self.name);
        visit("type", self.type);
        visit("ttl", self.ttl);
        visit("data", self.data);
    }
};

/// One question to one resolver, and its answer. `rcode` is empty when no answer came.
struct DnsFacts
{
    NameSubject subject = NameSubject::Site;
    QString server; ///< "192.168.1.1", "[2001:db8::8]:53", or the name of a DNS-over-HTTPS service
    DnsTransport transport = DnsTransport::Udp;
    bool independent = false; ///< not the resolver that this computer is set to
    QString name;
    QString type;                     ///< asked type: "A", "AAAA", "SOA"
    QString rcode;                    ///< "NOERROR", "NXDOMAIN", "SERVFAIL", "REFUSED", ... or "RCODE23"
    bool authoritative = false;       ///< AA
    bool authenticated = false;       ///< AD: the resolver checked DNSSEC
    bool checkingDisabled = false;    ///< CD was set in the question: DNSSEC left aside
    std::vector<DnsRecord> answers;   ///< answer section, CNAME chain included
    std::vector<DnsRecord> authority; ///< authority section: the SOA of a negative answer (RFC 2308)
    QString comment; ///< what a DNS-over-HTTPS service adds in words (extended errors, RFC 8914)

    bool operator==(const DnsFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("subject", self.subject);
        visit("server", self.server);
        visit("transport", self.transport);
        visit("independent", self.independent);
        visit("name", self.name);
        visit("type", self.type);
        visit("rcode", self.rcode);
        visit("authoritative", self.authoritative);
        visit("authenticated", self.authenticated);
        visit("checkingDisabled", self.checkingDisabled);
        visit("answers", self.answers);
        visit("authority", self.authority);
        visit("comment", self.comment);
    }
};

/// What the operating system's own look-up gives: what the browsers would get, hosts file and all.
struct SystemNameFacts
{
    NameSubject subject = NameSubject::Site;
    QString name;
    QStringList addresses; ///< in the system's order of preference (RFC 6724)
    QString error;         ///< the system's word for a failure: "EAI_NONAME"

    bool operator==(const SystemNameFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("subject", self.subject);
        visit("name", self.name);
        visit("addresses", self.addresses);
        visit("error", self.error);
    }
};

} // namespace IsItMe
