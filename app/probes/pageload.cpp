// SPDX-License-Identifier: Apache-2.0
#include "probes/pageload.h"

#include "casefile/queries.h"
#include "net/httpobservation.h"
#include "probes/requests.h"

#include <QUrl>

namespace IsItMe {

namespace {

/// Where a redirect points, as an address that may be asked; nothing for what is not the web.
std::optional<SiteAddress> redirectTarget(const SiteAddress &from, const QString &location)
{
    const QUrl target = QUrl(from.url()).resolved(QUrl(location, QUrl::TolerantMode));
    const auto parsed = parseAddress(target.toString(QUrl::FullyEncoded));
    const auto *address = std::get_if<SiteAddress>(&parsed);
    return address ? std::optional(*address) : std::nullopt;
}

} // namespace

PageLoad::PageLoad(SiteRequests &requests, SystemResolver &names, std::function<Observation()> begin,
                   QObject *parent)
    : QObject(parent), m_requests(requests), m_names(names), m_begin(std::move(begin))
{
}

PageLoad::~PageLoad() = default;

void PageLoad::start(const Plan &plan)
{
    m_plan = plan;
    m_next = plan.address;
    m_firstWasPrivate = plan.address.isPrivate() || isPrivateIp(plan.ip);
    m_running = true;
    request();
}

void PageLoad::request()
{
    m_visited.insert(m_next.url());
    HttpRequest request = requestFor(m_next, m_plan.ip, m_plan.proxy);
    request.method = m_plan.method;
    request.headers = m_plan.headers;
    request.connectTimeoutMs = m_plan.connectTimeoutMs;
    request.totalTimeoutMs = m_plan.totalTimeoutMs;
    m_requests.send(request, this, [this, request](std::unique_ptr<HttpCall> call) {
        if (!call) { // the visit's requests are used up: nothing was seen
            end();
            return;
        }
        m_observation = m_begin();
        m_reached = Layer::None;
        m_base = factsFor(request, m_plan.purpose);
        m_base.hop = m_hop;
        m_base.attempt = m_plan.attempt;
        m_base.cookieBytes = m_plan.cookieBytes;
        m_call = std::move(call);
        connect(m_call.get(), &HttpCall::reached, this, [this](Layer layer) { m_reached = layer; });
        connect(m_call.get(), &HttpCall::finished, this, &PageLoad::onAnswer);
    });
}

void PageLoad::onAnswer(const HttpResult &result)
{
    m_call.release()->deleteLater(); // we are inside its signal
    Observation observation = m_observation;
    fillHttpObservation(observation, result, m_base);
    HttpFacts facts = *observation.as<HttpFacts>();

    // The unredacted target is needed for the next request; only the redacted one is stored.
    const QString location = headerValue(result.headers, QLatin1String("Location"));
    std::optional<SiteAddress> target;
    if (!result.failure && isRedirect(result.status) && !location.isEmpty()) {
        target = redirectTarget(m_next, location);
        facts.location = withoutSecrets(target ? target->url() : location);
        const bool lastOne = m_plan.maximumRedirects == 0;
        if (!lastOne && !target)
            observation.failure = Failure::RedirectForbidden;
        else if (!lastOne && target->isPrivate() && !m_firstWasPrivate)
            observation.failure = Failure::RedirectForbidden;
        else if (!lastOne && m_visited.contains(target->url()))
            observation.failure = Failure::RedirectLoop;
        else if (!lastOne && m_hop >= m_plan.maximumRedirects)
            observation.failure = Failure::TooManyRedirects;
        if (lastOne || observation.failure)
            target.reset();
        if (observation.failure)
            observation.ended = Ending::Failed;
    }
    observation.facts = facts;
    Q_EMIT hop(observation);
    if (!target) {
        end();
        return;
    }
    ++m_hop;
    const bool sameHost = target->host == m_next.host;
    m_next = *target;
    if (sameHost || m_plan.proxy)
        request();
    else
        lookUp(m_next);
}

void PageLoad::lookUp(const SiteAddress &next)
{
    if (next.hasIpAddress()) {
        m_plan.ip = next.host;
        request();
        return;
    }
    m_observation = m_begin();
    m_lookUp = m_names.lookUp(next.host);
    connect(m_lookUp.get(), &SystemNameCall::finished, this, [this](const SystemNameResult &result) {
        m_lookUp.release()->deleteLater();
        Observation observation = m_observation;
        SystemNameFacts facts;
        facts.name = m_next.host;
        facts.addresses = result.addresses;
        facts.error = result.error;
        observation.timings.ended = result.milliseconds;
        observation.reached = result.addresses.isEmpty() ? Layer::None : Layer::Name;
        observation.failure = result.failure;
        observation.ended = result.failure ? Ending::Failed : Ending::Done;
        observation.facts = facts;
        // A public name that points into this network is the same trap as a private address itself.
        const bool trap =
            !m_firstWasPrivate && !result.addresses.isEmpty() && isPrivateIp(result.addresses.first());
        if (trap) {
            observation.failure = Failure::RedirectForbidden;
            observation.ended = Ending::Failed;
        }
        Q_EMIT hop(observation);
        if (trap || result.addresses.isEmpty()) {
            end();
            return;
        }
        m_plan.ip = result.addresses.first();
        request();
    });
}

std::optional<Observation> PageLoad::giveUp(Ending ending)
{
    if (!m_running)
        return std::nullopt;
    m_running = false;
    const bool underWay = m_call != nullptr;
    m_call.reset();
    m_lookUp.reset();
    if (!underWay)
        return std::nullopt;
    Observation observation = m_observation;
    observation.reached = m_reached;
    observation.ended = ending;
    if (ending == Ending::TimedOut)
        observation.failure = Failure::TimedOut;
    observation.facts = m_base;
    return observation;
}

void PageLoad::end()
{
    m_running = false;
    Q_EMIT finished();
}

} // namespace IsItMe
