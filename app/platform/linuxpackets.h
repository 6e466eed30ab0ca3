// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/packets.h"

#include <memory>

namespace IsItMe {

/// Packets over the kernel's unprivileged ICMP sockets, or where ordinary programs may not use them
/// (net.ipv4.ping_group_range), UDP datagrams. What routers say of them is read from the socket's queue of
/// errors (IP_RECVERR, ip(7)), which needs no rights either.
std::unique_ptr<Packets> makeLinuxPackets(const QHostAddress &address);

} // namespace IsItMe
