// SPDX-License-Identifier: Apache-2.0
#include "casefile/pathsummary.h"
#include "net/echoseries.h"
#include "net/packetsizesearch.h"
#include "net/pathtrace.h"
#include "probes/linetargets.h"
#include "probes/probes.h"
#include "probes/questions.h"

#include <functional>
#include <set>

namespace IsItMe {

namespace {

/// Measurements of several ways at once. What was measured so far is told also where the time runs out.
class LineProbe : public Questions
{
public:
    using Questions::Questions;

protected:
    /// Gathers a measurement's facts into its observation.
    using Gather = std::function<Facts()>;

    template <class Measurement>
    void measure(std::unique_ptr<Measurement> measurement, const Gather &gather,
                 const std::function<std::optional<Failure>()> &failure)
    {
        Question &question = begun(gather());
        Measurement &running = *measurement;
        question.call = std::move(measurement);
        m_open.push_back({&question, gather});
        connect(&running, &Measurement::finished, this, [this, &question, gather, failure] {
            question.observation.facts = gather();
            const auto why = failure();
            answered(question, why, endingOf(why));
            finishWhenAllAnswered();
        });
        running.start();
    }

    void cannotMeasure(const Facts &facts) { answered(begun(facts), Failure::NotPermitted, Ending::Failed); }

    void giveUp(Ending ending) override
    {
        for (const auto &[question, gather] : m_open) {
            if (!question->done)
                question->observation.facts = gather();
        }
        Questions::giveUp(ending);
    }

private:
    std::vector<std::pair<Question *, Gather>> m_open;
};

/// The way toward the site where connections are met with silence, and toward another place for comparison.
class PathProbe final : public LineProbe
{
public:
    using LineProbe::LineProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        const auto look = currentLook(caseFile);
        m_owners = ownersFrom(look, machinery().site.host);
        std::set<bool> protocols;
        for (const LineTarget &target : silentSiteTargets(look)) {
            protocols.insert(target.address.protocol() == QAbstractSocket::IPv6Protocol);
            trace(target);
        }
        if (protocols.empty())
            protocols.insert(false);
        for (const bool ipv6 : protocols) {
            if (const auto control = controlTarget(look, ipv6))
                trace(*control);
        }
        finishWhenAllAnswered();
    }

private:
    void trace(const LineTarget &target)
    {
        PathFacts facts;
        facts.address = target.address.toString();
        facts.belongsTo = target.belongsTo;
        auto packets = machinery().environment.packets(target.address);
        if (!packets)
            return cannotMeasure(facts);
        auto trace = std::make_unique<PathTrace>(std::move(packets));
        const PathTrace *running = trace.get();
        const Gather gather = [this, facts, running]() -> Facts {
            PathFacts now = facts;
            now.method = running->method();
            now.hops = running->hops();
            now.reached = running->reached();
            fillParts(now.hops, m_owners);
            return now;
        };
        measure(std::move(trace), gather, [running]() -> std::optional<Failure> {
            if (!running->possible())
                return Failure::NotPermitted;
            return running->reached() ? std::nullopt : std::optional(Failure::TimedOut);
        });
    }

    PathOwners m_owners;
};

/// Twenty small questions each to the router, to another place, and to the site.
class LossProbe final : public LineProbe
{
public:
    using LineProbe::LineProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        const auto look = currentLook(caseFile);
        const auto site = siteTarget(look, machinery().site);
        const bool ipv6 = site && site->address.protocol() == QAbstractSocket::IPv6Protocol;
        auto control = controlTarget(look, ipv6);
        for (const auto &target : {routerTarget(look), control, site}) {
            if (target)
                count(*target);
        }
        finishWhenAllAnswered();
    }

private:
    void count(const LineTarget &target)
    {
        auto series = std::make_unique<EchoSeries>(target.address, target.port,
                                                   machinery().environment.packets(target.address));
        const EchoSeries *running = series.get();
        const Gather gather = [target, running]() -> Facts {
            EchoFacts facts = running->facts();
            facts.belongsTo = target.belongsTo;
            return facts;
        };
        measure(std::move(series), gather, [running]() -> std::optional<Failure> {
            return running->facts().answered > 0 ? std::nullopt : std::optional(Failure::TimedOut);
        });
    }
};

/// How large a packet gets through to the site, and to another place for comparison.
class PacketSizeProbe final : public LineProbe
{
public:
    using LineProbe::LineProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        const auto look = currentLook(caseFile);
        const int mtu = interfaceMtu(look);
        const auto site = siteTarget(look, machinery().site);
        const bool ipv6 = site && site->address.protocol() == QAbstractSocket::IPv6Protocol;
        for (const auto &target : {site, controlTarget(look, ipv6)}) {
            if (target)
                search(*target, mtu);
        }
        finishWhenAllAnswered();
    }

private:
    void search(const LineTarget &target, int mtu)
    {
        PacketSizeFacts base;
        base.address = target.address.toString();
        base.belongsTo = target.belongsTo;
        auto packets = machinery().environment.packets(target.address);
        if (!packets)
            return cannotMeasure(base);
        const bool ipv6 = target.address.protocol() == QAbstractSocket::IPv6Protocol;
        auto search = std::make_unique<PacketSizeSearch>(std::move(packets), ipv6, mtu);
        const PacketSizeSearch *running = search.get();
        const Gather gather = [base, running]() -> Facts {
            PacketSizeFacts facts = running->facts();
            facts.address = base.address;
            facts.belongsTo = base.belongsTo;
            return facts;
        };
        measure(std::move(search), gather, [running]() -> std::optional<Failure> {
            if (!running->possible())
                return Failure::NotPermitted;
            return running->facts().largestPassed > 0 ? std::nullopt : std::optional(Failure::TimedOut);
        });
    }
};

} // namespace

std::unique_ptr<Probe> makePathProbe(const Machinery &machinery)
{
    return std::make_unique<PathProbe>(QStringLiteral("path"), machinery);
}

std::unique_ptr<Probe> makeLossProbe(const Machinery &machinery)
{
    return std::make_unique<LossProbe>(QStringLiteral("loss"), machinery);
}

std::unique_ptr<Probe> makePacketSizeProbe(const Machinery &machinery)
{
    return std::make_unique<PacketSizeProbe>(QStringLiteral("packet-size"), machinery);
}

} // namespace IsItMe
