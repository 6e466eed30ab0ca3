// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "gateways/gatewaycatalog.h"
#include "services/services.h"

#include <QHash>

namespace IsItMe {

/// Whether the verdict is known by what a probe may still see: those that the table in the .cpp has.
bool hasKnownOutcomes(const QString &probe);

/// Whether anything that this probe could still see would change the verdict: who is affected, where it
/// breaks, or the first cause. It asks the diagnosis itself, with each answer that may come taken as given:
/// so no rule about probes and causes can be forgotten here when a cause changes. Pure.
bool couldChangeTheVerdict(const CaseFile &caseFile, const QString &probe, const Services &services,
                           const Diagnosis &now, const GatewayCatalog &gateways);

/// Whether it could take the blame away again: from the visitor's side to the site, back, or to nobody. While
/// such an answer is on its way, the first verdict is not told, for a moment: it would have to be taken back.
bool couldTurnTheBlame(const CaseFile &caseFile, const QString &probe, const Services &services,
                       const Diagnosis &now, const GatewayCatalog &gateways);

/// Which of the running probes (by the milliseconds that they have run) need not be waited for. None, while
/// something runs whose outcome is not known: then waiting costs nothing. Each has some seconds to answer all
/// the same: what it says stands in the report.
QStringList notWorthWaitingFor(const QHash<QString, double> &running, const CaseFile &caseFile,
                               const Services &services, const Diagnosis &now,
                               const GatewayCatalog &gateways);

} // namespace IsItMe
