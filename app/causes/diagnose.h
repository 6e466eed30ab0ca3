// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "causes/evidence.h"
#include "gateways/gatewaycatalog.h"

namespace IsItMe {

/// Pure: the same case gives the same diagnosis, live, replayed or in a test. Text is in the language of the
/// moment, so call it again when the language changes.
Diagnosis diagnose(const CaseFile &caseFile, const GatewayCatalog &gateways);
/// The same for evidence that was gathered already.
Diagnosis diagnose(const Evidence &evidence);

} // namespace IsItMe
