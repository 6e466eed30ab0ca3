// SPDX-License-Identifier: Apache-2.0
#include "causes/conditions.h"
#include "causes/limits.h"
#include "gateways/cachemarks.h"

#include <algorithm>
#include <cmath>

namespace IsItMe::Shown {

namespace {

std::optional<Failure> symptomFailure(const Evidence &evidence)
{
    return evidence.symptom ? evidence.symptom.observation->failure : std::nullopt;
}

bool meansLimit(const Evidence &evidence)
{
    return evidence.status() == 429 || evidence.says.error == PageError::TooMany ||
           (evidence.gateway && evidence.gateway->meaning == GatewayMeaning::TooManyRequests);
}

bool meansRefusal(const Evidence &evidence)
{
    const int status = evidence.status();
    return status == 401 || status == 403 || status == 451 ||
           (status >= 500 && evidence.says.error == PageError::Refused) ||
           (evidence.gateway && (evidence.gateway->meaning == GatewayMeaning::Challenge ||
                                 evidence.gateway->meaning == GatewayMeaning::Blocked));
}

/// An error of the server's side; or the request went out and nothing, or half an answer, came back.
bool isServersTrouble(const Evidence &evidence)
{
    if (!evidence.symptom)
        return false;
    const Observation &seen = *evidence.symptom.observation;
    if (evidence.status() >= 500)
        return !seen.failure || *seen.failure == Failure::Truncated;
    // Silence counts against the site only while others answer here.
    const bool mute = (seen.failure == Failure::TimedOut && seen.reached >= Layer::RequestSent) ||
                      waitedInVain(seen) || evidence.closedLate();
    const bool half =
        seen.failure && evidence.status() >= 200 && evidence.status() < 300 && seen.reached >= Layer::Headers;
    return (mute || half) && evidence.internetWorks();
}

/// The certificate that does not hold, at whatever address it was seen.
std::optional<TlsFacts> rejected(const Evidence &evidence)
{
    return evidence.distrusted ? evidence.distrusted.facts->tls : std::nullopt;
}

bool rejectedByDate(const Evidence &evidence)
{
    const auto tls = rejected(evidence);
    return tls && (tls->fault == CertificateFault::Expired || tls->fault == CertificateFault::NotYetValid);
}

/// The site's own certificate against the time that others have: this computer's clock may be wrong too.
bool leafIsOutAtTrueTime(const Evidence &evidence)
{
    const auto tls = rejected(evidence);
    if (!tls || tls->chain.empty() || !evidence.clockSkewSeconds)
        return false;
    const QDateTime now =
        evidence.distrusted.observation->at.addSecs(-static_cast<qint64>(*evidence.clockSkewSeconds));
    const CertificateFacts &leaf = tls->chain.front();
    return (leaf.validUntil.isValid() && leaf.validUntil < now) ||
           (leaf.validFrom.isValid() && now < leaf.validFrom);
}

/// A certificate that fails may be this side's doing: its clock, a sign-in page, somebody who opens TLS. What
/// excludes them is a control site's chain that holds here, or others who see the same.
bool hasSomethingToCompare(const Evidence &evidence)
{
    if (!evidence.controlGood.isEmpty() || !evidence.others.failing.isEmpty())
        return true;
    const auto tls = rejected(evidence);
    if (rejectedByDate(evidence))
        return evidence.clockSkewSeconds && std::abs(*evidence.clockSkewSeconds) < Limits::clockOffSeconds;
    const bool otherName =
        tls && (tls->fault == CertificateFault::WrongName || tls->fault == CertificateFault::Revoked);
    return otherName && !evidence.connectivityGood.isEmpty();
}

bool cutsOff(const Evidence &evidence)
{
    const auto failure = symptomFailure(evidence);
    const bool tlsSilent = failure == Failure::TimedOut && !evidence.controlGood.isEmpty() &&
                           evidence.symptom.observation->reached == Layer::Tcp &&
                           evidence.symptom.facts->proxy.isEmpty();
    return failure == Failure::NotHttp || failure == Failure::ConnectionClosed ||
           failure == Failure::ConnectionReset || failure == Failure::TlsHandshake ||
           failure == Failure::HeadersTooLarge || tlsSilent;
}

bool versionsDiffer(const Evidence &evidence)
{
    return evidence.browsers.http2Fails || evidence.browsers.http1Fails;
}

bool seesTrustedChain(const Evidence &evidence)
{
    const bool site = std::any_of(evidence.tries.begin(), evidence.tries.end(), [](const PageTry &one) {
        const auto &tls = one.seen.facts->tls;
        return one.seen.facts->status > 0 && tls && !tls->chain.empty() &&
               tls->fault == CertificateFault::None;
    });
    return site || !evidence.controlGood.isEmpty();
}

/// A try that failed, but for one that a run of good ones has left behind.
bool stillFails(const Evidence &evidence)
{
    if (evidence.browsers.loopNeedsCookie)
        return false; // each hop of the circle looks good by itself, and a browser gets through
    const TryPattern &pattern = evidence.pattern;
    const bool over = pattern.lastIsGood && pattern.changes < Limits::severalChanges && !pattern.byAddress &&
                      pattern.good >= Limits::leftBehind;
    return pattern.good > 0 && pattern.bad > 0 && !over;
}

bool opensSomehow(const Evidence &evidence)
{
    return evidence.pattern.good > 0 || (evidence.plainHttp.seen && evidence.plainHttp.good) ||
           !evidence.browsers.working.isEmpty();
}

bool anAddressIsDead(const Evidence &evidence)
{
    const auto reaches = siteReach(evidence.look);
    return !evidence.siteConnected.isEmpty() &&
           std::any_of(reaches.begin(), reaches.end(), [](const auto &reach) {
               return reach.observation->failure &&
                      (!isIpv6(reach.facts->address) ||
                       reach.observation->failure == Failure::ConnectionRefused);
           });
}

} // namespace

const Condition siteConnects{"the site lets us connect",
                             [](const Evidence &e) { return !e.siteConnected.isEmpty(); }};
const Condition noConnection{"no connection to any of the site's addresses",
                             [](const Evidence &e) { return !e.noConnection().isEmpty(); }};
const Condition nobodyOrAnotherAnswers{
    "the site fails here before an answer: at TCP, at TLS, cut off or silent; or another answers for it",
    [](const Evidence &e) {
        return !e.noConnection().isEmpty() || !e.answeredInstead.isEmpty() || !e.keptWaiting.isEmpty() ||
               (e.symptom && e.status() == 0 && e.pattern.good == 0 &&
                symptomFailure(e) != Failure::TlsCertificate);
    }};
const Condition getsInFromHere{
    "a fresh browser gets the page here, or it works at the address that others are told",
    [](const Evidence &e) { return !e.browsers.working.isEmpty() || !e.change.worksThere.isEmpty(); }};
const Condition opensElsewhereFromHere{
    "it answers from here another way: plain, in a browser, at another address", [](const Evidence &e) {
        const bool plainAnswers = e.plainHttp.seen && e.plainHttp.seen.facts->status > 0;
        return plainAnswers || getsInFromHere.holds(e);
    }};
const Condition pageFails{
    "the page fails", [](const Evidence &e) { return e.symptom || (!e.page && e.siteConnected.isEmpty()); }};
const Condition pageGood{"every try of the page is good",
                         [](const Evidence &e) { return e.pattern.good > 0 && e.pattern.bad == 0; }};
const Condition goodNow{"the page, or the site without TLS, or a browser's fresh visit is good",
                        opensSomehow};
const Condition failsSteadily{"tries keep failing", stillFails};
const Condition someWorkSomeFail{
    "some tries, addresses or places work and some do not", [](const Evidence &e) {
        return e.pattern.mixed() || (e.pattern.good > 0 && anAddressIsDead(e)) ||
               (e.pattern.good > 0 && e.others.failsAtGateways()) ||
               (e.status() >= 500 && (!e.others.working.isEmpty() || anAddressIsDead(e))) ||
               (notFound.holds(e) && !e.others.working.isEmpty());
    }};

const Condition certificateRejected{"the site's certificate does not hold",
                                    [](const Evidence &e) { return rejected(e).has_value(); }};
const Condition clockExplainsRejection{
    "certificates are rejected by their dates, or the control site's is too", [](const Evidence &e) {
        return certificateRejected.holds(e) && (rejectedByDate(e) || !e.controlFailed.isEmpty());
    }};
const Condition validAtTrueTime{
    "the clock is off by more than a day, and by the answers' Date the certificate holds",
    [](const Evidence &e) { return rejectedByDate(e) && clockOff.holds(e) && !leafIsOutAtTrueTime(e); }};
const Condition chainCompared{
    "another chain holds here, others see the same, or the clock or the line is known to be right",
    hasSomethingToCompare};
const Condition controlRejectedToo{"the control sites' issuer is not trusted either", [](const Evidence &e) {
                                       return !e.controlDistrusted.isEmpty() && e.controlGood.isEmpty();
                                   }};
const Condition rejectedOnlyHere{
    "the control sites' issuer is not trusted either, or others see another chain, which holds",
    [](const Evidence &e) { return controlRejectedToo.holds(e) || e.onlySiteIsOpened(); }};
const Condition trustedChainSeen{
    "a publicly trusted chain, of the site or of a control site, and nobody else sees another of the site",
    [](const Evidence &e) { return seesTrustedChain(e) && !e.onlySiteIsOpened(); }};
const Condition certifiedElsewhere{"a vantage point sees a certificate that holds",
                                   [](const Evidence &e) { return !e.others.certified.isEmpty(); }};

const Condition goesInCircles{
    "the same address twice in the chain, or more than ten hops", [](const Evidence &e) {
        const auto failure = e.page ? e.page.observation->failure : std::nullopt;
        return failure == Failure::RedirectLoop || failure == Failure::TooManyRedirects;
    }};
const Condition circlesForGood{"it goes in circles, and no clean browser got through", [](const Evidence &e) {
                                   return goesInCircles.holds(e) && !e.browsers.loopNeedsCookie;
                               }};
const Condition noUsableHttp{
    "no usable HTTP comes back while the internet works, or one version of HTTP fails and the other works, "
    "twice",
    [](const Evidence &e) { return versionsDiffer(e) || (cutsOff(e) && e.internetWorks()); }};
const Condition opensAllTheSame{
    "it opens for others, for a browser or for some tries in the same way", [](const Evidence &e) {
        return !versionsDiffer(e) &&
               (e.pattern.mixed() || !e.others.working.isEmpty() || !e.browsers.working.isEmpty());
    }};
const Condition errorAnswer{"an error answer", [](const Evidence &e) { return e.status() >= 400; }};
const Condition keptInStore{"a store on the way hands the error out",
                            [](const Evidence &e) { return e.stores.keepsAnError(); }};
const Condition limited{"429, or the marks or words of a limit", meansLimit};
const Condition turnedAway{"401, 403, 451, a challenge or a block", meansRefusal};
const Condition notFound{"404 or 410",
                         [](const Evidence &e) { return e.status() == 404 || e.status() == 410; }};
const Condition serversTrouble{"an error of the server's side, or no answer to the request",
                               isServersTrouble};
const Condition mayBeClosed{"503, the word for it, or the status page says so", [](const Evidence &e) {
                                return e.status() == 503 || e.siteSays.kind == SiteSays::Kind::Maintenance ||
                                       (e.gateway && (e.gateway->meaning == GatewayMeaning::Maintenance ||
                                                      e.gateway->meaning == GatewayMeaning::NoneHealthy));
                            }};
const Condition outOfStore{
    "a store on the way handed the answer out: it tells nothing of now", [](const Evidence &e) {
        return e.symptom && cacheMarks(e.symptom.facts->headers, e.clock.waitMs).stored();
    }};
const Condition onlyOneStoredCopy{
    "a store took the fresh copy that we asked for: one answer, not two servers",
    [](const Evidence &e) { return e.stores.mended && !e.stores.stored.isEmpty(); }};

const Condition vantageGetsIn{
    "a vantage point connects on the same path, and not only at other addresses", [](const Evidence &e) {
        const OthersView &others = e.others;
        const bool onlyElsewhere = !others.working.isEmpty() && others.onlyElsewhere();
        return others.connected() && !others.split() && !onlyElsewhere;
    }};
const Condition vantageOpens{"a vantage point gets the page",
                             [](const Evidence &e) { return !e.others.working.isEmpty(); }};
const Condition vantageFailsAlike{
    "vantage points fail the same way, or as many of them as get the page", [](const Evidence &e) {
        // Where nothing connects here, one that connects at all sees something else.
        const bool connects = e.others.connected() && !e.noConnection().isEmpty();
        const bool mostOpen = e.others.working.size() > e.others.failing.size();
        return e.others.asked() > 0 && !mostOpen && !connects;
    }};

const Condition personFails{"the person's own browser fails: said, pasted or chosen",
                            [](const Evidence &e) { return e.browsers.personFails; }};
const Condition worksForUs{"our own tries work, or only want a cookie kept", [](const Evidence &e) {
                               return (e.pattern.good > 0 && e.pattern.bad == 0) ||
                                      e.browsers.loopNeedsCookie;
                           }};
const Condition cleanProfileFails{
    "a clean profile of that browser, or another browser, fails too", [](const Evidence &e) {
        const QString other = answerFor(*e.caseFile, QStringLiteral("other-browser"));
        return other == QLatin1String("fails") ||
               (!e.browsers.sameFailing.isEmpty() && e.browsers.sameWorking.isEmpty());
    }};
const Condition partsMissing{"in every clean browser parts from the same other host are missing",
                             [](const Evidence &e) { return !e.browsers.missing.empty(); }};

} // namespace IsItMe::Shown
