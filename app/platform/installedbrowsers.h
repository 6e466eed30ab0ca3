// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QTemporaryDir;

namespace IsItMe {

class ChildProcess;

/// The browsers of this computer, looked for once and kept, with their versions. Where the system's own lists
/// have no version (Linux), the browser is asked with "--version": one after the other, five seconds at most
/// each, never waited for.
class InstalledBrowsers : public QObject
{
    Q_OBJECT
public:
    explicit InstalledBrowsers(const Environment &environment, QObject *parent = nullptr);
    ~InstalledBrowsers() override;

    /// Looks for them when that was not done yet.
    const std::vector<InstalledBrowser> &all();
    /// Looks again; versions that are known stay.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void askNext();
    void onAnswered();
    InstalledBrowser *next();

    const Environment &m_environment;
    std::vector<InstalledBrowser> m_all;
    bool m_looked = false;
    QStringList m_asked; ///< programs, so that none is asked twice
    std::unique_ptr<ChildProcess> m_child;
    std::unique_ptr<QTemporaryDir> m_folder;
    QTimer m_patience;
};

/// The version in what a browser prints: "Mozilla Firefox 128.5.0esr" gives "128.5.0esr". Empty when there is
/// none in its first line.
QString versionOfOutput(const QByteArray &output);
/// Whether asking the program is cheap and does nothing but print: not where a sandbox would have to be set
/// up first (Flatpak, Snap).
bool canBeAskedForVersion(const InstalledBrowser &browser);

} // namespace IsItMe
