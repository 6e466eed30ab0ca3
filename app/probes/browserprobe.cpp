// SPDX-License-Identifier: Apache-2.0
#include "browsers/browserload.h"
#include "casefile/queries.h"
#include "probes/browserchoice.h"
#include "probes/probes.h"
#include "probes/requests.h"
#include "probes/siterequests.h"

#include <QUrl>

#include <deque>

namespace IsItMe {

namespace {

/// Of the site's thirty, for one load. A page, its redirects and its style; pictures are not loaded.
constexpr int requestsALoad = 8;
constexpr int fewestRequests = 3;
/// One that shows what breaks in a whole page needs the site's own parts too.
constexpr int requestsAWholePage = 12;
constexpr int pageMs = 15'000;
constexpr int leastMs = 5'000;

/// The page in this computer's browsers, one after the other: each without a window, in a new, empty profile.
class BrowserProbe : public Probe
{
public:
    using Probe::Probe;
    ~BrowserProbe() override { settle(0); }

protected:
    void run(const CaseFile &caseFile) override
    {
        const auto look = currentLook(caseFile);
        const SiteAddress &site = machinery().site;
        // Asked once is asked once: an address with a query may be good for one visit only (CONTRACT.md).
        m_url = site.withTarget(site.path).url();
        m_hosts = hostsOfPage(look, site);
        m_proxy = configuredProxy(caseFile);
        m_mayLoadAll = answerFor(caseFile, QStringLiteral("whole-page")) == QLatin1String("yes");
        const auto last = lastHop(look);
        m_pageWorks = last && pageIsSettled(look) && isGoodAnswer(*last.observation, *last.facts);
        // Nobody browses with the system's highest rights, and a page should not get hold of them.
        if (!runsAsAdministrator() || qEnvironmentVariableIsSet(withoutSandboxVariable)) {
            for (const InstalledBrowser &browser : browsersToLoad(machinery().environment.browsers()))
                m_waiting.push_back({browser, false, false});
        }
        QTimer::singleShot(0, this, &BrowserProbe::next);
    }

    void giveUp(Ending ending) override
    {
        if (!m_load)
            return;
        const BrowserResult result = m_load->giveUp(ending);
        settle(result.facts.requests);
        tell(result);
        m_load.reset();
    }

private:
    void next()
    {
        m_load.reset();
        if (!isRunning())
            return;
        if (m_waiting.empty() && !m_lookedFurther) {
            m_lookedFurther = true;
            for (const FurtherLoad &load : furtherLoads(m_results, m_pageWorks, m_mayLoadAll))
                m_waiting.push_back(load);
        }
        // A load that could only be broken off would tell nothing, and a request that is not left can't be
        // sent.
        if (m_waiting.empty() || remainingMs() < leastMs || !begin(m_waiting.front()))
            finish();
    }

    bool begin(const FurtherLoad &wanted)
    {
        m_reserved = machinery().siteRequests.reserve(wanted.wholePage ? requestsAWholePage : requestsALoad);
        if (m_reserved < fewestRequests) {
            settle(0);
            return false;
        }
        m_current = wanted;
        BrowserPlan plan;
        plan.browser = wanted.browser;
        plan.url = m_url;
        plan.hosts = m_hosts;
        plan.proxy = m_proxy;
        plan.mostRequests = m_reserved;
        plan.wholePage = wanted.wholePage;
        plan.http2Off = wanted.http2Off;
        plan.timeoutMs = std::min(pageMs, remainingMs());
        m_load = BrowserLoad::create(plan);
        m_observation = Probe::begin();
        connect(m_load.get(), &BrowserLoad::finished, this, &BrowserProbe::take);
        m_load->start();
        return true;
    }

    void take(const BrowserResult &result)
    {
        settle(result.facts.requests);
        // The site sent the browser to a host where our own request was not sent: it may go there, if that is
        // the site's own, and once.
        const bool follow =
            !result.leftTo.isEmpty() && !m_followed && isSameSite(result.leftTo, machinery().site.host);
        if (follow) {
            m_followed = true;
            m_hosts.append(result.leftTo);
        } else {
            tell(result);
            if (!m_lookedFurther)
                m_results.emplace_back(m_current.browser, result);
            m_waiting.pop_front();
        }
        m_load.release()->deleteLater(); // we are inside its signal
        QTimer::singleShot(0, this, &BrowserProbe::next);
    }

    void tell(const BrowserResult &result)
    {
        Observation observation = m_observation;
        observation.ended = result.ended;
        observation.failure = result.failure;
        observation.reached = result.facts.status > 0 ? Layer::Headers : Layer::None;
        BrowserFacts facts = result.facts;
        if (!result.leftTo.isEmpty()) {
            observation.ended = Ending::Skipped;
            facts.errorDetail = QLatin1String("leads to ") + result.leftTo;
        }
        facts.url = withoutSecrets(facts.url);
        facts.landed = withoutSecrets(facts.landed);
        for (BrowserPart &part : facts.failingParts)
            part.url = withoutSecrets(part.url);
        observation.facts = facts;
        observe(observation);
    }

    void settle(int used) { machinery().siteRequests.settle(std::exchange(m_reserved, 0), used); }

    QString m_url;
    QStringList m_hosts;
    std::optional<ProxySetting> m_proxy;
    bool m_mayLoadAll = false;
    bool m_pageWorks = false;
    bool m_lookedFurther = false;
    bool m_followed = false;
    int m_reserved = 0;
    std::deque<FurtherLoad> m_waiting;
    FurtherLoad m_current;
    std::vector<std::pair<InstalledBrowser, BrowserResult>> m_results;
    Observation m_observation;
    std::unique_ptr<BrowserLoad> m_load;
};

} // namespace

std::unique_ptr<Probe> makeBrowserProbe(const Machinery &machinery)
{
    return std::make_unique<BrowserProbe>(QStringLiteral("browser"), machinery);
}

} // namespace IsItMe
