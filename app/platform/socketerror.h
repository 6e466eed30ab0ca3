// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"

#include <QtGlobal>

#include <optional>

namespace IsItMe {

/// Takes the pending error of a socket (SO_ERROR; reading it clears it): ConnectionRefused, ConnectionReset,
/// NoRoute, NotPermitted or TimedOut. Nothing: no error, or none that tells anything.
std::optional<Failure> takeSocketError(qintptr descriptor);

} // namespace IsItMe
