// SPDX-License-Identifier: Apache-2.0
#include "net/httpobservation.h"
#include "probes/probes.h"
#include "probes/questions.h"
#include "probes/requests.h"
#include "probes/servicecall.h"

namespace IsItMe {

namespace {

/// Exchanges with services of ours, all at once.
class ServiceQuestions : public Questions
{
public:
    using Questions::Questions;

protected:
    using Judge = std::function<QString(const HttpResult &)>;

    /// `expected` judges the answer of a connectivity check: it fills HttpFacts::expected.
    void ask(HttpRequest request, const QStringList &addresses, HttpPurpose purpose,
             const Judge &expected = {})
    {
        // Half a page load's patience: more would only hold up the verdict.
        request.connectTimeoutMs = 4'000;
        request.totalTimeoutMs = 8'000;
        const HttpFacts asked = factsFor(request, purpose);
        Question &question = begun(asked);
        auto call = std::make_unique<ServiceCall>(machinery().http, machinery().names);
        ServiceCall &running = *call;
        connect(call.get(), &ServiceCall::finished, this,
                [this, &question, &running, asked, expected](const HttpResult &result) {
                    HttpFacts base = asked;
                    base.address = running.request().address.toString();
                    if (expected && !result.failure)
                        base.expected = expected(result);
                    fillHttpObservation(question.observation, result, base);
                    answered(question, question.observation.failure, question.observation.ended);
                    finishWhenAllAnswered();
                });
        question.call = std::move(call);
        running.start(request, addresses);
    }
};

/// Pages with a known answer over plain HTTP: a network that wants a sign-in first gives another one. Asked
/// by name, as the browsers do, and by address, for when names don't resolve.
class ConnectivityProbe : public ServiceQuestions
{
public:
    using ServiceQuestions::ServiceQuestions;

protected:
    void run(const CaseFile &caseFile) override
    {
        constexpr size_t maximum = 2;
        const auto proxy = configuredProxy(caseFile);
        const auto &all = machinery().services.connectivity;
        for (size_t i = 0; i < std::min(all.size(), maximum); ++i) {
            const bool byName = QHostAddress(all[i].url.host()).isNull();
            if (byName)
                check(all[i], {}, proxy);
            if (!all[i].addresses.isEmpty())
                check(all[i], all[i].addresses, std::nullopt);
        }
        finishWhenAllAnswered();
    }

private:
    void check(const ConnectivityService &service, const QStringList &addresses,
               const std::optional<ProxySetting> &proxy)
    {
        ask(requestFor(service.url, {}, proxy), addresses, HttpPurpose::Connectivity,
            [service](const HttpResult &result) { return judged(service, result); });
    }

    static QString judged(const ConnectivityService &service, const HttpResult &result)
    {
        if (result.status >= 300 && result.status < 400 && result.status != service.status)
            return QStringLiteral("redirect");
        if (result.status != service.status)
            return QStringLiteral("status");
        const bool same = QString::fromUtf8(result.body).trimmed() == service.body.trimmed();
        return same ? QStringLiteral("match") : QStringLiteral("body");
    }
};

/// Other sites that are known to work, over HTTPS. Any whole HTTP answer will do.
class ControlProbe : public ServiceQuestions
{
public:
    using ServiceQuestions::ServiceQuestions;

protected:
    void run(const CaseFile &caseFile) override
    {
        constexpr size_t maximum = 2;
        const auto proxy = configuredProxy(caseFile);
        const auto &all = machinery().services.controlSites;
        for (size_t i = 0; i < std::min(all.size(), maximum); ++i) {
            HttpRequest request = requestFor(all[i].url, {}, proxy);
            request.method = QStringLiteral("HEAD");
            ask(request, all[i].addresses, HttpPurpose::Control);
        }
        finishWhenAllAnswered();
    }
};

} // namespace

std::unique_ptr<Probe> makeConnectivityProbe(const Machinery &machinery)
{
    return std::make_unique<ConnectivityProbe>(QStringLiteral("connectivity"), machinery);
}

std::unique_ptr<Probe> makeControlProbe(const Machinery &machinery)
{
    return std::make_unique<ControlProbe>(QStringLiteral("control"), machinery);
}

} // namespace IsItMe
