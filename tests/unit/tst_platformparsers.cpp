// SPDX-License-Identifier: Apache-2.0
#include "platform/desktopentries.h"
#include "platform/environment.h"
#include "platform/icmpecho.h"
#include "platform/linuxparsers.h"
#include "platform/netlinkmessages.h"
#include "platform/proxyvariables.h"
#include "platform/systemproxy.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QTest>

using namespace IsItMe;

class PlatformParsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsFile_data();
    void hostsFile();
    void resolvConf_data();
    void resolvConf();
    void routes4();
    void routes6();
    void sortsRoutes();
    void osRelease_data();
    void osRelease();
    void linkKinds_data();
    void linkKinds();
    void readsNeighbours();
    void readsLinks();
    void readsRoutes();
    void asksTheKernel();
    void rubbishFromTheKernel();
    void echoMessages();
    void execWords_data();
    void execWords();
    void desktopEntries();
    void defaultBrowsers();
    void browserFamilies_data();
    void browserFamilies();
    void proxyTexts_data();
    void proxyTexts();
    void proxyVariables_data();
    void proxyVariables();
    void systemProxiesComeOnce();
    void systemProxiesOfADeadReceiver();
};

namespace {

/// Messages as the kernel writes them: a header in the machine's byte order, a payload, attributes.
class Bytes : public QByteArray
{
public:
    template <class T>
    Bytes &put(T value)
    {
        append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    Bytes &attribute(quint16 type, const QByteArray &value)
    {
        put<quint16>(static_cast<quint16>(value.size() + 4)).put<quint16>(type);
        append(value);
        while (size() % 4)
            append('\0');
        return *this;
    }
};

QByteArray message(quint16 type, quint32 sequence, const QByteArray &payload)
{
    Bytes bytes;
    bytes.put<quint32>(static_cast<quint32>(16 + payload.size())).put<quint16>(type).put<quint16>(2);
    bytes.put<quint32>(sequence).put<quint32>(77);
    return bytes + payload;
}

QByteArray neighbourMessage(qint32 index, quint16 state, const QByteArray &address,
                            const QByteArray &ages = {})
{
    Bytes payload;
    payload.put<quint8>(2).put<quint8>(0).put<quint16>(0).put<qint32>(index).put<quint16>(state);
    payload.put<quint8>(0).put<quint8>(1).attribute(1, address).attribute(2, QByteArray(6, '\1'));
    if (!ages.isNull())
        payload.attribute(3, ages);
    return message(28, 5, payload);
}

QByteArray linkMessage(quint16 type, qint32 index, quint32 flags, const char *name, const char *kind,
                       bool enslaved)
{
    Bytes payload;
    payload.put<quint8>(0).put<quint8>(0).put<quint16>(type).put<qint32>(index).put<quint32>(flags);
    payload.put<quint32>(0).attribute(3, QByteArray(name) + '\0');
    if (enslaved)
        payload.attribute(10, QByteArray(4, '\1'));
    if (kind)
        payload.attribute(18 | 0x8000, Bytes().attribute(1, QByteArray(kind) + '\0'));
    return message(16, 5, payload);
}

} // namespace

void PlatformParsersTest::hostsFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *title, const char *file, QStringList expected) {
        QTest::newRow(title) << QByteArray(file) << expected;
    };
    const QString address = QStringLiteral("203.0.113.9");
    row("empty", "", {});
    row("one", "203.0.113.9 shop.example\n", {address});
    row("tabs, more names, no line end", "203.0.113.9\t\tother.example\tshop.example", {address});
    row("case and root", "203.0.113.9 SHOP.Example.\r\n", {address});
    row("both families", "203.0.113.9 shop.example\n2001:DB8::9 shop.example\n",
        {address, QStringLiteral("2001:db8::9")});
    row("twice", "203.0.113.9 shop.example\n203.0.113.9 shop.example shop.example\n", {address});
    row("comment", "# 203.0.113.9 shop.example\n203.0.113.9 other.example # shop.example\n", {});
    row("part of a name", "203.0.113.9 www.shop.example shop.example.net\n", {});
    row("no address", "shop.example shop.example\n", {});
    row("Windows's mark",
        "\xef\xbb\xbf"
        "203.0.113.9 shop.example\n",
        {address});
    QTest::newRow("beyond a mebibyte") << QByteArray(1024 * 1024, '\n') + "203.0.113.9 shop.example\n"
                                       << QStringList();
}

