// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace IsItMe {

namespace {

constexpr QLatin1String english("en");
constexpr QLatin1String folder(":/isitme/i18n");

/// "de" of "de-AT" and of "de_AT.UTF-8@euro".
QString codeOf(const QString &language)
{
    const auto end = std::find_if(language.begin(), language.end(), [](QChar c) { return !c.isLetter(); });
    return language.left(end - language.begin()).toLower();
}

void install(QCoreApplication &application, const QString &name, const QString &file, const QString &path)
{
    delete application.findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly);
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, path))
        return; // English is in the sources; Qt's own texts may be missing on this system
    translator->setObjectName(name);
    translator->setParent(&application);
    QCoreApplication::installTranslator(translator.release());
}

} // namespace

QStringList languages()
{
    QStringList codes{english};
    const auto files = QDir(folder).entryList({u"isitme_*.qm"_s}, QDir::Files, QDir::Name);
    for (const auto &file : files) {
        const auto code = file.mid(7).chopped(3);
        if (code != english)
            codes.append(code);
    }
    return codes;
}

QString bestLanguage(const QStringList &wanted)
{
    const auto known = languages();
    for (const auto &language : wanted) {
        if (const auto code = codeOf(language); known.contains(code))
            return code;
    }
    return english;
}

bool installLanguage(QCoreApplication &application, const QString &language)
{
    const auto code = language.isEmpty() ? bestLanguage(QLocale::system().uiLanguages()) : codeOf(language);
    if (!languages().contains(code))
        return false;
    install(application, u"qt-language"_s, "qtbase_"_L1 + code,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"isitme-language"_s, "isitme_"_L1 + code, folder);
    return true;
}

QString currentLanguage()
{
    const QCoreApplication *application = QCoreApplication::instance();
    const auto *installed =
        application ? application->findChild<QTranslator *>(u"isitme-language"_s, Qt::FindDirectChildrenOnly)
                    : nullptr;
    return installed ? codeOf(installed->language()) : QString(english);
}

} // namespace IsItMe
