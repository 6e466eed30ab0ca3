// SPDX-License-Identifier: Apache-2.0
#include "guide/restartstages.h"

#include "casefile/queries.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// Long enough for the capacitors to run empty, so that the box truly starts anew.
constexpr int offSeconds = 30;
/// Nobody is let past the wait before: most boxes are off by then.
constexpr int leastOffSeconds = 10;
/// What modems take to find their line.
constexpr int modemSeconds = 120;
/// The slowest routers' start, with the line behind them. Then we look anyway.
constexpr int comingUpSeconds = 300;
/// A restart that was left so long ago is none any more.
constexpr qint64 staleSeconds = 12 * 60 * 60;

RestartState at(RestartState state, RestartStage stage, qint64 nowMs)
{
    state.stage = stage;
    state.since = nowMs;
    return state;
}

/// What was there before the plug was pulled is not there now.
bool hasGone(const NetworkSight &before, const NetworkSight &now)
{
    if (before.link == Sight::There && now.link == Sight::Gone)
        return true;
    return before.alive() && now.dead();
}

qint64 secondsIn(const RestartState &state, qint64 nowMs)
{
    return std::max<qint64>(0, nowMs - state.since) / 1000;
}

RestartState begun(bool twoBoxes, const NetworkSight &sight, qint64 nowMs)
{
    RestartState state;
    state.twoBoxes = twoBoxes;
    state.atStart = sight;
    return at(state, RestartStage::Unplug, nowMs);
}

/// "It is plugged in", "the plug is out".
RestartState done(const RestartState &state, qint64 nowMs)
{
    switch (state.stage) {
    case RestartStage::Unplug:
        return at(state, RestartStage::Wait, nowMs);
    case RestartStage::PlugIn:
        return at(state, state.twoBoxes ? RestartStage::ModemWait : RestartStage::ComingUp, nowMs);
    case RestartStage::PlugInRouter:
        return at(state, RestartStage::ComingUp, nowMs);
    default:
        return state;
    }
}

RestartState skipped(const RestartState &state, qint64 nowMs)
{
    if (!state.canSkip(nowMs))
        return state;
    switch (state.stage) {
    case RestartStage::Wait:
        return at(state, RestartStage::PlugIn, nowMs);
    case RestartStage::ModemWait:
        return at(state, RestartStage::PlugInRouter, nowMs);
    default: // ComingUp
        return at(state, RestartStage::Checking, nowMs);
    }
}

/// What the watch sees may be further than what the person has pressed.
RestartState seen(RestartState state, const NetworkSight &sight, qint64 nowMs)
{
    const bool gone = state.went || state.resumed;
    if (state.stage == RestartStage::Wait && state.went && sight.alive() &&
        secondsIn(state, nowMs) < leastOffSeconds) {
        // So soon it was a hiccup of the line, and no plug.
        state.went = false;
        return state.bySight ? at(state, RestartStage::Unplug, nowMs) : state;
    }
    if (sight.internet == Sight::There && (gone || state.stage == RestartStage::ComingUp))
        return at(state, RestartStage::Checking, nowMs);
    if (sight.router == Sight::There && gone && state.stage != RestartStage::ComingUp)
        return at(state, RestartStage::ComingUp, nowMs);
    return state;
}

RestartState timedOut(const RestartState &state, const NetworkSight &sight, qint64 nowMs)
{
    if (state.secondsTotal() == 0 || state.secondsLeft(nowMs) > 0)
        return state;
    switch (state.stage) {
    case RestartStage::Wait:
        return at(state,
                  state.goingCanBeSeen() && !state.went && sight.alive() ? RestartStage::NeverWent
                                                                         : RestartStage::PlugIn,
                  nowMs);
    case RestartStage::ModemWait:
        return at(state, RestartStage::PlugInRouter, nowMs);
    default:
        return at(state, RestartStage::Checking, nowMs);
    }
}

} // namespace

bool RestartState::underWay() const
{
    return stage != RestartStage::Idle && stage != RestartStage::Over && stage != RestartStage::Left;
}

