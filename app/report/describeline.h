// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/observation.h"

namespace IsItMe {

/// One line for people about a measurement of the way: a path trace, a series for loss, a search for the
/// largest packet. Empty for other kinds.
QString describeLine(const Observation &observation);

/// "this network", "the provider": whose part of the way a hop belongs to, in words.
QString pathPartName(PathPart part);
/// Whom a measurement went to: "the router", "another place", "the site".
QString lineTargetName(const QString &belongsTo);

} // namespace IsItMe
