// SPDX-License-Identifier: Apache-2.0
#include "platform/socketerror.h"

#include <poll.h>
#include <sys/socket.h>

#include <cerrno>

namespace IsItMe {

std::optional<Failure> takeSocketError(qintptr descriptor)
{
    int error = 0;
    socklen_t length = sizeof(error);
    if (getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_ERROR, &error, &length) != 0)
        return std::nullopt;
    switch (error) {
    case ECONNREFUSED:
        return Failure::ConnectionRefused;
    case ECONNRESET:
    case EPIPE:
        return Failure::ConnectionReset;
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
    case EADDRNOTAVAIL:
        return Failure::NoRoute;
    case EACCES:
    case EPERM:
        return Failure::NotPermitted;
    case ETIMEDOUT:
        return Failure::TimedOut;
    default:
        return std::nullopt;
    }
}

SocketReadiness socketReadiness(qintptr descriptor)
{
    pollfd entry{static_cast<int>(descriptor), POLLIN | POLLOUT, 0};
    if (poll(&entry, 1, 0) <= 0)
        return {};
    return {(entry.revents & (POLLIN | POLLHUP | POLLERR)) != 0, (entry.revents & POLLOUT) != 0};
}

} // namespace IsItMe
