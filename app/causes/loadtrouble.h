// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"

#include <QString>

namespace IsItMe {

/// What a browser's own name for its failure is about. Names: Chromium's net/base/net_error_list.h without
/// "net::", Firefox's ErrorList.py and security/nss (NS_ERROR_..., SSL_ERROR_..., SEC_ERROR_...,
/// MOZILLA_PKIX_ERROR_...).
enum class LoadTrouble {
    None,        ///< there is no error
    Name,        ///< the site's address could not be found
    Proxy,       ///< the helper that the browser's settings name
    Blocked,     ///< a policy, an extension or the browser itself forbids it
    Offline,     ///< no network, or it changed under the load
    Connection,  ///< refused, reset, closed, silent
    Tls,         ///< the secure connection could not be made
    Certificate, ///< expired, wrong name and the like
    Issuer,      ///< the certificate's issuer is not trusted by this browser
    Protocol,    ///< the answer can't be read: HTTP/2, HTTP/3, or no HTTP
    Redirects,   ///< in circles
    Broken,      ///< the answer broke off
    Other
};

LoadTrouble loadTrouble(const QString &error);

/// The same for a failure of our own; None where browsers have nothing like it.
LoadTrouble troubleOfFailure(Failure failure);

/// Whether such a trouble may lie in the browser's own settings (its proxy, its secure DNS, its list of
/// trusted issuers, its rules) and so says nothing of the site while our probes get through.
bool mayBeItsOwnSettings(LoadTrouble trouble);

} // namespace IsItMe
