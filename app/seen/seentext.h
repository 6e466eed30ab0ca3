// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace IsItMe {

/// How much of a pasted page is looked at and kept.
inline constexpr qsizetype longestSeenText = 32 * 1024;

/// What a person would see of a pasted page: HTML source becomes its text, control characters go, runs of
/// blanks become one, lines stay. At most longestSeenText characters. Secrets and the visitor's own address
/// are taken out. Linear in the length of the text; doing it twice changes nothing more.
QString visibleSeenText(QStringView pasted);

/// HTML without its tags, scripts and styles; block tags end a line, the usual entities are decoded.
QString textOfHtml(QStringView html);
bool looksLikeHtml(QStringView text);

/// The text's lines, trimmed, without the empty ones.
QStringList linesOf(const QString &text);

/// For comparing: curly apostrophes and quotes made straight, an ellipsis made three dots, runs of white
/// space one blank.
QString plainPunctuation(QString text);

} // namespace IsItMe
