// SPDX-License-Identifier: Apache-2.0
#include "platform/environment.h"

namespace IsItMe {

namespace {

constexpr qsizetype maximumSize = 1024 * 1024;
constexpr qsizetype maximumEntries = 64;

QByteArray bareName(QByteArray name)
{
    if (name.endsWith('.'))
        name.chop(1);
    return name.toLower();
}

} // namespace

QStringList hostsEntriesFor(const QByteArray &hostsFile, const QString &name)
{
    const QByteArray wanted = bareName(name.toUtf8());
    QByteArray text = hostsFile.left(maximumSize);
    if (text.startsWith("\xef\xbb\xbf")) // Windows's editor puts a mark in front
        text.remove(0, 3);
    QStringList addresses;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split('#').first().simplified().split(' ');
        QHostAddress address;
        if (words.size() < 2 || !address.setAddress(QString::fromLatin1(words.first())))
            continue;
        for (qsizetype i = 1; i < words.size(); ++i) {
            if (bareName(words[i]) == wanted && !addresses.contains(address.toString()))
                addresses.append(address.toString());
        }
        if (addresses.size() >= maximumEntries)
            break;
    }
    return addresses;
}

} // namespace IsItMe
