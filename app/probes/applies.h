// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "probes/catalog.h"

namespace IsItMe::ProbeApplies {

/// When each probe makes sense. Pure: they look at the case and at the clock.
Applies always(const ProbeContext &context);
Applies withRouter(const ProbeContext &context);
Applies withWayOut(const ProbeContext &context);
Applies siteHasName(const ProbeContext &context);
Applies withSiteAddresses(const ProbeContext &context);
Applies pageCanBeAsked(const ProbeContext &context);
Applies pageIsInTrouble(const ProbeContext &context);
Applies otherAddresses(const ProbeContext &context);
Applies httpsUnreachable(const ProbeContext &context);
Applies worthRepeating(const ProbeContext &context);
Applies mayBeStored(const ProbeContext &context);    ///< appliescache.cpp
Applies cookiesMayTell(const ProbeContext &context); ///< appliescache.cpp
Applies mayAskResolvers(const ProbeContext &context);
Applies mayAskVantage(const ProbeContext &context);
Applies othersAreToldOtherwise(const ProbeContext &context);
Applies worthASecondOpinion(const ProbeContext &context);
/// Whether services can be reached by their names at all. Without a resolver, or behind a sign-in page, each
/// question would only cost its patience, and no answer can come.
Applies servicesInReach(const ProbeContext &context);
/// When the page could first be asked, by the times of what it builds on; nothing while it could not.
std::optional<double> pageAskedAt(const ProbeContext &context);

} // namespace IsItMe::ProbeApplies
