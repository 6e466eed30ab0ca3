// SPDX-License-Identifier: Apache-2.0
#include "gateways/cachemarks.h"

#include "gateways/errorpage.h"
#include "gateways/fieldlines.h"
#include "structured/structuredfields.h"

#include <QRegularExpression>

namespace IsItMe {

namespace {

void mark(CacheMarks &marks, QLatin1String name, const QByteArray &value)
{
    marks.marks += QStringLiteral("%1: %2").arg(name, quotable(QString::fromUtf8(value), 100));
}

void readAge(CacheMarks &marks, std::span<const HeaderField> headers)
{
    const QByteArray value = fieldLines(headers, QLatin1String("Age"));
    // Several of them, or anything else than digits, is no age.
    static const QRegularExpression digits(QStringLiteral("\\A[0-9]{1,9}\\z"));
    if (!digits.match(QString::fromUtf8(value.trimmed())).hasMatch())
        return;
    marks.age = value.trimmed().toInt();
    mark(marks, QLatin1String("Age"), value);
}

/// RFC 9211, section 2: a list of caches, nearest to the origin first; "hit" and "fwd" exclude each other.
void readCacheStatus(CacheMarks &marks, std::span<const HeaderField> headers)
{
    const QByteArray value = fieldLines(headers, QLatin1String("Cache-Status"));
    const auto list = Structured::parseList(value);
    if (!list || list->empty())
        return;
    for (const Structured::Member &member : *list) {
        const auto *item = std::get_if<Structured::Item>(&member);
        if (!item)
            continue;
        const Structured::BareItem *hit = Structured::find(item->parameters, QLatin1String("hit"));
        const bool forwarded = Structured::find(item->parameters, QLatin1String("fwd")) != nullptr;
        marks.hit |= hit && *hit == Structured::BareItem(true) && !forwarded;
        marks.miss |= forwarded;
    }
    mark(marks, QLatin1String("Cache-Status"), value);
}

/// "HIT", "HIT from edge", "Hit from cloudfront", "TCP_MEM_HIT from a23", "TCP_NEGATIVE_HIT"; but not
/// "REFRESH_HIT" and "RefreshHit": there the source was asked and said that nothing has changed.
bool saysHit(const QString &word)
{
    const bool confirmed =
        word.contains(QLatin1String("REFRESH")) || word.contains(QLatin1String("REVALIDATED"));
    return !confirmed && (word == QLatin1String("HIT") || word == QLatin1String("STALE") ||
                          word == QLatin1String("UPDATING") || word.endsWith(QLatin1String("_HIT")) ||
                          word.startsWith(QLatin1String("HIT-")) || word.endsWith(QLatin1String("-HIT")));
}

bool saysMiss(const QString &word)
{
    return word.contains(QLatin1String("MISS")) || word == QLatin1String("BYPASS") ||
           word == QLatin1String("DYNAMIC") || word == QLatin1String("EXPIRED") ||
           word == QLatin1String("PASS") || word.contains(QLatin1String("REFRESH")) ||
           word == QLatin1String("REVALIDATED");
}

/// The makers' own fields. Where several stores stand in one ("HIT, MISS" at Fastly: the shield had it, the
/// edge had not), one that had it is enough.
void readWords(CacheMarks &marks, std::span<const HeaderField> headers)
{
    static constexpr QLatin1String names[] = {
        QLatin1String("X-Cache"),         QLatin1String("X-Cache-Status"), QLatin1String("X-Proxy-Cache"),
        QLatin1String("CF-Cache-Status"), QLatin1String("X-Vercel-Cache"), QLatin1String("X-Cache-Remote"),
    };
    for (const QLatin1String name : names) {
        const QByteArray value = fieldLines(headers, name);
        if (value.isEmpty())
            continue;
        bool told = false;
        for (const QByteArray &one : value.left(2048).split(',')) {
            const QString word = QString::fromUtf8(one.simplified().split(' ').first()).toUpper();
            told |= saysHit(word) || saysMiss(word);
            marks.hit |= saysHit(word);
            marks.miss |= saysMiss(word);
        }
        if (told)
            mark(marks, name, value);
    }
}

/// Varnish names its request, and behind it the older request whose answer it kept.
void readVarnish(CacheMarks &marks, std::span<const HeaderField> headers)
{
    const QByteArray value = fieldLines(headers, QLatin1String("X-Varnish"));
    static const QRegularExpression two(QStringLiteral("\\A[0-9]{1,20} [0-9]{1,20}\\z"));
    if (!two.match(QString::fromUtf8(value.simplified())).hasMatch())
        return;
    marks.hit = true;
    mark(marks, QLatin1String("X-Varnish"), value);
}

/// Traffic Server writes what it did into Via: "[cHs f ]" is a copy of its own, "[cMsSf ]" none. The letter
/// behind the c tells: H from the disk, R from memory (its documentation, "Via decoder").
void readVia(CacheMarks &marks, std::span<const HeaderField> headers)
{
    const QByteArray value = fieldLines(headers, QLatin1String("Via"));
    static const QRegularExpression code(
        QStringLiteral("ApacheTrafficServer[^\\[\\]]{0,40}\\[(?:u.)?c([A-Z ])s"));
    auto found = code.globalMatch(QString::fromUtf8(value.left(4096)));
    while (found.hasNext()) {
        const QString letter = found.next().captured(1);
        const bool hit = letter == QLatin1String("H") || letter == QLatin1String("R");
        marks.hit |= hit;
        marks.miss |= letter == QLatin1String("M");
        if (hit)
            mark(marks, QLatin1String("Via"), value);
    }
}

} // namespace

CacheMarks cacheMarks(std::span<const HeaderField> headers, double waitedMs)
{
    CacheMarks marks;
    readAge(marks, headers);
    readCacheStatus(marks, headers);
    readWords(marks, headers);
    readVarnish(marks, headers);
    readVia(marks, headers);
    constexpr double roundedMs = 1'000; // Age is in whole seconds
    if (!marks.hit && waitedMs >= roundedMs && marks.age.value_or(0) * 1'000.0 <= waitedMs + roundedMs)
        marks.age.reset();
    return marks;
}

} // namespace IsItMe
