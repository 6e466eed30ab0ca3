// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"
#include "seen/seenpage.h"

namespace IsItMe {

namespace {

/// The newest page that the person's browser showed: read when it was said, or, in an older case, read now.
SeenPageFacts seenPage(const CaseFile &caseFile, const QString &said, const GatewayCatalog &gateways,
                       QString *id)
{
    const auto all = caseFile.all();
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        if (const auto *facts = it->as<SeenPageFacts>()) {
            *id = it->id;
            return *facts;
        }
        const auto *answer = it->as<AnswerFacts>();
        if (answer && answer->key == QLatin1String("saw") && id->isEmpty())
            *id = it->id;
    }
    return readSeenPage(said, gateways).facts;
}

bool said(const CaseFile &caseFile, const char *key, const char *value)
{
    return answerFor(caseFile, QLatin1String(key)) == QLatin1String(value);
}

/// The person has said that it is still so, or that it is so in this browser only.
bool stillFailsForThem(const CaseFile &caseFile)
{
    return said(caseFile, "refresh", "fails") || said(caseFile, "other-browser", "works") ||
           said(caseFile, "private-window", "works") || said(caseFile, "private-window", "fails");
}

/// A page that only the site's own servers write. Cookies and oversized requests are the browser's part in
/// some of them (520, "Request Header Or Cookie Too Large").
bool isOfTheServers(const SeenPageFacts &seen)
{
    return seen.status >= 500 && seen.status != 520 && seen.browser.isEmpty() &&
           seen.meaning != GatewayMeaning::CookieTooBig && seen.meaning != GatewayMeaning::SignIn;
}

bool sharesAnId(const SeenPageFacts &seen, const GatewayMatch &ours)
{
    for (const HeaderField &id : seen.requestIds) {
        if (!ours.requestId.isEmpty() && ours.requestId.startsWith(id.value, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace

void gatherPerson(Evidence &evidence, const GatewayCatalog &gateways)
{
    const CaseFile &caseFile = *evidence.caseFile;
    evidence.saw = answerFor(caseFile, QStringLiteral("saw"));
    evidence.sawPage = seenPage(caseFile, evidence.saw, gateways, &evidence.sawId);
    evidence.sawStatus = evidence.sawPage.status;
    // Any answer to "what did you see?" is an error: nobody starts this program over a page that opens.
    evidence.sawTrouble = !evidence.saw.trimmed().isEmpty() &&
                          evidence.saw.compare(QLatin1String("works"), Qt::CaseInsensitive) != 0;
    const bool worksHere = evidence.pattern.good > 0 && evidence.pattern.lastIsGood;
    evidence.seenHasPassed =
        evidence.sawTrouble && worksHere && isOfTheServers(evidence.sawPage) && !stillFailsForThem(caseFile);
    const bool sameStatus = evidence.sawPage.status != 0 && evidence.sawPage.status == evidence.status();
    const bool sameMaker = evidence.gateway && !evidence.sawPage.productId.isEmpty() &&
                           (evidence.gateway->product == evidence.sawPage.product ||
                            evidence.gateway->frontDoorProduct == evidence.sawPage.product);
    const bool noMaker = evidence.sawPage.productId.isEmpty();
    evidence.sawTheSame = (sameStatus && (sameMaker || noMaker)) ||
                          (evidence.gateway && sharesAnId(evidence.sawPage, *evidence.gateway));
}

} // namespace IsItMe
