// SPDX-License-Identifier: Apache-2.0
#include "probes/applies.h"

#include "casefile/queries.h"
#include "gateways/cachemarks.h"
#include "gateways/gatewaymatch.h"
#include "pages/pagesays.h"

#include <algorithm>

namespace IsItMe::ProbeApplies {

namespace {

/// The plain tries that stand before a request which may mend what it looks for: a store that is asked for a
/// fresh copy may keep that copy, and then the next plain try is good.
constexpr int plainTries = 3;
/// ... but no longer than this: another step alone, or a slow site, brings no more of them.
constexpr double patienceMs = 4'000;

/// Whether the site lets us ask again just now. What a store hands out tells how long ago it asked to wait.
bool maySoonAskAgain(const Seen<HttpFacts> &page)
{
    if (page.facts->status == 429)
        return false;
    const auto wait = retryAfterSeconds(*page.facts, page.observation->at);
    const CacheMarks marks = cacheMarks(page.facts->headers, waitOf(page.observation->timings));
    return !wait || *wait <= 2 || (marks.stored() && marks.age.value_or(0) >= *wait);
}

/// Errors that a store on the way may keep: not those that ask who the visitor is.
bool isStorableError(int status)
{
    return status >= 400 && status != 401 && status != 407;
}

bool saidInAnswers(const CaseFile &caseFile, const char *key, const char *value)
{
    return answerFor(caseFile, QLatin1String(key)) == QLatin1String(value);
}

/// What the person saw may be a store of cookies that is too large; nothing said at all may not.
bool sawWhatCookiesCause(const CaseFile &caseFile)
{
    if (saidInAnswers(caseFile, "private-window", "works") ||
        saidInAnswers(caseFile, "other-browser", "works"))
        return true;
    static constexpr int statuses[] = {400, 413, 431, 494, 502, 520};
    const auto seen = lastSeen<SeenPageFacts>(caseFile.all());
    if (seen)
        return seen.facts->meaning == GatewayMeaning::CookieTooBig ||
               std::find(std::begin(statuses), std::end(statuses), seen.facts->status) != std::end(statuses);
    return false;
}

} // namespace

Applies mayBeStored(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    if (pageCanBeAsked(context) == Applies::No)
        return Applies::No;
    if (!pageIsSettled(look))
        return Applies::NotYet;
    const auto page = lastHop(look);
    if (page.observation->failure || !isStorableError(statusMeant(*page.facts)) || !maySoonAskAgain(page))
        return Applies::No;
    const double settledAt = page.observation->timings.started + page.observation->timings.ended.value_or(0);
    const auto repeats = static_cast<int>(httpSeen(look, HttpPurpose::Repeat).size());
    return repeats + 1 >= plainTries || context.nowMs - settledAt > patienceMs ? Applies::Yes
                                                                               : Applies::NotYet;
}

Applies cookiesMayTell(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    if (pageCanBeAsked(context) == Applies::No)
        return Applies::No;
    if (!pageIsSettled(look))
        return Applies::NotYet;
    // Only where the page works without: else the cookie could not be what makes it fail.
    const auto page = lastHop(look);
    const bool works = isGoodAnswer(*page.observation, *page.facts);
    return works && sawWhatCookiesCause(context.caseFile) ? Applies::Yes : Applies::No;
}

} // namespace IsItMe::ProbeApplies
