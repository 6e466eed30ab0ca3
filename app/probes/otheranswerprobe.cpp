// SPDX-License-Identifier: Apache-2.0
#include "probes/otheranswers.h"

#include "casefile/queries.h"
#include "probes/pageload.h"
#include "probes/probes.h"
#include "probes/requests.h"

namespace IsItMe {

QStringList otherAnswers(std::span<const Observation> look, const QString &host)
{
    const QStringList ours = knownAddresses(look, host);
    QStringList others;
    for (const auto &dns : allSeen<DnsFacts>(look)) {
        if (!dns.facts->independent || dns.facts->checkingDisabled ||
            dns.facts->name.compare(host, Qt::CaseInsensitive) != 0)
            continue;
        for (const DnsRecord &record : dns.facts->answers) {
            const bool address = record.type == QLatin1String("A") || record.type == QLatin1String("AAAA");
            if (address && !ours.contains(record.data) && !others.contains(record.data) &&
                !isPrivateIp(record.data))
                others.append(record.data);
        }
    }
    // IPv4 first: a computer without IPv6 would learn nothing.
    std::stable_partition(others.begin(), others.end(), [](const QString &a) { return !isIpv6(a); });
    return others;
}

namespace {

/// The page at addresses that resolvers elsewhere give for the name and ours does not: did the site move, or
/// are we sent to the wrong place?
class OtherAnswerProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &caseFile) override
    {
        constexpr qsizetype maximum = 2;
        PageLoad::Plan plan;
        plan.address = repeatableAddress(caseFile, machinery().site);
        plan.purpose = HttpPurpose::OtherAnswer;
        plan.maximumRedirects = 0;
        plan.totalTimeoutMs = std::min(20'000, remainingMs());
        for (const QString &address :
             otherAnswers(currentLook(caseFile), plan.address.host).mid(0, maximum)) {
            plan.ip = address;
            plan.attempt++;
            load(plan);
        }
        if (m_running == 0)
            finish();
    }

    void giveUp(Ending ending) override
    {
        for (const auto &load : m_loads) {
            if (const auto observation = load->giveUp(ending))
                observe(*observation);
        }
    }

private:
    void load(const PageLoad::Plan &plan)
    {
        m_loads.push_back(std::make_unique<PageLoad>(machinery().siteRequests, machinery().names,
                                                     [this] { return begin(); }));
        PageLoad &load = *m_loads.back();
        ++m_running;
        connect(&load, &PageLoad::hop, this, [this](const Observation &hop) { observe(hop); });
        connect(&load, &PageLoad::finished, this, [this] {
            if (--m_running == 0)
                finish();
        });
        load.start(plan);
    }

    std::vector<std::unique_ptr<PageLoad>> m_loads;
    int m_running = 0;
};

} // namespace

std::unique_ptr<Probe> makeOtherAnswerProbe(const Machinery &machinery)
{
    return std::make_unique<OtherAnswerProbe>(QStringLiteral("other-answer"), machinery);
}

} // namespace IsItMe
