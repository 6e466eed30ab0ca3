// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/headerfield.h"

#include <QString>

#include <optional>
#include <span>

namespace IsItMe {

/// The error that an intermediary reports in a Proxy-Status field (RFC 9209): the first one in the field's
/// order, which is the one nearest to the origin.
struct ProxyStatusHint
{
    QString intermediary;       ///< its name for itself, fit for showing
    QString error;              ///< the error type: "connection_refused"
    QString meaning;            ///< the GatewayMeaning for it, empty for types that name no cause
    bool madeTheAnswer = false; ///< the type proves that the intermediary itself made the answer
};

/// Reads just enough of the field for the error type; a malformed member is passed over.
std::optional<ProxyStatusHint> proxyStatusHint(std::span<const HeaderField> headers);

} // namespace IsItMe