void PlatformParsersTest::hostsFile()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, expected);
    QCOMPARE(hostsEntriesFor(file, QStringLiteral("Shop.example")), expected);
}

void PlatformParsersTest::resolvConf_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *title, const char *file, QStringList expected) {
        QTest::newRow(title) << QByteArray(file) << expected;
    };
    row("empty", "", {});
    row("usual", "# made by hand\nsearch lan\nnameserver 192.168.1.1\noptions edns0\n",
        {QStringLiteral("192.168.1.1")});
    row("systemd-resolved", "nameserver 127.0.0.53\r\n", {QStringLiteral("127.0.0.53")});
    row("IPv6 with a zone", "nameserver\tfe80::1%eth0\nnameserver 2001:db8::8 # second\n",
        {QStringLiteral("[fe80::1%eth0]:53"), QStringLiteral("[2001:db8::8]:53")});
    row("no more than three",
        "nameserver 10.0.0.1\nnameserver 10.0.0.1\nnameserver 10.0.0.2\nnameserver 10.0.0.3\nnameserver "
        "10.0.0.4",
        {QStringLiteral("10.0.0.1"), QStringLiteral("10.0.0.2"), QStringLiteral("10.0.0.3")});
    row("rubbish", "nameserver\nnameserver x\nnameservers 10.0.0.1\n;nameserver 10.0.0.2\n", {});
}

void PlatformParsersTest::resolvConf()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, expected);
    QCOMPARE(resolversFromResolvConf(file), expected);
}

void PlatformParsersTest::routes4()
{
    if (QSysInfo::ByteOrder != QSysInfo::LittleEndian)
        QSKIP("the table is of a little-endian machine");
    const QByteArray table =
        "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
        "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
        "eth0\t00000000\tFE01A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n"
        "eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n"
        "tun0\t00000000\t0100080A\t0003\t0\t0\t0\t00000080\t0\t0\t0\n"
        "tun0\t00000080\t0100080A\t0003\t0\t0\t0\t00000080\t0\t0\t0\n"
        "eth1\t00000000\t0101A8C0\t0200\t0\t0\t0\t00000000\t0\t0\t0\n"
        "ppp0\t00000000\t00000000\t0001\t0\t0\t700\t00000000\t0\t0\t0\n"
        "eth0\t0000\n"
        "eth0\tXX\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n";
    const auto sorted = sortedRoutes(routesFromProc4(table));
    QCOMPARE(sorted.size(), size_t(4));
    QCOMPARE(sorted[0], (DefaultRoute{QStringLiteral("10.8.0.1"), QStringLiteral("tun0"), 0}));
    QCOMPARE(sorted[1], (DefaultRoute{QStringLiteral("192.168.1.254"), QStringLiteral("eth0"), 100}));
    QCOMPARE(sorted[2], (DefaultRoute{QStringLiteral("192.168.1.1"), QStringLiteral("wlan0"), 600}));
    QCOMPARE(sorted[3], (DefaultRoute{QString(), QStringLiteral("ppp0"), 700}));
    QVERIFY(routesFromProc4({}).empty());
}

void PlatformParsersTest::routes6()
{
    const QByteArray zero(32, '0');
    const QByteArray router = "fe800000000000000000000000000001";
    const QByteArray table =
        zero + " 00 " + zero + " 00 " + router + " 00000400 00000001 00000000 00000003     eth0\n" + //
        zero + " 00 " + zero + " 00 " + zero + " ffffffff 00000001 00000000 00200200       lo\n" +   //
        zero + " 00 " + zero +
        " 00 20010db8000000000000000000000001 00000064 00000001 00000000 00000003 eth1\n" + zero + " 40 " +
        zero + " 00 " + zero + " 00000100 00000001 00000000 00000001     eth0\n" +                 //
        zero + " 00 " + zero + " 00 " + zero + " ffffffff 00000001 00000000 00000200     eth2\n" + //
        "0 00\n";
    const auto sorted = sortedRoutes(routesFromProc6(table));
    QCOMPARE(sorted.size(), size_t(2));
    QCOMPARE(sorted[0], (DefaultRoute{QStringLiteral("2001:db8::1"), QStringLiteral("eth1"), 100}));
    QCOMPARE(sorted[1], (DefaultRoute{QStringLiteral("fe80::1%eth0"), QStringLiteral("eth0"), 1024}));
}

