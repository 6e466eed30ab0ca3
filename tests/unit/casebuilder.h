// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

namespace IsItMe {

/// Builds cases by hand, observation by observation, for tests of the pure functions over them.
class CaseBuilder
{
public:
    explicit CaseBuilder(const char *url = "https://shop.example/cart", bool askOthers = true,
                         bool schemeTyped = true)
    {
        CaseHead head;
        head.id = QStringLiteral("0b9e8c1e-0000-4000-8000-000000000000");
        head.started = now();
        head.url = QLatin1String(url);
        head.schemeTyped = schemeTyped;
        head.askOthers = askOthers;
        m_case = CaseFile(head);
    }

    const CaseFile &file() const { return m_case; }

    /// Goes on with a case; what comes now began after all that it holds.
    static CaseBuilder of(const CaseFile &file)
    {
        CaseBuilder builder;
        builder.m_case = file;
        if (!file.all().empty())
            builder.m_started = file.all().back().timings.started;
        return builder;
    }

    CaseBuilder &link(bool usable = true, bool routed = true)
    {
        LinkFacts facts;
        const QStringList addresses = usable ? QStringList{QStringLiteral("192.168.1.10/24")} : QStringList();
        facts.interfaces = {{QStringLiteral("eth0"), LinkKind::Wired, true, usable, addresses}};
        if (routed)
            facts.routes = {{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 0}};
        facts.resolvers = {QStringLiteral("192.168.1.1")};
        return add("link", facts, usable ? std::nullopt : std::optional(Failure::NoAddress));
    }

    CaseBuilder &router(Answer answer, NeighbourState neighbour = NeighbourState::Reachable)
    {
        RouterFacts facts;
        facts.address = QStringLiteral("192.168.1.1");
        facts.echo = answer;
        facts.tcp = answer == Answer::Answered ? Answer::Refused : Answer::Silent;
        facts.neighbour = neighbour;
        return add("router", facts, facts.spoke() ? std::nullopt : std::optional(Failure::TimedOut));
    }

    CaseBuilder &reach(const char *address, std::optional<Failure> failure = {}, const char *list = "control")
    {
        return add("reach", ReachFacts{QLatin1String(address), 443, QLatin1String(list)}, failure);
    }

    CaseBuilder &connectivity(const char *expected = "match", int status = 204)
    {
        HttpFacts facts;
        facts.purpose = HttpPurpose::Connectivity;
        facts.status = status;
        facts.expected = QLatin1String(expected);
        return add("connectivity", facts, status ? std::nullopt : std::optional(Failure::TimedOut));
    }

    CaseBuilder &control(std::optional<Failure> failure = {})
    {
        HttpFacts facts;
        facts.purpose = HttpPurpose::Control;
        facts.status = failure ? 0 : 200;
        return add("control", facts, failure);
    }

    CaseBuilder &dns(const char *rcode, NameSubject subject = NameSubject::Site, bool independent = false,
                     const char *address = "198.51.100.20", const char *soa = nullptr)
    {
        DnsFacts facts;
        facts.subject = subject;
        facts.independent = independent;
        facts.server = independent ? QStringLiteral("Example DNS") : QStringLiteral("192.168.1.1");
        facts.name =
            subject == NameSubject::Site ? QStringLiteral("shop.example") : QStringLiteral("ref.example");
        facts.type = QStringLiteral("A");
        facts.rcode = QLatin1String(rcode);
        if (facts.rcode == QLatin1String("NOERROR") && address)
            facts.answers = {{facts.name, QStringLiteral("A"), 60, QLatin1String(address)}};
        if (soa)
            facts.authority = {
                {QLatin1String(soa), QStringLiteral("SOA"), 60, QStringLiteral("ns. mail. 1 1 1 1 1")}};
        return add("dns", facts,
                   facts.answers.empty() ? std::optional(Failure::NameServerFailure) : std::nullopt);
    }

    CaseBuilder &names(const char *address = "198.51.100.20")
    {
        SystemNameFacts facts;
        facts.name = QStringLiteral("shop.example");
        if (address)
            facts.addresses = {QLatin1String(address)};
        return add("system-name", facts, address ? std::nullopt : std::optional(Failure::NameFailed));
    }

    CaseBuilder &http(HttpPurpose purpose, int status, double waitMs = 20, const char *server = "nginx",
                      const char *body = "", const char *address = "198.51.100.20")
    {
        HttpFacts facts;
        facts.purpose = purpose;
        facts.attempt = purpose == HttpPurpose::Repeat ? ++m_attempts : 0;
        facts.address = QLatin1String(address);
        facts.status = status;
        facts.body = QLatin1String(body);
        if (*server)
            facts.headers = {{QStringLiteral("Server"), QLatin1String(server)}};
        Timings timings;
        timings.connected = 10;
        timings.encrypted = 30;
        timings.requestSent = 30;
        timings.firstByte = 30 + 10 + waitMs;
        return add("page", facts, {}, timings);
    }

    CaseBuilder &failedPage(Failure failure, const TlsFacts &tls = {}, Layer reached = Layer::Tcp)
    {
        HttpFacts facts;
        facts.address = QStringLiteral("198.51.100.20");
        facts.tls = tls;
        return add("page", facts, failure, {}, reached);
    }

    CaseBuilder &other(bool connected, int status, std::optional<Failure> failure = {})
    {
        VantageFacts facts;
        facts.service = QStringLiteral("globalping");
        facts.samePath = true;
        facts.connected = connected;
        facts.status = status;
        return add("globalping", facts, failure);
    }

    CaseBuilder &answer(const char *key, const char *value)
    {
        return add("person", AnswerFacts{QLatin1String(key), QLatin1String(value)}, {});
    }

    /// A computer, router and internet in good order, and a name that resolves to an address that connects.
    CaseBuilder &allWellThisSide()
    {
        return link()
            .router(Answer::Answered)
            .reach("198.51.100.80")
            .reach("198.51.100.81")
            .connectivity()
            .control()
            .dns("NOERROR", NameSubject::Control, false, "198.51.100.80")
            .dns("NOERROR")
            .names()
            .reach("198.51.100.20", {}, "site");
    }

    CaseBuilder &add(const char *probe, Facts facts, std::optional<Failure> failure, Timings timings = {},
                     Layer reached = Layer::None)
    {
        Observation observation;
        observation.reached = reached;
        observation.probe = QLatin1String(probe);
        observation.vantage = QStringLiteral("here");
        observation.at = now();
        timings.started = ++m_started;
        observation.timings = timings;
        observation.failure = failure;
        observation.ended = !failure                        ? Ending::Done
                            : *failure == Failure::TimedOut ? Ending::TimedOut
                                                            : Ending::Failed;
        observation.facts = std::move(facts);
        append(observation);
        return *this;
    }

    void append(const Observation &observation) { m_case.append(observation); }

private:
    static QDateTime now() { return QDateTime(QDate(2026, 11, 22), QTime(14, 5, 10), Qt::UTC); }

    CaseFile m_case;
    double m_started = 0;
    int m_attempts = 0;
};

} // namespace IsItMe
