// SPDX-License-Identifier: Apache-2.0
#include "mainwindow.h"

#include "address/shortcutfile.h"
#include "basics.h"
#include "casefile/journal.h"
#include "casefile/queries.h"
#include "checkcontroller.h"
#include "checkview.h"
#include "consentdialog.h"
#include "guide/restartstages.h"
#include "outside.h"
#include "presence.h"
#include "seen/seentext.h"
#include "startpage.h"
#include "theme.h"
#include "watchkeeper.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace IsItMe {

MainWindow::MainWindow(const Engine &engine, Outside &outside, Presence *presence, QWidget *parent)
    : QWidget(parent),
      m_engine(engine),
      m_outside(outside),
      m_controller(new CheckController(engine, outside, this)),
      m_keeper(new WatchKeeper(*this, *m_controller, presence ? *presence : *new PlainPresence(outside, this),
                               this)),
      m_stack(new QStackedWidget),
      m_start(new StartPage(engine.services, engine.gateways)),
      m_check(new CheckView(*m_controller))
{
    setWindowTitle(QStringLiteral("IsItMe"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_check);
    connectPages();
    addShortcuts();
    applyTheme();
    setMinimumSize(480, 360);
    resize(980, 680);
    m_start->focusAddress();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::startRequested, this, &MainWindow::check);
    connect(m_start, &StartPage::toldRequested, this, &MainWindow::showTold);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseFile);
    connect(m_start, &StartPage::goOnRequested, this, &MainWindow::goOn);
    connect(m_start, &StartPage::startAnewRequested, this, &MainWindow::startAnew);
    connect(m_controller, &CheckController::started, this, &MainWindow::showCheck);
    connect(m_controller, &CheckController::stateChanged, this, [this] {
        const CheckState state = m_controller->state();
        m_check->present(state);
        m_keeper->present(state);
    });
    connect(m_controller, &CheckController::stepWanted, m_check, &CheckView::goTo);
    connect(m_controller, &CheckController::leaveWanted, this, &MainWindow::showStart);
    connect(m_controller, &CheckController::toldWanted, this, &MainWindow::showTold);
    connect(m_controller, &CheckController::worksAgain, m_keeper, &WatchKeeper::onWorksAgain);
    connect(m_controller, &CheckController::problem, this, &MainWindow::tell);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto deed) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, deed);
    };
    add(QKeySequence::Open, [this] { chooseFile(); });
    add(QKeySequence::Quit, [this] { close(); });
    add(QKeySequence::New, [this] { showStart(false); });
    add(QKeySequence::Refresh, [this] {
        if (m_stack->currentWidget() == m_check && !m_check->state().running)
            m_controller->checkAgain();
    });
}

void MainWindow::applyTheme()
{
    if (m_theming)
        return;
    m_theming = true; // setting a palette tells every widget of a new palette
    const Theme theme = themeFor(QApplication::palette());
    setStyleSheet({}); // it remembers the palette it was set on, and would bring that back
    setPalette(paletteFor(theme, QApplication::palette()));
    setStyleSheet(styleSheetFor(theme, font()));
    m_theming = false;
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_controller->retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_keeper->mayClose())
        QWidget::closeEvent(event);
    else
        event->ignore();
}

bool MainWindow::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::ThemeChange:
        applyTheme();
        break;
    case QEvent::WindowActivate:
        if (m_stack->currentWidget() == m_start)
            m_start->offerClipboard(QApplication::clipboard()->text());
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void MainWindow::open(const QString &addressOrFile)
{
    if (QFileInfo::exists(addressOrFile)) {
        openFile(addressOrFile);
        return;
    }
    const auto parsed = parseAddress(addressOrFile);
    if (const auto *address = std::get_if<SiteAddress>(&parsed)) {
        check(*address, {}, false);
    } else {
        m_start->setTyped(addressOrFile.left(4096));
        m_start->setProblem(addressErrorText(std::get<AddressError>(parsed)));
    }
}

