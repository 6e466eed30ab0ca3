// SPDX-License-Identifier: Apache-2.0
#include "pages/errorphrases.h"

#include "pages/stockphrases.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace IsItMe {

namespace {

const QSet<QString> &smallWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const QString &word :
             QStringLiteral(
                 "the our this that is are was were be been we we're we've i'm currently now just at "
                 "moment momentarily a an has have your you to its it "
                 "der die das den dem ist sind derzeit zurzeit momentan aktuell leider unsere unser wir "
                 "eine ein "
                 "le la les notre nos est sont actuellement un une "
                 "el los las nuestro nuestra está esta actualmente "
                 "il lo questo questa attualmente "
                 "de het onze deze momenteel "
                 "o os nosso nossa este "
                 "сайта наш")
                 .split(u' ', Qt::SkipEmptyParts))
            set.insert(word);
        return set;
    }();
    return words;
}

const QSet<QString> &errorWords()
{
    static const QSet<QString> words{QStringLiteral("error"),      QStringLiteral("http"),
                                     QStringLiteral("https"),      QStringLiteral("status"),
                                     QStringLiteral("code"),       QStringLiteral("fehler"),
                                     QStringLiteral("fehlercode"), QStringLiteral("erreur"),
                                     QStringLiteral("errore"),     QStringLiteral("fout"),
                                     QStringLiteral("foutcode"),   QStringLiteral("foutmelding"),
                                     QStringLiteral("błąd"),       QStringLiteral("kod"),
                                     QStringLiteral("erro"),       QStringLiteral("ошибка"),
                                     QStringLiteral("код"),        QStringLiteral("エラー"),
                                     QStringLiteral("错误"),       QStringLiteral("錯誤"),
                                     QStringLiteral("código"),     QStringLiteral("codice"),
                                     QStringLiteral("sorry"),      QStringLiteral("oops"),
                                     QStringLiteral("whoops"),     QStringLiteral("oh"),
                                     QStringLiteral("no"),         QStringLiteral("entschuldigung"),
                                     QStringLiteral("désolé"),     QStringLiteral("hinweis"),
                                     QStringLiteral("uh"),         QStringLiteral("ups"),
                                     QStringLiteral("hoppla")};
    return words;
}

/// What a site calls itself.
const QSet<QString> &siteWords()
{
    static const QSet<QString> words{
        QStringLiteral("shop"),        QStringLiteral("store"),    QStringLiteral("webshop"),
        QStringLiteral("onlineshop"),  QStringLiteral("portal"),   QStringLiteral("platform"),
        QStringLiteral("app"),         QStringLiteral("website"),  QStringLiteral("site"),
        QStringLiteral("webseite"),    QStringLiteral("page"),     QStringLiteral("tienda"),
        QStringLiteral("boutique"),    QStringLiteral("negozio"),  QStringLiteral("winkel"),
        QStringLiteral("sklep"),       QStringLiteral("loja"),     QStringLiteral("магазин"),
        QStringLiteral("application"), QStringLiteral("webshops"), QStringLiteral("homepage")};
    return words;
}

bool isCjk(QChar c)
{
    return c.unicode() >= 0x3040 && c.unicode() <= 0x9fff;
}

/// Words in lower case, without signs; signs of Chinese and Japanese stay together, apart from digits.
QStringList wordsOf(QStringView text)
{
    QString plain;
    QChar before;
    for (QChar c : text) {
        if (c == u'\x2019' || c == u'`')
            c = u'\'';
        const bool letter = c.isLetterOrNumber() || c.isMark() || (c == u'\'' && before.isLetter());
        if (letter && !before.isNull() && (isCjk(c) || isCjk(before)) && (c.isDigit() || before.isDigit()))
            plain += u' ';
        plain += letter ? c.toLower() : QChar(u' ');
        before = c;
    }
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return smallWords().contains(word); });
    return words;
}

struct Entry
{
    PageError error = PageError::None;
    int status = 0;
    bool vague = false;
};

const QHash<QString, Entry> &phrases()
{
    static const QHash<QString, Entry> table = [] {
        QHash<QString, Entry> hash;
        for (const StockPhrases &row : stockPhrases()) {
            for (const QString &phrase : QString::fromUtf16(row.phrases).split(u'\n')) {
                const QString key = wordsOf(phrase).join(u' ');
                if (!key.isEmpty() && !hash.contains(key))
                    hash.insert(key, {row.error, row.status, row.vague});
            }
        }
        return hash;
    }();
    return table;
}

