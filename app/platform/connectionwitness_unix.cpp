// SPDX-License-Identifier: Apache-2.0
#include "platform/connectionwitness.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>

namespace IsItMe {

ConnectionWitness::ConnectionWitness(qintptr descriptor)
    : m_duplicate(descriptor < 0 ? -1 : fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0))
{
}

ConnectionWitness::~ConnectionWitness()
{
    if (m_duplicate >= 0)
        close(static_cast<int>(m_duplicate));
}

/// A reset forgets the peer at once; after a close in order this side is still connected until it closes too.
bool ConnectionWitness::wasReset() const
{
    sockaddr_storage peer{};
    socklen_t length = sizeof(peer);
    return m_duplicate >= 0 &&
           getpeername(static_cast<int>(m_duplicate), reinterpret_cast<sockaddr *>(&peer), &length) != 0 &&
           (errno == ENOTCONN || errno == EINVAL);
}

} // namespace IsItMe
