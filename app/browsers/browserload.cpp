// SPDX-License-Identifier: Apache-2.0
#include "browsers/browserload.h"

#include "browsers/chromiumload.h"
#include "browsers/firefoxload.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace IsItMe {

namespace {

/// For the browser's own start and end, beside the page's time: a slow computer takes long.
constexpr int startAndEndMs = 20'000;
constexpr int measureMs = 500;
/// A browser with one small page takes a third of it.
constexpr qint64 memoryLimit = 2'048LL * 1024 * 1024;

/// Where a new profile can lie. Browsers in a Snap or a Flatpak have a /tmp of their own, and see of the
/// person's folders only the one that is theirs.
QString placeForProfiles(const InstalledBrowser &browser)
{
    const QString name = QFileInfo(browser.program).fileName();
    if (browser.program.startsWith(QLatin1String("/snap/")))
        return QDir::homePath() + QLatin1String("/snap/") + name + QLatin1String("/common");
    if (browser.program.contains(QLatin1String("/flatpak/exports/bin/")))
        return QDir::homePath() + QLatin1String("/.var/app/") + name + QLatin1String("/cache");
    return QDir::tempPath();
}

struct FailureOfWord
{
    QLatin1String part;
    Failure failure;
};
/// In the order in which they are tried: the first that stands in the name.
constexpr FailureOfWord failureWords[] = {
    {QLatin1String("PROXY"), Failure::ProxyUnreachable},
    {QLatin1String("TUNNEL"), Failure::ProxyUnreachable},
    {QLatin1String("CERT"), Failure::TlsCertificate},
    {QLatin1String("SEC_ERROR"), Failure::TlsCertificate},
    {QLatin1String("MOZILLA_PKIX"), Failure::TlsCertificate},
    {QLatin1String("SSL_ERROR_BAD_CERT_DOMAIN"), Failure::TlsCertificate},
    {QLatin1String("END_OF_FILE"), Failure::ConnectionClosed},
    {QLatin1String("EMPTY_RESPONSE"), Failure::ConnectionClosed},
    {QLatin1String("CONNECTION_CLOSED"), Failure::ConnectionClosed},
    {QLatin1String("RESET"), Failure::ConnectionReset},
    {QLatin1String("REFUSED"), Failure::ConnectionRefused},
    {QLatin1String("NAME"), Failure::NameFailed},
    {QLatin1String("DNS"), Failure::NameFailed},
    {QLatin1String("UNKNOWN_HOST"), Failure::NameFailed},
    {QLatin1String("SSL"), Failure::TlsHandshake},
    {QLatin1String("TIMED_OUT"), Failure::TimedOut},
    {QLatin1String("TIMEOUT"), Failure::TimedOut},
    {QLatin1String("REDIRECT"), Failure::RedirectLoop},
    {QLatin1String("UNREACHABLE"), Failure::NoRoute},
    {QLatin1String("DISCONNECTED"), Failure::NoRoute},
    {QLatin1String("OFFLINE"), Failure::NoRoute},
    {QLatin1String("ACCESS_DENIED"), Failure::NotPermitted},
    {QLatin1String("MISMATCH"), Failure::Truncated},
    {QLatin1String("INCOMPLETE"), Failure::Truncated},
    {QLatin1String("INTERRUPT"), Failure::Truncated},
    {QLatin1String("HTTP2"), Failure::NotHttp},
    {QLatin1String("QUIC"), Failure::NotHttp},
    {QLatin1String("INVALID_HTTP_RESPONSE"), Failure::NotHttp},
};

} // namespace

std::optional<Failure> failureOfBrowserError(const QString &error)
{
    for (const auto &[part, failure] : failureWords) {
        if (error.contains(part))
            return failure;
    }
    return std::nullopt;
}