void PlatformParsersTest::sortsRoutes()
{
    const LinuxRoute ipv4{{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 100}, 0};
    const LinuxRoute ipv6{{QStringLiteral("fe80::1%eth0"), QStringLiteral("eth0"), 100}, 0};
    const LinuxRoute half{{QStringLiteral("10.8.0.1"), QStringLiteral("tun0"), 900}, 1};
    const auto sorted = sortedRoutes({ipv4, ipv6, half, half});
    QCOMPARE(sorted, (std::vector<DefaultRoute>{half.route, ipv4.route, ipv6.route}));
}

void PlatformParsersTest::osRelease_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Debian") << QByteArray("PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n"
                                          "NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n")
                            << QStringLiteral("Debian GNU/Linux 12");
    QTest::newRow("rolling") << QByteArray("NAME='Arch Linux'\n#VERSION_ID=1\n")
                             << QStringLiteral("Arch Linux");
    QTest::newRow("pretty only") << QByteArray("PRETTY_NAME=X\\ Y\n") << QStringLiteral("X Y");
    QTest::newRow("escapes") << QByteArray("NAME=\"A\\\"B\\$\"\n") << QStringLiteral("A\"B$");
    QTest::newRow("empty") << QByteArray() << QString();
}

void PlatformParsersTest::osRelease()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(nameFromOsRelease(file), expected);
}

void PlatformParsersTest::linkKinds_data()
{
    QTest::addColumn<LinuxDevice>("device");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, int type, const char *kind, bool enslaved, bool wireless,
                        LinkKind expected) {
        QTest::addRow("%s %s", name, kind)
            << LinuxDevice{QString::fromLatin1(name), type, QString::fromLatin1(kind), enslaved, wireless}
            << enumName(expected);
    };
    row("enp3s0", 1, "", false, false, LinkKind::Wired);
    row("wlp2s0", 1, "", false, true, LinkKind::Wireless);
    row("wwan0", 65534, "", false, false, LinkKind::Mobile);
    row("wwp0s20u4", 1, "", false, false, LinkKind::Mobile);
    row("tun0", 65534, "tun", false, false, LinkKind::Tunnel);
    row("tap0", 1, "tun", false, false, LinkKind::Tunnel);
    row("wg0", 65534, "wireguard", false, false, LinkKind::Tunnel);
    row("vpn0", 65534, "", false, false, LinkKind::Tunnel);
    row("sit0", 776, "sit", false, false, LinkKind::Tunnel);
    row("eth0", 1, "veth", false, false, LinkKind::Wired);
    row("veth1a2b", 1, "veth", true, false, LinkKind::Virtual);
    row("docker0", 1, "bridge", false, false, LinkKind::Virtual);
    row("dummy0", 1, "dummy", false, false, LinkKind::Virtual);
    row("bond0", 1, "bond", false, false, LinkKind::Wired);
    row("ppp0", 512, "ppp", false, false, LinkKind::Unknown);
    row("can0", 280, "", false, false, LinkKind::Unknown);
}

void PlatformParsersTest::linkKinds()
{
    QFETCH(LinuxDevice, device);
    QFETCH(QString, expected);
    QCOMPARE(enumName(linkKindOfLinux(device)), expected);
}

