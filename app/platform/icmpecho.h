// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/routerfacts.h"

#include <QByteArray>

#include <optional>

namespace IsItMe {

/// An ICMP or ICMPv6 echo request (RFC 792, RFC 4443) for a datagram socket: the kernel puts in the
/// identifier and the checksum. The payload is zeros: it tells nothing of this computer.
QByteArray echoRequest(bool ipv6, quint16 sequence, int payloadSize = 16);

/// The number of the request that a message belongs to: an echo reply, or our own request as an error message
/// brings it back. Nothing for any other message.
std::optional<quint16> echoSequence(bool ipv6, const QByteArray &message);

/// Whether an ICMP error's type says that the address can't be reached. Redirects and the like don't.
bool saysUnreachable(bool ipv6, int type);

} // namespace IsItMe
