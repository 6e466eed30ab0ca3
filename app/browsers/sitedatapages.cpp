// SPDX-License-Identifier: Apache-2.0
#include "browsers/sitedatapages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

using Family = InstalledBrowser::Family;

constexpr int newestVersion = 1'000'000;

QJsonArray readBrowsers()
{
    QFile file(QStringLiteral(":/isitme/browsers.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("browsers")).toArray();
}

const QJsonArray &knownBrowsers()
{
    static const QJsonArray browsers = readBrowsers();
    return browsers;
}

QString familyName(Family family)
{
    switch (family) {
    case Family::Chromium:
        return QStringLiteral("chromium");
    case Family::Firefox:
        return QStringLiteral("firefox");
    case Family::Safari:
        return QStringLiteral("safari");
    case Family::Other:
        break;
    }
    return {};
}

/// "msedge" and "microsoft-edge" are Edge, "knowledge" is not.
bool isNamed(const InstalledBrowser &browser, const QJsonArray &names)
{
    const QString program = browser.program.section(u'/', -1).section(u'\\', -1);
    return std::any_of(names.begin(), names.end(), [&](const QJsonValue &name) {
        const QRegularExpression word(QStringLiteral("(?:^|[^a-z])") +
                                          QRegularExpression::escape(name.toString()),
                                      QRegularExpression::CaseInsensitiveOption);
        return word.match(browser.id).hasMatch() || word.match(program).hasMatch();
    });
}

QJsonObject entryFor(const InstalledBrowser &browser)
{
    const QString family = familyName(browser.family);
    for (const QJsonValue &value : knownBrowsers()) {
        const QJsonObject entry = value.toObject();
        const QJsonArray names = entry.value(QLatin1String("named")).toArray();
        if (entry.value(QLatin1String("family")).toString() == family &&
            (names.isEmpty() || isNamed(browser, names)))
            return entry;
    }
    return {};
}

QString howFor(const QJsonArray &ranges, int version)
{
    for (const QJsonValue &value : ranges) {
        const QJsonObject range = value.toObject();
        const int from = range.value(QLatin1String("from")).toInt(0);
        const int until = range.value(QLatin1String("until")).toInt(newestVersion);
        if (version >= from && version <= until)
            return range.value(QLatin1String("how")).toString();
    }
    return {};
}

/// What is no version, or none that there can be, counts as the newest.
int versionOf(const InstalledBrowser &browser)
{
    const int version = browser.version.section(u'.', 0, 0).toInt();
    return version > 0 && version < newestVersion ? version : newestVersion;
}

/// Scheme, host and port, as browsers name a site in their settings.
QString originOf(const SiteAddress &site)
{
    return QUrl(site.url())
        .adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

} // namespace

SiteDataGuide siteDataGuide(const InstalledBrowser &browser, const SiteAddress &site)
{
    const QJsonObject entry = entryFor(browser);
    SiteDataGuide guide;
    guide.name = browser.name.isEmpty() ? entry.value(QLatin1String("name")).toString() : browser.name;
    guide.how = howFor(entry.value(QLatin1String("site-data")).toArray(), versionOf(browser));
    guide.page = entry.value(QLatin1String("site-page")).toString();
    guide.page.replace(QLatin1String("{origin}"),
                       QString::fromLatin1(QUrl::toPercentEncoding(originOf(site))));
    guide.pageHow = entry.value(QLatin1String("site-page-how")).toString();
    guide.opensFromOutside = entry.value(QLatin1String("opens-from-outside")).toBool();
    guide.everythingPage = entry.value(QLatin1String("everything-page")).toString();
    return guide;
}

bool isOwnPage(const QString &page)
{
    const QJsonArray &all = knownBrowsers();
    return !page.isEmpty() && std::any_of(all.begin(), all.end(), [&page](const QJsonValue &value) {
        const QJsonObject entry = value.toObject();
        return entry.value(QLatin1String("opens-from-outside")).toBool() &&
               entry.value(QLatin1String("site-page")).toString() == page;
    });
}

} // namespace IsItMe
