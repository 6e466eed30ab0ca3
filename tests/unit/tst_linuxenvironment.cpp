// SPDX-License-Identifier: Apache-2.0
// What Linux itself says of a small network: this program moves into a network namespace of its own, with one
// cable to another namespace that plays the router. Needs root or unprivileged user namespaces, and ip(8).
#include "platform/environment.h"
#include "platform/linuxbrowsers.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sched.h>
#include <unistd.h>

using namespace IsItMe;

class LinuxEnvironmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void seesTheCable();
    void seesTheRoutes();
    void seesARouteInAnotherTable();
    void hearsTheRoutersEcho();
    void hearsSilence();
    void hearsARouterSayUnreachable();
    void hearsARouterLetAPacketDie();
    void hearsARouterSayTooBig();
    void noEchoWhereItIsForbidden();
    void sendsDatagramsWherePingIsForbidden();
    void seesTheCableOut();
    void seesNoRoute();
    void readsTheDesktopsBrowsers();
    void namesTheSystem();

private:
    bool run(const QString &command);
    bool inRouter(const QString &command);
    const LinkInterface *find(const std::vector<LinkInterface> &links, const char *name) const;

    std::unique_ptr<Environment> m_environment = systemEnvironment();
    QProcess m_router;
};

namespace {

bool put(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// An own network namespace; without root inside an own user namespace, where we are root.
bool moveIntoNamespace()
{
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    if (::unshare(CLONE_NEWNET) == 0)
        return true;
    return ::unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0 && put("/proc/self/setgroups", "deny") &&
           put("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1") &&
           put("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1");
}

} // namespace

bool LinuxEnvironmentTest::run(const QString &command)
{
    QProcess process;
    process.start(QStringLiteral("sh"), {QStringLiteral("-ec"), command});
    process.waitForFinished(20'000);
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(command), process.readAllStandardError().constData());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool LinuxEnvironmentTest::inRouter(const QString &command)
{
    return run(QStringLiteral("nsenter -n -t %1 sh -ec '%2'").arg(m_router.processId()).arg(command));
}

const LinkInterface *LinuxEnvironmentTest::find(const std::vector<LinkInterface> &links,
                                                const char *name) const
{
    const auto found = std::find_if(links.begin(), links.end(), [name](const LinkInterface &link) {
        return link.name == QLatin1String(name);
    });
    return found == links.end() ? nullptr : &*found;
}

void LinuxEnvironmentTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("ip")).isEmpty() || !moveIntoNamespace())
        QSKIP("needs ip(8) and the right to make a network namespace");
    m_router.start(QStringLiteral("unshare"),
                   {QStringLiteral("-n"), QStringLiteral("sleep"), QStringLiteral("60")});
    QVERIFY(m_router.waitForStarted());
    // unshare changes its namespace after it has started.
    const QString other = QStringLiteral("/proc/%1/ns/net").arg(m_router.processId());
    QTRY_VERIFY(QFile::symLinkTarget(other) != QFile::symLinkTarget(QStringLiteral("/proc/self/ns/net")));
    QVERIFY(run(QStringLiteral("ip link set lo up; ip link add eth0 type veth peer name lan0 netns %1;"
                               "ip addr add 192.168.1.10/24 dev eth0; ip link set eth0 up;"
                               "ip -6 addr add 2001:db8:1::10/64 dev eth0 nodad;"
                               "ip link add docker0 type bridge; ip tuntap add dev tun0 mode tun")
                    .arg(m_router.processId())));
    QVERIFY(
        inRouter(QStringLiteral("ip link set lo up; ip addr add 192.168.1.1/24 dev lan0; ip link set lan0 up;"
                                "ip -6 addr add 2001:db8:1::1/64 dev lan0 nodad;"
                                "ip route add unreachable 203.0.113.0/24;"
                                "ip link add far0 mtu 1280 type veth peer name far1;"
                                "ip link set far0 up; ip link set far1 up;"
                                "ip route add 198.51.100.0/24 dev far0;"
                                "ip -6 route add 2001:db8:99::/64 dev far0;"
                                "echo 1 >/proc/sys/net/ipv6/conf/all/forwarding;"
                                "echo 1 >/proc/sys/net/ipv4/ip_forward")));
    QVERIFY(run(QStringLiteral("ip route add default via 192.168.1.1 metric 100;"
                               "ip -6 route add default via 2001:db8:1::1 metric 200")));
    put("/proc/sys/net/ipv4/ping_group_range", "0 2147483647");
}

