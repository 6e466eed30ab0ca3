// SPDX-License-Identifier: Apache-2.0
#include "pages/pagesays.h"

#include "pages/pagetext.h"
#include "pages/pagewords.h"

#include <QCache>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

/// What speaks for and against an error's page, in shares of certainty. Found with the pages in
/// tests/unit/tst_pagesays.cpp, which hold each of them to its place.
namespace Weigh {
constexpr double titleNumbered = 0.65; ///< "502 Bad Gateway", and nothing else
constexpr double titleNamed = 0.55;    ///< "Service unavailable"
constexpr double titleVague = 0.20;    ///< "Something went wrong", "Maintenance"
constexpr double headingLess = 0.05;   ///< the same in a heading, under a title of another kind
constexpr double sentence = 0.45;      ///< the same in one of the page's first sentences
constexpr double sentenceVague = 0.15;
constexpr double bothAgree = 0.15;      ///< title and heading
constexpr double asksToComeBack = 0.20; ///< "Please try again later", "Sorry"
constexpr double technical = 0.15;      ///< an id to quote, the words of gateways
constexpr double tiny = 0.25;           ///< hardly a word besides
constexpr double small = 0.10;
constexpr double sentHere = 0.30;      ///< a redirect to /error, /sorry, /maintenance
constexpr double sendsToErrors = 0.75; ///< nothing but a refresh to such an address
constexpr double manyLinks = -0.15;
constexpr double veryManyLinks = -0.35;
constexpr double muchText = -0.30;
constexpr double veryMuchText = -0.60;
constexpr double about = -0.35;    ///< it explains: "means", "status code", "how to"
constexpr double overview = -0.70; ///< a status page, a shop's shelf
constexpr double fields = -0.15;
constexpr double article = -0.45;
constexpr double quotes = -0.20;
constexpr double enough = 0.58;
constexpr double enoughWithStatus = 0.15;
constexpr double most = 0.97;
} // namespace Weigh

QString field(const PageAnswer &answer, QLatin1String name)
{
    for (const HeaderField &one : answer.headers) {
        if (one.name.compare(name, Qt::CaseInsensitive) == 0)
            return one.value.section(u';', 0, 0).trimmed().toLower();
    }
    return {};
}

QString location(const PageAnswer &answer)
{
    for (const HeaderField &one : answer.headers) {
        if (one.name.compare(QLatin1String("Location"), Qt::CaseInsensitive) == 0)
            return one.value.trimmed().left(2000);
    }
    return {};
}

QString typeOf(const PageAnswer &answer)
{
    return field(answer, QLatin1String("Content-Type"));
}

struct Found
{
    ErrorPhrase phrase;
    double weight = 0;
    QString words;
};

double weightOf(const ErrorPhrase &phrase)
{
    return phrase.vague ? Weigh::titleVague : phrase.numbered ? Weigh::titleNumbered : Weigh::titleNamed;
}

void take(std::optional<Found> &best, const ErrorPhrase &phrase, double weight, const QString &words)
{
    if (!best || weight > best->weight)
        best = Found{phrase, weight, words.left(160)};
}

QStringList sentencesOf(const PageText &page)
{
    static const QRegularExpression ends(
        QStringLiteral("[.!?\u3002\uff01\uff1f;]+(?:\\s+|$)|[\u3002\uff01\uff1f]"));
    QStringList sentences;
    constexpr qsizetype most = 12;
    for (const QString &line : page.lines) {
        for (const QString &sentence : line.left(600).split(ends, Qt::SkipEmptyParts)) {
            if (sentences.size() >= most)
                return sentences;
            sentences.append(sentence);
        }
    }
    return sentences;
}

/// "shop" and "example" of www.shop.example: what the page calls its site.
QStringList ownNames(const QString &url)
{
    static const QRegularExpression between(QStringLiteral("[.-]"));
    return QUrl(url).host().toLower().split(between, Qt::SkipEmptyParts).mid(0, 6);
}

