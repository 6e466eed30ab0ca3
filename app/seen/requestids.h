// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"

#include <QString>

#include <vector>

namespace IsItMe {

/// The request's names that an error page prints for its administrator: ray IDs, request IDs, references. At
/// most eight; each under the header's name where the maker has one ("cf-ray"), else under the page's word.
std::vector<HeaderField> requestIdsIn(const QString &text);

/// The moment that the page itself gives, as it is written there; empty when it gives none.
QString timeIn(const QString &text);

} // namespace IsItMe
