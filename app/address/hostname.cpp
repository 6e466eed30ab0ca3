// SPDX-License-Identifier: Apache-2.0
#include "address/hostname.h"

#include <QHostAddress>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype maximumLabel = 63; // RFC 1035, section 2.3.4
constexpr qsizetype maximumName = 253; // 255 octets on the wire

/// One part of an IPv4 address: decimal, 0x hexadecimal or 0 octal. Nothing when it is no number.
std::optional<quint64> ipv4Part(QStringView part)
{
    if (part.isEmpty())
        return std::nullopt;
    int base = 10;
    if (part.startsWith(QLatin1String("0x"), Qt::CaseInsensitive)) {
        part = part.mid(2);
        base = 16;
    } else if (part.size() > 1 && part.startsWith(u'0')) {
        part = part.mid(1);
        base = 8;
    }
    if (part.isEmpty())
        return 0; // browsers read "0x" as zero
    const auto isDigit = [base](QChar c) {
        const char16_t u = c.toLower().unicode();
        return (u >= u'0' && u < u'0' + std::min(base, 10)) || (base == 16 && u >= u'a' && u <= u'f');
    };
    if (part.size() > 15 || !std::all_of(part.begin(), part.end(), isDigit))
        return std::nullopt;
    bool good = false;
    const quint64 value = part.toULongLong(&good, base);
    return good ? std::optional(value) : std::nullopt;
}

/// Browsers take a name whose last label is a number for an IPv4 address, well-formed or not.
bool endsInNumber(const QString &host)
{
    const QStringView last = QStringView(host).mid(host.lastIndexOf(u'.') + 1);
    const bool digits = !last.isEmpty() &&
                        std::all_of(last.begin(), last.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits || (last.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) && ipv4Part(last));
}

std::optional<QString> ipv4Host(const QString &host)
{
    const QStringList parts = host.split(u'.');
    if (parts.size() > 4)
        return std::nullopt;
    quint64 address = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto value = ipv4Part(parts[i]);
        const bool last = i == parts.size() - 1;
        const quint64 limit = last ? quint64(1) << (8 * (4 - i)) : 256;
        if (!value || *value >= limit)
            return std::nullopt;
        address |= last ? *value : *value << (8 * (3 - i));
    }
    return QHostAddress(static_cast<quint32>(address)).toString();
}

std::optional<QString> ipv6Host(const QString &literal)
{
    if (literal.contains(u'%')) // a zone means something on this computer only
        return std::nullopt;
    QHostAddress address;
    if (!literal.contains(u':') || !address.setAddress(literal) ||
        address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    return address.toString();
}

bool isHostCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

bool isGoodName(const QString &name)
{
    if (name.isEmpty() || name.size() > maximumName)
        return false;
    const QStringList labels = name.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && label.size() <= maximumLabel &&
               std::all_of(label.begin(), label.end(), isHostCharacter);
    });
}

/// Letters of other scripts that look like Latin ones; a label made of nothing else is shown as punycode.
/// After the lists that browsers keep (Chromium, "IDN in Google Chrome", whole-script confusables).
constexpr QStringView looksLatin =
    u"\u0430\u044b\u0441\u0501\u0435\u050d\u04bb\u0456\u044e\u0458\u04cf\u043e\u0440\u0517\u051b\u0455\u051d"
    u"\u0445\u0443\u044a\u044c\u04bd\u043f\u0433\u0475\u0461\u043a\u043c\u043d\u0442\u0432"       // Cyrillic
    u"\u03b1\u03b2\u03b3\u03b7\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03c9\u03f2\u03f3" // Greek
    u"\u0561\u0563\u0566\u0567\u056c\u0570\u0575\u0578\u057d\u0582\u0585\u0581"                   // Armenian
    u"\u05d3\u05d5\u05d7\u05d9\u05df\u05e1\u05d0"                                                 // Hebrew
    u"\u10d8\u10dd\u10e7\u10eb\u10ee\u10ff";                                                      // Georgian

/// Latin letters that look like another Latin letter or like punctuation.
constexpr QStringView oddLatin = u"\u0131\u0138\u0140\u0149\u017f\u0251\u0261\u01c0\u01c1\u01c2\u01c3\u0269";

