// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkstate.h"

#include <QObject>

#include <memory>

class QMessageBox;
class QWidget;

namespace IsItMe {

class CheckController;
class Presence;
class WatchWindow;

/// What becomes of the window while a site is watched: closed, it goes into the tray, or, where there is
/// none, makes room for a small window. Tells the person once when the site works again.
class WatchKeeper : public QObject
{
    Q_OBJECT
public:
    WatchKeeper(QWidget &window, CheckController &controller, Presence &presence, QObject *parent = nullptr);
    ~WatchKeeper() override;

    /// The person closes the window. False: it must stay open (something is watched, and this takes care of
    /// it).
    bool mayClose();
    void present(const CheckState &state);
    void onWorksAgain(const QString &site);
    bool isRetreated() const { return m_retreated; }

private:
    void explain();
    void retreat();
    void comeBack();
    void stopWatching();
    void quit();
    void showPresence();

    QWidget &m_window;
    CheckController &m_controller;
    Presence &m_presence;
    std::unique_ptr<WatchWindow> m_small;
    CheckState m_state;
    bool m_explained = false;
    bool m_retreated = false;
    bool m_quitting = false;
};

} // namespace IsItMe
