// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/queries.h"
#include "probes/pageload.h"
#include "probes/probe.h"

#include <algorithm>

namespace IsItMe {

/// The address that the page was, or is being, asked at.
inline QString addressOfPage(std::span<const Observation> look, const QString &host)
{
    const auto last = lastHop(look);
    return last ? last.facts->address : firstOpenAddress(look, host);
}

/// Page loads one after another or side by side; each hop is an observation.
class PageLoadsProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void load(PageLoad::Plan plan, std::function<void()> done)
    {
        plan.totalTimeoutMs = std::min(plan.totalTimeoutMs, remainingMs());
        m_loads.push_back(std::make_unique<PageLoad>(machinery().siteRequests, machinery().names,
                                                     [this] { return begin(); }));
        PageLoad &load = *m_loads.back();
        ++m_running;
        connect(&load, &PageLoad::hop, this, [this](const Observation &observation) {
            onHop(observation);
            observe(observation);
        });
        connect(&load, &PageLoad::finished, this, [this, done = std::move(done)] {
            --m_running;
            done();
        });
        load.start(plan);
    }

    virtual void onHop(const Observation &) {}

    void giveUp(Ending ending) override
    {
        for (const auto &load : m_loads) {
            if (const auto observation = load->giveUp(ending))
                observe(*observation);
        }
    }

    int running() const { return m_running; }

private:
    std::vector<std::unique_ptr<PageLoad>> m_loads;
    int m_running = 0;
};

} // namespace IsItMe
