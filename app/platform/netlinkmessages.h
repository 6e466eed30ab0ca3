// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/routerfacts.h"
#include "platform/linuxparsers.h"

#include <QByteArray>
#include <QHostAddress>

#include <optional>

/// The few rtnetlink messages (RFC 3549, linux/rtnetlink.h) that are asked and read here. Bytes in, values
/// out: no socket, no header of Linux, so it is tested on every system.
namespace IsItMe::Netlink {

/// Requests for whole tables, and for the route to one address. `sequence` comes back in the answer.
QByteArray askForLinks(quint32 sequence);
QByteArray askForNeighbours(bool ipv6, quint32 sequence);
QByteArray askForRoute(const QHostAddress &destination, quint32 sequence);

struct Message
{
    quint16 type = 0;
    quint32 sequence = 0;
    QByteArray payload;
};
/// Cuts what one read gave into its messages; a message that is not whole ends the list.
std::vector<Message> messagesOf(const QByteArray &bytes);
bool isDone(const Message &message);  ///< the end of a table
bool isError(const Message &message); ///< the kernel can't or won't answer

struct Link
{
    int index = 0;
    bool loopback = false;
    bool up = false; ///< IFF_UP
    /// IFF_RUNNING: operational, for Wi-Fi: joined. And IFF_LOWER_UP, which falls at once when a cable is
    /// pulled, while the other takes up to a second.
    bool running = false;
    LinuxDevice device;
};
std::optional<Link> linkOf(const Message &message);

struct Neighbour
{
    int index = 0;
    QHostAddress address;
    NeighbourState state = NeighbourState::Unknown;
    std::optional<qint64> confirmedAgoMs = std::nullopt; ///< since it last proved to be there
};
std::optional<Neighbour> neighbourOf(const Message &message);

struct Route
{
    int index = 0;
    QHostAddress gateway; ///< null: the destination is on the link itself
};
/// The answer to askForRoute; nothing for an unreachable one.
std::optional<Route> routeOf(const Message &message);

} // namespace IsItMe::Netlink
