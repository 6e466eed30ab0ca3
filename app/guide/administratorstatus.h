// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "guide/steps.h"

namespace IsItMe {

/// Who can mend it, and so who is to be told: the other side is told only of what is the other side's.
enum class TellWhom {
    Nobody,       ///< it works, or the person mends it alone
    Site,         ///< the people who run the site
    Provider,     ///< the internet provider
    ItSupport,    ///< whoever looks after this computer or its proxy
    NetworkOwner, ///< whoever runs this network
    NotKnownYet
};

TellWhom tellWhom(const Diagnosis &diagnosis);
/// "Tell your internet provider instead", and why the report is of use there; empty for Site and Nobody.
QString tellWhomSentence(TellWhom whom, const Diagnosis &diagnosis);

/// How step 6 stands.
StepStatus administratorStatus(std::span<const Observation> look, const Diagnosis &diagnosis);

} // namespace IsItMe
