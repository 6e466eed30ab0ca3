// SPDX-License-Identifier: Apache-2.0
#include "platform/windowsparsers.h"

#include <QTest>

using namespace IsItMe;

namespace {

QString variable(const QString &name)
{
    if (name.compare(u"ProgramFiles", Qt::CaseInsensitive) == 0)
        return u"C:\\Program Files"_qs;
    return name == u"windir" ? u"C:\\Windows"_qs : QString();
}

WindowsRoute route(const char *router, int metric, int prefixLength)
{
    return {{QLatin1String(router), u"Wi-Fi"_qs, metric}, prefixLength};
}

} // namespace

class TestWindowsParsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLines_data();
    void commandLines();
    void variables_data();
    void variables();
    void linkKinds_data();
    void linkKinds();
    void neighbourStates();
    void families();
    void versions();
    void placeholderResolvers();
    void defaultDestinations();
    void routesInOrder();
};

void TestWindowsParsers::commandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("program");
    const QString firefox = u"C:\\Program Files\\Mozilla Firefox\\firefox.exe"_qs;
    QTest::newRow("quoted") << u"\"%1\""_qs.arg(firefox) << firefox;
    QTest::newRow("quoted, arguments") << u"\"%1\" -osint -url \"x\""_qs.arg(firefox) << firefox;
    QTest::newRow("bare, spaces in the path") << firefox << firefox;
    QTest::newRow("bare, arguments") << firefox + u" -url x.exe"_qs << firefox;
    QTest::newRow("bare, folder named like a program")
        << u"C:\\a.exe.d\\b.EXE -x"_qs << u"C:\\a.exe.d\\b.EXE"_qs;
    QTest::newRow("variable") << u"%programfiles%\\Internet Explorer\\iexplore.exe"_qs
                              << u"C:\\Program Files\\Internet Explorer\\iexplore.exe"_qs;
    QTest::newRow("no suffix") << u"C:\\tools\\browser -x"_qs << u"C:\\tools\\browser"_qs;
    QTest::newRow("surrounding space") << u"  C:\\b.exe "_qs << u"C:\\b.exe"_qs;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("open quote") << u"\"C:\\b.exe"_qs << QString();
    QTest::newRow("relative") << u"b.exe"_qs << QString();
    QTest::newRow("network") << u"\\\\host\\share\\b.exe"_qs << QString();
    QTest::newRow("network, quoted") << u"\"\\\\host\\share\\b.exe\" -x"_qs << QString();
    QTest::newRow("device") << u"\\\\.\\C:\\b.exe"_qs << QString();
    QTest::newRow("unknown variable") << u"%nowhere%\\b.exe"_qs << QString();
    QTest::newRow("control character") << u"C:\\b\n.exe"_qs << QString();
    QTest::newRow("too long") << u"C:\\"_qs + QString(40'000, u'a') + u".exe"_qs << QString();
}

void TestWindowsParsers::commandLines()
{
    QFETCH(QString, line);
    QTEST(programOfCommandLine(line, variable), "program");
}

void TestWindowsParsers::variables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expanded");
    QTest::newRow("none") << u"plain"_qs << u"plain"_qs;
    QTest::newRow("one") << u"%windir%\\x"_qs << u"C:\\Windows\\x"_qs;
    QTest::newRow("two") << u"%windir%;%windir%"_qs << u"C:\\Windows;C:\\Windows"_qs;
    QTest::newRow("unknown") << u"%what%\\x"_qs << u"%what%\\x"_qs;
    QTest::newRow("a lone sign before one") << u"50% of %windir%"_qs << u"50% of C:\\Windows"_qs;
    QTest::newRow("a lone sign") << u"50%"_qs << u"50%"_qs;
    QTest::newRow("signs alone") << u"%%%"_qs << u"%%%"_qs;
}

void TestWindowsParsers::variables()
{
    QFETCH(QString, text);
    QTEST(expandVariables(text, variable), "expanded");
}

void TestWindowsParsers::linkKinds_data()
{
    QTest::addColumn<quint32>("type");
    QTest::addColumn<bool>("hardware");
    QTest::addColumn<QString>("description");
    QTest::addColumn<LinkKind>("kind");
    const auto row = [](quint32 type, bool hardware, const char *description, LinkKind kind) {
        QTest::newRow(description) << type << hardware << QString(QLatin1String(description)) << kind;
    };
    row(6, true, "Intel(R) Ethernet Connection I219-V", LinkKind::Wired);
    row(71, true, "Intel(R) Wi-Fi 6 AX201 160MHz", LinkKind::Wireless);
    row(243, true, "Generic Mobile Broadband Adapter", LinkKind::Mobile);
    row(6, false, "Hyper-V Virtual Ethernet Adapter", LinkKind::Virtual);
    row(6, false, "TAP-Windows Adapter V9", LinkKind::Tunnel);
    row(6, false, "Cisco AnyConnect Virtual Miniport Adapter", LinkKind::Tunnel);
    row(53, false, "WireGuard Tunnel", LinkKind::Tunnel);
    row(131, false, "Microsoft Teredo Tunneling Adapter", LinkKind::Tunnel);
    row(23, false, "Office", LinkKind::Tunnel);
    row(23, false, "WAN Miniport (PPPOE)", LinkKind::Wired);
    row(1, false, "Something else", LinkKind::Unknown);
}