std::unique_ptr<BrowserLoad> BrowserLoad::create(const BrowserPlan &plan)
{
    switch (plan.browser.family) {
    case InstalledBrowser::Family::Chromium:
        return std::make_unique<ChromiumLoad>(plan);
    case InstalledBrowser::Family::Firefox:
        return std::make_unique<FirefoxLoad>(plan);
    default:
        return nullptr;
    }
}

BrowserLoad::BrowserLoad(BrowserPlan plan) : m_plan(std::move(plan))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(m_plan.timeoutMs + startAndEndMs);
    connect(&m_limit, &QTimer::timeout, this, &BrowserLoad::finish);
    m_measure.setInterval(measureMs);
    connect(&m_measure, &QTimer::timeout, this,
            [this] { m_mostMemory = std::max(m_mostMemory, m_browser ? m_browser->memory() : 0); });
}

BrowserLoad::~BrowserLoad()
{
    m_browser.reset(); // first: a browser that still runs would write its profile anew
}

void BrowserLoad::start()
{
    m_folder =
        std::make_unique<QTemporaryDir>(placeForProfiles(m_plan.browser) + QLatin1String("/isitme-XXXXXX"));
    if (!m_folder->isValid()) {
        finishAs(Ending::Skipped, QStringLiteral("no place for a new profile"));
        return;
    }
    m_plan.folder = m_folder->path();
    ChildProgram program = prepare();
    program.program = m_plan.browser.program;
    program.mostMemory = memoryLimit;
    m_browser = std::make_unique<ChildProcess>();
    // Later: it is destroyed then, which must not happen inside its own signal.
    connect(
        m_browser.get(), &ChildProcess::finished, this, [this](int exitCode) { ended(exitCode); },
        Qt::QueuedConnection);
    if (!m_browser->start(program)) {
        finishAs(Ending::Skipped, QStringLiteral("the browser could not be started"));
        return;
    }
    m_limit.start();
    m_measure.start();
    started();
}

BrowserResult BrowserLoad::result() const
{
    BrowserResult result;
    result.facts.browser = m_plan.browser.id;
    result.facts.name = m_plan.browser.name;
    result.facts.version = m_plan.browser.version;
    result.facts.family = m_plan.browser.family == InstalledBrowser::Family::Firefox
                              ? QStringLiteral("firefox")
                              : QStringLiteral("chromium");
    result.facts.url = m_plan.url;
    result.facts.wholePage = m_plan.wholePage;
    result.facts.http2Off = m_plan.http2Off;
    return result;
}

BrowserResult BrowserLoad::giveUp(Ending ending)
{
    m_told = true;
    m_browser.reset();
    BrowserResult known = result();
    if (m_folder && m_folder->isValid())
        read(known);
    known.ended = ending;
    if (ending == Ending::TimedOut)
        known.failure = Failure::TimedOut;
    return known;
}

void BrowserLoad::finish()
{
    if (m_told)
        return;
    m_browser.reset();
    BrowserResult known = result();
    read(known);
    if (known.ended == Ending::Done && known.facts.status == 0 && known.facts.error.isEmpty() &&
        known.leftTo.isEmpty() && known.facts.errorDetail.isEmpty()) {
        known.ended = Ending::Skipped;
        known.facts.errorDetail = QStringLiteral("the browser ended without a word");
    }
    if (known.ended == Ending::Done)
        known.failure = failureOfBrowserError(known.facts.error);
    tell(known);
}

void BrowserLoad::finishAs(Ending ending, const QString &detail)
{
    if (m_told)
        return;
    BrowserResult known = result();
    known.ended = ending;
    known.facts.errorDetail = detail;
    tell(known);
}

void BrowserLoad::tell(const BrowserResult &result)
{
    m_told = true;
    m_limit.stop();
    m_measure.stop();
    // Later: nobody is answered while they still ask, and the browser's own signal may be under way.
    QTimer::singleShot(0, this, [this, result] { Q_EMIT finished(result); });
}

} // namespace IsItMe
