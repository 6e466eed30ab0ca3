// SPDX-License-Identifier: Apache-2.0
#include "browsers/sitedatapages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;
using Family = InstalledBrowser::Family;

namespace {

constexpr auto fileName = ISITME_RESOURCES "/browsers.json";

SiteAddress site(QStringView typed = u"https://shop.example/cart?token=secret")
{
    return std::get<SiteAddress>(parseAddress(typed));
}

SiteDataGuide guideFor(Family family, const QString &id, const QString &program, const QString &version)
{
    return siteDataGuide({id, QStringLiteral("Theirs"), program, family, true, version}, site());
}

QJsonArray browsersOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(QLatin1String("browsers")).toArray();
}

QByteArray theFile()
{
    QFile file(QString::fromUtf8(fileName));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Which page and which steps clear one site's data in which browser.
class SiteDataPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void maker_data();
    void maker();
    void version_data();
    void version();
    void theAddressOnThePage_data();
    void theAddressOnThePage();
    void nobodyKnowsOtherBrowsers();
    void onlyPagesOfTheFileAreOpened_data();
    void onlyPagesOfTheFileAreOpened();
    void everyVersionHasItsSteps();
    void agreesWithItsSchema();
};

void SiteDataPagesTest::maker_data()
{
    QTest::addColumn<Family>("family");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<bool>("opens");
    const auto row = [](const char *id, Family family, const char *program, const char *begins,
                        bool opens = false) {
        QTest::addRow("%s %s", id, program)
            << family << QString::fromLatin1(id) << QString::fromLatin1(program)
            << QString::fromLatin1(begins) << opens;
    };
    row("chromium", Family::Chromium, "/usr/bin/chromium", "chrome://settings/content/siteDetails?site=");
    row("google-chrome", Family::Chromium, "/opt/google/chrome/chrome", "chrome://settings/content/");
    row("microsoft-edge", Family::Chromium, "/usr/bin/microsoft-edge-stable", "edge://settings/content/");
    row("MSEdgeHTM", Family::Chromium, "C:\\Program Files\\Edge\\msedge.exe", "edge://settings/content/");
    row("x", Family::Chromium, "C:\\Program Files\\Edge\\msedge.exe", "edge://settings/content/");
    row("com.brave.Browser", Family::Chromium, "/usr/bin/flatpak", "brave://settings/content/");
    row("brave-browser", Family::Chromium, "/usr/bin/brave-browser-stable", "brave://settings/content/");
    row("OperaStable", Family::Chromium, "C:\\Opera\\opera.exe", "opera://settings/content/");
    row("vivaldi-stable", Family::Chromium, "/usr/bin/vivaldi-stable", "chrome://settings/content/");
    // A word within a word, or a folder's name, makes no browser.
    row("knowledge", Family::Chromium, "/usr/bin/knowledge", "chrome://settings/content/");
    row("chromium", Family::Chromium, "/opt/edge/chromium", "chrome://settings/content/");
    row("", Family::Chromium, "", "chrome://settings/content/");
    row("firefox-esr", Family::Firefox, "/usr/bin/firefox-esr", "about:preferences#privacy", true);
    row("librewolf", Family::Firefox, "/usr/bin/librewolf", "about:preferences#privacy", true);
    row("edge", Family::Firefox, "/usr/bin/edge", "about:preferences#privacy", true); // the family counts
}

void SiteDataPagesTest::maker()
{
    QFETCH(Family, family);
    QFETCH(QString, id);
    QFETCH(QString, program);
    QFETCH(QString, begins);
    QFETCH(bool, opens);
    const SiteDataGuide guide = guideFor(family, id, program, QStringLiteral("142.0"));
    QVERIFY2(guide.page.startsWith(begins), qPrintable(guide.page));
    QCOMPARE(guide.opensFromOutside, opens);
    QCOMPARE(guide.name, QStringLiteral("Theirs"));
    QVERIFY(!guide.how.isEmpty() && !guide.pageHow.isEmpty() && !guide.everythingPage.isEmpty());
    QVERIFY(!guide.page.contains(QLatin1String("secret")) && !guide.page.contains(u'{'));
    // What is opened and what is given to a browser are one and the same.
    QCOMPARE(isOwnPage(guide.page), opens);
}

