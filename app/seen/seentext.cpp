// SPDX-License-Identifier: Apache-2.0
#include "seen/seentext.h"

#include "address/credentials.h"
#include "address/siteaddress.h"

#include <QRegularExpression>

namespace IsItMe {

namespace {

struct Entity
{
    QLatin1String name;
    char16_t character;
};

constexpr Entity entities[] = {
    {QLatin1String("amp"), u'&'},        {QLatin1String("lt"), u'<'},
    {QLatin1String("gt"), u'>'},         {QLatin1String("quot"), u'"'},
    {QLatin1String("apos"), u'\''},      {QLatin1String("nbsp"), u' '},
    {QLatin1String("bull"), u'\x2022'},  {QLatin1String("copy"), u'\xa9'},
    {QLatin1String("ndash"), u'\x2013'}, {QLatin1String("mdash"), u'\x2014'},
    {QLatin1String("rsquo"), u'\x2019'}, {QLatin1String("middot"), u'\xb7'},
};

/// The character that "&name;" or "&#35;" stands for; null where it is no entity.
QChar entityCharacter(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool good = false;
        const uint point = name.mid(hex ? 2 : 1).toUInt(&good, hex ? 16 : 10);
        return good && point >= 0x20 && point < 0xd800 ? QChar(static_cast<char16_t>(point)) : QChar();
    }
    for (const Entity &entity : entities) {
        if (name == entity.name)
            return QChar(entity.character);
    }
    return {};
}

/// A tag's name in lower case: "br" of "<BR />", "/p" of "</p>".
QString tagName(QStringView tag)
{
    QString name;
    for (const QChar c : tag.left(16)) {
        if (!c.isLetterOrNumber() && !(name.isEmpty() && c == u'/'))
            break;
        name += c.toLower();
    }
    return name;
}

bool endsLine(const QString &name)
{
    static const QRegularExpression block(
        QStringLiteral("^/?(?:p|div|h[1-6]|br|hr|li|ul|ol|tr|table|title|body|head|html|center|pre|address|"
                       "section|header|footer|main|fieldset|legend|dt|dd|dl|form|article|td|th)$"));
    return block.match(name).hasMatch();
}

bool isSeen(QChar c)
{
    return c == u'\n' ||
           (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
            c.category() != QChar::Other_NotAssigned && c.category() != QChar::Other_PrivateUse);
}

QString tidied(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool blank = false;
    for (const QChar c : text) {
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            if (!result.isEmpty() && !result.endsWith(QLatin1String("\n\n")))
                result += u'\n';
            blank = false;
        } else if (c.isSpace()) {
            blank = true;
        } else if (isSeen(c)) {
            if (blank && !result.isEmpty() && !result.endsWith(u'\n'))
                result += u' ';
            blank = false;
            result += c;
        }
    }
    return result.trimmed();
}

/// Addresses without what looks secret in them, and without the visitor's own address, which some pages
/// print.
QString withoutSecretParts(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"']{1,4096}"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString clean = replaceEach(
        text, address, [](const QRegularExpressionMatch &match) { return withoutSecrets(match.captured()); });
    static const QRegularExpression ownAddress(
        QStringLiteral("((?:your|client|visitor|remote)[ -]?(?:ip|address)(?: address)?[ :]{1,3}"
                       "(?:click to reveal )?)[0-9a-f.:]{4,45}"),
        QRegularExpression::CaseInsensitiveOption);
    clean = replaceEach(clean, ownAddress, [](const QRegularExpressionMatch &match) {
        return match.captured(1) + secretReplacement;
    });
    bool found = false;
    return withoutCredentials(clean, &found);
}

} // namespace

bool looksLikeHtml(QStringView text)
{
    static const QRegularExpression tag(QStringLiteral("<(?:!doctype|html|head|body|title|h1|p|center)\\b"),
                                        QRegularExpression::CaseInsensitiveOption);
    return tag.match(text.left(4096).toString()).hasMatch();
}

QString textOfHtml(QStringView html)
{
    QString text;
    QString hiddenUntil; // the end of a script or style
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QChar c = html[i];
        if (c == u'<') {
            // Inside of a script only its own end counts.
            const qsizetype longestEnd = hiddenUntil.isEmpty() ? html.size() : 32;
            const qsizetype close = html.mid(i, longestEnd).indexOf(u'>');
            const qsizetype end = close < 0 ? -1 : i + close;
            if (end < 0 && hiddenUntil.isEmpty())
                break; // a torn tag ends the page
            const QString name = end < 0 ? QString() : tagName(html.mid(i + 1, end - i - 1));
            if (!hiddenUntil.isEmpty()) {
                if (name != hiddenUntil)
                    continue;
                hiddenUntil.clear();
            } else if (name == QLatin1String("script") || name == QLatin1String("style")) {
                hiddenUntil = u'/' + name;
            } else if (endsLine(name)) {
                text += u'\n';
            }
            i = end;
        } else if (!hiddenUntil.isEmpty()) {
            continue;
        } else if (c == u'&') {
            const qsizetype end = html.mid(i, 12).indexOf(u';');
            const QChar decoded = end > 1 ? entityCharacter(html.mid(i + 1, end - 1)) : QChar();
            text += decoded.isNull() ? c : decoded;
            if (!decoded.isNull())
                i += end;
        } else {
            text += c == u'\n' || c == u'\r' ? QChar(u' ') : c; // white space in HTML is a blank
        }
    }
    return text;
}

QString visibleSeenText(QStringView pasted)
{
    const QStringView bounded = pasted.left(longestSeenText);
    const QString text = looksLikeHtml(bounded) ? textOfHtml(bounded) : bounded.toString();
    return withoutSecretParts(tidied(text)).left(longestSeenText);
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString trimmed = line.trimmed();
        if (!trimmed.isEmpty())
            lines.append(trimmed);
    }
    return lines;
}

QString plainPunctuation(QString text)
{
    text.replace(u'\x2019', u'\'')
        .replace(u'\x2018', u'\'')
        .replace(u'\x201c', u'"')
        .replace(u'\x201d', u'"');
    text.replace(QStringLiteral("\u2026"), QStringLiteral("..."));
    return text.simplified();
}

} // namespace IsItMe
