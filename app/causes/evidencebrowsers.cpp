// SPDX-License-Identifier: Apache-2.0
#include "casefile/browserloads.h"
#include "causes/evidenceparts.h"
#include "causes/limits.h"
#include "causes/loadtrouble.h"
#include "pages/pagesays.h"

#include <QMap>

#include <algorithm>

namespace IsItMe {

namespace {

bool isWall(int status)
{
    return status == 401 || status == 403 || status == 429 || status == 451;
}

/// Of what a browser showed only the title is kept.
bool isTheSamePage(const BrowserFacts &load, const HttpFacts &ours)
{
    return load.error.isEmpty() && load.status == ours.status && !load.title.isEmpty() &&
           load.title == ours.title;
}

/// Opened as a visitor would call it. A page that we call good is no error because of its title alone: it may
/// be about one. And what says the error to us says it there too.
bool opened(const BrowserFacts &load, const Evidence &evidence)
{
    const auto same = [&](bool good) {
        return std::any_of(evidence.tries.begin(), evidence.tries.end(), [&](const PageTry &one) {
            return one.good == good && isTheSamePage(load, *one.seen.facts);
        });
    };
    return same(true) || (loadOpened(load) && !same(false));
}

/// The browser got what one of our own bad tries got: the same status, or the same kind of failure.
bool isAlike(const BrowserFacts &load, const Evidence &evidence)
{
    const LoadTrouble trouble = loadTrouble(load.error);
    const auto matches = [&](const Seen<HttpFacts> &ours) {
        if (load.status >= 400 && ours.facts->status == load.status)
            return true;
        if (isTheSamePage(load, *ours.facts))
            return isSoftError(*ours.facts);
        if (trouble == LoadTrouble::None || !ours.observation->failure)
            return false;
        LoadTrouble our = troubleOfFailure(*ours.observation->failure);
        const bool issuer = trouble == LoadTrouble::Issuer && our == LoadTrouble::Certificate;
        const bool cutOff = trouble == LoadTrouble::Tls && our == LoadTrouble::Connection;
        const bool cut = trouble == LoadTrouble::Connection && our == LoadTrouble::Tls;
        return trouble == our || issuer || cutOff || cut;
    };
    const bool tried = std::any_of(evidence.tries.begin(), evidence.tries.end(),
                                   [&](const PageTry &one) { return !one.good && matches(one.seen); });
    if (tried)
        return true;
    // No request went out because nothing could be asked: the browser ends at the same place.
    if (trouble == LoadTrouble::Name)
        return evidence.nameSettled && evidence.addresses.isEmpty();
    return trouble == LoadTrouble::Connection && !evidence.noConnection().isEmpty();
}

bool ofThePersonsFamily(const BrowserFacts &load, const QString &family)
{
    return family.isEmpty() || load.family == family;
}

/// The family of the browser whose own error page the person pasted; empty while it is not known.
QString personsFamily(const Evidence &evidence)
{
    const QString &browser = evidence.sawPage.browser;
    return browser == QLatin1String("edge") ? QStringLiteral("chromium") : browser;
}

void sortLoad(const Seen<BrowserFacts> &load, const QString &family, Evidence &evidence)
{
    BrowsersView &view = evidence.browsers;
    const QString id = load.observation->id;
    const bool same = ofThePersonsFamily(*load.facts, family);
    if (opened(*load.facts, evidence)) {
        view.working.append(id);
        if (same)
            view.sameWorking.append(id);
        return;
    }
    if (isAlike(*load.facts, evidence)) {
        view.alike.append(id);
        return;
    }
    if (isWall(load.facts->status) && load.facts->error.isEmpty()) {
        view.walled.append(id); // seen without a window, it is easily taken for a robot
        return;
    }
    const QString what =
        load.facts->error.isEmpty() ? QString::number(load.facts->status) : load.facts->error;
    if (view.troubled.isEmpty())
        view.troubled = QStringLiteral("%1: %2").arg(load.facts->name, what);
    if (mayBeItsOwnSettings(loadTrouble(load.facts->error))) {
        view.ownTrouble.append(id);
        return;
    }
    view.unlike.append(id);
    if (same)
        view.sameFailing.append(id);
}

/// A failure that a way of speaking can make: not the name, not the browser's own settings.
bool couldBeTheProtocol(const BrowserFacts &load)
{
    const LoadTrouble trouble = loadTrouble(load.error);
    return trouble == LoadTrouble::Protocol || trouble == LoadTrouble::Connection ||
           trouble == LoadTrouble::Tls || trouble == LoadTrouble::Broken || load.status >= 500 ||
           load.status == 421 || load.status == 400;
}

/// HTTP/2 is what a browser speaks to a TLS site that offers it; our own tries and the loads with it switched
/// off speak HTTP/1.1. Each side has to be seen twice, with not one try that says otherwise.
void compareProtocols(const std::vector<Seen<BrowserFacts>> &loads, Evidence &evidence)
{
    int newGood = 0, newBad = 0, oldGood = 0, oldBad = 0;
    QStringList witnesses;
    for (const auto &load : loads) {
        const bool old = load.facts->http2Off || load.facts->httpVersion.startsWith(u"HTTP/1");
        const bool spoken = old || load.facts->httpVersion == QLatin1String("HTTP/2") ||
                            loadTrouble(load.facts->error) == LoadTrouble::Protocol;
        const bool good = opened(*load.facts, evidence);
        if (!spoken || (!good && !couldBeTheProtocol(*load.facts)))
            continue;
        ++(old ? (good ? oldGood : oldBad) : (good ? newGood : newBad));
        witnesses.append(load.observation->id);
    }
    const bool switchedOff =
        std::any_of(loads.begin(), loads.end(), [](const auto &load) { return load.facts->http2Off; });
    BrowsersView &view = evidence.browsers;
    view.http2Fails = newBad >= Limits::twice && newGood == 0 && oldBad == 0 && evidence.pattern.bad == 0 &&
                      oldGood + evidence.pattern.good >= Limits::twice;
    view.http1Fails = switchedOff && newGood >= Limits::twice && newBad == 0 && oldGood == 0 && oldBad > 0 &&
                      evidence.pattern.good == 0 && oldBad + evidence.pattern.bad >= Limits::twice;
    if (view.http2Fails || view.http1Fails)
        view.protocolWitnesses = witnesses;
}

/// A host counts when its parts are missing in every browser that loaded the whole page.
void gatherMissingParts(const std::vector<Seen<BrowserFacts>> &loads, Evidence &evidence)
{
    struct Of
    {
        int loads = 0;
        bool answered = false, unblocked = false;
    };
    QMap<QString, Of> hosts;
    int whole = 0;
    for (const auto &load : loads) {
        if (!load.facts->wholePage || !opened(*load.facts, evidence))
            continue;
        ++whole;
        evidence.browsers.wholeLoads.append(load.observation->id);
        QStringList counted;
        for (const BrowserPart &part : load.facts->failingParts) {
            const LoadTrouble trouble = loadTrouble(part.error);
            const bool failed = part.status >= 500 || part.status == 404 || part.status == 410 ||
                                trouble != LoadTrouble::None;
            // What a browser calls off, or a rule of its own forbids, is not missing.
            if (!failed || trouble == LoadTrouble::Blocked || part.host.isEmpty())
                continue;
            Of &of = hosts[part.host];
            of.answered |= part.status >= 400;
            of.unblocked |= part.status >= 400 || trouble != LoadTrouble::Name;
            if (!counted.contains(part.host)) {
                ++of.loads;
                counted.append(part.host);
            }
        }
    }
    for (auto it = hosts.cbegin(); it != hosts.cend(); ++it) {
        if (it->loads == whole)
            evidence.browsers.missing.push_back({it.key(), it->answered, !it->unblocked});
    }
}

QStringList answerIds(const CaseFile &caseFile, QLatin1String key)
{
    const auto all = caseFile.all();
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        const auto *answer = it->as<AnswerFacts>();
        if (answer && answer->key == key)
            return {it->id};
    }
    return {};
}

void gatherAnswers(Evidence &evidence)
{
    const CaseFile &caseFile = *evidence.caseFile;
    BrowsersView &view = evidence.browsers;
    view.cleared = answerIds(caseFile, QLatin1String("cache-cleared"));
    view.privately = answerIds(caseFile, QLatin1String("private-window"));
    view.elsewhere = answerIds(caseFile, QLatin1String("other-browser"));
    const bool fails = answerFor(caseFile, QStringLiteral("refresh")) == QLatin1String("fails") ||
                       answerFor(caseFile, QStringLiteral("cache-cleared")) == QLatin1String("fails");
    const QStringList extensions = answerIds(caseFile, QLatin1String("extensions-off"));
    view.privately += extensions;
    view.stillFails = fails || !view.privately.isEmpty() || !view.elsewhere.isEmpty();
    view.personFails = evidence.sawTrouble || view.stillFails;
}

} // namespace

/// After the person's answers and the site: it compares with both.
void gatherBrowsers(Evidence &evidence)
{
    std::vector<Seen<BrowserFacts>> loads = allSeen<BrowserFacts>(evidence.look);
    std::erase_if(loads, [](const auto &load) { return !loadSays(*load.observation, *load.facts); });
    const QString family = personsFamily(evidence);
    for (const auto &load : loads) {
        if (!load.facts->http2Off) // that one is no ordinary visit
            sortLoad(load, family, evidence);
    }
    compareProtocols(loads, evidence);
    gatherMissingParts(loads, evidence);
    gatherAnswers(evidence);
    if (!evidence.behindProxy && !evidence.site.isPrivate()) // what a browser opens answers from beyond
        evidence.beyondAnswered += evidence.browsers.working;
    const auto failure = evidence.page ? evidence.page.observation->failure : std::nullopt;
    evidence.browsers.loopNeedsCookie =
        (failure == Failure::RedirectLoop || failure == Failure::TooManyRedirects) &&
        !evidence.browsers.working.isEmpty() && evidence.browsers.alike.isEmpty();
}

} // namespace IsItMe
