// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace IsItMe {

/// Typed or pasted text without what can't be seen (zero-width and control characters), full-width forms
/// folded, white space and quotes at its ends taken off.
QString visibleText(QStringView typed);

/// The one address in such a text: the target of a Markdown link or an HTML link, the first http(s) address
/// in a sentence, the first word that looks like a host name. Text without any of these comes back as it is.
QString addressInText(const QString &text);

/// Whether a word could be a host name that people use: "shop.example", "localhost:8080/x", "10.0.0.1".
bool looksLikeHost(const QString &word);

} // namespace IsItMe
