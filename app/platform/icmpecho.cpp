// SPDX-License-Identifier: Apache-2.0
#include "platform/icmpecho.h"

namespace IsItMe {

namespace {

enum : uchar { Reply4 = 0, Request4 = 8, Request6 = 128, Reply6 = 129 };
constexpr qsizetype headerSize = 8;

} // namespace

QByteArray echoRequest(bool ipv6, quint16 sequence, int payloadSize)
{
    QByteArray message(headerSize + payloadSize, '\0');
    message[0] = static_cast<char>(ipv6 ? Request6 : Request4);
    message[6] = static_cast<char>(sequence >> 8);
    message[7] = static_cast<char>(sequence & 0xff);
    return message;
}

std::optional<quint16> echoSequence(bool ipv6, const QByteArray &message)
{
    if (message.size() < headerSize)
        return std::nullopt;
    const auto type = static_cast<uchar>(message[0]);
    const bool ours = ipv6 ? type == Request6 || type == Reply6 : type == Request4 || type == Reply4;
    if (!ours)
        return std::nullopt;
    return static_cast<quint16>(static_cast<uchar>(message[6]) << 8 | static_cast<uchar>(message[7]));
}

bool saysUnreachable(bool ipv6, int type)
{
    constexpr int unreachable4 = 3, exceeded4 = 11, unreachable6 = 1, exceeded6 = 3;
    return ipv6 ? type == unreachable6 || type == exceeded6 : type == unreachable4 || type == exceeded4;
}

} // namespace IsItMe
