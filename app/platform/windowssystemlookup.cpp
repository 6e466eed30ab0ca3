// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/systemlookup.h"

#include <array>
#include <memory>

namespace IsItMe {

namespace {

QString errorName(int error)
{
    switch (error) {
    case WSAHOST_NOT_FOUND:
        return QStringLiteral("WSAHOST_NOT_FOUND");
    case WSANO_DATA:
        return QStringLiteral("WSANO_DATA");
    case WSATRY_AGAIN:
        return QStringLiteral("WSATRY_AGAIN");
    case WSANO_RECOVERY:
        return QStringLiteral("WSANO_RECOVERY");
    default:
        return QStringLiteral("Windows error %1").arg(error);
    }
}

/// Winsock has to be started once for each user of it; it counts.
class Winsock
{
public:
    Winsock() : m_started(WSAStartup(MAKEWORD(2, 2), &m_data) == 0) {}
    ~Winsock()
    {
        if (m_started)
            WSACleanup();
    }
    Q_DISABLE_COPY_MOVE(Winsock)

private:
    WSADATA m_data{};
    bool m_started;
};

} // namespace

SystemLookUp lookUpBlocking(const QString &name)
{
    const Winsock winsock;
    SystemLookUp result;
    ADDRINFOW hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    PADDRINFOW list = nullptr;
    const int error = GetAddrInfoW(reinterpret_cast<const wchar_t *>(name.utf16()), nullptr, &hints, &list);
    if (error != 0) {
        result.error = errorName(error);
        result.notFound = error == WSAHOST_NOT_FOUND || error == WSANO_DATA;
        return result;
    }
    const std::unique_ptr<ADDRINFOW, decltype(&FreeAddrInfoW)> owner(list, FreeAddrInfoW);
    for (const ADDRINFOW *entry = list; entry && result.addresses.size() < systemLookUpLimit;
         entry = entry->ai_next) {
        std::array<wchar_t, NI_MAXHOST> text{};
        if (GetNameInfoW(entry->ai_addr, static_cast<socklen_t>(entry->ai_addrlen), text.data(), text.size(),
                         nullptr, 0, NI_NUMERICHOST) != 0)
            continue;
        const QString address = QString::fromWCharArray(text.data());
        if (!result.addresses.contains(address))
            result.addresses.append(address);
    }
    return result;
}

} // namespace IsItMe
