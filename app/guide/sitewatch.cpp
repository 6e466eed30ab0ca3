// SPDX-License-Identifier: Apache-2.0
#include "guide/sitewatch.h"

#include "casefile/queries.h"
#include "probes/pageload.h"
#include "probes/requests.h"
#include "probes/servicecall.h"
#include "probes/siterequests.h"

#include <QRandomGenerator>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int impatienceMs = 10'000;

const QString probeName = QStringLiteral("watch");

} // namespace

SiteWatch::SiteWatch(const WatchTools &tools, const WatchPace &pace, QObject *parent)
    : QObject(parent), m_tools(tools), m_pace(pace)
{
    m_looks.setInterval(m_pace.lookMs);
    connect(&m_looks, &QTimer::timeout, this, &SiteWatch::look);
}

SiteWatch::~SiteWatch() = default;

void SiteWatch::start(const CaseFile &caseFile, const SiteAddress &site)
{
    stop();
    m_site = repeatableAddress(caseFile, site);
    m_proxy = configuredProxy(caseFile);
    m_tries = 0;
    m_pauses = 0;
    m_started = m_lastLook = m_tools.now();
    m_looks.start();
    // The page was asked for a moment ago: what it said about waiting holds.
    const auto page = lastHop(currentLook(caseFile));
    wait(page ? retryAfterSeconds(*page.facts, page.observation->at) : std::nullopt);
}

void SiteWatch::stop()
{
    m_looks.stop();
    dropCalls();
    m_lost.clear();
    setState(State::Off);
}

void SiteWatch::goOn()
{
    if (m_state == State::Confirming)
        wait({});
}

void SiteWatch::trySoon()
{
    const bool justTried = m_lastTry.isValid() && m_lastTry.msecsTo(m_tools.now()) < impatienceMs;
    if (m_state == State::Waiting && !justTried)
        tryNow();
}

void SiteWatch::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void SiteWatch::wait(std::optional<int> retryAfterSeconds)
{
    const double chance = QRandomGenerator::global()->generateDouble();
    waitFor(watchPause(m_pace, m_pauses++, retryAfterSeconds, chance));
}

void SiteWatch::waitFor(int milliseconds)
{
    m_nextTry = m_tools.now().addMSecs(milliseconds);
    setState(State::Waiting);
}

/// Everything that depends on time happens here, by the wall clock: timers stand still while a computer
/// sleeps.
void SiteWatch::look()
{
    const QDateTime now = m_tools.now();
    const QDateTime last = std::exchange(m_lastLook, now);
    if (m_state == State::Confirming)
        return;
    if (m_started.msecsTo(now) > m_pace.longestWatchMs) {
        stop();
        Q_EMIT gaveUp();
        return;
    }
    if (sleptBetween(m_pace, last, now)) {
        note(NetworkChange::Slept, QStringLiteral("link"), last);
        note(NetworkChange::Woke, QStringLiteral("link"), now);
        wake();
    }
    LinkFacts link;
    link.interfaces = m_tools.environment.interfaces();
    const bool linked = hasUsableInterface(link);
    if (!linked && m_lost.isEmpty())
        lose(QStringLiteral("link"));
    else if (linked && m_lost == QLatin1String("link"))
        regain();
    else if (m_lost == QLatin1String("internet") && now >= m_nextCheck && !m_check)
        checkNetwork([this](bool works) {
            if (works)
                regain();
        });
    if (m_state != State::Waiting)
        return;
    // A clock that was set back must not make it wait for longer than it meant to.
    const qint64 longest = 24LL * 60 * 60 * 1000;
    if (now >= m_nextTry || now.msecsTo(m_nextTry) > longest)
        tryNow();
}

void SiteWatch::wake()
{
    dropCalls(); // what was under way when it fell asleep says nothing
    m_pauses = 0;
    if (m_state != State::NoNetwork)
        waitFor(m_pace.settleMs);
}

void SiteWatch::dropCalls()
{
    m_lookUp.reset();
    m_load.reset();
    m_requests.reset();
    m_check.reset();
}

Observation SiteWatch::begin() const
{
    Observation observation;
    observation.probe = probeName;
    observation.vantage = QStringLiteral("here");
    observation.at = m_tools.now();
    return observation;
}

