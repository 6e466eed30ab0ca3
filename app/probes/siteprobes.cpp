// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"
#include "probes/pageloadsprobe.h"
#include "probes/probes.h"
#include "probes/requests.h"
#include "probes/seriespace.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace IsItMe {

namespace {

/// The page at each of the other addresses that its name has: one bad server of several shows here.
class AddressesProbe : public PageLoadsProbe
{
public:
    using PageLoadsProbe::PageLoadsProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        const auto look = currentLook(caseFile);
        PageLoad::Plan plan;
        plan.address = repeatableAddress(caseFile, machinery().site);
        plan.maximumRedirects = 0;
        const QString asked = addressOfPage(look, plan.address.host);
        int attempt = 1;
        for (const QString &address : knownAddresses(look, plan.address.host)) {
            if (address == asked || attempt > maximum || isKnownSilent(look, address))
                continue;
            plan.ip = address;
            plan.attempt = attempt++;
            load(plan, [this] {
                if (running() == 0)
                    finish();
            });
        }
        if (running() == 0)
            finish();
    }

private:
    static constexpr int maximum = 5;

    /// No connection a moment ago: a page request would only wait for the same silence.
    static bool isKnownSilent(std::span<const Observation> look, const QString &address)
    {
        for (const auto &reach : siteReach(look)) {
            if (reach.facts->address == address && reach.observation->failure)
                return true;
        }
        return false;
    }
};

/// The home page and /robots.txt beside a page that fails: is it the page, its program, or all of the site?
class BesideProbe : public PageLoadsProbe
{
public:
    using PageLoadsProbe::PageLoadsProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        PageLoad::Plan plan;
        plan.proxy = configuredProxy(caseFile);
        const SiteAddress page = repeatableAddress(caseFile, machinery().site);
        const auto look = currentLook(caseFile);
        if (!plan.proxy)
            plan.ip = addressOfPage(look, page.host);
        plan.totalTimeoutMs = 60'000;
        plan.maximumRedirects = 0;
        const auto whenDone = [this] {
            if (running() == 0)
                finish();
        };
        plan.purpose = HttpPurpose::Static;
        plan.address = page.withTarget(QStringLiteral("/robots.txt"));
        load(plan, whenDone);
        if (page.path == QLatin1String("/"))
            return;
        plan.purpose = HttpPurpose::Home;
        plan.address = page.withTarget(QStringLiteral("/"));
        load(plan, whenDone);
    }
};

/// The same site on plain HTTP, where nobody asked for https and https can't be reached: browsers do that
/// too.
class PlainHttpProbe : public PageLoadsProbe
{
public:
    using PageLoadsProbe::PageLoadsProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        PageLoad::Plan plan;
        plan.purpose = HttpPurpose::PlainHttp;
        plan.address = machinery().site.withScheme(QStringLiteral("http"));
        plan.ip = knownAddresses(currentLook(caseFile), plan.address.host).value(0);
        load(plan, [this] { finish(); });
    }
};

/// The page again and again, politely: growing pauses with jitter, Retry-After obeyed, one at a time. It
/// walks over all of the page's addresses in turn, so that each shows its own pattern. How many tries it
/// takes, their outcome tells (seriespace.h).
class SeriesProbe : public PageLoadsProbe
{
public:
    using PageLoadsProbe::PageLoadsProbe;

protected:
    void run(const CaseFile &caseFile) override
    {
        m_plan.address = repeatableAddress(caseFile, machinery().site);
        m_plan.purpose = HttpPurpose::Repeat;
        m_plan.maximumRedirects = 0;
        m_plan.proxy = configuredProxy(caseFile);
        m_case = &caseFile;
        m_started.start();
        scheduleNext();
    }

    void onHop(const Observation &observation) override
    {
        const auto *http = observation.as<HttpFacts>();
        if (!http)
            return;
        const auto wait = retryAfterSeconds(*http, observation.at);
        const bool mustWait = wait && http->status >= 400;
        m_siteWantsMs = mustWait ? std::min(*wait, 3600) * 1000 : 0;
        // A short wait fits into the half minute; for a longer one, or an untimed "too many", this is enough.
        const bool fits = m_started.elapsed() + m_siteWantsMs <= longestMs;
        m_enough |= (mustWait && !fits) || (http->status == 429 && !mustWait);
    }

private:
    static constexpr qint64 longestMs = 30'000; // "about half a minute at most"

    static QStringList openAddresses(std::span<const Observation> look, const QString &host)
    {
        QStringList addresses = knownAddresses(look, host);
        for (const auto &reach : siteReach(look)) {
            if (reach.observation->failure)
                addresses.removeAll(reach.facts->address);
        }
        // An address where a page request got no connection would only cost its patience again.
        for (const auto &page : allSeen<HttpFacts>(look)) {
            if (page.observation->failure == Failure::TimedOut && page.observation->reached == Layer::None)
                addresses.removeAll(page.facts->address);
        }
        return addresses.isEmpty() ? knownAddresses(look, host).mid(0, 1) : addresses.mid(0, 6);
    }

    void scheduleNext()
    {
        const auto tries = pacedTries(currentLook(*m_case));
        if (m_enough || m_started.elapsed() > longestMs ||
            seriesNext(tries, m_try, m_started.elapsed()) != SeriesNext::GoOn) {
            finish();
            return;
        }
        const double pause = seriesPauseMs(m_try);
        const double jitter = 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
        const int wait = std::max(static_cast<int>(pause * jitter), std::exchange(m_siteWantsMs, 0));
        Q_EMIT waiting(wait);
        QTimer::singleShot(wait, this, [this] { tryOnce(); });
    }

    void tryOnce()
    {
        const QStringList addresses = openAddresses(currentLook(*m_case), m_plan.address.host);
        if (!m_plan.proxy && !addresses.isEmpty())
            m_plan.ip = addresses.at((m_try + 1) % addresses.size());
        m_plan.attempt = ++m_try;
        load(m_plan, [this] { scheduleNext(); });
    }

    PageLoad::Plan m_plan;
    const CaseFile *m_case = nullptr; ///< the visit's, which outlives its probes
    QElapsedTimer m_started;
    int m_try = 0;
    int m_siteWantsMs = 0; ///< its last Retry-After
    bool m_enough = false;
};

} // namespace

std::unique_ptr<Probe> makeAddressesProbe(const Machinery &machinery)
{
    return std::make_unique<AddressesProbe>(QStringLiteral("addresses"), machinery);
}

std::unique_ptr<Probe> makeBesideProbe(const Machinery &machinery)
{
    return std::make_unique<BesideProbe>(QStringLiteral("beside"), machinery);
}

std::unique_ptr<Probe> makePlainHttpProbe(const Machinery &machinery)
{
    return std::make_unique<PlainHttpProbe>(QStringLiteral("plain-http"), machinery);
}

std::unique_ptr<Probe> makeSeriesProbe(const Machinery &machinery)
{
    return std::make_unique<SeriesProbe>(QStringLiteral("series"), machinery);
}

} // namespace IsItMe
