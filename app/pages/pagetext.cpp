// SPDX-License-Identifier: Apache-2.0
#include "pages/pagetext.h"

#include <algorithm>
#include <span>

namespace IsItMe {

namespace {

constexpr qsizetype longestTag = 4096;
constexpr qsizetype mostLines = 400;
constexpr qsizetype mostHeadings = 8;

struct Entity
{
    QLatin1String name;
    char16_t character;
};

// The letters that stand in the stock phrases of errorphrases.cpp, and the usual signs.
constexpr Entity entities[] = {
    {QLatin1String("amp"), u'&'},         {QLatin1String("lt"), u'<'},
    {QLatin1String("gt"), u'>'},          {QLatin1String("quot"), u'"'},
    {QLatin1String("apos"), u'\''},       {QLatin1String("nbsp"), u' '},
    {QLatin1String("ndash"), u'\x2013'},  {QLatin1String("mdash"), u'\x2014'},
    {QLatin1String("middot"), u'\xb7'},   {QLatin1String("bull"), u'\x2022'},
    {QLatin1String("raquo"), u'\xbb'},    {QLatin1String("laquo"), u'\xab'},
    {QLatin1String("rsquo"), u'\''},      {QLatin1String("lsquo"), u'\''},
    {QLatin1String("hellip"), u'\x2026'}, {QLatin1String("auml"), u'\xe4'},
    {QLatin1String("ouml"), u'\xf6'},     {QLatin1String("uuml"), u'\xfc'},
    {QLatin1String("Auml"), u'\xc4'},     {QLatin1String("Ouml"), u'\xd6'},
    {QLatin1String("Uuml"), u'\xdc'},     {QLatin1String("szlig"), u'\xdf'},
    {QLatin1String("eacute"), u'\xe9'},   {QLatin1String("egrave"), u'\xe8'},
    {QLatin1String("ecirc"), u'\xea'},    {QLatin1String("agrave"), u'\xe0'},
    {QLatin1String("aacute"), u'\xe1'},   {QLatin1String("atilde"), u'\xe3'},
    {QLatin1String("acirc"), u'\xe2'},    {QLatin1String("ccedil"), u'\xe7'},
    {QLatin1String("iacute"), u'\xed'},   {QLatin1String("oacute"), u'\xf3'},
    {QLatin1String("ograve"), u'\xf2'},   {QLatin1String("otilde"), u'\xf5'},
    {QLatin1String("uacute"), u'\xfa'},   {QLatin1String("ntilde"), u'\xf1'},
    {QLatin1String("Eacute"), u'\xc9'},   {QLatin1String("ocirc"), u'\xf4'},
    {QLatin1String("icirc"), u'\xee'},
};

/// The character that "&name;" or "&#35;" stands for; null where it is none.
QChar entityCharacter(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool good = false;
        const uint point = name.mid(hex ? 2 : 1).toUInt(&good, hex ? 16 : 10);
        return good && point >= 0x20 && point < 0xd800 ? QChar(static_cast<char16_t>(point)) : QChar();
    }
    const auto *found = std::find_if(std::begin(entities), std::end(entities),
                                     [name](const Entity &one) { return name == one.name; });
    return found != std::end(entities) ? QChar(found->character) : QChar();
}

bool isOneOf(QStringView name, std::span<const QLatin1String> names)
{
    return std::any_of(names.begin(), names.end(), [name](QLatin1String one) { return name == one; });
}

/// The value of an attribute within a tag; empty when it has none. Good for tags as people write them.
QString attribute(QStringView tag, QLatin1String name)
{
    for (qsizetype at = 0; (at = tag.indexOf(name, at, Qt::CaseInsensitive)) >= 0; at += name.size()) {
        qsizetype i = at + name.size();
        if (at == 0 || !tag[at - 1].isSpace())
            continue;
        while (i < tag.size() && tag[i].isSpace())
            ++i;
        if (i >= tag.size() || tag[i] != u'=')
            continue;
        QStringView rest = tag.mid(i + 1).trimmed();
        if (rest.isEmpty())
            return {};
        if (rest[0] == u'"' || rest[0] == u'\'') {
            const qsizetype end = rest.indexOf(rest[0], 1);
            return rest.mid(1, end < 0 ? -1 : end - 1).toString();
        }
        qsizetype end = 0;
        while (end < rest.size() && !rest[end].isSpace())
            ++end;
        return rest.left(end).toString();
    }
    return {};
}

bool isCjk(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || script == QChar::Script_Hangul;
}

int wordsIn(QStringView line)
{
    int words = 0;
    int signs = 0;
    bool within = false;
    for (const QChar c : line) {
        const bool cjk = isCjk(c);
        signs += cjk;
        const bool letter = !cjk && (c.isLetterOrNumber() || (within && c == u'\''));
        words += letter && !within;
        within = letter;
    }
    return words + (signs + 1) / 2;
}

constexpr QLatin1String hiddenTags[] = {
    QLatin1String("script"), QLatin1String("style"), QLatin1String("template"), QLatin1String("noscript"),
    QLatin1String("svg"),    QLatin1String("title"), QLatin1String("textarea")};
constexpr QLatin1String inlineTags[] = {
    QLatin1String("a"),     QLatin1String("b"),      QLatin1String("i"),    QLatin1String("em"),
    QLatin1String("span"),  QLatin1String("strong"), QLatin1String("font"), QLatin1String("small"),
    QLatin1String("u"),     QLatin1String("code"),   QLatin1String("abbr"), QLatin1String("big"),
    QLatin1String("label"), QLatin1String("tt"),     QLatin1String("bdi"),  QLatin1String("wbr"),
    QLatin1String("img"),   QLatin1String("sup"),    QLatin1String("sub"),  QLatin1String("cite")};
constexpr QLatin1String pictureTags[] = {
    QLatin1String("img"),    QLatin1String("svg"),    QLatin1String("canvas"), QLatin1String("video"),
    QLatin1String("iframe"), QLatin1String("object"), QLatin1String("embed"),  QLatin1String("frame")};

/// One pass over the page, tag by tag.
class PageReader
{
public:
    explicit PageReader(QStringView html) : m_html(html.left(longestPageText)) {}

