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
    {FirstAction::OpenSite, Icon::Link, Deed::OpenSite, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "See for yourself"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "If your browser still shows an error, press F5 once."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Open %1")},
    {FirstAction::EditAddress, Icon::Link, Deed::EditAddress, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Is every letter right?"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Look at it letter by letter."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Change the address")},
    {FirstAction::OpenNetworkSettings, Icon::Network, Deed::OpenNetworkSettings, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Join a network"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Plug the cable in, or switch Wi-Fi on."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Open network settings")},
    {FirstAction::RestartRouter, Icon::Router, Deed::GoToStep, Step::Router,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "We guide you through a restart"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "It takes about three minutes. We guide you."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Show me how")},
    {FirstAction::OpenSignInPage, Icon::Network, Deed::OpenSignInPage, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Sign in to this network"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Your browser opens its sign-in page."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Open the sign-in page")},
    {FirstAction::TellMeWhenBack, Icon::Bell, Deed::Watch, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "We can watch it for you"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "We try now and then and tell you when it works again."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Tell me when it's back")},
    {FirstAction::AskNetworkOwner, Icon::People, Deed::GoToStep, Step::Administrator,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "The report shows them what we found"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "The report shows them what we found."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&See the report")},
    {FirstAction::AskItSupport, Icon::People, Deed::GoToStep, Step::Administrator,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "The report shows them what we found"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "The report shows them what we found."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&See the report")},
    {FirstAction::OpenClockSettings, Icon::Clock, Deed::OpenClockSettings, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Set the clock right"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Secure sites open again once date and time are right."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Open the clock settings")},
    {FirstAction::TryWithoutVpn, Icon::Network, Deed::CheckAgain, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "See whether the VPN is in the way"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Turn it off, then let us check again."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "It is off: &check again")},
    {FirstAction::ImproveConnection, Icon::Network, Deed::CheckAgain, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "A better connection may be all it needs"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Move closer to the Wi-Fi, or use a cable."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Check again")},
    {FirstAction::TryOtherNetwork, Icon::Network, Deed::CheckAgain, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Another network may let you through"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions",
                       "Your phone's, for example. Join it, then let us check again."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "I have joined it: &check again")},
    {FirstAction::ClearSiteData, Icon::Broom, Deed::GoToStep, Step::Cache,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "We show you how, for this site only"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "You will be signed out of %1. Nothing else is lost."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Show me how")},
    {FirstAction::OpenPrivateWindow, Icon::Browser, Deed::OpenPrivateWindow, Step::Browser,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Without extensions and stored data"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "A private window has no extensions and no stored data."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Open a private window")},
    {FirstAction::OpenHomePage, Icon::Link, Deed::OpenHomePage, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "The rest of the site may work"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "The rest of the site works."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Open %1")},
    {FirstAction::RefreshOnce, Icon::Reload, Deed::GoToStep, Step::Refresh,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Some tries work"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Press F5 in your browser."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Show me how")},
    {FirstAction::TellTheSite, Icon::Envelope, Deed::GoToStep, Step::Administrator,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "Tell the people who run the site"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "The report is ready. It shows them where to look first."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&See the report")},
    {FirstAction::RemindLater, Icon::Bell, Deed::Watch, Step::FirstLook,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "We can try again for you"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "We try again later and tell you when it works."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Remind me")},
    {FirstAction::TryOtherBrowser, Icon::Browser, Deed::GoToStep, Step::Browser,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "It may open in another browser"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "It may open there."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "&Show my browsers")},
    {FirstAction::AskOthers, Icon::People, Deed::GoToStep, Step::Everyone,
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "That tells whether it is you or the site"),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "That would tell whether it is you or the site."),
     QT_TRANSLATE_NOOP("IsItMe::FirstActions", "As&k others")},
};

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

ActionView actionView(FirstAction action, const CheckState &state, bool first)
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
    if (first && !state.diagnosis.advice.isEmpty())
        view.text = state.diagnosis.advice.constFirst();
    if (row->deed == Deed::Watch && state.watching) {
        view.text = ActionText::tr("We are watching. You can leave this window alone.");
        view.button = ActionText::tr("S&top watching");
    }
    return view;
}

} // namespace IsItMe
