// SPDX-License-Identifier: Apache-2.0
#include "casefile/journal.h"
#include "checkview.h"
#include "gateways/gatewaycatalog.h"
#include "mainwindow.h"
#include "net/dnsclient.h"
#include "net/httpexchange.h"
#include "net/systemresolver.h"
#include "outside.h"
#include "samples.h"
#include "startpage.h"
#include "theme.h"
#include "verdictview.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

namespace {

/// Nobody answers, and nothing is sent: these tests are of a computer without a network.
class NoHttp : public HttpClient
{
public:
    int sent = 0;
    std::unique_ptr<HttpCall> send(const HttpRequest &) override
    {
        ++sent;
        return std::make_unique<HttpCall>();
    }
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

class NoNetwork : public Environment
{
public:
    std::vector<LinkInterface> interfaces() const override { return {}; }
    std::vector<DefaultRoute> defaultRoutes() const override { return {}; }
    QStringList resolvers() const override { return {}; }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return QStringLiteral("/none"); }
    std::unique_ptr<Echo> echo(const QHostAddress &) const override { return nullptr; }
    std::vector<InstalledBrowser> browsers() const override { return Samples::siteBroken().browsers; }
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
    bool openIn(const InstalledBrowser &browser, const QUrl &url, bool privately) override
    {
        opened << browser.id + u' ' + url.toString() + (privately ? QStringLiteral(" privately") : QString());
        return true;
    }
    bool openNetworkSettings() override
    {
        opened << QStringLiteral("network settings");
        return true;
    }
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareStyle(); }
    void init();
    void cleanup();
    void checksWhatIsTyped();
    void keyboardAloneIsEnough();
    void opensFromTheCommandLine();
    void opensASavedCase();
    void saysWhenAFileIsNoCase();
    void offersAnInterruptedCase();
    void startingAnewClosesTheOldCase();
    void goesBackToTheFirstPage();
    void takesADroppedLink();
    void followsTheSystemsColours();

private:
    void makeWindow();
    QPushButton *button(const QString &text) const;
    QString verdict() const { return m_window->findChild<VerdictView *>()->sentence(); }
    /// A case that a killed program left behind.
    QString interruptedCase();

    NoHttp m_http;
    NoDns m_dns;
    NoNames m_names;
    NoNetwork m_environment;
    Services m_services;
    GatewayCatalog m_gateways = GatewayCatalog::builtIn();
    RecordingOutside m_outside;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void MainWindowTest::init()
{
    QStandardPaths::setTestModeEnabled(true);
    QDir(caseFolder()).removeRecursively();
    m_folder = std::make_unique<QTemporaryDir>();
    m_services = Samples::services();
    m_outside.opened.clear();
    makeWindow();
}

void MainWindowTest::makeWindow()
{
    m_window = std::make_unique<MainWindow>(
        Engine{m_http, m_dns, m_names, m_environment, m_services, m_gateways}, m_outside);
    m_window->setAnimated(false);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    QDir(caseFolder()).removeRecursively();
}

QPushButton *MainWindowTest::button(const QString &text) const
{
    for (QPushButton *each : m_window->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

void MainWindowTest::checksWhatIsTyped()
{
    QTest::keyClicks(m_window->startPage()->findChild<QLineEdit *>(), QStringLiteral("shop.example"));
    QTest::mouseClick(button(QStringLiteral("Find out")), Qt::LeftButton);
    QVERIFY(m_window->checkView()->isVisible());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("shop.example")));
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("Your computer is not on a network."), 8000);
    QCOMPARE(m_http.sent, 0);
    button(QStringLiteral("Open network settings"))->click();
    QCOMPARE(m_outside.opened, QStringList(QStringLiteral("network settings")));
    // What is shown is on disk.
    QVERIFY(!QDir(caseFolder()).entryList(QDir::Files).isEmpty());
}

