// SPDX-License-Identifier: Apache-2.0
#include "structured/characters.h"
#include "structured/structuredfields.h"

#include <QStringDecoder>

#include <algorithm>

namespace IsItMe::Structured {

namespace {

/// One walk over one field. The functions are those of RFC 9651, section 4.2, one by one; each takes its part
/// from the front, or returns nothing.
class Parser
{
public:
    explicit Parser(QByteArrayView field) : m_rest(field) {}

    std::optional<Item> item();
    std::optional<List> list();
    std::optional<Dictionary> dictionary();

    void skipSpaces() { skip(" "); }
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    std::optional<Member> itemOrInnerList();
    std::optional<InnerList> innerList();
    std::optional<BareItem> bareItem();
    std::optional<Parameters> parameters();
    std::optional<QString> key();
    std::optional<BareItem> number();
    std::optional<BareItem> string();
    std::optional<BareItem> token();
    std::optional<BareItem> bytes();
    std::optional<BareItem> boolean();
    std::optional<BareItem> date();
    std::optional<BareItem> displayString();
    bool nextMember(bool *more);

    bool sees(char c) const { return !m_rest.isEmpty() && m_rest.front() == c; }
    bool take(char c)
    {
        const bool found = sees(c);
        if (found)
            m_rest = m_rest.sliced(1);
        return found;
    }
    void skip(const char *set)
    {
        while (!m_rest.isEmpty() && isOneOf(m_rest.front(), set))
            m_rest = m_rest.sliced(1);
    }
    char next()
    {
        const char c = m_rest.front();
        m_rest = m_rest.sliced(1);
        return c;
    }
    template <class Fits>
    QByteArrayView takeWhile(Fits fits)
    {
        qsizetype length = 0;
        while (length < m_rest.size() && fits(m_rest[length]))
            ++length;
        const QByteArrayView taken = m_rest.first(length);
        m_rest = m_rest.sliced(length);
        return taken;
    }

