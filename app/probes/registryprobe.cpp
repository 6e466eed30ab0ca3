// SPDX-License-Identifier: Apache-2.0
#include "casefile/sitepages.h"
#include "probes/guardedcall.h"
#include "probes/outsideanswers.h"
#include "probes/probes.h"
#include "probes/questions.h"
#include "probes/requests.h"

#include <functional>

namespace IsItMe {

namespace {

/// What the registers know of the site's domain, of the network that its address lies in, and of the last
/// part of the way that answered (RDAP, RFC 9083; which server to ask: RFC 9224). They learn which site it is
/// about, so this waits for the person's consent.
class RegistryProbe : public Questions
{
public:
    using Questions::Questions;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_proxy = configuredProxy(caseFile);
        const auto look = currentLook(caseFile);
        const QString domain = siteDomain(machinery().site);
        if (!domain.isEmpty() && !machinery().services.rdapDns.isEmpty())
            ask("domain", domain, machinery().services.rdapDns);
        QStringList addresses = knownAddresses(look, machinery().site.host).mid(0, 1);
        addresses.append(lastOnTheWay(look));
        addresses.removeDuplicates();
        for (const QString &address : std::as_const(addresses)) {
            const bool six = isIpv6(address);
            const QUrl bootstrap = six ? machinery().services.rdapIpv6 : machinery().services.rdapIpv4;
            if (!address.isEmpty() && !isPrivateIp(address) && !bootstrap.isEmpty())
                ask("address", address, bootstrap);
        }
        finishWhenAllAnswered();
    }

private:
    using Then = std::function<void(const HttpResult &)>;

    /// Where a path toward the site just stops, the last part that answered.
    static QString lastOnTheWay(std::span<const Observation> look)
    {
        for (const auto &path : allSeen<PathFacts>(look)) {
            if (path.facts->reached || path.facts->belongsTo != QLatin1String("site"))
                continue;
            for (auto hop = path.facts->hops.rbegin(); hop != path.facts->hops.rend(); ++hop) {
                if (!hop->address.isEmpty())
                    return hop->address;
            }
        }
        return {};
    }

    void ask(const char *subject, const QString &query, const QUrl &bootstrap)
    {
        RegistryFacts facts;
        facts.subject = QLatin1String(subject);
        facts.query = query;
        facts.server = bootstrap.host();
        Question &question = begun(facts);
        question.observation.vantage = facts.server;
        // The list of servers is a public file: it is not told what will be looked up in it.
        send(question, bootstrap, [this, &question, subject, query](const HttpResult &result) {
            const bool domain = QLatin1String(subject) == QLatin1String("domain");
            const auto server = result.failure || result.status != 200 ? std::nullopt
                                : domain ? rdapServerForDomain(result.body, query)
                                         : rdapServerForAddress(result.body, query);
            if (!server) {
                fail(question, result);
                return;
            }
            RegistryFacts asked = *question.observation.as<RegistryFacts>();
            asked.server = server->host();
            question.observation.facts = asked;
            question.observation.vantage = asked.server;
            const QString base = server->toString(QUrl::FullyEncoded);
            const QString path = (domain ? QStringLiteral("domain/") : QStringLiteral("ip/")) + query;
            send(question, QUrl(base + (base.endsWith(u'/') ? QString() : QStringLiteral("/")) + path),
                 [this, &question](const HttpResult &answer) { onAnswer(question, answer); });
        });
    }

    void send(Question &question, const QUrl &url, Then then)
    {
        auto call = std::make_unique<GuardedCall>(machinery().http, machinery().names);
        GuardedCall &running = *call;
        connect(call.get(), &GuardedCall::finished, this,
                [&question, then = std::move(then)](const HttpResult &result) {
                    question.call.release()->deleteLater(); // we are inside its signal
                    then(result);
                });
        question.call = std::move(call);
        GuardedCall::Plan plan;
        plan.url = url;
        plan.accept = QStringLiteral("application/rdap+json, application/json");
        plan.proxy = m_proxy;
        plan.bodyLimit = 1024 * 1024;
        running.start(plan);
    }

    void onAnswer(Question &question, const HttpResult &result)
    {
        const RegistryFacts asked = *question.observation.as<RegistryFacts>();
        const bool domain = asked.subject == QLatin1String("domain");
        std::optional<RegistryFacts> facts;
        if (!result.failure && result.status == 404)
            facts = asked; // the register's way of saying: nobody has it
        else if (!result.failure && result.status == 200)
            facts = domain ? parseRdapDomain(result.body, asked.query)
                           : parseRdapNetwork(result.body, asked.query);
        if (!facts) {
            fail(question, result);
            return;
        }
        facts->server = asked.server;
        question.observation.facts = *facts;
        close(question, result);
        answered(question, std::nullopt, Ending::Done);
        finishWhenAllAnswered();
    }

    void close(Question &question, const HttpResult &result)
    {
        question.observation.reached = result.reached;
        question.observation.timings.ended = begin().timings.started - question.observation.timings.started;
        question.observation.detail = result.failure ? result.detail : QString();
    }

    void fail(Question &question, const HttpResult &result)
    {
        close(question, result);
        if (!result.failure)
            question.observation.detail = QStringLiteral("HTTP %1").arg(result.status);
        const Failure failure =
            result.status == 429 ? Failure::RateLimited : result.failure.value_or(Failure::ServiceFailed);
        answered(question, failure, endingOf(failure));
        finishWhenAllAnswered();
    }

    std::optional<ProxySetting> m_proxy;
};

/// Which network this computer is seen from, for support.
class WhoamiProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &caseFile) override
    {
        const QUrl service = machinery().services.whoami.front();
        m_observation = begin();
        m_observation.vantage = service.host();
        WhoamiFacts facts;
        facts.service = service.host();
        m_observation.facts = facts;
        connect(&m_call, &ServiceCall::finished, this, &WhoamiProbe::onAnswer);
        HttpRequest request = requestFor(service, {}, configuredProxy(caseFile));
        request.headers = {{QStringLiteral("Accept"), QStringLiteral("application/json")}};
        request.connectTimeoutMs = 4'000;
        request.totalTimeoutMs = 8'000;
        request.bodyLimit = 64 * 1024;
        m_call.start(request, {});
    }

    void giveUp(Ending ending) override { end(Failure::TimedOut, ending); }

private:
    void onAnswer(const HttpResult &result)
    {
        auto facts = result.failure || result.status != 200 ? std::nullopt : parseWhoami(result.body);
        m_observation.reached = result.reached;
        if (facts) {
            facts->service = m_observation.vantage;
            m_observation.facts = *facts;
        }
        end(facts ? std::nullopt : std::optional(result.failure.value_or(Failure::ServiceFailed)),
            facts ? Ending::Done : Ending::Failed);
        finish();
    }

    void end(std::optional<Failure> failure, Ending ending)
    {
        m_observation.timings.ended = begin().timings.started - m_observation.timings.started;
        m_observation.failure = ending == Ending::Cancelled ? std::nullopt : failure;
        m_observation.ended = ending;
        observe(m_observation);
    }

    Observation m_observation;
    ServiceCall m_call{machinery().http, machinery().names};
};

} // namespace

std::unique_ptr<Probe> makeRegistryProbe(const Machinery &machinery)
{
    return std::make_unique<RegistryProbe>(QStringLiteral("registry"), machinery);
}

std::unique_ptr<Probe> makeWhoamiProbe(const Machinery &machinery)
{
    return std::make_unique<WhoamiProbe>(QStringLiteral("whoami"), machinery);
}

} // namespace IsItMe