void SiteWatch::tryNow()
{
    dropCalls();
    ++m_tries;
    m_lastTry = m_tools.now();
    setState(State::Trying);
    if (m_proxy || m_site.hasIpAddress()) {
        ask(m_proxy ? QString() : m_site.host);
        return;
    }
    m_lookUp = m_tools.names.lookUp(m_site.host);
    connect(m_lookUp.get(), &SystemNameCall::finished, this, [this](const SystemNameResult &result) {
        m_lookUp.release()->deleteLater();
        if (!result.addresses.isEmpty()) {
            ask(result.addresses.at((m_tries - 1) % result.addresses.size())); // each address in its turn
            return;
        }
        Observation observation = begin();
        HttpFacts facts;
        facts.purpose = HttpPurpose::Watch;
        facts.method = QStringLiteral("GET");
        facts.url = withoutSecrets(m_site.url());
        facts.attempt = m_tries;
        observation.timings.ended = result.milliseconds;
        observation.failure = result.failure.value_or(Failure::NameNotFound);
        observation.ended = Ending::Failed;
        observation.facts = facts;
        failed(observation);
    });
}

void SiteWatch::ask(const QString &ip)
{
    m_requests = std::make_unique<SiteRequests>(m_tools.http);
    m_load = std::make_unique<PageLoad>(*m_requests, m_tools.names, [this] { return begin(); });
    connect(m_load.get(), &PageLoad::hop, this, &SiteWatch::onTry);
    PageLoad::Plan plan;
    plan.address = m_site;
    plan.ip = ip;
    plan.proxy = m_proxy;
    plan.purpose = HttpPurpose::Watch;
    plan.attempt = m_tries;
    plan.maximumRedirects = 0;
    plan.connectTimeoutMs = m_pace.connectTimeoutMs;
    plan.totalTimeoutMs = m_pace.totalTimeoutMs;
    m_load->start(plan);
}

void SiteWatch::onTry(const Observation &observation)
{
    const auto *http = observation.as<HttpFacts>();
    m_load.release()->deleteLater(); // we are inside its signal
    if (http->status == 0) {
        failed(observation);
        return;
    }
    Q_EMIT observed(observation);
    if (isGoodAnswer(observation, *http)) {
        setState(State::Confirming);
        Q_EMIT answered();
        return;
    }
    wait(retryAfterSeconds(*http, observation.at));
}

/// Nothing came from the site. That is its fault only if the rest of the internet answers.
void SiteWatch::failed(const Observation &observation)
{
    checkNetwork([this, observation](bool works) {
        if (!works) {
            lose(QStringLiteral("internet"));
            return;
        }
        Q_EMIT observed(observation);
        wait({});
    });
}

void SiteWatch::checkNetwork(std::function<void(bool)> done)
{
    m_nextCheck = m_tools.now().addMSecs(std::min(m_pace.firstMs, 15'000));
    const auto &checks = m_tools.services.connectivity;
    if (checks.empty() || m_site.isPrivate()) { // nobody to ask, or a site of this network
        done(true);
        return;
    }
    const ConnectivityService &service = checks.front();
    HttpRequest request = requestFor(service.url, {}, m_proxy);
    request.connectTimeoutMs = std::min(m_pace.connectTimeoutMs, 4'000);
    request.totalTimeoutMs = std::min(m_pace.totalTimeoutMs, 8'000);
    m_check = std::make_unique<ServiceCall>(m_tools.http, m_tools.names);
    connect(m_check.get(), &ServiceCall::finished, this,
            [this, expected = service.status, done = std::move(done)](const HttpResult &result) {
                m_check.release()->deleteLater();
                done(!result.failure && result.status == expected);
            });
    m_check->start(request, m_proxy ? QStringList() : service.addresses);
}

void SiteWatch::lose(const QString &part)
{
    m_lost = part;
    note(NetworkChange::Gone, part, m_tools.now());
    if (part == QLatin1String("link"))
        dropCalls();
    setState(State::NoNetwork);
}

void SiteWatch::regain()
{
    note(NetworkChange::Back, std::exchange(m_lost, {}), m_tools.now());
    m_pauses = 0;
    waitFor(m_pace.settleMs);
}

void SiteWatch::note(NetworkChange change, const QString &part, const QDateTime &at)
{
    Observation observation = begin();
    observation.at = at;
    observation.facts = NetworkChangeFacts{change, probeName, part};
    Q_EMIT observed(observation);
}

} // namespace IsItMe
