// SPDX-License-Identifier: Apache-2.0
#include "casefile/sitepages.h"
#include "probes/pageload.h"
#include "probes/probes.h"
#include "probes/requests.h"

namespace IsItMe {

namespace {

/// A page of the site that still loads and says whom to write to: at most one. And security.txt, only so that
/// its addresses are never written to about an outage (RFC 9116).
class ContactProbe : public Probe
{
public:
    using Probe::Probe;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_case = &caseFile;
        const auto look = currentLook(caseFile);
        m_plan.purpose = HttpPurpose::Contact;
        m_plan.maximumRedirects = 2;
        m_plan.totalTimeoutMs = 15'000;
        m_plan.proxy = configuredProxy(caseFile);
        m_plan.address = repeatableAddress(caseFile, machinery().site);
        const auto page = lastHop(look);
        if (!m_plan.proxy)
            m_plan.ip = page ? page.facts->address : firstOpenAddress(look, m_plan.address.host);
        const auto parsed = parseAddress(contactPageLink(caseFile).toString(QUrl::FullyEncoded));
        const auto *link = std::get_if<SiteAddress>(&parsed);
        // Another host of the site would have to be looked up first: its link alone is worth something.
        if (link && link->host == m_plan.address.host && !wasLoaded(*link)) {
            m_plan.address = link->withTarget(link->path);
            load([this] { askSecurityTxt(); });
        } else {
            QTimer::singleShot(0, this, [this] { askSecurityTxt(); });
        }
    }

    void giveUp(Ending ending) override
    {
        if (const auto observation = m_load ? m_load->giveUp(ending) : std::nullopt)
            observe(*observation);
    }

private:
    bool wasLoaded(const SiteAddress &link) const
    {
        for (const auto &page : genuinePages(*m_case)) {
            if (QUrl(page.facts->url).path() == QUrl(link.url()).path() && page.facts->status == 200)
                return true;
        }
        return false;
    }

    void askSecurityTxt()
    {
        if (mailAddressesOnPages(*m_case).isEmpty()) {
            finish();
            return;
        }
        m_plan.address = m_plan.address.withTarget(QStringLiteral("/.well-known/security.txt"));
        load([this] { finish(); });
    }

    void load(std::function<void()> done)
    {
        m_plan.totalTimeoutMs = std::min(m_plan.totalTimeoutMs, remainingMs());
        if (m_load)
            m_load.release()->deleteLater(); // we are inside its signal
        m_load = std::make_unique<PageLoad>(machinery().siteRequests, machinery().names,
                                            [this] { return begin(); });
        connect(m_load.get(), &PageLoad::hop, this, [this](const Observation &one) { observe(one); });
        connect(m_load.get(), &PageLoad::finished, this, std::move(done));
        m_load->start(m_plan);
    }

    const CaseFile *m_case = nullptr; ///< the visit's, which outlives its probes
    PageLoad::Plan m_plan;
    std::unique_ptr<PageLoad> m_load;
};

} // namespace

std::unique_ptr<Probe> makeContactProbe(const Machinery &machinery)
{
    return std::make_unique<ContactProbe>(QStringLiteral("contact"), machinery);
}

} // namespace IsItMe
