// SPDX-License-Identifier: Apache-2.0
#include "causes/witness.h"

#include "gateways/cachemarks.h"

#include <algorithm>
#include <array>

namespace IsItMe {

namespace {

/// What a server-side error answer amounts to as a witness.
enum class Sign {
    None,
    Refused,
    ConnectTimeout,
    NoRoute,
    Prohibited,
    Name,
    TlsToUpstream,
    NoneHealthy,
    NotConnected,
    ReadTimeout,
    Timeout,
    InvalidAnswer,
    ClosedEarly,
    NoAnswer,
    Overload,
    Maintenance,
    Crashed, // the gateway's own words
    Plain500,
    Plain502,
    Plain503,
    Plain504, // only a status
    Upstream502,
    Upstream503, // the upstream's own page
    BrokenOff,   // a good status, and then the body ended before its announced length
    NoReply      // connected, asked, and never answered
};

struct Row
{
    Sign sign;
    Clock clock;
    /// Shares of Behind's causes, in its order. What is missing to 1 is "something else".
    std::array<double, 9> share;
};

// down  invalid slow  name  network firewall overload code  maintenance
constexpr Row table[] = {
    {Sign::Refused, Clock::AtOnce, {.84, .00, .00, .00, .01, .08, .01, .00, .01}},
    {Sign::ConnectTimeout, Clock::AtOnce, {.03, .00, .02, .00, .41, .41, .07, .00, .00}},
    {Sign::NoRoute, Clock::AtOnce, {.08, .00, .00, .00, .54, .30, .00, .00, .00}},
    {Sign::Prohibited, Clock::AtOnce, {.02, .00, .00, .02, .08, .78, .00, .00, .00}},
    {Sign::Name, Clock::AtOnce, {.02, .00, .00, .92, .01, .00, .00, .00, .00}},
    {Sign::TlsToUpstream, Clock::AtOnce, {.02, .86, .00, .01, .03, .01, .00, .00, .00}},
    {Sign::NoneHealthy, Clock::AtOnce, {.62, .03, .02, .02, .08, .05, .10, .00, .04}},
    {Sign::NotConnected, Clock::AtOnce, {.63, .03, .00, .11, .05, .07, .04, .00, .01}},
    {Sign::NotConnected, Clock::ConnectLimit, {.06, .00, .04, .02, .37, .37, .09, .00, .00}},
    {Sign::NotConnected, Clock::EitherLimit, {.06, .00, .04, .02, .37, .37, .09, .00, .00}},
    {Sign::NotConnected, Clock::ReadLimit, {.04, .00, .08, .02, .33, .33, .14, .00, .00}},
    {Sign::ReadTimeout, Clock::AtOnce, {.00, .01, .78, .00, .02, .01, .12, .02, .00}},
    {Sign::Timeout, Clock::AtOnce, {.00, .00, .55, .00, .10, .10, .15, .03, .00}},
    {Sign::Timeout, Clock::ConnectLimit, {.00, .00, .22, .00, .29, .29, .09, .02, .00}},
    {Sign::Timeout, Clock::EitherLimit, {.00, .00, .44, .00, .18, .18, .12, .03, .00}},
    {Sign::Timeout, Clock::ReadLimit, {.00, .00, .62, .00, .08, .08, .13, .04, .00}},
    {Sign::InvalidAnswer, Clock::AtOnce, {.06, .84, .00, .00, .00, .00, .02, .04, .00}},
    {Sign::ClosedEarly, Clock::AtOnce, {.12, .74, .00, .00, .00, .00, .04, .05, .00}},
    {Sign::NoAnswer, Clock::AtOnce, {.12, .72, .02, .00, .00, .00, .04, .05, .00}},
    {Sign::NoAnswer, Clock::ConnectLimit, {.02, .08, .66, .00, .03, .03, .12, .02, .00}},
    {Sign::NoAnswer, Clock::EitherLimit, {.02, .08, .66, .00, .03, .03, .12, .02, .00}},
    {Sign::NoAnswer, Clock::ReadLimit, {.01, .05, .70, .00, .03, .03, .13, .02, .00}},
    {Sign::Overload, Clock::AtOnce, {.01, .00, .04, .00, .00, .00, .86, .01, .02}},
    {Sign::Maintenance, Clock::AtOnce, {.03, .00, .00, .00, .00, .00, .06, .00, .86}},
    {Sign::Crashed, Clock::AtOnce, {.03, .03, .02, .00, .00, .00, .04, .84, .00}},
    {Sign::Plain500, Clock::AtOnce, {.04, .04, .00, .02, .00, .00, .06, .78, .00}},
    {Sign::Plain502, Clock::AtOnce, {.56, .21, .00, .07, .02, .03, .03, .02, .00}},
    {Sign::Plain502, Clock::ConnectLimit, {.04, .03, .14, .02, .30, .30, .09, .01, .00}},
    {Sign::Plain502, Clock::EitherLimit, {.03, .04, .30, .01, .21, .21, .11, .01, .00}},
    {Sign::Plain502, Clock::ReadLimit, {.02, .06, .58, .00, .07, .07, .14, .02, .00}},
    {Sign::Plain503, Clock::AtOnce, {.50, .04, .01, .05, .03, .04, .18, .01, .09}},
    {Sign::Plain503, Clock::ConnectLimit, {.06, .01, .10, .01, .29, .29, .16, .01, .01}},
    {Sign::Plain503, Clock::EitherLimit, {.05, .01, .18, .01, .22, .22, .22, .01, .01}},
    {Sign::Plain503, Clock::ReadLimit, {.03, .02, .32, .00, .12, .12, .30, .02, .00}},
    {Sign::Plain504, Clock::AtOnce, {.02, .01, .52, .01, .10, .10, .15, .03, .00}},
    {Sign::Plain504, Clock::ConnectLimit, {.01, .00, .22, .00, .29, .29, .09, .02, .00}},
    {Sign::Plain504, Clock::EitherLimit, {.01, .00, .44, .00, .18, .18, .12, .03, .00}},
    {Sign::Plain504, Clock::ReadLimit, {.00, .00, .62, .00, .08, .08, .13, .04, .00}},
    {Sign::Upstream502, Clock::AtOnce, {.38, .30, .05, .05, .02, .02, .06, .06, .00}},
    {Sign::Upstream503, Clock::AtOnce, {.10, .02, .04, .02, .02, .02, .48, .08, .18}},
    {Sign::BrokenOff, Clock::AtOnce, {.02, .66, .04, .00, .02, .01, .06, .10, .00}},
    {Sign::NoReply, Clock::AtOnce, {.02, .03, .58, .00, .05, .05, .18, .03, .00}},
};

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

/// The page itself says that it is closed for work: the word, or a long Retry-After. Some gateways put a
/// short one (Varnish: 5 s) on every 503.
bool announcesMaintenance(const HttpFacts &http, const QDateTime &at)
{
    const QString words = (http.title + u' ' + http.body.left(4096)).toLower();
    for (const char *word : {"maintenance", "wartung", "mantenimiento", "manutenzione", "onderhoud"}) {
        // Apache's stock page speaks of "maintenance downtime or capacity problems" for every dead upstream.
        if (words.contains(QLatin1String(word)) && !words.contains(QLatin1String("maintenance downtime or")))
            return true;
    }
    constexpr int longWaitSeconds = 60;
    return retryAfterSeconds(http, at).value_or(0) >= longWaitSeconds;
}

Sign signOf(const Evidence &evidence)
{
    if (!evidence.symptom)
        return Sign::None;
    const HttpFacts &http = *evidence.symptom.facts;
    const auto &failure = evidence.symptom.observation->failure;
    if (failure == Failure::TimedOut && evidence.symptom.observation->reached >= Layer::RequestSent)
        return Sign::NoReply;
    if (failure && http.status >= 200 && http.status < 300 &&
        evidence.symptom.observation->reached >= Layer::Headers)
        return *failure == Failure::TimedOut ? Sign::NoReply : Sign::BrokenOff;
    if (http.status < 500 || (failure && *failure != Failure::Truncated))
        return Sign::None;
    const bool firstHand = evidence.gateway && evidence.gateway->saidByProxyStatus;
    if (!firstHand && http.status == 503 && announcesMaintenance(http, evidence.symptom.observation->at))
        return Sign::Maintenance;
    if (evidence.gateway) {
        if (const auto sign = signOfMeaning(evidence.gateway->meaning))
            return *sign;
        const bool passedOn = evidence.gateway->author == GatewayMatch::Author::Upstream;
        if (passedOn && http.status == 502)
            return Sign::Upstream502;
        if (passedOn && http.status == 503)
            return Sign::Upstream503;
    }
    switch (http.status) {
    case 502:
        return Sign::Plain502;
    case 503:
        return Sign::Plain503;
    case 504:
        return Sign::Plain504;
    default:
        return Sign::Plain500;
    }
}

const Row *rowFor(Sign sign, Clock clock)
{
    const Row *found = nullptr;
    for (const Row &row : table) {
        if (row.sign == sign && (row.clock == clock || !found))
            found = &row;
    }
    return found;
}

/// The share where the intermediary itself names the error (Proxy-Status): what its words leave open stays
/// open in the same proportion, but what else it might be shrinks to a fifth.
double firstHandShare(const Row &row, Behind cause)
{
    constexpr double doubt = 0.2;
    const double largest = *std::max_element(row.share.begin(), row.share.end());
    const auto isNamed = [largest](double share) { return share > largest / 2; };
    double named = 0;
    for (const double share : row.share)
        named += isNamed(share) ? share : 0;
    const double own = row.share[static_cast<size_t>(cause)];
    if (!isNamed(own))
        return own * doubt;
    return own / named * (1 - doubt * (1 - named));
}

/// One page fails while the home page works: then the fault sits in that page's program, or in an upstream of
/// its own; a dead upstream would take the home page with it.
double onlyThisPathFactor(Behind cause)
{
    switch (cause) {
    case Behind::SiteCode:
        return 1.0;
    case Behind::UpstreamSlow:
        return 0.5;
    case Behind::ServerOverload:
        return 0.4;
    default:
        return 0.2;
    }
}

/// The tries tell more than one answer: a mixture points at one of several servers (load-balancer), a single
/// change at a server that was just going down or coming up.
double patternFactor(const TryPattern &pattern)
{
    if (!pattern.mixed())
        return 1.0;
    if (pattern.byAddress || pattern.changes >= 2)
        return 0.08;
    if (pattern.lastIsGood)
        return 0.15;
    constexpr int steadilyBad = 3;
    return pattern.bad >= steadilyBad ? 0.85 : 0.5;
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
        judgement.weight = std::max(judgement.weight, 0.85);
        judgement.evidence.append(says.observation);
    } else {
        judgement.weight *= 0.3;
    }
}

} // namespace

