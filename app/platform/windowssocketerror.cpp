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

} // namespace IsItMe
