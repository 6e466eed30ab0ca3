// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/registryfacts.h"
#include "facts/statuspagefacts.h"
#include "facts/whoamifacts.h"

#include <QUrl>

#include <optional>

namespace IsItMe {

/// What services outside answer about a site and its network. All of it is hostile until it is read: strict
/// about what is used, bounded, every text freed of what can't be seen. Nothing for what does not hold
/// together.

/// GET /api/v2/summary.json of a status page in Statuspage's form (https://metastatuspage.com/api).
/// Incidents that are over, components that are well and maintenance that has not begun are left out.
std::optional<StatusPageFacts> parseStatusSummary(const QByteArray &json);

/// The server for a domain or an address in a bootstrap file of IANA's form (RFC 9224): the longest match,
/// https only.
std::optional<QUrl> rdapServerForDomain(const QByteArray &bootstrap, const QString &domain);
std::optional<QUrl> rdapServerForAddress(const QByteArray &bootstrap, const QString &address);

/// The answer about a domain or a network (RFC 9083), with contacts as jCards (RFC 7095). What a registrar's
/// own desk is, is marked as such; redacted values (RFC 9537, and the words that registries put in their
/// place) are left out.
std::optional<RegistryFacts> parseRdapDomain(const QByteArray &json, const QString &domain);
std::optional<RegistryFacts> parseRdapNetwork(const QByteArray &json, const QString &address);

/// {"ip": ..., "asn": ..., "org": ..., "country": ...} and its usual relatives.
std::optional<WhoamiFacts> parseWhoami(const QByteArray &json);

/// One line without control characters, direction marks and the like; at most 200 characters.
QString cleanedLine(const QString &text);

} // namespace IsItMe
