// SPDX-License-Identifier: Apache-2.0
#include "platform/systemlookup.h"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <memory>

namespace IsItMe {

namespace {

QString errorName(int error)
{
    switch (error) {
    case EAI_NONAME:
        return QStringLiteral("EAI_NONAME");
    case EAI_AGAIN:
        return QStringLiteral("EAI_AGAIN");
    case EAI_FAIL:
        return QStringLiteral("EAI_FAIL");
    case EAI_FAMILY:
        return QStringLiteral("EAI_FAMILY");
    case EAI_MEMORY:
        return QStringLiteral("EAI_MEMORY");
    case EAI_SYSTEM:
        return QStringLiteral("EAI_SYSTEM");
#ifdef EAI_NODATA
    case EAI_NODATA:
        return QStringLiteral("EAI_NODATA");
#endif
#ifdef EAI_ADDRFAMILY
    case EAI_ADDRFAMILY:
        return QStringLiteral("EAI_ADDRFAMILY");
#endif
    default:
        return QStringLiteral("EAI %1").arg(error);
    }
}

bool meansNotFound(int error)
{
#ifdef EAI_NODATA
    if (error == EAI_NODATA)
        return true;
#endif
#ifdef EAI_ADDRFAMILY
    if (error == EAI_ADDRFAMILY)
        return true;
#endif
    return error == EAI_NONAME;
}

} // namespace

SystemLookUp lookUpBlocking(const QString &name)
{
    SystemLookUp result;
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM; // else each address comes once for every kind of socket
    hints.ai_flags = 0;              // no AI_ADDRCONFIG: an address that can't be used is still an answer
    addrinfo *list = nullptr;
    const int error = getaddrinfo(name.toUtf8().constData(), nullptr, &hints, &list);
    if (error != 0) {
        result.error = errorName(error);
        result.notFound = meansNotFound(error);
        return result;
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(list, freeaddrinfo);
    for (const addrinfo *entry = list; entry && result.addresses.size() < systemLookUpLimit;
         entry = entry->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text.data(), text.size(), nullptr, 0,
                        NI_NUMERICHOST) != 0)
            continue;
        const QString address = QString::fromLatin1(text.data());
        if (!result.addresses.contains(address))
            result.addresses.append(address);
    }
    return result;
}

} // namespace IsItMe
