// SPDX-License-Identifier: Apache-2.0
#include "localserver.h"
#include "net/tcpreach.h"

#include <QProcess>
#include <QTest>

using namespace IsItMe;
using namespace IsItMe::Test;

class TcpReachTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects();
    void nothingListens();
    void silence();
    void noRoute();
    void noRouteInside();
    void neverWithinStart();
    void destroyedAtAnyMoment();

private:
    struct Outcome
    {
        std::optional<Failure> failure;
        double milliseconds = 0;
        QString detail;
    };
    Outcome reach(const QHostAddress &address, int port, int timeoutMs = 20'000);
};

TcpReachTest::Outcome TcpReachTest::reach(const QHostAddress &address, int port, int timeoutMs)
{
    Outcome outcome;
    int finished = 0;
    TcpReach probe(address, port, timeoutMs);
    connect(&probe, &TcpReach::finished, this,
            [&](std::optional<Failure> failure, double milliseconds, const QString &detail) {
                outcome = {failure, milliseconds, detail};
                ++finished;
            });
    probe.start();
    probe.start(); // the second says nothing
    [&] { QTRY_VERIFY_WITH_TIMEOUT(finished > 0, 30'000); }();
    QTest::qWait(20);
    [&] { QCOMPARE(finished, 1); }();
    return outcome;
}

void TcpReachTest::connects()
{
    LocalServer server({});
    const Outcome outcome = reach(server.serverAddress(), server.port());
    QVERIFY2(!outcome.failure, qPrintable(outcome.detail));
    QVERIFY(outcome.milliseconds > 0);
    QCOMPARE(server.received, QByteArray());
}

void TcpReachTest::nothingListens()
{
    int port = 0;
    {
        LocalServer server({});
        port = server.port();
    }
    const Outcome outcome = reach(QHostAddress(QHostAddress::LocalHost), port);
    QCOMPARE(outcome.failure, Failure::ConnectionRefused);
    QVERIFY(!outcome.detail.isEmpty());
}

void TcpReachTest::silence()
{
#ifdef Q_OS_LINUX
    // A full backlog: Linux then leaves the handshake unanswered. Nobody accepts, as nobody spins the loop
    // between the connections.
    QTcpServer server;
    server.setListenBacklogSize(1);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    server.pauseAccepting();
    std::vector<std::unique_ptr<QTcpSocket>> waiting;
    for (int i = 0; i < 4; ++i) {
        waiting.push_back(std::make_unique<QTcpSocket>());
        waiting.back()->connectToHost(server.serverAddress(), server.serverPort());
        QTest::qWait(20);
    }
    const Outcome outcome = reach(server.serverAddress(), server.serverPort(), 300);
    QCOMPARE(outcome.failure, Failure::TimedOut);
    QVERIFY(outcome.milliseconds >= 299 && outcome.milliseconds < 5'000);
#else
    QSKIP("no way here to make a port silent");
#endif
}

/// In a network namespace of its own, where there is no route to anywhere.
void TcpReachTest::noRoute()
{
    QProcess process;
    process.start(QStringLiteral("unshare"), {QStringLiteral("-rn"), QStringLiteral("true")});
    if (!process.waitForFinished() || process.exitCode() != 0)
        QSKIP("this system gives no network namespace");
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("unshare"), {QStringLiteral("-rn"), QCoreApplication::applicationFilePath(),
                                              QStringLiteral("noRouteInside")});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TcpReachTest::noRouteInside()
{
    QTcpSocket there;
    there.connectToHost(QHostAddress(QStringLiteral("127.0.0.1")), 1);
    QTRY_VERIFY(there.error() != QAbstractSocket::UnknownSocketError);
    if (there.error() == QAbstractSocket::ConnectionRefusedError)
        QSKIP("only for a namespace without a network");
    QCOMPARE(reach(QHostAddress(QStringLiteral("198.51.100.1")), 80).failure, Failure::NoRoute);
    QCOMPARE(reach(QHostAddress(QStringLiteral("2001:db8::1")), 80).failure, Failure::NoRoute);
}

void TcpReachTest::neverWithinStart()
{
    TcpReach probe(QHostAddress(QHostAddress::LocalHost), 1, 1'000);
    bool finished = false;
    connect(&probe, &TcpReach::finished, this, [&] { finished = true; });
    probe.start();
    QVERIFY(!finished);
    QTRY_VERIFY(finished);
}

void TcpReachTest::destroyedAtAnyMoment()
{
    LocalServer server({});
    const auto make = [&server] {
        return std::make_unique<TcpReach>(server.serverAddress(), server.port(), 1'000);
    };
    make().reset();
    auto early = make();
    early->start();
    early.reset();
    auto inReport = make();
    connect(inReport.get(), &TcpReach::finished, this, [&] { inReport.reset(); });
    inReport->start();
    QTRY_VERIFY(!inReport);
    QTest::qWait(20);
}

QTEST_GUILESS_MAIN(TcpReachTest)
#include "tst_tcpreach.moc"
