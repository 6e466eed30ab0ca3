// SPDX-License-Identifier: Apache-2.0
#include "address/typedtext.h"

#include <QRegularExpression>

namespace IsItMe {

namespace {

/// Lines at least this long were most likely broken by a mail program or a terminal, not by a person.
constexpr qsizetype wrappedLineLength = 60;

bool isInvisible(const QString &text, qsizetype index)
{
    const QChar c = text[index];
    if (c == u'\x200c' || c == u'\x200d') {
        // The joiners are part of how Persian and Indic names are spelt (RFC 5892, appendix A); anywhere else
        // they are paste rubbish.
        const auto joins = [&](qsizetype at) { return at >= 0 && at < text.size() && text[at] >= u'\x0590'; };
        return !joins(index - 1) || !joins(index + 1);
    }
    if (c.category() == QChar::Other_Format)
        return true;
    return c.category() == QChar::Other_Control && !c.isSpace();
}

QString withoutInvisible(const QString &text)
{
    QString seen;
    seen.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isInvisible(text, i))
            seen.append(text[i]);
    }
    return seen;
}

/// Input methods for Chinese and Japanese type "：", "／" and "．": the ASCII characters in full width.
QString withPlainWidth(QString text)
{
    if (!text.contains(u'\xff1a') && !text.contains(u'\xff0f') && !text.contains(u'\xff0e'))
        return text;
    for (QChar &c : text) {
        if (c >= u'\xff01' && c <= u'\xff5e')
            c = QChar(c.unicode() - 0xff01 + 0x21);
    }
    return text;
}

bool isOneOf(QChar c, QStringView set)
{
    return set.contains(c);
}

constexpr QStringView openers = u"\"'`(<{[*_\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb"
                                u"\u2039\u203a\u3008\u300a\u300c\u300e\u3010\uff08";
constexpr QStringView closers = u"\"'`>*.,;:!?\u2026\u2018\u2019\u201c\u201d\u00ab\u00bb\u2039\u203a\u3009"
                                u"\u300b\u300d\u300f\u3011\uff09\u3001\u3002\uff0c\uff01\uff1f";

/// ")" ends many real addresses (Wikipedia's): it is only rubbish where nothing opened it.
bool closesNothing(const QString &text)
{
    const QChar last = text.back();
    const QChar open = last == u')' ? u'(' : last == u']' ? u'[' : last == u'}' ? u'{' : QChar();
    return !open.isNull() && text.count(last) > text.count(open);
}

bool startsWithIpv6(const QString &text)
{
    static const QRegularExpression literal(QStringLiteral("^\\[[0-9A-Fa-f:.]*:[0-9A-Fa-f:.%\\w]*\\]"));
    return literal.match(text).hasMatch();
}

QString withoutWrapping(QString text)
{
    static const QRegularExpression slack(QStringLiteral("^\\s*<([^\\s<>|]+)\\|[^<>]*>"));
    const auto labelled = slack.match(text); // Slack copies <address|words>
    text = labelled.hasMatch() ? labelled.captured(1) : text.trimmed();
    while (!text.isEmpty() && isOneOf(text.front(), openers) && !startsWithIpv6(text)) {
        if (text.front() == u'_' && !text.endsWith(u'_'))
            break; // "_dmarc.shop.example" is a name
        if (text.front() == u'_')
            text.chop(1);
        text = text.mid(1).trimmed();
    }
    while (!text.isEmpty() && (isOneOf(text.back(), closers) || closesNothing(text))) {
        text.chop(1);
        text = text.trimmed();
    }
    return text;
}

/// "[shop](https://shop.example)", "<a href='https://shop.example'>": what is meant is the target.
QString linkTarget(const QString &text)
{
    static const QRegularExpression markdown(QStringLiteral("\\]\\(\\s*<?((?:[^()\\s<>]|\\([^()\\s]*\\))+)"));
    static const QRegularExpression html(QStringLiteral("<\\s*a\\s[^>]*\\bhref\\s*=\\s*[\"']?([^\"'\\s>]+)"),
                                         QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &form : {html, markdown}) {
        const auto match = form.match(text);
        if (match.hasMatch())
            return match.captured(1);
    }
    return {};
}

