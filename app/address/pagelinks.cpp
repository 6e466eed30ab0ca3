// SPDX-License-Identifier: Apache-2.0
#include "address/pagelinks.h"

#include "address/siteaddress.h"
#include "address/sitedomain.h"

#include <QRegularExpression>

namespace IsItMe {

namespace {

constexpr qsizetype longestPage = 512 * 1024;
constexpr size_t mostLinks = 500;
constexpr qsizetype longestTag = 4096;
constexpr qsizetype longestText = 200;

/// The page without what nobody sees. Searches only forward: each byte is looked at a few times at most.
QString withoutHidden(QStringView html)
{
    static constexpr struct
    {
        QLatin1String open, close;
    } hidden[] = {{QLatin1String("<!--"), QLatin1String("-->")},
                  {QLatin1String("<script"), QLatin1String("</script")},
                  {QLatin1String("<style"), QLatin1String("</style")},
                  {QLatin1String("<template"), QLatin1String("</template")}};
    QString text = html.left(longestPage).toString();
    for (const auto &part : hidden) {
        QString kept;
        qsizetype done = 0;
        for (;;) {
            const qsizetype open = text.indexOf(part.open, done, Qt::CaseInsensitive);
            kept += QStringView(text).mid(done, open < 0 ? -1 : open - done);
            if (open < 0)
                break;
            const qsizetype close = text.indexOf(part.close, open, Qt::CaseInsensitive);
            if (close < 0)
                break; // it never ends: nothing behind it can be trusted
            done = close + part.close.size();
        }
        text = kept;
    }
    return text;
}

QString decoded(QString text)
{
    static constexpr struct
    {
        QLatin1String entity;
        char16_t character;
    } known[] = {
        {QLatin1String("&#64;"), u'@'},  {QLatin1String("&commat;"), u'@'}, {QLatin1String("&#x40;"), u'@'},
        {QLatin1String("&#46;"), u'.'},  {QLatin1String("&period;"), u'.'}, {QLatin1String("&nbsp;"), u' '},
        {QLatin1String("&quot;"), u'"'}, {QLatin1String("&#39;"), u'\''},   {QLatin1String("&lt;"), u'<'},
        {QLatin1String("&gt;"), u'>'},   {QLatin1String("&amp;"), u'&'}};
    for (const auto &row : known)
        text.replace(row.entity, QString(QChar(row.character)), Qt::CaseInsensitive);
    return text;
}

QString visibleText(const QString &html)
{
    QString text;
    bool inTag = false;
    for (const QChar c : html) {
        if (c == u'<')
            text += u' ';
        if (c == u'<' || c == u'>')
            inTag = c == u'<';
        else if (!inTag)
            text += c;
    }
    return decoded(text).simplified();
}

/// The value of an attribute in the inside of a tag; null when it has none.
QString attribute(const QString &tag, QLatin1String name)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"x(([A-Za-z-]{1,40})\s{0,5}=\s{0,5}(?:"([^"]{0,2048})"|'([^']{0,2048})'|([^\s"'>]{1,2048})))x"));
    for (auto matches = pattern.globalMatch(tag); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured(1).compare(name, Qt::CaseInsensitive) == 0)
            return decoded(match.captured(2) + match.captured(3) + match.captured(4)).trimmed();
    }
    return {};
}

void addMail(QStringList &found, const QString &address)
{
    constexpr qsizetype most = 20;
    const QString clean = address.trimmed().toLower();
    if (found.size() < most && isPlainMailAddress(clean) && !found.contains(clean))
        found.append(clean);
}

void addMailto(QStringList &found, const QString &html)
{
    for (const PageLink &link : pageLinks(html, QUrl())) {
        if (link.url.scheme() == QLatin1String("mailto"))
            addMail(found, link.url.path(QUrl::FullyDecoded).section(u',', 0, 0));
    }
}

/// File names such as logo@2x.png look like addresses.
bool isFileName(const QString &address)
{
    static const QRegularExpression ending(QStringLiteral("\\.(png|jpe?g|gif|svg|webp|css|js|ico)$"));
    return ending.match(address).hasMatch();
}

void addPlain(QStringList &found, const QString &text)
{
    static const QRegularExpression plain(QStringLiteral(
        R"((?<![\w.%+-])([A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{1,250}\.[A-Za-z]{2,24})(?![\w-]))"));
    int looked = 0;
    for (auto matches = plain.globalMatch(text); matches.hasNext() && looked < 100; ++looked) {
        const QString address = matches.next().captured(1).toLower();
        if (!isFileName(address))
            addMail(found, address);
    }
    // Only in brackets: "at" alone is a word like any other.
    static const QRegularExpression hiding(QStringLiteral(
        R"((?<![\w.%+-])([A-Za-z0-9][\w.+-]{0,63}) ?[\[({] ?(?:at|@|AT) ?[\])}] ?([A-Za-z0-9-]{1,63}(?:(?:\.| ?[\[({] ?(?:dot|DOT|punkt|\.) ?[\])}] ?)[A-Za-z0-9-]{2,63}){1,4})(?![\w-]))"));
    static const QRegularExpression dot(QStringLiteral(R"( ?(?:\.|[\[({] ?(?:dot|DOT|punkt|\.) ?[\])}]) ?)"));
    for (auto matches = hiding.globalMatch(text); matches.hasNext() && looked < 120; ++looked) {
        const QRegularExpressionMatch match = matches.next();
        addMail(found, match.captured(1) + u'@' + match.captured(2).replace(dot, QStringLiteral(".")));
    }
}

} // namespace

