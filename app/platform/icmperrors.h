// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/packets.h"

#include <QByteArray>

#include <optional>

/// What ICMP errors mean, and how each system hands them on. Nothing here calls a system, so it is tested
/// everywhere.
namespace IsItMe {

/// An ICMP error's type and code (RFC 792, RFC 1812, RFC 4443) in our words. Nothing for what is no statement
/// about the way: redirects, parameter problems. `portClosed` is set where the machine at the address itself
/// says that nobody listens on the port.
std::optional<PacketAnswer::Kind> icmpErrorKind(bool ipv6, int type, int code, bool *portClosed = nullptr);

/// An entry of Linux's queue of socket errors.
struct QueuedError
{
    enum class Origin { Other, ThisComputer, Network };
    Origin origin = Origin::Other;
    int error = 0; ///< errno
    int type = 0;
    int code = 0;
    quint32 info = 0;      ///< the MTU, where a packet was too large
    QHostAddress offender; ///< who said so; null when the kernel did not tell
};

/// Reads the payload of an IP_RECVERR or IPV6_RECVERR control message: struct sock_extended_err
/// (linux/errqueue.h) in this computer's byte order, followed by the offender's socket address. Nothing when
/// it is cut short.
std::optional<QueuedError> queuedError(const QByteArray &payload);

/// An IP_STATUS of Windows's icmpapi.h in our words. Nothing for a status that is no answer from the network
/// (a timeout).
std::optional<PacketAnswer::Kind> packetAnswerOfWindows(quint32 status);

} // namespace IsItMe
