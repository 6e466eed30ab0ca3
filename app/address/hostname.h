// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace IsItMe {

/// A typed host as it goes to the network: lower-case ASCII (UTS #46, then punycode), or an IP address in its
/// shortest form without brackets. Odd IPv4 forms ("127.1", "0x7f.1", "2130706433") are read as browsers read
/// them (WHATWG URL, "IPv4 parser"). Nothing for what is no host: empty labels, a label over 63 octets, a
/// name over 253, forbidden characters, an IPv6 address with a zone.
std::optional<QString> asciiHost(const QString &typed);

/// The host for people: Unicode where each label is of one script (or of a usual mixture, UTS #39 "highly
/// restrictive") and none could be taken for a Latin name; punycode otherwise.
QString hostForPeople(const QString &asciiHost);

} // namespace IsItMe
