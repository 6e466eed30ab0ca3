// SPDX-License-Identifier: Apache-2.0
#include "browsers/firefoxload.h"

#include "browsers/screenshot.h"

#include <QFile>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int portLookMs = 50;
constexpr int commandMs = 10'000;
constexpr qint64 largestFile = 128LL * 1024 * 1024;
constexpr int mostResources = 500;

/// Runs in the page: what the page knows of its own arrival. Firefox's own error pages know their error's
/// code.
constexpr QLatin1String pageScript{R"(
    const n = performance.getEntriesByType('navigation')[0];
    let code = '', status = 0;
    try { code = document.getFailedCertSecurityInfo().errorCodeString } catch (e) {}
    try { const i = document.getNetErrorInfo(); code = code || i.errorCodeString; status = i.responseStatus } catch (e) {}
    return {document: document.documentURI, address: location.href, title: document.title,
            status: n && n.responseStatus || status || 0, protocol: n ? n.nextHopProtocol : '',
            redirects: n ? n.redirectCount : 0, code: code || '',
            resources: performance.getEntriesByType('resource').slice(0, 500).map(r => r.name)};
)"};

QString textOf(const QJsonObject &object, QLatin1String key, qsizetype most)
{
    return object.value(key).toString().left(most);
}

int numberOf(const QJsonObject &object, QLatin1String key, int most)
{
    return std::clamp(object.value(key).toInt(), 0, most);
}

QString httpVersionOf(const QString &protocol)
{
    if (protocol == QLatin1String("h2"))
        return QStringLiteral("HTTP/2");
    if (protocol.startsWith(QLatin1String("h3")))
        return QStringLiteral("HTTP/3");
    return protocol.startsWith(QLatin1String("http/")) ? protocol.toUpper().left(20) : QString();
}

QString hostOf(const QString &address)
{
    QString host = QUrl(address).host(QUrl::FullyEncoded).toLower();
    return host.startsWith(u'[') ? host.mid(1, host.size() - 2) : host;
}

QString withoutQuery(const QString &address)
{
    return address.left(2'000).section(u'?', 0, 0).section(u'#', 0, 0);
}

/// A sharp look at who could be behind a refused proxy: the person's, or the dead end that keeps the browser
/// in.
bool isOurDeadEnd(const BrowserPlan &plan, const FirefoxError &error)
{
    return error.detail == QLatin1String("proxyConnectFailure") &&
           (!plan.proxy || !plan.hosts.contains(error.host));
}

} // namespace

