// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "guide/steps.h"

namespace IsItMe {

/// How the router's step stands. Pure.
StepStatus routerStepStatus(const CaseFile &caseFile, const Diagnosis &diagnosis);

/// Whether the evidence asks for a restart of the router: its cause is one that a restart mends, or may.
bool restartIsAdvised(const Diagnosis &diagnosis);
/// Nothing beyond the router answers, and it does: the restart is worth one try, no more.
bool restartIsWorthOneTry(const Diagnosis &diagnosis);

} // namespace IsItMe
