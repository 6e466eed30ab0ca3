// SPDX-License-Identifier: Apache-2.0
#include "facts/json.h"

#include <limits>

namespace IsItMe::Json {

bool read(const QJsonValue &json, bool &value)
{
    value = json.toBool();
    return json.isBool();
}

bool read(const QJsonValue &json, int &value)
{
    qint64 wide = 0;
    if (!read(json, wide) || wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return false;
    value = static_cast<int>(wide);
    return true;
}

bool read(const QJsonValue &json, qint64 &value)
{
    constexpr qint64 never = std::numeric_limits<qint64>::min();
    value = json.toInteger(never);
    return value != never;
}

bool read(const QJsonValue &json, double &value)
{
    value = json.toDouble();
    return json.isDouble() && std::isfinite(value);
}

bool read(const QJsonValue &json, QString &value)
{
    value = json.toString();
    return json.isString() && value.size() <= maximumStringLength;
}

bool read(const QJsonValue &json, QDateTime &value)
{
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
    return json.isString() && value.isValid();
}

bool read(const QJsonValue &json, QStringList &list)
{
    if (!json.isArray() || json.toArray().size() > maximumListLength)
        return false;
    list.clear();
    const QJsonArray array = json.toArray();
    for (const QJsonValue &item : array) {
        QString text;
        if (!read(item, text))
            return false;
        list.append(text);
    }
    return true;
}

} // namespace IsItMe::Json
