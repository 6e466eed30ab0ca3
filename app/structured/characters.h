// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The alphabets of RFC 9651, which are ASCII's whatever the computer's language is.
namespace IsItMe::Structured {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr bool isAlpha(char c)
{
    return isLower(c) || (c >= 'A' && c <= 'Z');
}

constexpr bool isOneOf(char c, const char *set)
{
    for (; *set; ++set) {
        if (c == *set)
            return true;
    }
    return false;
}

/// Section 3.1.2: how a key begins, and goes on.
constexpr bool beginsKey(char c)
{
    return isLower(c) || c == '*';
}

constexpr bool isInKey(char c)
{
    return isLower(c) || isDigit(c) || isOneOf(c, "_-.*");
}

/// Section 3.3.4: how a token begins, and goes on.
constexpr bool beginsToken(char c)
{
    return isAlpha(c) || c == '*';
}

constexpr bool isInToken(char c)
{
    return isAlpha(c) || isDigit(c) || isOneOf(c, "!#$%&'*+-.^_`|~:/");
}

/// What a string may hold: ASCII that can be seen, and the space.
constexpr bool isInString(char c)
{
    return c >= 0x20 && c <= 0x7e;
}

inline constexpr long long largestInteger = 999'999'999'999'999;

} // namespace IsItMe::Structured