void PlatformParsersTest::readsNeighbours()
{
    const QByteArray address("\xc0\xa8\x01\x01", 4);
    const std::pair<int, NeighbourState> states[] = {
        {0x01, NeighbourState::Incomplete}, {0x02, NeighbourState::Reachable},
        {0x04, NeighbourState::Stale},      {0x08, NeighbourState::Stale},
        {0x10, NeighbourState::Stale},      {0x20, NeighbourState::Failed},
        {0x40, NeighbourState::Unknown},    {0x80, NeighbourState::Unknown},
        {0x00, NeighbourState::Unknown},
    };
    QByteArray bytes;
    for (const auto &[state, expected] : states)
        bytes += neighbourMessage(3, static_cast<quint16>(state), address);
    bytes += message(3, 5, QByteArray(4, '\0'));
    const auto messages = Netlink::messagesOf(bytes);
    QCOMPARE(messages.size(), std::size(states) + 1);
    for (size_t i = 0; i < std::size(states); ++i) {
        const auto neighbour = Netlink::neighbourOf(messages[i]);
        QVERIFY(neighbour);
        QCOMPARE(neighbour->index, 3);
        QCOMPARE(neighbour->address.toString(), QStringLiteral("192.168.1.1"));
        QCOMPARE(enumName(neighbour->state), enumName(states[i].second));
        QVERIFY(!Netlink::isDone(messages[i]));
    }
    QVERIFY(Netlink::isDone(messages.back()));
    QVERIFY(!Netlink::neighbourOf(messages.back()));
    const auto ipv6 =
        Netlink::messagesOf(neighbourMessage(2, 2, QByteArray::fromHex("fe800000000000000000000000000001")));
    QCOMPARE(Netlink::neighbourOf(ipv6.at(0))->address.toString(), QStringLiteral("fe80::1"));
    QVERIFY(!Netlink::neighbourOf(Netlink::messagesOf(neighbourMessage(2, 2, "abc")).at(0)));
    // How old its last sign of life is, in hundredths of a second.
    Bytes ages;
    ages.put<quint32>(1'234).put<quint32>(5).put<quint32>(6).put<quint32>(1);
    const auto aged = Netlink::messagesOf(neighbourMessage(3, 2, address, ages));
    QCOMPARE(Netlink::neighbourOf(aged.at(0))->confirmedAgoMs, qint64(12'340));
    QVERIFY(!Netlink::neighbourOf(messages[0])->confirmedAgoMs);
    const auto cut = Netlink::messagesOf(neighbourMessage(3, 2, address, "abc"));
    QVERIFY(!Netlink::neighbourOf(cut.at(0))->confirmedAgoMs);
}

void PlatformParsersTest::readsLinks()
{
    const auto messages = Netlink::messagesOf(
        linkMessage(772, 1, 0x49, "lo", nullptr, false) + linkMessage(1, 2, 0x11043, "eth0", nullptr, false) +
        linkMessage(65534, 7, 0x91, "tun0", "tun", false) + linkMessage(1, 8, 0x1003, "veth1", "veth", true));
    QCOMPARE(messages.size(), size_t(4));
    QVERIFY(Netlink::linkOf(messages[0])->loopback);
    const auto wired = Netlink::linkOf(messages[1]);
    QVERIFY(wired && wired->up && wired->running && !wired->loopback);
    QCOMPARE(wired->device.name, QStringLiteral("eth0"));
    QCOMPARE(wired->device.driverKind, QString());
    const auto tunnel = Netlink::linkOf(messages[2]);
    QCOMPARE(tunnel->device.driverKind, QStringLiteral("tun"));
    QCOMPARE(tunnel->index, 7);
    QVERIFY(!tunnel->running);
    QVERIFY(Netlink::linkOf(messages[3])->device.enslaved);
}

void PlatformParsersTest::readsRoutes()
{
    const auto routeMessage = [](quint8 type, const Bytes &attributes) {
        Bytes payload;
        payload.put<quint8>(2).put<quint8>(32).put<quint8>(0).put<quint8>(0);
        payload.put<quint8>(254).put<quint8>(0).put<quint8>(0).put<quint8>(type).put<quint32>(0);
        payload.append(attributes);
        return Netlink::messagesOf(message(24, 5, payload)).at(0);
    };
    const QByteArray out = Bytes().put<qint32>(4);
    const auto route = Netlink::routeOf(
        routeMessage(1, Bytes().attribute(4, out).attribute(5, QByteArray("\xc0\xa8\x01\x01", 4))));
    QVERIFY(route);
    QCOMPARE(route->index, 4);
    QCOMPARE(route->gateway.toString(), QStringLiteral("192.168.1.1"));
    const auto direct = Netlink::routeOf(routeMessage(1, Bytes().attribute(4, out)));
    QVERIFY(direct && direct->gateway.isNull());
    const QByteArray via = Bytes().put<quint16>(10) + QByteArray::fromHex("fe800000000000000000000000000001");
    QCOMPARE(
        Netlink::routeOf(routeMessage(1, Bytes().attribute(4, out).attribute(18, via)))->gateway.toString(),
        QStringLiteral("fe80::1"));
    QVERIFY(!Netlink::routeOf(routeMessage(7, Bytes().attribute(4, out)))); // unreachable
    QVERIFY(!Netlink::routeOf(routeMessage(1, Bytes())));
}

void PlatformParsersTest::asksTheKernel()
{
    const auto neighbours = Netlink::messagesOf(Netlink::askForNeighbours(true, 9));
    QCOMPARE(neighbours.size(), size_t(1));
    QCOMPARE(neighbours[0].type, quint16(30));
    QCOMPARE(neighbours[0].sequence, quint32(9));
    QCOMPARE(neighbours[0].payload, QByteArray("\x0a").leftJustified(12, '\0'));
    const auto route =
        Netlink::messagesOf(Netlink::askForRoute(QHostAddress(QStringLiteral("203.0.113.9")), 1));
    QCOMPARE(route.at(0).payload.right(4), QByteArray("\xcb\x00\x71\x09", 4));
    QCOMPARE(route.at(0).payload.size(), qsizetype(20));
    QCOMPARE(Netlink::messagesOf(Netlink::askForLinks(1)).at(0).payload.size(), qsizetype(16));
}

void PlatformParsersTest::rubbishFromTheKernel()
{
    const QByteArray good = neighbourMessage(3, 2, QByteArray("\xc0\xa8\x01\x01", 4)) +
                            linkMessage(1, 2, 0x11043, "eth0", "veth", true);
    QRandomGenerator random(3);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray bytes = good.left(random.bounded(static_cast<int>(good.size()) + 1));
        for (int i = random.bounded(6); i > 0 && !bytes.isEmpty(); --i)
            bytes[random.bounded(static_cast<int>(bytes.size()))] = static_cast<char>(random.bounded(256));
        for (const auto &each : Netlink::messagesOf(bytes)) {
            Netlink::linkOf(each);
            Netlink::neighbourOf(each);
            Netlink::routeOf(each);
        }
    }
    QVERIFY(Netlink::messagesOf({}).empty());
}

void PlatformParsersTest::echoMessages()
{
    for (const bool ipv6 : {false, true}) {
        QByteArray request = echoRequest(ipv6, 0x1234);
        QCOMPARE(request.size(), qsizetype(24));
        QCOMPARE(request.mid(8), QByteArray(16, '\0'));
        QCOMPARE(echoSequence(ipv6, request), std::optional<quint16>(0x1234));
        request[0] = static_cast<char>(ipv6 ? 129 : 0);
        QCOMPARE(echoSequence(ipv6, request), std::optional<quint16>(0x1234));
        QVERIFY(!echoSequence(!ipv6, request));
        QVERIFY(!echoSequence(ipv6, request.left(7)));
    }
    QVERIFY(saysUnreachable(false, 3) && saysUnreachable(false, 11) && !saysUnreachable(false, 5));
    QVERIFY(saysUnreachable(true, 1) && saysUnreachable(true, 3) && !saysUnreachable(true, 137));
}

void PlatformParsersTest::execWords_data()
{
    QTest::addColumn<QString>("exec");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *exec, QStringList expected) {
        QTest::newRow(exec) << QString::fromUtf8(exec) << expected;
    };
    row("firefox %u", {QStringLiteral("firefox")});
    row("  /usr/bin/x   --a=%f -b  ",
        {QStringLiteral("/usr/bin/x"), QStringLiteral("--a="), QStringLiteral("-b")});
    row("\"/opt/My Browser/run\" %U", {QStringLiteral("/opt/My Browser/run")});
    row(R"("a\"b\\c\$d\`e" "")", {QStringLiteral("a\"b\\c$d`e"), QString()});
    row("x 100%% \"%u\"", {QStringLiteral("x"), QStringLiteral("100%"), QStringLiteral("%u")});
    row("\"not closed", {});
    row("", {});
    row("%u", {});
}

