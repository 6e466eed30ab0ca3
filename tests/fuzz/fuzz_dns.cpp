// SPDX-License-Identifier: Apache-2.0
#include "net/dnsclient.h"
#include "net/dnsjson.h"

#include <cstdlib>

using namespace IsItMe;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

qsizetype textOf(const std::vector<DnsRecord> &records)
{
    qsizetype length = 0;
    for (const DnsRecord &record : records)
        length += record.name.size() + record.data.size();
    return length;
}

} // namespace

/// Reads a DNS message, in wire form and as JSON: never more than the bounds allow.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray message(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const std::optional<DnsFacts> facts = parseDnsMessage(message)) {
        require(facts->answers.size() + facts->authority.size() <= 256);
        require(textOf(facts->answers) + textOf(facts->authority) <= 64 * 1024);
        require(!facts->rcode.isEmpty());
        dnsFailureOf(*facts);
    }
    if (const std::optional<DnsFacts> facts = parseDnsJson(message))
        require(facts->answers.size() <= 256);
    return 0;
}
