// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>

namespace IsItMe {

/// The address without its zone ("%eth0"): the kernel's words and ours name the same host with or without it.
QHostAddress withoutScope(QHostAddress address);

/// Whether one of this computer's own interfaces has the address.
bool isOwnAddress(const QHostAddress &address);

} // namespace IsItMe
