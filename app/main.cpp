// SPDX-License-Identifier: Apache-2.0
// isitme-cli: everything the program can do, without a window.
#include "cli/commands.h"
#include "language/language.h"

#include <QCoreApplication>

using namespace IsItMe;

namespace {

int run(QCoreApplication &application)
{
    const auto parsed = parseCommandLine(application.arguments().mid(1));
    if (const QString *fault = std::get_if<QString>(&parsed)) {
        Console().notice(*fault);
        return ExitWrongUse;
    }
    const CommandLine &line = std::get<CommandLine>(parsed);
    const Console console(line.output.onStandardOutput());
    if (!installLanguage(application, line.language) && !line.language.isEmpty()) {
        console.notice(QCoreApplication::translate("CommandLine",
                                                   "The program does not speak that language. It speaks: %1.")
                           .arg(languages().join(u' ')));
        return ExitWrongUse;
    }
    switch (line.command) {
    case CommandLine::Command::Help:
        return Console::write(commandLineHelp().toLocal8Bit()) ? ExitNobody : ExitInternal;
    case CommandLine::Command::Version:
        console.say(QStringLiteral("isitme-cli " ISITME_VERSION " (Qt %1)").arg(QLatin1String(qVersion())));
        return ExitNobody;
    case CommandLine::Command::Schema:
        return printSchema();
    case CommandLine::Command::Show:
        return showReport(line.subject, console);
    case CommandLine::Command::Desk:
        return listReports(line, console);
    default:
        break;
    }
    return ExitInternal;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("IsItMe"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ISITME_VERSION));
    return run(application);
}
