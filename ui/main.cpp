// SPDX-License-Identifier: Apache-2.0
#include "casefile/journal.h"
#include "gateways/gatewaycatalog.h"
#include "language/language.h"
#include "mainwindow.h"
#include "motion.h"
#include "net/dnsclient.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "outside.h"
#include "platform/environment.h"
#include "platform/leave.h"
#include "presence.h"
#include "services/services.h"
#include "theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>

#include <cstdio>

using namespace IsItMe;

namespace {

struct Arguments
{
    QString subject; ///< an address, a report or a case
    QString services;
    QString language;
};

Arguments readArguments(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Is it me, or is it the site?"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption services(
        QStringLiteral("services"),
        QCoreApplication::translate("main", "Use the services of this file only."), QStringLiteral("file"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QCoreApplication::translate("main", "Speak this language, such as de."),
                                      QStringLiteral("language"));
    parser.addOptions({services, language});
    parser.addPositionalArgument(
        QStringLiteral("address"),
        QCoreApplication::translate("main", "The site's address, or a saved report or case."),
        QStringLiteral("[address]"));
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.value(services), parser.value(language)};
}

/// A set-up that can't be read must not be replaced by another: it says who may be contacted.
int refuse(const QString &error)
{
    std::fprintf(stderr, "isitme: %s\n", qUtf8Printable(error));
    QMessageBox box(QMessageBox::Critical, QStringLiteral("IsItMe"), error);
    box.setTextFormat(Qt::PlainText);
    box.open();
    QApplication::exec();
    return 2;
}

/// Everything that lives as long as the window: gone when this returns.
int openWindow(QApplication &application)
{
    const Arguments arguments = readArguments(application);
    if (!arguments.language.isEmpty() && !installLanguage(application, arguments.language))
        std::fprintf(
            stderr, "isitme: %s\n",
            qUtf8Printable(QCoreApplication::translate("CommandLine", "No such language. There are: %1.")
                               .arg(languages().join(u' '))));
    const auto found = findServices(arguments.services);
    if (const auto *error = std::get_if<QString>(&found))
        return refuse(*error);

    const auto http = makeSocketHttpClient();
    const auto dns = makeCaresDnsClient();
    const auto names = makeSystemResolver();
    const auto environment = systemEnvironment();
    const Services &services = std::get<Services>(found);
    const GatewayCatalog gateways = GatewayCatalog::builtIn();
    Outside outside;
    SystemPresence presence(outside);
    MainWindow window({*http, *dns, *names, *environment, services, gateways}, outside, &presence);

    Motion motion;
    QObject::connect(&motion, &Motion::known, &window,
                     [&window](bool reduced) { window.setAnimated(!reduced); });
    motion.ask();
    if (arguments.subject.isEmpty())
        window.offerUnfinished(caseFolder());
    window.show();
    if (!arguments.subject.isEmpty())
        window.open(arguments.subject);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef Q_OS_WIN
    // Qt 6.4 follows Windows' dark mode only when asked to.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
#endif
    QApplication application(argc, argv);
    prepareStyle();
    QCoreApplication::setApplicationName(QStringLiteral("isitme"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ISITME_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("IsItMe"));
    QGuiApplication::setDesktopFileName(QStringLiteral("isitme"));

    installLanguage(application, {});
    return leaveProgram(openWindow(application));
}
