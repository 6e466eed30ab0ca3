// SPDX-License-Identifier: Apache-2.0
#include "structured/characters.h"
#include "structured/structuredfields.h"

#include <algorithm>
#include <cmath>

namespace IsItMe::Structured {

namespace {

/// Puts a field together. Once something can't be written, the whole field can't (RFC 9651, section 4.1).
class Writer
{
public:
    void member(const Member &member)
    {
        if (const auto *inner = std::get_if<InnerList>(&member))
            innerList(*inner);
        else
            item(std::get<Item>(member));
    }
    void item(const Item &item)
    {
        std::visit([this](const auto &value) { bare(value); }, item.value);
        parameters(item.parameters);
    }
    void innerList(const InnerList &inner);
    void parameters(const Parameters &parameters);
    void key(const QString &key);
    void text(const char *text) { m_text += text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    std::optional<QByteArray> result() const { return m_good ? std::optional(m_text) : std::nullopt; }

private:
    void bare(qint64 value);
    void bare(const Decimal &value);
    void bare(const QString &value);
    void bare(const Token &value);
    void bare(const QByteArray &value) { m_text += ':' + value.toBase64() + ':'; }
    void bare(bool value) { m_text += value ? "?1" : "?0"; }
    void bare(const Date &value)
    {
        m_text += '@';
        bare(value.seconds);
    }
    void bare(const DisplayString &value);
    void demand(bool condition) { m_good &= condition; }

    QByteArray m_text;
    bool m_good = true;
};

void Writer::innerList(const InnerList &inner)
{
    m_text += '(';
    for (size_t i = 0; i < inner.items.size(); ++i) {
        if (i > 0)
            m_text += ' ';
        item(inner.items[i]);
    }
    m_text += ')';
    parameters(inner.parameters);
}

void Writer::parameters(const Parameters &parameters)
{
    for (const auto &[name, value] : parameters) {
        m_text += ';';
        key(name);
        if (value == BareItem(true)) // true is said by saying nothing
            continue;
        m_text += '=';
        std::visit([this](const auto &content) { bare(content); }, value);
    }
}

void Writer::key(const QString &key)
{
    const QByteArray bytes = key.toUtf8();
    demand(!bytes.isEmpty() && beginsKey(bytes.front()) && std::all_of(bytes.begin(), bytes.end(), isInKey));
    m_text += bytes;
}

void Writer::bare(qint64 value)
{
    demand(value >= -largestInteger && value <= largestInteger);
    m_text += QByteArray::number(value);
}

void Writer::bare(const Decimal &value)
{
    demand(value.thousandths >= -largestInteger && value.thousandths <= largestInteger);
    QByteArray digits = QByteArray::number(std::abs(value.thousandths)).rightJustified(4, '0');
    digits.insert(digits.size() - 3, '.');
    while (digits.endsWith('0') && !digits.endsWith(".0"))
        digits.chop(1);
    m_text += (value.thousandths < 0 ? "-" : "") + digits;
}

void Writer::bare(const QString &value)
{
    m_text += '"';
    for (const char c : value.toUtf8()) {
        demand(isInString(c));
        if (c == '"' || c == '\\')
            m_text += '\\';
        m_text += c;
    }
    m_text += '"';
}

void Writer::bare(const Token &value)
{
    const QByteArray bytes = value.text.toUtf8();
    demand(!bytes.isEmpty() && beginsToken(bytes.front()) &&
           std::all_of(bytes.begin(), bytes.end(), isInToken));
    m_text += bytes;
}

void Writer::bare(const DisplayString &value)
{
    demand(value.text.isValidUtf16()); // half a character has no UTF-8
    m_text += "%\"";
    for (const char c : value.text.toUtf8()) {
        if (isInString(c) && c != '%' && c != '"')
            m_text += c;
        else
            m_text += '%' + QByteArray(1, c).toHex();
    }
    m_text += '"';
}

} // namespace

Decimal Decimal::fromDouble(double value)
{
    constexpr double farTooLarge = 1e15; // any number beyond it is refused when it is written
    const double clamped = std::isnan(value) ? farTooLarge : std::clamp(value, -farTooLarge, farTooLarge);
    return {std::llrint(clamped * 1000)};
}

std::optional<QByteArray> serialise(const Item &item)
{
    Writer writer;
    writer.item(item);
    return writer.result();
}

std::optional<QByteArray> serialise(const List &list)
{
    Writer writer;
    for (const Member &member : list) {
        if (!writer.isEmpty())
            writer.text(", ");
        writer.member(member);
    }
    return writer.result();
}

std::optional<QByteArray> serialise(const Dictionary &dictionary)
{
    Writer writer;
    for (const auto &[key, member] : dictionary) {
        if (!writer.isEmpty())
            writer.text(", ");
        writer.key(key);
        const auto *item = std::get_if<Item>(&member);
        if (item && item->value == BareItem(true)) {
            writer.parameters(item->parameters);
        } else {
            writer.text("=");
            writer.member(member);
        }
    }
    return writer.result();
}

} // namespace IsItMe::Structured
