// SPDX-License-Identifier: Apache-2.0
// UNTRIED: written after Apple's documentation of LaunchServices and CFBundle, not yet built on a Mac.
#include "platform/macosbrowsers.h"

#include "platform/desktopentries.h"

#include <CoreServices/CoreServices.h>

#include <QUrl>

namespace IsItMe {

namespace {

QString textOf(CFBundleRef bundle, const char *key)
{
    const QString name = QLatin1String(key);
    const auto value = CFBundleGetValueForInfoDictionaryKey(bundle, name.toCFString());
    return value && CFGetTypeID(value) == CFStringGetTypeID()
               ? QString::fromCFString(static_cast<CFStringRef>(value)).left(100)
               : QString();
}

std::optional<InstalledBrowser> browserOf(CFURLRef application)
{
    const CFBundleRef bundle = CFBundleCreate(kCFAllocatorDefault, application);
    if (!bundle)
        return std::nullopt;
    InstalledBrowser browser;
    browser.id = textOf(bundle, "CFBundleIdentifier");
    browser.name = textOf(bundle, "CFBundleDisplayName");
    if (browser.name.isEmpty())
        browser.name = textOf(bundle, "CFBundleName");
    browser.version = textOf(bundle, "CFBundleShortVersionString");
    if (const CFURLRef program = CFBundleCopyExecutableURL(bundle)) {
        browser.program = QUrl::fromCFURL(program).toLocalFile();
        CFRelease(program);
    }
    CFRelease(bundle);
    browser.family = browser.id == QLatin1String("com.apple.Safari") ? InstalledBrowser::Family::Safari
                                                                     : browserFamilyOfName(browser.id);
    return browser.id.isEmpty() || browser.program.isEmpty() ? std::nullopt : std::optional(browser);
}

} // namespace

std::vector<InstalledBrowser> browsersOfLaunchServices()
{
    const CFURLRef web = QUrl(QStringLiteral("https://example.com/")).toCFURL();
    std::vector<InstalledBrowser> browsers;
    if (const CFArrayRef all = LSCopyApplicationURLsForURL(web, kLSRolesViewer)) {
        for (CFIndex i = 0; i < CFArrayGetCount(all); ++i) {
            if (auto browser = browserOf(static_cast<CFURLRef>(CFArrayGetValueAtIndex(all, i))))
                browsers.push_back(*browser);
        }
        CFRelease(all);
    }
    if (const CFURLRef chosen = LSCopyDefaultApplicationURLForURL(web, kLSRolesViewer, nullptr)) {
        const auto standard = browserOf(chosen);
        for (InstalledBrowser &browser : browsers)
            browser.isDefault = standard && browser.id == standard->id;
        CFRelease(chosen);
    }
    CFRelease(web);
    return browsers;
}

} // namespace IsItMe
