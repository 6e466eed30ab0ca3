// SPDX-License-Identifier: Apache-2.0
#include "platform/linuxbrowsers.h"

#include "platform/desktopentries.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLocale>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int maximumEntries = 4096;
constexpr qint64 maximumFile = 256 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(maximumFile) : QByteArray();
}

QString executable(const QString &program)
{
    if (QDir::isAbsolutePath(program)) {
        const QFileInfo info(program);
        return info.isFile() && info.isExecutable() ? program : QString();
    }
    return program.contains(u'/') ? QString() : QStandardPaths::findExecutable(program);
}

std::optional<InstalledBrowser> browserOf(const DesktopEntry &entry, const QString &id,
                                          const QString &dataFolder)
{
    if (entry.hidden || !entry.opensWeb || (!entry.tryExec.isEmpty() && executable(entry.tryExec).isEmpty()))
        return std::nullopt;
    InstalledBrowser browser;
    browser.id = id;
    browser.name = entry.name;
    const QString program = programOfCommand(entry.command);
    // Flatpak's entries all start "flatpak run ...": it keeps a program of its own for each application.
    const QString exported = QDir::cleanPath(dataFolder + QLatin1String("/../bin/") + id);
    const bool isFlatpak = program.section(u'/', -1) == QLatin1String("flatpak");
    browser.program = executable(isFlatpak ? exported : program);
    browser.family = browserFamilyOfName(isFlatpak ? id : program);
    return browser.program.isEmpty() ? std::nullopt : std::optional(browser);
}

/// The ids of the desktop's chosen browsers, best first (MIME Applications 1.0, "Default Application").
QStringList chosenBrowsers(const DesktopFolders &folders)
{
    QStringList names;
    for (const QString &desktop : folders.desktops)
        names.append(desktop + QLatin1String("-mimeapps.list"));
    names.append(QStringLiteral("mimeapps.list"));
    QStringList places = folders.config;
    for (const QString &folder : folders.data)
        places.append(folder + QLatin1String("/applications"));
    QStringList chosen;
    for (const QString &place : std::as_const(places)) {
        for (const QString &name : std::as_const(names)) {
            const QByteArray file = contentOf(place + u'/' + name);
            chosen += defaultsFromMimeApps(file, QStringLiteral("x-scheme-handler/https"));
        }
    }
    return chosen;
}

QStringList folderList(const char *variable, const QString &unset)
{
    const QString value = qEnvironmentVariable(variable);
    QStringList folders;
    const QStringList parts = (value.isEmpty() ? unset : value).split(u':', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (QDir::isAbsolutePath(part)) // the specification: others are to be ignored
            folders.append(QDir::cleanPath(part));
    }
    return folders;
}

} // namespace

DesktopFolders desktopFolders()
{
    DesktopFolders folders;
    folders.data = folderList("XDG_DATA_HOME", QDir::homePath() + QLatin1String("/.local/share"));
    folders.data += folderList("XDG_DATA_DIRS", QStringLiteral("/usr/local/share:/usr/share"));
    folders.config = folderList("XDG_CONFIG_HOME", QDir::homePath() + QLatin1String("/.config"));
    folders.config += folderList("XDG_CONFIG_DIRS", QStringLiteral("/etc/xdg"));
    folders.desktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").toLower().split(u':', Qt::SkipEmptyParts);
    folders.desktops.removeIf([](const QString &name) { return name.contains(u'/'); });
    folders.language = QLocale().name();
    return folders;
}

std::vector<InstalledBrowser> browsersOfDesktop(const DesktopFolders &folders)
{
    std::vector<InstalledBrowser> browsers;
    QSet<QString> seen;
    int left = maximumEntries;
    for (const QString &folder : folders.data) {
        const QDir applications(folder + QLatin1String("/applications"));
        QDirIterator files(applications.path(), {QStringLiteral("*.desktop")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext() && left-- > 0) {
            const QString path = files.next();
            QString id = applications.relativeFilePath(path).replace(u'/', u'-');
            if (seen.contains(id)) // an earlier folder's entry of the same id takes its place
                continue;
            seen.insert(id);
            const auto entry = readDesktopEntry(contentOf(path), folders.language);
            id.chop(8); // ".desktop"
            if (const auto browser = entry ? browserOf(*entry, id, folder) : std::nullopt)
                browsers.push_back(*browser);
        }
    }
    std::sort(browsers.begin(), browsers.end(), [](const InstalledBrowser &a, const InstalledBrowser &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    const QStringList chosen = chosenBrowsers(folders);
    for (const QString &id : chosen) {
        const auto found =
            std::find_if(browsers.begin(), browsers.end(), [&id](const InstalledBrowser &browser) {
                return browser.id + QLatin1String(".desktop") == id;
            });
        if (found != browsers.end()) {
            found->isDefault = true;
            return browsers;
        }
    }
    if (browsers.size() == 1) // nothing is chosen, and there is no choice
        browsers.front().isDefault = true;
    return browsers;
}

} // namespace IsItMe
