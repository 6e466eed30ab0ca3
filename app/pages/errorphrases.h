// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace IsItMe {

/// What kind of error a page tells its reader of.
enum class PageError {
    None,
    BadGateway,     ///< a gateway's trouble with the server behind it
    Unavailable,    ///< the service can't be had, no reason given
    GatewayTimeout, ///< ... because it took too long
    ServerError,    ///< the server's own
    Crash,          ///< the program's own last words: a trace, an exception
    Database,       ///< the program does not reach its database
    Overload,
    Maintenance,
    Missing, ///< there is no such page
    Refused, ///< this visitor is turned away
    TooMany, ///< ... for asking too often
    Blank    ///< nothing at all
};

/// One saying of a page that is, as a whole, the name of an error: "502 Bad Gateway", "Wartungsarbeiten".
struct ErrorPhrase
{
    PageError error = PageError::None;
    int status = 0;        ///< that it names, or that its words stand for
    bool numbered = false; ///< it names the status
    bool vague = false; ///< said of other things too ("Maintenance", "Something went wrong"): needs company
};

/// Whether the whole of a text says that, apart from small words ("The service is currently unavailable."),
/// the word "error" and a status: English, German, French, Spanish, Italian, Dutch, Polish, Portuguese,
/// Russian, Japanese, Chinese. The site may stand in it by its own names, in lower case. A text with any
/// further word is none: "How to fix a 502 Bad Gateway".
std::optional<ErrorPhrase> errorPhrase(QStringView text, const QStringList &ownNames = {});

/// The same for a page's title, which may have the site's name beside it: "shop.example | 502: Bad gateway".
std::optional<ErrorPhrase> titlePhrase(const QString &title, const QStringList &ownNames = {});

/// What a status of 400 to 599 says of itself; PageError::None for those that say nothing of the site.
PageError errorOfStatus(int status);

} // namespace IsItMe
