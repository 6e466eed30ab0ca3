// SPDX-License-Identifier: Apache-2.0
#include "net/httpobservation.h"
#include "probes/probes.h"
#include "probes/requests.h"
#include "probes/servicecall.h"

namespace IsItMe {

namespace {

/// Exchanges with services of ours, all at once; each is an observation.
class ServicesProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void ask(HttpRequest request, const QStringList &addresses, const HttpFacts &base,
             std::function<void(Observation &, HttpFacts &, const HttpResult &)> judge)
    {
        // Half a page load's patience: more would only hold up the verdict.
        request.connectTimeoutMs = 4'000;
        request.totalTimeoutMs = 8'000;
        m_open.push_back(std::make_unique<Open>());
        Open &open = *m_open.back();
        open.observation = begin();
        open.base = base;
        open.call = std::make_unique<ServiceCall>(machinery().http, machinery().names);
        connect(open.call.get(), &ServiceCall::finished, this,
                [this, &open, judge = std::move(judge)](const HttpResult &result) {
                    open.base.address = open.call->request().address.toString();
                    fillHttpObservation(open.observation, result, open.base);
                    HttpFacts facts = *open.observation.as<HttpFacts>();
                    judge(open.observation, facts, result);
                    open.observation.facts = facts;
                    open.done = true;
                    observe(open.observation);
                    finishWhenAllDone();
                });
        open.call->start(request, addresses);
    }

    void finishWhenAllDone()
    {
        for (const auto &open : m_open) {
            if (!open->done)
                return;
        }
        finish();
    }

    void giveUp(Ending ending) override
    {
        for (const auto &open : m_open) {
            if (open->done)
                continue;
            open->observation.ended = ending;
            if (ending == Ending::TimedOut)
                open->observation.failure = Failure::TimedOut;
            open->observation.facts = open->base;
            observe(open->observation);
        }
    }

private:
    struct Open
    {
        Observation observation;
        HttpFacts base;
        std::unique_ptr<ServiceCall> call;
        bool done = false;
    };
    std::vector<std::unique_ptr<Open>> m_open;
};

/// Pages with a known answer over plain HTTP: a network that wants a sign-in first gives another one. Asked
/// by name, as the browsers do, and by address, for when names don't resolve.
class ConnectivityProbe : public ServicesProbe
{
public:
    using ServicesProbe::ServicesProbe;

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
        finishWhenAllDone();
    }

private:
    void check(const ConnectivityService &service, const QStringList &addresses,
               const std::optional<ProxySetting> &proxy)
    {
        const HttpRequest request = requestFor(service.url, {}, proxy);
        ask(request, addresses, factsFor(request, HttpPurpose::Connectivity),
            [service](Observation &, HttpFacts &facts, const HttpResult &result) {
                facts.expected = result.failure ? QString() : judged(service, result);
            });
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
class ControlProbe : public ServicesProbe
{
public:
    using ServicesProbe::ServicesProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        constexpr size_t maximum = 2;
        const auto proxy = configuredProxy(caseFile);
        const auto &all = machinery().services.controlSites;
        for (size_t i = 0; i < std::min(all.size(), maximum); ++i) {
            HttpRequest request = requestFor(all[i].url, {}, proxy);
            request.method = QStringLiteral("HEAD");
            ask(request, all[i].addresses, factsFor(request, HttpPurpose::Control),
                [](Observation &, HttpFacts &, const HttpResult &) {});
        }
        finishWhenAllDone();
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
