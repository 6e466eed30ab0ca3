// SPDX-License-Identifier: Apache-2.0
#include "report/foreigntext.h"

#include <QChar>

namespace IsItMe {

namespace {

/// Unicode's categories Cc, Cf, Cs, Co, Cn, and the two line separators: none of them is something to read.
bool actsUnseen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// Reads the character at `index` and moves past it; a lone surrogate is returned as it is.
char32_t next(QStringView text, qsizetype &index)
{
    const QChar first = text[index++];
    if (first.isHighSurrogate() && index < text.size() && text[index].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[index++]);
    return first.unicode();
}

void appendSeen(QString &out, char32_t character)
{
    if (!actsUnseen(character)) {
        out += QChar::fromUcs4(character);
        return;
    }
    out += QStringLiteral("[U+%1]").arg(QString::number(uint(character), 16).toUpper(), 4, u'0');
}

QString cut(QStringView text, qsizetype longest)
{
    if (text.size() <= longest)
        return text.toString();
    // A surrogate pair is not cut in two.
    const bool split = longest > 0 && text[longest - 1].isHighSurrogate();
    return text.first(split ? longest - 1 : longest).toString() + QStringLiteral(" ...");
}

} // namespace

QString printableLine(QStringView text, qsizetype longest)
{
    const QString simple = cut(text, longest).simplified();
    QString out;
    out.reserve(simple.size());
    for (qsizetype index = 0; index < simple.size();)
        appendSeen(out, next(simple, index));
    return out;
}

QString printableLines(QStringView text, qsizetype longest)
{
    QString lines = cut(text, longest);
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QString out;
    out.reserve(lines.size());
    for (qsizetype index = 0; index < lines.size();) {
        const char32_t character = next(lines, index);
        if (character == U'\n' || character == U'\t')
            out += QChar(char16_t(character));
        else
            appendSeen(out, character);
    }
    return out;
}

QString htmlEscaped(QStringView text)
{
    QString out;
    const QString seen = printableLines(text);
    out.reserve(seen.size() + seen.size() / 8);
    for (const QChar character : seen) {
        switch (character.unicode()) {
        case u'&':
            out += QLatin1String("&amp;");
            break;
        case u'<':
            out += QLatin1String("&lt;");
            break;
        case u'>':
            out += QLatin1String("&gt;");
            break;
        case u'"':
            out += QLatin1String("&quot;");
            break;
        case u'\'':
            out += QLatin1String("&#39;");
            break;
        default:
            out += character;
        }
    }
    return out;
}

QString csvField(QStringView text)
{
    QString field = printableLine(text, 2000);
    // Spreadsheets also take full-width signs for the plain ones.
    static const QString calculates = QStringLiteral("=+-@|%\uFF1D\uFF0B\uFF0D\uFF20");
    if (!field.isEmpty() && calculates.contains(field.front()))
        field.prepend(u'\'');
    field.replace(u'"', QLatin1String("\"\""));
    return u'"' + field + u'"';
}

} // namespace IsItMe
