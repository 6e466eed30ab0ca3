// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace IsItMe {

/// Text from the network or from a file, for places where people read it. What can't be seen but acts
/// (control characters with the terminal's escape sequences, bidirectional overrides, zero-width and tag
/// characters, lone surrogates) is shown as "[U+202E]". Every run of white space becomes one blank.
QString printableLine(QStringView text, qsizetype longest = 500);
/// The same; line breaks and tabs stay, CR LF becomes LF.
QString printableLines(QStringView text, qsizetype longest = 64 * 1024);

/// `printableLines`, then the five characters that mean something in HTML text and attributes.
QString htmlEscaped(QStringView text);

/// One quoted field (RFC 4180). A leading character that makes spreadsheets calculate is disarmed with an
/// apostrophe (OWASP, "CSV Injection").
QString csvField(QStringView text);

} // namespace IsItMe