void PlatformParsersTest::execWords()
{
    QFETCH(QString, exec);
    QFETCH(QStringList, expected);
    QCOMPARE(wordsOfExec(exec), expected);
}

void PlatformParsersTest::desktopEntries()
{
    const QByteArray file =
        "# comment\n[Desktop Entry]\nType=Application\nName=Web Browser\nName[de]=Webbrowser\n"
        "Exec=/usr/bin/firefox-esr %u\nMimeType=text/html;x-scheme-handler/https;\n"
        "[Desktop Action new]\nName=New\nExec=other\n";
    const auto entry = readDesktopEntry(file, QStringLiteral("de_AT"));
    QVERIFY(entry && entry->opensWeb && !entry->hidden);
    QCOMPARE(entry->name, QStringLiteral("Webbrowser"));
    QCOMPARE(entry->command, QStringList{QStringLiteral("/usr/bin/firefox-esr")});
    QCOMPARE(readDesktopEntry(file, QStringLiteral("fr"))->name, QStringLiteral("Web Browser"));
    QVERIFY(readDesktopEntry(QByteArray(file).replace("Type=App", "NoDisplay=true\nType=App"), {})->hidden);
    QVERIFY(!readDesktopEntry(QByteArray(file).replace("x-scheme-handler/https", "x/y"), {})->opensWeb);
    QVERIFY(!readDesktopEntry(QByteArray(file).replace("Type=Application", "Type=Link"), {}));
    QVERIFY(!readDesktopEntry(QByteArray(file).replace("Exec=/usr/bin/firefox-esr %u\n", ""), {}));
    QVERIFY(!readDesktopEntry({}, {}));

    QCOMPARE(
        programOfCommand({QStringLiteral("env"), QStringLiteral("A=b"), QStringLiteral("/snap/bin/firefox")}),
        QStringLiteral("/snap/bin/firefox"));
    QCOMPARE(programOfCommand({QStringLiteral("/usr/bin/env"), QStringLiteral("-u"), QStringLiteral("A=b")}),
             QString());
    QCOMPARE(programOfCommand({}), QString());
}

