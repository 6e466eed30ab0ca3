// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace IsItMe {

/// The part of a host name that somebody seems to have registered: "shop.example.co.uk" -> "example.co.uk".
/// Empty for addresses, single labels, and names below a shared hosting domain ("me.github.io"), whose
/// mailboxes belong to the hoster. A guess without the Public Suffix List: only used for contacts of low
/// certainty.
QString registrableDomain(const QString &host);

/// An SOA record's responsible mailbox in the form of an address: the first dot that is not escaped becomes @
/// (RFC 1035, section 3.3.13). Empty when it is none. `soa` is the record in presentation form.
QString soaMailbox(const QString &soa);

/// A plain address of the form that can be written to: local part of harmless characters, a host name with a
/// dot. Strict, because it goes into a mailto: address.
bool isPlainMailAddress(const QString &address);

} // namespace IsItMe
