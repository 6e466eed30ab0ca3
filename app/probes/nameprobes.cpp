// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "probes/probes.h"

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

/// Questions to named resolvers, all at once; each answer is an observation.
class QuestionsProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void ask(const DnsQuestion &question, NameSubject subject)
    {
        m_open.push_back(std::make_unique<Open>());
        Open &open = *m_open.back();
        open.observation = begin();
        open.facts.subject = subject;
        open.facts.server = question.server;
        open.facts.name = question.name;
        open.facts.type = question.type;
        open.call = machinery().dns.ask(question);
        connect(open.call.get(), &DnsCall::finished, this, [this, &open](const DnsResult &result) {
            const DnsFacts asked = open.facts;
            open.facts = result.facts;
            open.facts.subject = asked.subject;
            open.facts.server = asked.server;
            open.facts.name = asked.name;
            open.facts.type = asked.type;
            open.observation.timings.ended = result.milliseconds;
            open.observation.detail = result.detail;
            open.observation.reached = result.facts.rcode.isEmpty() ? Layer::None : Layer::Name;
            report(open, result.failure, result.ended);
            finishWhenAllDone();
        });
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
            if (!open->done)
                report(*open, ending == Ending::TimedOut ? std::optional(Failure::TimedOut) : std::nullopt,
                       ending);
        }
    }

    static QStringList configuredResolvers(const CaseFile &caseFile)
    {
        const auto link = lastSeen<LinkFacts>(currentLook(caseFile));
        constexpr int maximum = 2;
        return link ? link.facts->resolvers.mid(0, maximum) : QStringList();
    }

private:
    struct Open
    {
        Observation observation;
        DnsFacts facts;
        std::unique_ptr<DnsCall> call;
        bool done = false;
    };

    void report(Open &open, std::optional<Failure> failure, Ending ending)
    {
        open.done = true;
        open.observation.failure = failure;
        open.observation.ended = ending;
        open.observation.facts = open.facts;
        observe(open.observation);
    }

    std::vector<std::unique_ptr<Open>> m_open;
};

/// The site's name at the resolvers that this computer is set to.
class DnsProbe : public QuestionsProbe
{
public:
    using QuestionsProbe::QuestionsProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        for (const QString &server : configuredResolvers(caseFile)) {
            for (const QString &type : {QStringLiteral("A"), QStringLiteral("AAAA")})
                ask({server, machinery().site.host, type}, NameSubject::Site);
        }
        finishWhenAllDone();
    }
};

/// The control sites' names there: tells a resolver that fails from a name that fails. They never tell anyone
/// which site the case is about.
class ControlNamesProbe : public QuestionsProbe
{
public:
    using QuestionsProbe::QuestionsProbe;

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
        finishWhenAllDone();
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
