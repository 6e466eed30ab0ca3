// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace IsItMe {

/// The languages that the program speaks, as two-letter codes (ISO 639-1), English first.
QStringList languages();

/// The first of the languages a person reads (BCP 47, most wanted first) that the program speaks; English
/// where it speaks none of them.
QString bestLanguage(const QStringList &wanted);

/// Makes the program speak a language ("de", "de-AT", "de_AT.UTF-8"); empty means the computer's own.
/// Replaces the language installed before; widgets hear of it by QEvent::LanguageChange. False where the
/// program does not speak it: then nothing changes.
bool installLanguage(QCoreApplication &application, const QString &language);

/// The code of the language that the program speaks at the moment.
QString currentLanguage();

} // namespace IsItMe
