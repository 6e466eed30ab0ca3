// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/httpfacts.h"

#include <QSslError>
#include <QSslSocket>

namespace IsItMe {

/// The one fault that tells most. A certificate often has several: one that ran out and is for another name
/// is first of all expired.
CertificateFault worstFault(const QList<QSslError> &errors);

CertificateFacts certificateFacts(const QSslCertificate &certificate);

/// What the socket knows of its TLS session. `errors`: what the check of the chain found.
TlsFacts readTls(const QSslSocket &socket, const QList<QSslError> &errors);

} // namespace IsItMe
