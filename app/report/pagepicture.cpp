// SPDX-License-Identifier: Apache-2.0
#include "report/pagepicture.h"

#include <QtEndian>

namespace IsItMe {

QSize pngSize(const QByteArray &png)
{
    static const QByteArray begin = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    constexpr qsizetype widthAt = 16, heightAt = 20, least = 33; // signature and the whole IHDR chunk
    if (png.size() < least || !png.startsWith(begin))
        return {};
    const quint32 width = qFromBigEndian<quint32>(png.constData() + widthAt);
    const quint32 height = qFromBigEndian<quint32>(png.constData() + heightAt);
    constexpr quint32 most = 4096;
    if (width == 0 || height == 0 || width > most || height > most)
        return {};
    return {static_cast<int>(width), static_cast<int>(height)};
}

QByteArray pngOf(const QString &base64)
{
    constexpr qsizetype most = 300 * 1000, mostEncoded = (most + 2) / 3 * 4;
    if (base64.isEmpty() || base64.size() > mostEncoded)
        return {};
    const auto decoded =
        QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() > most || pngSize(decoded.decoded).isEmpty())
        return {};
    return decoded.decoded;
}

} // namespace IsItMe
