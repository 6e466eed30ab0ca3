// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include "report/foreigntext.h"

#include <QCoreApplication>
#include <QFile>

namespace IsItMe {

namespace {

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 maximumReport = 32 * 1024 * 1024;

} // namespace

int printSchema()
{
    QFile schema(QStringLiteral(":/isitme/report.schema.json"));
    return schema.open(QFile::ReadOnly) && Console::write(schema.readAll()) ? ExitNobody : ExitInternal;
}

int showReport(const QString &path, const Console &console)
{
    const auto bytes = readBounded(path, maximumReport);
    if (!bytes) {
        console.notice(
            CliText::tr("%1 can't be read, or is too large for a report.").arg(printableLine(path)));
        return ExitWrongUse;
    }
    const auto report = reportFromJson(*bytes);
    if (const QString *fault = std::get_if<QString>(&report)) {
        console.notice(CliText::tr("%1: %2").arg(printableLine(path), printableLine(*fault)));
        return ExitWrongUse;
    }
    return Console::write(reportToText(std::get<Report>(report)).toLocal8Bit()) ? ExitNobody : ExitInternal;
}

int checkPreset(const QString &path, const Console &console)
{
    const auto services = loadServices(path);
    if (const QString *fault = std::get_if<QString>(&services)) {
        console.notice(printableLine(*fault)); // it begins with the file's path
        return ExitWrongUse;
    }
    const Services &found = std::get<Services>(services);
    for (const ServicesProblem &unknown : found.unknownKeys)
        console.notice(printableLine(unknown.pointer + QLatin1String(": ") + unknown.text));
    const auto count = [](const auto &list) { return QString::number(list.size()); };
    console.say(
        CliText::tr(
            "In order. Connectivity checks: %1. Control sites: %2. Resolvers: %3. Vantage services: %4.")
            .arg(count(found.connectivity), count(found.controlSites), count(found.resolvers),
                 count(found.vantage)));
    return ExitNobody;
}

ExitCode exitCodeFor(const Diagnosis &diagnosis)
{
    if (diagnosis.place == Place::Address)
        return ExitThisComputer;
    switch (diagnosis.affects) {
    case Affects::Nobody:
        return ExitNobody;
    case Affects::ThisBrowser:
    case Affects::ThisComputer:
        return ExitThisComputer;
    case Affects::ThisNetwork:
        return ExitThisNetwork;
    case Affects::SomeVisitors:
    case Affects::Everyone:
        return ExitSite;
    case Affects::Unknown:
        break;
    }
    return ExitUnknown;
}

} // namespace IsItMe
