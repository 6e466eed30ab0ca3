// SPDX-License-Identifier: Apache-2.0
#include "checkcontroller.h"
#include "checkview.h"
#include "gateways/gatewaycatalog.h"
#include "mainwindow.h"
#include "net/dnsclient.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "outside.h"
#include "presence.h"
#include "refreshsamples.h"
#include "samples.h"
#include "theme.h"
#include "tryplot.h"
#include "viewfixture.h"
#include "watchkeeper.h"
#include "watchwindow.h"

#include "casefile/journal.h"
#include "casefile/queries.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTest>

using namespace IsItMe;

namespace {

/// A tray, or none, that writes down what it is told.
class FakePresence : public Presence
{
public:
    bool tray = true;
    bool shown = false;
    Watch last;
    QStringList told;

    bool hasTray() const override { return tray; }
    void show(const Watch &watch) override
    {
        shown = true;
        last = watch;
    }
    void hide() override { shown = false; }
    void notify(const QString &title, const QString &text, const QString &action) override
    {
        told << title + u'|' + text + u'|' + action;
    }
};

class SilentHttp : public HttpClient
{
public:
    std::unique_ptr<HttpCall> send(const HttpRequest &) override { return std::make_unique<HttpCall>(); }
};

class SilentDns : public DnsClient
{
public:
    std::unique_ptr<DnsCall> ask(const DnsQuestion &) override { return std::make_unique<DnsCall>(); }
};

class SilentNames : public SystemResolver
{
public:
    std::unique_ptr<SystemNameCall> lookUp(const QString &) override
    {
        return std::make_unique<SystemNameCall>();
    }
};

class NoNetwork : public Environment
{
public:
    std::vector<LinkInterface> interfaces() const override { return {}; }
    std::vector<DefaultRoute> defaultRoutes() const override { return {}; }
    QStringList resolvers() const override { return {}; }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return QStringLiteral("/none"); }
    std::unique_ptr<Echo> echo(const QHostAddress &) const override { return nullptr; }
    std::vector<InstalledBrowser> browsers() const override { return {}; }
    QString systemName() const override { return QStringLiteral("Test"); }
};

class RecordingOutside : public Outside
{
public:
    QStringList opened;
    bool openUrl(const QUrl &url) override
    {
        opened << url.toString();
        return true;
    }
};

