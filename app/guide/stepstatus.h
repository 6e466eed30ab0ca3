// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "guide/steps.h"

#include <QSet>

#include <vector>

namespace IsItMe {

/// How each of the six steps stands, by the evidence in the case and not by what was clicked: pure.
std::vector<StepStatus> stepStatuses(const CaseFile &caseFile, const Diagnosis &diagnosis,
                                     const QSet<Step> &running);

} // namespace IsItMe
