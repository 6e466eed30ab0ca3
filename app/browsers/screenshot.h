// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace IsItMe {

/// The longest picture that a browser's facts keep, in Base64.
inline constexpr qsizetype longestScreenshot = 300'000;

/// A browser's picture for the facts: Base64, or empty when it is no PNG of a sensible size. Only the frame
/// of the file is looked at (signature, IHDR first, IEND last; PNG, third edition, chapters 5 and 11): a
/// picture that lies further inside is for the one that draws it to refuse.
QString screenshotText(const QByteArray &png);

} // namespace IsItMe
