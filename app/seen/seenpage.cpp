// SPDX-License-Identifier: Apache-2.0
#include "seen/seenpage.h"

#include "seen/browsererrors.h"
#include "seen/pagemarks.h"
#include "seen/requestids.h"
#include "seen/seentext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace IsItMe {

namespace {

/// So short a text is what somebody typed or chose, not a page.
constexpr qsizetype fewWords = 40;

QRegularExpression anyCase(const char *expression)
{
    return QRegularExpression(QLatin1String(expression), QRegularExpression::CaseInsensitiveOption |
                                                             QRegularExpression::MultilineOption);
}

/// A number is a status only beside words that make it one: "450 products" is none.
int statusIn(const QString &text)
{
    static const QRegularExpression besideWords[] = {
        anyCase(
            R"(\b(?:HTTP )?(?:error|status|code|fehler|fehlercode|erreur|errore|fout|c\x{f3}digo|HTTP)(?: code)?[ :#-]{1,3}([45]\d\d)\b(?!\d))"),
        anyCase(
            R"(\b([45]\d\d)[ :-]{1,3}(?:bad gateway|service |gateway time|internal |server error|proxy error|error\b|)"
            R"(bad request\b|request-uri |uri too |payload too |content too |not found|)"
            R"(forbidden|unauthorized|too many|request |web server|connection timed|origin |a timeout|)"
            R"(ssl handshake|invalid ssl|gone\b|unavailable|backend))"),
        anyCase(R"(^([45]\d\d)(?:[ .:!-]{0,2}$|: [A-Z_]{5,40}$))"),
    };
    for (const QRegularExpression &pattern : besideWords) {
        const auto match = pattern.match(text);
        if (match.hasMatch())
            return match.captured(1).toInt();
    }
    static const QRegularExpression bare(QStringLiteral("(?<![\\d.])([45]\\d\\d)(?![\\d.])"));
    const auto match = text.size() <= fewWords ? bare.match(text) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

/// The makers' own names on their pages: never the site that the person means.
bool isSomebodyElses(const QString &host)
{
    static const QRegularExpression others(
        QStringLiteral(
            "(?:^|\\.)(?:cloudflare\\.com|cloudflare\\.net|cloudfront\\.net|amazonaws\\.com|fastly\\.com|"
            "akamai\\.com|edgesuite\\.net|herokucdn\\.com|heroku\\.com|nginx\\.(?:org|com)|apache\\.org|"
            "squid-cache\\.org|mozilla\\.org|firefox\\.com|google\\.com|microsoft\\.com|apple\\.com|"
            "w3\\.org|vercel\\.com|netlify\\.com|imperva\\.com|incapsula\\.com|banu\\.com|github\\.io)$"),
        QRegularExpression::CaseInsensitiveOption);
    return others.match(host).hasMatch();
}

bool isFileName(const QString &word)
{
    static const QRegularExpression file(
        QStringLiteral(
            "\\.(?:php|html?|js|css|aspx?|jsp|cpp?|py|rb|json|xml|txt|png|gif|jpe?g|svg|log|conf|exe|dll)$"),
        QRegularExpression::CaseInsensitiveOption);
    return file.match(word).hasMatch();
}

bool isUsable(const QString &address)
{
    const auto parsed = parseAddress(address);
    const auto *site = std::get_if<SiteAddress>(&parsed);
    return site && site->host.contains(u'.') && !isSomebodyElses(site->host);
}

/// From what was pasted, before secrets are taken out of it: it is what will be asked for.
QString addressIn(QStringView pasted)
{
    const QString text = pasted.left(longestSeenText).toString();
    static const QRegularExpression whole(QStringLiteral("https?://[^\\s<>\"'\u201c\u201d]{3,2048}"),
                                          QRegularExpression::CaseInsensitiveOption);
    auto addresses = whole.globalMatch(text);
    for (int i = 0; i < 20 && addresses.hasNext(); ++i) {
        const QString address = addresses.next().captured();
        if (isUsable(address))
            return address;
    }
    static const QRegularExpression name(
        QStringLiteral("(?<![\\w@./:-])((?:[\\w-]{1,63}\\.){1,6}\\p{L}{2,24})(?![\\w@-])(:\\d{2,5})?"),
        QRegularExpression::UseUnicodePropertiesOption);
    auto names = name.globalMatch(looksLikeHtml(text) ? textOfHtml(text) : text);
    for (int i = 0; i < 40 && names.hasNext(); ++i) {
        const auto match = names.next();
        if (!isFileName(match.captured(1)) && isUsable(match.captured()))
            return match.captured();
    }
    return {};
}

QString translated(const char *text)
{
    return QCoreApplication::translate("SeenPage", text);
}

QString browserName(const QString &browser)
{
    if (browser == QLatin1String("firefox"))
        return QStringLiteral("Firefox");
    if (browser == QLatin1String("safari"))
        return QStringLiteral("Safari");
    if (browser == QLatin1String("edge"))
        return QStringLiteral("Edge");
    return QStringLiteral("Chrome");
}

} // namespace

SeenPage readSeenPage(QStringView pasted, const GatewayCatalog &gateways)
{
    SeenPage page;
    page.text = visibleSeenText(pasted);
    if (page.text.isEmpty())
        return page;
    SeenPageFacts &facts = page.facts;
    facts.status = statusIn(page.text);
    facts.requestIds = requestIdsIn(page.text);
    facts.shownAt = timeIn(page.text);
    page.address = addressIn(pasted);
    if (const auto maker = seenMaker(page.text, facts.status, gateways)) {
        facts.kind = QStringLiteral("gateway-page");
        facts.product = maker->product;
        facts.productId = maker->id;
        facts.meaning = maker->meaning;
    } else if (const auto error = browserError(page.text, facts.status != 0)) {
        facts.kind = QStringLiteral("browser-page");
        facts.browser = error->browser;
        facts.error = error->error;
    } else if (page.text.size() <= fewWords) {
        facts.kind = QStringLiteral("words");
    } else if (facts.status != 0) {
        facts.kind = QStringLiteral("gateway-page");
    } else {
        facts.kind = QStringLiteral("unknown");
    }
    return page;
}

bool tellsSomething(const SeenPageFacts &facts)
{
    return facts.status != 0 || !facts.product.isEmpty() || !facts.browser.isEmpty() ||
           !facts.requestIds.empty();
}

PastedText takeApart(QStringView pasted, const GatewayCatalog &gateways)
{
    PastedText result;
    const QStringView text = pasted.trimmed();
    const bool words = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    if (words) {
        const SeenPage page = readSeenPage(text, gateways);
        if (tellsSomething(page.facts)) {
            const auto address = parseAddress(page.address);
            if (const auto *site = std::get_if<SiteAddress>(&address))
                result.address = *site;
            result.seen = page.text;
            return result;
        }
    }
    const auto parsed = parseAddress(text);
    if (const auto *site = std::get_if<SiteAddress>(&parsed))
        result.address = *site;
    return result;
}

QString seenInWords(const SeenPageFacts &facts)
{
    QString words;
    if (!facts.browser.isEmpty()) {
        const QString browser = browserName(facts.browser);
        words = facts.error.isEmpty()
                    ? translated(QT_TRANSLATE_NOOP("SeenPage", "an error page of %1 itself")).arg(browser)
                    : translated(QT_TRANSLATE_NOOP("SeenPage", "%1 said %2")).arg(browser, facts.error);
        if (facts.status != 0)
            words = translated(QT_TRANSLATE_NOOP("SeenPage", "error %1, shown by %2"))
                        .arg(QString::number(facts.status), browser);
    } else if (!facts.product.isEmpty()) {
        words = facts.status != 0
                    ? translated(QT_TRANSLATE_NOOP("SeenPage", "error %1, a page of %2"))
                          .arg(QString::number(facts.status), facts.product)
                    : translated(QT_TRANSLATE_NOOP("SeenPage", "a page of %1")).arg(facts.product);
    } else if (facts.status != 0) {
        words = translated(QT_TRANSLATE_NOOP("SeenPage", "error %1")).arg(facts.status);
    }
    if (!facts.requestIds.empty()) {
        const QString id =
            translated(QT_TRANSLATE_NOOP("SeenPage", "request %1")).arg(facts.requestIds[0].value);
        words += (words.isEmpty() ? QString() : QStringLiteral(", ")) + id;
    }
    return words;
}

} // namespace IsItMe
