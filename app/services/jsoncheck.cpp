// SPDX-License-Identifier: Apache-2.0
#include "services/jsoncheck.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

namespace IsItMe {

namespace {

constexpr qsizetype longestAddress = 2048;

QString sentence(const char *text)
{
    return QCoreApplication::translate("Services", text);
}

} // namespace

void JsonCheck::problem(const QString &pointer, const QString &text)
{
    if (m_problems.size() < mostProblems)
        m_problems.push_back({pointer, text});
}

JsonCheck::Place JsonCheck::member(const QJsonObject &object, const Place &parent, const char *key)
{
    return {object.value(QLatin1String(key)), parent.pointer + u'/' + QLatin1String(key)};
}

QJsonObject JsonCheck::object(const Place &place, const QStringList &known, const QStringList &required)
{
    if (!place.value.isObject()) {
        problem(place.pointer, sentence(QT_TRANSLATE_NOOP("Services", "This must be an object: {...}.")));
        return {};
    }
    const QJsonObject object = place.value.toObject();
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (known.contains(key))
            continue;
        QString escaped = key.left(100); // RFC 6901: "~" and "/" have a meaning in pointers
        escaped.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
        if (m_unknownKeys.size() < mostProblems) {
            const QString text =
                sentence(QT_TRANSLATE_NOOP("Services", "There is no such key here. Known are: %1."));
            m_unknownKeys.push_back(
                {place.pointer + u'/' + escaped, text.arg(known.join(QLatin1String(", ")))});
        }
    }
    for (const QString &key : required) {
        if (!object.contains(key))
            problem(place.pointer,
                    sentence(QT_TRANSLATE_NOOP("Services", "The key \"%1\" is missing.")).arg(key));
    }
    return object;
}

std::vector<JsonCheck::Place> JsonCheck::list(const QJsonObject &object, const Place &parent, const char *key)
{
    const Place place = member(object, parent, key);
    if (place.value.isUndefined())
        return {};
    const QJsonArray array = place.value.toArray();
    if (!place.value.isArray() || array.size() > mostEntries) {
        problem(place.pointer,
                sentence(QT_TRANSLATE_NOOP("Services", "This must be a list of at most %1 entries: [...]."))
                    .arg(mostEntries));
        return {};
    }
    std::vector<Place> places;
    for (qsizetype i = 0; i < array.size(); ++i)
        places.push_back({array.at(i), place.pointer + u'/' + QString::number(i)});
    return places;
}

QString JsonCheck::text(const QJsonObject &object, const Place &parent, const char *key, qsizetype longest,
                        bool mayBeEmpty)
{
    const Place place = member(object, parent, key);
    if (place.value.isUndefined())
        return {};
    const QString text = place.value.toString();
    if (!place.value.isString() || text.size() > longest || (text.isEmpty() && !mayBeEmpty)) {
        problem(place.pointer,
                sentence(QT_TRANSLATE_NOOP("Services", "This must be a text of at most %1 characters."))
                    .arg(longest));
        return {};
    }
    return text;
}

int JsonCheck::number(const QJsonObject &object, const Place &parent, const char *key, int lowest,
                      int highest, int missing)
{
    const Place place = member(object, parent, key);
    if (place.value.isUndefined())
        return missing;
    const qint64 value = place.value.toInteger(qint64(lowest) - 1);
    if (!place.value.isDouble() || value < lowest || value > highest) {
        problem(place.pointer,
                sentence(QT_TRANSLATE_NOOP("Services", "This must be a whole number from %1 to %2."))
                    .arg(lowest)
                    .arg(highest));
        return missing;
    }
    return static_cast<int>(value);
}

int JsonCheck::word(const QJsonObject &object, const Place &parent, const char *key, const QStringList &words)
{
    const Place place = member(object, parent, key);
    if (place.value.isUndefined())
        return 0;
    const qsizetype index = place.value.isString() ? words.indexOf(place.value.toString()) : -1;
    if (index < 0) {
        problem(place.pointer, sentence(QT_TRANSLATE_NOOP("Services", "This must be one of: %1."))
                                   .arg(words.join(QLatin1String(", "))));
    }
    return static_cast<int>(std::max(index, qsizetype(0)));
}

QUrl JsonCheck::webAddress(const QJsonObject &object, const Place &parent, const char *key,
                           const QStringList &schemes)
{
    const Place place = member(object, parent, key);
    if (place.value.isUndefined())
        return {};
    // The same form as in services.schema.json: a scheme, a host, no credentials, no fragment.
    static const QRegularExpression form(
        QStringLiteral("\\A(https?)://[^\\s/?#@]+(/[^\\s#]*)?(\\?[^\\s#]*)?\\z"));
    const QString text = place.value.toString().left(longestAddress + 1);
    const auto match = form.match(text);
    const QUrl url(text, QUrl::StrictMode);
    if (text.size() > longestAddress || !schemes.contains(match.captured(1)) || !url.isValid() ||
        url.host().isEmpty() || url.port(1) == 0) {
        problem(place.pointer,
                sentence(QT_TRANSLATE_NOOP("Services",
                                           "This must be a web address that starts with %1, without a "
                                           "user's name and without \"#\"."))
                    .arg(schemes.join(QLatin1String(":// / ")) + QLatin1String("://")));
        return {};
    }
    return url;
}

QStringList JsonCheck::ipAddresses(const QJsonObject &object, const Place &parent, const char *key)
{
    // QHostAddress also takes "127.1" and zones.
    static const QRegularExpression form(
        QStringLiteral("\\A(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\\z"));
    QStringList addresses;
    for (const Place &place : list(object, parent, key)) {
        const QString text = place.value.toString().left(64);
        QHostAddress address;
        if (form.match(text).hasMatch() && address.setAddress(text)) {
            addresses.append(address.toString());
            continue;
        }
        problem(place.pointer, sentence(QT_TRANSLATE_NOOP("Services", "This must be an IP address.")));
    }
    return addresses;
}

} // namespace IsItMe