bool RestartState::canSkip(qint64 nowMs) const
{
    switch (stage) {
    case RestartStage::Wait:
        return secondsIn(*this, nowMs) >= leastOffSeconds;
    case RestartStage::ModemWait:
    case RestartStage::ComingUp:
        return true;
    default:
        return false;
    }
}

int RestartState::secondsTotal() const
{
    switch (stage) {
    case RestartStage::Wait:
        return offSeconds;
    case RestartStage::ModemWait:
        return modemSeconds;
    case RestartStage::ComingUp:
        return comingUpSeconds;
    default:
        return 0;
    }
}

int RestartState::secondsLeft(qint64 nowMs) const
{
    return static_cast<int>(std::max<qint64>(0, secondsTotal() - secondsIn(*this, nowMs)));
}

RestartState restartPressed(RestartState state, RestartPress press, const NetworkSight &sight, qint64 nowMs)
{
    switch (press) {
    case RestartPress::BeginOne:
    case RestartPress::BeginTwo:
        return begun(press == RestartPress::BeginTwo, sight, nowMs);
    case RestartPress::Done:
        return done(state, nowMs);
    case RestartPress::Skip:
        return skipped(state, nowMs);
    case RestartPress::OtherPlug:
        return state.stage == RestartStage::NeverWent ? begun(state.twoBoxes, sight, nowMs) : state;
    case RestartPress::RightPlug:
        return state.stage == RestartStage::NeverWent ? at(state, RestartStage::PlugIn, nowMs) : state;
    case RestartPress::CheckEnded:
        return state.stage == RestartStage::Checking ? at(state, RestartStage::Helped, nowMs) : state;
    case RestartPress::Answered:
        return state.stage == RestartStage::Helped ? at(state, RestartStage::Over, nowMs) : state;
    case RestartPress::Leave:
        return state.underWay() ? at(state, RestartStage::Left, nowMs) : state;
    }
    return state;
}

RestartState restartPassed(RestartState state, const NetworkSight &sight, qint64 nowMs)
{
    switch (state.stage) {
    case RestartStage::Unplug:
        // The first rounds of the watch come after the guide has begun: they are how it was before.
        if (!state.goingCanBeSeen() && sight.alive())
            state.atStart = sight;
        if (state.atStart.link == Sight::Unknown)
            state.atStart.link = sight.link;
        if (!hasGone(state.atStart, sight))
            return state;
        state.went = state.bySight = true;
        return at(state, RestartStage::Wait, nowMs);
    case RestartStage::Wait:
    case RestartStage::PlugIn:
    case RestartStage::ModemWait:
    case RestartStage::PlugInRouter:
    case RestartStage::ComingUp: {
        state.went |= hasGone(state.atStart, sight);
        const RestartState further = seen(state, sight, nowMs);
        return further.stage == state.stage ? timedOut(further, sight, nowMs) : further;
    }
    case RestartStage::NeverWent:
        if (!hasGone(state.atStart, sight))
            return state;
        state.went = true; // the right plug was found after all
        return at(state, RestartStage::Wait, nowMs);
    default:
        return state;
    }
}

QString restartStageKey()
{
    return QStringLiteral("restart-stage");
}

QString restartBoxesKey()
{
    return QStringLiteral("restart-boxes");
}

RestartState restartFromCase(const CaseFile &caseFile, const QDateTime &now, qint64 nowMs)
{
    RestartState state;
    const auto all = caseFile.all();
    const auto last = std::find_if(all.rbegin(), all.rend(), [](const Observation &each) {
        const auto *answer = each.as<AnswerFacts>();
        return answer && answer->key == restartStageKey();
    });
    if (last == all.rend())
        return state;
    const auto stage = enumValue<RestartStage>(last->as<AnswerFacts>()->value);
    const qint64 passed = std::max<qint64>(0, last->at.secsTo(now));
    if (!stage || passed > staleSeconds)
        return state;
    state.stage = *stage;
    state.twoBoxes = answerFor(caseFile, restartBoxesKey()) == QLatin1String("two");
    state.resumed = true;
    state.since = nowMs - passed * 1000;
    return state;
}

} // namespace IsItMe