Judgement judgeBehindGateway(const Evidence &evidence, Behind cause)
{
    const Sign sign = signOf(evidence);
    const Row *row = rowFor(sign, evidence.symptomClock);
    if (!row)
        return {};
    Judgement judgement;
    judgement.weight = evidence.gateway && evidence.gateway->saidByProxyStatus
                           ? firstHandShare(*row, cause)
                           : row->share[static_cast<size_t>(cause)];
    if (evidence.onlyThisPath) {
        judgement.weight *= onlyThisPathFactor(cause);
        if (cause == Behind::SiteCode)
            judgement.weight = std::max(judgement.weight, sign == Sign::NoReply ? 0.40 : 0.72);
        judgement.against.append(evidence.home.id());
    }
    // Forbidden: what a store hands out tells nothing of now. Past it the site works, or nobody has looked.
    if (evidence.stores.keepsAnError() && !evidence.stores.freshGood.isEmpty())
        judgement.weight *= 0.05;
    else if (cacheMarks(evidence.symptom.facts->headers).stored())
        judgement.weight *= cause == Behind::UpstreamDown ? 0 : 0.3;
    // Some come late and some are turned away: one row for all of them, whatever the answer says.
    constexpr double lateMs = 1'500;
    const bool crowded =
        evidence.pattern.mixed() && evidence.goodWaitMs > lateMs && evidence.symptomWaitMs > lateMs;
    if (crowded)
        judgement.weight = cause == Behind::ServerOverload ? 0.62
                           : cause == Behind::UpstreamSlow ? 0.18
                                                           : 0.01;
    else
        judgement.weight *= patternFactor(evidence.pattern);
    const bool steady = !evidence.pattern.mixed();
    if (steady && !evidence.others.working.isEmpty()) {
        judgement.weight *= 0.35;
        judgement.against += evidence.others.working;
    }
    if (steady && !evidence.browsers.working.isEmpty()) { // a fresh browser gets what we don't
        judgement.weight *= 0.45;
        judgement.against += evidence.browsers.working;
    }
    if (evidence.pattern.mixed())
        judgement.against += evidence.goodTries();
    judgement.evidence = evidence.badTries() + evidence.browsers.alike;
    if (evidence.staticFile.seen)
        judgement.evidence.append(evidence.staticFile.id());
    judgement.evidence += evidence.others.failing;
    hearTheSite(judgement, evidence.siteSays, cause);
    return judgement;
}

} // namespace IsItMe
