// SPDX-License-Identifier: Apache-2.0
#include "guide/sitewatch.h"

#include "casefile/queries.h"
#include "probes/requests.h"
#include "probes/siterequests.h"

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int minute = 60'000;
constexpr int eagerTries = 10;

} // namespace

SiteWatch::SiteWatch(HttpClient &http, SystemResolver &names, QObject *parent)
    : QObject(parent), m_http(http), m_names(names)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SiteWatch::tryNow);
}

SiteWatch::~SiteWatch() = default;

int SiteWatch::pauseAfter(int tries, std::optional<int> retryAfterSeconds)
{
    const int ours = tries < eagerTries ? 3 * minute : 10 * minute;
    const int theirs = std::clamp(retryAfterSeconds.value_or(0), 0, 24 * 60 * 60) * 1000;
    return std::max(ours, theirs);
}

void SiteWatch::start(const CaseFile &caseFile, const SiteAddress &site)
{
    stop();
    m_site = repeatableAddress(caseFile, site);
    m_proxy = configuredProxy(caseFile);
    m_requests = std::make_unique<SiteRequests>(m_http);
    m_tries = 0;
    m_active = true;
    // The page was asked for a moment ago: what it said about waiting holds.
    const auto page = lastHop(currentLook(caseFile));
    pause(page ? retryAfterSeconds(*page.facts, page.observation->at) : std::nullopt);
}

void SiteWatch::stop()
{
    m_active = false;
    m_pause.stop();
    m_lookUp.reset();
    m_call.reset();
    m_requests.reset();
}

void SiteWatch::pause(std::optional<int> retryAfterSeconds)
{
    m_pause.start(pauseAfter(m_tries, retryAfterSeconds));
}

void SiteWatch::tryNow()
{
    if (m_requests->left() <= 0) {
        stop();
        Q_EMIT gaveUp();
        return;
    }
    ++m_tries;
    if (m_proxy || m_site.hasIpAddress()) {
        ask(m_proxy ? QString() : m_site.host);
        return;
    }
    m_lookUp = m_names.lookUp(m_site.host);
    connect(m_lookUp.get(), &SystemNameCall::finished, this, [this](const SystemNameResult &result) {
        m_lookUp.release()->deleteLater();
        if (result.addresses.isEmpty())
            pause({});
        else
            ask(result.addresses.at((m_tries - 1) % result.addresses.size())); // each address in its turn
    });
}

void SiteWatch::ask(const QString &ip)
{
    m_requests->send(requestFor(m_site, ip, m_proxy), this, [this](std::unique_ptr<HttpCall> call) {
        if (!call) {
            pause({});
            return;
        }
        m_call = std::move(call);
        connect(m_call.get(), &HttpCall::finished, this, &SiteWatch::onAnswer);
    });
}

void SiteWatch::onAnswer(const HttpResult &result)
{
    m_call.release()->deleteLater();
    if (!result.failure && result.status >= 200 && result.status < 400) {
        stop();
        Q_EMIT answered();
        return;
    }
    HttpFacts facts;
    facts.headers = result.headers;
    pause(retryAfterSeconds(facts, QDateTime::currentDateTimeUtc()));
}

} // namespace IsItMe
