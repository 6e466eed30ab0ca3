// SPDX-License-Identifier: Apache-2.0
#include "net/dnsjson.h"
#include "probes/probes.h"
#include "probes/requests.h"
#include "probes/servicecall.h"

#include <QUrlQuery>

namespace IsItMe {

namespace {

/// The site's name at resolvers elsewhere, over HTTPS (RFC 8484, and the JSON form that the public resolvers
/// share). They learn the site's name, so this waits for the person's consent.
class IndependentDnsProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &) override
    {
        constexpr size_t maximum = 2;
        const auto &all = machinery().services.resolvers;
        for (size_t i = 0; i < std::min(all.size(), maximum); ++i) {
            for (const QString &type : {QStringLiteral("A"), QStringLiteral("AAAA")})
                ask(all[i], type, false);
        }
        finishWhenAllDone();
    }

    void giveUp(Ending ending) override
    {
        for (const auto &open : m_open) {
            if (!open->done)
                report(*open, ending == Ending::TimedOut ? std::optional(Failure::TimedOut) : std::nullopt,
                       ending);
        }
    }

private:
    struct Open
    {
        ResolverService service;
        Observation observation;
        DnsFacts facts;
        std::unique_ptr<ServiceCall> call;
        bool done = false;
    };

    void ask(const ResolverService &service, const QString &type, bool checkingDisabled)
    {
        m_open.push_back(std::make_unique<Open>());
        Open &open = *m_open.back();
        open.service = service;
        open.observation = begin();
        open.observation.vantage = service.name;
        open.facts.server = service.name;
        open.facts.transport = DnsTransport::Https;
        open.facts.independent = true;
        open.facts.name = machinery().site.host;
        open.facts.type = type;
        open.facts.checkingDisabled = checkingDisabled;
        open.call = std::make_unique<ServiceCall>(machinery().http, machinery().names);
        connect(open.call.get(), &ServiceCall::finished, this,
                [this, &open](const HttpResult &result) { onAnswer(open, result); });
        open.call->start(requestOf(service, open.facts), service.addresses);
    }

    static HttpRequest requestOf(const ResolverService &service, const DnsFacts &facts)
    {
        QUrl url = service.doh;
        QUrlQuery query(url);
        if (service.form == ResolverService::Form::Json) {
            query.addQueryItem(QStringLiteral("name"), facts.name);
            query.addQueryItem(QStringLiteral("type"), facts.type);
            if (facts.checkingDisabled)
                query.addQueryItem(QStringLiteral("cd"), QStringLiteral("1"));
        } else {
            const QByteArray message = dnsQuestionMessage(facts.name, facts.type, facts.checkingDisabled);
            const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
            query.addQueryItem(QStringLiteral("dns"), QString::fromLatin1(message.toBase64(options)));
        }
        url.setQuery(query);
        HttpRequest request = requestFor(url, {}, std::nullopt);
        const QString form = service.form == ResolverService::Form::Json
                                 ? QStringLiteral("application/dns-json")
                                 : QStringLiteral("application/dns-message");
        request.headers = {{QStringLiteral("Accept"), form}};
        request.connectTimeoutMs = 3'000;
        request.totalTimeoutMs = 6'000;
        return request;
    }

    void onAnswer(Open &open, const HttpResult &result)
    {
        open.observation.timings = result.timings;
        open.observation.timings.started = begin().timings.started - result.timings.ended.value_or(0);
        open.observation.detail = result.detail;
        const bool json = open.service.form == ResolverService::Form::Json;
        const auto answer = result.status != 200 || result.failure ? std::nullopt
                            : json                                 ? parseDnsJson(result.body)
                                                                   : parseDnsMessage(result.body);
        if (!answer) {
            report(open, Failure::ServiceFailed, Ending::Failed);
        } else {
            open.facts.rcode = answer->rcode;
            open.facts.authenticated = answer->authenticated;
            open.facts.answers = answer->answers;
            open.facts.authority = answer->authority;
            open.facts.comment = answer->comment;
            open.observation.reached = Layer::Name;
            const auto failure = dnsFailureOf(open.facts);
            report(open, failure, failure ? Ending::Failed : Ending::Done);
            // SERVFAIL with DNSSEC checked and an answer without means: the site's DNSSEC is broken.
            if (answer->rcode == QLatin1String("SERVFAIL") && !open.facts.checkingDisabled &&
                open.facts.type == QLatin1String("A"))
                ask(open.service, open.facts.type, true);
        }
        finishWhenAllDone();
    }

    void report(Open &open, std::optional<Failure> failure, Ending ending)
    {
        open.done = true;
        open.observation.failure = failure;
        open.observation.ended = ending;
        open.observation.facts = open.facts;
        observe(open.observation);
    }

    void finishWhenAllDone()
    {
        for (const auto &open : m_open) {
            if (!open->done)
                return;
        }
        finish();
    }

    std::vector<std::unique_ptr<Open>> m_open;
};

} // namespace

std::unique_ptr<Probe> makeIndependentDnsProbe(const Machinery &machinery)
{
    return std::make_unique<IndependentDnsProbe>(QStringLiteral("independent-dns"), machinery);
}

} // namespace IsItMe
