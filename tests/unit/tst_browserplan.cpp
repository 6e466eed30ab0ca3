// SPDX-License-Identifier: Apache-2.0
#include "browsers/browserload.h"
#include "browsers/browserplan.h"
#include "browsers/screenshot.h"

#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

using namespace IsItMe;

namespace {

BrowserPlan planFor(const QStringList &hosts)
{
    BrowserPlan plan;
    plan.url = QStringLiteral("https://shop.example/cart");
    plan.hosts = hosts;
    plan.folder = QStringLiteral("/profile");
    return plan;
}

QString argument(const QStringList &arguments, const QString &name)
{
    for (const QString &each : arguments) {
        if (each.startsWith(name + u'='))
            return each.mid(name.size() + 1);
    }
    return {};
}

/// A picture by the book, so far as the frame is looked at.
QByteArray png(quint32 width, quint32 height, char bits = 8, char type = 2)
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, 0);
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    const QByteArray kind = QByteArray(1, bits) + QByteArray(1, type) + QByteArray(3, 0);
    const QByteArray head = "IHDR" + number(width) + number(height) + kind;
    return "\x89PNG\r\n\x1a\n" + number(13) + head + number(0) + number(1) + "IDATx" + number(0) + number(0) +
           "IEND" + number(0xae426082);
}

} // namespace

class BrowserPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheSiteIsLookedUp_data();
    void onlyTheSiteIsLookedUp();
    void theScriptNamesTheSiteAndItsWay();
    void theScriptGoesThroughTheProxy_data();
    void theScriptGoesThroughTheProxy();
    void aWholePageStillLeavesTheMakersOut();
    void aMakersOwnSiteIsNotShut();
    void theAddressIsTheLastArgument();
    void http2CanBeOff();
    void firefoxSettingsAreWellFormed();
    void picturesAreOffButInAWholePage();
    void screenshots_data();
    void screenshots();
    void errorsAsFailures_data();
    void errorsAsFailures();
    void otherFamiliesAreNotLoaded();
};

void BrowserPlanTest::onlyTheSiteIsLookedUp_data()
{
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<QString>("rules");
    QTest::newRow("name") << QStringList{QStringLiteral("shop.example")}
                          << QStringLiteral("MAP * ~NOTFOUND, EXCLUDE shop.example");
    QTest::newRow("two names") << QStringList{QStringLiteral("shop.example"),
                                              QStringLiteral("www.shop.example")}
                               << QStringLiteral(
                                      "MAP * ~NOTFOUND, EXCLUDE shop.example, EXCLUDE www.shop.example");
    QTest::newRow("internationalised") << QStringList{QStringLiteral("xn--bcher-kva.example")}
                                       << QStringLiteral("MAP * ~NOTFOUND, EXCLUDE xn--bcher-kva.example");
    QTest::newRow("IPv4") << QStringList{QStringLiteral("203.0.113.10")}
                          << QStringLiteral("MAP * ~NOTFOUND, EXCLUDE 203.0.113.10");
    QTest::newRow("IPv6") << QStringList{QStringLiteral("2001:db8:5::10")}
                          << QStringLiteral(
                                 "MAP * ~NOTFOUND, EXCLUDE 2001:db8:5::10, EXCLUDE [2001:db8:5::10]");
}

void BrowserPlanTest::onlyTheSiteIsLookedUp()
{
    QFETCH(QStringList, hosts);
    QFETCH(QString, rules);
    QCOMPARE(argument(chromiumArguments(planFor(hosts)), QStringLiteral("--host-resolver-rules")), rules);
}

void BrowserPlanTest::theScriptNamesTheSiteAndItsWay()
{
    BrowserPlan plan = planFor({QStringLiteral("2001:db8:5::10")});
    plan.mostRequests = 5;
    const QString script = proxyScript(plan);
    QVERIFY2(script.startsWith(
                 QLatin1String(R"(var left=5,site={"2001:db8:5::10":true,"[2001:db8:5::10]":true},shut=)")),
             qPrintable(script));
    QVERIFY(script.contains(QLatin1String(R"(return left-->0?"DIRECT":"PROXY 127.0.0.1:9";)")));
    QVERIFY(script.contains(QLatin1String("return false&&")));
    QVERIFY(!script.contains(u'%'));
    const QString address = proxyScriptAddress(plan);
    QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(address.section(u',', 1).toLatin1())), script);
    QCOMPARE(argument(chromiumArguments(plan), QStringLiteral("--proxy-pac-url")), address);
}

void BrowserPlanTest::theScriptGoesThroughTheProxy_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("way");
    QTest::newRow("HTTP") << "http"
                          << "proxy.example"
                          << "\"PROXY proxy.example:3128\"";
    QTest::newRow("SOCKS") << "socks5"
                           << "proxy.example"
                           << "\"SOCKS5 proxy.example:3128; SOCKS proxy.example:3128\"";
    QTest::newRow("IPv6") << "http"
                          << "2001:db8::1"
                          << "\"PROXY [2001:db8::1]:3128\"";
}

