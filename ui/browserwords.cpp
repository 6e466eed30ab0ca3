// SPDX-License-Identifier: Apache-2.0
#include "browserwords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace IsItMe {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::BrowserWords)
};

/// A maker's word at the beginning of a word: "msedge" is Edge, "knowledge" is not.
bool isNamed(const InstalledBrowser &browser, const char *maker)
{
    const QRegularExpression word(QStringLiteral("(?:^|[^a-z]|ms)") + QLatin1String(maker),
                                  QRegularExpression::CaseInsensitiveOption);
    const QString program = browser.program.section(u'/', -1).section(u'\\', -1);
    return word.match(browser.id).hasMatch() || word.match(program).hasMatch();
}

/// The page on which a browser keeps its extensions, as typed into its address line. A page of another
/// program can't open it.
QString extensionsPage(const InstalledBrowser &browser)
{
    if (browser.family == InstalledBrowser::Family::Firefox)
        return QStringLiteral("about:addons");
    if (isNamed(browser, "edge"))
        return QStringLiteral("edge://extensions");
    if (isNamed(browser, "opera"))
        return QStringLiteral("opera://extensions");
    if (isNamed(browser, "vivaldi"))
        return QStringLiteral("vivaldi://extensions");
    if (isNamed(browser, "brave"))
        return QStringLiteral("brave://extensions");
    return QStringLiteral("chrome://extensions");
}

} // namespace

QStringList privateArguments(const InstalledBrowser &browser)
{
    switch (browser.family) {
    case InstalledBrowser::Family::Firefox:
        return {QStringLiteral("--private-window")};
    case InstalledBrowser::Family::Chromium:
        if (isNamed(browser, "edge"))
            return {QStringLiteral("--inprivate")};
        if (isNamed(browser, "opera"))
            return {QStringLiteral("--private")};
        return {QStringLiteral("--incognito")};
    case InstalledBrowser::Family::Safari:
    case InstalledBrowser::Family::Other:
        break;
    }
    return {};
}

QStringList privateByHand(InstalledBrowser::Family family, const QString &site)
{
    const QString type = Words::tr("Type %1 there and press Enter.").arg(site);
    switch (family) {
    case InstalledBrowser::Family::Firefox:
        return {Words::tr("In Firefox, press Ctrl, Shift and P."), type};
    case InstalledBrowser::Family::Safari:
        return {Words::tr("In Safari, press Shift, Cmd and N."), type};
    case InstalledBrowser::Family::Chromium:
        return {Words::tr("In your browser, press Ctrl, Shift and N."), type};
    case InstalledBrowser::Family::Other:
        break;
    }
    return {Words::tr("Open your browser's menu and choose “New private window”."), type};
}

QStringList extensionsOff(const InstalledBrowser &browser, const QString &site)
{
    QStringList steps;
    switch (browser.family) {
    case InstalledBrowser::Family::Firefox:
        steps = {Words::tr("In Firefox, open the menu ☰, then Help, then “Troubleshoot Mode…”, and press "
                           "“Restart”. Extensions stay off until you close it.")};
        break;
    case InstalledBrowser::Family::Chromium:
        steps = {Words::tr("In %1, type %2 into the address line and press Enter.")
                     .arg(browser.name, extensionsPage(browser)),
                 Words::tr("Switch every extension off. Remember which ones were on.")};
        break;
    case InstalledBrowser::Family::Safari:
        steps = {Words::tr("Open the menu Safari, then Settings, then Extensions."),
                 Words::tr("Take the tick from every extension. Remember which ones were on.")};
        break;
    case InstalledBrowser::Family::Other:
        steps = {Words::tr("Open your browser's menu, find its extensions or add-ons, and switch them off.")};
        break;
    }
    steps.append(Words::tr("Load %1 again.").arg(site));
    steps.append(Words::tr("If it opens now, switch the extensions on again one by one. The one after which "
                           "it fails is the cause."));
    return steps;
}

} // namespace IsItMe
