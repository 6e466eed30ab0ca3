// SPDX-License-Identifier: Apache-2.0
#include "structured/structuredfields.h"

#include <cstdlib>

using namespace IsItMe::Structured;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// What was read can be written, is read again as the same, and is written the same again.
template <class Value>
void roundTrip(const std::optional<Value> &value, std::optional<Value> (*parse)(QByteArrayView))
{
    if (!value)
        return;
    const auto canonical = serialise(*value);
    require(canonical.has_value());
    const auto again = parse(*canonical);
    require(again && *again == *value && serialise(*again) == canonical);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView field(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    roundTrip(parseItem(field), parseItem);
    roundTrip(parseList(field), parseList);
    roundTrip(parseDictionary(field), parseDictionary);
    return 0;
}
