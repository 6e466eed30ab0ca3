// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "probes/pageload.h"
#include "probes/probes.h"
#include "probes/requests.h"

namespace IsItMe {

namespace {

/// The asked page, as a browser would load it: through the configured proxy, or at the first address that
/// lets us connect, redirects followed.
class PageProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &caseFile) override
    {
        PageLoad::Plan plan;
        plan.address = machinery().site;
        plan.proxy = configuredProxy(caseFile);
        plan.totalTimeoutMs = remainingMs();
        // A proxy tries for us, and tells what it met when its own patience ends.
        if (plan.proxy)
            plan.connectTimeoutMs = 15'000;
        else
            plan.ip = firstOpenAddress(currentLook(caseFile), machinery().site.host);
        m_load = std::make_unique<PageLoad>(machinery().siteRequests, machinery().names,
                                            [this] { return begin(); });
        connect(m_load.get(), &PageLoad::hop, this, &PageProbe::observe);
        connect(m_load.get(), &PageLoad::finished, this, &PageProbe::finish);
        m_load->start(plan);
    }

    void giveUp(Ending ending) override
    {
        if (const auto observation = m_load->giveUp(ending))
            observe(*observation);
    }

private:
    std::unique_ptr<PageLoad> m_load;
};

} // namespace

std::unique_ptr<Probe> makePageProbe(const Machinery &machinery)
{
    return std::make_unique<PageProbe>(QStringLiteral("page"), machinery);
}

} // namespace IsItMe