void BrowserPlanTest::theScriptGoesThroughTheProxy()
{
    QFETCH(QString, type);
    QFETCH(QString, host);
    QFETCH(QString, way);
    BrowserPlan plan = planFor({QStringLiteral("shop.example")});
    plan.proxy = ProxySetting{type, host, 3128};
    const QString script = proxyScript(plan);
    QVERIFY2(script.contains(QLatin1String("left-->0?") + way + QLatin1String(":\"PROXY 127.0.0.1:9\"")),
             qPrintable(script));
    QVERIFY(!script.contains(QLatin1String("DIRECT"))); // nothing goes around the proxy
    const QString rules = argument(chromiumArguments(plan), QStringLiteral("--host-resolver-rules"));
    QVERIFY(rules.contains(QLatin1String("EXCLUDE ") + host)); // which has to be found itself
}

void BrowserPlanTest::aWholePageStillLeavesTheMakersOut()
{
    BrowserPlan plan = planFor({QStringLiteral("shop.example")});
    plan.wholePage = true;
    QVERIFY(proxyScript(plan).contains(QLatin1String("return true&&!shut.hasOwnProperty(host)?\"DIRECT\"")));
    QVERIFY(proxyScript(plan).contains(QLatin1String("\"update.googleapis.com\":true")));
    const QString rules = argument(chromiumArguments(plan), QStringLiteral("--host-resolver-rules"));
    QVERIFY(!rules.contains(QLatin1String("MAP * ")));
    QVERIFY(rules.contains(QLatin1String("MAP update.googleapis.com ~NOTFOUND")));
}

void BrowserPlanTest::aMakersOwnSiteIsNotShut()
{
    BrowserPlan plan =
        planFor({QStringLiteral("accounts.google.com"), QStringLiteral("detectportal.firefox.com")});
    plan.wholePage = true;
    QVERIFY(
        !proxyScript(plan).section(QLatin1String("shut="), 1).contains(QLatin1String("accounts.google.com")));
    QVERIFY(!argument(chromiumArguments(plan), QStringLiteral("--host-resolver-rules"))
                 .contains(QLatin1String("MAP accounts.google.com")));
    const QByteArray settings = firefoxSettings(plan);
    const qsizetype at = settings.indexOf("network.dns.localDomains");
    QVERIFY(!settings.mid(at, settings.indexOf('\n', at) - at).contains("detectportal.firefox.com"));
}

void BrowserPlanTest::theAddressIsTheLastArgument()
{
    const BrowserPlan plan = planFor({QStringLiteral("shop.example")});
    QCOMPARE(chromiumArguments(plan).last(), plan.url);
    // An address can't be taken for an option: it has its scheme. And no certificate is waved through.
    for (const QString &each : chromiumArguments(plan)) {
        QVERIFY(each.startsWith(QLatin1String("--")) || each == plan.url);
        QVERIFY2(!each.contains(QLatin1String("ignore-cert")) && !each.contains(QLatin1String("no-sandbox")),
                 qPrintable(each));
    }
    QCOMPARE(argument(chromiumArguments(plan), QStringLiteral("--user-data-dir")),
             QStringLiteral("/profile"));
    QCOMPARE(firefoxArguments(plan).last(), QStringLiteral("about:blank"));
    QVERIFY(firefoxArguments(plan).contains(QStringLiteral("/profile")));
}

void BrowserPlanTest::http2CanBeOff()
{
    BrowserPlan plan = planFor({QStringLiteral("shop.example")});
    QVERIFY(!chromiumArguments(plan).contains(QStringLiteral("--disable-http2")));
    QVERIFY(!firefoxSettings(plan).contains("network.http.http2.enabled"));
    plan.http2Off = true;
    QVERIFY(chromiumArguments(plan).contains(QStringLiteral("--disable-http2")));
    QVERIFY(firefoxSettings(plan).contains("user_pref(\"network.http.http2.enabled\", false);\n"));
}

void BrowserPlanTest::firefoxSettingsAreWellFormed()
{
    BrowserPlan plan = planFor({QStringLiteral("shop.example")});
    const QList<QByteArray> lines = firefoxSettings(plan).split('\n');
    QVERIFY(lines.size() > 30);
    static const QRegularExpression form(
        QStringLiteral("^user_pref\\(\"[A-Za-z0-9._-]+\", (true|false|\\d+|\"[^\"\\\\]*\")\\);$"));
    QSet<QByteArray> names;
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
        const QByteArray name = line.split('"').at(1);
        QVERIFY2(!names.contains(name), name.constData());
        names.insert(name);
    }
    QVERIFY(names.contains("network.proxy.autoconfig_url"));
}

