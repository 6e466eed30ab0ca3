// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace IsItMe::Test {

inline QByteArray dnsWord(int value)
{
    return QByteArray(1, static_cast<char>(value >> 8)) + static_cast<char>(value & 0xff);
}

/// "shop.example" as labels. "" is the root.
inline QByteArray dnsName(const QByteArray &name)
{
    QByteArray bytes;
    const QByteArrayList labels = name.isEmpty() ? QByteArrayList() : name.split('.');
    for (const QByteArray &label : labels)
        bytes += static_cast<char>(label.size()) + label;
    return bytes + '\0';
}

inline QByteArray dnsRecord(const QByteArray &encodedName, int type, const QByteArray &data, int ttl = 300)
{
    return encodedName + dnsWord(type) + dnsWord(1) + dnsWord(ttl >> 16) + dnsWord(ttl & 0xffff) +
           dnsWord(static_cast<int>(data.size())) + data;
}

/// The start of every answer to a question for `name`: pointers to it are "\xc0\x0c".
inline QByteArray dnsHead(int flags, const QByteArray &name, int type, int answers, int authority,
                          int additional)
{
    return dnsWord(0x1234) + dnsWord(flags) + dnsWord(1) + dnsWord(answers) + dnsWord(authority) +
           dnsWord(additional) + dnsName(name) + dnsWord(type) + dnsWord(1);
}

} // namespace IsItMe::Test
