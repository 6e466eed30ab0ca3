// SPDX-License-Identifier: Apache-2.0
#include "causes/witness.h"

#include "causes/limits.h"
#include "causes/weights.h"
#include "gateways/cachemarks.h"
#include "pages/pagetext.h"

#include <algorithm>

namespace IsItMe {

namespace {

using namespace Weights::BehindGateway;

std::optional<Sign> signOfMeaning(const QString &meaning)
{
    static constexpr struct
    {
        QLatin1String meaning;
        Sign sign;
    } signs[] = {
        {GatewayMeaning::Refused, Sign::Refused},
        {GatewayMeaning::ConnectTimeout, Sign::ConnectTimeout},
        {GatewayMeaning::NoRoute, Sign::NoRoute},
        {GatewayMeaning::Prohibited, Sign::Prohibited},
        {GatewayMeaning::Name, Sign::Name},
        {GatewayMeaning::TlsToUpstream, Sign::TlsToUpstream},
        {GatewayMeaning::NoneHealthy, Sign::NoneHealthy},
        {GatewayMeaning::NotConnected, Sign::NotConnected},
        {GatewayMeaning::ReadTimeout, Sign::ReadTimeout},
        {GatewayMeaning::Timeout, Sign::Timeout},
        {GatewayMeaning::InvalidAnswer, Sign::InvalidAnswer},
        {GatewayMeaning::ClosedEarly, Sign::ClosedEarly},
        {GatewayMeaning::NoAnswer, Sign::NoAnswer},
        {GatewayMeaning::Overload, Sign::Overload},
        {GatewayMeaning::Maintenance, Sign::Maintenance},
        {GatewayMeaning::Crashed, Sign::Crashed},
    };
    for (const auto &row : signs) {
        if (row.meaning == meaning)
            return row.sign;
    }
    return std::nullopt;
}

/// The page itself says that it is closed for work: the words, or a long Retry-After while it says nothing
/// else. Some gateways put a short one (Varnish: 5 s) on every 503.
bool announcesMaintenance(const Evidence &evidence)
{
    const PageError says = evidence.says.error;
    if (evidence.status() != 503) // many sites show such a page for all their errors
        return false;
    if (says == PageError::Maintenance)
        return true;
    const bool open = says == PageError::None || says == PageError::Unavailable || evidence.says.vague;
    if (!open)
        return false;
    const HttpFacts &http = *evidence.symptom.facts;
    const QString words = readPage(http.body).lines.join(u' ').left(4096).toLower();
    for (const char *word : {"maintenance", "wartung", "mantenimiento", "manutenzione", "onderhoud"}) {
        // Apache's stock page speaks of "maintenance downtime or capacity problems" for every dead upstream.
        if (words.contains(QLatin1String(word)) && !words.contains(QLatin1String("maintenance downtime or")))
            return true;
    }
    return retryAfterSeconds(http, evidence.symptom.observation->at).value_or(0) >=
           Limits::longRetryAfterSeconds;
}

/// What the page's own words say, where no maker's mark says more. With an error's status the words only
/// count where they name the reason: sites show one page for all their errors.
std::optional<Sign> signOfWords(const PageSays &says, int status, bool soft)
{
    switch (says.error) {
    case PageError::Crash:
    case PageError::Database:
        return Sign::Crashed;
    case PageError::Overload:
        return says.vague && !soft && status != 503 ? std::nullopt : std::optional(Sign::Overload);
    case PageError::BadGateway:
        return status == 500 ? std::optional(Sign::Plain502) : std::nullopt;
    case PageError::GatewayTimeout:
        return status == 500 ? std::optional(Sign::Plain504) : std::nullopt;
    case PageError::ServerError:
    case PageError::Unavailable:
        return soft && says.vague ? std::optional(Sign::OnlyAnError) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool turnsAway(PageError error)
{
    return error == PageError::TooMany || error == PageError::Refused;
}

/// Statuses beyond the registered ones as gateways use them: 52x as Cloudflare does, 598 and 599 for limits
/// of time, 508 and 509 as LiteSpeed and cPanel do for an account's limits, 529 for an overloaded server.
Sign signOfStatus(int status)
{
    switch (status) {
    case 502:
    case 520:
    case 523:
    case 530:
        return Sign::Plain502;
    case 521:
        return Sign::Refused;
    case 525:
    case 526:
        return Sign::TlsToUpstream;
    case 503:
        return Sign::Plain503;
    case 504:
    case 522:
    case 524:
    case 598:
    case 599:
        return Sign::Plain504;
    case 508:
    case 509:
    case 529:
        return Sign::Overload;
    default:
        return Sign::Plain500;
    }
}

Sign signOf(const Evidence &evidence)
{
    if (!evidence.symptom)
        return Sign::None;
    const HttpFacts &http = *evidence.symptom.facts;
    const auto &failure = evidence.symptom.observation->failure;
    if (failure == Failure::TimedOut && evidence.symptom.observation->reached >= Layer::RequestSent)
        return Sign::NoReply;
    if (waitedInVain(*evidence.symptom.observation))
        return Sign::NoReply;
    if (evidence.closedLate())
        return Sign::ClosedLate;
    if (failure && http.status >= 200 && http.status < 300 &&
        evidence.symptom.observation->reached >= Layer::Headers)
        return *failure == Failure::TimedOut ? Sign::NoReply : Sign::BrokenOff;
    const int status = evidence.status();
    if (status < 500 || turnsAway(evidence.says.error) || (failure && *failure != Failure::Truncated))
        return Sign::None;
    const bool firstHand = evidence.gateway && evidence.gateway->saidByProxyStatus;
    if (!firstHand && announcesMaintenance(evidence))
        return Sign::Maintenance;
    const bool quick504 = http.status == 504 && evidence.clock.waitMs < Limits::noWaitMs;
    if (evidence.gateway) {
        const auto sign = signOfMeaning(evidence.gateway->meaning);
        if (sign == Sign::Timeout && quick504 && !firstHand)
            return Sign::Quick504;
        if (sign)
            return *sign;
    }
    if (const auto sign = signOfWords(evidence.says, status, evidence.soft))
        return *sign;
    const bool passedOn = evidence.gateway && evidence.gateway->author == GatewayMatch::Author::Upstream;
    if (passedOn && status == 502)
        return Sign::Upstream502;
    if (passedOn && status == 503)
        return Sign::Upstream503;
    return quick504 ? Sign::Quick504 : signOfStatus(status);
}

/// The share where the intermediary itself names the error (Proxy-Status): what its words leave open stays
/// open in the same proportion, but what else it might be shrinks.
double firstHandShare(const SharesBehindGateway &shares, Behind cause)
{
    const double largest = *std::max_element(shares.begin(), shares.end());
    const auto isNamed = [largest](double share) { return share > largest / 2; };
    double named = 0;
    for (const double share : shares)
        named += isNamed(share) ? share : 0;
    const double own = shares[static_cast<size_t>(cause)];
    if (!isNamed(own))
        return own * firstHandDoubt;
    return own / named * (1 - firstHandDoubt * (1 - named));
}

/// One page fails while the home page works: then the fault sits in that page's program, or in an upstream of
/// its own; a dead upstream would take the home page with it.
double onlyThisPathFactor(Behind cause)
{
    switch (cause) {
    case Behind::SiteCode:
        return 1.0;
    case Behind::UpstreamSlow:
        return onlyThisPathSlowLeaves;
    case Behind::ServerOverload:
        return onlyThisPathOverloadLeaves;
    default:
        return onlyThisPathLeaves;
    }
}

/// The tries tell more than one answer: a mixture points at one of several servers (load-balancer), a single
/// change at a server that was just going down or coming up.
double patternFactor(const Evidence &evidence)
{
    const TryPattern &pattern = evidence.pattern;
    if (!pattern.mixed())
        return 1.0;
    if (pattern.inTurns() || evidence.others.disagree)
        return inTurnsLeaves;
    if (pattern.lastIsGood)
        return cameUpLeaves;
    return pattern.bad >= Limits::steadilyBad ? wentDownLeaves : fewBadLeaves;
}

/// The site's own status page speaks: of work that is going on, or of a trouble that it knows. "All is well"
/// forbids nothing: such pages are late.
void hearTheSite(Judgement &judgement, const SiteSays &says, Behind cause)
{
    if (judgement.weight > 0 && says.kind == SiteSays::Kind::Trouble)
        judgement.evidence.append(says.observation);
    if (says.kind != SiteSays::Kind::Maintenance)
        return;
    if (cause == Behind::SiteMaintenance) {
        judgement.weight = std::max(judgement.weight, maintenanceAnnounced);
        judgement.evidence.append(says.observation);
    } else {
        judgement.weight *= maintenanceAnnouncedLeaves;
    }
}

} // namespace

Judgement judgeBehindGateway(const Evidence &evidence, Behind cause)
{
    const Sign sign = signOf(evidence);
    const SharesBehindGateway *shares = sharesBehindGateway(sign, evidence.clock.clock);
    if (!shares)
        return {};
    Judgement judgement;
    judgement.weight = evidence.gateway && evidence.gateway->saidByProxyStatus
                           ? firstHandShare(*shares, cause)
                           : (*shares)[static_cast<size_t>(cause)];
    if (evidence.soft)
        judgement.weight *= evidence.says.certainty;
    if (evidence.onlyThisPath) {
        judgement.weight *= onlyThisPathFactor(cause);
        if (cause == Behind::SiteCode)
            judgement.weight = std::max(judgement.weight,
                                        sign == Sign::NoReply ? onlyThisPathCodeNoReply : onlyThisPathCode);
        judgement.against.append(evidence.home.id());
    }
    // Forbidden: what a store hands out tells nothing of now. Past it the site works, or nobody has looked.
    if (evidence.stores.keepsAnError() && !evidence.stores.freshGood.isEmpty())
        judgement.weight *= freshWorksLeaves;
    else if (cacheMarks(evidence.symptom.facts->headers, evidence.clock.waitMs).stored())
        judgement.weight *= cause == Behind::UpstreamDown ? storedRefusedLeaves : storedLeaves;
    // Some come late and some are turned away: one row for all of them, whatever the answer says.
    const bool crowded = evidence.pattern.mixed() && evidence.goodWaitMs > Limits::lateMs &&
                         evidence.clock.waitMs > Limits::lateMs;
    if (crowded)
        judgement.weight = cause == Behind::ServerOverload ? crowdedOverload
                           : cause == Behind::UpstreamSlow ? crowdedSlow
                                                           : crowdedOther;
    else
        judgement.weight *= patternFactor(evidence);
    if (evidence.pattern.good + evidence.pattern.bad == 1)
        judgement.weight *= oneTryLeaves;
    const bool steady = !evidence.pattern.mixed();
    if (steady && !evidence.others.working.isEmpty()) {
        judgement.weight *= othersGetInLeaves;
        judgement.against += evidence.others.working;
    }
    if (steady && !evidence.browsers.working.isEmpty()) { // a fresh browser gets what we don't
        judgement.weight *= browserGetsInLeaves;
        judgement.against += evidence.browsers.working;
    }
    if (evidence.distrusted) // at another address; whoever is sent there does not get as far as this
        judgement.weight *= besideBadCertificateLeaves;
    if (evidence.pattern.mixed())
        judgement.against += evidence.goodTries();
    judgement.evidence = evidence.badTries() + evidence.browsers.alike;
    if (evidence.staticFile.seen)
        judgement.evidence.append(evidence.staticFile.id());
    judgement.evidence += evidence.others.failing;
    judgement.against += evidence.others.outvoted;
    hearTheSite(judgement, evidence.siteSays, cause);
    return judgement;
}

} // namespace IsItMe