QPushButton *buttonIn(const QWidget &widget, const QString &text)
{
    for (QPushButton *each : widget.findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

bool shows(const QWidget &widget, const QString &text)
{
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class WatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void closesWhenNothingIsWatched();
    void asksOnceAndGoesIntoTheTray();
    void withoutATrayASmallWindowStays();
    void quitEndsTheWatch();
    void stoppingBringsTheWindowBack();
    void tellsOnce();
    void watchIsInTheJournal();
    void offersToGoOnAfterAKill();
    void lineSaysWhatIsWaitedFor();
    void refreshPageSwitchesIt();
    void plotKeepsPlaces();
    void plotSpeaks();

private:
    void startWatching();
    QPushButton *boxButton(const QString &text) const;
    CheckController *controller() const { return m_window->findChild<CheckController *>(); }

    SilentHttp m_http;
    SilentDns m_dns;
    SilentNames m_names;
    NoNetwork m_environment;
    Services m_services;
    GatewayCatalog m_gateways = GatewayCatalog::builtIn();
    RecordingOutside m_outside;
    FakePresence m_presence;
    std::unique_ptr<MainWindow> m_window;
};

void WatchTest::initTestCase()
{
    prepareStyle();
    QStandardPaths::setTestModeEnabled(true);
}

void WatchTest::init()
{
    QDir(caseFolder()).removeRecursively();
    m_services = Samples::services();
    m_presence.tray = true;
    m_presence.shown = false;
    m_presence.told.clear();
    m_outside.opened.clear();
    m_window = std::make_unique<MainWindow>(
        Engine{m_http, m_dns, m_names, m_environment, m_services, m_gateways}, m_outside, &m_presence);
    m_window->setAnimated(false);
    m_window->show();
    // quit() must not end the test program.
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

void WatchTest::cleanup()
{
    m_window.reset();
}

void WatchTest::startWatching()
{
    m_window->open(QStringLiteral("https://shop.example/cart"));
    QTRY_VERIFY(!m_window->checkView()->state().running);
    controller()->setWatching(true);
    QTRY_VERIFY(m_window->checkView()->state().watching);
}

QPushButton *WatchTest::boxButton(const QString &text) const
{
    auto *box = m_window->findChild<QMessageBox *>();
    return box ? buttonIn(*box, text) : nullptr;
}

void WatchTest::closesWhenNothingIsWatched()
{
    QVERIFY(m_window->close());
    QVERIFY(!m_presence.shown);
}

void WatchTest::asksOnceAndGoesIntoTheTray()
{
    startWatching();
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QPushButton *keep = boxButton(QStringLiteral("Keep watching"));
    QVERIFY(keep);
    keep->click();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(m_presence.shown && m_presence.last.on);
    QCOMPARE(m_presence.last.site, QStringLiteral("shop.example"));
    Q_EMIT m_presence.openWanted();
    QVERIFY(m_window->isVisible() && !m_presence.shown);
    QVERIFY(!m_window->close()); // the second time nothing is asked
    QVERIFY(!m_window->isVisible() && m_presence.shown);
    Q_EMIT m_presence.openSiteWanted();
    QCOMPARE(m_outside.opened, QStringList{QStringLiteral("https://shop.example/cart")});
}

void WatchTest::withoutATrayASmallWindowStays()
{
    m_presence.tray = false;
    startWatching();
    m_window->close();
    boxButton(QStringLiteral("Keep watching"))->click();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!m_presence.shown);
    WatchWindow *small = nullptr;
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<WatchWindow *>(each); window && window->isVisible())
            small = window;
    }
    QVERIFY(small);
    QVERIFY(shows(*small, QStringLiteral("Watching shop.example")));
    buttonIn(*small, QStringLiteral("Show everything"))->click();
    QVERIFY(m_window->isVisible() && !small->isVisible());
}

void WatchTest::quitEndsTheWatch()
{
    startWatching();
    m_window->close();
    boxButton(QStringLiteral("Quit"))->click();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!controller()->isWatching());
    QVERIFY(newestUnfinishedCase(caseFolder()).isEmpty());
}

void WatchTest::stoppingBringsTheWindowBack()
{
    startWatching();
    m_window->close();
    boxButton(QStringLiteral("Keep watching"))->click();
    QTRY_VERIFY(!m_window->isVisible());
    Q_EMIT m_presence.stopWanted();
    QVERIFY(m_window->isVisible());
    QVERIFY(!controller()->isWatching());
}

void WatchTest::tellsOnce()
{
    startWatching();
    m_window->watchKeeper()->onWorksAgain(QStringLiteral("shop.example"));
    QCOMPARE(m_presence.told.size(), 1);
    QVERIFY(m_presence.told[0].startsWith(QLatin1String("shop.example works again|")));
    QVERIFY(m_presence.told[0].endsWith(QLatin1String("|Open the site")));
}

void WatchTest::watchIsInTheJournal()
{
    startWatching();
    const CaseFile file = controller()->state().caseFile;
    QCOMPARE(answerFor(file, QStringLiteral("watch")), QStringLiteral("on"));
    controller()->setWatching(false);
    QCOMPARE(answerFor(controller()->state().caseFile, QStringLiteral("watch")), QStringLiteral("off"));
}

void WatchTest::offersToGoOnAfterAKill()
{
    CaseFile file = Samples::watching().caseFile;
    Observation watch;
    watch.probe = QStringLiteral("person");
    watch.vantage = QStringLiteral("here");
    watch.at = QDateTime::currentDateTimeUtc();
    watch.facts = AnswerFacts{QStringLiteral("watch"), QStringLiteral("on")};
    file.append(watch);
    auto journal = Journal::create(journalPath(file.head().id), file);
    std::get<std::unique_ptr<Journal>>(journal).reset(); // killed: the case was never finished
    const auto loaded = loadCase(journalPath(file.head().id));
    const auto *error = std::get_if<QString>(&loaded);
    QVERIFY2(!error, error ? qPrintable(*error) : "");
    m_window->offerUnfinished(caseFolder());
    QPushButton *goOn = buttonIn(*m_window, QStringLiteral("Go on watching"));
    QVERIFY(goOn);
    goOn->click();
    QVERIFY(controller()->isWatching());
}

