// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"

#include <QAbstractSocket>

namespace IsItMe {

/// What an error of a socket that never connected means.
Failure connectFailure(QAbstractSocket::SocketError error, const QString &errorText);

/// What an error of a connected socket means. Qt reports a reset as a close in order; `reset` comes from a
/// ConnectionWitness.
Failure connectionFailure(QAbstractSocket::SocketError error, const QString &errorText, bool reset);

} // namespace IsItMe
