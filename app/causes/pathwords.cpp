// SPDX-License-Identifier: Apache-2.0
#include "causes/pathwords.h"

namespace IsItMe {

QString whereTheWayEnds(const Evidence &evidence)
{
    const PathSummary &path = evidence.path;
    if (!path)
        return {};
    if (path.end.reached)
        return translate("Causes", "Its machine is there, but it does not take our call.");
    // Where nothing goes farther toward other places either, the end is only where hops stop answering.
    if (!path.elsewhereGoesOn)
        return {};
    switch (path.end.part) {
    case PathPart::ThisNetwork:
        return translate("Causes", "The way there ends in your own network.");
    case PathPart::Provider:
        return translate("Causes", "The way there ends at your internet provider.");
    case PathPart::Between:
        return translate("Causes",
                         "The way there ends behind your provider, before the site or at its edge.");
    case PathPart::SiteNetwork:
        return translate("Causes", "The way there ends in the site's own network.");
    case PathPart::Unknown:
        break;
    }
    return {};
}

} // namespace IsItMe
