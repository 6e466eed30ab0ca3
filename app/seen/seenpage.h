// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/siteaddress.h"
#include "facts/seenpagefacts.h"
#include "gateways/gatewaycatalog.h"

#include <optional>

namespace IsItMe {

/// What a person says their browser showed: a status, a few words, or the whole page pasted in.
struct SeenPage
{
    SeenPageFacts facts; ///< kind "unknown" where nothing of it is known; empty where nothing was pasted
    QString text;        ///< what may be kept of it: visible, bounded, without secrets
    QString address;     ///< the address that it names, as it stands there; empty when it names none
};

/// Reads it. Pure, linear, bounded (longestSeenText); any text is welcome.
SeenPage readSeenPage(QStringView pasted, const GatewayCatalog &gateways);

/// Whether it tells anything: who wrote the page, or with which error.
bool tellsSomething(const SeenPageFacts &facts);

/// What somebody put into the address field: an address, or a whole error page with or without one.
struct PastedText
{
    std::optional<SiteAddress> address;
    QString seen; ///< the rest, as what was seen; empty where only an address was pasted
};
PastedText takeApart(QStringView pasted, const GatewayCatalog &gateways);

/// "502, from nginx", "Firefox: PR_END_OF_FILE_ERROR": for a line in the window and the report. Empty where
/// the facts tell nothing.
QString seenInWords(const SeenPageFacts &facts);

} // namespace IsItMe
