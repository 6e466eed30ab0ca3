// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <QFile>
#include <QLockFile>

#include <memory>
#include <variant>

namespace IsItMe {

/// The case file on disk while it grows: JSON lines (one head, then one line an observation, then changes of
/// the head). Each line is handed to the system before `write` returns, so a killed program loses nothing
/// that it had shown. A torn last line is left out when the file is read again.
class Journal
{
public:
    /// Makes the file, and its folder when that is missing; only its owner may read it. A file that exists is
    /// replaced when it is an old case, and left alone when it is anything else. The error is a sentence for
    /// people.
    static std::variant<std::unique_ptr<Journal>, QString> create(const QString &path,
                                                                  const CaseFile &caseFile);
    /// Goes on with an existing file; `caseFile` must be what loadCase gave for it.
    static std::variant<std::unique_ptr<Journal>, QString> reopen(const QString &path);

    /// False when the line is not on disk: a full disk must not stop the check. It is kept, and tried again
    /// with the next one.
    bool write(const Observation &observation);
    bool writeHead(const CaseHead &head); ///< consent, count of requests or finish changed
    QString path() const { return m_file.fileName(); }
    QString error() const { return m_error; } ///< a sentence for people; empty while all is well

private:
    Journal() = default;
    bool writeLine(const QJsonObject &object);

    std::unique_ptr<QLockFile> m_lock; // given back after the file is closed
    QFile m_file;
    qint64 m_size = 0;    // of whole lines on disk
    QByteArray m_waiting; // lines that the disk refused
    QString m_error;
};

/// Where the journals live: the program's data folder. Nothing is created here.
QString caseFolder();
/// The path of a new case's journal in it.
QString journalPath(const QString &caseId);
/// The newest journal that was never finished and that no running program holds; empty when there is none.
QString newestUnfinishedCase(const QString &folder);

/// Reads a journal (JSON lines) or a report (JSON). The error is a sentence for people.
std::variant<CaseFile, QString> loadCase(const QString &path);
std::variant<CaseFile, QString> caseFromBytes(const QByteArray &bytes);

/// The first line of a journal.
QJsonObject caseHeadToJson(const CaseHead &head);

} // namespace IsItMe
