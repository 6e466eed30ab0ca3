// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "net/tcpreach.h"
#include "probes/probes.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// Asks the routers in every way that needs no permission: echo, a few TCP ports, and the neighbour table,
/// which those packets wake up. Many routers ignore one or the other. Where one keeps silent, nothing beyond
/// answers, and the table only remembers it, a second look comes when the table has had to ask again: after 5
/// s it sends its own questions, and gives up 3 s later (RFC 4861 section 10).
class RouterProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_case = &caseFile;
        const auto link = lastSeen<LinkFacts>(currentLook(caseFile));
        for (const DefaultRoute &route : link.facts->routes) {
            const QHostAddress address(route.router);
            const bool known =
                std::any_of(m_routers.begin(), m_routers.end(),
                            [&address](const auto &router) { return router->address == address; });
            if (!address.isNull() && !known && m_routers.size() < maximumRouters)
                ask(address, route);
        }
        if (m_routers.empty())
            finish();
    }

    void giveUp(Ending) override
    {
        for (const auto &router : m_routers) {
            if (!router->reported)
                report(*router);
        }
    }

private:
    static constexpr size_t maximumRouters = 2;
    static constexpr int patienceMs = 2'500;
    static constexpr int secondLookMs = 9'000;

    struct Router
    {
        QHostAddress address;
        Observation observation;
        RouterFacts facts;
        std::unique_ptr<Echo> echo;
        std::vector<std::unique_ptr<TcpReach>> ports;
        QElapsedTimer asked;
        bool again = false; ///< the second look is under way
        bool reported = false;
    };

    void ask(const QHostAddress &plainAddress, const DefaultRoute &route)
    {
        m_routers.push_back(std::make_unique<Router>());
        Router &router = *m_routers.back();
        router.address = plainAddress;
        if (router.address.isLinkLocal() && router.address.protocol() == QAbstractSocket::IPv6Protocol)
            router.address.setScopeId(route.interfaceName);
        router.observation = begin();
        router.facts.address = route.router;
        router.asked.start();
        askByEcho(router);
        // A home router nearly always serves DNS or its own pages; a refusal is a sign of life too.
        for (const int port : {53, 80, 443}) {
            auto reach = std::make_unique<TcpReach>(router.address, port, patienceMs);
            connect(reach.get(), &TcpReach::finished, this,
                    [this, &router](std::optional<Failure> failure, double milliseconds) {
                        onPort(router, failure, milliseconds);
                    });
            reach->start();
            router.ports.push_back(std::move(reach));
        }
        QTimer::singleShot(patienceMs, this, [this, &router] { report(router); });
    }

    void askByEcho(Router &router)
    {
        router.echo = machinery().environment.echo(router.address);
        if (!router.echo) {
            router.facts.echo = Answer::NotPossible;
            return;
        }
        router.facts.echo = Answer::Silent;
        connect(router.echo.get(), &Echo::answered, this, [this, &router](Answer how, double milliseconds) {
            if (router.facts.echo == Answer::Answered)
                return;
            router.facts.echo = how;
            if (how == Answer::Answered)
                sawLife(router, milliseconds);
        });
        // Several, because the first is often lost while the neighbour table is still being filled; the late
        // ones are for the second look.
        for (const int delay : {0, 400, 1'200, 5'000, 8'000})
            QTimer::singleShot(delay, router.echo.get(), [echo = router.echo.get()] { echo->send(); });
    }

    void onPort(Router &router, std::optional<Failure> failure, double milliseconds)
    {
        Answer &tcp = router.facts.tcp;
        if (!failure)
            tcp = Answer::Answered;
        else if (*failure == Failure::ConnectionRefused && tcp != Answer::Answered)
            tcp = Answer::Refused;
        else if (*failure == Failure::NoRoute && tcp == Answer::NotAsked)
            tcp = Answer::Unreachable;
        else if (tcp == Answer::NotAsked)
            tcp = Answer::Silent;
        if (!failure || *failure == Failure::ConnectionRefused)
            sawLife(router, milliseconds);
    }

    void sawLife(Router &router, double milliseconds)
    {
        router.facts.roundTrip = std::min(milliseconds, router.facts.roundTrip.value_or(milliseconds));
        report(router);
    }

    /// What the table counts as reachable because of an answer from before we asked, it only remembers.
    NeighbourState neighbourOf(const Router &router) const
    {
        const Environment &environment = machinery().environment;
        const NeighbourState state = environment.neighbour(router.address);
        const auto ago = environment.neighbourConfirmedAgo(router.address);
        const bool remembered = state == NeighbourState::Reachable && ago && *ago > router.asked.elapsed();
        return remembered ? NeighbourState::Stale : state;
    }

    bool needsSecondLook(const Router &router) const
    {
        return !router.again && !router.facts.spoke() && router.facts.neighbour == NeighbourState::Stale &&
               !answersBeyond(currentLook(*m_case));
    }

    static bool answersBeyond(std::span<const Observation> look)
    {
        const auto all = allSeen<ReachFacts>(look);
        return std::any_of(all.begin(), all.end(), [](const auto &reach) {
            return reach.observation->ended == Ending::Done ||
                   reach.observation->failure == Failure::ConnectionRefused;
        });
    }

    void report(Router &router)
    {
        if (router.reported)
            return;
        router.facts.neighbour = neighbourOf(router);
        if (router.facts.tcp == Answer::NotAsked)
            router.facts.tcp = Answer::Silent;
        if (!router.facts.spoke()) {
            router.observation.failure = Failure::TimedOut;
            router.observation.ended = Ending::TimedOut;
        }
        router.observation.facts = router.facts;
        observe(router.observation);
        router.reported = !needsSecondLook(router);
        if (!router.reported) {
            router.again = true;
            router.observation = begin();
            QTimer::singleShot(secondLookMs - patienceMs, this, [this, &router] { report(router); });
        }
        if (std::all_of(m_routers.begin(), m_routers.end(), [](const auto &r) { return r->reported; }))
            QMetaObject::invokeMethod(
                this, [this] { finish(); }, Qt::QueuedConnection);
    }

    const CaseFile *m_case = nullptr; ///< the visit's, which outlives its probes
    std::vector<std::unique_ptr<Router>> m_routers;
};

} // namespace

std::unique_ptr<Probe> makeRouterProbe(const Machinery &machinery)
{
    return std::make_unique<RouterProbe>(QStringLiteral("router"), machinery);
}

} // namespace IsItMe
