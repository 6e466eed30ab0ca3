// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "guide/steps.h"

namespace IsItMe {

/// How step 3 stands. `good` and `bad`: ids of our own tries of the page.
StepStatus browserStatus(const CaseFile &caseFile, const Diagnosis &diagnosis, const QStringList &good,
                         const QStringList &bad);

} // namespace IsItMe
