// SPDX-License-Identifier: Apache-2.0
// isitme-screenshots FOLDER [PART-OF-NAME]: a picture of every page, light and dark, in large type, in a
// small window and mirrored.
#include "browsersamples.h"
#include "cachesamples.h"
#include "checkview.h"
#include "consentdialog.h"
#include "gateways/gatewaycatalog.h"
#include "language/language.h"
#include "recordingdeeds.h"
#include "refreshsamples.h"
#include "samples.h"
#include "startpage.h"
#include "theme.h"
#include "watchwindow.h"

#include <QApplication>
#include <QDir>
#include <QStyle>
#include <QStyleFactory>
#include <QVBoxLayout>

#include <cstdio>
#include <functional>

using namespace IsItMe;

namespace {

struct Manner
{
    const char *name;
    QSize size;
    bool dark;
    double font;
    Qt::LayoutDirection direction;
    const char *language;
};

constexpr Manner manners[] = {
    {"light", {980, 680}, false, 1.0, Qt::LeftToRight, "en"},
    {"dark", {980, 680}, true, 1.0, Qt::LeftToRight, "en"},
    {"small", {720, 520}, false, 1.0, Qt::LeftToRight, "en"},
    {"large", {980, 680}, false, 2.0, Qt::LeftToRight, "en"},
    {"mirrored", {980, 680}, false, 1.0, Qt::RightToLeft, "en"},
    {"german", {980, 680}, false, 1.0, Qt::LeftToRight, "de"},
};

struct Scene
{
    const char *name;
    CheckState (*state)();
    Step step;
};

template <RestartStage stage, bool two>
CheckState restarting()
{
    return Samples::restarting(stage, two);
}

constexpr Scene scenes[] = {
    {"restart-boxes", Samples::restartQuestion, Step::Router},
    {"restart-unplug", restarting<RestartStage::Unplug, false>, Step::Router},
    {"restart-unplug-two", restarting<RestartStage::Unplug, true>, Step::Router},
    {"restart-wait", restarting<RestartStage::Wait, false>, Step::Router},
    {"restart-never-went", restarting<RestartStage::NeverWent, false>, Step::Router},
    {"restart-plug-in", restarting<RestartStage::PlugIn, false>, Step::Router},
    {"restart-plug-in-two", restarting<RestartStage::PlugIn, true>, Step::Router},
    {"restart-modem", restarting<RestartStage::ModemWait, true>, Step::Router},
    {"restart-router", restarting<RestartStage::PlugInRouter, true>, Step::Router},
    {"restart-coming-up", restarting<RestartStage::ComingUp, false>, Step::Router},
    {"restart-checking", restarting<RestartStage::Checking, false>, Step::Router},
    {"restart-helped", restarting<RestartStage::Helped, false>, Step::Router},
    {"provider-down", Samples::providerDown, Step::Router},
    {"portal", Samples::portal, Step::Router},
    {"looking", Samples::looking, Step::FirstLook},
    {"verdict", Samples::siteBroken, Step::FirstLook},
    {"refresh", Samples::siteBroken, Step::Refresh},
    {"refresh-live", Samples::refreshing, Step::Refresh},
    {"refresh-waits", Samples::refreshWaits, Step::Refresh},
    {"refresh-glitch", Samples::passingGlitch, Step::Refresh},
    {"refresh-share", Samples::shareOfFailures, Step::Refresh},
    {"refresh-server", Samples::oneServerBad, Step::Refresh},
    {"refresh-watch", Samples::watching, Step::Refresh},
    {"refresh-back", Samples::cameBack, Step::Refresh},
    {"cache", Samples::siteBroken, Step::Cache},
    {"cache-cookies", Samples::tooManyCookies, Step::Cache},
    {"cache-chromium", Samples::tooManyInChromium, Step::Cache},
    {"cache-everything", Samples::clearingDidNotHelp, Step::Cache},
    {"cache-stored", Samples::oldErrorStored, Step::Cache},
    {"browser", Samples::siteBroken, Step::Browser},
    {"browser-fresh", Samples::freshBrowserWorks, Step::Browser},
    {"browser-setup", Samples::browserSetUp, Step::Browser},
    {"browser-fails", Samples::freshBrowsersFail, Step::Browser},
    {"browser-parts", Samples::partsMissing, Step::Browser},
    {"router-fine", Samples::siteBroken, Step::Router},
    {"router", Samples::routerSilent, Step::FirstLook},
    {"router-restart", Samples::routerSilent, Step::Router},
    {"everyone", Samples::siteBroken, Step::Everyone},
    {"everyone-ask", Samples::notSure, Step::Everyone},
    {"everyone-differ", Samples::othersDiffer, Step::Everyone},
    {"everyone-silent", Samples::othersSilent, Step::Everyone},
    {"report", Samples::siteBroken, Step::Administrator},
    {"report-known", Samples::siteKnows, Step::Administrator},
    {"report-instead", Samples::routerSilent, Step::Administrator},
    {"works", Samples::worksNow, Step::FirstLook},
    {"not-sure", Samples::notSure, Step::FirstLook},
};

QPalette systemPalette(bool dark)
{
    QPalette palette = QStyleFactory::create(QStringLiteral("Fusion"))->standardPalette();
    if (dark) {
        palette.setColor(QPalette::Window, QColor(0x2d, 0x2d, 0x2d));
        palette.setColor(QPalette::WindowText, QColor(0xee, 0xee, 0xee));
    }
    return palette;
}

/// A window like the program's, around one page.
class Frame : public QWidget
{
public:
    Frame(QWidget *page, const Manner &manner)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        const QPalette system = systemPalette(manner.dark);
        const Theme theme = themeFor(system);
        setPalette(paletteFor(theme, system));
        setStyleSheet(styleSheetFor(theme, font()));
        resize(manner.size);
    }
};