    QByteArrayView m_rest;
};

/// A key that comes again keeps its place and takes its new value (sections 4.2.2 and 4.2.3.2).
template <class Value>
bool put(std::vector<std::pair<QString, Value>> &members, const QString &key, Value value)
{
    const auto old = std::find_if(members.begin(), members.end(),
                                  [&key](const auto &member) { return member.first == key; });
    if (old != members.end())
        old->second = std::move(value);
    else
        members.emplace_back(key, std::move(value));
    return members.size() <= mostMembers;
}

/// After a member: the end, or a comma and another member. A comma at the very end is a fault.
bool Parser::nextMember(bool *more)
{
    skip(" \t");
    *more = !atEnd();
    if (!*more)
        return true;
    if (!take(','))
        return false;
    skip(" \t");
    return !atEnd();
}

std::optional<List> Parser::list()
{
    List members;
    bool more = !atEnd();
    while (more) {
        auto member = itemOrInnerList();
        if (!member || members.size() >= mostMembers || !nextMember(&more))
            return std::nullopt;
        members.push_back(std::move(*member));
    }
    return members;
}

std::optional<Dictionary> Parser::dictionary()
{
    Dictionary members;
    bool more = !atEnd();
    while (more) {
        const auto name = key();
        if (!name)
            return std::nullopt;
        std::optional<Member> member;
        if (take('=')) {
            member = itemOrInnerList();
        } else if (auto rest = parameters()) { // no value: true, with parameters
            member = Item{true, std::move(*rest)};
        }
        if (!member || !put(members, *name, std::move(*member)) || !nextMember(&more))
            return std::nullopt;
    }
    return members;
}

std::optional<Member> Parser::itemOrInnerList()
{
    if (sees('('))
        return innerList();
    return item();
}

std::optional<InnerList> Parser::innerList()
{
    take('(');
    InnerList inner;
    while (!atEnd()) {
        skipSpaces();
        if (take(')')) {
            auto rest = parameters();
            if (!rest)
                return std::nullopt;
            inner.parameters = std::move(*rest);
            return inner;
        }
        auto member = item();
        if (!member || inner.items.size() >= mostMembers || !(sees(' ') || sees(')')))
            return std::nullopt;
        inner.items.push_back(std::move(*member));
    }
    return std::nullopt;
}

std::optional<Item> Parser::item()
{
    auto value = bareItem();
    if (!value)
        return std::nullopt;
    auto rest = parameters();
    if (!rest)
        return std::nullopt;
    return Item{std::move(*value), std::move(*rest)};
}

std::optional<Parameters> Parser::parameters()
{
    Parameters found;
    while (take(';')) {
        skipSpaces();
        const auto name = key();
        std::optional<BareItem> value = true;
        if (name && take('='))
            value = bareItem();
        if (!name || !value || !put(found, *name, std::move(*value)))
            return std::nullopt;
    }
    return found;
}

std::optional<QString> Parser::key()
{
    if (atEnd() || !beginsKey(m_rest.front()))
        return std::nullopt;
    return QString::fromLatin1(takeWhile(isInKey));
}

std::optional<BareItem> Parser::bareItem()
{
    if (atEnd())
        return std::nullopt;
    const char c = m_rest.front();
    switch (c) {
    case '"':
        return string();
    case ':':
        return bytes();
    case '?':
        return boolean();
    case '@':
        return date();
    case '%':
        return displayString();
    default:
        break;
    }
    if (c == '-' || isDigit(c))
        return number();
    return beginsToken(c) ? token() : std::nullopt;
}

std::optional<BareItem> Parser::number()
{
    constexpr qsizetype integerDigits = 15;
    constexpr qsizetype wholeDigits = 12;
    constexpr qsizetype fractionDigits = 3;
    const qint64 sign = take('-') ? -1 : 1;
    const QByteArrayView whole = takeWhile(isDigit);
    if (whole.isEmpty() || whole.size() > integerDigits)
        return std::nullopt;
    if (!take('.'))
        return sign * whole.toByteArray().toLongLong();
    const QByteArrayView fraction = takeWhile(isDigit);
    if (whole.size() > wholeDigits || fraction.isEmpty() || fraction.size() > fractionDigits)
        return std::nullopt;
    const QByteArray digits = whole.toByteArray() + fraction.toByteArray().leftJustified(fractionDigits, '0');
    return Decimal{sign * digits.toLongLong()};
}

std::optional<BareItem> Parser::string()
{
    take('"');
    QString text;
    while (!atEnd()) {
        char c = next();
        if (c == '"')
            return text;
        if (c == '\\') {
            if (!sees('"') && !sees('\\'))
                return std::nullopt;
            c = next();
        }
        if (!isInString(c))
            return std::nullopt;
        text += QLatin1Char(c);
    }
    return std::nullopt;
}

std::optional<BareItem> Parser::token()
{
    return Token{QString::fromLatin1(takeWhile(isInToken))};
}

std::optional<BareItem> Parser::bytes()
{
    take(':');
    const QByteArrayView text = takeWhile([](char c) { return c != ':'; });
    if (!take(':'))
        return std::nullopt;
    const auto read =
        QByteArray::fromBase64Encoding(text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    return read ? std::optional<BareItem>(read.decoded) : std::nullopt;
}

std::optional<BareItem> Parser::boolean()
{
    take('?');
    if (take('1'))
        return true;
    return take('0') ? std::optional<BareItem>(false) : std::nullopt;
}

std::optional<BareItem> Parser::date()
{
    take('@');
    const auto value = number();
    const qint64 *seconds = value ? std::get_if<qint64>(&*value) : nullptr;
    return seconds ? std::optional<BareItem>(Date{*seconds}) : std::nullopt;
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; // capitals are not allowed here
}

std::optional<BareItem> Parser::displayString()
{
    take('%');
    if (!take('"'))
        return std::nullopt;
    QByteArray utf8;
    while (!atEnd()) {
        const char c = next();
        if (c == '"') {
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString text = decoder(utf8);
            return decoder.hasError() ? std::nullopt : std::optional<BareItem>(DisplayString{text});
        }
        if (!isInString(c))
            return std::nullopt;
        if (c != '%') {
            utf8 += c;
            continue;
        }
        const int high = m_rest.size() >= 2 ? hexDigit(m_rest[0]) : -1;
        const int low = m_rest.size() >= 2 ? hexDigit(m_rest[1]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        utf8 += static_cast<char>(high * 16 + low);
        m_rest = m_rest.sliced(2);
    }
    return std::nullopt;
}

template <class Result>
std::optional<Result> parseWhole(QByteArrayView field, std::optional<Result> (Parser::*read)())
{
    if (field.size() > longestField)
        return std::nullopt;
    Parser parser(field);
    parser.skipSpaces();
    auto result = (parser.*read)();
    parser.skipSpaces();
    return parser.atEnd() ? std::move(result) : std::nullopt;
}

} // namespace

std::optional<Item> parseItem(QByteArrayView field)
{
    return parseWhole(field, &Parser::item);
}

std::optional<List> parseList(QByteArrayView field)
{
    return parseWhole(field, &Parser::list);
}

std::optional<Dictionary> parseDictionary(QByteArrayView field)
{
    return parseWhole(field, &Parser::dictionary);
}

const BareItem *find(const Parameters &parameters, QLatin1String key)
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [key](const auto &parameter) { return parameter.first == key; });
    return found != parameters.end() ? &found->second : nullptr;
}

} // namespace IsItMe::Structured