void readFirefoxPage(const BrowserPlan &plan, const QJsonObject &seen, bool timedOut, BrowserResult &result)
{
    BrowserFacts &facts = result.facts;
    facts.redirects = numberOf(seen, QLatin1String("redirects"), 100);
    const auto error = firefoxErrorOf(textOf(seen, QLatin1String("document"), 10'000),
                                      textOf(seen, QLatin1String("code"), 100));
    facts.requests = 1 + facts.redirects;
    const int status = numberOf(seen, QLatin1String("status"), 999);
    facts.status = status >= 100 ? status : 0;
    if (error && isOurDeadEnd(plan, *error)) {
        const QString host =
            error->host.startsWith(u'[') ? error->host.mid(1, error->host.size() - 2) : error->host;
        facts.status = 0;
        if (plan.hosts.contains(host)) { // it went round and round until its requests were used up
            facts.requests = plan.mostRequests;
            facts.redirects = plan.mostRequests - 1;
            facts.error = QStringLiteral("NS_ERROR_REDIRECT_LOOP");
            facts.errorDetail = QStringLiteral("stopped after %1 requests").arg(plan.mostRequests);
        } else {
            result.leftTo = host;
        }
        return;
    }
    if (error && facts.status == 0) {
        facts.error = error->name;
        facts.errorDetail = error->detail;
        return;
    }
    const QString landed = withoutQuery(textOf(seen, QLatin1String("address"), 4'000));
    if (landed.startsWith(QLatin1String("http")) && landed != plan.url)
        facts.landed = landed;
    facts.httpVersion = httpVersionOf(textOf(seen, QLatin1String("protocol"), 20));
    if (facts.redirects == 0 && !facts.landed.isEmpty())
        facts.redirects = 1; // across hosts a page is not told their number
    facts.title = error ? QString() : textOf(seen, QLatin1String("title"), 200);
    const QJsonArray resources = seen.value(QLatin1String("resources")).toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(resources.size(), mostResources); ++i) {
        if (plan.hosts.contains(hostOf(resources.at(i).toString())))
            ++facts.requests;
    }
    ++facts.requests; // the picture for the tab, which no page is told of
    facts.requests = std::min(facts.requests, plan.mostRequests);
    if (timedOut) {
        result.ended = Ending::TimedOut;
        result.failure = Failure::TimedOut;
    }
}

FirefoxLoad::FirefoxLoad(const BrowserPlan &plan) : BrowserLoad(plan)
{
    m_portTimer.setInterval(portLookMs);
    connect(&m_portTimer, &QTimer::timeout, this, &FirefoxLoad::lookForPort);
}

FirefoxLoad::~FirefoxLoad() = default;

ChildProgram FirefoxLoad::prepare()
{
    QFile settings(plan().folder + QLatin1String("/user.js"));
    if (settings.open(QIODevice::WriteOnly))
        settings.write(firefoxSettings(plan()));
    ChildProgram program;
    program.arguments = firefoxArguments(plan());
    program.variables = firefoxVariables();
    program.largestFile = largestFile;
    return program;
}

void FirefoxLoad::started()
{
    m_portTimer.start();
}

void FirefoxLoad::ended(int exitCode)
{
    Q_UNUSED(exitCode)
    finish();
}

/// Firefox writes the port into its profile once it listens (remote/marionette/server: MarionetteActivePort).
void FirefoxLoad::lookForPort()
{
    QFile file(plan().folder + QLatin1String("/MarionetteActivePort"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const ushort port = file.read(16).trimmed().toUShort();
    if (port == 0)
        return; // not whole yet
    m_portTimer.stop();
    m_session = std::make_unique<MarionetteSession>();
    connect(m_session.get(), &MarionetteSession::failed, this, &FirefoxLoad::finish);
    connect(m_session.get(), &MarionetteSession::ready, this, [this] {
        const QJsonObject wishes{{QStringLiteral("acceptInsecureCerts"), false},
                                 {QStringLiteral("pageLoadStrategy"), QStringLiteral("normal")}};
        m_session->call(
            QStringLiteral("WebDriver:NewSession"),
            {{QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), wishes}}}},
            commandMs + plan().timeoutMs, [this](const MarionetteReply &reply) {
                const QJsonObject able =
                    reply.value.toObject().value(QLatin1String("capabilities")).toObject();
                m_version = able.value(QLatin1String("browserVersion")).toString().left(40);
                if (reply.error.isEmpty())
                    navigate();
                else
                    finish();
            });
    });
    m_session->connectTo(port);
}

void FirefoxLoad::navigate()
{
    const QJsonObject limits{{QStringLiteral("pageLoad"), plan().timeoutMs},
                             {QStringLiteral("script"), commandMs}};
    m_session->call(
        QStringLiteral("WebDriver:SetTimeouts"), limits, commandMs, [this](const MarionetteReply &) {
            m_asked = true;
            m_session->call(QStringLiteral("WebDriver:Navigate"), {{QStringLiteral("url"), plan().url}},
                            plan().timeoutMs + commandMs, [this](const MarionetteReply &reply) {
                                m_timedOut = reply.error == QLatin1String("timeout");
                                look();
                            });
        });
}

void FirefoxLoad::look()
{
    // "sandbox": null: in the page itself, which alone is told of its error's code.
    const QJsonObject parameters{{QStringLiteral("script"), QString(pageScript)},
                                 {QStringLiteral("args"), QJsonArray()},
                                 {QStringLiteral("sandbox"), QJsonValue::Null}};
    m_session->call(
        QStringLiteral("WebDriver:ExecuteScript"), parameters, commandMs,
        [this](const MarionetteReply &reply) {
            m_seen = reply.value.toObject();
            const bool errorPage =
                m_seen.value(QLatin1String("document")).toString().startsWith(QLatin1String("about:"));
            if (reply.error.isEmpty() && !errorPage)
                takePicture();
            else
                finish();
        });
}

void FirefoxLoad::takePicture()
{
    m_session->call(QStringLiteral("WebDriver:TakeScreenshot"), {{QStringLiteral("full"), false}}, commandMs,
                    [this](const MarionetteReply &reply) {
                        m_screenshot =
                            screenshotText(QByteArray::fromBase64(reply.value.toString().toLatin1()));
                        finish();
                    });
}

void FirefoxLoad::read(BrowserResult &result)
{
    m_portTimer.stop();
    if (m_session)
        m_session->disconnect(this);
    if (result.facts.version.isEmpty())
        result.facts.version = m_version;
    if (m_seen.isEmpty() ||
        (m_timedOut && m_seen.value(QLatin1String("document")).toString() == QLatin1String("about:blank"))) {
        if (m_asked) { // and never answered: still on its blank page
            result.facts.requests = 1;
            result.ended = Ending::TimedOut;
            result.failure = Failure::TimedOut;
        }
        return;
    }
    readFirefoxPage(plan(), m_seen, m_timedOut, result);
    result.facts.screenshot = m_screenshot;
}

} // namespace IsItMe