void BrowserPlanTest::picturesAreOffButInAWholePage()
{
    BrowserPlan plan = planFor({QStringLiteral("shop.example")});
    QVERIFY(chromiumArguments(plan).contains(QStringLiteral("--blink-settings=imagesEnabled=false")));
    QVERIFY(firefoxSettings(plan).contains("permissions.default.image\", 2"));
    plan.wholePage = true;
    QVERIFY(!chromiumArguments(plan).contains(QStringLiteral("--blink-settings=imagesEnabled=false")));
    QVERIFY(!firefoxSettings(plan).contains("permissions.default.image"));
}

void BrowserPlanTest::screenshots_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("taken");
    QTest::newRow("good") << png(512, 384) << true;
    QTest::newRow("palette") << png(1, 1, 4, 3) << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("text") << QByteArray(100, 'x') << false;
    QTest::newRow("torn") << png(512, 384).chopped(1) << false;
    QTest::newRow("more behind it") << png(512, 384) + "x" << false;
    QTest::newRow("no width") << png(0, 384) << false;
    QTest::newRow("no height") << png(512, 0) << false;
    QTest::newRow("a bomb") << png(0x7fffffff, 0x7fffffff) << false;
    QTest::newRow("too wide") << png(4097, 1) << false;
    QTest::newRow("no such depth") << png(1, 1, 3, 2) << false;
    QTest::newRow("no such colour") << png(1, 1, 8, 5) << false;
    QByteArray large = png(512, 384);
    large.insert(60, QByteArray(longestScreenshot, 'x'));
    QTest::newRow("too long") << large << false;
    QByteArray other = png(512, 384);
    other.replace("IHDR", "JHDR");
    QTest::newRow("does not begin with its head") << other << false;
}

void BrowserPlanTest::screenshots()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, taken);
    const QString text = screenshotText(bytes);
    QCOMPARE(!text.isEmpty(), taken);
    if (taken)
        QCOMPARE(QByteArray::fromBase64(text.toLatin1()), bytes);
}

void BrowserPlanTest::errorsAsFailures_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("failure");
    const auto row = [](const char *error, Failure failure) {
        QTest::newRow(error) << QString::fromLatin1(error) << static_cast<int>(failure);
    };
    row("ERR_NAME_NOT_RESOLVED", Failure::NameFailed);
    row("NS_ERROR_UNKNOWN_HOST", Failure::NameFailed);
    row("ERR_CONNECTION_REFUSED", Failure::ConnectionRefused);
    row("NS_ERROR_CONNECTION_REFUSED", Failure::ConnectionRefused);
    row("ERR_CONNECTION_RESET", Failure::ConnectionReset);
    row("NS_ERROR_NET_RESET", Failure::ConnectionReset);
    row("ERR_EMPTY_RESPONSE", Failure::ConnectionClosed);
    row("PR_END_OF_FILE_ERROR", Failure::ConnectionClosed);
    row("ERR_CERT_DATE_INVALID", Failure::TlsCertificate);
    row("SEC_ERROR_UNKNOWN_ISSUER", Failure::TlsCertificate);
    row("MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT", Failure::TlsCertificate);
    row("ERR_SSL_PROTOCOL_ERROR", Failure::TlsHandshake);
    row("SSL_ERROR_RX_RECORD_TOO_LONG", Failure::TlsHandshake);
    row("ERR_CONNECTION_TIMED_OUT", Failure::TimedOut);
    row("NS_ERROR_NET_TIMEOUT", Failure::TimedOut);
    row("ERR_TOO_MANY_REDIRECTS", Failure::RedirectLoop);
    row("ERR_PROXY_CONNECTION_FAILED", Failure::ProxyUnreachable);
    row("NS_ERROR_UNKNOWN_PROXY_HOST", Failure::ProxyUnreachable);
    row("ERR_INTERNET_DISCONNECTED", Failure::NoRoute);
    row("ERR_HTTP2_PROTOCOL_ERROR", Failure::NotHttp);
    row("ERR_CONTENT_LENGTH_MISMATCH", Failure::Truncated);
    row("NS_ERROR_SOMETHING_NEW", static_cast<Failure>(-1));
    row("", static_cast<Failure>(-1));
}

void BrowserPlanTest::errorsAsFailures()
{
    QFETCH(QString, error);
    QFETCH(int, failure);
    const auto found = failureOfBrowserError(error);
    QCOMPARE(found ? static_cast<int>(*found) : -1, failure);
}

void BrowserPlanTest::otherFamiliesAreNotLoaded()
{
    BrowserPlan plan = planFor({QStringLiteral("shop.example")});
    plan.browser.family = InstalledBrowser::Family::Safari;
    QVERIFY(!BrowserLoad::create(plan));
    plan.browser.family = InstalledBrowser::Family::Other;
    QVERIFY(!BrowserLoad::create(plan));
    plan.browser.family = InstalledBrowser::Family::Firefox;
    QVERIFY(BrowserLoad::create(plan));
}

QTEST_GUILESS_MAIN(BrowserPlanTest)
#include "tst_browserplan.moc"