std::optional<ErrorPhrase> known(const QStringList &words)
{
    const auto found = phrases().constFind(words.join(u' '));
    if (found == phrases().constEnd())
        return std::nullopt;
    return ErrorPhrase{found->error, found->status, false, found->vague};
}

void dropErrorWords(QStringList &words)
{
    while (!words.isEmpty() && errorWords().contains(words.first()))
        words.removeFirst();
    while (!words.isEmpty() && errorWords().contains(words.last()))
        words.removeLast();
}

/// Takes out the status that the words name; 0 when they name none.
int takeStatus(QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        bool number = false;
        const int status = words[i].size() == 3 ? words[i].toInt(&number) : 0;
        if (number && errorOfStatus(status) != PageError::None) {
            words.removeAt(i);
            words.removeIf([status](const QString &word) { return word == QString::number(status); });
            return status;
        }
    }
    return 0;
}

} // namespace

PageError errorOfStatus(int status)
{
    switch (status) {
    case 401:
    case 403:
    case 451:
        return PageError::Refused;
    case 404:
    case 410:
        return PageError::Missing;
    case 429:
        return PageError::TooMany;
    case 502:
        return PageError::BadGateway;
    case 503:
    case 530:
        return PageError::Unavailable;
    case 504:
    case 598:
    case 599:
        return PageError::GatewayTimeout;
    case 508:
    case 509:
    case 529:
        return PageError::Overload;
    default:
        if (status >= 520 && status <= 527)
            return PageError::BadGateway;
        return status == 500 ? PageError::ServerError : PageError::None;
    }
}

namespace {

std::optional<ErrorPhrase> phraseOf(QStringList words)
{
    if (const auto phrase = known(words))
        return phrase;
    const qsizetype all = words.size();
    const int status = takeStatus(words);
    std::optional<ErrorPhrase> phrase = known(words);
    if (!phrase) {
        dropErrorWords(words);
        phrase = known(words);
    }
    if (phrase && status != 0) {
        phrase->numbered = true;
        phrase->vague = false;
        phrase->status = status;
        if (phrase->error == PageError::ServerError)
            phrase->error = errorOfStatus(status);
        return phrase;
    }
    if (phrase || status == 0 || !words.isEmpty())
        return phrase;
    // Nothing but a number is said of many things; with the word "error" beside it, of one.
    return ErrorPhrase{errorOfStatus(status), status, true, all < 2};
}

/// "The shop is under maintenance" says of the site what others say with "the site".
QStringList withSiteNamed(const QStringList &words, const QStringList &ownNames)
{
    QStringList named;
    for (const QString &word : words) {
        if (!siteWords().contains(word) && !ownNames.contains(word))
            named.append(word);
        else if (named.isEmpty() || named.last() != QLatin1String("site"))
            named.append(QStringLiteral("site"));
    }
    return named;
}

} // namespace

std::optional<ErrorPhrase> errorPhrase(QStringView text, const QStringList &ownNames)
{
    constexpr qsizetype longest = 160;
    constexpr qsizetype mostWords = 14;
    if (text.size() > longest)
        return std::nullopt;
    const QStringList words = wordsOf(text);
    if (words.isEmpty() || words.size() > mostWords)
        return std::nullopt;
    if (const auto phrase = phraseOf(words))
        return phrase;
    const QStringList named = withSiteNamed(words, ownNames);
    return named == words ? std::nullopt : phraseOf(named);
}

std::optional<ErrorPhrase> titlePhrase(const QString &title, const QStringList &ownNames)
{
    if (const auto whole = errorPhrase(title, ownNames))
        return whole;
    static const QRegularExpression separators(
        QStringLiteral("\\s+[-\x2013\x2014:/~]+\\s+|\\s*[|\xb7\xbb\x2022\xff5c]\\s*"));
    std::optional<ErrorPhrase> best;
    for (const QString &part : title.left(300).split(separators, Qt::SkipEmptyParts)) {
        const auto phrase = errorPhrase(part, ownNames);
        if (phrase && (!best || (best->vague && !phrase->vague)))
            best = phrase;
    }
    return best;
}

} // namespace IsItMe
