// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "probes/probes.h"
#include "probes/questions.h"

#include <QHostAddress>

namespace IsItMe {

namespace {

/// The operating system's own look-up: what the browsers get.
class SystemNameProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &) override
    {
        m_observation = begin();
        m_call = machinery().names.lookUp(machinery().site.host);
        connect(m_call.get(), &SystemNameCall::finished, this, [this](const SystemNameResult &result) {
            SystemNameFacts facts;
            facts.name = machinery().site.host;
            facts.addresses = result.addresses;
            facts.error = result.error;
            m_observation.timings.ended = result.milliseconds;
            m_observation.reached = result.failure ? Layer::None : Layer::Name;
            m_observation.failure = result.failure;
            m_observation.ended = result.failure ? Ending::Failed : Ending::Done;
            m_observation.facts = facts;
            observe(m_observation);
            finish();
        });
    }

    void giveUp(Ending ending) override
    {
        SystemNameFacts facts;
        facts.name = machinery().site.host;
        m_observation.ended = ending;
        if (ending == Ending::TimedOut)
            m_observation.failure = Failure::TimedOut;
        m_observation.facts = facts;
        observe(m_observation);
    }

private:
    Observation m_observation;
    std::unique_ptr<SystemNameCall> m_call;
};

/// Questions to named resolvers, all at once.
class ResolverQuestions : public Questions
{
public:
    using Questions::Questions;

protected:
    void ask(const DnsQuestion &asked, NameSubject subject)
    {
        DnsFacts facts;
        facts.subject = subject;
        facts.server = asked.server;
        facts.name = asked.name;
        facts.type = asked.type;
        Question &question = begun(facts);
        auto call = machinery().dns.ask(asked);
        connect(call.get(), &DnsCall::finished, this, [this, &question, facts](const DnsResult &result) {
            DnsFacts answer = result.facts;
            answer.subject = facts.subject;
            answer.server = facts.server;
            answer.name = facts.name;
            answer.type = facts.type;
            Observation &observation = question.observation;
            observation.timings.ended = result.milliseconds;
            observation.detail = result.detail;
            observation.reached = answer.rcode.isEmpty() ? Layer::None : Layer::Name;
            observation.facts = answer;
            answered(question, result.failure, result.ended);
            finishWhenAllAnswered();
        });
        question.call = std::move(call);
    }

    static QStringList configuredResolvers(const CaseFile &caseFile)
    {
        const auto link = lastSeen<LinkFacts>(currentLook(caseFile));
        constexpr int maximum = 2;
        return link ? link.facts->resolvers.mid(0, maximum) : QStringList();
    }
};

/// The site's name at the resolvers that this computer is set to.
class DnsProbe : public ResolverQuestions
{
public:
    using ResolverQuestions::ResolverQuestions;

protected:
    void run(const CaseFile &caseFile) override
    {
        for (const QString &server : configuredResolvers(caseFile)) {
            for (const QString &type : {QStringLiteral("A"), QStringLiteral("AAAA")})
                ask({server, machinery().site.host, type}, NameSubject::Site);
        }
        finishWhenAllAnswered();
    }
};

/// The control sites' names there: tells a resolver that fails from a name that fails. They never tell anyone
/// which site the case is about.
class ControlNamesProbe : public ResolverQuestions
{
public:
    using ResolverQuestions::ResolverQuestions;

protected:
    void run(const CaseFile &caseFile) override
    {
        constexpr int maximum = 2;
        QStringList names;
        for (const ControlSite &site : machinery().services.controlSites)
            names.append(site.url.host(QUrl::FullyEncoded));
        for (const ConnectivityService &service : machinery().services.connectivity)
            names.append(service.url.host(QUrl::FullyEncoded));
        names.removeDuplicates();
        names.removeIf([](const QString &name) { return !QHostAddress(name).isNull(); });
        for (const QString &server : configuredResolvers(caseFile)) {
            for (const QString &name : names.mid(0, maximum))
                ask({server, name, QStringLiteral("A")}, NameSubject::Control);
        }
        finishWhenAllAnswered();
    }
};

} // namespace

std::unique_ptr<Probe> makeSystemNameProbe(const Machinery &machinery)
{
    return std::make_unique<SystemNameProbe>(QStringLiteral("system-name"), machinery);
}

std::unique_ptr<Probe> makeDnsProbe(const Machinery &machinery)
{
    return std::make_unique<DnsProbe>(QStringLiteral("dns"), machinery);
}

std::unique_ptr<Probe> makeControlNamesProbe(const Machinery &machinery)
{
    return std::make_unique<ControlNamesProbe>(QStringLiteral("control-names"), machinery);
}

} // namespace IsItMe