void SiteDataPagesTest::version_data()
{
    QTest::addColumn<Family>("family");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("how");
    const auto row = [](Family family, const QString &version, const char *how) {
        QTest::addRow("%d %s", int(family), qPrintable(version.left(40)))
            << family << version << QString::fromLatin1(how);
    };
    row(Family::Chromium, QStringLiteral("116.0.5845.96"), "padlock-cookies");
    row(Family::Chromium, QStringLiteral("117.0.5938.62"), "sign-cookies");
    row(Family::Chromium, QStringLiteral("1"), "padlock-cookies");
    row(Family::Chromium, QStringLiteral("156.0.8078.73"), "sign-cookies");
    row(Family::Firefox, QStringLiteral("52.9.0"), "firefox-options");
    row(Family::Firefox, QStringLiteral("60.9.0esr"), "firefox-options");
    row(Family::Firefox, QStringLiteral("61.0"), "padlock-clear");
    row(Family::Firefox, QStringLiteral("140"), "padlock-clear");
    row(Family::Safari, QStringLiteral("18.1"), "safari-settings");
    // What is no version, or none that there can be, counts as the newest.
    const QString odd[] = {QString(),
                           QStringLiteral("0"),
                           QStringLiteral("-5"),
                           QStringLiteral("newest"),
                           QStringLiteral("."),
                           QStringLiteral(".116"),
                           QStringLiteral("116beta"),
                           QStringLiteral("1000001"),
                           QStringLiteral("2147483647.1"),
                           QStringLiteral("99999999999999999999"),
                           QStringLiteral("0x20"),
                           QString(100'000, u'9'),
                           QStringLiteral("<b>60</b>")};
    for (const QString &version : odd) {
        row(Family::Chromium, version, "sign-cookies");
        row(Family::Firefox, version, "padlock-clear");
    }
}

void SiteDataPagesTest::version()
{
    QFETCH(Family, family);
    QFETCH(QString, version);
    QFETCH(QString, how);
    QCOMPARE(guideFor(family, QStringLiteral("x"), QStringLiteral("/usr/bin/x"), version).how, how);
}

void SiteDataPagesTest::theAddressOnThePage_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("named");
    QTest::newRow("name only") << "https://shop.example/a/b?c=d#e"
                               << "https%3A%2F%2Fshop.example";
    QTest::newRow("http") << "http://shop.example/"
                          << "http%3A%2F%2Fshop.example";
    QTest::newRow("port") << "https://shop.example:8443/x"
                          << "https%3A%2F%2Fshop.example%3A8443";
    QTest::newRow("umlaut") << "https://bücher.example/"
                            << "https%3A%2F%2Fxn--bcher-kva.example";
    QTest::newRow("IPv6") << "https://[2001:db8::1]/"
                          << "https%3A%2F%2F%5B2001%3Adb8%3A%3A1%5D";
    QTest::newRow("its own marks") << "https://shop.example/{origin}&x=%26"
                                   << "https%3A%2F%2Fshop.example";
}

void SiteDataPagesTest::theAddressOnThePage()
{
    QFETCH(QString, typed);
    QFETCH(QString, named);
    InstalledBrowser chromium;
    chromium.family = Family::Chromium;
    QCOMPARE(siteDataGuide(chromium, site(typed)).page,
             QStringLiteral("chrome://settings/content/siteDetails?site=") + named);
}

void SiteDataPagesTest::nobodyKnowsOtherBrowsers()
{
    const SiteDataGuide other =
        guideFor(Family::Other, QStringLiteral("edge"), QStringLiteral("/usr/bin/edge"), {});
    QVERIFY(other.how.isEmpty() && other.page.isEmpty() && other.everythingPage.isEmpty());
    QVERIFY(!other.opensFromOutside);
    QCOMPARE(other.name, QStringLiteral("Theirs"));
    const SiteDataGuide safari =
        guideFor(Family::Safari, QStringLiteral("com.apple.Safari"), QStringLiteral("/Safari"), {});
    QVERIFY(safari.page.isEmpty() && !safari.opensFromOutside && !safari.how.isEmpty());
}

void SiteDataPagesTest::onlyPagesOfTheFileAreOpened_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("own");
    const auto row = [](const char *page, bool own) {
        QTest::newRow(page) << QString::fromLatin1(page) << own;
    };
    row("about:preferences#privacy", true);
    row("", false);
    row("about:preferences#privacy ", false);
    row("ABOUT:PREFERENCES#PRIVACY", false);
    row("about:config", false);
    row("chrome://settings/content/siteDetails?site={origin}", false); // Chromium shows an empty tab
    row("https://shop.example/", false);
    row("file:///etc/passwd", false);
    row("javascript:alert(1)", false);
    row("--new-window", false);
}

