// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

namespace IsItMe {

/// Echo requests through Windows's own ICMP service, which ordinary programs may use. Answers are waited for
/// on the system's thread pool; they arrive through the event loop of the thread that this object lives in.
std::unique_ptr<Echo> makeWindowsEcho(const QHostAddress &address);

} // namespace IsItMe
