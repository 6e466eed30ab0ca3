// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"

#include <QtGlobal>

#include <optional>

namespace IsItMe {

/// Takes the pending error of a socket (SO_ERROR; reading it clears it): ConnectionRefused, ConnectionReset,
/// NoRoute, NotPermitted or TimedOut. Nothing: no error, or none that tells anything.
std::optional<Failure> takeSocketError(qintptr descriptor);

struct SocketReadiness
{
    bool readable = false;
    bool writable = false; ///< a connection that was being made is made
};

/// How things stand just now, without waiting.
SocketReadiness socketReadiness(qintptr descriptor);

} // namespace IsItMe