std::vector<PageLink> pageLinks(QStringView html, const QUrl &base)
{
    const QString page = withoutHidden(html);
    std::vector<PageLink> links;
    qsizetype at = 0;
    while (links.size() < mostLinks &&
           (at = page.indexOf(QLatin1String("<a"), at, Qt::CaseInsensitive)) >= 0) {
        at += 2;
        if (at >= page.size() || !page.at(at).isSpace())
            continue; // <abbr>, <article>
        const qsizetype end = page.indexOf(u'>', at);
        if (end < 0)
            break;
        if (end - at > longestTag)
            continue;
        const QString tag = page.mid(at, end - at);
        at = end + 1;
        const QString href = attribute(tag, QLatin1String("href"));
        const QUrl target(href, QUrl::TolerantMode);
        const QUrl url = target.scheme() == QLatin1String("mailto") ? target : base.resolved(target);
        const bool usable =
            url.scheme() == QLatin1String("mailto") ||
            ((url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) &&
             !url.host().isEmpty() && url.userInfo().isEmpty());
        if (href.isEmpty() || !url.isValid() || !usable)
            continue;
        const qsizetype close = page.indexOf(QLatin1String("</a"), at, Qt::CaseInsensitive);
        QString text =
            visibleText(page.mid(at, std::min(close < 0 ? qsizetype(0) : close - at, qsizetype(2000))));
        if (text.isEmpty())
            text = attribute(tag, QLatin1String("title"));
        links.push_back({url.adjusted(QUrl::RemoveFragment), text.left(longestText)});
    }
    return links;
}

QStringList pageMailAddresses(QStringView html)
{
    QStringList found;
    addMailto(found, html.left(longestPage).toString());
    addPlain(found, visibleText(withoutHidden(html)));
    return found;
}

int contactWord(const PageLink &link)
{
    struct Word
    {
        const char16_t *word;
        int sure;
    };
    static constexpr Word words[] = {
        {u"contact", 3},     {u"kontakt", 3},      {u"contacto", 3},     {u"contatti", 3},
        {u"contato", 3},     {u"contactez", 3},    {u"お問い合わせ", 3}, {u"联系我们", 3},
        {u"聯絡我們", 3},    {u"문의", 3},         {u"контакт", 3},      {u"επικοινων", 3},
        {u"اتصل بنا", 3},    {u"yhteystiedot", 3}, {u"iletişim", 3},     {u"kapcsolat", 3},
        {u"impressum", 2},   {u"imprint", 2},      {u"colofon", 2},      {u"mentions légales", 2},
        {u"aviso legal", 2}, {u"support", 1},      {u"help", 1},         {u"hilfe", 1},
        {u"ayuda", 1},       {u"aide", 1},         {u"hjälp", 1},
    };
    const QString text = link.text.size() <= 60 ? link.text.toLower() : QString();
    const QString path = link.url.path(QUrl::FullyDecoded).toLower();
    int surest = 0;
    for (const Word &word : words) {
        const QStringView wanted(word.word);
        const bool inText = text.contains(wanted);
        // "/contact" and "/de/kontakt.html", not "/contact-lenses".
        const bool inPath =
            path.section(u'/', -1).section(u'.', 0, 0) == wanted || path.section(u'/', -2, -2) == wanted;
        if (inText || inPath)
            surest = std::max(surest, word.sure);
    }
    return surest;
}

bool isStatusLink(const PageLink &link)
{
    const QString host = link.url.host().toLower();
    if (link.url.scheme() != QLatin1String("https"))
        return false;
    static const QRegularExpression word(
        QStringLiteral(
            "\\b(status|system ?status|statusseite|service ?status|estado|stato|statut|statuspagina)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const bool named = host.startsWith(QLatin1String("status.")) || host.contains(QLatin1String("status"));
    const bool hosted = host.endsWith(QLatin1String(".statuspage.io"));
    return hosted || host.startsWith(QLatin1String("status.")) ||
           (named && link.text.size() <= 60 && word.match(link.text).hasMatch());
}

QString contactExcerpt(QStringView html, const QUrl &base)
{
    constexpr qsizetype longest = 4000;
    QString excerpt;
    const auto add = [&excerpt](const QString &href, const QString &text) {
        const QString line = QStringLiteral("<a href=\"%1\">%2</a>\n").arg(href, text.toHtmlEscaped());
        if (excerpt.size() + line.size() <= longest && !excerpt.contains(line))
            excerpt += line;
    };
    for (const QString &address : pageMailAddresses(html))
        add(QStringLiteral("mailto:") + address, address);
    for (const PageLink &link : pageLinks(html, base)) {
        const bool web = link.url.scheme() != QLatin1String("mailto");
        if (web && (contactWord(link) > 0 || isStatusLink(link)))
            add(withoutSecrets(link.url.toString(QUrl::FullyEncoded)).toHtmlEscaped(), link.text);
    }
    return excerpt;
}

} // namespace IsItMe
