// SPDX-License-Identifier: Apache-2.0
#include "address/pagelinks.h"
#include "address/sitedomain.h"
#include "probes/outsideanswers.h"

#include <cstdlib>

using namespace IsItMe;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

/// Reads bytes as what status pages, registers and pages answer: never more than the bounds allow.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto facts = parseStatusSummary(bytes)) {
        require(facts->items.size() <= 50);
        for (const StatusPageItem &item : facts->items)
            require(item.name.size() <= 200 && item.url.size() <= 2000);
    }
    for (const auto &facts : {parseRdapDomain(bytes, QStringLiteral("shop.example")),
                              parseRdapNetwork(bytes, QStringLiteral("203.0.113.10"))}) {
        if (!facts)
            continue;
        require(facts->contacts.size() <= 20 && facts->nameServers.size() <= 20);
        for (const RegistryContact &contact : facts->contacts)
            require(contact.email.isEmpty() || isPlainMailAddress(contact.email));
    }
    if (const auto server = rdapServerForDomain(bytes, QStringLiteral("shop.com")))
        require(server->scheme() == QLatin1String("https"));
    parseWhoami(bytes);
    const QString page = QString::fromUtf8(bytes);
    for (const QString &address : pageMailAddresses(page))
        require(isPlainMailAddress(address));
    require(contactExcerpt(page, QUrl(QStringLiteral("https://shop.example/"))).size() <= 4000);
    return 0;
}
