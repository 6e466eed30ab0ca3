// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"

#include <QFile>

#include <cstdio>

namespace IsItMe {

namespace {

bool put(FILE *stream, const QByteArray &bytes)
{
    QFile file;
    return file.open(stream, QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

void Console::say(const QString &line) const
{
    put(m_documentOnOutput ? stderr : stdout, line.toLocal8Bit() + '\n');
}

void Console::notice(const QString &line) const
{
    put(stderr, line.toLocal8Bit() + '\n');
}

bool Console::write(const QByteArray &document)
{
    return put(stdout, document);
}

std::optional<QByteArray> readBounded(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit || file.error() != QFile::NoError)
        return std::nullopt;
    return bytes;
}

} // namespace IsItMe
