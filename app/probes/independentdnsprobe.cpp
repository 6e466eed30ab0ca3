// SPDX-License-Identifier: Apache-2.0
#include "net/dnsjson.h"
#include "probes/outsiderequests.h"
#include "probes/probes.h"
#include "probes/questions.h"
#include "probes/requests.h"
#include "probes/servicecall.h"

namespace IsItMe {

namespace {

/// The site's name at resolvers elsewhere, over HTTPS (RFC 8484, and the JSON form that the public resolvers
/// share). They learn the site's name, so this waits for the person's consent.
class IndependentDnsProbe : public Questions
{
public:
    using Questions::Questions;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_proxy = spokenProxy(caseFile);
        const auto &all = machinery().services.resolvers;
        for (size_t i = 0; i < std::min(all.size(), maximumResolversAsked); ++i) {
            for (const QString &type : resolverQuestions(i))
                ask(all[i], type, false);
        }
        finishWhenAllAnswered();
    }

private:
    void ask(const ResolverService &service, const QString &type, bool checkingDisabled)
    {
        DnsFacts facts;
        facts.server = service.name;
        facts.transport = DnsTransport::Https;
        facts.independent = true;
        facts.name = machinery().site.host;
        facts.type = type;
        facts.checkingDisabled = checkingDisabled;
        Question &question = begun(facts);
        question.observation.vantage = service.name;
        auto call = std::make_unique<ServiceCall>(machinery().http, machinery().names);
        ServiceCall &running = *call;
        connect(
            call.get(), &ServiceCall::finished, this,
            [this, &question, service](const HttpResult &result) { onAnswer(question, service, result); });
        question.call = std::move(call);
        HttpRequest request = resolverRequest(service, facts.name, type, checkingDisabled);
        request.proxy = m_proxy;
        running.start(request, service.addresses);
    }

    void onAnswer(Question &question, const ResolverService &service, const HttpResult &result)
    {
        Observation &observation = question.observation;
        const double started = observation.timings.started;
        observation.timings = result.timings;
        observation.timings.started = started;
        observation.detail = result.detail;
        const bool json = service.form == ResolverService::Form::Json;
        const auto answer = result.status != 200 || result.failure ? std::nullopt
                            : json                                 ? parseDnsJson(result.body)
                                                                   : parseDnsMessage(result.body);
        if (answer)
            onFacts(question, service, *answer);
        else
            answered(question, Failure::ServiceFailed, Ending::Failed);
        finishWhenAllAnswered();
    }

    void onFacts(Question &question, const ResolverService &service, const DnsFacts &answer)
    {
        DnsFacts facts = *question.observation.as<DnsFacts>();
        facts.rcode = answer.rcode;
        facts.authenticated = answer.authenticated;
        facts.answers = answer.answers;
        facts.authority = answer.authority;
        facts.comment = answer.comment;
        question.observation.facts = facts;
        question.observation.reached = Layer::Name;
        const auto failure = dnsFailureOf(facts);
        answered(question, failure, endingOf(failure));
        // SERVFAIL with DNSSEC checked and an answer without means: the site's DNSSEC is broken.
        const bool first = !facts.checkingDisabled && facts.type == QLatin1String("A");
        if (first && facts.rcode == QLatin1String("SERVFAIL"))
            ask(service, facts.type, true);
    }

    std::optional<ProxySetting> m_proxy; ///< in many networks the only way to any service
};

} // namespace

std::unique_ptr<Probe> makeIndependentDnsProbe(const Machinery &machinery)
{
    return std::make_unique<IndependentDnsProbe>(QStringLiteral("independent-dns"), machinery);
}

} // namespace IsItMe