/// The strongest saying on the page, and whether title and heading agree.
std::optional<Found> strongest(const PageText &page, const QStringList &own)
{
    std::optional<Found> best;
    const auto title = titlePhrase(page.title, own);
    if (title)
        take(best, *title, weightOf(*title), page.title);
    bool agree = false;
    for (const QString &heading : page.headings) {
        const auto phrase = titlePhrase(heading, own);
        if (!phrase)
            continue;
        agree |= title && errorOfStatus(title->status) == errorOfStatus(phrase->status);
        take(best, *phrase, weightOf(*phrase) - Weigh::headingLess, heading);
    }
    for (const QString &line : page.lines) {
        if (const auto phrase = titlePhrase(line, own); phrase && !page.headings.contains(line))
            take(best, *phrase, phrase->vague ? Weigh::sentenceVague : Weigh::sentence, line);
    }
    for (const QString &sentence : sentencesOf(page)) {
        if (const auto phrase = errorPhrase(sentence, own))
            take(best, *phrase, phrase->vague ? Weigh::sentenceVague : Weigh::sentence, sentence);
    }
    // A title of a number and a heading that names it are one saying: "502", "Bad Gateway".
    if (best && title && title->numbered && best->phrase.status == title->status)
        best->phrase.numbered = true;
    if (best && agree)
        best->weight += Weigh::bothAgree;
    return best;
}

/// A redirect, or the address itself, leads to a page for errors.
bool isErrorAddress(const QString &url)
{
    static const QRegularExpression word(
        QStringLiteral(
            "(?:^|[/_.-])(?:errors?|sorry|maintenance|wartung|unavailable|offline|oops|outage|down|"
            "50[0234]|5xx|50x|error-?pages?|fehler|mantenimiento|manutenzione|onderhoud|busy|"
            "servicedown|site-?down|holding)(?:$|[/_.-])"),
        QRegularExpression::CaseInsensitiveOption);
    return word.match(QUrl(url).path().left(300)).hasMatch();
}

