// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace IsItMe {

/// How the program ends. CONTRACT.md, "Command line", fixes the numbers.
enum ExitCode {
    ExitNobody = 0,
    ExitInternal = 1,
    ExitWrongUse = 2,
    ExitThisComputer = 10, ///< also this browser, and the address
    ExitThisNetwork = 11,
    ExitSite = 12,
    ExitUnknown = 13,
};

/// Standard output and standard error. When a document has standard output for itself, everything that is
/// said goes to standard error.
class Console
{
public:
    explicit Console(bool documentOnOutput = false) : m_documentOnOutput(documentOnOutput) {}

    void say(const QString &line) const;    ///< a result
    void notice(const QString &line) const; ///< progress and troubles: standard error
    /// A document, byte for byte; false when it could not be written whole.
    static bool write(const QByteArray &document);

private:
    bool m_documentOnOutput = false;
};

/// Reads a file of at most `limit` bytes; nothing when it can't be read or is longer.
std::optional<QByteArray> readBounded(const QString &path, qint64 limit);

} // namespace IsItMe