const QRegularExpression &schemePattern()
{
    static const QRegularExpression pattern(QStringLiteral("https?:[/\\\\]{2}"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QString lastWord(const QString &line)
{
    static const QRegularExpression space(QStringLiteral("\\s"));
    return line.mid(line.lastIndexOf(space) + 1);
}

/// Whether a line break stands inside an address that was broken in two, and not behind it.
bool isBrokenAddress(const QString &line, const QString &next)
{
    static const QRegularExpression space(QStringLiteral("\\s"));
    const QString word = lastWord(line);
    if (word.isEmpty() || next.isEmpty() || next.contains(space) || next.contains(schemePattern()))
        return false;
    if (!word.contains(schemePattern()) && !looksLikeHost(word))
        return false;
    constexpr QStringView marks = u"?&=%_-+~";
    if (line.size() >= wrappedLineLength || isOneOf(line.back(), marks) || isOneOf(next.front(), marks) ||
        next.startsWith(u'/') || next.startsWith(u'#'))
        return true;
    static const QRegularExpression inside(QStringLiteral("[/?&=]"));
    return (next.contains(inside) && !looksLikeHost(next)) || (line.endsWith(u'/') && next.front().isLower());
}

QString withBrokenLinesJoined(const QString &text)
{
    static const QRegularExpression lineBreak(QStringLiteral("\\s*[\\r\\n\\x{2028}\\x{2029}]+\\s*"));
    const QStringList lines = text.split(lineBreak);
    QString joined = lines.first();
    QString line = lines.first();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const bool broken = isBrokenAddress(line, lines[i]);
        if (!broken)
            joined += u'\n';
        joined += lines[i];
        line = broken ? line + lines[i] : lines[i];
    }
    return joined;
}

/// "https://shop.example/price list.pdf": browsers take the white space as part of the address. At most four
/// spaces, behind the first slash of the path, and a usual file name at the end.
bool isFileNameWithSpaces(const QString &text)
{
    static const QRegularExpression ending(
        QStringLiteral("\\.(?:html?|php|aspx?|jsp|pdf|png|jpe?g|gif|svg|txt|xml|json|docx?|xlsx?|zip)$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype schemeLength = 8;
    const qsizetype spaces = text.count(u' ');
    const qsizetype path = text.indexOf(u'/', schemeLength);
    return spaces > 0 && spaces <= 4 && path > 0 && path < text.indexOf(u' ') && !text.contains(u'\n') &&
           text.count(schemePattern()) == 1 && text.contains(ending);
}

QString wordFrom(const QString &text, qsizetype start)
{
    static const QRegularExpression end(
        QStringLiteral("[\\s<>\"`\\x{201c}\\x{201d}\\x{201e}\\x{00ab}\\x{00bb}]"));
    qsizetype stop = text.indexOf(end, start);
    QString word = text.mid(start, stop < 0 ? -1 : stop - start);
    const QChar before = start > 0 ? text[start - 1] : QChar();
    if (before == u'\'' && word.contains(u'\''))
        word.truncate(word.indexOf(u'\''));
    if (before == u'<' && word.contains(u'|')) // Slack writes <address|words>
        word.truncate(word.indexOf(u'|'));
    return word;
}

/// "https://sh op.example": white space inside the name. To guess would be to ask somebody else's site.
bool isNameInTwo(const QString &word, const QString &behind)
{
    static const QRegularExpression oneLabel(QStringLiteral("^https?://[^./?#:]*$"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return oneLabel.match(word).hasMatch() && looksLikeHost(behind.trimmed().section(space, 0, 0));
}

} // namespace

bool looksLikeHost(const QString &word)
{
    static const QRegularExpression name(
        QStringLiteral("^(?:[^\\s/?#@:]+(?::[^\\s/?#@]*)?@)?"
                       "(?:(?:[\\w-]+[.\\x{3002}])+(?:\\p{L}\\p{M}*){2,}|(?:[\\w-]+\\.)+xn--[\\w-]+|"
                       "localhost|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+\\])\\.?"
                       "(?::\\d{1,5})?(?:[/\\\\?#].*)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return name.match(word).hasMatch();
}

QString visibleText(QStringView typed)
{
    return withoutWrapping(withPlainWidth(withoutInvisible(typed.toString())));
}

QString addressInText(const QString &text)
{
    const QString target = linkTarget(text);
    if (!target.isEmpty())
        return withoutWrapping(target);

    static const QRegularExpression gap(QStringLiteral("^(https?:[/\\\\]{2})\\s+"),
                                        QRegularExpression::CaseInsensitiveOption);
    QString joined = withBrokenLinesJoined(text);
    joined.replace(gap, QStringLiteral("\\1"));
    const auto scheme = schemePattern().match(joined);
    if (scheme.hasMatch()) {
        if (scheme.capturedStart() == 0 && isFileNameWithSpaces(joined))
            return joined;
        const QString word = wordFrom(joined, scheme.capturedStart());
        if (isNameInTwo(word, joined.mid(scheme.capturedStart() + word.size())))
            return joined;
        return withoutWrapping(word);
    }

    static const QRegularExpression between(QStringLiteral("[\\s<>\"`]+"));
    const QStringList words = joined.split(between, Qt::SkipEmptyParts);
    if (words.size() < 2)
        return withoutWrapping(joined);
    for (const QString &word : words) {
        const QString bare = withoutWrapping(word);
        if (looksLikeHost(bare) || bare.contains(QLatin1String("//")))
            return bare;
    }
    return joined;
}

} // namespace IsItMe
