// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "net/tcpreach.h"
#include "probes/probes.h"

namespace IsItMe {

namespace {

struct Target
{
    QString address;
    int port = 0;
    QString belongsTo;
};

/// Bare TCP connections to a list of addresses, all at once.
class ReachProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    virtual std::vector<Target> targets(const CaseFile &caseFile) const = 0;

    void run(const CaseFile &caseFile) override
    {
        for (const Target &target : targets(caseFile))
            ask(target);
        if (m_open.empty())
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

private:
    // Two retries of the SYN (after 1 and 3 s) fit in, so that a lost packet or two is no silence.
    static constexpr int patienceMs = 4'500;

    struct Open
    {
        Observation observation;
        ReachFacts facts;
        std::unique_ptr<TcpReach> reach;
        bool done = false;
    };

    void ask(const Target &target)
    {
        m_open.push_back(std::make_unique<Open>());
        Open &open = *m_open.back();
        open.observation = begin();
        open.facts = {target.address, target.port, target.belongsTo};
        open.reach = std::make_unique<TcpReach>(QHostAddress(target.address), target.port, patienceMs);
        connect(open.reach.get(), &TcpReach::finished, this,
                [this, &open](std::optional<Failure> failure, double milliseconds, const QString &detail) {
                    open.observation.timings.ended = milliseconds;
                    if (!failure)
                        open.observation.timings.connected = milliseconds;
                    open.observation.detail = detail;
                    report(open, failure, endingOf(failure));
                    finishWhenAllDone();
                });
        open.reach->start();
    }

    static Ending endingOf(std::optional<Failure> failure)
    {
        if (!failure)
            return Ending::Done;
        return *failure == Failure::TimedOut ? Ending::TimedOut : Ending::Failed;
    }

    void report(Open &open, std::optional<Failure> failure, Ending ending)
    {
        open.done = true;
        open.observation.failure = failure;
        open.observation.ended = ending;
        open.observation.reached = failure || ending != Ending::Done ? Layer::None : Layer::Tcp;
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

/// Whether anything beyond the router answers: by address, so that names play no part.
class BeyondProbe : public ReachProbe
{
public:
    using ReachProbe::ReachProbe;

protected:
    std::vector<Target> targets(const CaseFile &) const override
    {
        std::vector<Target> targets;
        const auto add = [&targets](const QUrl &url, const QStringList &addresses, const QString &list) {
            const int port = url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
            for (const QString &address : addresses) {
                if (targets.size() < maximum)
                    targets.push_back({address, port, list});
            }
        };
        for (const ConnectivityService &service : machinery().services.connectivity)
            add(service.url, service.addresses, QStringLiteral("connectivity"));
        for (const ControlSite &site : machinery().services.controlSites)
            add(site.url, site.addresses, QStringLiteral("control"));
        return targets;
    }

private:
    static constexpr size_t maximum = 8;
};

/// Each of the site's own addresses.
class SiteReachProbe : public ReachProbe
{
public:
    using ReachProbe::ReachProbe;

protected:
    std::vector<Target> targets(const CaseFile &caseFile) const override
    {
        std::vector<Target> targets;
        const SiteAddress &site = machinery().site;
        for (const QString &address : knownAddresses(currentLook(caseFile), site.host)) {
            if (targets.size() < maximum)
                targets.push_back({address, site.port, QStringLiteral("site")});
        }
        return targets;
    }

private:
    static constexpr size_t maximum = 8;
};

} // namespace

std::unique_ptr<Probe> makeReachProbe(const Machinery &machinery)
{
    return std::make_unique<BeyondProbe>(QStringLiteral("reach"), machinery);
}

std::unique_ptr<Probe> makeSiteReachProbe(const Machinery &machinery)
{
    return std::make_unique<SiteReachProbe>(QStringLiteral("site-reach"), machinery);
}

} // namespace IsItMe