bool save(QWidget &window, const QString &path)
{
    window.show();
    for (int i = 0; i < 4; ++i) // cards that fold change what is around them
        QCoreApplication::processEvents();
    if (window.grab().save(path))
        return true;
    std::fprintf(stderr, "cannot write %s\n", qUtf8Printable(path));
    return false;
}

Report reportOf(const CheckState &state)
{
    static const GatewayCatalog gateways = GatewayCatalog::builtIn();
    Services services = Samples::services();
    if (state.desk != DeskView::None) {
        services.organisation.name = QStringLiteral("Example Support");
        services.organisation.supportDesk = QUrl(QStringLiteral("https://desk.example/reports"));
    }
    return composeReport(state.caseFile, state.diagnosis, state.steps, services, gateways, 180, {});
}

bool pictures(const Manner &manner, const QString &folder, const QString &only)
{
    bool good = true;
    const auto wanted = [&](const char *name) { return QLatin1String(name).contains(only); };
    const auto path = [&](const char *name) {
        return folder + u'/' + QLatin1String(name) + u'-' + QLatin1String(manner.name) +
               QStringLiteral(".png");
    };
    Services services = Samples::services();
    static const GatewayCatalog gateways = GatewayCatalog::builtIn();
    if (wanted("watch-window")) {
        WatchWindow window;
        window.present(Samples::watching());
        good &= save(window, path("watch-window"));
    }
    if (wanted("start")) {
        auto *page = new StartPage(services, gateways);
        page->setTyped(QStringLiteral("shop.example.com"));
        Frame frame(page, manner);
        good &= save(frame, path("start"));
        page->setTyped(QStringLiteral("javascript:alert(1)"));
        page->setProblem(addressErrorText(AddressError::UnsupportedScheme));
        page->offerUnfinished(QStringLiteral("shop.example.com"),
                              Samples::siteBroken().caseFile.head().started);
        good &= save(frame, path("start-again"));
        page->offerUnfinished(QStringLiteral("shop.example.com"), QDateTime::currentDateTimeUtc(), true);
        page->setTyped({});
        page->offerClipboard(QStringLiteral("https://shop.example.com/cart"));
        good &= save(frame, path("start-offers"));
    }
    if (wanted("start-seen")) {
        services.organisation.name = QStringLiteral("Example Ltd");
        services.organisation.sites = {
            {QStringLiteral("Shop"), QStringLiteral("https://shop.example.com/")},
            {QStringLiteral("Intranet"), QStringLiteral("https://intra.example.com/")},
            {QStringLiteral("Mail"), QStringLiteral("https://mail.example.com/")}};
        auto *page = new StartPage(services, gateways);
        page->take(QStringLiteral("Connection timed out Error code 522\nYou\nBrowser\nWorking\nFrankfurt\n"
                                  "Cloudflare\nWorking\nshop.example.com\nHost\nError\n"
                                  "Cloudflare Ray ID: 8a1b2c3d4e5f6071"));
        Frame frame(page, manner);
        good &= save(frame, path("start-seen"));
    }
    if (wanted("told")) {
        Frame frame(new QWidget, manner);
        ConsentDialog dialog(services, Samples::siteBroken().address, false, &frame);
        frame.show();
        good &= save(dialog, path("told"));
    }
    for (const Scene &scene : scenes) {
        if (!wanted(scene.name))
            continue;
        RecordingDeeds deeds;
        CheckState state = scene.state();
        if (qstrcmp(scene.name, "router-restart") == 0) {
            Observation mine;
            mine.facts = AnswerFacts{QStringLiteral("router-is-mine"), QStringLiteral("yes")};
            state.caseFile.append(mine);
        }
        deeds.ready = reportOf(state);
        auto *view = new CheckView(deeds);
        view->setAnimated(false);
        Frame frame(view, manner);
        view->present(state);
        view->goTo(scene.step);
        good &= save(frame, path(scene.name));
        if (scene.step == Step::FirstLook && scene.state == Samples::siteBroken) {
            view->showDetails(true);
            good &= save(frame, path("details"));
        }
    }
    return good;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    prepareStyle();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        std::fprintf(stderr, "usage: isitme-screenshots FOLDER [PART-OF-NAME [MANNER]]\n");
        return 2;
    }
    const QFont font(QStringLiteral("Noto Sans"), 10);
    bool good = true;
    for (const Manner &manner : manners) {
        if (arguments.size() > 3 && QLatin1String(manner.name) != arguments.at(3))
            continue;
        installLanguage(application, QLatin1String(manner.language));
        QApplication::setFont(scaledFont(font, manner.font, QFont::Normal));
        QApplication::setLayoutDirection(manner.direction);
        QApplication::setPalette(systemPalette(manner.dark));
        good &= pictures(manner, arguments.at(1), arguments.value(2));
    }
    return good ? 0 : 1;
}
