// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace IsItMe {

/// A browser's own error page, by the browser's own names.
struct BrowserError
{
    QString browser; ///< "chromium", "edge", "firefox", "safari"
    QString error;   ///< "ERR_CONNECTION_REFUSED", "netTimeout", "NSURLErrorCannotFindHost"; may be empty
};

/// What kind of trouble a browser's error name stands for.
enum class BrowserTrouble {
    Unknown,
    Name,         ///< the name was not found
    NoConnection, ///< refused, no route, timed out before a connection
    BrokenOff,    ///< the connection broke, or nothing came
    Certificate,  ///< a warning about safety
    Offline,      ///< the browser says that there is no internet
    Redirects,
    Proxy,
    Blocked, ///< by an extension or a policy: the browser's own doing
};

BrowserTrouble browserTrouble(const QString &error);

/// The browser's error that a page's visible text (visibleSeenText) shows. `hasStatus`: the text names an
/// HTTP status, so that headings that a site could have written too don't count.
std::optional<BrowserError> browserError(const QString &text, bool hasStatus);

} // namespace IsItMe
