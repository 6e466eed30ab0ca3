// SPDX-License-Identifier: Apache-2.0
#include "causes/evidence.h"

#include "causes/evidenceparts.h"

#include <QRegularExpression>

#include <algorithm>

namespace IsItMe {

QStringList Evidence::badTries() const
{
    QStringList ids;
    for (const PageTry &one : tries) {
        if (!one.good)
            ids.append(one.id());
    }
    return ids;
}

QStringList Evidence::noConnection() const
{
    return siteConnected.isEmpty() && siteReachOver ? siteSilent + siteRefused + siteNoRoute : QStringList();
}

bool Evidence::largeRecordsStall() const
{
    const auto stalls = [](const Seen<HttpFacts> &seen) {
        return seen && seen.facts->status == 0 && seen.observation->failure == Failure::TimedOut &&
               seen.observation->reached == Layer::Tcp && seen.facts->proxy.isEmpty();
    };
    const auto controls = httpSeen(look, HttpPurpose::Control);
    return !connectivityGood.isEmpty() && controlGood.isEmpty() && !controls.empty() &&
           std::all_of(controls.begin(), controls.end(), stalls) && stalls(symptom);
}

bool Evidence::lossy() const
{
    // At a loss of 3 % about 6 of 100 handshakes need a second packet; at 10 % about 20.
    constexpr double many = 0.2;
    constexpr int enough = 3;
    return lostPackets.size() >= enough && lostElsewhere >= 2 && lostPackets.size() >= many * connections;
}

QStringList Evidence::goodTries() const
{
    QStringList ids;
    for (const PageTry &one : tries) {
        if (one.good)
            ids.append(one.id());
    }
    return ids;
}

namespace {

/// What the person saw: a bare status, or the error page's text with one in it.
void gatherPerson(Evidence &evidence)
{
    evidence.saw = answerFor(*evidence.caseFile, QStringLiteral("saw"));
    static const QRegularExpression status(QStringLiteral("\\b([45][0-9]{2})\\b"));
    const auto match = status.match(evidence.saw.left(4096));
    if (match.hasMatch())
        evidence.sawStatus = match.captured(1).toInt();
    // Any answer to "what did you see?" is an error: nobody starts this program over a page that opens.
    evidence.sawTrouble = !evidence.saw.trimmed().isEmpty() &&
                          evidence.saw.compare(QLatin1String("works"), Qt::CaseInsensitive) != 0;
}

} // namespace

Evidence gatherEvidence(const CaseFile &caseFile, const GatewayCatalog &gateways)
{
    Evidence evidence;
    evidence.caseFile = &caseFile;
    evidence.look = currentLook(caseFile);
    evidence.site = caseFile.address();
    gatherThisSide(evidence);
    gatherNames(evidence);
    gatherSite(evidence, gateways);
    gatherOthers(evidence, gateways);
    gatherLoss(evidence);
    gatherPerson(evidence);
    return evidence;
}

} // namespace IsItMe
