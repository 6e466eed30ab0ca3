// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "steprail.h"
#include "theme.h"
#include "waywidget.h"

#include <QPainter>
#include <QTest>

using namespace IsItMe;

class WayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void drawsWhereItBreaks_data();
    void drawsWhereItBreaks();
    void troubleHasTheCausesWords();
    void nodesAreReadAloud();
    void isSpokenAsAWhole();
    void standsStillWhenAsked();
    void marksTellTheStates_data();
    void marksTellTheStates();
    void marksDifferInShape();
};

namespace {

/// "F" fine, "T" trouble, "?" not known.
Way wayFrom(const char *letters)
{
    const auto state = [letters](int i) {
        return letters[i] == 'F'   ? NodeState::Fine
               : letters[i] == 'T' ? NodeState::Trouble
                                   : NodeState::NotKnown;
    };
    return {state(0), state(1), state(2), state(3), state(4)};
}

QByteArray looks(const WayView &view)
{
    QByteArray text;
    for (size_t i = 0; i < view.nodes.size(); ++i) {
        switch (view.nodes[i].look) {
        case NodeLook::Fine:
            text += 'F';
            break;
        case NodeLook::Trouble:
            text += 'T';
            break;
        case NodeLook::Running:
            text += 'R';
            break;
        case NodeLook::NotKnown:
            text += '?';
            break;
        }
        if (i == view.links.size())
            break;
        switch (view.links[i]) {
        case LinkLook::Fine:
            text += '-';
            break;
        case LinkLook::Broken:
            text += 'x';
            break;
        case LinkLook::Running:
            text += '>';
            break;
        case LinkLook::NotKnown:
            text += '.';
            break;
        }
    }
    return text;
}

} // namespace

void WayTest::drawsWhereItBreaks_data()
{
    QTest::addColumn<QByteArray>("states");
    QTest::addColumn<bool>("running");
    QTest::addColumn<QByteArray>("drawn");
    QTest::newRow("all fine") << QByteArray("FFFFF") << false << QByteArray("F-F-F-F-F");
    QTest::newRow("server") << QByteArray("FFFFT") << false << QByteArray("F-F-F-FxT");
    QTest::newRow("front door") << QByteArray("FFFT?") << false << QByteArray("F-F-FxT.?");
    QTest::newRow("router") << QByteArray("FT???") << false << QByteArray("FxT.?.?.?");
    QTest::newRow("no link") << QByteArray("T????") << false << QByteArray("Tx?.?.?.?");
    QTest::newRow("browser, site fine") << QByteArray("TFFFF") << false << QByteArray("T-F-F-F-F");
    QTest::newRow("nothing known yet") << QByteArray("?????") << true << QByteArray("R.?.?.?.?");
    QTest::newRow("waiting for the site") << QByteArray("FFF??") << true << QByteArray("F-F-F>R.?");
    QTest::newRow("broken, still looking") << QByteArray("FT???") << true << QByteArray("FxT.?.?.?");
    QTest::newRow("stopped early") << QByteArray("FF???") << false << QByteArray("F-F.?.?.?");
}

void WayTest::drawsWhereItBreaks()
{
    QFETCH(QByteArray, states);
    CheckState state;
    QFETCH(bool, running);
    state.running = running;
    state.diagnosis.way = wayFrom(states.constData());
    QTEST(looks(wayView(state)), "drawn");
}

void WayTest::troubleHasTheCausesWords()
{
    CheckState state = Samples::routerSilent();
    QCOMPARE(wayView(state).nodes[1].words, QStringLiteral("no answer"));
    state.diagnosis.causes.front().id = QStringLiteral("captive-portal");
    QCOMPARE(wayView(state).nodes[1].words, QStringLiteral("wants a sign-in"));
}

void WayTest::nodesAreReadAloud()
{
    WayWidget way;
    way.setView(wayView(Samples::siteBroken()));
    QStringList read;
    for (const WayNode *node : way.findChildren<WayNode *>())
        read << node->text();
    QCOMPARE(read, QStringList({QStringLiteral("Computer: fine"), QStringLiteral("Router: answers"),
                                QStringLiteral("Internet: fine"), QStringLiteral("Front door: answers"),
                                QStringLiteral("Server: no answer")}));
}

void WayTest::isSpokenAsAWhole()
{
    WayWidget way;
    way.setView(wayView(Samples::siteBroken()));
    QVERIFY(!way.accessibleName().isEmpty());
    QVERIFY(
        way.accessibleDescription().contains(QStringLiteral("Front door: answers; here the way is broken; "
                                                            "Server: no answer")));
}

void WayTest::standsStillWhenAsked()
{
    WayWidget way;
    way.resize(900, 160);
    way.setView(wayView(Samples::looking()));
    way.setAnimated(false);
    way.show();
    const QImage first = way.grab().toImage();
    QTest::qWait(300);
    QCOMPARE(way.grab().toImage(), first);
    way.setAnimated(true);
    QTRY_VERIFY(way.grab().toImage() != first);
}

void WayTest::marksTellTheStates_data()
{
    QTest::addColumn<StepState>("state");
    QTest::addColumn<bool>("running");
    QTest::addColumn<Mark>("mark");
    QTest::newRow("not the cause") << StepState::NotTheCause << false << Mark::Done;
    QTest::newRow("the cause") << StepState::TheCause << false << Mark::Trouble;
    QTest::newRow("your turn") << StepState::YourTurn << false << Mark::YourTurn;
    QTest::newRow("not yet") << StepState::NotRun << false << Mark::NotYet;
    QTest::newRow("pointless") << StepState::Skipped << false << Mark::Pointless;
    QTest::newRow("could not tell") << StepState::CouldNotTell << false << Mark::Unknown;
    QTest::newRow("running beats all") << StepState::TheCause << true << Mark::Running;
}

void WayTest::marksTellTheStates()
{
    StepStatus status;
    QFETCH(StepState, state);
    QFETCH(bool, running);
    status.state = state;
    status.running = running;
    QTEST(markOf(status), "mark");
}

void WayTest::marksDifferInShape()
{
    // In one colour only, no two marks look the same but the two checks, which mean the same to the eye.
    Theme plain;
    plain.good = plain.trouble = plain.unknown = plain.yourTurn = plain.accent = Qt::black;
    plain.onColour = Qt::white;
    std::vector<QImage> seen;
    for (const Mark mark : {Mark::Good, Mark::Trouble, Mark::YourTurn, Mark::Running, Mark::NotYet,
                            Mark::Pointless, Mark::Unknown}) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintMark(painter, mark, QRectF(0, 0, 24, 24), plain);
        painter.end();
        for (const QImage &other : seen)
            QVERIFY(other != image);
        seen.push_back(image);
    }
}

QTEST_MAIN(WayTest)
#include "tst_way.moc"
