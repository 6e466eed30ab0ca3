// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

QString serverOf(const std::vector<HeaderField> &headers)
{
    return headerValue(headers, QLatin1String("Server"));
}

bool isPlain(const QString &url)
{
    return url.startsWith(QLatin1String("http:"), Qt::CaseInsensitive);
}

/// Whether two hosts share their last two labels: "shop.example" and "www.shop.example".
bool looksRelated(const QString &one, const QString &other)
{
    const auto tail = [](const QString &host) { return host.section(u'.', -2, -1).toLower(); };
    return tail(one) == tail(other);
}

/// Those who got the page itself on a plain connection, by how their answers are signed.
struct ElsewherePlain
{
    QSet<QString> servers;
    int got = 0;
};

ElsewherePlain gotElsewhere(const Evidence &evidence)
{
    ElsewherePlain elsewhere;
    for (const auto &seen : allSeen<VantageFacts>(evidence.look)) {
        if (!evidence.others.working.contains(seen.observation->id) || isRedirect(seen.facts->status))
            continue;
        ++elsewhere.got;
        elsewhere.servers.insert(serverOf(seen.facts->headers));
    }
    return elsewhere;
}

/// A plain answer is anybody's: nothing proves who wrote it. Where others get the page itself, signed by its
/// server, a refusal here without that signature, which no gateway is known to write, was put in its place.
/// Errors of the servers' side are left alone: gateways write them in their own name.
void gatherUnsigned(Evidence &evidence, const ElsewherePlain &elsewhere)
{
    const bool signedThere = elsewhere.got > 0 && !elsewhere.servers.contains(QString());
    const int status = evidence.status();
    if (!evidence.symptom || !isPlain(evidence.symptom.facts->url) || (status != 403 && status != 451) ||
        evidence.gateway || !signedThere)
        return;
    const auto &headers = evidence.symptom.facts->headers;
    // What passed one more hop still bears that hop's name.
    if (!elsewhere.servers.contains(serverOf(headers)) &&
        headerValue(headers, QLatin1String("Via")).isEmpty())
        evidence.answeredInstead = evidence.badTries();
}

/// A plain redirect here to somebody else, which ends nowhere, while others get the page at once.
void gatherLedAway(Evidence &evidence, const ElsewherePlain &elsewhere)
{
    if (elsewhere.got == 0)
        return;
    QStringList away;
    for (const auto &page : httpSeen(evidence.look, HttpPurpose::Page)) {
        const QUrl target(page.facts->location);
        if (page.facts->attempt == 0 && page.facts->hop == 0 && isPlain(page.facts->url) &&
            isRedirect(page.facts->status) && !target.host().isEmpty() &&
            !looksRelated(target.host(), evidence.site.host))
            away.append(page.observation->id);
    }
    if (away.isEmpty())
        return;
    const auto last = lastHop(evidence.look);
    bool endsBadly = last.observation->failure || last.facts->status >= 400;
    for (const auto &name : allSeen<SystemNameFacts>(evidence.look))
        endsBadly |= name.observation->failure && !looksRelated(name.facts->name, evidence.site.host);
    if (endsBadly)
        evidence.answeredInstead += away;
}

/// A page that we have been waiting for for so long that others could have had it many times over.
void gatherWaiting(Evidence &evidence)
{
    constexpr double longMs = 15'000;
    const auto last = lastHop(evidence.look);
    if (!last || last.observation->failure || last.observation->ended != Ending::Cancelled ||
        last.observation->reached < Layer::Tcp || last.facts->status > 0)
        return;
    if (last.observation->timings.ended.value_or(0) >= longMs && evidence.goodTries().isEmpty())
        evidence.keptWaiting.append(last.observation->id);
}

} // namespace

bool Evidence::onlySiteIsOpened() const
{
    if (!symptom || symptom.observation->failure != Failure::TlsCertificate || !symptom.facts->tls ||
        controlGood.isEmpty())
        return false;
    const bool trusted = std::any_of(tries.begin(), tries.end(), [](const PageTry &one) {
        const auto &tls = one.seen.facts->tls;
        return one.seen.facts->status > 0 && tls && tls->fault == CertificateFault::None;
    });
    const CertificateFault fault = symptom.facts->tls->fault;
    const bool foreign = fault == CertificateFault::UnknownIssuer || fault == CertificateFault::SelfSigned ||
                         fault == CertificateFault::WrongName;
    return foreign && !trusted && others.certified.size() > others.elsewhere.size();
}

void gatherInstead(Evidence &evidence)
{
    const ElsewherePlain elsewhere = gotElsewhere(evidence);
    gatherUnsigned(evidence, elsewhere);
    gatherLedAway(evidence, elsewhere);
    gatherWaiting(evidence);
}

} // namespace IsItMe
