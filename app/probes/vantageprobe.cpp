// SPDX-License-Identifier: Apache-2.0
#include "probes/vantageprobe.h"

#include "probes/globalpinganswer.h"
#include "probes/outsiderequests.h"
#include "probes/requests.h"
#include "probes/vantagewait.h"

namespace IsItMe {

namespace {

constexpr int pollPauseMs = 500; // Globalping's own documentation asks for it, after each reply

} // namespace

VantageProbe::VantageProbe(QString id, const Machinery &machinery, VantageService::Kind kind, QString word)
    : Probe(std::move(id), machinery), m_kind(kind), m_word(std::move(word))
{
}

void VantageProbe::run(const CaseFile &caseFile)
{
    const SiteAddress page = repeatableAddress(caseFile, machinery().site);
    m_proxy = spokenProxy(caseFile);
    m_told = toldAddress(caseFile, machinery().site);
    m_samePath = isSamePath(m_told, page);
    for (const VantageService &each : machinery().services.vantage) {
        if (each.kind == m_kind && !mustStillWait(caseFile, each.url.host(), QDateTime::currentDateTimeUtc()))
            m_services.push_back(each);
    }
    m_observation = begin();
    askNext();
}

void VantageProbe::askNext()
{
    if (m_services.empty()) {
        QMetaObject::invokeMethod(
            this, [this] { finish(); }, Qt::QueuedConnection);
        return;
    }
    m_observation.vantage = service().url.host();
    m_reported.clear();
    ask();
}

void VantageProbe::send(const HttpRequest &request, std::function<void(const HttpResult &)> then)
{
    m_call = std::make_unique<ServiceCall>(machinery().http, machinery().names);
    connect(m_call.get(), &ServiceCall::finished, this,
            [this, then = std::move(then)](const HttpResult &result) {
                m_call.release()->deleteLater(); // we are inside its signal
                then(result);
            });
    HttpRequest way = request;
    way.proxy = m_proxy;
    m_call->start(way, service().addresses);
}

void VantageProbe::pollLater()
{
    QTimer::singleShot(pollPauseMs, this, [this] { poll(); });
}

VantageFacts VantageProbe::ownFacts() const
{
    VantageFacts facts;
    facts.service = m_word;
    facts.url = m_told.url();
    return facts;
}

void VantageProbe::refused(const HttpResult &result)
{
    VantageFacts facts = ownFacts();
    Observation observation = m_observation;
    const auto wait = serviceWaitSeconds(result.headers, QDateTime::currentDateTimeUtc());
    const bool limited = result.status == 429 || (result.status == 503 && wait);
    if (limited && wait)
        facts.waitSeconds = *wait;
    observation.at = QDateTime::currentDateTimeUtc(); // the pause counts from here
    observation.failure = limited ? Failure::RateLimited : Failure::ServiceFailed;
    observation.detail = result.failure ? result.detail : QStringLiteral("HTTP %1").arg(result.status);
    observation.ended = Ending::Failed;
    observation.facts = facts;
    observe(observation);
    m_services.erase(m_services.begin());
    askNext();
}

void VantageProbe::report(const QString &key, const QString &place, Layer reached,
                          std::optional<Failure> failure, VantageFacts facts)
{
    // Each place counts as soon as it is done: the verdict need not wait for the slowest.
    if (m_reported.contains(key))
        return;
    m_reported.insert(key);
    facts.service = m_word;
    facts.url = m_told.url();
    facts.samePath = m_samePath;
    Observation observation = m_observation;
    observation.vantage = place;
    observation.failure = failure;
    observation.ended = failure ? Ending::Failed : Ending::Done;
    observation.reached = reached;
    observation.facts = std::move(facts);
    observe(observation);
}

void VantageProbe::giveUp(Ending ending)
{
    Observation observation = m_observation;
    observation.failure = ending == Ending::TimedOut ? std::optional(Failure::ServiceFailed) : std::nullopt;
    observation.detail = QStringLiteral("no answer in time");
    observation.ended = ending;
    observation.facts = ownFacts();
    observe(observation);
}

} // namespace IsItMe
