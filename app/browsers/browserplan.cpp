// SPDX-License-Identifier: Apache-2.0
#include "browsers/browserplan.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <span>

namespace IsItMe {

namespace {

/// Discard on this computer: a connection there is refused at once, and no packet leaves.
constexpr QLatin1String nowhere{"PROXY 127.0.0.1:9"};

/// Hosts that browsers call for themselves. Where all hosts are allowed, these still are not.
constexpr QLatin1String makers[] = {
    QLatin1String("accounts.google.com"),
    QLatin1String("clients1.google.com"),
    QLatin1String("clients2.google.com"),
    QLatin1String("clients3.google.com"),
    QLatin1String("clients4.google.com"),
    QLatin1String("update.googleapis.com"),
    QLatin1String("safebrowsing.googleapis.com"),
    QLatin1String("android.clients.google.com"),
    QLatin1String("redirector.gvt1.com"),
    QLatin1String("edgedl.me.gvt1.com"),
    QLatin1String("optimizationguide-pa.googleapis.com"),
    QLatin1String("content-autofill.googleapis.com"),
    QLatin1String("edge.microsoft.com"),
    QLatin1String("config.edge.skype.com"),
    QLatin1String("go-updater.brave.com"),
    QLatin1String("update.vivaldi.com"),
    QLatin1String("detectportal.firefox.com"),
    QLatin1String("push.services.mozilla.com"),
    QLatin1String("firefox.settings.services.mozilla.com"),
};

QString inBrackets(const QString &host)
{
    return host.contains(u':') ? u'[' + host + u']' : host;
}

/// The site's hosts as a browser may spell them.
QStringList spellings(const QStringList &hosts)
{
    QStringList all;
    for (const QString &host : hosts) {
        all.append(host);
        if (host.contains(u':'))
            all.append(inBrackets(host));
    }
    return all;
}

QString wayOf(const std::optional<ProxySetting> &proxy)
{
    if (!proxy)
        return QStringLiteral("DIRECT");
    const QString place = inBrackets(proxy->host) + u':' + QString::number(proxy->port);
    return proxy->type == QLatin1String("socks5") ? QStringLiteral("SOCKS5 %1; SOCKS %1").arg(place)
                                                  : QLatin1String("PROXY ") + place;
}

/// A JavaScript text; also one of Firefox's settings.
QByteArray inJavaScript(const QString &text)
{
    const QByteArray object =
        QJsonDocument(QJsonObject{{QStringLiteral("a"), text}}).toJson(QJsonDocument::Compact);
    return object.mid(5, object.size() - 6); // {"a":"..."}
}

QByteArray inJavaScript(const QStringList &hosts)
{
    QJsonObject object;
    for (const QString &host : hosts)
        object.insert(host, true);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Firefox's own services, which it would look up without asking the script.
constexpr QLatin1String firefoxHosts[] = {
    QLatin1String("firefox.settings.services.mozilla.com"),
    QLatin1String("content-signature-2.cdn.mozilla.net"),
    QLatin1String("detectportal.firefox.com"),
    QLatin1String("location.services.mozilla.com"),
    QLatin1String("push.services.mozilla.com"),
    QLatin1String("incoming.telemetry.mozilla.org"),
    QLatin1String("aus5.mozilla.org"),
    QLatin1String("normandy.cdn.mozilla.net"),
    QLatin1String("safebrowsing.googleapis.com"),
    QLatin1String("shavar.services.mozilla.com"),
    QLatin1String("contile.services.mozilla.com"),
    QLatin1String("merino.services.mozilla.com"),
};

/// Those that are not, by chance, the site itself.
QStringList othersOf(std::span<const QLatin1String> list, const BrowserPlan &plan)
{
    QStringList hosts;
    for (const QLatin1String host : list) {
        if (!plan.hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

/// A second lock on the door: names are not even looked up. Means nothing behind a proxy, which does that
/// itself.
QString hostRules(const BrowserPlan &plan)
{
    QStringList rules;
    if (plan.wholePage) {
        const QStringList hosts = othersOf(makers, plan);
        for (const QString &host : hosts)
            rules.append(QStringLiteral("MAP %1 ~NOTFOUND").arg(host));
    } else {
        rules.append(QStringLiteral("MAP * ~NOTFOUND"));
    }
    QStringList allowed = spellings(plan.hosts);
    if (plan.proxy)
        allowed += spellings({plan.proxy->host});
    for (const QString &host : std::as_const(allowed))
        rules.append(QLatin1String("EXCLUDE ") + host);
    return rules.join(QLatin1String(", "));
}

} // namespace

QString proxyScript(const BrowserPlan &plan)
{
    QString script = QStringLiteral("var left=%1,site=%2,shut=%3;"
                                    "function FindProxyForURL(url,host){"
                                    "host=host.toLowerCase();"
                                    "if(site.hasOwnProperty(host))return left-->0?%4:%5;"
                                    "return %6&&!shut.hasOwnProperty(host)?%4:%5;}");
    return script.arg(plan.mostRequests)
        .arg(QString::fromUtf8(inJavaScript(spellings(plan.hosts))),
             QString::fromUtf8(inJavaScript(othersOf(makers, plan))),
             QString::fromUtf8(inJavaScript(wayOf(plan.proxy))), QString::fromUtf8(inJavaScript(nowhere)),
             plan.wholePage ? QStringLiteral("true") : QStringLiteral("false"));
}

QString proxyScriptAddress(const BrowserPlan &plan)
{
    return QLatin1String("data:application/x-ns-proxy-autoconfig;base64,") +
           QString::fromLatin1(proxyScript(plan).toUtf8().toBase64());
}

QString chromiumLogFile(const BrowserPlan &plan)
{
    return plan.folder + QLatin1String("/isitme-netlog.json");
}

QString chromiumScreenshotFile(const BrowserPlan &plan)
{
    return plan.folder + QLatin1String("/isitme-page.png");
}

QString chromiumPageFile(const BrowserPlan &plan)
{
    return plan.folder + QLatin1String("/isitme-page.html");
}

QStringList chromiumArguments(const BrowserPlan &plan)
{
    QStringList arguments{
        QStringLiteral("--headless"),
        QLatin1String("--user-data-dir=") + plan.folder,
        QStringLiteral("--no-first-run"),
        QStringLiteral("--no-default-browser-check"),
        QStringLiteral("--disable-background-networking"),
        QStringLiteral("--disable-component-update"),
        QStringLiteral("--disable-component-extensions-with-background-pages"),
        QStringLiteral("--disable-sync"),
        QStringLiteral("--disable-default-apps"),
        QStringLiteral("--disable-extensions"),
        QStringLiteral("--disable-domain-reliability"),
        QStringLiteral("--disable-client-side-phishing-detection"),
        QStringLiteral("--disable-breakpad"),
        QStringLiteral("--disable-search-engine-choice-screen"),
        // Among them what speaks to the whole network around us, looking for televisions.
        QStringLiteral("--disable-features=MediaRouter,DialMediaRouteProvider,OptimizationHints,Translate,"
                       "AutofillServerCommunication,CertificateTransparencyComponentUpdater"),
        QStringLiteral("--metrics-recording-only"),
        QStringLiteral("--no-pings"),
        QStringLiteral("--mute-audio"),
        QStringLiteral("--password-store=basic"), // asks for no key ring
        QStringLiteral("--use-mock-keychain"),    // the same on macOS
        QStringLiteral("--disable-gpu"),
        QLatin1String("--host-resolver-rules=") + hostRules(plan),
        QLatin1String("--proxy-pac-url=") + proxyScriptAddress(plan),
        QLatin1String("--log-net-log=") + chromiumLogFile(plan),
        QStringLiteral("--window-size=1024,768"),
        QStringLiteral("--force-device-scale-factor=0.5"), // a small picture, with no need to scale it
        QStringLiteral("--hide-scrollbars"),
        QLatin1String("--screenshot=") + chromiumScreenshotFile(plan),
        QStringLiteral("--dump-dom"),
        QStringLiteral("--timeout=%1").arg(plan.timeoutMs),
    };
    if (!plan.wholePage)
        arguments.append(QStringLiteral("--blink-settings=imagesEnabled=false"));
    if (plan.http2Off)
        arguments.append(QStringLiteral("--disable-http2"));
    arguments.append(plan.url);
    return arguments;
}

/// The look-ups go to this computer's resolver, as our own do, and not to another one by the browser's
/// choice.
QByteArray chromiumLocalState()
{
    return R"({"dns_over_https":{"mode":"off","templates":""}})";
}

QStringList firefoxArguments(const BrowserPlan &plan)
{
    return {QStringLiteral("--headless"),
            QStringLiteral("--marionette"),
            QStringLiteral("--no-remote"),
            QStringLiteral("--profile"),
            plan.folder,
            QStringLiteral("about:blank")};
}

QStringList firefoxVariables()
{
    return {QStringLiteral("MOZ_HEADLESS=1"), QStringLiteral("MOZ_HEADLESS_WIDTH=520"),
            QStringLiteral("MOZ_HEADLESS_HEIGHT=480"), QStringLiteral("MOZ_CRASHREPORTER_DISABLE=1"),
            QStringLiteral("MOZ_DATA_REPORTING=0")};
}

QByteArray firefoxSettings(const BrowserPlan &plan)
{
    struct Setting
    {
        const char *name;
        const char *value;
    };
    // What Firefox would ask its maker's hosts, or others, for by itself. Marionette turns much of it off
    // too.
    static constexpr Setting settings[] = {
        {"marionette.port", "0"}, // a free one; Firefox writes it into the profile
        {"network.proxy.type", "2"},
        {"network.proxy.allow_hijacking_localhost", "true"},
        {"network.proxy.failover_direct", "false"},
        {"network.proxy.allow_bypass", "false"}, // its own services would go around the script
        {"network.trr.mode", "5"},               // look-ups at this computer's resolver
        {"network.captive-portal-service.enabled", "false"},
        {"network.connectivity-service.enabled", "false"},
        {"network.dns.disablePrefetch", "true"},
        {"network.prefetch-next", "false"},
        {"network.predictor.enabled", "false"},
        {"network.http.speculative-parallel-limit", "0"},
        {"security.OCSP.enabled", "0"},
        {"security.OCSP.require", "false"},
        {"security.remote_settings.crlite_filters.enabled", "false"},
        {"security.remote_settings.intermediates.enabled", "false"},
        {"services.settings.server", "\"http://127.0.0.1:9/\""},
        {"app.update.enabled", "false"},
        {"app.update.auto", "false"},
        {"app.normandy.enabled", "false"},
        {"app.shield.optoutstudies.enabled", "false"},
        {"browser.safebrowsing.malware.enabled", "false"},
        {"browser.safebrowsing.phishing.enabled", "false"},
        {"browser.safebrowsing.downloads.remote.enabled", "false"},
        {"browser.region.update.enabled", "false"},
        {"browser.region.network.url", "\"\""},
        {"browser.search.update", "false"},
        {"browser.newtabpage.enabled", "false"},
        {"browser.startup.page", "0"},
        {"browser.shell.checkDefaultBrowser", "false"},
        {"browser.tabs.crashReporting.sendReport", "false"},
        {"datareporting.healthreport.uploadEnabled", "false"},
        {"datareporting.policy.dataSubmissionEnabled", "false"},
        {"toolkit.telemetry.enabled", "false"},
        {"toolkit.telemetry.server", "\"\""},
        {"dom.push.connection.enabled", "false"},
        {"extensions.update.enabled", "false"},
        {"extensions.getAddons.cache.enabled", "false"},
        {"extensions.systemAddon.update.enabled", "false"},
        {"media.gmp-manager.updateEnabled", "false"},
        {"media.peerconnection.enabled", "false"},
        {"geo.enabled", "false"},
        {"layout.css.devPixelsPerPx", "\"0.5\""}, // a small picture of a large window
    };
    QByteArray text;
    const auto set = [&text](const QByteArray &name, const QByteArray &value) {
        text += "user_pref(\"" + name + "\", " + value + ");\n";
    };
    for (const Setting &setting : settings)
        set(setting.name, setting.value);
    set("network.dns.localDomains", inJavaScript(othersOf(firefoxHosts, plan).join(u',')));
    set("network.proxy.autoconfig_url", inJavaScript(proxyScriptAddress(plan)));
    if (!plan.wholePage)
        set("permissions.default.image", "2");
    if (plan.http2Off) {
        set("network.http.http2.enabled", "false");
        set("network.http.spdy.enabled.http2", "false"); // its older name
        set("network.http.http3.enable", "false");
        set("network.http.http3.enabled", "false");
    }
    return text;
}

} // namespace IsItMe
