// SPDX-License-Identifier: Apache-2.0
#include "seen/seenpage.h"
#include "seen/seentext.h"

#include <cstdlib>

using namespace IsItMe;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

/// Whatever somebody pastes: bounded, without control characters, the same when it is read again.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const GatewayCatalog gateways = GatewayCatalog::builtIn();
    const QString pasted =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const SeenPage page = readSeenPage(pasted, gateways);
    require(page.text.size() <= longestSeenText && page.facts.requestIds.size() <= 8);
    require(page.facts.status == 0 || (page.facts.status >= 400 && page.facts.status <= 599));
    for (const QChar c : page.text)
        require(c == u'\n' || c.category() != QChar::Other_Control);
    const PastedText parts = takeApart(pasted, gateways);
    require(!parts.address || !parts.address->host.isEmpty());
    return 0;
}
