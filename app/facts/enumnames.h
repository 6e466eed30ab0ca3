// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QString>

#include <optional>

namespace IsItMe {

/// One row of an enum's table of names: the value and the word that stands for it in files.
template <class Enum>
struct EnumName
{
    Enum value;
    QLatin1String name;
};

/// Specialise with `static constexpr EnumName<E> table[] = {...}` for every enum that is written to a file.
template <class Enum>
struct EnumNames;

/// The word for a value. Every value has a row; a missing one is a fault in the table and gives an empty
/// word.
template <class Enum>
QString enumName(Enum value)
{
    for (const auto &row : EnumNames<Enum>::table) {
        if (row.value == value)
            return row.name;
    }
    return {};
}

/// The value for a word, or nothing for a word that is not in the table.
template <class Enum>
std::optional<Enum> enumValue(QStringView name)
{
    for (const auto &row : EnumNames<Enum>::table) {
        if (row.name == name)
            return row.value;
    }
    return std::nullopt;
}

} // namespace IsItMe
