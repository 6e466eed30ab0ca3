// SPDX-License-Identifier: Apache-2.0
// isitme-cli: everything the program can do, without a window. Here the parts are made and put together.
#include "cli/checkrun.h"
#include "cli/commands.h"
#include "language/language.h"
#include "net/dnsclient.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "platform/environment.h"
#include "platform/interrupt.h"
#include "platform/leave.h"
#include "report/foreigntext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace IsItMe;

namespace {

QString languageOf(const CommandLine &line)
{
    return bestLanguage(line.language.isEmpty() ? QLocale::system().uiLanguages()
                                                : QStringList{line.language});
}

int check(const CommandLine &line, const Console &console)
{
    const auto found = findServices(line.services);
    if (const QString *fault = std::get_if<QString>(&found)) {
        console.notice(printableLine(*fault));
        return ExitWrongUse;
    }
    const Services &services = std::get<Services>(found);
    const GatewayCatalog gateways = GatewayCatalog::builtIn();
    const auto environment = systemEnvironment();
    const auto http = makeSocketHttpClient();
    const auto dns = makeCaresDnsClient();
    const auto names = makeSystemResolver();
    const auto interrupt = Interrupt::watch();

    Visit visit(*http, *dns, *names, *environment, services, gateways);
    CheckRun run(line, console, gateways, visit, languageOf(line));
    QObject::connect(interrupt.get(), &Interrupt::requested, &run, &CheckRun::stop);
    QObject::connect(&run, &CheckRun::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    return run.start() ? QCoreApplication::exec() : int(ExitWrongUse);
}

int runCommand(QCoreApplication &application)
{
    const auto parsed = parseCommandLine(application.arguments().mid(1));
    if (const QString *fault = std::get_if<QString>(&parsed)) {
        Console().notice(*fault);
        return ExitWrongUse;
    }
    const CommandLine &line = std::get<CommandLine>(parsed);
    const Console console(line.output.onStandardOutput());
    if (!installLanguage(application, line.language) && !line.language.isEmpty()) {
        console.notice(QCoreApplication::translate("CommandLine", "No such language. There are: %1.")
                           .arg(languages().join(u' ')));
        return ExitWrongUse;
    }
    switch (line.command) {
    case CommandLine::Command::Check:
        return check(line, console);
    case CommandLine::Command::Replay:
        return replay(line, console, languageOf(line));
    case CommandLine::Command::Show:
        return showReport(line.subject, console);
    case CommandLine::Command::Schema:
        return printSchema();
    case CommandLine::Command::PresetCheck:
        return checkPreset(line.subject, console);
    case CommandLine::Command::Desk:
        return listReports(line, console);
    case CommandLine::Command::Version:
        console.say(QStringLiteral("isitme-cli " ISITME_VERSION ", Qt ") + QLatin1String(qVersion()));
        return ExitNobody;
    case CommandLine::Command::Help:
        return Console::write(commandLineHelp().toLocal8Bit()) ? ExitNobody : ExitInternal;
    }
    return ExitInternal;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("IsItMe"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ISITME_VERSION));
    return leaveProgram(runCommand(application));
}
