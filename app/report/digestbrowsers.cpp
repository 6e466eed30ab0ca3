// SPDX-License-Identifier: Apache-2.0
#include "casefile/browserloads.h"
#include "report/describebrowser.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"
#include "report/pagepicture.h"

namespace IsItMe {

void addBrowsers(Digest &digest, const Report &report)
{
    for (const auto &load : allSeen<BrowserFacts>(currentLook(report.observations))) {
        Digest::BrowserRow row;
        row.browser = browserName(*load.facts);
        row.outcome = loadOutcome(*load.facts, *load.observation);
        QStringList conditions;
        if (load.facts->http2Off)
            conditions.append(ReportWords::tr("HTTP/2 off"));
        if (load.facts->wholePage)
            conditions.append(ReportWords::tr("whole page"));
        row.conditions = conditions.join(QLatin1String(", "));
        row.httpVersion = printableLine(load.facts->httpVersion, 20);
        row.missing = missingParts(*load.facts);
        // Written anew from the checked bytes: nothing of the text that came in goes into a page.
        row.screenshot = QString::fromLatin1(pngOf(load.facts->screenshot).toBase64());
        row.evidence = load.observation->id;
        row.saysNothing = !loadSays(*load.observation, *load.facts);
        row.good = !row.saysNothing && loadOpened(*load.facts);
        digest.browsers.push_back(row);
    }
}

} // namespace IsItMe
