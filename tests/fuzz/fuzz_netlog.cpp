// SPDX-License-Identifier: Apache-2.0
#include "browsers/netlog.h"
#include "browsers/screenshot.h"

#include <cstdlib>

using namespace IsItMe;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

/// Reads a browser's log, and the same bytes as its picture: nothing but bounded values comes out, and
/// mending what is mended changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QByteArray mended = mendedNetLog(bytes);
    require(mended.isEmpty() || mendedNetLog(mended) == mended);
    const auto reading =
        readNetLog(bytes, {QStringLiteral("shop.example"), QStringLiteral("nginx.shop.example")});
    if (reading) {
        require(reading->status == 0 || (reading->status >= 100 && reading->status <= 999));
        require(reading->failingParts.size() <= 50 && reading->landed.size() <= 2'000);
        require(reading->errorDetail.size() <= 300 && reading->version.size() <= 40);
        require(reading->sent >= 0 && reading->parts >= static_cast<int>(reading->failingParts.size()));
    }
    require(screenshotText(bytes).size() <= longestScreenshot);
    return 0;
}
