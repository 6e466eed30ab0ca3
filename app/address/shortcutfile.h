// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace IsItMe {

/// The web address in a shortcut to a web page: Windows' .url, macOS' .webloc (XML or binary), the free
/// desktops' .desktop of type Link. Empty for anything else and for addresses that are not of the web. Only
/// the first `longestShortcut` bytes are looked at.
QString addressInShortcut(const QByteArray &bytes);

/// Whether a file's name is one of a shortcut.
bool isShortcutName(const QString &fileName);

inline constexpr qsizetype longestShortcut = 16 * 1024;

} // namespace IsItMe
