// SPDX-License-Identifier: Apache-2.0
#include "pages/pagesays.h"
#include "pages/pagetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace IsItMe {

namespace {

constexpr QLatin1String statusKeys[] = {
    QLatin1String("status"),     QLatin1String("statusCode"),  QLatin1String("status_code"),
    QLatin1String("httpStatus"), QLatin1String("http_status"), QLatin1String("httpCode"),
    QLatin1String("code"),       QLatin1String("errorCode"),
};
constexpr QLatin1String errorKeys[] = {QLatin1String("error"),        QLatin1String("errors"),
                                       QLatin1String("fault"),        QLatin1String("exception"),
                                       QLatin1String("trace"),        QLatin1String("stackTrace"),
                                       QLatin1String("errorMessage"), QLatin1String("errorType")};
constexpr QLatin1String textKeys[] = {QLatin1String("message"),
                                      QLatin1String("detail"),
                                      QLatin1String("title"),
                                      QLatin1String("reason"),
                                      QLatin1String("error_description"),
                                      QLatin1String("msg"),
                                      QLatin1String("description")};

/// A number of 400 to 599 that the object gives as its status.
int statusIn(const QJsonObject &object)
{
    for (const QLatin1String key : statusKeys) {
        const QJsonValue value = object.value(key);
        const int status = value.isDouble() ? value.toInt() : value.toString().left(4).toInt();
        if (status >= 400 && status <= 599)
            return status;
    }
    return 0;
}

/// "error": null, false, 0, "", [] and {} say that there is none.
bool saysSomething(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble() != 0;
    case QJsonValue::String:
        return !value.toString().trimmed().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    default:
        return false;
    }
}

/// The words of an error: a text, an object's message, the first of several.
QString wordsOf(const QJsonValue &value, int depth = 0)
{
    if (value.isString())
        return value.toString().left(400).simplified();
    if (depth > 3)
        return {};
    if (value.isArray())
        return wordsOf(value.toArray().at(0), depth + 1);
    const QJsonObject object = value.toObject();
    for (const QLatin1String key : textKeys) {
        if (object.value(key).isString())
            return object.value(key).toString().left(400).simplified();
    }
    return object.contains(QLatin1String("error")) ? wordsOf(object.value(QLatin1String("error")), depth + 1)
                                                   : QString();
}

QJsonValue errorIn(const QJsonObject &object)
{
    for (const QLatin1String key : errorKeys) {
        if (saysSomething(object.value(key)))
            return object.value(key);
    }
    return {};
}

} // namespace

/// The forms of RFC 9457, Spring, Express, FastAPI, AWS's gateway and functions, Kong, GraphQL and many a
/// site's own. A status alone is no error ("code": 500 may be anything), nor are words alone ("message":
/// "..."): two of them have to agree, or the words are an error's name.
PageSays jsonSays(const PageAnswer &answer)
{
    const QStringView body = answer.body.left(longestPageText).trimmed();
    if (!body.startsWith(u'{') || answer.bodyBytes > longestPageText)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body.toUtf8()).object();
    if (object.isEmpty())
        return {};
    const QJsonValue error = errorIn(object);
    const QJsonObject inner = error.isArray() ? error.toArray().at(0).toObject() : error.toObject();
    int status = statusIn(object);
    if (status == 0)
        status = statusIn(inner);
    const QString words =
        error.isNull() || error.isUndefined() || error.isBool() ? wordsOf(object) : wordsOf(error);
    const auto phrase = errorPhrase(words);
    const bool named = !error.isNull() && !error.isUndefined();
    PageSays says;
    says.words = words.left(160);
    if (status != 0 && (named || !words.isEmpty())) {
        says.error = errorOfStatus(status);
        says.status = status;
        says.certainty = 0.9;
        if (phrase && !phrase->vague && errorOfStatus(phrase->status) == says.error)
            says.error = phrase->error;
    } else if (phrase && !phrase->vague && (named || object.size() <= 3)) {
        says.error = phrase->error;
        says.status = phrase->status;
        says.certainty = 0.85;
    } else if (named) {
        PageAnswer inside = answer;
        inside.body = words;
        says = crashSays(inside);
    }
    return says.error == PageError::None ? PageSays() : says;
}

} // namespace IsItMe