void LinuxEnvironmentTest::seesTheCable()
{
    const auto links = m_environment->interfaces();
    QVERIFY(!find(links, "lo"));
    const auto *cable = find(links, "eth0");
    QVERIFY(cable && cable->up && cable->carrier);
    QCOMPARE(enumName(cable->kind), QStringLiteral("wired"));
    QVERIFY(cable->addresses.contains(QStringLiteral("192.168.1.10/24")));
    QVERIFY(cable->addresses.contains(QStringLiteral("2001:db8:1::10/64")));
    const auto *bridge = find(links, "docker0");
    QVERIFY(bridge && !bridge->up && !bridge->carrier);
    QCOMPARE(enumName(bridge->kind), QStringLiteral("virtual"));
    QVERIFY(find(links, "tun0"));
    QCOMPARE(enumName(find(links, "tun0")->kind), QStringLiteral("tunnel"));
}

void LinuxEnvironmentTest::seesTheRoutes()
{
    const auto routes = m_environment->defaultRoutes();
    QCOMPARE(routes.size(), size_t(2));
    QCOMPARE(routes[0], (DefaultRoute{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 100}));
    QCOMPARE(routes[1], (DefaultRoute{QStringLiteral("2001:db8:1::1"), QStringLiteral("eth0"), 200}));
}

void LinuxEnvironmentTest::seesARouteInAnotherTable()
{
    // As wg-quick does: a rule sends everything to a table that /proc/net/route does not show.
    QVERIFY(run(QStringLiteral(
        "ip link add wg9 type veth peer name wg8; ip link set wg9 up; ip link set wg8 up; ip addr add "
        "10.9.0.2/32 dev wg9;"
        "ip route add default dev wg9 table 51820; ip rule add not fwmark 51820 table 51820")));
    const auto routes = m_environment->defaultRoutes();
    QVERIFY(run(QStringLiteral("ip rule del not fwmark 51820 table 51820; ip link del wg9")));
    QCOMPARE(routes.size(), size_t(3));
    QCOMPARE(routes[0], (DefaultRoute{QString(), QStringLiteral("wg9"), 0}));
}

void LinuxEnvironmentTest::hearsTheRoutersEcho()
{
    for (const QString &text : {QStringLiteral("192.168.1.1"), QStringLiteral("2001:db8:1::1")}) {
        const QHostAddress router(text);
        const auto echo = m_environment->echo(router);
        QSignalSpy answers(echo.get(), &Echo::answered);
        echo->send();
        QCOMPARE(answers.size(), 0); // never from within
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers[0][0].value<Answer>(), Answer::Answered);
        const double milliseconds = answers[0][1].toDouble();
        QVERIFY(milliseconds > 0 && milliseconds < 1'000);
        echo->send();
        echo->send();
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(enumName(m_environment->neighbour(router)), QStringLiteral("reachable"));
        const auto ago = m_environment->neighbourConfirmedAgo(router);
        QVERIFY2(ago && *ago < 10'000, qPrintable(QString::number(ago.value_or(-1))));
    }
    QCOMPARE(enumName(m_environment->neighbour(QHostAddress(QStringLiteral("192.168.1.77")))),
             QStringLiteral("absent"));
}

void LinuxEnvironmentTest::hearsSilence()
{
    // Nobody has this address: the kernel's own "host unreachable" is silence.
    const QHostAddress nobody(QStringLiteral("192.168.1.99"));
    const auto echo = m_environment->echo(nobody);
    QSignalSpy answers(echo.get(), &Echo::answered);
    echo->send();
    QTRY_COMPARE(enumName(m_environment->neighbour(nobody)), QStringLiteral("incomplete"));
    QTRY_COMPARE_WITH_TIMEOUT(enumName(m_environment->neighbour(nobody)), QStringLiteral("failed"), 10'000);
    echo->send();
    QTest::qWait(300);
    QCOMPARE(answers.size(), 0);
}

void LinuxEnvironmentTest::hearsARouterSayUnreachable()
{
    const auto echo = m_environment->echo(QHostAddress(QStringLiteral("203.0.113.9")));
    QSignalSpy answers(echo.get(), &Echo::answered);
    echo->send();
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0][0].value<Answer>(), Answer::Unreachable);
}

