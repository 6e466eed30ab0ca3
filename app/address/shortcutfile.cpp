// SPDX-License-Identifier: Apache-2.0
#include "address/shortcutfile.h"

#include "address/siteaddress.h"

#include <QRegularExpression>

namespace IsItMe {

namespace {

constexpr qsizetype longestAddress = 4096;

QString onlyWeb(const QString &address)
{
    const QString trimmed = address.trimmed();
    const bool web = trimmed.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
                     trimmed.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    if (!web || trimmed.size() > longestAddress)
        return {};
    const auto parsed = parseAddress(trimmed);
    return std::holds_alternative<SiteAddress>(parsed) ? trimmed : QString();
}

/// The value of "URL" in one group of an INI file.
QString fromIni(const QString &text, QLatin1String group)
{
    bool inside = false;
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'['))
            inside = trimmed.compare(group, Qt::CaseInsensitive) == 0;
        else if (inside && trimmed.startsWith(QLatin1String("URL="), Qt::CaseInsensitive))
            return onlyWeb(trimmed.mid(4));
    }
    return {};
}

/// Apple's property list in XML: <key>URL</key><string>...</string>.
QString fromXml(const QString &text)
{
    static const QRegularExpression url(
        QStringLiteral("<key>\\s{0,20}URL\\s{0,20}</key>\\s{0,200}<string>([^<]{1,4096})</string>"));
    QString address = url.match(text).captured(1);
    address.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return onlyWeb(address);
}

/// The binary one: the address stands in it as it is, up to the first byte that no address has.
QString fromBinary(const QByteArray &bytes)
{
    const qsizetype start = bytes.indexOf("http");
    if (start < 0)
        return {};
    qsizetype end = start;
    while (end < bytes.size() && bytes[end] > 0x20 && bytes[end] < 0x7f)
        ++end;
    return onlyWeb(QString::fromLatin1(bytes.mid(start, end - start)));
}

} // namespace

bool isShortcutName(const QString &fileName)
{
    return fileName.endsWith(QLatin1String(".url"), Qt::CaseInsensitive) ||
           fileName.endsWith(QLatin1String(".webloc"), Qt::CaseInsensitive) ||
           fileName.endsWith(QLatin1String(".desktop"), Qt::CaseInsensitive);
}

QString addressInShortcut(const QByteArray &bytes)
{
    const QByteArray bounded = bytes.left(longestShortcut);
    if (bounded.startsWith("bplist"))
        return fromBinary(bounded);
    const bool wide = bounded.startsWith("\xff\xfe"); // Windows writes some in UTF-16
    const QString text = wide
                             ? QString::fromUtf16(reinterpret_cast<const char16_t *>(bounded.constData() + 2),
                                                  (bounded.size() - 2) / 2)
                             : QString::fromUtf8(bounded);
    if (text.contains(QLatin1String("<plist")))
        return fromXml(text);
    const QString windows = fromIni(text, QLatin1String("[InternetShortcut]"));
    return windows.isEmpty() ? fromIni(text, QLatin1String("[Desktop Entry]")) : windows;
}

} // namespace IsItMe
