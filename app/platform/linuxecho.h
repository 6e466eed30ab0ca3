// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

namespace IsItMe {

/// Echo requests over the kernel's unprivileged ICMP sockets. Whether ordinary programs may use them is set
/// by net.ipv4.ping_group_range; where they may not, the answer is NotPossible.
std::unique_ptr<Echo> makeLinuxEcho(const QHostAddress &address);

} // namespace IsItMe
