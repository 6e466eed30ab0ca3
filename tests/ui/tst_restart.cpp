// SPDX-License-Identifier: Apache-2.0
// A whole restart of the router in the real window: the plug goes out, the network goes and comes back, the
// site is checked again; and the program is killed in the middle.
#include "casefile/journal.h"
#include "casefile/queries.h"
#include "checkview.h"
#include "fakenetwork.h"
#include "gateways/gatewaycatalog.h"
#include "guide/restartstages.h"
#include "mainwindow.h"
#include "net/dnsclient.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "outside.h"
#include "theme.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

namespace {

class NoHttp : public HttpClient
{
public:
    std::unique_ptr<HttpCall> send(const HttpRequest &) override { return std::make_unique<HttpCall>(); }
};

class NoDns : public DnsClient
{
public:
    std::unique_ptr<DnsCall> ask(const DnsQuestion &) override { return std::make_unique<DnsCall>(); }
};

class NoNames : public SystemResolver
{
public:
    std::unique_ptr<SystemNameCall> lookUp(const QString &) override
    {
        return std::make_unique<SystemNameCall>();
    }
};

} // namespace

class RestartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareStyle(); }
    void init();
    void cleanup();
    void theWholeRestart();
    void killedInTheMiddle();
    void leavingItClosesTheCase();

private:
    void makeWindow();
    QPushButton *button(const QString &text) const;
    bool press(const QString &text);
    bool shows(const QString &words) const;
    void goToTheRouter();
    RestartStage stage() const { return m_window->checkView()->state().restart.state.stage; }
    /// In steps that are no sleep, with a look of the watch between them.
    void pass(int seconds);

    NoHttp m_http;
    NoDns m_dns;
    NoNames m_names;
    FakeNetwork m_network;
    FakeClock m_clock;
    Services m_services;
    GatewayCatalog m_gateways = GatewayCatalog::builtIn();
    Outside m_outside;
    std::unique_ptr<MainWindow> m_window;
};

void RestartTest::init()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(caseFolder()).removeRecursively();
    if (!m_network.internet.isListening())
        m_network.listen();
    m_network.plugged = true;
    m_services = m_network.services();
    m_clock.wall = QDateTime::currentDateTimeUtc(); // the journal's dates are the computer's
    makeWindow();
}

void RestartTest::makeWindow()
{
    m_window = std::make_unique<MainWindow>(
        Engine{m_http, m_dns, m_names, m_network, m_services, m_gateways, &m_clock}, m_outside);
    m_window->setAnimated(false);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void RestartTest::cleanup()
{
    m_window.reset();
    QDir(caseFolder()).removeRecursively();
}

QPushButton *RestartTest::button(const QString &text) const
{
    for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

bool RestartTest::press(const QString &text)
{
    if (!QTest::qWaitFor([&] { return button(text) != nullptr; }, 12'000))
        return false;
    button(text)->click();
    return true;
}

bool RestartTest::shows(const QString &words) const
{
    for (const QLabel *each : m_window->findChildren<QLabel *>()) {
        if (each->isVisible() && each->text().contains(words))
            return true;
    }
    return false;
}

void RestartTest::pass(int seconds)
{
    for (int left = seconds; left > 0; left -= 8) {
        m_clock.pass(std::min(left, 8));
        QTest::qWait(3'200); // a round of the watch
    }
}

void RestartTest::goToTheRouter()
{
    m_window->open(QStringLiteral("shop.example"));
    m_window->checkView()->goTo(Step::Router);
    QVERIFY(press(QStringLiteral("Stop")));
    QVERIFY(press(QStringLiteral("Restart it anyway")));
    QVERIFY(press(QStringLiteral("Mine, at home")));
    QVERIFY(press(QStringLiteral("Begin: it is one box")));
    QTRY_COMPARE(stage(), RestartStage::Unplug);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->checkView()->state().restart.sight.alive(), 10'000);
}

void RestartTest::theWholeRestart()
{
    goToTheRouter();
    m_network.unplug(); // nobody presses anything: the network is seen going
    QTRY_COMPARE_WITH_TIMEOUT(stage(), RestartStage::Wait, 10'000);
    QVERIFY(shows(QStringLiteral("it was the right plug")));
    pass(32);
    QTRY_COMPARE_WITH_TIMEOUT(stage(), RestartStage::PlugIn, 10'000);
    QVERIFY(press(QStringLiteral("It is plugged in")));
    QTRY_COMPARE(stage(), RestartStage::ComingUp);
    m_network.plugIn();
    QTRY_COMPARE_WITH_TIMEOUT(stage(), RestartStage::Checking, 10'000);
    QVERIFY(m_window->checkView()->state().running); // the site is checked again by itself
    QVERIFY(press(QStringLiteral("Stop")));
    QTRY_COMPARE_WITH_TIMEOUT(stage(), RestartStage::Helped, 10'000);
    QVERIFY(press(QStringLiteral("It works now")));
    QTRY_COMPARE(stage(), RestartStage::Over);

    const CaseFile &caseFile = m_window->checkView()->state().caseFile;
    QCOMPARE(answerFor(caseFile, QStringLiteral("router-restarted")), QStringLiteral("works"));
    QStringList changes;
    for (const auto &seen : allSeen<NetworkChangeFacts>(caseFile.all()))
        changes << enumName(seen.facts->change) + u' ' + seen.facts->part;
    QVERIFY2(changes.contains(QStringLiteral("gone link")) &&
                 changes.contains(QStringLiteral("back internet")),
             qPrintable(changes.join(u',')));
}

void RestartTest::killedInTheMiddle()
{
    goToTheRouter();
    m_network.unplug();
    QTRY_COMPARE_WITH_TIMEOUT(stage(), RestartStage::Wait, 10'000);
    // What a killed program leaves is the journal as it is at this moment.
    const QTemporaryDir left;
    for (const QFileInfo &file : QDir(caseFolder()).entryInfoList({QStringLiteral("*.isitme-case")}))
        QVERIFY(QFile::copy(file.filePath(), left.filePath(file.fileName())));
    m_window.reset();
    m_clock.pass(12);
    m_clock.wall = QDateTime::currentDateTimeUtc().addSecs(12);
    makeWindow();
    m_window->offerUnfinished(left.path());
    QVERIFY(shows(QStringLiteral("You were restarting your router")));
    QVERIFY(press(QStringLiteral("Go on")));
    QCOMPARE(m_window->checkView()->currentStep(), Step::Router);
    QCOMPARE(stage(), RestartStage::Wait);
    const int seconds = m_window->checkView()->state().restart.secondsLeft;
    QVERIFY2(seconds > 5 && seconds <= 18, qPrintable(QString::number(seconds)));
    m_network.plugIn(); // it was plugged in meanwhile: seen, without a press
    QTRY_COMPARE_WITH_TIMEOUT(stage(), RestartStage::Checking, 10'000);
}

void RestartTest::leavingItClosesTheCase()
{
    goToTheRouter();
    m_window.reset(); // the window is closed, as when the computer is shut down: to be gone on with
    QVERIFY(!newestUnfinishedCase(caseFolder()).isEmpty());
    makeWindow();
    m_window->offerUnfinished(caseFolder());
    QVERIFY(press(QStringLiteral("Go on")));
    QVERIFY(press(QStringLiteral("Check another site"))); // the person has turned to something else
    QVERIFY(newestUnfinishedCase(caseFolder()).isEmpty());
}

QTEST_MAIN(RestartTest)
#include "tst_restart.moc"
