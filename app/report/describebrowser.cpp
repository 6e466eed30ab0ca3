// SPDX-License-Identifier: Apache-2.0
#include "report/describebrowser.h"

#include "casefile/browserloads.h"
#include "causes/cause.h"
#include "causes/loadtrouble.h"
#include "pages/errorphrases.h"
#include "report/foreigntext.h"

#include <QCoreApplication>

namespace IsItMe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Observations)
};

QString troubleText(LoadTrouble trouble)
{
    switch (trouble) {
    case LoadTrouble::Name:
        return Words::tr("can't find the site's address");
    case LoadTrouble::Proxy:
        return Words::tr("does not get past its proxy");
    case LoadTrouble::Blocked:
        return Words::tr("a rule of its own forbids the page");
    case LoadTrouble::Offline:
        return Words::tr("says that there is no network");
    case LoadTrouble::Connection:
        return Words::tr("gets no connection");
    case LoadTrouble::Tls:
        return Words::tr("gets no secure connection");
    case LoadTrouble::Certificate:
        return Words::tr("warns: the site's certificate is not valid");
    case LoadTrouble::Issuer:
        return Words::tr("does not trust who vouches for the site");
    case LoadTrouble::Protocol:
        return Words::tr("can't read what the site answers");
    case LoadTrouble::Redirects:
        return Words::tr("is sent in circles");
    case LoadTrouble::Broken:
        return Words::tr("gets a page that breaks off");
    case LoadTrouble::None:
    case LoadTrouble::Other:
        break;
    }
    return Words::tr("can't open the page");
}

} // namespace

QString browserName(const BrowserFacts &load)
{
    const QString name = printableLine(load.name.isEmpty() ? load.browser : load.name, 40);
    const QString version = printableLine(load.version, 20);
    return version.isEmpty() ? name : QStringLiteral("%1 %2").arg(name, version);
}

namespace {

int statusShown(const BrowserFacts &load)
{
    const auto phrase = errorPhrase(load.title);
    return load.status < 400 && phrase ? phrase->status : load.status;
}

} // namespace

QString loadOutcome(const BrowserFacts &load, const Observation &observation)
{
    switch (observation.ended) {
    case Ending::Skipped:
        return Words::tr("could not be tried here");
    case Ending::TimedOut:
        return Words::tr("did not come to an end in time");
    case Ending::Cancelled:
        return Words::tr("was stopped");
    default:
        break;
    }
    if (!loadSays(observation, load))
        return Words::tr("ended without a word");
    if (loadOpened(load))
        return Words::tr("opens the page (%1)").arg(load.status);
    if (load.error.isEmpty())
        return Words::tr("shows an error page (%1)").arg(statusWords(statusShown(load)));
    return Words::tr("%1 (%2)").arg(troubleText(loadTrouble(load.error)), printableLine(load.error, 60));
}

QString missingParts(const BrowserFacts &load)
{
    constexpr qsizetype most = 6;
    QStringList hosts, shown;
    for (const BrowserPart &part : load.failingParts) {
        if (hosts.contains(part.host))
            continue;
        hosts.append(part.host);
        const QString why = part.status != 0 ? QString::number(part.status) : printableLine(part.error, 60);
        if (shown.size() < most)
            shown.append(QStringLiteral("%1 (%2)").arg(printableLine(part.host, 100), why));
    }
    if (hosts.size() > most)
        shown.append(QStringLiteral("\u2026"));
    return shown.join(QLatin1String(", "));
}

QString describeLoad(const BrowserFacts &load, const Observation &observation)
{
    QStringList conditions{Words::tr("fresh profile")};
    if (load.http2Off)
        conditions.append(Words::tr("HTTP/2 off"));
    if (load.wholePage)
        conditions.append(Words::tr("whole page"));
    QString text =
        QStringLiteral("%1 (%2): %3")
            .arg(browserName(load), conditions.join(QLatin1String(", ")), loadOutcome(load, observation));
    if (!load.httpVersion.isEmpty())
        text += QStringLiteral(", ") + printableLine(load.httpVersion, 20);
    const QString missing = missingParts(load);
    if (!missing.isEmpty())
        text += Words::tr("; parts missing from %1").arg(missing);
    return text;
}

} // namespace IsItMe
