// SPDX-License-Identifier: Apache-2.0
#include "platform/childprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace IsItMe;

namespace {

const QString stubborn = QStringLiteral(ISITME_STUBBORN);
/// Of stubborn's family: itself, its child, the child in its own group, the orphan.
constexpr int familySize = 4;

bool isAlive(qint64 pid)
{
    if (::kill(static_cast<pid_t>(pid), 0) != 0)
        return false;
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid)); // who waits to be reaped is dead already
    return !stat.open(QIODevice::ReadOnly) || !stat.readAll().contains(") Z ");
}

} // namespace

class ChildProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void cleanup() { QFile::remove(listFile()); }

    void endsAndSaysHow();
    void itsOutputIsInAFile();
    void variablesAreAdded();
    void noSuchProgram();
    void killEndsTheWholeFamily();
    void destroyingEndsTheWholeFamily();
    void aProgramThatEndsTakesItsFamilyAlong();
    void ourOwnDeathEndsTheWholeFamily();
    void theKeepersDeathEndsTheProgram();
    void memoryIsSeenAndBounded();
    void twoAtOnceDoNotHoldEachOther();
    void argumentsArriveAsTheyAre();

private:
    QString listFile() const { return m_folder.filePath(QStringLiteral("list")); }
    ChildProgram staying() const
    {
        ChildProgram program;
        program.program = stubborn;
        program.arguments = {QStringLiteral("stay"), listFile()};
        return program;
    }
    QList<qint64> family() const
    {
        QList<qint64> pids;
        QFile file(listFile());
        if (file.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = file.readAll().split('\n');
            for (const QByteArray &line : lines) {
                if (!line.isEmpty())
                    pids.append(line.toLongLong());
            }
        }
        return pids;
    }
    static bool anyAlive(const QList<qint64> &pids) { return std::any_of(pids.begin(), pids.end(), isAlive); }

    QTemporaryDir m_folder;
};

void ChildProcessTest::endsAndSaysHow()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    ChildProgram program;
    program.program = stubborn;
    program.arguments = {QStringLiteral("say"), QStringLiteral("x")};
    QVERIFY(child.start(program));
    QVERIFY(child.isRunning());
    QVERIFY(!child.start(program)); // one at a time
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toInt(), 3);
    QVERIFY(!child.isRunning());
    QVERIFY(child.start(program)); // and once more
    QTRY_COMPARE(finished.size(), 2);
}

void ChildProcessTest::itsOutputIsInAFile()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    ChildProgram program;
    program.program = stubborn;
    program.arguments = {QStringLiteral("say"), QStringLiteral("words")};
    program.output = m_folder.filePath(QStringLiteral("output"));
    QVERIFY(child.start(program));
    QTRY_COMPARE(finished.size(), 1);
    QFile output(program.output);
    QVERIFY(output.open(QIODevice::ReadOnly));
    QCOMPARE(output.readAll(), QByteArray("words"));
}

void ChildProcessTest::variablesAreAdded()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    ChildProgram program;
    program.program = stubborn;
    program.arguments = {QStringLiteral("variable"), QStringLiteral("ISITME_A")};
    program.variables = {QStringLiteral("ISITME_A=b=c")};
    program.output = m_folder.filePath(QStringLiteral("output"));
    QVERIFY(child.start(program));
    QTRY_COMPARE(finished.size(), 1);
    QFile output(program.output);
    QVERIFY(output.open(QIODevice::ReadOnly));
    QCOMPARE(output.readAll(), QByteArray("b=c"));
}

void ChildProcessTest::noSuchProgram()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    ChildProgram program;
    QVERIFY(!child.start(program));
    program.program = m_folder.filePath(QStringLiteral("nothing"));
    QVERIFY(child.start(program));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toInt(), 127);
}

void ChildProcessTest::killEndsTheWholeFamily()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    QVERIFY(child.start(staying()));
    QTRY_COMPARE(family().size(), familySize);
    const auto pids = family();
    for (const qint64 pid : pids)
        QVERIFY(isAlive(pid));
    child.kill();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toInt(), -1);
    QVERIFY(!anyAlive(pids)); // already, not sooner or later
    child.kill();             // twice is no fault
    QCOMPARE(finished.size(), 1);
}

