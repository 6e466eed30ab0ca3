// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"
#include "facts/namefacts.h"

#include <QByteArray>

#include <optional>

namespace IsItMe {

/// Reads the JSON form of DNS over HTTPS that Google's and Cloudflare's resolvers share:
/// {"Status":0,"AD":false,"Answer":[{"name","type","TTL","data"}],"Authority":[...],"Comment":...}.
/// Strict and bounded; nothing for what does not hold together. `server` and the like are left empty.
std::optional<DnsFacts> parseDnsJson(const QByteArray &json);

/// A question in wire form for DNS over HTTPS: ID 0, so that caches can help (RFC 8484 section 4.1).
/// Empty when the name can't be a DNS name.
QByteArray dnsQuestionMessage(const QString &name, const QString &type, bool checkingDisabled);

/// The failure that an answer amounts to; none for an answer with records.
std::optional<Failure> dnsFailureOf(const DnsFacts &facts);

/// "NOERROR", "SERVFAIL", ... or "RCODE23" (IANA's registry of DNS RCODEs).
QString dnsRcodeName(int rcode);
/// "A", "AAAA", ... or "TYPE65" (RFC 3597); and back, -1 for a word that is none.
QString dnsTypeName(int type);
int dnsTypeNumber(const QString &type);

} // namespace IsItMe
