// SPDX-License-Identifier: Apache-2.0
#include "platform/connectionwitness.h"

#include <winsock2.h>

#include <windows.h>

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

/// Winsock goes on saying "reset" to everyone who reads.
bool ConnectionWitness::wasReset() const
{
    char byte = 0;
    if (m_duplicate < 0 || recv(static_cast<SOCKET>(m_duplicate), &byte, 1, MSG_PEEK) != SOCKET_ERROR)
        return false;
    const int error = WSAGetLastError();
    return error == WSAECONNRESET || error == WSAECONNABORTED;
}

} // namespace IsItMe
