// SPDX-License-Identifier: Apache-2.0
#include "probes/vantagewait.h"

#include <algorithm>

namespace IsItMe {

bool mustStillWait(const CaseFile &caseFile, const QString &host, const QDateTime &now)
{
    const auto all = caseFile.all();
    return std::any_of(all.begin(), all.end(), [&](const Observation &observation) {
        const auto *facts = observation.as<VantageFacts>();
        return facts && facts->waitSeconds && observation.vantage == host &&
               observation.at.addMSecs(static_cast<qint64>(*facts->waitSeconds * 1000)) > now;
    });
}

} // namespace IsItMe
