// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/httpexchange.h"

namespace IsItMe {

/// "host" or "[2001:db8::1]", with ":port" when it is not the scheme's own or `always`.
QByteArray authorityText(const HttpRequest &request, bool always = false);

/// The bytes of the request. Empty when something in it would break out of its place (white space in the
/// target, a line break in a header): such a request is never sent.
QByteArray requestText(const HttpRequest &request);

/// The CONNECT that asks a proxy for a tunnel. It carries no credentials.
QByteArray connectText(const HttpRequest &request);

} // namespace IsItMe