    PageText read()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (c == u'<' && opensTag())
                readTag();
            else if (c == u'&')
                readEntity();
            else
                add(c == u'\n' && !m_anyTag ? QChar(u'\n') : c);
        }
        endLine();
        return std::move(m_page);
    }

private:
    bool opensTag() const
    {
        const QChar next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }

    void add(QChar c)
    {
        ++m_at;
        if (c == u'\n' && !m_anyTag) // text without markup keeps its lines
            endLine();
        else
            m_line += c.isSpace() ? QChar(u' ') : c;
    }

    void readEntity()
    {
        const qsizetype end = m_html.mid(m_at, 12).indexOf(u';');
        const QChar character = end > 1 ? entityCharacter(m_html.mid(m_at + 1, end - 1)) : QChar();
        if (character.isNull()) {
            add(u'&');
            return;
        }
        m_at += end;
        add(character);
    }

    void endLine()
    {
        const QString line = m_line.simplified();
        m_line.clear();
        if (line.isEmpty() || m_page.lines.size() >= mostLines)
            return;
        m_page.lines.append(line);
        m_page.words += wordsIn(line);
        if (m_inHeading && m_page.headings.size() < mostHeadings)
            m_page.headings.append(line);
    }

    void skipTo(QLatin1String end, qsizetype from)
    {
        const qsizetype found = m_html.indexOf(end, from, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void readTag()
    {
        m_anyTag = true;
        if (m_html.mid(m_at, 4) == QLatin1String("<!--")) {
            skipTo(QLatin1String("-->"), m_at + 4);
            return;
        }
        const qsizetype close = m_html.mid(m_at, longestTag).indexOf(u'>');
        if (close < 0) { // torn, or no tag at all
            m_at = std::min(m_at + longestTag, m_html.size());
            return;
        }
        const QStringView tag = m_html.mid(m_at + 1, close - 1);
        m_at += close + 1;
        qsizetype length = tag.startsWith(u'/') ? 1 : 0;
        while (length < tag.size() && tag[length].isLetterOrNumber())
            ++length;
        const QString name = tag.left(length).toString().toLower();
        const bool ends = name.startsWith(u'/');
        const QStringView plain = QStringView(name).mid(ends ? 1 : 0);
        if (!isOneOf(plain, inlineTags))
            endLine();
        if (plain == QLatin1String("h1") || plain == QLatin1String("h2"))
            m_inHeading = !ends;
        if (!ends)
            count(name, tag);
        if (!ends && isOneOf(plain, hiddenTags))
            skipHidden(name);
    }

    /// What nobody sees, up to its own end tag. The title is seen, elsewhere.
    void skipHidden(const QString &name)
    {
        const QString end = QLatin1String("</") + name;
        const qsizetype from = m_at;
        const bool neverEnds = m_neverEnd.contains(name); // not to look through the page again and again
        const qsizetype found = neverEnds ? -1 : m_html.indexOf(end, from, Qt::CaseInsensitive);
        const QStringView inside = m_html.mid(from, found < 0 ? -1 : found - from);
        if (name == QLatin1String("title") && m_page.title.isEmpty())
            m_page.title = readTitle(inside.left(400));
        // An end that never comes: only a script's or a style's hides the rest.
        const bool unseen = name != QLatin1String("svg") && name != QLatin1String("noscript");
        if (found >= 0)
            m_at = found;
        else if (unseen)
            m_at = m_html.size();
        else
            m_neverEnd.append(name);
    }

    static QString readTitle(QStringView inside)
    {
        const PageText text = PageReader(inside).read();
        return text.lines.join(u' ');
    }

    void count(const QString &name, QStringView tag)
    {
        if (name == QLatin1String("a"))
            m_page.links += leadsElsewhere(attribute(tag, QLatin1String("href")));
        else if (name == QLatin1String("script"))
            countScript(tag);
        else if (name == QLatin1String("pre") || name == QLatin1String("code"))
            ++m_page.quotes;
        else if (name == QLatin1String("article") || name == QLatin1String("time"))
            m_page.article = true;
        else if (name == QLatin1String("meta"))
            readMeta(tag);
        else if (name == QLatin1String("textarea") || name == QLatin1String("select"))
            ++m_page.fields;
        else if (name == QLatin1String("input"))
            countField(tag);
        if (isOneOf(name, pictureTags))
            ++m_page.pictures;
    }

    void countScript(QStringView tag)
    {
        // A description of the page for search engines, not a program.
        if (attribute(tag, QLatin1String("type")).contains(QLatin1String("json"), Qt::CaseInsensitive))
            return;
        ++m_page.scripts;
    }

    void countField(QStringView tag)
    {
        const QString type = attribute(tag, QLatin1String("type")).toLower();
        m_page.fields += type.isEmpty() || type == QLatin1String("text") || type == QLatin1String("search") ||
                         type == QLatin1String("email") || type == QLatin1String("password");
    }

    static bool leadsElsewhere(const QString &href)
    {
        const QString to = href.trimmed();
        return !to.isEmpty() && to != QLatin1String("/") && !to.startsWith(u'#') &&
               !to.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive) &&
               !to.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive) &&
               !to.startsWith(QLatin1String("javascript:"), Qt::CaseInsensitive);
    }

    /// <meta http-equiv="refresh" content="5; url=/sorry">, <meta property="og:type" content="article">.
    void readMeta(QStringView tag)
    {
        const QString content = attribute(tag, QLatin1String("content"));
        if (attribute(tag, QLatin1String("property")) == QLatin1String("og:type"))
            m_page.article |= content.compare(QLatin1String("article"), Qt::CaseInsensitive) == 0;
        const QString what = attribute(tag, QLatin1String("http-equiv"));
        if (what.compare(QLatin1String("refresh"), Qt::CaseInsensitive) != 0)
            return;
        const qsizetype url = content.indexOf(QLatin1String("url="), 0, Qt::CaseInsensitive);
        if (url < 0)
            return;
        m_page.goesAfter = content.left(url).section(u';', 0, 0).trimmed().toDouble();
        QString to = content.mid(url + 4).trimmed();
        if (to.startsWith(u'\'') || to.startsWith(u'"'))
            to = to.mid(1).section(to[0], 0, 0);
        m_page.goesTo = to.left(2000);
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_line;
    QStringList m_neverEnd;
    bool m_inHeading = false;
    bool m_anyTag = false;
    PageText m_page;
};

} // namespace

PageText readPage(QStringView html)
{
    return PageReader(html).read();
}

} // namespace IsItMe
