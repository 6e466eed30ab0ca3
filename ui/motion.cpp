// SPDX-License-Identifier: Apache-2.0
#include "motion.h"

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#endif

namespace IsItMe {

void Motion::ask()
{
#ifdef Q_OS_WIN
    BOOL animated = TRUE;
    SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0);
    Q_EMIT known(!animated);
#else
    // KDE: "Animation speed: instant" in the system settings.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings kde(folder + QStringLiteral("/kdeglobals"), QSettings::IniFormat);
    bool isNumber = false;
    const double factor = kde.value(QStringLiteral("KDE/AnimationDurationFactor")).toDouble(&isNumber);
    if (isNumber && factor == 0) {
        Q_EMIT known(true);
        return;
    }
    // GNOME and its kin keep it in their own store, which this tool reads.
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("gsettings"));
    if (tool.isEmpty())
        return;
    auto *process = new QProcess(this);
    connect(process, &QProcess::finished, this, [this, process] {
        Q_EMIT known(process->readAllStandardOutput().trimmed() == "false");
        process->deleteLater();
    });
    process->start(tool, {QStringLiteral("get"), QStringLiteral("org.gnome.desktop.interface"),
                          QStringLiteral("enable-animations")});
#endif
}

} // namespace IsItMe
