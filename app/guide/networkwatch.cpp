// SPDX-License-Identifier: Apache-2.0
#include "guide/networkwatch.h"

#include "casefile/queries.h"
#include "net/tcpreach.h"
#include "services/services.h"

#include <algorithm>

namespace IsItMe {

namespace {

/// A round's answers are waited for this long; less than a round, so that rounds never overlap.
constexpr double patienceShare = 0.8;
/// Longer than this between two rounds, on either clock, the computer slept (or its clock was set).
constexpr qint64 sleptMs = 20'000;
/// After it, Wi-Fi needs a moment to join again: so many rounds of silence say nothing.
constexpr int roundsOfGrace = 5;
/// What a home router nearly always serves: names, or its own pages. A refusal is a sign of life too.
constexpr int routerPorts[] = {53, 80, 443};
constexpr size_t targetsARound = 2;

} // namespace

NetworkWatch::NetworkWatch(const Environment &environment, const Services &services, const WatchClock &clock,
                           QObject *parent)
    : QObject(parent), m_environment(environment), m_clock(clock)
{
    const auto add = [this](const QUrl &url, const QStringList &addresses) {
        const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
        for (const QString &address : addresses)
            m_targets.push_back({address, port});
    };
    for (const ConnectivityService &service : services.connectivity)
        add(service.url, service.addresses);
    for (const ControlSite &site : services.controlSites)
        add(site.url, site.addresses);
    // Where both are there, one of the two of a round should be IPv4: many networks have nothing else.
    std::stable_sort(m_targets.begin(), m_targets.end(), [](const Target &one, const Target &other) {
        return isIpv6(one.address) < isIpv6(other.address);
    });
    connect(&m_rounds, &QTimer::timeout, this, &NetworkWatch::beginRound);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &NetworkWatch::endRound);
}

NetworkWatch::~NetworkWatch() = default;

void NetworkWatch::start()
{
    stop();
    m_memory.forget();
    m_graceRounds = 0;
    m_lastElapsed = m_clock.elapsedMs();
    m_lastNow = m_clock.now();
    m_rounds.start(m_interval);
    // Not before the caller is back in the event loop, but at once.
    QTimer::singleShot(0, &m_rounds, [this] {
        if (m_rounds.isActive())
            beginRound();
    });
}

void NetworkWatch::stop()
{
    m_rounds.stop();
    m_patience.stop();
    m_echo.reset();
    m_calls.clear();
}

void NetworkWatch::beginRound()
{
    if (m_patience.isActive())
        endRound();
    noticeSleep();
    m_round = {};
    m_round.link = lookAtLink();
    if (m_round.link) {
        askRouter();
        askInternet();
    }
    m_patience.start(m_round.link ? static_cast<int>(m_interval * patienceShare) : 0);
}

bool NetworkWatch::lookAtLink()
{
    const auto interfaces = m_environment.interfaces();
    return std::any_of(interfaces.begin(), interfaces.end(), isUsable);
}

void NetworkWatch::askRouter()
{
    const auto routes = m_environment.defaultRoutes();
    const auto route =
        std::find_if(routes.begin(), routes.end(), [](const auto &each) { return !each.router.isEmpty(); });
    if (route == routes.end())
        return;
    QHostAddress address(route->router);
    if (address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv6Protocol)
        address.setScopeId(route->interfaceName);
    m_echo = m_environment.echo(address);
    if (m_echo) {
        connect(m_echo.get(), &Echo::answered, this, [this](Answer how, double) {
            if (how == Answer::Answered)
                m_round.router = true;
        });
        m_echo->send();
    }
    reach(address.toString(), routerPorts[m_nextPort++ % std::size(routerPorts)], true);
}

void NetworkWatch::askInternet()
{
    for (size_t i = 0; i < std::min(targetsARound, m_targets.size()); ++i) {
        const Target &target = m_targets[m_nextTarget++ % m_targets.size()];
        reach(target.address, target.port, false);
    }
}

void NetworkWatch::reach(const QString &address, int port, bool isRouter)
{
    auto call =
        std::make_unique<TcpReach>(QHostAddress(address), port, static_cast<int>(m_interval * patienceShare));
    connect(call.get(), &TcpReach::finished, this, [this, isRouter](std::optional<Failure> failure, double) {
        const bool there = !failure || *failure == Failure::ConnectionRefused;
        (isRouter ? m_round.router : m_round.internet) |= there;
        // Good news need not wait for the round's end.
        if (there && !isRouter && m_memory.sight().internet != Sight::There)
            endRound();
    });
    call->start();
    m_calls.push_back(std::move(call));
}

void NetworkWatch::endRound()
{
    m_patience.stop();
    m_echo.reset();
    // We may be inside one of their signals.
    for (auto &call : m_calls) {
        call->disconnect(this);
        call.release()->deleteLater();
    }
    m_calls.clear();
    const bool silent = !m_round.link || (!m_round.router && !m_round.internet);
    if (silent && m_graceRounds > 0)
        --m_graceRounds;
    else
        for (const NetworkMemory::Change &change : m_memory.take(m_round))
            Q_EMIT changed(change.change, change.part);
    Q_EMIT looked();
}

void NetworkWatch::noticeSleep()
{
    const qint64 elapsed = m_clock.elapsedMs();
    const QDateTime now = m_clock.now();
    const bool stood = elapsed - m_lastElapsed > sleptMs; // this clock can't be set: it did sleep
    const bool jumped = m_lastNow.msecsTo(now) > sleptMs; // ... or somebody set the clock forward
    m_lastElapsed = elapsed;
    m_lastNow = now;
    if (stood || jumped) {
        m_memory.forget();
        m_graceRounds = roundsOfGrace;
    }
    if (stood)
        Q_EMIT changed(NetworkChange::Woke, QString());
}

} // namespace IsItMe
