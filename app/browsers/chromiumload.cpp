// SPDX-License-Identifier: Apache-2.0
#include "browsers/chromiumload.h"

#include "browsers/netlog.h"
#include "browsers/screenshot.h"
#include "net/httpobservation.h"

#include <QFile>

namespace IsItMe {

namespace {

constexpr qint64 longestPage = 256 * 1024;
constexpr qint64 largestFile = 64LL * 1024 * 1024;

QByteArray contentOf(const QString &path, qint64 most)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(most) : QByteArray();
}

/// Once a load has used up its requests, it is refused by the dead end that the proxy script names. That is
/// no fault of the site's, unless it was led in circles until then.
void judgeDeadEnd(const BrowserPlan &plan, const NetLogReading &log, BrowserResult &result)
{
    const bool refused = log.error == QLatin1String("ERR_PROXY_CONNECTION_FAILED");
    if (!refused || (plan.proxy && log.redirects == 0))
        return;
    result.facts.errorDetail = QStringLiteral("stopped after %1 requests").arg(plan.mostRequests);
    result.facts.error = log.circles ? QStringLiteral("ERR_TOO_MANY_REDIRECTS") : QString();
    if (!log.circles)
        result.ended = Ending::Skipped;
}

} // namespace

ChildProgram ChromiumLoad::prepare()
{
    QFile state(plan().folder + QLatin1String("/Local State"));
    if (state.open(QIODevice::WriteOnly))
        state.write(chromiumLocalState());
    ChildProgram program;
    program.arguments = chromiumArguments(plan());
    if (qEnvironmentVariableIsSet(withoutSandboxVariable))
        program.arguments.prepend(QStringLiteral("--no-sandbox"));
    program.output = chromiumPageFile(plan());
    program.largestFile = largestFile;
    return program;
}

void ChromiumLoad::ended(int exitCode)
{
    // As a rule it ends with 0, also when the page could not be had; the log tells in any case.
    Q_UNUSED(exitCode)
    finish();
}

void ChromiumLoad::read(BrowserResult &result)
{
    QSet<QString> hosts(plan().hosts.begin(), plan().hosts.end());
    const auto log = readNetLog(contentOf(chromiumLogFile(plan()), maximumNetLog), hosts);
    if (!log)
        return;
    BrowserFacts &facts = result.facts;
    if (facts.version.isEmpty())
        facts.version = log->version;
    facts.requests = log->sent;
    if (!log->found)
        return;
    facts.httpVersion = log->httpVersion;
    facts.status = log->status;
    facts.redirects = log->redirects;
    if (log->landed != plan().url)
        facts.landed = log->landed;
    facts.error = log->error;
    facts.errorDetail = log->errorDetail;
    result.leftTo = log->leftTo;
    judgeDeadEnd(plan(), *log, result);
    if (plan().wholePage) {
        facts.parts = log->parts;
        for (const NetLogRequest &part : log->failingParts)
            facts.failingParts.push_back({part.host, part.url, part.status, part.error});
    }
    if (!log->ended && log->leftTo.isEmpty() && facts.error.isEmpty()) {
        result.ended = Ending::TimedOut;
        result.failure = Failure::TimedOut;
    }
    // For a page that it could not have, it has a page of its own: that is no news.
    if (facts.status > 0 && facts.error.isEmpty()) {
        facts.title = pageTitle(QString::fromUtf8(contentOf(chromiumPageFile(plan()), longestPage)));
        facts.screenshot = screenshotText(contentOf(chromiumScreenshotFile(plan()), longestScreenshot));
    }
}

} // namespace IsItMe