void PlatformParsersTest::defaultBrowsers()
{
    const QByteArray file = "[Added Associations]\nx-scheme-handler/https=a.desktop;\n"
                            "[Default Applications]\nx-scheme-handler/https=b.desktop;c.desktop;\n";
    QCOMPARE(defaultsFromMimeApps(file, QStringLiteral("x-scheme-handler/https")),
             (QStringList{QStringLiteral("b.desktop"), QStringLiteral("c.desktop")}));
    QCOMPARE(defaultsFromMimeApps({}, QStringLiteral("x-scheme-handler/https")), QStringList());
}

void PlatformParsersTest::browserFamilies_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<int>("family");
    using Family = InstalledBrowser::Family;
    const auto rows = [](Family family, std::initializer_list<const char *> programs) {
        for (const char *program : programs)
            QTest::newRow(program) << QString::fromLatin1(program) << static_cast<int>(family);
    };
    rows(Family::Chromium,
         {"/usr/bin/chromium", "google-chrome-stable", "org.chromium.Chromium", "com.google.Chrome",
          "microsoft-edge", "brave-browser", "vivaldi-stable", "opera"});
    rows(Family::Firefox, {"/usr/bin/firefox-esr", "firefox", "org.mozilla.firefox",
                           "io.gitlab.librewolf-community.LibreWolf"});
    rows(Family::Other, {"epiphany", "konqueror", "falkon", ""});
}

void PlatformParsersTest::browserFamilies()
{
    QFETCH(QString, program);
    QFETCH(int, family);
    QCOMPARE(static_cast<int>(browserFamilyOfName(program)), family);
}

void PlatformParsersTest::proxyTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("http://proxy.example:3128", "http proxy.example 3128");
    row("http://ann:geheim@proxy.example:3128/", "http proxy.example 3128");
    row("proxy.example:8080", "http proxy.example 8080");
    row("proxy.example", "http proxy.example 80");
    row("https://proxy.example", "https proxy.example 443");
    row("socks5h://198.51.100.7", "socks5 198.51.100.7 1080");
    row("socks://proxy.example:9050", "socks5 proxy.example 9050");
    row("socks4a://proxy.example", "socks4 proxy.example 1080");
    row("http://[2001:db8::8]:3128", "http 2001:db8::8 3128");
    row("", "none");
    row("ftp://proxy.example", "none");
    row("http://", "none");
    row("http://proxy.example:99999", "none");
}

void PlatformParsersTest::proxyTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto proxy = proxyFromText(text);
    QCOMPARE(proxy ? QStringLiteral("%1 %2 %3").arg(proxy->type, proxy->host).arg(proxy->port)
                   : QStringLiteral("none"),
             expected);
}

