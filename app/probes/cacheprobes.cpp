// SPDX-License-Identifier: Apache-2.0
#include "probes/pageloadsprobe.h"
#include "probes/probes.h"
#include "probes/requests.h"

#include <QRandomGenerator>

namespace IsItMe {

namespace {

/// What the requests of this step have in common: the page that the redirects led to, at the address where it
/// was asked, without its query.
PageLoad::Plan planFor(const CaseFile &caseFile, const SiteAddress &site, int budgetMs)
{
    PageLoad::Plan plan;
    plan.address = repeatableAddress(caseFile, site);
    plan.proxy = configuredProxy(caseFile);
    if (!plan.proxy)
        plan.ip = addressOfPage(currentLook(caseFile), plan.address.host);
    plan.maximumRedirects = 0;
    plan.totalTimeoutMs = budgetMs;
    return plan;
}

/// The failing page in two ways that a store on the way can't answer by itself: with the wish for a copy from
/// the source (RFC 9111, section 5.2.1.4), and at an address that nobody has asked before. When one of them
/// is good, the plain page once more: is the old error still handed out, or has it passed?
class FreshCopyProbe : public PageLoadsProbe
{
public:
    using PageLoadsProbe::PageLoadsProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_plan = planFor(caseFile, machinery().site, 30'000);
        m_hadQuery = caseFile.head().hadQuery;
        PageLoad::Plan plan = m_plan;
        plan.purpose = HttpPurpose::Revalidate;
        plan.headers = {{QStringLiteral("Cache-Control"), QStringLiteral("no-cache")},
                        {QStringLiteral("Pragma"), QStringLiteral("no-cache")}};
        load(plan, [this] { askNewAddress(); });
    }

    void onHop(const Observation &observation) override
    {
        const auto *http = observation.as<HttpFacts>();
        if (!http)
            return;
        m_anyGood |= isGoodAnswer(observation, *http);
        m_enough |= http->status == 429;
    }

private:
    /// A harmless query of our own makes the address new. Where the page had a query, the page without it may
    /// be another page: nothing to compare.
    void askNewAddress()
    {
        if (m_hadQuery || m_enough) {
            askPlainly();
            return;
        }
        PageLoad::Plan plan = m_plan;
        plan.purpose = HttpPurpose::NewAddress;
        const QString fresh = QString::number(QRandomGenerator::global()->generate64(), 36);
        plan.address = plan.address.withTarget(plan.address.path, QStringLiteral("isitme=") + fresh);
        load(plan, [this] { askPlainly(); });
    }

    void askPlainly()
    {
        if (!m_anyGood || m_enough) {
            finish();
            return;
        }
        PageLoad::Plan plan = m_plan;
        plan.purpose = HttpPurpose::Repeat;
        plan.attempt = afterTheSeries;
        load(plan, [this] { finish(); });
    }

    static constexpr int afterTheSeries = 10;

    PageLoad::Plan m_plan;
    bool m_hadQuery = false;
    bool m_anyGood = false;
    bool m_enough = false;
};

/// The working page with a large harmless cookie of our own: many sites then answer 400, 431, 494, 502 or
/// 520, the same as to a browser that has stored too much for them. First a size that just breaks the usual
/// limit of 8 KiB, then one beyond 16 KiB; never more than these two.
class LargeCookieProbe : public PageLoadsProbe
{
public:
    using PageLoadsProbe::PageLoadsProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_plan = planFor(caseFile, machinery().site, 20'000);
        m_plan.purpose = HttpPurpose::LargeCookie;
        sendNext();
    }

    void onHop(const Observation &observation) override
    {
        const auto *http = observation.as<HttpFacts>();
        m_broken |= http && !isGoodAnswer(observation, *http);
    }

private:
    static constexpr int sizes[] = {9'000, 20'000};

    /// Cookies as browsers keep them: a name, and at most 4096 bytes each (RFC 6265, section 6.1).
    static QString cookies(int bytes)
    {
        constexpr int each = 4'000;
        QStringList all;
        for (int number = 1; bytes > 0; ++number) {
            const QString name = QStringLiteral("isitme_size_check_%1=").arg(number);
            const auto rest = std::max<qsizetype>(1, std::min(bytes, each) - name.size());
            all += name + QString(rest, u'0');
            bytes -= each;
        }
        return all.join(QLatin1String("; "));
    }

    void sendNext()
    {
        if (m_broken || m_sent >= std::size(sizes)) {
            finish();
            return;
        }
        const QString value = cookies(sizes[m_sent]);
        PageLoad::Plan plan = m_plan;
        plan.attempt = static_cast<int>(m_sent++);
        plan.headers = {{QStringLiteral("Cookie"), value}};
        plan.cookieBytes = static_cast<int>(value.size());
        load(plan, [this] { sendNext(); });
    }

    PageLoad::Plan m_plan;
    size_t m_sent = 0;
    bool m_broken = false;
};

} // namespace

std::unique_ptr<Probe> makeFreshCopyProbe(const Machinery &machinery)
{
    return std::make_unique<FreshCopyProbe>(QStringLiteral("fresh-copy"), machinery);
}

std::unique_ptr<Probe> makeLargeCookieProbe(const Machinery &machinery)
{
    return std::make_unique<LargeCookieProbe>(QStringLiteral("large-cookie"), machinery);
}

} // namespace IsItMe
