// SPDX-License-Identifier: Apache-2.0
#include "fakenetwork.h"
#include "guide/restartstages.h"
#include "guide/routerrestart.h"
#include "guide/routerstatus.h"
#include "samplecase.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace IsItMe;
using Stage = RestartStage;
using Press = RestartPress;

namespace {

constexpr NetworkSight there{Sight::There, Sight::There, Sight::There};
constexpr NetworkSight gone{Sight::Gone, Sight::Gone, Sight::Gone};
constexpr NetworkSight unplugged{Sight::There, Sight::Gone, Sight::Gone}; ///< behind a switch
constexpr NetworkSight routerOnly{Sight::There, Sight::There, Sight::Gone};
constexpr NetworkSight unknown{};

/// One thing that happens in a guided restart, and where it must lead.
struct Event
{
    enum Kind { Pressed, Passed } kind;
    Press press;
    NetworkSight sight;
    int second;
    Stage then;
};

Event press(int second, Press press, Stage then, NetworkSight sight = there)
{
    return {Event::Pressed, press, sight, second, then};
}

Event pass(int second, NetworkSight sight, Stage then)
{
    return {Event::Passed, Press::Done, sight, second, then};
}

/// A case in whose journal a restart stands at a stage since a moment.
CaseFile caseAt(const char *stage, const QDateTime &since, const char *boxes = "one")
{
    CaseFile caseFile(sampleHead());
    Observation said = sampleObservation("person", AnswerFacts{restartBoxesKey(), QLatin1String(boxes)});
    said.at = since;
    caseFile.append(said);
    said.facts = AnswerFacts{restartStageKey(), QLatin1String(stage)};
    caseFile.append(said);
    return caseFile;
}

const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

} // namespace

class RouterRestartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stages_data();
    void stages();
    void theWaitIsSkippedWithCare();
    void nobodyIsCountedDownTwice();
    void memory_data();
    void memory();
    void journal_data();
    void journal();
    void guideFollowsTheNetwork();
    void guideAsksForTheCheckAfterAResume();
    void watchKnowsASleep();
    void watchIsPolite();
    void stepSaysWhatIsKnown_data();
    void stepSaysWhatIsKnown();
};

