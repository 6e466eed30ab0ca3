// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/packets.h"

#include <memory>

namespace IsItMe {

/// Echo requests with a hop limit and a size of choice, through Windows's own ICMP service, which ordinary
/// programs may use. Answers are waited for on the system's thread pool; they arrive through the event loop
/// of the thread that this object lives in.
std::unique_ptr<Packets> makeWindowsPackets(const QHostAddress &address);

} // namespace IsItMe
