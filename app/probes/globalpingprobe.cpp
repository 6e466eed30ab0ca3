// SPDX-License-Identifier: Apache-2.0
#include "probes/globalpinganswer.h"
#include "probes/probes.h"
#include "probes/requests.h"
#include "probes/servicecall.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int pollPauseMs = 500; // the service's own documentation asks for it, after each reply

/// Has vantage points of a Globalping-shaped service fetch the same page. They learn the address without its
/// query, so this waits for the person's consent.
class GlobalpingProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_asked = repeatableAddress(caseFile, machinery().site);
        const auto &all = machinery().services.vantage;
        const auto service = std::find_if(all.begin(), all.end(), [](const VantageService &s) {
            return s.kind == VantageService::Kind::Globalping;
        });
        m_service = *service;
        m_observation = begin();
        m_observation.vantage = serviceName();
        HttpRequest request = requestTo(QStringLiteral("/v1/measurements"));
        request.method = QStringLiteral("POST");
        request.body = QJsonDocument(globalpingQuestion(m_asked, m_service)).toJson(QJsonDocument::Compact);
        request.headers.push_back({QStringLiteral("Content-Type"), QStringLiteral("application/json")});
        send(request, [this](const HttpResult &result) { onAccepted(result); });
    }

    void giveUp(Ending ending) override { fail(Failure::TimedOut, {}, ending); }

private:
    QString serviceName() const { return m_service.url.host(); }

    HttpRequest requestTo(const QString &path) const
    {
        QUrl url = m_service.url;
        url.setPath(path);
        HttpRequest request = requestFor(url, {}, std::nullopt);
        request.headers = {{QStringLiteral("Accept"), QStringLiteral("application/json")}};
        if (!m_service.token.isEmpty())
            request.headers.push_back(
                {QStringLiteral("Authorization"), QStringLiteral("Bearer ") + m_service.token});
        request.connectTimeoutMs = 5'000;
        request.totalTimeoutMs = 10'000;
        request.bodyLimit = 1024 * 1024; // ten kilobytes of page for each of up to fifty vantage points
        return request;
    }

    void send(const HttpRequest &request, std::function<void(const HttpResult &)> then)
    {
        m_call = std::make_unique<ServiceCall>(machinery().http, machinery().names);
        connect(m_call.get(), &ServiceCall::finished, this,
                [this, then = std::move(then)](const HttpResult &result) {
                    m_call.release()->deleteLater();
                    then(result);
                });
        m_call->start(request, m_service.addresses);
    }

    void onAccepted(const HttpResult &result)
    {
        const QJsonObject answer = QJsonDocument::fromJson(result.body).object();
        const QString id = answer.value(QLatin1String("id")).toString();
        // The id goes into a path: letters, digits, "-" and "_" only.
        const bool wellFormed =
            !id.isEmpty() && id.size() < 100 && std::all_of(id.begin(), id.end(), [](QChar c) {
                return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
            });
        if (result.status == 429) {
            failWith(Failure::RateLimited, result);
        } else if (result.failure || result.status != 202 || !wellFormed) {
            failWith(Failure::ServiceFailed, result);
        } else {
            m_id = id;
            pollLater();
        }
    }

    void pollLater()
    {
        QTimer::singleShot(pollPauseMs, this, [this] {
            send(requestTo(QStringLiteral("/v1/measurements/") + m_id),
                 [this](const HttpResult &result) { onPolled(result); });
        });
    }

    void onPolled(const HttpResult &result)
    {
        const auto answer = parseGlobalpingAnswer(result.body, m_asked);
        if (result.failure || result.status != 200 || !answer) {
            failWith(Failure::ServiceFailed, result);
            return;
        }
        // Each vantage point counts as soon as it is done: the verdict need not wait for the slowest.
        for (const GlobalpingResult &one : answer->results) {
            if (one.inProgress || m_seen.contains(one.index))
                continue;
            m_seen.insert(one.index);
            report(one);
        }
        if (answer->inProgress)
            pollLater();
        else
            finish();
    }

    void report(const GlobalpingResult &one)
    {
        Observation observation = m_observation;
        observation.vantage = one.place;
        observation.timings.ended = begin().timings.started - m_observation.timings.started;
        observation.failure = one.failure;
        observation.ended = one.failure ? Ending::Failed : Ending::Done;
        observation.reached = one.reached;
        observation.facts = one.facts;
        observe(observation);
    }

    void failWith(Failure failure, const HttpResult &result)
    {
        const QString words = result.failure ? result.detail : QStringLiteral("HTTP %1").arg(result.status);
        fail(failure, words, Ending::Failed);
        finish();
    }

    void fail(Failure failure, const QString &detail, Ending ending)
    {
        Observation observation = m_observation;
        VantageFacts facts;
        facts.service = QStringLiteral("globalping");
        observation.failure = failure;
        observation.detail = detail;
        observation.ended = ending;
        observation.facts = facts;
        observe(observation);
    }

    VantageService m_service;
    SiteAddress m_asked;
    Observation m_observation;
    QString m_id;
    QSet<int> m_seen;
    std::unique_ptr<ServiceCall> m_call;
};

} // namespace

std::unique_ptr<Probe> makeGlobalpingProbe(const Machinery &machinery)
{
    return std::make_unique<GlobalpingProbe>(QStringLiteral("globalping"), machinery);
}

} // namespace IsItMe
