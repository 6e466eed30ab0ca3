// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

/// Structured Field Values for HTTP (RFC 9651): the whole grammar, strict. A field that breaks it anywhere is
/// no field at all, as the RFC wants it.
namespace IsItMe::Structured {

/// At most twelve digits before the point and three behind it (section 3.3.2), kept without rounding.
struct Decimal
{
    qint64 thousandths = 0;

    /// Rounded to three digits, halves to the even one (section 4.1.5).
    static Decimal fromDouble(double value);
    double toDouble() const { return static_cast<double>(thousandths) / 1000; }
    bool operator==(const Decimal &) const = default;
};

struct Token
{
    QString text;
    bool operator==(const Token &) const = default;
};

/// Seconds since 1970, without leap seconds (section 3.3.7).
struct Date
{
    qint64 seconds = 0;
    bool operator==(const Date &) const = default;
};

/// Text for people, in any script (section 3.3.8).
struct DisplayString
{
    QString text;
    bool operator==(const DisplayString &) const = default;
};

/// Integer, Decimal, String, Token, Byte Sequence, Boolean, Date, Display String.
using BareItem = std::variant<qint64, Decimal, QString, Token, QByteArray, bool, Date, DisplayString>;

/// Each key once, with its last value, at the place where it came first.
using Parameters = std::vector<std::pair<QString, BareItem>>;

struct Item
{
    BareItem value;
    Parameters parameters;
    bool operator==(const Item &) const = default;
};

struct InnerList
{
    std::vector<Item> items;
    Parameters parameters;
    bool operator==(const InnerList &) const = default;
};

using Member = std::variant<Item, InnerList>;
using List = std::vector<Member>;
using Dictionary = std::vector<std::pair<QString, Member>>;

/// No longer field is read (the RFC asks for 1024 members and 16384 bytes of a Byte Sequence at least), and
/// none with more members, items or parameters in one place.
inline constexpr qsizetype longestField = 256 * 1024;
inline constexpr size_t mostMembers = 2048;

/// Reads a whole field; several lines of it are to be joined with ", " before (section 4.2). Nothing when it
/// breaks the grammar.
std::optional<Item> parseItem(QByteArrayView field);
std::optional<List> parseList(QByteArrayView field);
std::optional<Dictionary> parseDictionary(QByteArrayView field);

/// The canonical form (section 4.1); nothing for a value that the grammar can't hold. An empty list or
/// dictionary is an empty text: such a field is not sent at all.
std::optional<QByteArray> serialise(const Item &item);
std::optional<QByteArray> serialise(const List &list);
std::optional<QByteArray> serialise(const Dictionary &dictionary);

/// The parameter with this key, or nullptr.
const BareItem *find(const Parameters &parameters, QLatin1String key);

} // namespace IsItMe::Structured
