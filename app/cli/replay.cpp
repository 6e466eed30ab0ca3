// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include "casefile/journal.h"
#include "causes/diagnose.h"
#include "cli/outputs.h"
#include "guide/stepstatus.h"
#include "report/foreigntext.h"

namespace IsItMe {

namespace {

/// What a report knows beyond its case: keeps them when it is replayed.
void takeFromReport(const QString &path, ReportOptions &options, std::optional<double> &firstAfter)
{
    constexpr qint64 maximumReport = 32 * 1024 * 1024;
    const auto bytes = readBounded(path, maximumReport);
    const auto report = bytes ? reportFromJson(*bytes) : QString();
    if (const Report *saved = std::get_if<Report>(&report)) {
        options.zone = saved->zone;
        firstAfter = saved->firstAfter;
    }
}

} // namespace

int replay(const CommandLine &line, const Console &console, const QString &language)
{
    const auto services = findServices(line.services);
    const auto loaded = loadCase(line.subject);
    Outputs outputs;
    QString fault;
    if (const QString *trouble = std::get_if<QString>(&services))
        fault = *trouble;
    else if (const QString *unreadable = std::get_if<QString>(&loaded))
        fault = printableLine(line.subject) + QStringLiteral(": ") + *unreadable;
    else
        fault = outputs.open(line.output);
    if (!fault.isEmpty()) {
        console.notice(printableLine(fault));
        return ExitWrongUse;
    }
    const CaseFile &caseFile = std::get<CaseFile>(loaded);
    const GatewayCatalog gateways = GatewayCatalog::builtIn();
    const Diagnosis diagnosis = diagnose(caseFile, gateways);
    ReportOptions options;
    options.localAddresses = line.localAddresses;
    options.language = language;
    std::optional<double> firstAfter;
    takeFromReport(line.subject, options, firstAfter);
    const Report report = composeReport(caseFile, diagnosis, stepStatuses(caseFile, diagnosis, {}),
                                        std::get<Services>(services), gateways, firstAfter, options);
    if (fault = outputs.writeReport(line.output, report); !fault.isEmpty()) {
        console.notice(fault);
        return ExitInternal;
    }
    if (!diagnosis.detail.isEmpty())
        console.notice(printableLine(report.diagnosis.detail));
    console.say(printableLine(report.diagnosis.sentence));
    return exitCodeFor(diagnosis);
}

} // namespace IsItMe
