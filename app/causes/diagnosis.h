// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/enumnames.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace IsItMe {

enum class Affects { Nobody, ThisBrowser, ThisComputer, ThisNetwork, SomeVisitors, Everyone, Unknown };

enum class Place {
    None,
    Address,
    Browser,
    Computer,
    Router,
    Proxy,
    Provider,
    Resolver,
    SiteDns,
    SiteNetwork,
    Gateway,
    Upstream,
    Unknown
};

/// The administrator's seven checks.
enum class AdministratorCheck { Performance, Logs, Connectivity, Firewall, SitePerformance, Dns, ThirdParty };

struct AdministratorAdvice
{
    AdministratorCheck check = AdministratorCheck::Logs;
    QString text;
};

/// The one button that a verdict offers first. The window and the report know how to do each.
enum class FirstAction {
    None,
    OpenSite,
    EditAddress,
    OpenNetworkSettings,
    RestartRouter,
    OpenSignInPage,
    TellMeWhenBack,
    AskNetworkOwner,
    AskItSupport,
    OpenClockSettings,
    TryWithoutVpn,
    ImproveConnection,
    TryOtherNetwork,
    ClearSiteData,
    OpenPrivateWindow,
    OpenHomePage,
    RefreshOnce,
    TellTheSite,
    RemindLater,
    TryOtherBrowser,
    AskOthers
};

/// A cause's sentences, in the language of the moment. WORDS.md has them.
struct CauseText
{
    QString name;     ///< a few words for support: "Upstream too slow"
    QString sentence; ///< the large one
    QString detail;   ///< the small one
    FirstAction action = FirstAction::None;
    /// For the visitor: first what `action` does; last, where the site can mend it, to tell the site.
    QStringList advice;
    std::vector<AdministratorAdvice> administrator; ///< first check first
};

/// One cause as the diagnosis ranks it.
struct RankedCause
{
    QString id;
    double certainty = 0; ///< its share of what could be wrong, 0 to 1
    Affects affects = Affects::Unknown;
    Place place = Place::Unknown;
    QStringList evidence; ///< ids of observations that speak for it
    QStringList against;  ///< ids of observations that speak against it
    CauseText text;
};

/// The five nodes of the way, as the verdict leaves them.
enum class NodeState { NotKnown, Fine, Trouble };
struct Way
{
    NodeState computer = NodeState::NotKnown;
    NodeState router = NodeState::NotKnown;
    NodeState internet = NodeState::NotKnown;
    NodeState frontDoor = NodeState::NotKnown;
    NodeState server = NodeState::NotKnown;
};

struct Diagnosis
{
    Affects affects = Affects::Unknown;
    Place place = Place::Unknown;
    double certainty = 0; ///< that `affects` and `place` are both right
    QString sentence;
    QString detail;
    FirstAction action = FirstAction::None;
    QStringList advice;
    QStringList noNeedTo;            ///< only what was really checked: "restart your router"
    std::vector<RankedCause> causes; ///< most likely first; certainties sum to at most 1
    Way way;

    /// Something can be said: a cause stands, or all that can be known is known.
    bool conclusive() const { return affects != Affects::Unknown; }
};

template <>
struct EnumNames<Affects>
{
    static constexpr EnumName<Affects> table[] = {
        {Affects::Nobody, QLatin1String("nobody")},
        {Affects::ThisBrowser, QLatin1String("this-browser")},
        {Affects::ThisComputer, QLatin1String("this-computer")},
        {Affects::ThisNetwork, QLatin1String("this-network")},
        {Affects::SomeVisitors, QLatin1String("some-visitors")},
        {Affects::Everyone, QLatin1String("everyone")},
        {Affects::Unknown, QLatin1String("unknown")},
    };
};

template <>
struct EnumNames<Place>
{
    static constexpr EnumName<Place> table[] = {
        {Place::None, QLatin1String("none")},         {Place::Address, QLatin1String("address")},
        {Place::Browser, QLatin1String("browser")},   {Place::Computer, QLatin1String("computer")},
        {Place::Router, QLatin1String("router")},     {Place::Proxy, QLatin1String("proxy")},
        {Place::Provider, QLatin1String("provider")}, {Place::Resolver, QLatin1String("resolver")},
        {Place::SiteDns, QLatin1String("site-dns")},  {Place::SiteNetwork, QLatin1String("site-network")},
        {Place::Gateway, QLatin1String("gateway")},   {Place::Upstream, QLatin1String("upstream")},
        {Place::Unknown, QLatin1String("unknown")},
    };
};

template <>
struct EnumNames<NodeState>
{
    static constexpr EnumName<NodeState> table[] = {
        {NodeState::NotKnown, QLatin1String("not-known")},
        {NodeState::Fine, QLatin1String("fine")},
        {NodeState::Trouble, QLatin1String("trouble")},
    };
};

template <>
struct EnumNames<AdministratorCheck>
{
    static constexpr EnumName<AdministratorCheck> table[] = {
        {AdministratorCheck::Performance, QLatin1String("performance")},
        {AdministratorCheck::Logs, QLatin1String("logs")},
        {AdministratorCheck::Connectivity, QLatin1String("connectivity")},
        {AdministratorCheck::Firewall, QLatin1String("firewall")},
        {AdministratorCheck::SitePerformance, QLatin1String("site-performance")},
        {AdministratorCheck::Dns, QLatin1String("dns")},
        {AdministratorCheck::ThirdParty, QLatin1String("third-party")},
    };
};

} // namespace IsItMe
