// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "guide/networksight.h"

namespace IsItMe {

/// How far a guided restart of the router is. The names stand in the case's journal.
enum class RestartStage {
    Idle,         ///< not begun
    Unplug,       ///< the plug is to be pulled
    Wait,         ///< it stays out, so that the box truly starts anew
    NeverWent,    ///< the plug is said to be out, and the network is still there
    PlugIn,       ///< the box, or the modem of two, is to be plugged in
    ModemWait,    ///< two boxes: the modem finds its line
    PlugInRouter, ///< two boxes: now the router
    ComingUp,     ///< it starts; the watch looks for its first answer
    Checking,     ///< the site is checked again
    Helped,       ///< "Did that help?"
    Over,         ///< it was answered
    Left,         ///< the person gave up on the way
};

template <>
struct EnumNames<RestartStage>
{
    static constexpr EnumName<RestartStage> table[] = {
        {RestartStage::Idle, QLatin1String("idle")},
        {RestartStage::Unplug, QLatin1String("unplug")},
        {RestartStage::Wait, QLatin1String("wait")},
        {RestartStage::NeverWent, QLatin1String("never-went")},
        {RestartStage::PlugIn, QLatin1String("plug-in")},
        {RestartStage::ModemWait, QLatin1String("modem-wait")},
        {RestartStage::PlugInRouter, QLatin1String("plug-in-router")},
        {RestartStage::ComingUp, QLatin1String("coming-up")},
        {RestartStage::Checking, QLatin1String("checking")},
        {RestartStage::Helped, QLatin1String("helped")},
        {RestartStage::Over, QLatin1String("over")},
        {RestartStage::Left, QLatin1String("left")},
    };
};

/// What a person can press in the guide.
enum class RestartPress {
    BeginOne,   ///< modem and router are one box
    BeginTwo,   ///< ... or two
    Done,       ///< the plug is out, or in
    Skip,       ///< go on before the time is up
    OtherPlug,  ///< NeverWent: try another plug
    RightPlug,  ///< NeverWent: it was the right one
    CheckEnded, ///< not pressed: the check that the guide asked for is over
    Answered,   ///< "Did that help?" was answered
    Leave,
};

/// A guided restart in plain values. Times are WatchClock::elapsedMs().
struct RestartState
{
    RestartStage stage = RestartStage::Idle;
    bool twoBoxes = false;
    qint64 since = 0;     ///< when the stage began; before the program's start where it was taken up again
    NetworkSight atStart; ///< before the plug was pulled
    bool went = false;    ///< the network was seen going
    bool bySight = false; ///< Wait began because the network went, not because a button was pressed
    bool resumed = false; ///< another run of the program began it

    bool operator==(const RestartState &) const = default;
    bool underWay() const;
    /// Whether the network's going could be seen at all: something answered before.
    bool goingCanBeSeen() const { return atStart.alive(); }
    /// Whether Skip does anything now.
    bool canSkip(qint64 nowMs) const;
    int secondsTotal() const; ///< of the stage; 0 where nothing is timed
    int secondsLeft(qint64 nowMs) const;
};

/// A guided restart as the window shows it: plain values of one moment.
struct RestartView
{
    RestartState state;
    NetworkSight sight;
    bool watching = false; ///< the sight is of now
    bool canSkip = false;
    int secondsLeft = 0;
    int secondsTotal = 0;
};

/// The guide's whole behaviour. Pure.
///
///   Idle -Begin-> Unplug -Done, or the network goes-> Wait (30 s) -> PlugIn -Done-> ComingUp -> Checking
///                   ^                                  |               |               ^           |
///                   `---OtherPlug--- NeverWent <-------'  two boxes: ModemWait (2 min) |         Helped
///                                        `-RightPlug-> PlugIn     `-> PlugInRouter ----'           |
///                                                                                                Over
/// Whatever the person has or has not pressed: when the router answers again after it went, the guide is at
/// ComingUp, and when the internet does, at Checking.
RestartState restartPressed(RestartState state, RestartPress press, const NetworkSight &sight, qint64 nowMs);
RestartState restartPassed(RestartState state, const NetworkSight &sight, qint64 nowMs);

/// The keys under which the journal holds how far it is (AnswerFacts; they are no questions).
QString restartStageKey(); ///< a stage's name
QString restartBoxesKey(); ///< "one" or "two"

/// Where a case's restart stands by its journal; Idle when there is none, when it is over, or when it was
/// begun half a day ago. `now` is the clock for people: it may have jumped. Backward: the stage begins anew.
/// Forward: what is timed is over, and what was seen decides.
RestartState restartFromCase(const CaseFile &caseFile, const QDateTime &now, qint64 nowMs);

} // namespace IsItMe
