// SPDX-License-Identifier: Apache-2.0
#include "watchkeeper.h"

#include "checkcontroller.h"
#include "guide/outage.h"
#include "presence.h"
#include "watchwindow.h"

#include "basics.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace IsItMe {

WatchKeeper::WatchKeeper(QWidget &window, CheckController &controller, Presence &presence, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_controller(controller),
      m_presence(presence),
      m_small(std::make_unique<WatchWindow>())
{
    connect(&presence, &Presence::openWanted, this, &WatchKeeper::comeBack);
    connect(&presence, &Presence::openSiteWanted, this,
            [this] { m_controller.perform(FirstAction::OpenSite); });
    connect(&presence, &Presence::stopWanted, this, &WatchKeeper::stopWatching);
    connect(&presence, &Presence::quitWanted, this, &WatchKeeper::quit);
    connect(m_small.get(), &WatchWindow::openWanted, this, &WatchKeeper::comeBack);
    connect(m_small.get(), &WatchWindow::stopWanted, this, &WatchKeeper::stopWatching);
    connect(m_small.get(), &WatchWindow::closed, this, &WatchKeeper::quit);
}

WatchKeeper::~WatchKeeper() = default;

bool WatchKeeper::mayClose()
{
    if (m_quitting || !m_controller.isWatching())
        return true;
    if (m_explained)
        retreat();
    else
        explain();
    return false;
}

void WatchKeeper::explain()
{
    const QString site = m_state.address.displayHost.left(60);
    auto *box = new QMessageBox(&m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Information);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(QStringLiteral("IsItMe"));
    box->setText(tr("Shall we go on watching %1?").arg(site));
    box->setInformativeText(
        m_presence.hasTray()
            ? tr("IsItMe then stays as a small icon beside the clock, and tells you once when the site works "
                 "again.")
            : tr("IsItMe then stays as a small window, and tells you once when the site works again."));
    QPushButton *keep = box->addButton(tr("&Keep watching"), QMessageBox::AcceptRole);
    QPushButton *end = box->addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [this] {
        m_explained = true;
        retreat();
    });
    connect(end, &QPushButton::clicked, this, &WatchKeeper::quit);
    box->open();
}

void WatchKeeper::retreat()
{
    m_retreated = true;
    QGuiApplication::setQuitOnLastWindowClosed(false); // the watch goes on without a window
    showPresence();
    m_window.hide();
}

void WatchKeeper::comeBack()
{
    m_retreated = false;
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    m_presence.hide();
    m_small->hide();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void WatchKeeper::stopWatching()
{
    m_controller.setWatching(false);
    if (m_retreated)
        comeBack(); // a program that does nothing must not stay unseen
}

void WatchKeeper::quit()
{
    m_quitting = true;
    m_presence.hide();
    m_controller.close();
    m_window.close();
    QCoreApplication::quit();
}

void WatchKeeper::present(const CheckState &state)
{
    m_state = state;
    if (m_retreated)
        showPresence();
}

void WatchKeeper::showPresence()
{
    if (!m_presence.hasTray()) {
        m_small->present(m_state);
        m_small->show();
        return;
    }
    const WatchView &watch = m_state.watch;
    // A tray's text is not counted down every second: the moment stands there instead.
    const QString line = watch.phase == WatchView::Phase::Waiting
                             ? tr("Next try at %1").arg(shortTime(watch.nextTry))
                             : watchLine(watch, QDateTime::currentDateTimeUtc());
    const QString done = tr("%1 works again").arg(m_state.address.displayHost.left(60));
    m_presence.show({m_state.address.displayHost.left(60), m_state.watching ? line : done, m_state.watching});
}

void WatchKeeper::onWorksAgain(const QString &site)
{
    const QString outage = outageSentence(outageOf(m_controller.state().caseFile));
    m_presence.notify(tr("%1 works again").arg(site.left(60)),
                      outage.isEmpty() ? tr("It answered us just now.") : outage, tr("Open the site"));
    if (m_retreated)
        present(m_controller.state());
    else
        QApplication::alert(&m_window);
}

} // namespace IsItMe
