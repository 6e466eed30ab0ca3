// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/observation.h"
#include "net/httpexchange.h"

namespace IsItMe {

/// Turns what came over the network into what may be stored: the place where secrets are dropped. Cookies
/// keep their names only, credentials nothing, addresses lose secret-looking query values; bodies are cut and
/// become text (HttpFacts says how much).
///
/// `base` has what the caller knows: purpose, url, address, hop and the like. The times are copied, but for
/// `started`. When the proxy refused, headers and body are the proxy's and `status` stays 0.
void fillHttpObservation(Observation &observation, const HttpResult &result, HttpFacts base);

/// The headers as they may be stored.
std::vector<HeaderField> storableHeaders(const std::vector<HeaderField> &headers);

/// Text of a body: Latin-1 where the Content-Type says so, else UTF-8. Empty for what is no text (pictures,
/// archives, compressed answers).
QString bodyText(QByteArrayView body, const std::vector<HeaderField> &headers);

/// What stands in the first <title>, white space folded, at most 200 characters.
QString pageTitle(QStringView html);

} // namespace IsItMe
