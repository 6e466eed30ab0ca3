// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"
#include "causes/limits.h"
#include "gateways/cachemarks.h"

#include <algorithm>
#include <limits>

namespace IsItMe {

namespace {

double endOf(const Observation &observation)
{
    return observation.timings.started + observation.timings.ended.value_or(0);
}

/// The newest failing try tells: a store that was emptied meanwhile keeps nothing any more.
void gatherStored(StoresView &stores, const std::vector<PageTry> &tries)
{
    int first = -1;
    int last = -1;
    for (const PageTry &one : tries) {
        const CacheMarks marks = cacheMarks(one.seen.facts->headers, waitOf(one.seen.observation->timings));
        if (one.good || statusMeant(*one.seen.facts) < 400)
            continue;
        if (!marks.stored()) {
            if (marks.hit)
                stores.young.append(one.id());
            stores.stored.clear();
            first = last = -1;
            continue;
        }
        stores.stored.append(one.id());
        last = marks.age.value_or(last);
        first = first < 0 ? last : first;
        stores.oldest = std::max(stores.oldest, last);
    }
    stores.ageGrows = last > first;
}

/// When the page was first good past the stores; nothing while it was not.
std::optional<double> gatherFresh(StoresView &stores, const Evidence &evidence)
{
    std::optional<double> firstGood;
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        const bool newAddress = seen.facts->purpose == HttpPurpose::NewAddress;
        if (!newAddress && seen.facts->purpose != HttpPurpose::Revalidate)
            continue;
        const bool good = isGoodAnswer(*seen.observation, *seen.facts);
        // A new address that only sends on to the old one says nothing of either.
        if (good && !(newAddress && isRedirect(seen.facts->status))) {
            stores.freshGood.append(seen.observation->id);
            firstGood =
                std::min(firstGood.value_or(std::numeric_limits<double>::max()), endOf(*seen.observation));
        }
        // A store that answers once more tells nothing; nor does a site that knows no such address.
        const bool same =
            statusMeant(*seen.facts) >= 400 && statusMeant(*seen.facts) / 100 == evidence.status() / 100;
        if (!good && same && !cacheMarks(seen.facts->headers, waitOf(seen.observation->timings)).stored()) {
            stores.freshBad.append(seen.observation->id);
            stores.freshSymptom = seen;
        }
    }
    return firstGood;
}

void compare(StoresView &stores, const Evidence &evidence, double firstGood)
{
    int badBefore = 0;
    int badAfter = 0;
    int goodAfter = 0;
    int goodBefore = 0;
    for (const PageTry &one : evidence.tries) {
        const bool after = one.seen.observation->timings.started > firstGood;
        ++(after ? (one.good ? goodAfter : badAfter) : (one.good ? goodBefore : badBefore));
    }
    const bool failedBefore = badBefore >= Limits::steadily && goodBefore == 0;
    stores.stillHandedOut = failedBefore && badAfter > 0 && goodAfter == 0;
    stores.mended = failedBefore && goodAfter > 0 && badAfter == 0;
}

void gatherCookies(StoresView &stores, std::span<const Observation> look)
{
    for (const auto &seen : httpSeen(look, HttpPurpose::LargeCookie)) {
        stores.cookieWitnesses.append(seen.observation->id);
        if (isGoodAnswer(*seen.observation, *seen.facts)) {
            stores.cookieWorks = std::max(stores.cookieWorks, seen.facts->cookieBytes);
        } else if (statusMeant(*seen.facts) >= 400 && stores.cookieBreaks == 0) {
            stores.cookieBreaks = seen.facts->cookieBytes;
            stores.cookieStatus = statusMeant(*seen.facts);
        }
    }
}

} // namespace

void gatherStores(Evidence &evidence, const GatewayCatalog &gateways)
{
    StoresView &stores = evidence.stores;
    gatherCookies(stores, evidence.look);
    if (!evidence.symptom)
        return;
    gatherStored(stores, evidence.tries);
    if (const auto firstGood = gatherFresh(stores, evidence))
        compare(stores, evidence, *firstGood);
    if (stores.mended || stores.stillHandedOut) // then it was a store's hit all the same
        stores.stored = stores.young + stores.stored;
    // What a store hands out tells nothing of now; what the source itself answers does.
    if (!stores.stored.isEmpty() && stores.freshSymptom && stores.freshGood.isEmpty())
        judgeBy(evidence, stores.freshSymptom, gateways);
}

bool Evidence::sawPageNamesCookies() const
{
    return sawPage.meaning == GatewayMeaning::CookieTooBig || sawStatus == 431 || sawStatus == 494;
}

bool Evidence::cookiesExplainWhatWasSeen() const
{
    if (stores.cookieBreaks == 0 || !sawTrouble)
        return false;
    const auto isTooLarge = [](int status) {
        return status == 400 || status == 413 || status == 431 || status == 494;
    };
    return sawPage.meaning == GatewayMeaning::CookieTooBig || sawStatus == stores.cookieStatus ||
           (isTooLarge(sawStatus) && isTooLarge(stores.cookieStatus));
}

} // namespace IsItMe