void LinuxEnvironmentTest::hearsARouterLetAPacketDie()
{
    for (const auto *address : {"198.51.100.7", "2001:db8:99::7"}) {
        const auto packets = m_environment->packets(QHostAddress(QLatin1String(address)));
        QCOMPARE(packets->method(), QStringLiteral("icmp"));
        QSignalSpy answers(packets.get(), &Packets::answered);
        const int number = packets->send({1, 0});
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers[0][0].toInt(), number);
        const auto answer = answers[0][1].value<PacketAnswer>();
        QVERIFY(answer.kind == PacketAnswer::Kind::Expired);
        QCOMPARE(answer.from.toString(),
                 QString::fromLatin1(answer.from.protocol() == QAbstractSocket::IPv6Protocol
                                         ? "2001:db8:1::1"
                                         : "192.168.1.1"));
    }
}

void LinuxEnvironmentTest::hearsARouterSayTooBig()
{
    const auto packets = m_environment->packets(QHostAddress(QStringLiteral("198.51.100.7")));
    QSignalSpy answers(packets.get(), &Packets::answered);
    const int large = packets->send({0, 1400});
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0][0].toInt(), large);
    auto answer = answers[0][1].value<PacketAnswer>();
    QVERIFY(answer.kind == PacketAnswer::Kind::TooBig);
    QCOMPARE(answer.mtu, 1280);
    QCOMPARE(answer.from, QHostAddress(QStringLiteral("192.168.1.1")));
    // More than this computer's own cable carries: nobody else said so.
    packets->send({0, 4000});
    QTRY_COMPARE(answers.size(), 2);
    answer = answers[1][1].value<PacketAnswer>();
    QVERIFY(answer.kind == PacketAnswer::Kind::TooBig);
    QVERIFY(answer.from.isNull());
    // The router itself is reached by small ones and by large ones.
    const auto near = m_environment->packets(QHostAddress(QStringLiteral("192.168.1.1")));
    QSignalSpy arrived(near.get(), &Packets::answered);
    near->send({});
    near->send({0, 1500});
    QTRY_COMPARE(arrived.size(), 2);
    QVERIFY(arrived[0][1].value<PacketAnswer>().kind == PacketAnswer::Kind::Arrived);
    QVERIFY(arrived[1][1].value<PacketAnswer>().kind == PacketAnswer::Kind::Arrived);
}

void LinuxEnvironmentTest::sendsDatagramsWherePingIsForbidden()
{
    if (!put("/proc/sys/net/ipv4/ping_group_range", "1 0"))
        QSKIP("this system does not let us forbid it");
    const auto far = m_environment->packets(QHostAddress(QStringLiteral("198.51.100.7")));
    const auto near = m_environment->packets(QHostAddress(QStringLiteral("192.168.1.1")));
    put("/proc/sys/net/ipv4/ping_group_range", "0 2147483647");
    QCOMPARE(far->method(), QStringLiteral("udp"));
    QSignalSpy answers(far.get(), &Packets::answered);
    QSignalSpy arrived(near.get(), &Packets::answered);
    const int number = far->send({1, 0});
    near->send({}); // nobody listens on that port, and the machine says so itself: it arrived
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0][0].toInt(), number);
    QVERIFY(answers[0][1].value<PacketAnswer>().kind == PacketAnswer::Kind::Expired);
    QTRY_COMPARE(arrived.size(), 1);
    QVERIFY(arrived[0][1].value<PacketAnswer>().kind == PacketAnswer::Kind::Arrived);
}

void LinuxEnvironmentTest::noEchoWhereItIsForbidden()
{
    if (!put("/proc/sys/net/ipv4/ping_group_range", "1 0"))
        QSKIP("this system does not let us forbid it");
    const auto echo = m_environment->echo(QHostAddress(QStringLiteral("192.168.1.1")));
    QSignalSpy answers(echo.get(), &Echo::answered);
    echo->send();
    put("/proc/sys/net/ipv4/ping_group_range", "0 2147483647");
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers[0][0].value<Answer>(), Answer::NotPossible);
}

