// SPDX-License-Identifier: Apache-2.0
#include "platform/installedbrowsers.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace IsItMe;

namespace {

/// An environment that knows browsers only.
class BrowsersOnly : public Environment
{
public:
    mutable int looked = 0;
    std::vector<InstalledBrowser> found;

    std::vector<InstalledBrowser> browsers() const override
    {
        ++looked;
        return found;
    }
    std::vector<LinkInterface> interfaces() const override { return {}; }
    std::vector<DefaultRoute> defaultRoutes() const override { return {}; }
    QStringList resolvers() const override { return {}; }
    NeighbourState neighbour(const QHostAddress &) const override { return NeighbourState::Unknown; }
    QString hostsFile() const override { return {}; }
    std::unique_ptr<Echo> echo(const QHostAddress &) const override { return {}; }
    QString systemName() const override { return {}; }
};

InstalledBrowser browser(const QString &id, const QString &program,
                         InstalledBrowser::Family family = InstalledBrowser::Family::Firefox)
{
    InstalledBrowser made;
    made.id = made.name = id;
    made.program = program;
    made.family = family;
    return made;
}

} // namespace

class InstalledBrowsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsAreRead_data();
    void versionsAreRead();
    void sandboxesAreLeftAlone();
    void foundOnceAndKept();
#ifdef Q_OS_LINUX
    void askedOneAfterTheOther();
    void aBrowserThatHangsIsEnded();
#endif
};

void InstalledBrowsersTest::versionsAreRead_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("version");
    const auto row = [](const char *name, const QByteArray &output, const char *version) {
        QTest::newRow(name) << output << QString::fromLatin1(version);
    };
    row("Firefox ESR", "Mozilla Firefox 128.5.0esr\n", "128.5.0esr");
    row("Firefox beta", "Mozilla Firefox 133.0b9\n", "133.0b9");
    row("Chromium", "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n", "156.0.8078.79");
    row("Chrome", "Google Chrome 142.0.7444.59 \n", "142.0.7444.59");
    row("Edge", "Microsoft Edge 141.0.3537.71\n", "141.0.3537.71");
    row("Brave", "Brave Browser 141.1.83.118\n", "141.1.83.118");
    row("Opera", "123.0.5669.47\n", "123.0.5669.47");
    row("nothing", "", "");
    row("one number is none", "Browser 5\n", "");
    row("only in a later line", "warning: no display\nMozilla Firefox 128.5\n", "");
    row("no text", QByteArray(8000, '\xff'), "");
    row("long digits", QByteArray(8000, '1') + ".2", "");
}

void InstalledBrowsersTest::versionsAreRead()
{
    QFETCH(QByteArray, output);
    QFETCH(QString, version);
    QCOMPARE(versionOfOutput(output), version);
}

void InstalledBrowsersTest::sandboxesAreLeftAlone()
{
    using Family = InstalledBrowser::Family;
    QVERIFY(canBeAskedForVersion(browser(QStringLiteral("a"), QStringLiteral("/usr/bin/firefox"))));
    QVERIFY(!canBeAskedForVersion(
        browser(QStringLiteral("a"), QStringLiteral("/var/lib/flatpak/exports/bin/org.mozilla.firefox"))));
    QVERIFY(!canBeAskedForVersion(browser(QStringLiteral("a"), QStringLiteral("/snap/bin/firefox"))));
    QVERIFY(!canBeAskedForVersion(
        browser(QStringLiteral("a"), QStringLiteral("/usr/bin/epiphany"), Family::Other)));
    InstalledBrowser known = browser(QStringLiteral("a"), QStringLiteral("/usr/bin/firefox"));
    known.version = QStringLiteral("1.2");
    QVERIFY(!canBeAskedForVersion(known));
}

void InstalledBrowsersTest::foundOnceAndKept()
{
    BrowsersOnly environment;
    environment.found = {browser(QStringLiteral("other"), QStringLiteral("/usr/bin/epiphany"),
                                 InstalledBrowser::Family::Other)};
    InstalledBrowsers browsers(environment);
    QCOMPARE(environment.looked, 0);
    QCOMPARE(browsers.all().size(), size_t(1));
    browsers.all();
    QCOMPARE(environment.looked, 1);
    environment.found.clear();
    browsers.refresh();
    QVERIFY(browsers.all().empty());
    QCOMPARE(environment.looked, 2);
}

#ifdef Q_OS_LINUX
namespace {

QString script(const QTemporaryDir &folder, const QString &name, const QByteArray &lines)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + lines);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

} // namespace

void InstalledBrowsersTest::askedOneAfterTheOther()
{
    QTemporaryDir folder;
    BrowsersOnly environment;
    environment.found = {
        browser(QStringLiteral("one"),
                script(folder, QStringLiteral("one"), "[ \"$*\" = --version ] && echo One 1.2.3\n")),
        browser(QStringLiteral("silent"), script(folder, QStringLiteral("silent"), "exit 3\n")),
        browser(QStringLiteral("gone"), folder.filePath(QStringLiteral("gone"))),
        browser(QStringLiteral("two"), script(folder, QStringLiteral("two"), "echo Two 4.5esr; yes\n"))};
    InstalledBrowsers browsers(environment);
    QSignalSpy changed(&browsers, &InstalledBrowsers::changed);
    browsers.all();
    QTRY_COMPARE_WITH_TIMEOUT(browsers.all()[3].version, QStringLiteral("4.5esr"), 20'000);
    QCOMPARE(browsers.all()[0].version, QStringLiteral("1.2.3"));
    QCOMPARE(browsers.all()[1].version, QString());
    QCOMPARE(browsers.all()[2].version, QString());
    QCOMPARE(changed.size(), 2);
    browsers.refresh(); // known already: nobody is asked again
    QCOMPARE(browsers.all()[3].version, QStringLiteral("4.5esr"));
    QTest::qWait(200);
    QCOMPARE(changed.size(), 2);
}

void InstalledBrowsersTest::aBrowserThatHangsIsEnded()
{
    QTemporaryDir folder;
    const QString mark = folder.filePath(QStringLiteral("mark"));
    BrowsersOnly environment;
    environment.found = {
        browser(QStringLiteral("hangs"),
                script(folder, QStringLiteral("hangs"), "sleep 30; touch " + mark.toUtf8() + '\n')),
        browser(QStringLiteral("next"), script(folder, QStringLiteral("next"), "echo Next 7.8\n"))};
    InstalledBrowsers browsers(environment);
    browsers.all();
    QTRY_COMPARE_WITH_TIMEOUT(browsers.all()[1].version, QStringLiteral("7.8"), 15'000);
    QVERIFY(!QFile::exists(mark));
}
#endif

QTEST_GUILESS_MAIN(InstalledBrowsersTest)
#include "tst_installedbrowsers.moc"
