// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QSystemTrayIcon;
class QMenu;
class QAction;

namespace IsItMe {

class Notifier;
class Outside;

/// How the program is seen while its window is closed: an icon in the system's tray, and notifications.
/// Virtual, so that tests see what would be shown, with a tray and without one.
class Presence : public QObject
{
    Q_OBJECT
public:
    /// What the tray says of the watch.
    struct Watch
    {
        QString site;
        QString state;   ///< one line: "next try at 15:10"
        bool on = false; ///< still watching; else it is over
    };

    using QObject::QObject;
    /// Stock GNOME, for one, has none.
    virtual bool hasTray() const = 0;
    virtual void show(const Watch &watch) = 0;
    virtual void hide() = 0;
    /// Tells the person outside the window; `action` is a button's text, pressed as openSiteWanted(), where
    /// the system's notifications have buttons.
    virtual void notify(const QString &title, const QString &text, const QString &action) = 0;

Q_SIGNALS:
    void openWanted(); ///< the window
    void openSiteWanted();
    void stopWanted();
    void quitWanted();
};

/// No tray, and what Outside has for notifications: for tests, and for a window that nobody gave another.
class PlainPresence : public Presence
{
    Q_OBJECT
public:
    explicit PlainPresence(Outside &outside, QObject *parent = nullptr) : Presence(parent), m_outside(outside)
    {
    }
    bool hasTray() const override { return false; }
    void show(const Watch &) override {}
    void hide() override {}
    void notify(const QString &title, const QString &text, const QString &action) override;

private:
    Outside &m_outside;
};

/// The system's own tray and notifications: D-Bus on Linux, the tray's balloon elsewhere.
class SystemPresence : public Presence
{
    Q_OBJECT
public:
    explicit SystemPresence(Outside &outside, QObject *parent = nullptr);
    ~SystemPresence() override;

    bool hasTray() const override;
    void show(const Watch &watch) override;
    void hide() override;
    void notify(const QString &title, const QString &text, const QString &action) override;

private:
    void makeTray();

    Outside &m_outside;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    QAction *m_state = nullptr;
    QAction *m_open = nullptr;
    QAction *m_openSite = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_quit = nullptr;
};

} // namespace IsItMe