void TestWindowsParsers::linkKinds()
{
    QFETCH(quint32, type);
    QFETCH(bool, hardware);
    QFETCH(QString, description);
    QTEST(linkKindOfWindows(type, hardware, description), "kind");
}

void TestWindowsParsers::neighbourStates()
{
    QCOMPARE(neighbourStateOfWindows(0), NeighbourState::Failed);
    QCOMPARE(neighbourStateOfWindows(1), NeighbourState::Incomplete);
    QCOMPARE(neighbourStateOfWindows(2), NeighbourState::Stale);
    QCOMPARE(neighbourStateOfWindows(4), NeighbourState::Stale);
    QCOMPARE(neighbourStateOfWindows(5), NeighbourState::Reachable);
    QCOMPARE(neighbourStateOfWindows(6), NeighbourState::Unknown);
    QCOMPARE(neighbourStateOfWindows(-1), NeighbourState::Unknown);
}

void TestWindowsParsers::families()
{
    using Family = InstalledBrowser::Family;
    QCOMPARE(browserFamilyOfProgram(u"C:\\x\\chrome.exe"_qs), Family::Chromium);
    QCOMPARE(browserFamilyOfProgram(u"C:/x/MSEDGE.EXE"_qs), Family::Chromium);
    QCOMPARE(browserFamilyOfProgram(u"C:\\x\\firefox.exe"_qs), Family::Firefox);
    QCOMPARE(browserFamilyOfProgram(u"C:\\firefox.exe\\iexplore.exe"_qs), Family::Other);
    QCOMPARE(browserFamilyOfProgram(QString()), Family::Other);
}

void TestWindowsParsers::versions()
{
    QCOMPARE(versionOfWindows(0x0080000e, 0x00002328), u"128.14.0.9000"_qs);
    QCOMPARE(versionOfWindows(0xffffffff, 0xffffffff), u"65535.65535.65535.65535"_qs);
    QCOMPARE(versionOfWindows(0, 0), QString());
}

void TestWindowsParsers::placeholderResolvers()
{
    QVERIFY(isPlaceholderResolver(QHostAddress(u"fec0:0:0:ffff::1"_qs)));
    QVERIFY(isPlaceholderResolver(QHostAddress(u"fec0:0:0:ffff::3%1"_qs)));
    QVERIFY(!isPlaceholderResolver(QHostAddress(u"2001:db8::1"_qs)));
    QVERIFY(!isPlaceholderResolver(QHostAddress(u"192.168.1.1"_qs)));
}

void TestWindowsParsers::defaultDestinations()
{
    QVERIFY(isDefaultDestination(QHostAddress(u"0.0.0.0"_qs), 0));
    QVERIFY(isDefaultDestination(QHostAddress(u"::"_qs), 0));
    QVERIFY(isDefaultDestination(QHostAddress(u"0.0.0.0"_qs), 1));
    QVERIFY(!isDefaultDestination(QHostAddress(u"128.0.0.0"_qs), 1));
    QVERIFY(!isDefaultDestination(QHostAddress(u"0.0.0.0"_qs), 8));
    QVERIFY(!isDefaultDestination(QHostAddress(u"192.168.1.0"_qs), 24));
    QVERIFY(!isDefaultDestination(QHostAddress(), 0));
}

void TestWindowsParsers::routesInOrder()
{
    const auto routes = bestRoutesFirst({route("192.168.1.1", 25, 0), route("fe80::1%7", 20, 0),
                                         route("10.8.0.1", 281, 1), route("192.168.1.1", 25, 0)});
    QCOMPARE(routes.size(), size_t(3));
    QCOMPARE(routes.at(0).router, u"10.8.0.1"_qs);
    QCOMPARE(routes.at(1).router, u"fe80::1%7"_qs);
    QCOMPARE(routes.at(2).router, u"192.168.1.1"_qs);
}

QTEST_APPLESS_MAIN(TestWindowsParsers)
#include "tst_windowsparsers.moc"