void SiteDataPagesTest::onlyPagesOfTheFileAreOpened()
{
    QFETCH(QString, page);
    QFETCH(bool, own);
    QCOMPARE(isOwnPage(page), own);
}

/// What a schema cannot say: no version falls between two ranges, and every family has an entry for the rest.
void SiteDataPagesTest::everyVersionHasItsSteps()
{
    const QJsonArray browsers = browsersOf(theFile());
    QVERIFY(!browsers.isEmpty());
    QStringList finished, ids;
    for (const QJsonValue &value : browsers) {
        const QJsonObject entry = value.toObject();
        const QString id = entry.value(QLatin1String("id")).toString();
        const QString family = entry.value(QLatin1String("family")).toString();
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.append(id);
        QVERIFY2(!finished.contains(family), qPrintable(id + QStringLiteral(" is never reached")));
        if (entry.value(QLatin1String("named")).toArray().isEmpty())
            finished.append(family);
        int next = 1;
        const QJsonArray ranges = entry.value(QLatin1String("site-data")).toArray();
        for (const QJsonValue &range : ranges) {
            QVERIFY2(next > 0, qPrintable(id));
            QVERIFY2(range.toObject().value(QLatin1String("from")).toInt(1) == next, qPrintable(id));
            next = range.toObject().value(QLatin1String("until")).toInt(-1) + 1;
        }
        QVERIFY2(next == 0, qPrintable(id + QStringLiteral(": the newest version has no steps")));
        const bool opens = entry.value(QLatin1String("opens-from-outside")).toBool();
        QVERIFY2(!opens || !entry.value(QLatin1String("site-page")).toString().contains(u'{'),
                 qPrintable(id + QStringLiteral(": a page that is opened names no site")));
    }
    finished.sort();
    QCOMPARE(finished,
             QStringList({QStringLiteral("chromium"), QStringLiteral("firefox"), QStringLiteral("safari")}));
}

void SiteDataPagesTest::agreesWithItsSchema()
{
    const QString python = QStringLiteral("/usr/bin/python3");
    if (!QFile::exists(python))
        QSKIP("needs /usr/bin/python3 with jsonschema");
    const QTemporaryDir folder;
    QStringList arguments{QFINDTESTDATA("schema_check.py"),
                          QStringLiteral(ISITME_RESOURCES "/browsers.schema.json"),
                          QString::fromUtf8(fileName)};
    QByteArrayList expected{"valid browsers.json"};
    // The file itself with one thing wrong: each must be seen.
    const std::pair<const char *, const char *> wrong[] = {
        {"\"version\": 1", "\"version\": 2"},
        {"\"family\": \"safari\"", "\"family\": \"netscape\""},
        {"\"how\": \"safari-settings\"", "\"how\": \"guess\""},
        {"{ \"how\": \"safari-settings\" }", ""},
        {"\"until\": 60", "\"until\": \"60\""},
        {"\"from\": 61", "\"from\": 0"},
        {"\"opens-from-outside\": true", "\"opens-from-outside\": \"yes\""},
        {"\"about:preferences#privacy\"", "\"https://shop.example/\""},
        {"\"about:preferences#privacy\"", "\"about:preferences --profile x\""},
        {"\"named\": [\"brave\"]", "\"named\": [\"b.*\"]"},
        {"\"name\": \"Brave\"", "\"name\": \"\""},
        {"\"name\": \"Brave\"", "\"name\": \"Brave\", \"program\": \"/bin/sh\""},
        {"\"site-page-how\": \"manage-data\", ", ""},
    };
    const QByteArray good = theFile();
    for (const auto &[from, to] : wrong) {
        QVERIFY2(good.contains(from), from);
        const QString name = QStringLiteral("bad-%1.json").arg(expected.size());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(good).replace(from, to));
        arguments.append(file.fileName());
        expected.append("invalid " + name.toUtf8());
    }
    QProcess check;
    check.start(python, arguments);
    QVERIFY(check.waitForFinished(60'000));
    const QByteArray errors = check.readAllStandardError();
    if (errors.contains("No module named"))
        QSKIP("needs the package python3-jsonschema");
    const QByteArrayList lines = check.readAllStandardOutput().trimmed().split('\n');
    QVERIFY2(lines.size() == expected.size(), errors.constData());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QVERIFY2(lines[i].split(':').first() == expected[i],
                 (lines[i] + "\nexpected: " + expected[i]).constData());
}

QTEST_GUILESS_MAIN(SiteDataPagesTest)
#include "tst_sitedatapages.moc"