void MainWindow::offerUnfinished(const QString &folder)
{
    const QString path = newestUnfinishedCase(folder);
    if (path.isEmpty())
        return;
    auto loaded = loadCase(path);
    if (auto *caseFile = std::get_if<CaseFile>(&loaded)) {
        m_unfinishedPath = path;
        m_unfinished = std::move(*caseFile);
        const bool watching = answerFor(m_unfinished, QStringLiteral("watch")) == QLatin1String("on");
        const bool restarting = restartFromCase(m_unfinished, QDateTime::currentDateTimeUtc(), 0).underWay();
        m_start->offerUnfinished(m_unfinished.address().displayHost, m_unfinished.head().started, watching,
                                 restarting);
    }
}

void MainWindow::goOn()
{
    m_start->offerUnfinished({}, {});
    m_controller->resume(m_unfinished, m_unfinishedPath);
}

void MainWindow::startAnew()
{
    // The case stays on disk, closed: the next start does not offer it again.
    auto journal = Journal::reopen(m_unfinishedPath);
    if (auto *opened = std::get_if<std::unique_ptr<Journal>>(&journal)) {
        m_unfinished.finish(QDateTime::currentDateTimeUtc());
        (*opened)->writeHead(m_unfinished.head());
    }
    m_start->offerUnfinished({}, {});
    m_start->setTyped(m_unfinished.head().url);
    m_start->focusAddress();
}

void MainWindow::check(const SiteAddress &address, const QString &saw, bool askOthers)
{
    m_controller->start(address, saw, askOthers);
}

void MainWindow::openFile(const QString &path)
{
    auto loaded = loadCase(path);
    if (const auto *error = std::get_if<QString>(&loaded)) {
        showStart(false);
        m_start->setProblem(*error);
        return;
    }
    m_controller->replay(std::get<CaseFile>(loaded));
}

void MainWindow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Reports and cases (*.json *.jsonl)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::showStart(bool editAddress)
{
    if (editAddress)
        m_start->setTyped(m_check->state().address.url());
    m_controller->close();
    m_stack->setCurrentWidget(m_start);
    setWindowTitle(QStringLiteral("IsItMe"));
    m_start->focusAddress();
}

void MainWindow::showCheck()
{
    m_check->present(m_controller->state());
    m_check->goTo(Step::FirstLook);
    m_stack->setCurrentWidget(m_check);
    setWindowTitle(m_check->state().address.displayHost.left(80) + u" - IsItMe"_qs);
    m_check->focusVerdict();
}

void MainWindow::showTold()
{
    const bool checking = m_stack->currentWidget() == m_check;
    auto *dialog =
        new ConsentDialog(m_engine.services, checking ? m_check->state().address : m_start->address(),
                          m_controller->nameOnly(), this);
    connect(dialog, &ConsentDialog::nameOnlyChosen, m_controller, &CheckController::setNameOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::tell(const QString &sentence)
{
    auto *box =
        new QMessageBox(QMessageBox::Information, QStringLiteral("IsItMe"), sentence, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::setAnimated(bool animated)
{
    m_check->setAnimated(animated);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    take(event->mimeData());
}

void MainWindow::take(const QMimeData *dropped)
{
    const QUrl url = dropped->hasUrls() ? dropped->urls().value(0) : QUrl();
    if (url.isLocalFile()) {
        takeFile(url.toLocalFile());
        return;
    }
    // A dropped link is typed in, not started: the person may have missed the target.
    showStart(false);
    m_start->take(url.isValid() ? url.toString() : dropped->text().left(longestSeenText));
}

/// A report or a case is opened; a shortcut to a web page is read.
void MainWindow::takeFile(const QString &path)
{
    QFile file(path);
    if (!isShortcutName(path) || !QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        openFile(path);
        return;
    }
    const QString address = addressInShortcut(file.read(longestShortcut));
    showStart(false);
    if (address.isEmpty())
        m_start->setProblem(tr("This shortcut does not point to a web page."));
    else
        m_start->setTyped(address);
}

} // namespace IsItMe
