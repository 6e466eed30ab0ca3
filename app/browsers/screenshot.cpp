// SPDX-License-Identifier: Apache-2.0
#include "browsers/screenshot.h"

#include <QtEndian>

namespace IsItMe {

namespace {

constexpr quint32 widest = 4'096;
constexpr qsizetype headLength =
    8 + 4 + 4 + 13 + 4; // signature, and IHDR with its length, name and check sum
constexpr QByteArrayView signature("\x89PNG\r\n\x1a\n");
constexpr QByteArrayView lastChunk("\0\0\0\0IEND\xae\x42\x60\x82", 12);

quint32 numberAt(const QByteArray &png, qsizetype at)
{
    return qFromBigEndian<quint32>(png.constData() + at);
}

bool isDepth(char type, char bits)
{
    switch (type) {
    case 0: // grey
        return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
    case 3: // palette
        return bits == 1 || bits == 2 || bits == 4 || bits == 8;
    case 2: // colour
    case 4: // grey and alpha
    case 6: // colour and alpha
        return bits == 8 || bits == 16;
    default:
        return false;
    }
}

} // namespace

QString screenshotText(const QByteArray &png)
{
    if (png.size() < headLength + lastChunk.size() || png.size() > longestScreenshot / 4 * 3)
        return {};
    if (!png.startsWith(signature) || !png.endsWith(lastChunk))
        return {};
    if (numberAt(png, 8) != 13 || png.mid(12, 4) != "IHDR")
        return {};
    const quint32 width = numberAt(png, 16);
    const quint32 height = numberAt(png, 20);
    const bool sensible = width >= 1 && width <= widest && height >= 1 && height <= widest;
    const bool known =
        isDepth(png.at(25), png.at(24)) && png.at(26) == 0 && png.at(27) == 0 && png.at(28) <= 1;
    return sensible && known ? QString::fromLatin1(png.toBase64()) : QString();
}

} // namespace IsItMe
