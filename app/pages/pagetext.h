// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace IsItMe {

/// How much of a page is looked at.
inline constexpr qsizetype longestPageText = 32 * 1024;

/// A page as its reader meets it: the words, and how much there is besides them. An error page has few words
/// and leads nowhere; an article about an error page is long, has links, fields, code.
struct PageText
{
    QString title;
    QStringList headings; ///< of the two upper ranks, at most 8
    QStringList lines;    ///< what stands on the page, block by block; headings too
    int words = 0;        ///< of all of it; signs of Chinese and Japanese count half a word
    int links = 0;        ///< that lead elsewhere: no mail addresses, no places within the page
    int fields = 0;       ///< to write into
    int scripts = 0;
    int pictures = 0;     ///< pictures, drawings, videos, frames
    int quotes = 0;       ///< code and preformatted text
    bool article = false; ///< says of itself that it is one (its element, Open Graph's type, a date)
    QString goesTo;       ///< where a refresh in the page leads; empty when nowhere else
    double goesAfter = 0; ///< ... after so many seconds

    /// Nothing that a reader could see or a script could fill.
    bool blank() const { return words == 0 && scripts == 0 && pictures == 0 && goesTo.isEmpty(); }
};

/// Reads HTML, or text without any markup, in time linear in its length, whatever its bytes.
PageText readPage(QStringView html);

} // namespace IsItMe
