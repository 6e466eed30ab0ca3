// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace IsItMe {

/// The bytes of a picture that stands in a case or report as Base64. They come from a program that loaded a
/// foreign page, or from a foreign file: empty unless it is strict Base64 of at most 300 kB that begins as a
/// PNG of sane size does (PNG, sections 5.2 and 11.2.2). What follows its first chunk is not looked at.
QByteArray pngOf(const QString &base64);
/// The size that a PNG's own header gives; empty when it has none.
QSize pngSize(const QByteArray &png);

} // namespace IsItMe