void LinuxEnvironmentTest::seesTheCableOut()
{
    QVERIFY(inRouter(QStringLiteral("ip link set lan0 down")));
    const auto links = m_environment->interfaces();
    const auto *cable = find(links, "eth0");
    QVERIFY(cable && cable->up && !cable->carrier);
}

void LinuxEnvironmentTest::seesNoRoute()
{
    QVERIFY(run(QStringLiteral("ip route del default; ip -6 route del default")));
    QVERIFY(m_environment->defaultRoutes().empty());
    const auto echo = m_environment->echo(QHostAddress(QStringLiteral("203.0.113.9")));
    QSignalSpy answers(echo.get(), &Echo::answered);
    echo->send();
    QTest::qWait(100);
    QCOMPARE(answers.size(), 0);
}

void LinuxEnvironmentTest::readsTheDesktopsBrowsers()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString &path, const QByteArray &text) {
        const QString whole = folder.filePath(path);
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    const auto entry = [](const QByteArray &name, const QByteArray &exec, const QByteArray &more = {}) {
        return "[Desktop Entry]\nType=Application\nName=" + name + "\nExec=" + exec +
               "\nMimeType=x-scheme-handler/https;\n" + more;
    };
    const QByteArray bin = folder.filePath(QStringLiteral("flat/exports/bin")).toUtf8() + '/';
    QVERIFY(write(QStringLiteral("flat/exports/bin/firefox"), "#!/bin/sh\n"));
    QVERIFY(write(QStringLiteral("flat/exports/bin/org.chromium.Chromium"), "#!/bin/sh\n"));
    QVERIFY(write(QStringLiteral("home/applications/firefox.desktop"), entry("Fire", bin + "firefox %u")));
    QVERIFY(write(QStringLiteral("home/applications/kde/gone.desktop"), entry("Gone", "/nowhere/gone %u")));
    QVERIFY(write(QStringLiteral("home/applications/hidden.desktop"),
                  entry("H", bin + "firefox", "NoDisplay=true\n")));
    QVERIFY(
        write(QStringLiteral("flat/exports/share/applications/hidden.desktop"), entry("H", bin + "firefox")));
    QVERIFY(write(QStringLiteral("flat/exports/share/applications/firefox.desktop"),
                  entry("Other", bin + "firefox")));
    QVERIFY(write(QStringLiteral("flat/exports/share/applications/org.chromium.Chromium.desktop"),
                  entry("Chromium", "flatpak run org.chromium.Chromium @@u %u @@")));
    QVERIFY(
        write(QStringLiteral("config/gnome-mimeapps.list"),
              "[Default Applications]\nx-scheme-handler/https=gone.desktop;org.chromium.Chromium.desktop\n"));
    QVERIFY(write(QStringLiteral("config/mimeapps.list"),
                  "[Default Applications]\nx-scheme-handler/https=firefox.desktop\n"));
    // Only Flatpak's own program is looked for beside its entries; "flatpak" itself need not be here.
    const auto browsers = browsersOfDesktop(
        {{folder.filePath(QStringLiteral("home")), folder.filePath(QStringLiteral("flat/exports/share"))},
         {folder.filePath(QStringLiteral("config"))},
         {QStringLiteral("gnome")},
         QStringLiteral("de_DE")});
    QCOMPARE(browsers.size(), size_t(2));
    QCOMPARE(browsers[0].id, QStringLiteral("org.chromium.Chromium"));
    QVERIFY(browsers[0].isDefault);
    QVERIFY(browsers[0].family == InstalledBrowser::Family::Chromium);
    QCOMPARE(browsers[0].program, folder.filePath(QStringLiteral("flat/exports/bin/org.chromium.Chromium")));
    QCOMPARE(browsers[1].name, QStringLiteral("Fire"));
    QVERIFY(!browsers[1].isDefault);
    QVERIFY(browsers[1].family == InstalledBrowser::Family::Firefox);
    m_environment->browsers(); // whatever this computer has
}

void LinuxEnvironmentTest::namesTheSystem()
{
    QVERIFY(!m_environment->systemName().isEmpty());
    QCOMPARE(m_environment->hostsFile(), QStringLiteral("/etc/hosts"));
    m_router.kill();
    m_router.waitForFinished();
}

QTEST_GUILESS_MAIN(LinuxEnvironmentTest)
#include "tst_linuxenvironment.moc"
