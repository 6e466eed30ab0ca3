// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/environment.h"

#include <QByteArray>
#include <QHash>

#include <optional>

/// Desktop entries and the list of default programs (freedesktop.org: Desktop Entry 1.5, MIME Applications
/// 1.0). Nothing here reads a file.
namespace IsItMe {

/// What a desktop entry says of a program, as far as it matters here.
struct DesktopEntry
{
    QString name;          ///< in the person's language where the entry has it
    QStringList command;   ///< Exec, cut into words, field codes left out; never empty
    QString tryExec;       ///< only there when this program is
    bool opensWeb = false; ///< handles http or https addresses
    bool hidden = false;   ///< Hidden, or NoDisplay: not for people
};

/// Nothing for a file that is no application's entry. `language` is a locale's name such as "de_AT".
std::optional<DesktopEntry> readDesktopEntry(const QByteArray &file, const QString &language);

/// The words of an Exec value, already unescaped as a string: quotes taken off, field codes left out. Empty
/// when the quoting does not hold together.
QStringList wordsOfExec(const QString &exec);

/// The entries' ids that a mimeapps.list gives for a type, best first: "firefox-esr.desktop".
QStringList defaultsFromMimeApps(const QByteArray &file, const QString &type);

/// The program itself behind "env A=b program" and the like: what stands first and is no wrapper.
QString programOfCommand(const QStringList &command);

/// By the name of the program's file, or by the application's id ("org.mozilla.firefox").
InstalledBrowser::Family browserFamilyOfName(const QString &program);

} // namespace IsItMe