void RouterRestartTest::stages_data()
{
    QTest::addColumn<std::vector<Event>>("events");
    using Events = std::vector<Event>;
    QTest::newRow("one box, seen going and coming") << Events{press(0, Press::BeginOne, Stage::Unplug),
                                                              pass(5, there, Stage::Unplug),
                                                              pass(8, gone, Stage::Wait),
                                                              pass(37, gone, Stage::Wait),
                                                              pass(38, gone, Stage::PlugIn),
                                                              press(45, Press::Done, Stage::ComingUp, gone),
                                                              pass(90, gone, Stage::ComingUp),
                                                              pass(100, routerOnly, Stage::ComingUp),
                                                              pass(120, there, Stage::Checking),
                                                              press(125, Press::CheckEnded, Stage::Helped),
                                                              press(140, Press::Answered, Stage::Over)};
    QTest::newRow("two boxes, the modem first")
        << Events{press(0, Press::BeginTwo, Stage::Unplug),  press(10, Press::Done, Stage::Wait),
                  pass(20, unplugged, Stage::Wait),          pass(40, unplugged, Stage::PlugIn),
                  press(45, Press::Done, Stage::ModemWait),  pass(164, unplugged, Stage::ModemWait),
                  pass(165, unplugged, Stage::PlugInRouter), press(170, Press::Done, Stage::ComingUp),
                  pass(200, routerOnly, Stage::ComingUp),    pass(230, there, Stage::Checking)};
    QTest::newRow("the modem's wait can be cut short")
        << Events{press(0, Press::BeginTwo, Stage::Unplug), press(1, Press::Done, Stage::Wait),
                  pass(31, gone, Stage::PlugIn), press(32, Press::Done, Stage::ModemWait),
                  press(33, Press::Skip, Stage::PlugInRouter)};
    QTest::newRow("the wrong plug") << Events{press(0, Press::BeginOne, Stage::Unplug),
                                              press(5, Press::Done, Stage::Wait),
                                              pass(34, there, Stage::Wait),
                                              pass(35, there, Stage::NeverWent),
                                              pass(200, there, Stage::NeverWent),
                                              press(201, Press::OtherPlug, Stage::Unplug),
                                              pass(220, gone, Stage::Wait),
                                              pass(250, gone, Stage::PlugIn)};
    QTest::newRow("it was the right plug after all")
        << Events{press(0, Press::BeginOne, Stage::Unplug), press(5, Press::Done, Stage::Wait),
                  pass(35, there, Stage::NeverWent),        press(40, Press::RightPlug, Stage::PlugIn),
                  pass(60, there, Stage::PlugIn),           press(61, Press::Done, Stage::ComingUp),
                  pass(62, there, Stage::Checking)};
    QTest::newRow("the right plug is found without a word")
        << Events{press(0, Press::BeginOne, Stage::Unplug), press(5, Press::Done, Stage::Wait),
                  pass(35, there, Stage::NeverWent), pass(60, gone, Stage::Wait)};
    QTest::newRow("a router that was dead before can't be seen going: no reproach")
        << Events{press(0, Press::BeginOne, Stage::Unplug, unplugged),
                  pass(4, unplugged, Stage::Unplug),
                  press(5, Press::Done, Stage::Wait, unplugged),
                  pass(36, unplugged, Stage::PlugIn),
                  press(40, Press::Done, Stage::ComingUp, unplugged),
                  pass(80, routerOnly, Stage::ComingUp),
                  pass(90, there, Stage::Checking)};
    QTest::newRow("dead before, but its cable goes dark")
        << Events{press(0, Press::BeginOne, Stage::Unplug, unplugged), pass(9, gone, Stage::Wait)};
    QTest::newRow("nothing known when it began; the watch's first look is how it was before")
        << Events{press(0, Press::BeginOne, Stage::Unplug, unknown), pass(1, unknown, Stage::Unplug),
                  pass(3, there, Stage::Unplug), pass(9, gone, Stage::Wait)};
    QTest::newRow("a hiccup of the line is no plug")
        << Events{press(0, Press::BeginOne, Stage::Unplug), pass(5, unplugged, Stage::Wait),
                  pass(9, there, Stage::Unplug), pass(20, gone, Stage::Wait), pass(50, gone, Stage::PlugIn)};
    QTest::newRow("a hiccup after the button is no proof of the plug") << Events{
        press(0, Press::BeginOne, Stage::Unplug), press(2, Press::Done, Stage::Wait),
        pass(5, unplugged, Stage::Wait), pass(8, there, Stage::Wait), pass(32, there, Stage::NeverWent)};
    QTest::newRow("plugged in too early, and nobody says so")
        << Events{press(0, Press::BeginOne, Stage::Unplug), pass(5, gone, Stage::Wait),
                  pass(25, routerOnly, Stage::ComingUp), pass(50, there, Stage::Checking)};
    QTest::newRow("plugged in without a press")
        << Events{press(0, Press::BeginOne, Stage::Unplug), pass(5, gone, Stage::Wait),
                  pass(35, gone, Stage::PlugIn), pass(70, there, Stage::Checking)};
    QTest::newRow("two boxes plugged in together") << Events{
        press(0, Press::BeginTwo, Stage::Unplug), pass(5, gone, Stage::Wait), pass(35, gone, Stage::PlugIn),
        press(40, Press::Done, Stage::ModemWait, gone), pass(80, routerOnly, Stage::ComingUp)};
    QTest::newRow("it never comes back: looked at anyway after five minutes")
        << Events{press(0, Press::BeginOne, Stage::Unplug),
                  pass(5, gone, Stage::Wait),
                  pass(35, gone, Stage::PlugIn),
                  press(40, Press::Done, Stage::ComingUp, gone),
                  pass(339, gone, Stage::ComingUp),
                  pass(340, gone, Stage::Checking)};
    QTest::newRow("a sleep in the middle: nothing is known, nothing is believed")
        << Events{press(0, Press::BeginOne, Stage::Unplug),
                  pass(5, unknown, Stage::Unplug),
                  pass(9, gone, Stage::Wait),
                  pass(12, unknown, Stage::Wait),
                  pass(39, unknown, Stage::PlugIn),
                  pass(60, unknown, Stage::PlugIn)};
    QTest::newRow("given up, and begun again")
        << Events{press(0, Press::BeginOne, Stage::Unplug), press(5, Press::Leave, Stage::Left),
                  pass(9, gone, Stage::Left), press(20, Press::BeginTwo, Stage::Unplug)};
    QTest::newRow("presses that mean nothing here")
        << Events{press(0, Press::Done, Stage::Idle),        press(0, Press::Leave, Stage::Idle),
                  press(0, Press::CheckEnded, Stage::Idle),  press(1, Press::BeginOne, Stage::Unplug),
                  press(2, Press::Skip, Stage::Unplug),      press(2, Press::Answered, Stage::Unplug),
                  press(2, Press::RightPlug, Stage::Unplug), press(2, Press::OtherPlug, Stage::Unplug)};
}

