// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/observation.h"

#include <span>

namespace IsItMe {

/// Addresses that resolvers elsewhere give for the name and this computer is not told. Never private ones: a
/// stranger's answer must not send us into our own network.
QStringList otherAnswers(std::span<const Observation> look, const QString &host);

} // namespace IsItMe
