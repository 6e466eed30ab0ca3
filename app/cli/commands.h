// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "cli/console.h"
#include "report/report.h"

namespace IsItMe {

/// The commands that only read; each returns the exit code.
int printSchema();
int showReport(const QString &path, const Console &console);
int checkPreset(const QString &path, const Console &console);
/// Diagnoses a saved case or report again, without any probe.
int replay(const CommandLine &line, const Console &console, const QString &language);
/// One line for each report in a folder, oldest first.
int listReports(const CommandLine &line, const Console &console);

/// "time  site  affects  place  first cause", and the same as a table with a head (RFC 4180).
QString deskLine(const Report &report);
QByteArray deskTable(const std::vector<Report> &reports);

ExitCode exitCodeFor(const Diagnosis &diagnosis);

} // namespace IsItMe
