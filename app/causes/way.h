// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/diagnosis.h"
#include "causes/evidence.h"

namespace IsItMe {

/// How the five nodes of the way stand: fine only where something answered, trouble only where the verdict
/// puts it, and not known beyond the trouble (CONTRACT.md has which place belongs to which node).
Way wayOf(const Evidence &evidence, const Diagnosis &diagnosis);

/// "restart your router", ...: steps that were really checked and would not help. Empty when in doubt.
QStringList needlessSteps(const Evidence &evidence, const Diagnosis &diagnosis);

} // namespace IsItMe
