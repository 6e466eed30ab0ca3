// SPDX-License-Identifier: Apache-2.0
#include "pages/restartwords.h"

#include "guide/restartstages.h"

#include <QCoreApplication>

namespace IsItMe {
namespace {

struct GuideText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::RestartGuide)
};

QString partOf(const RestartState &state)
{
    const auto number = [&state]() -> int {
        switch (state.stage) {
        case RestartStage::Unplug:
            return 1;
        case RestartStage::Wait:
        case RestartStage::NeverWent:
            return 2;
        case RestartStage::PlugIn:
            return 3;
        case RestartStage::ModemWait:
            return 4;
        case RestartStage::PlugInRouter:
            return 5;
        case RestartStage::ComingUp:
            return state.twoBoxes ? 6 : 4;
        case RestartStage::Checking:
            return state.twoBoxes ? 7 : 5;
        default:
            return 0;
        }
    }();
    return number == 0 ? QString() : GuideText::tr("Part %1 of %2").arg(number).arg(state.twoBoxes ? 7 : 5);
}

RestartWords unplugWords(bool two)
{
    RestartWords words;
    words.large = two ? GuideText::tr("Pull the power plugs of both boxes: modem and router.")
                      : GuideText::tr("Pull the power plug of the router.");
    words.small =
        GuideText::tr("The one that goes to the wall socket. Leave all other cables where they are. "
                      "We watch your network: when it goes, we go on by ourselves.");
    words.done = two ? GuideText::tr("Both plugs are &out") : GuideText::tr("The plug is &out");
    return words;
}

RestartWords waitWords(const RestartView &view)
{
    RestartWords words;
    words.large = GuideText::tr("Leave it off for half a minute.");
    words.small =
        view.state.went
            ? GuideText::tr("We saw the network go: it was the right plug. The box has to run empty.")
            : GuideText::tr("The box has to run empty, so that it truly starts anew.");
    if (view.canSkip)
        words.skip = GuideText::tr("Don't &wait any longer");
    return words;
}

RestartWords neverWentWords()
{
    RestartWords words;
    words.large = GuideText::tr("Your computer still has its connection.");
    words.small = GuideText::tr(
        "Nothing bad has happened. Perhaps it was another box's plug, or the box has a battery, or "
        "this computer is on another network, such as your phone's.");
    words.done = GuideText::tr("I try &another plug");
    words.second = GuideText::tr("It &was the right one");
    return words;
}

RestartWords plugInWords(bool two)
{
    RestartWords words;
    words.large =
        two ? GuideText::tr("Plug in the modem. Only the modem.") : GuideText::tr("Plug it in again.");
    words.small =
        two ? GuideText::tr("It is the box whose other cable goes to the telephone, television or glass "
                            "fibre socket. The router stays off for now.")
            : GuideText::tr("If it has a switch, switch it on too.");
    words.done = two ? GuideText::tr("The modem is plugged &in") : GuideText::tr("It is plugged &in");
    return words;
}

RestartWords modemWords()
{
    RestartWords words;
    words.large = GuideText::tr("The modem looks for its line.");
    words.small = GuideText::tr("Two minutes mostly do. Its lights blink first, then they stay on.");
    words.skip = GuideText::tr("Its lights stay on: &go on");
    return words;
}

RestartWords routerWords()
{
    RestartWords words;
    words.large = GuideText::tr("Now plug in the router.");
    words.small = GuideText::tr("The modem has had its time.");
    words.done = GuideText::tr("The router is plugged &in");
    return words;
}

RestartWords comingUpWords(const RestartView &view)
{
    RestartWords words;
    words.large = view.sight.router == Sight::There
                      ? GuideText::tr("Your router is back. The internet comes next.")
                      : GuideText::tr("Now it starts. That mostly takes two or three minutes.");
    words.small =
        GuideText::tr("You need do nothing: we see when it is back, and go on by ourselves. If your Wi-Fi "
                      "does not come back by itself, join it again.");
    words.skip = GuideText::tr("&Check now");
    return words;
}

} // namespace

RestartWords restartWords(const RestartView &view, const QString &site)
{
    RestartWords words;
    switch (view.state.stage) {
    case RestartStage::Unplug:
        words = unplugWords(view.state.twoBoxes);
        break;
    case RestartStage::Wait:
        words = waitWords(view);
        break;
    case RestartStage::NeverWent:
        words = neverWentWords();
        break;
    case RestartStage::PlugIn:
        words = plugInWords(view.state.twoBoxes);
        break;
    case RestartStage::ModemWait:
        words = modemWords();
        break;
    case RestartStage::PlugInRouter:
        words = routerWords();
        break;
    case RestartStage::ComingUp:
        words = comingUpWords(view);
        break;
    case RestartStage::Checking:
        words.large = GuideText::tr("We check your network and %1 again.").arg(site);
        words.small = GuideText::tr("A few seconds.");
        break;
    case RestartStage::Helped:
    case RestartStage::Over:
        words.large = GuideText::tr("The restart is done.");
        words.small = GuideText::tr("What we found after it stands at the top.");
        break;
    case RestartStage::Idle:
    case RestartStage::Left:
        break;
    }
    words.part = partOf(view.state);
    return words;
}

std::vector<CheckRow> restartRows(const RestartView &view)
{
    const auto mark = [](Sight sight) {
        switch (sight) {
        case Sight::There:
            return Mark::Good;
        case Sight::Gone:
            return Mark::NotYet; // it is meant to be off
        case Sight::Unknown:
            break;
        }
        return Mark::Running;
    };
    const auto word = [](Sight sight, const QString &there, const QString &gone) {
        return sight == Sight::There ? there : sight == Sight::Gone ? gone : GuideText::tr("looking");
    };
    const NetworkSight &sight = view.sight;
    // What answers from beyond came through the router, also where that never answers for itself.
    const Sight router = sight.internet == Sight::There ? Sight::There : sight.router;
    const QString answers = GuideText::tr("answers"), silent = GuideText::tr("silent");
    return {{mark(sight.link), GuideText::tr("This computer's connection"),
             word(sight.link, GuideText::tr("on"), GuideText::tr("off"))},
            {mark(router), GuideText::tr("The router"), word(router, answers, silent)},
            {mark(sight.internet), GuideText::tr("The internet"), word(sight.internet, answers, silent)}};
}

QString timeLeft(int seconds)
{
    return GuideText::tr("%1:%2 left", "minutes and seconds")
        .arg(seconds / 60)
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString whomToAsk(const QString &whose)
{
    if (whose == QLatin1String("office"))
        return GuideText::tr(
            "Then leave it alone: others work with it. Ask your IT support; the report shows them "
            "what we found.");
    if (whose == QLatin1String("hotel"))
        return GuideText::tr(
            "Then leave it alone. Tell the staff, in plain words: “The Wi-Fi is on, but no page "
            "opens.” Until then your phone's own network may do.");
    if (whose == QLatin1String("hotspot"))
        return GuideText::tr(
            "Then there is no plug to pull. On the phone, switch the hotspot off and on again, and "
            "look whether the phone itself can open a page.");
    if (whose == QLatin1String("unknown"))
        return GuideText::tr(
            "Then leave it alone for now. Ask whoever pays for the internet here, or whoever gave you "
            "the Wi-Fi password: the router is theirs.");
    if (whose == QLatin1String("no"))
        return GuideText::tr("Then leave it alone. Ask whoever it belongs to.");
    return {};
}

} // namespace IsItMe
