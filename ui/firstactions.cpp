// SPDX-License-Identifier: Apache-2.0
#include "firstactions.h"

#include "checkstate.h"

#include <QCoreApplication>

namespace IsItMe {
namespace {

struct ActionText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::FirstActions)
};

#define WORDS(text) QT_TRANSLATE_NOOP("IsItMe::FirstActions", text)

struct Row
{
    FirstAction action;
    Icon icon;
    Deed deed;
    Step step; ///< for Deed::GoToStep
    const char *title;
    const char *text; ///< when the diagnosis has no advice of its own
    const char *button;
};

/// One line for each first action: how it looks and what it does. "%1" is the site's name.
constexpr Row rows[] = {
    {FirstAction::OpenSite, Icon::Link, Deed::OpenSite, Step::FirstLook, WORDS("Open the site"),
     WORDS("If your browser still shows an error, press F5 once."), WORDS("&Open %1")},
    {FirstAction::EditAddress, Icon::Link, Deed::EditAddress, Step::FirstLook, WORDS("Check the address"),
     WORDS("Look at it letter by letter."), WORDS("&Change the address")},
    {FirstAction::OpenNetworkSettings, Icon::Network, Deed::OpenNetworkSettings, Step::FirstLook,
     WORDS("Join a network"), WORDS("Plug the cable in, or switch Wi-Fi on."),
     WORDS("&Open network settings")},
    {FirstAction::RestartRouter, Icon::Router, Deed::GoToStep, Step::Router, WORDS("Restart the router"),
     WORDS("It takes about three minutes. We guide you."), WORDS("&Show me how")},
    {FirstAction::OpenSignInPage, Icon::Network, Deed::OpenSignInPage, Step::FirstLook,
     WORDS("Sign in to this network"), WORDS("Your browser opens its sign-in page."),
     WORDS("&Open the sign-in page")},
    {FirstAction::TellMeWhenBack, Icon::Bell, Deed::Watch, Step::FirstLook, WORDS("Wait, and let us watch"),
     WORDS("We try now and then and tell you when it works again."), WORDS("&Tell me when it's back")},
    {FirstAction::AskNetworkOwner, Icon::People, Deed::GoToStep, Step::Administrator,
     WORDS("Ask whoever runs this network"), WORDS("The report shows them what we found."),
     WORDS("&See the report")},
    {FirstAction::AskItSupport, Icon::People, Deed::GoToStep, Step::Administrator,
     WORDS("Ask your IT support"), WORDS("The report shows them what we found."), WORDS("&See the report")},
    {FirstAction::OpenClockSettings, Icon::Clock, Deed::OpenClockSettings, Step::FirstLook,
     WORDS("Set the clock"), WORDS("Secure sites open again once date and time are right."),
     WORDS("&Open the clock settings")},
    {FirstAction::TryWithoutVpn, Icon::Network, Deed::CheckAgain, Step::FirstLook, WORDS("Turn the VPN off"),
     WORDS("Turn it off, then let us check again."), WORDS("It is off: &check again")},
    {FirstAction::ImproveConnection, Icon::Network, Deed::CheckAgain, Step::FirstLook,
     WORDS("Get a better connection"), WORDS("Move closer to the Wi-Fi, or use a cable."),
     WORDS("&Check again")},
    {FirstAction::TryOtherNetwork, Icon::Network, Deed::CheckAgain, Step::FirstLook,
     WORDS("Try another network"), WORDS("Your phone's, for example. Join it, then let us check again."),
     WORDS("I have joined it: &check again")},
    {FirstAction::ClearSiteData, Icon::Broom, Deed::GoToStep, Step::Cache,
     WORDS("Clear the data of this site only"), WORDS("You will be signed out of %1. Nothing else is lost."),
     WORDS("&Show me how")},
    {FirstAction::OpenPrivateWindow, Icon::Browser, Deed::OpenPrivateWindow, Step::Browser,
     WORDS("Open it in a private window"), WORDS("A private window has no extensions and no stored data."),
     WORDS("&Open a private window")},
    {FirstAction::OpenHomePage, Icon::Link, Deed::OpenHomePage, Step::FirstLook,
     WORDS("Go to the site's home page"), WORDS("The rest of the site works."), WORDS("&Open %1")},
    {FirstAction::RefreshOnce, Icon::Reload, Deed::GoToStep, Step::Refresh,
     WORDS("Try it once or twice more"), WORDS("Press F5 in your browser."), WORDS("&Show me how")},
    {FirstAction::TellTheSite, Icon::Envelope, Deed::GoToStep, Step::Administrator,
     WORDS("Tell the people who run the site"),
     WORDS("The report is ready. It shows them where to look first."), WORDS("&See the report")},
    {FirstAction::RemindLater, Icon::Bell, Deed::Watch, Step::FirstLook, WORDS("Wait a little"),
     WORDS("We try again later and tell you when it works."), WORDS("&Remind me")},
    {FirstAction::TryOtherBrowser, Icon::Browser, Deed::GoToStep, Step::Browser, WORDS("Try another browser"),
     WORDS("It may open there."), WORDS("&Show my browsers")},
    {FirstAction::AskOthers, Icon::People, Deed::GoToStep, Step::Everyone,
     WORDS("Ask whether it works for others"), WORDS("That would tell whether it is you or the site."),
     WORDS("As&k others")},
};
#undef WORDS

const Row *rowOf(FirstAction action)
{
    for (const Row &row : rows) {
        if (row.action == action)
            return &row;
    }
    return nullptr;
}

} // namespace

Deed deedOf(FirstAction action)
{
    const Row *row = rowOf(action);
    return row ? row->deed : Deed::Nothing;
}

Step stepOf(FirstAction action)
{
    const Row *row = rowOf(action);
    return row ? row->step : Step::FirstLook;
}

ActionView actionView(FirstAction action, const CheckState &state)
{
    const Row *row = rowOf(action);
    if (!row)
        return {};
    // A long name would make the button wider than the window.
    const QString site = state.address.displayHost.size() > 32 ? state.address.displayHost.left(30) + u'…'
                                                               : state.address.displayHost;
    const auto fill = [&site](const char *words) {
        const QString text = ActionText::tr(words);
        return text.contains(u"%1"_qs) ? text.arg(site) : text;
    };
    ActionView view{row->icon, fill(row->title), fill(row->text), fill(row->button)};
    if (row->deed == Deed::Watch && state.watching) {
        view.text = ActionText::tr("We are watching. You can leave this window alone.");
        view.button = ActionText::tr("S&top watching");
    }
    return view;
}

} // namespace IsItMe