/// What stands on the page besides the saying itself: a song named "Sorry" is sorry for nothing.
QString textBesides(const PageText &page, const QString &saying)
{
    QStringList lines = page.lines;
    lines.removeIf([&](const QString &line) { return line == saying || line == page.title; });
    return lines.join(u'\n').left(8'000);
}

double company(const PageText &page, const PageAnswer &answer, const Found &found)
{
    const QString whole = page.lines.join(u'\n').left(8'000);
    const QString text = found.phrase.vague ? textBesides(page, found.words) : whole;
    const QString all = page.title + u'\n' + whole;
    const bool closed = found.phrase.error == PageError::Maintenance && found.phrase.vague;
    double weight = 0;
    // "Maintenance" is a service, too: only what says that it can't be had now is closed for it.
    const bool comesBack = closed ? saysUnavailable(text) : asksToComeBack(text);
    weight += comesBack ? (closed ? 2 : 1) * Weigh::asksToComeBack : 0;
    weight += speaksTechnically(text) || (!answer.body.isEmpty() && answer.body.contains(u"cf-error"))
                  ? Weigh::technical
                  : 0;
    constexpr int tinyWords = 40, smallWords = 120;
    if (page.words <= tinyWords && page.links <= 2)
        weight += found.phrase.vague && !comesBack ? Weigh::small : Weigh::tiny;
    else if (page.words <= smallWords && page.links <= 5)
        weight += Weigh::small;
    if (isErrorAddress(answer.url))
        weight += answer.moved ? Weigh::sentHere : Weigh::sentHere / 2;
    if (answer.status >= 400) // the status says that it is one; the words only say which
        return weight;
    constexpr int manyLinks = 8, veryManyLinks = 30, muchText = 200, veryMuchText = 450;
    weight += page.links > veryManyLinks ? Weigh::veryManyLinks
              : page.links > manyLinks   ? Weigh::manyLinks
                                         : 0;
    weight += page.words > veryMuchText ? Weigh::veryMuchText : page.words > muchText ? Weigh::muchText : 0;
    weight += explainsErrors(all) * Weigh::about;
    weight += isOverview(all) ? Weigh::overview : 0;
    weight += page.fields > 1 ? Weigh::fields : 0;
    weight += page.article ? Weigh::article : 0;
    weight += page.quotes > 0 ? Weigh::quotes : 0;
    return weight;
}

PageSays textSays(const PageAnswer &answer, const PageText &page)
{
    const auto found = strongest(page, ownNames(answer.url));
    if (!found)
        return {};
    PageSays says;
    says.error = found->phrase.error;
    says.status = found->phrase.status;
    says.words = found->words;
    says.vague = found->phrase.vague;
    says.certainty = std::min(Weigh::most, found->weight + company(page, answer, *found));
    const double enough = answer.status >= 400 ? Weigh::enoughWithStatus : Weigh::enough;
    return says.certainty >= enough ? says : PageSays();
}

/// Where a page without words sends its reader by itself: by a refresh, or by the only thing its script does.
QString sendsOnTo(const PageAnswer &answer, const PageText &page)
{
    constexpr int fewWords = 25, soon = 30, shortPage = 4096;
    if (page.words > fewWords || answer.bodyBytes > shortPage)
        return {};
    if (!page.goesTo.isEmpty())
        return page.goesAfter <= soon ? page.goesTo : QString();
    static const QRegularExpression script(QStringLiteral(
        "\\blocation(?:\\.href)?(?: ?= ?|\\.(?:replace|assign)\\( ?)[\"']([^\"'\\s]{1,300})[\"']"));
    return page.scripts > 0 ? script.match(answer.body).captured(1) : QString();
}

/// What the address of a page for errors tells of it. That page is not asked here: this is enough.
PageSays addressSays(const QString &to)
{
    const auto named = errorPhrase(QUrl(to).path().section(u'/', -1).section(u'.', 0, 0));
    PageSays says;
    says.error = named ? named->error : PageError::ServerError;
    says.status = named ? named->status : 500;
    says.vague = !named || named->vague;
    says.certainty = Weigh::sendsToErrors;
    says.words = to.left(160);
    return says;
}

/// It says nothing itself and sends on to a page for errors.
PageSays sendingSays(const PageAnswer &answer, const PageText &page)
{
    const QString to = sendsOnTo(answer, page);
    return answer.status < 400 && !to.isEmpty() && isErrorAddress(to) ? addressSays(to) : PageSays();
}

/// A redirect to what can only be a page for errors.
PageSays redirectSays(const PageAnswer &answer)
{
    static const QRegularExpression onlyErrors(
        QStringLiteral("/(?:errors?|sorry|oops|maintenance|unavailable|service-?unavailable|50[0234]|50x|5xx|"
                       "wartung|fehler|mantenimiento|manutenzione|onderhoud)(?:\\.[a-z]{2,5})?/?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString to = location(answer);
    return onlyErrors.match(QUrl(to).path().left(300)).hasMatch() ? addressSays(to) : PageSays();
}

/// A white page: HTML, and nothing in it. An empty answer that does not call itself a page may be meant so.
PageSays blankSays(const PageAnswer &answer, const PageText &page)
{
    if (!answer.asPage || answer.status != 200 || !page.blank() || !page.title.isEmpty() ||
        answer.bodyBytes > longestPageText)
        return {};
    PageSays says;
    says.error = PageError::Blank;
    says.status = 500;
    says.certainty = 0.7;
    return says;
}

/// Walls that are sent with a good status, too, known by their makers' marks.
PageSays wallSays(const PageAnswer &answer)
{
    static constexpr QLatin1String marks[] = {
        QLatin1String("_Incapsula_Resource"),    // Imperva: an empty page with a frame or a script
        QLatin1String("Incapsula incident ID"),  // ... and its words
        QLatin1String("captcha-delivery.com"),   // DataDome
        QLatin1String("/_sec/cp_challenge/"),    // Akamai
        QLatin1String("window._pxAppId"),        // HUMAN
        QLatin1String("awsWafCookieDomainList"), // AWS WAF
    };
    constexpr int longest = 8 * 1024;
    if (answer.bodyBytes > longest)
        return {};
    for (const QLatin1String mark : marks) {
        if (answer.body.contains(mark)) {
            PageSays says;
            says.error = PageError::Refused;
            says.status = 403;
            says.certainty = 0.8;
            says.words = mark;
            return says;
        }
    }
    return {};
}

/// The same page is looked at many times in one diagnosis, and a diagnosis follows each observation: what a
/// body's fingerprint stands for never changes.
PageSays remembered(const PageAnswer &answer, const QString &bodySha256)
{
    if (bodySha256.isEmpty())
        return pageSays(answer);
    thread_local QCache<QString, PageSays> cache(64);
    const QString key = bodySha256 + u' ' + location(answer) + u' ' + QString::number(answer.status) + u' ' +
                        typeOf(answer) + (answer.moved ? u'>' : u' ') + (answer.asPage ? u'p' : u' ') +
                        answer.url;
    if (const PageSays *known = cache.object(key))
        return *known;
    auto *says = new PageSays(pageSays(answer));
    const PageSays copy = *says;
    cache.insert(key, says);
    return copy;
}

bool isOwn(HttpPurpose purpose)
{
    return purpose != HttpPurpose::Connectivity && purpose != HttpPurpose::Control &&
           purpose != HttpPurpose::Contact;
}

} // namespace

PageSays pageSays(const PageAnswer &answer)
{
    if (answer.status >= 300 && answer.status < 400)
        return redirectSays(answer);
    if (answer.status < 200 || answer.status == 204 || answer.status == 205)
        return {};
    const QString type = typeOf(answer);
    const bool text = type.isEmpty() || type.startsWith(QLatin1String("text/")) ||
                      type.contains(QLatin1String("html")) || type.contains(QLatin1String("json")) ||
                      type.contains(QLatin1String("xml"));
    if (!text || (answer.body.isEmpty() && answer.bodyBytes > 0)) // not to be read: another type, compressed
        return {};
    if (answer.status < 400 && answer.bodyBytes > longestPageText)
        return {}; // no error page is that long
    if (const PageSays says = jsonSays(answer))
        return says;
    if (const PageSays says = crashSays(answer))
        return says;
    if (const PageSays says = wallSays(answer))
        return says;
    const QStringView start = answer.body.left(64).trimmed();
    if (start.startsWith(u'{') || start.startsWith(u'[') || type.contains(QLatin1String("json")))
        return {};
    const PageText page = readPage(answer.body);
    if (const PageSays says = textSays(answer, page))
        return says;
    if (const PageSays says = sendingSays(answer, page))
        return says;
    return type.contains(QLatin1String("html")) ? blankSays(answer, page) : PageSays();
}

PageSays pageSays(const HttpFacts &http)
{
    if (!isOwn(http.purpose) || http.method == QLatin1String("HEAD"))
        return {};
    PageAnswer answer;
    answer.status = http.status;
    answer.headers = http.headers;
    answer.body = http.body;
    answer.bodyBytes = std::max<qint64>(http.bodyBytes, http.body.size());
    answer.url = http.url;
    answer.moved = http.hop > 0;
    answer.asPage = http.purpose != HttpPurpose::Static;
    return remembered(answer, http.bodySha256);
}

PageSays pageSays(const VantageFacts &vantage)
{
    const bool redirect = vantage.status >= 300 && vantage.status < 400;
    if (vantage.body.isEmpty() && !redirect) // not told: check-host gives none, others cut it off
        return {};
    PageAnswer answer;
    answer.status = vantage.status;
    answer.headers = vantage.headers;
    answer.body = vantage.body;
    answer.bodyBytes = vantage.body.size();
    answer.url = vantage.url;
    return pageSays(answer);
}

bool isSoftError(const HttpFacts &http)
{
    return http.status >= 200 && http.status < 400 && pageSays(http);
}

int statusMeant(const HttpFacts &http)
{
    return isSoftError(http) ? pageSays(http).status : http.status;
}

} // namespace IsItMe
