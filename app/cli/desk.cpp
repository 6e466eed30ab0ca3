// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include "cli/outputs.h"
#include "report/foreigntext.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 maximumReport = 32 * 1024 * 1024;
constexpr qsizetype maximumReports = 10'000;

QStringList deskFields(const Report &report)
{
    const Diagnosis &diagnosis = report.diagnosis;
    return {report.started.toUTC().toString(Qt::ISODate), QUrl(report.url).host(),
            enumName(diagnosis.affects), enumName(diagnosis.place),
            diagnosis.causes.empty() ? QStringLiteral("-") : diagnosis.causes.front().id};
}

} // namespace

QString deskLine(const Report &report)
{
    QStringList fields = deskFields(report);
    for (QString &field : fields)
        field = printableLine(field, 100);
    const QString site = fields[1].leftJustified(30);
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(fields[0], site, fields[2].leftJustified(13), fields[3].leftJustified(12), fields[4]);
}

QByteArray deskTable(const std::vector<Report> &reports)
{
    QByteArray table("\"time\",\"site\",\"affects\",\"place\",\"cause\",\"url\",\"id\"\r\n");
    for (const Report &report : reports) {
        QStringList fields = deskFields(report);
        fields << report.url << report.id;
        for (QString &field : fields)
            field = csvField(field);
        table += fields.join(u',').toUtf8() + "\r\n";
    }
    return table;
}

int listReports(const CommandLine &line, const Console &console)
{
    const QDir folder(line.subject);
    if (line.subject.isEmpty() || !folder.exists() || !folder.isReadable()) {
        console.notice(CliText::tr("%1 is no folder that can be read.").arg(printableLine(line.subject)));
        return ExitWrongUse;
    }
    Outputs outputs;
    if (const QString fault = outputs.open(line.output); !fault.isEmpty()) {
        console.notice(fault);
        return ExitWrongUse;
    }
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    std::vector<Report> reports;
    for (const QString &name : names.first(std::min(names.size(), maximumReports))) {
        const auto bytes = readBounded(folder.filePath(name), maximumReport);
        auto report =
            bytes ? reportFromJson(*bytes) : CliText::tr("can't be read, or is too large for a report");
        if (const QString *fault = std::get_if<QString>(&report)) {
            console.notice(CliText::tr("%1: %2").arg(printableLine(name), printableLine(*fault)));
            continue;
        }
        reports.push_back(std::move(std::get<Report>(report)));
        reports.back().observations.clear(); // a desk may have thousands
    }
    std::stable_sort(reports.begin(), reports.end(),
                     [](const Report &a, const Report &b) { return a.started < b.started; });
    if (line.output.csv != QLatin1String("-")) {
        for (const Report &report : reports)
            console.say(deskLine(report));
    }
    if (const QString fault = outputs.write(line.output.csv, deskTable(reports)); !fault.isEmpty()) {
        console.notice(fault);
        return ExitInternal;
    }
    return ExitNobody;
}

} // namespace IsItMe
