// SPDX-License-Identifier: Apache-2.0
// What must hold on any Windows, under Wine too. Sends nothing but to this computer itself.
#include "platform/environment.h"

#include <QFileInfo>
#include <QTest>

using namespace IsItMe;

class TestWindowsEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interfacesHaveNamesAndAddresses();
    void routesBelongToInterfaces();
    void resolversAreAddresses();
    void unknownNeighbourIsAbsent();
    void hostsFileIsAbsolute();
    void browsersArePrograms();
    void ownComputerAnswersEcho_data();
    void ownComputerAnswersEcho();
    void destroyedEchoIsSilent();
};

void TestWindowsEnvironment::interfacesHaveNamesAndAddresses()
{
    for (const LinkInterface &link : systemEnvironment()->interfaces()) {
        qInfo() << link.name << enumName(link.kind) << link.up << link.carrier << link.addresses;
        QVERIFY(!link.name.isEmpty());
        for (const QString &address : link.addresses)
            QVERIFY2(QHostAddress::parseSubnet(address).second >= 0, qPrintable(address));
    }
}

void TestWindowsEnvironment::routesBelongToInterfaces()
{
    const auto environment = systemEnvironment();
    QStringList names;
    for (const LinkInterface &link : environment->interfaces())
        names.append(link.name);
    for (const DefaultRoute &route : environment->defaultRoutes()) {
        qInfo() << route.router << route.interfaceName << route.metric;
        QVERIFY(names.contains(route.interfaceName));
        QVERIFY(route.router.isEmpty() || !QHostAddress(route.router).isNull());
    }
}

void TestWindowsEnvironment::resolversAreAddresses()
{
    for (QString resolver : systemEnvironment()->resolvers()) {
        qInfo() << resolver;
        if (resolver.startsWith(u'['))
            resolver = resolver.sliced(1).section(u']', 0, 0);
        QVERIFY(!QHostAddress(resolver).isNull());
    }
}

void TestWindowsEnvironment::unknownNeighbourIsAbsent()
{
    const NeighbourState state = systemEnvironment()->neighbour(QHostAddress(u"198.51.100.99"_qs));
    QVERIFY(state == NeighbourState::Absent || state == NeighbourState::Unknown);
}

void TestWindowsEnvironment::hostsFileIsAbsolute()
{
    const QString path = systemEnvironment()->hostsFile();
    qInfo() << path << QFileInfo::exists(path);
    QVERIFY(QFileInfo(path).isAbsolute());
}

void TestWindowsEnvironment::browsersArePrograms()
{
    for (const InstalledBrowser &browser : systemEnvironment()->browsers()) {
        qInfo() << browser.id << browser.name << browser.program << browser.isDefault;
        QVERIFY(QFileInfo(browser.program).isFile());
        QVERIFY(!browser.name.isEmpty());
    }
}

void TestWindowsEnvironment::ownComputerAnswersEcho_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
    QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
}

void TestWindowsEnvironment::ownComputerAnswersEcho()
{
    QFETCH(QHostAddress, address);
    const auto echo = systemEnvironment()->echo(address);
    QList<Answer> answers;
    QObject::connect(echo.get(), &Echo::answered, echo.get(), [&answers](Answer how, double milliseconds) {
        qInfo() << enumName(how) << milliseconds;
        answers.append(how);
    });
    echo->send();
    QVERIFY(answers.isEmpty()); // never from within send()
    echo->send();
    if (!QTest::qWaitFor([&answers] { return answers.size() == 2; }, 3'000))
        QSKIP("No answer: Wine has no ICMP here");
    QVERIFY(answers.first() == Answer::Answered || answers.first() == Answer::NotPossible);
}

void TestWindowsEnvironment::destroyedEchoIsSilent()
{
    auto echo = systemEnvironment()->echo(QHostAddress(QHostAddress::LocalHost));
    bool answered = false;
    QObject::connect(echo.get(), &Echo::answered, qApp, [&answered] { answered = true; });
    for (int i = 0; i < 20; ++i)
        echo->send();
    echo.reset();
    QTest::qWait(300);
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestWindowsEnvironment)
#include "tst_windowsenvironment.moc"
