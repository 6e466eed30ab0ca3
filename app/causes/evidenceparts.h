// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "causes/evidence.h"

namespace IsItMe {

/// The parts of gatherEvidence(), in the order of the way. Each fills its own members and reads only those of
/// the parts before it.
void gatherThisSide(Evidence &evidence);
void gatherNames(Evidence &evidence);
void gatherOthers(Evidence &evidence, const GatewayCatalog &gateways);
void gatherProxy(Evidence &evidence, const GatewayCatalog &gateways);
void gatherSite(Evidence &evidence, const GatewayCatalog &gateways);
void gatherPastTheResolver(Evidence &evidence, const GatewayCatalog &gateways);
void gatherInstead(Evidence &evidence);
void gatherChange(Evidence &evidence);
/// Makes this the answer to judge by, and looks who wrote it.
void judgeBy(Evidence &evidence, const Seen<HttpFacts> &symptom, const GatewayCatalog &gateways);
void gatherStores(Evidence &evidence, const GatewayCatalog &gateways);
void gatherLoss(Evidence &evidence);
void gatherPerson(Evidence &evidence, const GatewayCatalog &gateways);
void gatherBrowsers(Evidence &evidence);
void gatherLine(Evidence &evidence);
/// How long the answer to judge by took, and what that says.
void gatherWaits(Evidence &evidence);

} // namespace IsItMe
