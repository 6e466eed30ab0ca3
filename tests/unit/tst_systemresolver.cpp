// SPDX-License-Identifier: Apache-2.0
#include "net/systemresolver.h"

#include <QElapsedTimer>
#include <QTest>

#include <vector>

using namespace IsItMe;

/// Only names that the system answers by itself (localhost, addresses, and .invalid, RFC 6761): nobody else
/// is asked about anything else.
class SystemResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localhost();
    void address_data();
    void address();
    void noSuchName();
    void neverWithinLookUp();
    void destroyedAtAnyMoment();
    void manyAtOnceAreBounded();

private:
    SystemNameResult lookUp(const QString &name);
    std::unique_ptr<SystemResolver> m_resolver = makeSystemResolver();
};

SystemNameResult SystemResolverTest::lookUp(const QString &name)
{
    SystemNameResult found;
    int finished = 0;
    const auto call = m_resolver->lookUp(name);
    connect(call.get(), &SystemNameCall::finished, this, [&](const SystemNameResult &result) {
        found = result;
        ++finished;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(finished > 0, 60'000); }();
    return found;
}

void SystemResolverTest::localhost()
{
    const SystemNameResult result = lookUp(QStringLiteral("localhost"));
    QVERIFY2(!result.failure, qPrintable(result.error));
    QVERIFY(result.addresses.contains(QStringLiteral("127.0.0.1")) ||
            result.addresses.contains(QStringLiteral("::1")));
    QCOMPARE(result.addresses.size(), QSet<QString>(result.addresses.begin(), result.addresses.end()).size());
    QVERIFY(result.error.isEmpty());
    QVERIFY(result.milliseconds > 0);
}

void SystemResolverTest::address_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << QStringLiteral("203.0.113.10");
    QTest::newRow("IPv6") << QStringLiteral("2001:db8::1"); // also where this computer has no IPv6
}

void SystemResolverTest::address()
{
    QFETCH(QString, address);
    QCOMPARE(lookUp(address).addresses, QStringList{address});
}

void SystemResolverTest::noSuchName()
{
    const SystemNameResult result = lookUp(QString(300, u'a')); // can't be a name: no server is asked
    QVERIFY(result.failure == Failure::NameNotFound || result.failure == Failure::NameFailed);
    QVERIFY(!result.error.isEmpty());
    QVERIFY(result.addresses.isEmpty());
}

void SystemResolverTest::neverWithinLookUp()
{
    bool finished = false;
    const auto call = m_resolver->lookUp(QStringLiteral("127.0.0.1"));
    connect(call.get(), &SystemNameCall::finished, this, [&] { finished = true; });
    QTest::qSleep(100); // the thread is done by now; its report waits for the event loop
    QVERIFY(!finished);
    QTRY_VERIFY(finished);
}

void SystemResolverTest::destroyedAtAnyMoment()
{
    for (int round = 0; round < 200; ++round) {
        auto call = m_resolver->lookUp(QStringLiteral("127.0.0.1"));
        if (round % 3 == 0)
            QTest::qWait(0);
        call.reset();
    }
    auto call = m_resolver->lookUp(QStringLiteral("127.0.0.1"));
    connect(call.get(), &SystemNameCall::finished, this, [&] { call.reset(); });
    QTRY_VERIFY(!call);
}

void SystemResolverTest::manyAtOnceAreBounded()
{
    QTRY_VERIFY(!lookUp(QStringLiteral("localhost")).failure); // those of the test before are through
    int done = 0;
    int turnedAway = 0;
    std::vector<std::unique_ptr<SystemNameCall>> calls;
    for (int i = 0; i < 200; ++i) {
        calls.push_back(m_resolver->lookUp(QStringLiteral("localhost")));
        connect(calls.back().get(), &SystemNameCall::finished, this, [&](const SystemNameResult &result) {
            ++done;
            turnedAway += result.failure.has_value();
        });
    }
    QTRY_COMPARE(done, 200);
    QVERIFY(turnedAway < 200);
    QTRY_VERIFY(!lookUp(QStringLiteral("localhost")).failure); // places come free again
}

QTEST_GUILESS_MAIN(SystemResolverTest)
#include "tst_systemresolver.moc"
