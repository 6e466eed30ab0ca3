// SPDX-License-Identifier: Apache-2.0
#include "casefile/othersword.h"

#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

QString whereTo(const VantageFacts &vantage)
{
    const QString location = headerValue(vantage.headers, QLatin1String("Location"));
    return QUrl(vantage.url).resolved(QUrl(location)).toString(QUrl::FullyEncoded);
}

bool weWereSentThere(std::span<const Observation> look, const QString &target)
{
    const auto pages = httpSeen(look, HttpPurpose::Page);
    return std::any_of(pages.begin(), pages.end(), [&target](const auto &page) {
        return isRedirect(page.facts->status) && page.facts->location == target;
    });
}

} // namespace

bool goodStatusTellsNothing(std::span<const Observation> look, const VantageFacts &vantage)
{
    if (isRedirect(vantage.status)) {
        const auto last = lastHop(look);
        const bool fails = last && pageIsSettled(look) && !isGoodAnswer(*last.observation, *last.facts);
        const bool whereIsTold = !headerValue(vantage.headers, QLatin1String("Location")).isEmpty();
        return fails && (whereIsTold ? weWereSentThere(look, whereTo(vantage)) : last.facts->hop > 0);
    }
    return vantage.body.isEmpty() && errorsLookGood(look);
}

} // namespace IsItMe
