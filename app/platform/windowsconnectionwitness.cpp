// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsheaders.h" // first

#include "platform/connectionwitness.h"

namespace IsItMe {

namespace {

qintptr duplicateOf(qintptr descriptor)
{
    WSAPROTOCOL_INFOW info{};
    if (descriptor < 0 || WSADuplicateSocketW(static_cast<SOCKET>(descriptor), GetCurrentProcessId(), &info))
        return -1;
    const SOCKET copy = WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &info, 0,
                                   WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
    return copy == INVALID_SOCKET ? -1 : static_cast<qintptr>(copy);
}

} // namespace

ConnectionWitness::ConnectionWitness(qintptr descriptor) : m_duplicate(duplicateOf(descriptor)) {}

ConnectionWitness::~ConnectionWitness()
{
    if (m_duplicate >= 0)
        closesocket(static_cast<SOCKET>(m_duplicate));
}

/// Winsock goes on saying "reset" to everyone who reads; where it does not (Wine), the peer is forgotten.
bool ConnectionWitness::wasReset() const
{
    if (m_duplicate < 0)
        return false;
    const auto socket = static_cast<SOCKET>(m_duplicate);
    char byte = 0;
    if (recv(socket, &byte, 1, MSG_PEEK) == SOCKET_ERROR) {
        const int error = WSAGetLastError();
        return error == WSAECONNRESET || error == WSAECONNABORTED;
    }
    sockaddr_storage peer{};
    int length = sizeof(peer);
    return getpeername(socket, reinterpret_cast<sockaddr *>(&peer), &length) == SOCKET_ERROR &&
           WSAGetLastError() == WSAENOTCONN;
}

} // namespace IsItMe
