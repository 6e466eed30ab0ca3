// SPDX-License-Identifier: Apache-2.0
#include "casefile/journal.h"

#include "casefile/caseloader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

namespace IsItMe {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
/// Older cases than this many are not looked at when the program starts.
constexpr qsizetype casesLookedAt = 32;

QString suffix()
{
    return QStringLiteral(".isitme-case");
}

QString sentence(const char *text)
{
    return QCoreApplication::translate("Journal", text);
}

QString cannotSave(const QString &path, const QString &reason)
{
    return sentence(QT_TRANSLATE_NOOP("Journal", "The check can't be saved in %1: %2.")).arg(path, reason);
}

/// The lock file beside a journal says that a program writes there. One that a killed program left behind is
/// taken over: QLockFile looks whether its process still lives.
std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + QLatin1String(".lock"));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

QString heldByOther()
{
    return sentence(QT_TRANSLATE_NOOP(
        "Journal", "That check is open in another window, or its folder can't be written to."));
}

bool makeFolder(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (folder.exists())
        return true;
    if (!QDir().mkpath(folder.absolutePath()))
        return false;
    // Only the new folder itself: those above it may belong to others.
    QFile::setPermissions(folder.absolutePath(), ownerOnly | QFileDevice::ExeOwner);
    return true;
}

/// Whether a file that stands in the way may be replaced: nothing in it, or an old case of ours. A slip in
/// the file's name must not cost anyone a document.
bool mayReplace(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           (file.size() == 0 ||
            std::holds_alternative<CaseFile>(caseFromBytes(file.readLine(maximumCaseLine))));
}

} // namespace

std::variant<std::unique_ptr<Journal>, QString> Journal::create(const QString &path, const CaseFile &caseFile)
{
    if (!makeFolder(path)) {
        return cannotSave(path,
                          sentence(QT_TRANSLATE_NOOP("Journal", "its folder is missing and can't be made")));
    }
    auto lock = lockFor(path);
    if (!lock)
        return heldByOther();
    if (QFileInfo::exists(path)) {
        if (!mayReplace(path))
            return cannotSave(path, sentence(QT_TRANSLATE_NOOP("Journal", "another file has that name")));
        QFile::remove(path);
    }
    std::unique_ptr<Journal> journal(new Journal);
    journal->m_lock = std::move(lock);
    journal->m_file.setFileName(path);
    if (!journal->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly))
        return cannotSave(path, journal->m_file.errorString());
    bool good = journal->writeLine(caseHeadToJson(caseFile.head()));
    for (const Observation &observation : caseFile.all())
        good = good && journal->write(observation);
    if (!good)
        return journal->error();
    return journal;
}

std::variant<std::unique_ptr<Journal>, QString> Journal::reopen(const QString &path)
{
    auto lock = lockFor(path);
    if (!lock)
        return heldByOther();
    std::unique_ptr<Journal> journal(new Journal);
    journal->m_lock = std::move(lock);
    QFile &file = journal->m_file;
    file.setFileName(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return cannotSave(path, file.errorString());
    const QByteArray bytes = file.read(maximumCaseBytes + 1);
    const auto saved = caseFromBytes(bytes);
    if (const auto *error = std::get_if<QString>(&saved))
        return *error;
    if (!isJournal(bytes))
        return cannotSave(path, sentence(QT_TRANSLATE_NOOP("Journal", "it is a report")));
    const qsizetype whole = wholeJournalBytes(bytes);
    if (whole == 0 || !file.resize(whole) || !file.seek(whole))
        return cannotSave(path, file.errorString());
    journal->m_size = whole;
    if (bytes.at(whole - 1) != '\n')
        journal->m_waiting = "\n"; // the last line is whole but for its end
    return journal;
}

bool Journal::write(const Observation &observation)
{
    return writeLine(observationToJson(observation));
}

bool Journal::writeHead(const CaseHead &head)
{
    return writeLine({{QStringLiteral("head"), caseChangeToJson(head)}});
}

bool Journal::writeLine(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (line.size() > maximumCaseLine || m_size + m_waiting.size() + line.size() > maximumCaseBytes) {
        m_error = cannotSave(path(), sentence(QT_TRANSLATE_NOOP("Journal", "it has grown too large")));
        return false;
    }
    // Unbuffered: the bytes are the system's when this returns, and a kill can't take them back. What a full
    // disk refused is kept and goes ahead of the next line.
    m_waiting += line;
    if (m_file.write(m_waiting) == m_waiting.size()) {
        m_size += m_waiting.size();
        m_waiting.clear();
        m_error.clear();
        return true;
    }
    m_error = cannotSave(path(), m_file.errorString());
    // Half a line must not stand in front of the next one.
    if (m_file.resize(m_size))
        m_file.seek(m_size);
    else
        m_file.close();
    return false;
}

QString caseFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/isitme/cases");
}

QString journalPath(const QString &caseId)
{
    static const QRegularExpression others(QStringLiteral("[^0-9A-Za-z-]"));
    QString name = caseId.left(64);
    return caseFolder() + u'/' + name.remove(others) + suffix();
}

QString newestUnfinishedCase(const QString &folder)
{
    const QFileInfoList files =
        QDir(folder).entryInfoList({u'*' + suffix()}, QDir::Files | QDir::NoSymLinks, QDir::Time);
    for (const QFileInfo &info : files.mid(0, casesLookedAt)) {
        const QString path = info.absoluteFilePath();
        const auto loaded = loadCase(path);
        const auto *saved = std::get_if<CaseFile>(&loaded);
        if (!saved || saved->head().finished.isValid())
            continue;
        if (const auto lock = lockFor(path))
            return path;
    }
    return {};
}

} // namespace IsItMe