void WatchTest::lineSaysWhatIsWaitedFor()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    using Phase = WatchView::Phase;
    QCOMPARE(watchLine({Phase::Waiting, now.addSecs(83), 3}, now), QStringLiteral("Next try in 1:23."));
    QCOMPARE(watchLine({Phase::Waiting, now.addSecs(-5), 3}, now), QStringLiteral("Next try in 0:00."));
    QVERIFY(
        watchLine({Phase::Waiting, now.addSecs(7200), 3}, now).contains(QLatin1String("asks us to wait")));
    QVERIFY(watchLine({Phase::NoNetwork, {}, 3}, now).contains(QLatin1String("not on the internet")));
    QVERIFY(watchLine({}, now).isEmpty());
}

void WatchTest::refreshPageSwitchesIt()
{
    ViewFixture fixture;
    fixture.open();
    fixture.view->present(Samples::siteBroken());
    fixture.view->goTo(Step::Refresh);
    QVERIFY(!fixture.button(QStringLiteral("Stop watching")));
    QPushButton *watch = fixture.button(QStringLiteral("Watch it for me"));
    QVERIFY(watch);
    watch->click();
    QCOMPARE(fixture.deeds.done.last(), QStringLiteral("watch"));
    fixture.view->present(Samples::watching());
    QVERIFY(shows(*fixture.view, QStringLiteral("Down since")));
    QVERIFY(shows(*fixture.view, QStringLiteral("This computer woke up")));
    fixture.button(QStringLiteral("Try now"))->click();
    QCOMPARE(fixture.deeds.done.last(), QStringLiteral("watch soon"));
    fixture.button(QStringLiteral("Stop watching"))->click();
    QCOMPARE(fixture.deeds.done.last(), QStringLiteral("stop watching"));
    fixture.view->present(Samples::cameBack());
    QVERIFY(shows(*fixture.view, QStringLiteral("It is back")));
    // A site that works has nothing to wait for.
    fixture.view->present(Samples::worksNow());
    QVERIFY(!fixture.button(QStringLiteral("Watch it for me")));
}

void WatchTest::plotKeepsPlaces()
{
    ViewFixture fixture;
    fixture.open();
    fixture.view->present(Samples::refreshing());
    fixture.view->goTo(Step::Refresh);
    auto *plot = fixture.view->findChild<TryPlot *>();
    QVERIFY(plot && plot->isVisible());
    QVERIFY(plot->view().running);
    QCOMPARE(plot->view().places(), 10);
    const QSize before = plot->size();
    fixture.view->present(Samples::shareOfFailures()); // all ten are in
    QCOMPARE(plot->view().series.count(), 10);
    QCOMPARE(plot->size(), before);
    QVERIFY(shows(*fixture.view, QStringLiteral("3 of 10 tries failed")));
    fixture.view->present(Samples::refreshWaits());
    QVERIFY(shows(*fixture.view, QStringLiteral("The site asks us to wait")));
    fixture.view->present(Samples::oneServerBad());
    QVERIFY(shows(*fixture.view, QStringLiteral("1 of its 3 servers fails every time")));
    QVERIFY(plot->sizeHint().height() > before.height());
}

void WatchTest::plotSpeaks()
{
    TryPlot plot;
    TryPlotView view;
    view.series = seriesOf(currentLook(Samples::oneServerBad().caseFile));
    plot.setView(view);
    QVERIFY(plot.tryInWords(1).contains(QLatin1String("failed (502)")));
    QVERIFY(plot.tryInWords(1).contains(QLatin1String("Server 2 203.0.113.11")));
    QVERIFY(plot.accessibleDescription().contains(plot.tryInWords(0)));
    QVERIFY(!plot.accessibleName().isEmpty());
}

QTEST_MAIN(WatchTest)
#include "tst_watch.moc"