void MainWindowTest::keyboardAloneIsEnough()
{
    const auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    };
    for (const char letter : QByteArrayLiteral("shop.example")) // the field has the focus
        QTest::keyClick(m_window->windowHandle(), letter);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), QStringLiteral("Your computer is not on a network."), 8000);
    for (int i = 0; i < 20 && m_window->checkView()->currentStep() != Step::Administrator; ++i)
        press(i == 0 ? Qt::Key_Tab : Qt::Key_Down); // from the verdict into the rail, then down
    QCOMPARE(m_window->checkView()->currentStep(), Step::Administrator);
    press(Qt::Key_B, Qt::AltModifier); // a button pressed by its letter is seen going down for a moment
    QTRY_COMPARE(m_window->checkView()->currentStep(), Step::Everyone);
    press(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(button(QStringLiteral("Copy the table")));
    press(Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(m_window->startPage()->isVisible());
}

void MainWindowTest::opensFromTheCommandLine()
{
    m_window->open(QStringLiteral("ftp://shop.example"));
    QVERIFY(m_window->startPage()->isVisible());
    QCOMPARE(m_window->startPage()->typed(), QStringLiteral("ftp://shop.example"));
    m_window->open(QStringLiteral("shop.example/cart"));
    QVERIFY(m_window->checkView()->isVisible());
}

void MainWindowTest::opensASavedCase()
{
    const QString path = interruptedCase();
    m_window->open(path);
    QVERIFY(m_window->checkView()->isVisible());
    QVERIFY(m_window->checkView()->state().readOnly);
    QCOMPARE(m_window->checkView()->state().caseFile.all().size(),
             Samples::siteBroken().caseFile.all().size());
    QVERIFY(m_window->checkView()->state().diagnosis.affects == Affects::Everyone);
    QCOMPARE(m_http.sent, 0);
}

void MainWindowTest::saysWhenAFileIsNoCase()
{
    QFile file(m_folder->filePath(QStringLiteral("letter.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear reader");
    file.close();
    m_window->open(file.fileName());
    QVERIFY(m_window->startPage()->isVisible());
    bool said = false;
    for (const QLabel *label : m_window->startPage()->findChildren<QLabel *>())
        said |= label->isVisible() && label->property("trouble").toBool() && !label->text().isEmpty();
    QVERIFY(said);
}

QString MainWindowTest::interruptedCase()
{
    const CheckState state = Samples::siteBroken();
    const QString path = journalPath(state.caseFile.head().id);
    CaseFile empty(state.caseFile.head());
    auto made = Journal::create(path, empty);
    auto *journal = std::get_if<std::unique_ptr<Journal>>(&made);
    if (!journal)
        return {};
    for (const Observation &each : state.caseFile.all())
        (*journal)->write(each);
    return path;
}

void MainWindowTest::offersAnInterruptedCase()
{
    QVERIFY(!interruptedCase().isEmpty());
    m_window->offerUnfinished(caseFolder());
    QVERIFY(button(QStringLiteral("Go on")));
    button(QStringLiteral("Go on"))->click();
    QVERIFY(m_window->checkView()->isVisible());
    QVERIFY(!m_window->checkView()->state().readOnly);
    QCOMPARE(m_window->checkView()->state().caseFile.all().size(),
             Samples::siteBroken().caseFile.all().size());
    QVERIFY(m_window->checkView()->state().notice.contains(QStringLiteral("interrupted")));
}

void MainWindowTest::startingAnewClosesTheOldCase()
{
    QVERIFY(!interruptedCase().isEmpty());
    m_window->offerUnfinished(caseFolder());
    button(QStringLiteral("Start anew"))->click();
    QVERIFY(!button(QStringLiteral("Go on")));
    QCOMPARE(m_window->startPage()->typed(), QStringLiteral("https://shop.example.com/cart"));
    QVERIFY(newestUnfinishedCase(caseFolder()).isEmpty());
}

void MainWindowTest::goesBackToTheFirstPage()
{
    m_window->open(QStringLiteral("shop.example"));
    button(QStringLiteral("Check another site"))->click();
    QVERIFY(m_window->startPage()->isVisible());
    QVERIFY(newestUnfinishedCase(caseFolder()).isEmpty()); // it was ended in good order
}

void MainWindowTest::takesADroppedLink()
{
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("https://shop.example/cart"))});
    m_window->take(&data);
    QCOMPARE(m_window->startPage()->typed(), QStringLiteral("https://shop.example/cart"));
    QVERIFY(m_window->startPage()->isVisible());
}

void MainWindowTest::followsTheSystemsColours()
{
    const QPalette before = QApplication::palette();
    QPalette dark = before;
    dark.setColor(QPalette::Window, QColor(0x2d, 0x2d, 0x2d));
    dark.setColor(QPalette::WindowText, QColor(0xee, 0xee, 0xee));
    const QColor light = m_window->palette().color(QPalette::Window);
    QApplication::setPalette(dark);
    QEvent change(QEvent::ApplicationPaletteChange); // Qt sends it only while exec() runs
    QCoreApplication::sendEvent(m_window.get(), &change);
    QVERIFY(m_window->palette().color(QPalette::Window).lightness() < 80);
    QApplication::setPalette(before);
    QCoreApplication::sendEvent(m_window.get(), &change);
    QCOMPARE(m_window->palette().color(QPalette::Window), light);
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