bool isUsualScript(QChar::Script script)
{
    using S = QChar;
    static const QSet<int> usual{
        S::Script_Latin,      S::Script_Greek,   S::Script_Cyrillic, S::Script_Armenian, S::Script_Hebrew,
        S::Script_Arabic,     S::Script_Thaana,  S::Script_Bengali,  S::Script_Gurmukhi, S::Script_Gujarati,
        S::Script_Devanagari, S::Script_Oriya,   S::Script_Tamil,    S::Script_Telugu,   S::Script_Kannada,
        S::Script_Malayalam,  S::Script_Sinhala, S::Script_Thai,     S::Script_Lao,      S::Script_Tibetan,
        S::Script_Myanmar,    S::Script_Khmer,   S::Script_Georgian, S::Script_Ethiopic, S::Script_Hangul,
        S::Script_Hiragana,   S::Script_Han,     S::Script_Katakana, S::Script_Bopomofo,
    };
    return usual.contains(script);
}

/// UTS #39, "highly restrictive": one script, or Latin with the scripts of Japanese, Chinese or Korean.
bool isUsualMixture(const QSet<int> &scripts)
{
    static const QSet<int> japanese{QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana,
                                    QChar::Script_Katakana};
    static const QSet<int> chinese{QChar::Script_Latin, QChar::Script_Han, QChar::Script_Bopomofo};
    static const QSet<int> korean{QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hangul};
    return scripts.size() <= 1 || japanese.contains(scripts) || chinese.contains(scripts) ||
           korean.contains(scripts);
}

/// Whether a label of Unicode may be shown: what it is made of is usual, and it can't pass for Latin.
bool isClearLabel(const QString &label, bool latinTopLevel)
{
    QSet<int> scripts;
    bool allLookLatin = true;
    const QList<uint> points = label.toUcs4();
    for (const uint point : points) {
        if (point < 0x80 && !QChar::isLetter(point))
            continue; // digits, hyphen, underscore: IDNA let nothing else through
        const QChar::Script script = QChar::script(point);
        const bool mark = script == QChar::Script_Inherited && QChar::isMark(point);
        const bool longVowel = point == 0x30fc || point == 0x3005; // "ー" and "々" belong to Japanese
        if (longVowel) {
            scripts.insert(QChar::Script_Han);
            allLookLatin = false;
            continue;
        }
        if (mark) {
            // A loose mark on a Latin, Greek or Cyrillic letter has no composed form: unusual, and easily
            // overlooked. On other scripts it is spelling.
            if (scripts.isEmpty() || scripts.contains(QChar::Script_Latin) ||
                scripts.contains(QChar::Script_Greek) || scripts.contains(QChar::Script_Cyrillic))
                return false;
            continue;
        }
        const bool odd = point <= 0xffff && oddLatin.contains(QChar(static_cast<char16_t>(point)));
        if (odd || !isUsualScript(script) || !(QChar::isLetterOrNumber(point) || QChar::isMark(point)))
            return false;
        if (script == QChar::Script_Latin && point > 0x24f && (point < 0x1e00 || point > 0x1eff))
            return false; // phonetic and other special letters
        scripts.insert(script);
        allLookLatin =
            allLookLatin && point <= 0xffff && looksLatin.contains(QChar(static_cast<char16_t>(point)));
    }
    return isUsualMixture(scripts) && !(allLookLatin && latinTopLevel);
}

} // namespace

std::optional<QString> asciiHost(const QString &typed)
{
    if (typed.startsWith(u'[') && typed.endsWith(u']'))
        return ipv6Host(typed.mid(1, typed.size() - 2));
    if (typed.count(u':') > 1)
        return ipv6Host(typed);

    // Browsers decode "%65xample.com" first, so that nothing can hide behind it.
    QString host = QUrl::fromPercentEncoding(typed.toUtf8());
    host.replace(u'\x3002', u'.').replace(u'\xff61', u'.'); // ideographic full stops (UTS #46)
    if (host.endsWith(u'.'))
        host.chop(1); // the root's empty label
    if (endsInNumber(host))
        return ipv4Host(host);
    // Also for names that are ASCII already: it refuses what QUrl would refuse later.
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    if (endsInNumber(ascii))
        return ipv4Host(ascii);
    return isGoodName(ascii) ? std::optional(ascii) : std::nullopt;
}

QString hostForPeople(const QString &asciiHost)
{
    if (!asciiHost.contains(QLatin1String("xn--")))
        return asciiHost;
    const QStringList labels = asciiHost.split(u'.');
    const bool latinTopLevel = !labels.last().startsWith(QLatin1String("xn--"));
    QStringList shown;
    for (const QString &label : labels) {
        const QString unicode = QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
        shown.append(!unicode.isEmpty() && isClearLabel(unicode, latinTopLevel) ? unicode : label);
    }
    return shown.join(u'.');
}

} // namespace IsItMe
