// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/linkfacts.h"

#include <QUrl>

#include <functional>
#include <optional>

namespace IsItMe {

/// What https_proxy, http_proxy, all_proxy and no_proxy (in lower or upper case) say for an address, as
/// browsers and curl read them. Nothing when they say nothing; an empty list when they say: direct.
/// Credentials are dropped. `variable` gives a variable's value.
std::optional<std::vector<ProxySetting>>
proxiesFromVariables(const QUrl &url, const std::function<QString(const QString &name)> &variable);

/// Reads "http://user:password@proxy.example:3128", "socks5://proxy.example", "proxy.example:3128".
std::optional<ProxySetting> proxyFromText(const QString &text);

/// Whether a host stays on this computer: browsers never ask a proxy for it.
bool isThisComputer(const QString &host);

} // namespace IsItMe
