// SPDX-License-Identifier: Apache-2.0
#include "datawords.h"

#include <QCoreApplication>

namespace IsItMe {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::DataWords)
};

} // namespace

QStringList siteDataByHand(const SiteDataGuide &guide, const QString &site)
{
    const QString open = Words::tr("Open %1.").arg(site);
    const QString reload = Words::tr("Press Ctrl and F5.");
    if (guide.how == QLatin1String("sign-cookies"))
        return {open, Words::tr("Press the sign at the left of the address, then “Cookies and site data”."),
                Words::tr("Press “Manage on-device site data”, then the bin beside %1.").arg(site), reload};
    if (guide.how == QLatin1String("padlock-cookies"))
        return {open, Words::tr("Press the padlock at the left of the address, then “Cookies”."),
                Words::tr("Choose %1 and press “Remove”.").arg(site), reload};
    if (guide.how == QLatin1String("padlock-clear"))
        return {open, Words::tr("Press the padlock at the left of the address."),
                Words::tr("Press “Clear cookies and site data…”, then “Remove”."), reload};
    if (guide.how == QLatin1String("firefox-options"))
        return {
            Words::tr("Open the menu, then Options, then “Privacy”."),
            Words::tr("Press “Remove individual cookies”, look for %1 and remove what is there.").arg(site),
            Words::tr("Open %1 and press Ctrl and F5.").arg(site)};
    if (guide.how == QLatin1String("safari-settings"))
        return {Words::tr("Open the menu Safari, then Settings, then Privacy."),
                Words::tr("Press “Manage Website Data…” and look for %1.").arg(site),
                Words::tr("Press “Remove”, then load the page again with Cmd and R.")};
    return {};
}

QStringList siteDataOnPage(const SiteDataGuide &guide, const QString &site)
{
    const QString paste =
        Words::tr("Paste the address into %1's address bar, and press Enter.").arg(guide.name);
    QStringList steps;
    if (!guide.opensFromOutside)
        steps += paste;
    if (guide.pageHow == QLatin1String("site-details"))
        return steps << Words::tr("Press “Delete data” (older: “Clear data”), and confirm.");
    if (guide.pageHow == QLatin1String("manage-data"))
        return steps << Words::tr("Below “Cookies and Site Data”, press “Manage Data…”.")
                     << Words::tr("Look for %1, press “Remove Selected”, then “Save Changes”.").arg(site);
    return {};
}

QStringList everythingByHand(const SiteDataGuide &guide)
{
    if (guide.everythingPage.isEmpty())
        return {};
    if (guide.pageHow == QLatin1String("manage-data"))
        return {Words::tr("Open %1 in the address bar.").arg(guide.everythingPage),
                Words::tr("Below “Cookies and Site Data”, press “Clear Data…”.")};
    return {Words::tr("Open %1 in the address bar.").arg(guide.everythingPage),
            Words::tr("Choose “Cookies” and “Cached images and files”, leave passwords out, and clear.")};
}

} // namespace IsItMe