void RouterRestartTest::stages()
{
    QFETCH(std::vector<Event>, events);
    RestartState state;
    for (const Event &event : events) {
        const qint64 now = 1'000'000 + event.second * 1000;
        state = event.kind == Event::Pressed ? restartPressed(state, event.press, event.sight, now)
                                             : restartPassed(state, event.sight, now);
        QVERIFY2(state.stage == event.then,
                 qPrintable(QStringLiteral("second %1: %2, not %3")
                                .arg(event.second)
                                .arg(enumName(state.stage), enumName(event.then))));
    }
}

void RouterRestartTest::theWaitIsSkippedWithCare()
{
    RestartState state = restartPressed({}, Press::BeginOne, there, 0);
    state = restartPressed(state, Press::Done, there, 0);
    QVERIFY(!state.canSkip(9'999));
    QVERIFY(restartPressed(state, Press::Skip, gone, 9'999).stage == Stage::Wait);
    QVERIFY(state.canSkip(10'000));
    QVERIFY(restartPressed(state, Press::Skip, gone, 10'000).stage == Stage::PlugIn);
}

void RouterRestartTest::nobodyIsCountedDownTwice()
{
    RestartState state = restartPressed({}, Press::BeginOne, there, 0);
    state = restartPressed(state, Press::Done, there, 5'000);
    QCOMPARE(state.secondsTotal(), 30);
    QCOMPARE(state.secondsLeft(5'000), 30);
    QCOMPARE(state.secondsLeft(20'000), 15);
    QCOMPARE(state.secondsLeft(99'000), 0);
    QCOMPARE(state.secondsLeft(0), 30); // a clock that runs backwards adds nothing
}

void RouterRestartTest::memory_data()
{
    QTest::addColumn<QString>("rounds"); // l, r, i: who gave a sign of life in a round
    QTest::addColumn<QString>("changes");
    QTest::newRow("first sights are no changes") << "lri lri"
                                                 << "";
    QTest::newRow("one silence is none") << "lri l lri"
                                         << "";
    QTest::newRow("two are") << "lri l l"
                             << "gone router, gone internet";
    QTest::newRow("a link down is believed at once") << "lri -"
                                                     << "gone link, gone router, gone internet";
    QTest::newRow("and back, one after the other")
        << "lri - l lr lri"
        << "gone link, gone router, gone internet, back link, back router, back internet";
    QTest::newRow("a router that never answers") << "li li li l l li"
                                                 << "gone internet, back internet";
    QTest::newRow("only the internet goes") << "lri lr lr lr"
                                            << "gone internet";
    QTest::newRow("dead from the start") << "l l l lr"
                                         << "back router";
    QTest::newRow("an answer over a link that the system calls down") << "lri ri ri"
                                                                      << "";
}

void RouterRestartTest::memory()
{
    QFETCH(QString, rounds);
    QFETCH(QString, changes);
    NetworkMemory memory;
    QStringList seen;
    for (const QString &round : rounds.split(u' ')) {
        for (const auto &change :
             memory.take({round.contains(u'l'), round.contains(u'r'), round.contains(u'i')}))
            seen << enumName(change.change) + u' ' + change.part;
    }
    QCOMPARE(seen.join(QStringLiteral(", ")), changes);
    memory.forget();
    QVERIFY(memory.sight() == NetworkSight());
}

void RouterRestartTest::journal_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<bool>("underWay");
    QTest::addColumn<int>("left");
    QTest::newRow("in the wait") << "wait" << qint64(12) << true << 18;
    QTest::newRow("the wait is over") << "wait" << qint64(60) << true << 0;
    QTest::newRow("the modem") << "modem-wait" << qint64(100) << true << 20;
    QTest::newRow("not timed") << "plug-in" << qint64(100) << true << 0;
    QTest::newRow("the clock was set back: the stage begins anew") << "wait" << qint64(-90'000) << true << 30;
    QTest::newRow("the clock was set forward a little") << "coming-up" << qint64(3'600) << true << 0;
    QTest::newRow("half a day ago") << "wait" << qint64(13 * 3600) << false << 0;
    QTest::newRow("over") << "over" << qint64(5) << false << 0;
    QTest::newRow("left") << "left" << qint64(5) << false << 0;
    QTest::newRow("a word that a newer program may know") << "dancing" << qint64(5) << false << 0;
    QTest::newRow("hostile") << QString(200'000, u'x') << qint64(5) << false << 0;
}

void RouterRestartTest::journal()
{
    QFETCH(QString, stage);
    QFETCH(qint64, secondsAgo);
    const CaseFile caseFile = caseAt(qPrintable(stage), noon.addSecs(-secondsAgo), "two");
    const RestartState state = restartFromCase(caseFile, noon, 77'000);
    QTEST(state.underWay(), "underWay");
    QTEST(state.underWay() ? state.secondsLeft(77'000) : 0, "left");
    QVERIFY(!state.underWay() || (state.twoBoxes && state.resumed));
    QVERIFY(!restartFromCase(CaseFile(sampleHead()), noon, 0).underWay());
}

void RouterRestartTest::guideFollowsTheNetwork()
{
    FakeClock clock;
    FakeNetwork network;
    network.listen();
    RouterRestart guide(network, network.services(), clock);
    guide.watch().setInterval(60);
    QStringList stages, changes;
    connect(&guide, &RouterRestart::stageBegan, this,
            [&stages](RestartStage stage, bool) { stages << enumName(stage); });
    connect(&guide, &RouterRestart::networkChanged, this, [&changes](const NetworkChangeFacts &facts) {
        QCOMPARE(facts.during, QStringLiteral("restart"));
        changes << enumName(facts.change) + u' ' + facts.part;
    });
    QSignalSpy checks(&guide, &RouterRestart::checkWanted);
    guide.press(Press::BeginOne);
    QTRY_VERIFY(guide.view().sight == there);
    QVERIFY(guide.view().watching);
    network.unplug();
    QTRY_COMPARE(guide.view().state.stage, Stage::Wait);
    for (int i = 0; i < 4; ++i) { // in steps that are no sleep
        clock.pass(8);
        QSignalSpy rounds(&guide.watch(), &NetworkWatch::looked);
        QTRY_VERIFY(!rounds.isEmpty());
    }
    QTRY_COMPARE(guide.view().state.stage, Stage::PlugIn);
    guide.press(Press::Done);
    network.plugIn();
    QTRY_COMPARE(guide.view().state.stage, Stage::Checking);
    QVERIFY(!guide.view().watching);
    QCOMPARE(checks.size(), 1);
    guide.press(Press::CheckEnded);
    guide.press(Press::Answered);
    QVERIFY(!guide.isUnderWay());
    QCOMPARE(stages.join(u' '), QStringLiteral("unplug wait plug-in coming-up checking helped over"));
    QVERIFY2(changes.contains(QStringLiteral("gone link")) &&
                 changes.contains(QStringLiteral("back internet")),
             qPrintable(changes.join(u',')));
}

void RouterRestartTest::guideAsksForTheCheckAfterAResume()
{
    FakeClock clock;
    FakeNetwork network;
    network.listen();
    RouterRestart guide(network, network.services(), clock);
    guide.watch().setInterval(60);
    QSignalSpy checks(&guide, &RouterRestart::checkWanted);
    guide.resume(caseAt("wait", clock.now().addSecs(-10)));
    QCOMPARE(guide.view().secondsLeft, 20);
    QTRY_COMPARE(checks.size(), 1); // the network is there already: no need to wait for anything
    guide.resume(caseAt("checking", clock.now().addSecs(-10)));
    QCOMPARE(checks.size(), 2);
    guide.resume(caseAt("over", clock.now().addSecs(-10)));
    QVERIFY(!guide.isUnderWay());
    QCOMPARE(checks.size(), 2);
}

void RouterRestartTest::watchKnowsASleep()
{
    FakeClock clock;
    FakeNetwork network;
    network.listen();
    const Services services = network.services();
    NetworkWatch watch(network, services, clock);
    watch.setInterval(40);
    QStringList changes;
    connect(&watch, &NetworkWatch::changed, this, [&changes](NetworkChange change, const QString &part) {
        changes << enumName(change) + u' ' + part;
    });
    watch.start();
    QTRY_VERIFY(watch.sight() == there);
    network.unplug(); // Wi-Fi is not there at once after a sleep
    clock.pass(3600);
    QSignalSpy rounds(&watch, &NetworkWatch::looked);
    QTRY_COMPARE(changes, QStringList(QStringLiteral("woke ")));
    QTRY_VERIFY(rounds.size() >= 3);
    QVERIFY(watch.sight() == unknown);
    network.plugIn();
    QTRY_VERIFY(watch.sight() == there);
    QCOMPARE(changes.size(), 1); // nothing went, nothing came back

    // Only the clock for people jumps: nobody can say that the computer slept.
    clock.wall = clock.wall.addDays(900);
    rounds.clear();
    QTRY_VERIFY(rounds.size() >= 2);
    clock.wall = clock.wall.addDays(-1800);
    rounds.clear();
    QTRY_VERIFY(rounds.size() >= 2);
    QCOMPARE(changes.size(), 1);
    QVERIFY(watch.sight() == there);
}

void RouterRestartTest::watchIsPolite()
{
    FakeClock clock;
    FakeNetwork network;
    network.listen();
    int connections = 0;
    QByteArray received;
    connect(&network.internet, &QTcpServer::newConnection, this, [&] {
        while (QTcpSocket *socket = network.internet.nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [&, socket] { received += socket->readAll(); });
        }
    });
    const Services services = network.services();
    NetworkWatch watch(network, services, clock);
    watch.setInterval(50);
    QSignalSpy rounds(&watch, &NetworkWatch::looked);
    watch.start();
    QTRY_VERIFY(rounds.size() >= 6);
    watch.stop();
    const auto done = int(rounds.size());
    QVERIFY2(network.pings <= done + 1, qPrintable(QString::number(network.pings)));
    QVERIFY2(connections <= done + 1, qPrintable(QString::number(connections)));
    QVERIFY(received.isEmpty()); // no name, no data
    QTest::qWait(200);
    QCOMPARE(int(rounds.size()), done); // stopped is stopped
}

void RouterRestartTest::stepSaysWhatIsKnown_data()
{
    QTest::addColumn<QString>("cause");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<bool>("advised");
    QTest::newRow("router") << "router-unreachable" << StepState::YourTurn << true;
    QTest::newRow("provider") << "provider-down" << StepState::TheCause << false;
    QTest::newRow("clock") << "clock-wrong" << StepState::TheCause << false;
    QTest::newRow("the site's side") << "upstream-down" << StepState::NotTheCause << false;
}

void RouterRestartTest::stepSaysWhatIsKnown()
{
    QFETCH(QString, cause);
    Diagnosis diagnosis = sampleDiagnosis();
    diagnosis.causes.front().id = cause;
    diagnosis.action =
        cause == QLatin1String("router-unreachable") ? FirstAction::RestartRouter : FirstAction::None;
    const StepStatus status = routerStepStatus(sampleCase(), diagnosis);
    QTEST(status.state, "state");
    QTEST(restartIsAdvised(diagnosis), "advised");
    QCOMPARE(restartIsWorthOneTry(diagnosis), cause == QLatin1String("provider-down"));
    QVERIFY(!status.summary.isEmpty());
    const CaseFile restarting = caseAt("wait", noon);
    QCOMPARE(routerStepStatus(restarting, diagnosis).state, StepState::YourTurn);
}

QTEST_GUILESS_MAIN(RouterRestartTest)
#include "tst_routerrestart.moc"