void PlatformParsersTest::proxyVariables_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("variables");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *url, const char *variables, const char *expected) {
        QTest::addRow("%s %s", url, variables)
            << QString::fromLatin1(url) << QString::fromLatin1(variables) << QString::fromLatin1(expected);
    };
    const char *shop = "https://shop.example/";
    row(shop, "", "nothing");
    row(shop, "https_proxy=p:1", "p:1");
    row(shop, "HTTPS_PROXY=p:1", "p:1");
    row(shop, "http_proxy=p:1", "nothing");
    row("http://shop.example/", "http_proxy=p:1", "p:1");
    row(shop, "all_proxy=socks5://p:1", "p:1");
    row(shop, "all_proxy=q:2 https_proxy=p:1", "p:1");
    row(shop, "https_proxy=p:1 no_proxy=other.example", "p:1");
    row(shop, "https_proxy=p:1 no_proxy=SHOP.example", "direct");
    row(shop, "https_proxy=p:1 no_proxy=.example", "direct");
    row(shop, "https_proxy=p:1 no_proxy=*.example", "direct");
    row(shop, "https_proxy=p:1 no_proxy=*", "direct");
    row(shop, "https_proxy=p:1 no_proxy=op.example", "p:1");
    row(shop, "https_proxy=p:1 no_proxy=a,b,shop.example:443", "direct");
    row(shop, "https_proxy=p:1 no_proxy=shop.example:8443", "p:1");
    row("https://10.1.2.3/", "https_proxy=p:1 no_proxy=10.0.0.0/8", "direct");
    row("https://11.1.2.3/", "https_proxy=p:1 no_proxy=10.0.0.0/8", "p:1");
    row("https://10.1.2.3/", "https_proxy=p:1 no_proxy=10.1.2.3", "direct");
    row("https://[2001:db8::1]/", "https_proxy=p:1 no_proxy=2001:db8::1", "direct");
    row("https://[2001:db8::1]/", "https_proxy=p:1 no_proxy=[2001:db8::1]:443", "direct");
    row("https://10.1.2.3/", "https_proxy=p:1 no_proxy=nonsense/8", "p:1");
    row("https://localhost:8443/", "https_proxy=p:1", "direct");
    row("https://127.0.0.1/", "https_proxy=p:1", "direct");
    row("https://[::1]/", "https_proxy=p:1", "direct");
}

void PlatformParsersTest::proxyVariables()
{
    QFETCH(QString, url);
    QFETCH(QString, variables);
    QFETCH(QString, expected);
    QMap<QString, QString> values;
    const QStringList pairs = variables.split(u' ', Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        values.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    const auto proxies =
        proxiesFromVariables(QUrl(url), [&values](const QString &name) { return values.value(name); });
    QString found = QStringLiteral("nothing");
    if (proxies)
        found = proxies->empty() ? QStringLiteral("direct")
                                 : proxies->front().host + u':' + QString::number(proxies->front().port);
    QCOMPARE(found, expected);
}

void PlatformParsersTest::systemProxiesComeOnce()
{
    qputenv("https_proxy", "http://ann:geheim@proxy.example:3128");
    qputenv("no_proxy", "direct.example");
    QObject receiver;
    int calls = 0;
    std::vector<ProxySetting> found;
    const auto take = [&](const std::vector<ProxySetting> &proxies) {
        ++calls;
        found = proxies;
    };
    const auto onUnix = [] {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
        return true;
#else
        return false;
#endif
    }();
    if (!onUnix)
        QSKIP("the variables count on Unix only");
    findSystemProxies(QUrl(QStringLiteral("https://shop.example/")), &receiver, take);
    QTRY_COMPARE(calls, 1);
    QCOMPARE(found,
             (std::vector<ProxySetting>{{QStringLiteral("http"), QStringLiteral("proxy.example"), 3128}}));
    findSystemProxies(QUrl(QStringLiteral("https://direct.example/")), &receiver, take);
    QTRY_COMPARE(calls, 2);
    QVERIFY(found.empty());
    qunsetenv("https_proxy");
    qunsetenv("no_proxy");
    // http_proxy is for http, though libproxy takes it for https too.
    qputenv("http_proxy", "http://proxy.example:3128");
    findSystemProxies(QUrl(QStringLiteral("https://shop.example/")), &receiver, take);
    QTRY_COMPARE(calls, 3);
    QVERIFY(found.empty());
    qunsetenv("http_proxy");
    QTest::qWait(50);
    QCOMPARE(calls, 3);
    QVERIFY(receiver.children().isEmpty());
}

void PlatformParsersTest::systemProxiesOfADeadReceiver()
{
    int calls = 0;
    for (int i = 0; i < 50; ++i) {
        auto receiver = std::make_unique<QObject>();
        findSystemProxies(QUrl(QStringLiteral("https://localhost/")), receiver.get(),
                          [&](const auto &) { ++calls; });
        if (i % 2)
            QTest::qSleep(1);
    }
    QTest::qWait(50);
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(PlatformParsersTest)
#include "tst_platformparsers.moc"
