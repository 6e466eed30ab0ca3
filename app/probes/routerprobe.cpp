// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "net/tcpreach.h"
#include "probes/probes.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// Asks the routers in every way that needs no permission: echo, a few TCP ports, and the neighbour table,
/// which those packets wake up. Many routers ignore one or the other.
class RouterProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &caseFile) override
    {
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

    struct Router
    {
        QHostAddress address;
        Observation observation;
        RouterFacts facts;
        std::unique_ptr<Echo> echo;
        std::vector<std::unique_ptr<TcpReach>> ports;
        int portsOpen = 0;
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
        askByEcho(router);
        // A home router nearly always serves DNS or its own pages; a refusal is a sign of life too.
        for (const int port : {53, 80, 443}) {
            auto reach = std::make_unique<TcpReach>(router.address, port, patienceMs);
            connect(reach.get(), &TcpReach::finished, this,
                    [this, &router](std::optional<Failure> failure, double milliseconds) {
                        onPort(router, failure, milliseconds);
                    });
            ++router.portsOpen;
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
        // Three, because the first is often lost while the neighbour table is still being filled.
        for (const int delay : {0, 400, 1'200})
            QTimer::singleShot(delay, router.echo.get(), [echo = router.echo.get()] { echo->send(); });
    }

    void onPort(Router &router, std::optional<Failure> failure, double milliseconds)
    {
        --router.portsOpen;
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

    void report(Router &router)
    {
        if (router.reported)
            return;
        router.reported = true;
        router.facts.neighbour = machinery().environment.neighbour(router.address);
        if (router.facts.tcp == Answer::NotAsked)
            router.facts.tcp = Answer::Silent;
        if (!router.facts.spoke()) {
            router.observation.failure = Failure::TimedOut;
            router.observation.ended = Ending::TimedOut;
        }
        router.observation.facts = router.facts;
        observe(router.observation);
        if (std::all_of(m_routers.begin(), m_routers.end(), [](const auto &r) { return r->reported; }))
            QMetaObject::invokeMethod(
                this, [this] { finish(); }, Qt::QueuedConnection);
    }

    std::vector<std::unique_ptr<Router>> m_routers;
};

} // namespace

std::unique_ptr<Probe> makeRouterProbe(const Machinery &machinery)
{
    return std::make_unique<RouterProbe>(QStringLiteral("router"), machinery);
}

} // namespace IsItMe