void ChildProcessTest::destroyingEndsTheWholeFamily()
{
    QList<qint64> pids;
    QElapsedTimer clock;
    {
        ChildProcess child;
        QVERIFY(child.start(staying()));
        QTRY_COMPARE(family().size(), familySize);
        pids = family();
        clock.start();
    }
    QVERIFY(!anyAlive(pids));
    QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
}

void ChildProcessTest::aProgramThatEndsTakesItsFamilyAlong()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    ChildProgram program = staying();
    program.arguments.front() = QStringLiteral("leave");
    QVERIFY(child.start(program));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toInt(), 7);
    QCOMPARE(family().size(), familySize - 1);
    QVERIFY(!anyAlive(family()));
}

void ChildProcessTest::ourOwnDeathEndsTheWholeFamily()
{
    QProcess holder;
    holder.start(QStringLiteral(ISITME_LEASHHOLDER), {stubborn, QStringLiteral("stay"), listFile()});
    QVERIFY(holder.waitForStarted());
    QTRY_COMPARE(family().size(), familySize);
    const auto pids = family();
    holder.kill(); // SIGKILL: it has no chance to tidy up
    QVERIFY(holder.waitForFinished());
    QTRY_VERIFY(!anyAlive(pids));
}

void ChildProcessTest::theKeepersDeathEndsTheProgram()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    QVERIFY(child.start(staying()));
    QTRY_COMPARE(family().size(), familySize);
    // Whoever writes first into the list is not told; the keeper is the parent of the one whose parent is
    // ours.
    qint64 keeper = 0;
    const auto pids = family();
    for (const qint64 pid : pids) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
        QVERIFY(stat.open(QIODevice::ReadOnly));
        const QByteArray text = stat.readAll();
        const qint64 parent = text.mid(text.lastIndexOf(')') + 2).split(' ').at(1).toLongLong();
        if (!pids.contains(parent))
            keeper = parent;
    }
    QVERIFY(keeper > 1);
    ::kill(static_cast<pid_t>(keeper), SIGTERM); // does not move it
    QTest::qWait(100);
    QCOMPARE(finished.size(), 0);
    ::kill(static_cast<pid_t>(keeper), SIGKILL);
    QTRY_COMPARE(finished.size(), 1);
    // The program dies with its keeper; browsers' helpers end when they lose it. Here they have to be ended.
    int alive = 0;
    for (const qint64 pid : pids)
        alive += isAlive(pid) ? 1 : 0;
    QVERIFY(alive < familySize);
    for (const qint64 pid : pids)
        ::kill(static_cast<pid_t>(pid), SIGKILL);
}

void ChildProcessTest::memoryIsSeenAndBounded()
{
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    ChildProgram program;
    program.program = stubborn;
    program.arguments = {QStringLiteral("eat")};
    QVERIFY(child.start(program));
    QTRY_VERIFY_WITH_TIMEOUT(child.memory() > 150'000'000, 20'000);
    QVERIFY(child.memory() < 400'000'000);
    child.kill();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(child.memory(), 0);
    program.mostMemory = 100'000'000;
    QVERIFY(child.start(program));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
    QCOMPARE(finished.at(1).at(0).toInt(), -1);
}

void ChildProcessTest::twoAtOnceDoNotHoldEachOther()
{
    ChildProcess first, second;
    QSignalSpy firstFinished(&first, &ChildProcess::finished);
    QVERIFY(first.start(staying()));
    QTRY_COMPARE(family().size(), familySize);
    const auto pids = family();
    QVERIFY(second.start(staying())); // its keeper must not hold the first one's leash
    QTRY_COMPARE(family().size(), 2 * familySize);
    first.kill();
    QTRY_COMPARE(firstFinished.size(), 1);
    QVERIFY(!anyAlive(pids));
    QVERIFY(second.isRunning());
}

void ChildProcessTest::argumentsArriveAsTheyAre()
{
    const QString odd = QStringLiteral("a b\"c\\\\ 'd' $HOME `e` \\\" *;ä");
    ChildProcess child;
    QSignalSpy finished(&child, &ChildProcess::finished);
    ChildProgram program;
    program.program = stubborn;
    program.arguments = {QStringLiteral("say"), odd};
    program.output = m_folder.filePath(QStringLiteral("output"));
    QVERIFY(child.start(program));
    QTRY_COMPARE(finished.size(), 1);
    QFile output(program.output);
    QVERIFY(output.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromLocal8Bit(output.readAll()), odd);
}

QTEST_GUILESS_MAIN(ChildProcessTest)
#include "tst_childprocess.moc"
