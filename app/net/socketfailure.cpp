// SPDX-License-Identifier: Apache-2.0
#include "net/socketfailure.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

/// Qt gives one error for "no route", "host unreachable" and the system's own connect timeout, and tells
/// them apart only in its text, which follows the program's language.
bool saysTimedOut(const QString &errorText)
{
    return errorText == QCoreApplication::translate("QNativeSocketEngine", "Connection timed out") ||
           errorText == QCoreApplication::translate("QAbstractSocket", "Connection timed out");
}

} // namespace

Failure connectFailure(QAbstractSocket::SocketError error, const QString &errorText)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Failure::ConnectionRefused;
    case QAbstractSocket::SocketAccessError:
        return Failure::NotPermitted;
    case QAbstractSocket::SocketTimeoutError:
        return Failure::TimedOut;
    case QAbstractSocket::RemoteHostClosedError:
        return Failure::ConnectionReset;
    case QAbstractSocket::NetworkError:
        return saysTimedOut(errorText) ? Failure::TimedOut : Failure::NoRoute;
    case QAbstractSocket::SocketAddressNotAvailableError:  // no address of ours of that kind
    case QAbstractSocket::UnknownSocketError:              // Qt has no word for EADDRNOTAVAIL: the same again
    case QAbstractSocket::UnsupportedSocketOperationError: // no IPv6 on this computer at all
        return Failure::NoRoute;
    default:
        return Failure::Internal;
    }
}

Failure connectionFailure(QAbstractSocket::SocketError error, const QString &errorText, bool reset)
{
    switch (error) {
    case QAbstractSocket::RemoteHostClosedError:
        return reset ? Failure::ConnectionReset : Failure::ConnectionClosed;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Failure::TlsHandshake;
    default:
        return connectFailure(error, errorText);
    }
}

} // namespace IsItMe
