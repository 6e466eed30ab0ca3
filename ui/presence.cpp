// SPDX-License-Identifier: Apache-2.0
#include "presence.h"

#include "icons.h"
#include "notifier.h"
#include "outside.h"

#include <QAction>
#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace IsItMe {

void PlainPresence::notify(const QString &title, const QString &text, const QString &)
{
    m_outside.notify(title, text);
}

SystemPresence::SystemPresence(Outside &outside, QObject *parent)
    : Presence(parent), m_outside(outside), m_notifier(makeNotifier())
{
    connect(m_notifier.get(), &Notifier::clicked, this, &Presence::openWanted);
    connect(m_notifier.get(), &Notifier::actionPressed, this, &Presence::openSiteWanted);
    // The desktop's notification service does not answer: its own tool may know another way.
    connect(m_notifier.get(), &Notifier::failed, this, [this](const QString &title, const QString &text) {
        if (m_tray && m_tray->isVisible())
            m_tray->showMessage(title, text, programIcon());
        else
            m_outside.notify(title, text);
    });
}

SystemPresence::~SystemPresence() = default;

bool SystemPresence::hasTray() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemPresence::makeTray()
{
    m_menu = std::make_unique<QMenu>();
    m_state = m_menu->addAction(QString());
    m_state->setEnabled(false);
    m_menu->addSeparator();
    m_open = m_menu->addAction(QString(), this, &Presence::openWanted);
    m_openSite = m_menu->addAction(QString(), this, &Presence::openSiteWanted);
    m_stop = m_menu->addAction(QString(), this, &Presence::stopWanted);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString(), this, &Presence::quitWanted);
    m_tray = std::make_unique<QSystemTrayIcon>();
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT openWanted();
            });
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Presence::openWanted);
}

void SystemPresence::show(const Watch &watch)
{
    if (!hasTray())
        return;
    if (!m_tray)
        makeTray();
    const QString site = QString(watch.site).replace(u'&', QStringLiteral("&&"));
    m_state->setText(QString(watch.state).replace(u'&', QStringLiteral("&&")));
    m_open->setText(tr("&Show the window"));
    m_openSite->setText(tr("&Open %1").arg(site));
    m_stop->setText(tr("S&top watching"));
    m_stop->setVisible(watch.on);
    m_quit->setText(tr("&Quit"));
    m_tray->setIcon(trayIcon(watch.on ? Mark::Running : Mark::Good));
    m_tray->setToolTip(watch.site + u'\n' + watch.state);
    m_tray->show();
}

void SystemPresence::hide()
{
    if (m_tray)
        m_tray->hide();
}

void SystemPresence::notify(const QString &title, const QString &text, const QString &action)
{
    m_notifier->notify(title, text, action);
}

} // namespace IsItMe
