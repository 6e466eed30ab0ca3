// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/socketerror.h"

namespace IsItMe {

std::optional<Failure> takeSocketError(qintptr descriptor)
{
    int error = 0;
    int length = sizeof(error);
    if (getsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error),
                   &length) != 0)
        return std::nullopt;
    switch (error) {
    case WSAECONNREFUSED:
        return Failure::ConnectionRefused;
    case WSAECONNRESET:
    case WSAECONNABORTED:
        return Failure::ConnectionReset;
    case WSAENETUNREACH:
    case WSAEHOSTUNREACH:
    case WSAENETDOWN:
    case WSAEHOSTDOWN:
    case WSAEADDRNOTAVAIL:
        return Failure::NoRoute;
    case WSAEACCES:
        return Failure::NotPermitted;
    case WSAETIMEDOUT:
        return Failure::TimedOut;
    default:
        return std::nullopt;
    }
}

SocketReadiness socketReadiness(qintptr descriptor)
{
    const auto socket = static_cast<SOCKET>(descriptor);
    const fd_set only{1, {socket}};
    fd_set readable = only;
    fd_set writable = only;
    timeval now{};
    if (select(0, &readable, &writable, nullptr, &now) <= 0)
        return {};
    return {readable.fd_count > 0, writable.fd_count > 0};
}

} // namespace IsItMe
