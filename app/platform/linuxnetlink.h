// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/netlinkmessages.h"

#include <functional>

namespace IsItMe {

/// Asks the kernel one question and hands over the messages of its answer. The kernel answers while it is
/// asked, so nothing waits here; false when it did not answer to the end.
bool askKernel(const QByteArray &request, quint32 sequence,
               const std::function<void(const Netlink::Message &)> &use);

} // namespace IsItMe
