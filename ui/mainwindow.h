// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine.h"

#include "address/siteaddress.h"
#include "casefile/casefile.h"

#include <QWidget>

class QMimeData;
class QStackedWidget;

namespace IsItMe {

class CheckController;
class CheckView;
class Outside;
class Presence;
class StartPage;
class WatchKeeper;

/// The window: the first page, and the check's view. It follows the system's colours, font and language.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    /// Without a `presence` there is no tray.
    MainWindow(const Engine &engine, Outside &outside, Presence *presence = nullptr,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Starts with an address, a report or a case from the command line; an address that is none is shown
    /// with its error.
    void open(const QString &addressOrFile);
    /// Looks for a case that was interrupted, and offers it.
    void offerUnfinished(const QString &folder);
    void check(const SiteAddress &address, const QString &saw, bool askOthers);
    void openFile(const QString &path);
    void setAnimated(bool animated);
    /// What was dropped on the window: a link is typed in, a file is opened.
    void take(const QMimeData *dropped);

    StartPage *startPage() const { return m_start; }
    CheckView *checkView() const { return m_check; }
    WatchKeeper *watchKeeper() const { return m_keeper; }

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectPages();
    void addShortcuts();
    void applyTheme();
    void showStart(bool editAddress);
    void showCheck();
    void chooseFile();
    void showTold();
    void goOn();
    void startAnew();
    void tell(const QString &sentence);
    void takeFile(const QString &path);

    Engine m_engine;
    Outside &m_outside;
    CheckController *m_controller;
    WatchKeeper *m_keeper;
    QStackedWidget *m_stack;
    StartPage *m_start;
    CheckView *m_check;
    QString m_unfinishedPath;
    CaseFile m_unfinished;
    bool m_theming = false;
};

} // namespace IsItMe
