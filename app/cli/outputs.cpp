// SPDX-License-Identifier: Apache-2.0
#include "cli/outputs.h"

#include "cli/console.h"
#include "report/foreigntext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace IsItMe {

namespace {

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString cannotWrite(const QString &path, const QString &why)
{
    return CliText::tr("%1 can't be written: %2").arg(printableLine(path), printableLine(why));
}

} // namespace

QString Outputs::open(const OutputFiles &files)
{
    for (const QString &path : {files.json, files.html, files.text, files.har, files.csv}) {
        if (path.isEmpty() || path == QLatin1String("-"))
            continue;
        const QFileInfo info(path);
        if (info.isDir())
            return cannotWrite(path, CliText::tr("it is a folder"));
        std::unique_ptr<QFileDevice> file;
        if (info.exists() && !info.isFile())
            file = std::make_unique<QFile>(path); // a device or a pipe must not be replaced by a file
        else
            file = std::make_unique<QSaveFile>(path);
        if (!file->open(QIODevice::WriteOnly))
            return cannotWrite(path, file->errorString());
        m_files[path] = std::move(file);
    }
    return {};
}

QString Outputs::write(const QString &path, const QByteArray &document)
{
    if (path.isEmpty())
        return {};
    if (path == QLatin1String("-"))
        return Console::write(document) ? QString()
                                        : cannotWrite(path, CliText::tr("standard output is closed"));
    QFileDevice &file = *m_files.at(path);
    bool good = file.write(document) == document.size() && file.flush();
    if (auto *whole = qobject_cast<QSaveFile *>(&file))
        good = whole->commit() && good;
    return good ? QString() : cannotWrite(path, file.errorString());
}

QString Outputs::writeReport(const OutputFiles &files, const Report &report)
{
    QString fault;
    const auto put = [&](const QString &path, auto &&document) {
        if (path.isEmpty())
            return;
        if (const QString trouble = write(path, document()); fault.isEmpty())
            fault = trouble;
    };
    put(files.json, [&] { return QJsonDocument(reportToJson(report)).toJson(); });
    put(files.html, [&] { return reportToHtml(report); });
    put(files.text, [&] { return reportToText(report).toUtf8(); });
    put(files.har, [&] { return reportToHar(report); });
    return fault;
}

} // namespace IsItMe
