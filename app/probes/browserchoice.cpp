// SPDX-License-Identifier: Apache-2.0
#include "probes/browserchoice.h"

#include "casefile/queries.h"
#include "probes/applies.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr size_t mostBrowsers = 3;

QString plainHost(const QString &address)
{
    const QString host = QUrl(address).host(QUrl::FullyEncoded).toLower();
    return host.startsWith(u'[') ? host.mid(1, host.size() - 2) : host;
}

bool works(const BrowserResult &result)
{
    return result.ended == Ending::Done && result.facts.error.isEmpty() && result.facts.status >= 200 &&
           result.facts.status < 400;
}

bool failsInHttp2(const BrowserResult &result)
{
    return result.ended == Ending::Done && !result.facts.error.isEmpty() &&
           (result.facts.httpVersion == QLatin1String("HTTP/2") ||
            result.facts.error.contains(QLatin1String("HTTP2")) ||
            result.facts.error.contains(QLatin1String("GOAWAY")));
}

} // namespace

std::vector<InstalledBrowser> browsersToLoad(const std::vector<InstalledBrowser> &installed)
{
    using Family = InstalledBrowser::Family;
    std::vector<InstalledBrowser> wanted;
    QSet<QString> programs;
    for (const InstalledBrowser &browser : installed) {
        const QString canonical = QFileInfo(browser.program).canonicalFilePath();
        const QString program = canonical.isEmpty() ? browser.program : canonical;
        if ((browser.family != Family::Chromium && browser.family != Family::Firefox) ||
            browser.program.isEmpty())
            continue;
        if (programs.contains(program)) {
            for (InstalledBrowser &known :
                 wanted) { // two entries for one program: it may be the chosen one by either
                if (browser.isDefault && QFileInfo(known.program).canonicalFilePath() == canonical)
                    known = browser;
            }
            continue;
        }
        programs.insert(program);
        wanted.push_back(browser);
    }
    const auto chosen = std::find_if(wanted.begin(), wanted.end(), [](const auto &b) { return b.isDefault; });
    const auto first = chosen != wanted.end() ? chosen : wanted.begin();
    if (first == wanted.end())
        return wanted;
    std::rotate(wanted.begin(), first, first + 1);
    const Family own = wanted.front().family;
    std::stable_partition(wanted.begin() + 1, wanted.end(), [own](const auto &b) { return b.family != own; });
    wanted.resize(std::min(wanted.size(), mostBrowsers));
    return wanted;
}

QStringList hostsOfPage(std::span<const Observation> look, const SiteAddress &site)
{
    QStringList hosts{site.host};
    for (const auto &hop : httpSeen(look, HttpPurpose::Page)) {
        const QString host = plainHost(hop.facts->url);
        if (!host.isEmpty() && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

bool isSameSite(const QString &host, const QString &other)
{
    return host == other || host.endsWith(u'.' + other) || other.endsWith(u'.' + host);
}

std::vector<FurtherLoad> furtherLoads(const std::vector<std::pair<InstalledBrowser, BrowserResult>> &results,
                                      bool pageWorks, bool mayLoadAll)
{
    std::vector<FurtherLoad> further;
    const auto spoke = [pageWorks](const auto &each) {
        return pageWorks ? failsInHttp2(each.second)
                         : works(each.second) && each.second.facts.httpVersion == QLatin1String("HTTP/2");
    };
    const auto first = std::find_if(results.begin(), results.end(), spoke);
    if (first != results.end()) {
        // Once may be chance: HTTP/2 is seen twice, by another browser or by the same one again.
        if (std::count_if(results.begin(), results.end(), spoke) < 2)
            further.push_back({first->first, false, false});
        further.push_back({first->first, true, false});
    }
    // Only Chromium's log says of every part what became of it.
    const auto whole = std::find_if(results.begin(), results.end(), [](const auto &each) {
        return works(each.second) && each.first.family == InstalledBrowser::Family::Chromium;
    });
    if (mayLoadAll && whole != results.end())
        further.push_back({whole->first, false, true});
    return further;
}

Applies ProbeApplies::browserCanTell(const ProbeContext &context)
{
    const auto look = currentLook(context.caseFile);
    const Applies askable = pageCanBeAsked(context);
    if (askable == Applies::NotYet)
        return Applies::NotYet;
    if (askable == Applies::No) {
        // Who is refused at once is refused quickly; silence would only be waited for once more.
        const auto tries = siteReach(look);
        const bool refused = std::any_of(tries.begin(), tries.end(), [](const auto &reach) {
            return reach.observation->failure == Failure::ConnectionRefused;
        });
        return refused ? Applies::Yes : Applies::No;
    }
    if (!pageIsSettled(look))
        return Applies::NotYet;
    const auto last = lastHop(look);
    const auto wait = retryAfterSeconds(*last.facts, last.observation->at);
    const bool mustWait = last.facts->status >= 400 && ((wait && *wait > 2) || last.facts->status == 429);
    return mustWait || last.observation->failure == Failure::TimedOut ? Applies::No : Applies::Yes;
}

} // namespace IsItMe
