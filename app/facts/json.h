// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/enumnames.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cmath>
#include <optional>
#include <type_traits>
#include <vector>

/// Plain values to JSON and back from one description.
///
/// A struct describes itself once (its members default to the empty value of their type: T{}):
/// @code
/// template <class Visitor, class Self>
/// static void describe(Visitor &visit, Self &self) { visit("status", self.status); }
/// @endcode
/// Writing leaves out members that hold their default value. Reading is strict: a member of the wrong type, a
/// number out of range, or an unknown word for an enum makes the whole value unreadable; unknown keys are
/// passed over, because a newer program may have written them.
namespace IsItMe {

class JsonWriter;
class JsonReader;

template <class T>
concept Described = requires(JsonWriter &writer, const T &value)
{
    T::describe(writer, value);
};

template <class T>
concept NamedEnum = std::is_enum_v<T> && requires
{
    EnumNames<T>::table;
};

namespace Json {

/// Longest list and longest string that reading accepts: a file is hostile until it is read.
inline constexpr qsizetype maximumListLength = 4096;
inline constexpr qsizetype maximumStringLength = 512 * 1024;

inline QJsonValue write(bool value)
{
    return value;
}
inline QJsonValue write(int value)
{
    return value;
}
inline QJsonValue write(qint64 value)
{
    return value;
}
inline QJsonValue write(double value)
{
    return std::round(value * 1000.0) / 1000.0;
}
inline QJsonValue write(const QString &value)
{
    return value;
}
inline QJsonValue write(const QDateTime &value)
{
    return value.toUTC().toString(Qt::ISODateWithMs);
}
template <NamedEnum T>
QJsonValue write(T value)
{
    return enumName(value);
}
template <Described T>
QJsonValue write(const T &value);
template <class T>
QJsonValue write(const std::vector<T> &list);
inline QJsonValue write(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

bool read(const QJsonValue &json, bool &value);
bool read(const QJsonValue &json, int &value);
bool read(const QJsonValue &json, qint64 &value);
bool read(const QJsonValue &json, double &value);
bool read(const QJsonValue &json, QString &value);
bool read(const QJsonValue &json, QDateTime &value);
bool read(const QJsonValue &json, QStringList &list);
template <NamedEnum T>
bool read(const QJsonValue &json, T &value)
{
    const auto known = json.isString() ? enumValue<T>(json.toString()) : std::nullopt;
    if (known)
        value = *known;
    return known.has_value();
}
template <Described T>
bool read(const QJsonValue &json, T &value);
template <class T>
bool read(const QJsonValue &json, std::vector<T> &list);

} // namespace Json

class JsonWriter
{
public:
    template <class T>
    void operator()(const char *key, const T &value)
    {
        if (!(value == T{}))
            m_object.insert(QLatin1String(key), Json::write(value));
    }
    template <class T>
    void operator()(const char *key, const std::optional<T> &value)
    {
        if (value)
            m_object.insert(QLatin1String(key), Json::write(*value));
    }
    QJsonObject object() const { return m_object; }

private:
    QJsonObject m_object;
};

class JsonReader
{
public:
    explicit JsonReader(const QJsonObject &object) : m_object(object) {}
    template <class T>
    void operator()(const char *key, T &value)
    {
        const auto it = m_object.constFind(QLatin1String(key));
        if (it != m_object.constEnd() && !Json::read(it.value(), value))
            m_good = false;
    }
    template <class T>
    void operator()(const char *key, std::optional<T> &value)
    {
        const auto it = m_object.constFind(QLatin1String(key));
        if (it == m_object.constEnd())
            return;
        T read{};
        if (Json::read(it.value(), read))
            value = std::move(read);
        else
            m_good = false;
    }
    bool good() const { return m_good; }

private:
    const QJsonObject &m_object;
    bool m_good = true;
};

template <Described T>
QJsonObject toJson(const T &value)
{
    JsonWriter writer;
    T::describe(writer, value);
    return writer.object();
}

template <Described T>
bool fromJson(const QJsonObject &object, T &value)
{
    JsonReader reader(object);
    T::describe(reader, value);
    return reader.good();
}

template <Described T>
QJsonValue Json::write(const T &value)
{
    return toJson(value);
}

template <class T>
QJsonValue Json::write(const std::vector<T> &list)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(write(item));
    return array;
}

template <Described T>
bool Json::read(const QJsonValue &json, T &value)
{
    return json.isObject() && fromJson(json.toObject(), value);
}

template <class T>
bool Json::read(const QJsonValue &json, std::vector<T> &list)
{
    if (!json.isArray() || json.toArray().size() > maximumListLength)
        return false;
    const QJsonArray array = json.toArray();
    list.clear();
    list.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue &item : array) {
        T value{};
        if (!read(item, value))
            return false;
        list.push_back(std::move(value));
    }
    return true;
}

} // namespace IsItMe
