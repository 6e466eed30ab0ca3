// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "guide/steps.h"

namespace IsItMe {

/// What the others saw, counted: "reached the gateway" and "got the page" apart. The newest word of each
/// service.
struct EveryoneCount
{
    int places = 0;  ///< that told something about the site
    int reached = 0; ///< connected to the gateway
    int working = 0; ///< got a good page
    int walled = 0;  ///< turned away as robots are
    int services = 0, troubledServices = 0;
    QStringList evidence;
};

EveryoneCount countEveryone(const CaseFile &caseFile);

/// How step 5 stands. Pure.
StepStatus everyoneStatus(const CaseFile &caseFile);

} // namespace IsItMe
