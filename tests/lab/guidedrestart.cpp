// SPDX-License-Identifier: Apache-2.0
// The guided restart against a router that really goes and comes back: tests/lab/enter router-restart -- THIS
// Presses what a person would press, prints what the guide says with its time, and ends with 0 when it went
// through its stages by what was seen.
#include "guide/routerrestart.h"
#include "platform/environment.h"
#include "services/services.h"

#include <QCoreApplication>

#include <cstdio>
#include <vector>

using namespace IsItMe;
using Stage = RestartStage;

namespace {

const std::vector<Stage> expected{Stage::Unplug, Stage::Wait, Stage::PlugIn, Stage::ComingUp,
                                  Stage::Checking};
constexpr int mostMs = 110'000;

void say(const WatchClock &clock, const QString &what)
{
    std::printf("%6.1f s  %s\n", static_cast<double>(clock.elapsedMs()) / 1000, qPrintable(what));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto found = findServices({});
    const auto *services = std::get_if<Services>(&found);
    if (!services) {
        std::fprintf(stderr, "no services: %s\n", qPrintable(std::get<QString>(found)));
        return 2;
    }
    const auto environment = systemEnvironment();
    const WatchClock clock;
    RouterRestart restart(*environment, *services, clock);
    std::vector<Stage> stages;
    QStringList changes;
    QObject::connect(&restart, &RouterRestart::networkChanged, [&](const NetworkChangeFacts &facts) {
        changes.append(QString(enumName(facts.change)) + u' ' + facts.part);
        say(clock, changes.back());
    });
    QObject::connect(&restart, &RouterRestart::stageBegan, [&](Stage stage) {
        stages.push_back(stage);
        say(clock, QStringLiteral("stage ") + enumName(stage));
        if (stage == Stage::PlugIn) // the person plugs it in at once
            QTimer::singleShot(0, &restart, [&restart] { restart.press(RestartPress::Done); });
    });
    QObject::connect(
        &restart, &RouterRestart::checkWanted, &application, [] { QCoreApplication::quit(); },
        Qt::QueuedConnection);
    QTimer::singleShot(mostMs, &application, [] { QCoreApplication::exit(1); });
    restart.press(RestartPress::BeginOne);
    if (QCoreApplication::exec() != 0) {
        say(clock, QStringLiteral("it never came to its check"));
        return 1;
    }
    // The internet's answer ends the wait: the router's own may come a moment later.
    const bool saw = changes.contains(QLatin1String("gone router")) &&
                     changes.contains(QLatin1String("gone internet")) &&
                     changes.contains(QLatin1String("back internet"));
    say(clock, stages == expected && saw ? QStringLiteral("as it should be")
                                         : QStringLiteral("other stages or changes than expected"));
    return stages == expected && saw ? 0 : 1;
}
