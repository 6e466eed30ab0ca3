// SPDX-License-Identifier: Apache-2.0
#include "outside.h"

#include "browserwords.h"

#include "browsers/sitedatapages.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace IsItMe {
namespace {

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

struct Program
{
    const char *name;
    const char *argument;
};

/// Starts the first that is installed.
template <size_t Count>
[[maybe_unused]] bool startFirst(const Program (&programs)[Count])
{
    for (const Program &program : programs) {
        const QString path = QStandardPaths::findExecutable(QLatin1String(program.name));
        if (!path.isEmpty() && QProcess::startDetached(path, {QLatin1String(program.argument)}))
            return true;
    }
    return false;
}

} // namespace

bool Outside::openUrl(const QUrl &url)
{
    if (!isWeb(url) && url.scheme() != QLatin1String("mailto"))
        return false;
    return QDesktopServices::openUrl(url);
}

bool Outside::openIn(const InstalledBrowser &browser, const QUrl &url, bool privately)
{
    if (!isWeb(url) || !QFileInfo(browser.program).isExecutable())
        return false;
    QStringList arguments = privately ? privateArguments(browser) : QStringList();
    if (privately && arguments.isEmpty())
        return false;
    arguments << url.toString(QUrl::FullyEncoded); // begins with http: it can't be taken for an option
    return QProcess::startDetached(browser.program, arguments);
}

bool Outside::openOwnPage(const InstalledBrowser &browser, const QString &page)
{
    return isOwnPage(page) && QFileInfo(browser.program).isExecutable() &&
           QProcess::startDetached(browser.program, {page});
}

bool Outside::openNetworkSettings()
{
#if defined(Q_OS_WIN)
    return QDesktopServices::openUrl(QUrl(QStringLiteral("ms-settings:network")));
#else
    constexpr Program programs[] = {{"gnome-control-center", "network"},
                                    {"systemsettings", "kcm_networkmanagement"},
                                    {"systemsettings5", "kcm_networkmanagement"},
                                    {"nm-connection-editor", "--show"}};
    return startFirst(programs);
#endif
}

bool Outside::openClockSettings()
{
#if defined(Q_OS_WIN)
    return QDesktopServices::openUrl(QUrl(QStringLiteral("ms-settings:dateandtime")));
#else
    constexpr Program programs[] = {{"gnome-control-center", "datetime"},
                                    {"systemsettings", "kcm_clock"},
                                    {"systemsettings5", "kcm_clock"},
                                    {"time-admin", "--display"}};
    return startFirst(programs);
#endif
}

bool Outside::openProxySettings()
{
#if defined(Q_OS_WIN)
    return QDesktopServices::openUrl(QUrl(QStringLiteral("ms-settings:network-proxy")));
#else
    // GNOME has it on its network page.
    constexpr Program programs[] = {{"gnome-control-center", "network"},
                                    {"systemsettings", "kcm_proxy"},
                                    {"systemsettings5", "kcm_proxy"}};
    return startFirst(programs);
#endif
}

void Outside::notify(const QString &title, const QString &text)
{
#if !defined(Q_OS_WIN)
    // The desktop's own tool speaks D-Bus for us; arguments are passed as they are, never through a shell.
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("notify-send"));
    if (!tool.isEmpty())
        QProcess::startDetached(tool, {QStringLiteral("--app-name=IsItMe"), QStringLiteral("--icon=isitme"),
                                       QStringLiteral("--"), title, text});
#else
    Q_UNUSED(title)
    Q_UNUSED(text)
#endif
}

} // namespace IsItMe
