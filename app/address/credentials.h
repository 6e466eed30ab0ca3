// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>

#include <functional>

namespace IsItMe {

/// Puts secretReplacement where a text holds what looks like a credential: JSON Web Tokens, Authorization
/// values, secret values in addresses, JSON and forms. `found` says whether there is, or was, one.
QString withoutCredentials(QString text, bool *found);

/// Replaces every match by what `change` makes of it.
QString replaceEach(const QString &text, const QRegularExpression &pattern,
                    const std::function<QString(const QRegularExpressionMatch &)> &change);

} // namespace IsItMe
