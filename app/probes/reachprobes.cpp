// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "net/tcpreach.h"
#include "probes/probes.h"
#include "probes/questions.h"

namespace IsItMe {

namespace {

struct Target
{
    QString address;
    int port = 0;
    QString belongsTo;
};

/// Bare TCP connections to a list of addresses, all at once.
class ReachProbe : public Questions
{
public:
    using Questions::Questions;

protected:
    virtual std::vector<Target> targets(const CaseFile &caseFile) const = 0;

    void run(const CaseFile &caseFile) override
    {
        for (const Target &target : targets(caseFile))
            ask(target);
        finishWhenAllAnswered();
    }

private:
    // Two retries of the SYN (after 1 and 3 s) fit in, so that a lost packet or two is no silence.
    static constexpr int patienceMs = 4'500;

    void ask(const Target &target)
    {
        Question &question = begun(ReachFacts{target.address, target.port, target.belongsTo});
        auto reach = std::make_unique<TcpReach>(QHostAddress(target.address), target.port, patienceMs);
        connect(
            reach.get(), &TcpReach::finished, this,
            [this, &question](std::optional<Failure> failure, double milliseconds, const QString &detail) {
                Observation &observation = question.observation;
                observation.timings.ended = milliseconds;
                observation.detail = detail;
                if (!failure) {
                    observation.timings.connected = milliseconds;
                    observation.reached = Layer::Tcp;
                }
                answered(question, failure, endingOf(failure));
                finishWhenAllAnswered();
            });
        reach->start();
        question.call = std::move(reach);
    }
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
