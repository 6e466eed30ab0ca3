// SPDX-License-Identifier: Apache-2.0
#include "platform/icmperrors.h"

#include <cstring>

namespace IsItMe {

using Kind = PacketAnswer::Kind;

namespace {

std::optional<Kind> kindOfIcmp4(int type, int code, bool &portClosed)
{
    constexpr int unreachable = 3, exceeded = 11;
    if (type == exceeded)
        return code == 0 ? std::optional(Kind::Expired) : std::nullopt; // 1: a fragment was lost
    if (type != unreachable)
        return std::nullopt;
    switch (code) {
    case 3:
        portClosed = true;
        return Kind::Unreachable;
    case 4:
        return Kind::TooBig;
    case 9:
    case 10:
    case 13: // administratively prohibited, RFC 1812 section 5.2.7.1
        return Kind::Prohibited;
    default:
        return Kind::Unreachable;
    }
}

std::optional<Kind> kindOfIcmp6(int type, int code, bool &portClosed)
{
    constexpr int unreachable = 1, tooBig = 2, exceeded = 3;
    if (type == exceeded)
        return code == 0 ? std::optional(Kind::Expired) : std::nullopt;
    if (type == tooBig)
        return Kind::TooBig;
    if (type != unreachable)
        return std::nullopt;
    switch (code) {
    case 1: // administratively prohibited
    case 5: // source address failed a policy
        return Kind::Prohibited;
    case 4:
        portClosed = true;
        return Kind::Unreachable;
    default:
        return Kind::Unreachable;
    }
}

// struct sock_extended_err: u32 errno, u8 origin, u8 type, u8 code, u8 pad, u32 info, u32 data.
constexpr qsizetype errorSize = 16;
// struct sockaddr_in and sockaddr_in6, by Linux's numbers of the families.
constexpr quint16 family4 = 2, family6 = 10;
constexpr qsizetype socketAddress4 = 8, socketAddress6 = 28; // of sockaddr_in only what is read

QHostAddress offenderAt(const QByteArray &payload)
{
    quint16 family = 0;
    if (payload.size() < errorSize + socketAddress4)
        return {};
    std::memcpy(&family, payload.constData() + errorSize, sizeof family);
    const auto *address = reinterpret_cast<const uchar *>(payload.constData()) + errorSize;
    if (family == family4)
        return QHostAddress(quint32(address[4]) << 24 | quint32(address[5]) << 16 | quint32(address[6]) << 8 |
                            address[7]);
    if (family != family6 || payload.size() < errorSize + socketAddress6)
        return {};
    Q_IPV6ADDR bytes;
    std::memcpy(&bytes, address + 8, sizeof bytes);
    return QHostAddress(bytes);
}

} // namespace

std::optional<Kind> icmpErrorKind(bool ipv6, int type, int code, bool *portClosed)
{
    bool closed = false;
    const auto kind = ipv6 ? kindOfIcmp6(type, code, closed) : kindOfIcmp4(type, code, closed);
    if (portClosed)
        *portClosed = closed;
    return kind;
}

std::optional<QueuedError> queuedError(const QByteArray &payload)
{
    if (payload.size() < errorSize)
        return std::nullopt;
    constexpr uchar originLocal = 1, originIcmp = 2, originIcmp6 = 3;
    quint32 number = 0;
    QueuedError error;
    std::memcpy(&number, payload.constData(), sizeof number);
    std::memcpy(&error.info, payload.constData() + 8, sizeof error.info);
    error.error = static_cast<int>(number);
    const auto origin = static_cast<uchar>(payload[4]);
    if (origin == originLocal)
        error.origin = QueuedError::Origin::ThisComputer;
    else if (origin == originIcmp || origin == originIcmp6)
        error.origin = QueuedError::Origin::Network;
    error.type = static_cast<uchar>(payload[5]);
    error.code = static_cast<uchar>(payload[6]);
    error.offender = offenderAt(payload);
    return error;
}

std::optional<Kind> packetAnswerOfWindows(quint32 status)
{
    // IP_STATUS values of ipexport.h; the IPv6 meanings share the numbers.
    constexpr quint32 success = 0, noNet = 11'002, noHost = 11'003, prohibited = 11'004, noPort = 11'005,
                      tooBig = 11'009, ttlExpired = 11'013;
    switch (status) {
    case success:
        return Kind::Arrived;
    case noNet:
    case noHost:
    case noPort:
        return Kind::Unreachable;
    case prohibited: // for IPv4 it means "no such protocol there", which nobody says of an echo
        return Kind::Prohibited;
    case tooBig:
        return Kind::TooBig;
    case ttlExpired:
        return Kind::Expired;
    default:
        return std::nullopt;
    }
}

} // namespace IsItMe
