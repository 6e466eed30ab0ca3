// SPDX-License-Identifier: Apache-2.0
#include "report/describe.h"

#include "casefile/queries.h"
#include "gateways/cachemarks.h"
#include "gateways/proxystatus.h"
#include "pages/pagesays.h"
#include "report/describebrowser.h"
#include "report/describeline.h"
#include "report/foreigntext.h"
#include "seen/seenpage.h"

#include <QCoreApplication>
#include <QUrl>

namespace IsItMe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Observations)
};

QString ofLink(const LinkFacts &link)
{
    QStringList up;
    for (const LinkInterface &interface : link.interfaces) {
        if (interface.up && interface.carrier && !interface.addresses.isEmpty())
            up.append(printableLine(interface.name, 60));
    }
    QStringList parts;
    parts.append(up.isEmpty() ? Words::tr("no network link") : Words::tr("link up: %1").arg(up.join(u", ")));
    parts.append(link.routes.empty() ? Words::tr("no default route") : Words::tr("has a router"));
    if (!link.proxies.empty())
        parts.append(Words::tr("through a proxy"));
    if (link.vpn)
        parts.append(Words::tr("VPN on"));
    if (!link.hostsEntries.isEmpty())
        parts.append(Words::tr("the hosts file names the site"));
    return parts.join(u", ");
}

QString ofRouter(const RouterFacts &router)
{
    if (router.spoke()) {
        return router.roundTrip ? Words::tr("router answers in %1").arg(durationText(*router.roundTrip))
                                : Words::tr("router answers");
    }
    if (router.neighbour == NeighbourState::Reachable)
        return Words::tr("router is in the neighbour table, ignores our questions");
    return Words::tr("router is silent");
}

QStringList addressesOf(const DnsFacts &dns)
{
    QStringList found;
    for (const DnsRecord &record : dns.answers) {
        if (record.type == dns.type)
            found.append(printableLine(record.data, 80));
    }
    return found;
}

QString ofDns(const DnsFacts &dns, const Observation &observation)
{
    const QString question =
        Words::tr("%1 %2 at %3")
            .arg(printableLine(dns.type, 10), printableLine(dns.name, 100), printableLine(dns.server, 60));
    const QStringList found = addressesOf(dns);
    if (!found.isEmpty())
        return Words::tr("%1: %2").arg(question, found.join(u", "));
    if (observation.failure)
        return Words::tr("%1: %2").arg(question, failureText(*observation.failure));
    return Words::tr("%1: %2, no such record").arg(question, printableLine(dns.rcode, 20));
}

QString ofSystemName(const SystemNameFacts &name, const Observation &observation)
{
    const QString host = printableLine(name.name, 100);
    if (!name.addresses.isEmpty())
        return Words::tr("this computer finds %1 at %2")
            .arg(host, printableLine(name.addresses.join(u", "), 200));
    const QString why =
        observation.failure ? failureText(*observation.failure) : printableLine(name.error, 40);
    return Words::tr("this computer can't find %1: %2").arg(host, why);
}

QString ofReach(const ReachFacts &reach, const Observation &observation)
{
    const QString where =
        QStringLiteral("%1:%2").arg(printableLine(reach.address, 60), QString::number(reach.port));
    if (reach.belongsTo == QLatin1String("site")) {
        return observation.failure
                   ? Words::tr("the site at %1: %2").arg(where, failureText(*observation.failure))
                   : Words::tr("the site at %1 takes connections").arg(where);
    }
    if (!observation.failure)
        return Words::tr("%1 beyond the router answers").arg(where);
    return Words::tr("%1 beyond the router: %2").arg(where, failureText(*observation.failure));
}

/// An error's page under a good status.
QString softErrorText(const HttpFacts &http)
{
    const PageSays says = pageSays(http);
    return says.words.isEmpty() ? Words::tr("but the page is empty")
                                : Words::tr("but the page says \"%1\"").arg(printableLine(says.words, 80));
}

QString outcome(const HttpFacts &http, const Observation &observation)
{
    QStringList parts;
    if (http.status != 0)
        parts.append((QString::number(http.status) + u' ' + printableLine(http.reason, 60)).trimmed());
    if (observation.failure)
        parts.append(failureText(*observation.failure));
    else if (http.status == 0)
        parts.append(Words::tr("no answer"));
    else if (http.location.isEmpty() && isSoftError(http))
        parts.append(softErrorText(http));
    const CacheMarks marks = cacheMarks(http.headers, waitOf(observation.timings));
    if (http.cookieBytes > 0)
        parts.append(Words::tr("with %1 bytes of our own cookies").arg(http.cookieBytes));
    if (marks.stored())
        parts.append(Words::tr("out of a store on the way (%1)")
                         .arg(printableLine(marks.marks.join(QLatin1String("; ")), 200)));
    for (const ProxyStatusMember &member : proxyStatus(http.headers))
        parts.append(Words::tr("a gateway says: %1").arg(printableLine(member.text(), 200)));
    if (!http.location.isEmpty())
        parts.append(Words::tr("sends on to %1").arg(printableLine(http.location, 120)));
    if (observation.timings.firstByte)
        parts.append(Words::tr("first byte after %1").arg(durationText(*observation.timings.firstByte)));
    else if (observation.timings.ended)
        parts.append(Words::tr("ended after %1").arg(durationText(*observation.timings.ended)));
    return parts.join(u", ");
}

QString ofHttp(const HttpFacts &http, const Observation &observation)
{
    QString what = purposeText(http.purpose);
    if (http.purpose == HttpPurpose::Connectivity || http.purpose == HttpPurpose::Control)
        what = QStringLiteral("%1 (%2)").arg(what, printableLine(QUrl(http.url).host(), 80));
    if (!http.address.isEmpty())
        what = Words::tr("%1 from %2").arg(what, printableLine(http.address, 60));
    else if (!http.proxy.isEmpty())
        what = Words::tr("%1 through %2").arg(what, printableLine(http.proxy, 80));
    if (http.expected == QLatin1String("match"))
        return Words::tr("%1: as expected").arg(what);
    if (!http.expected.isEmpty() && http.status != 0)
        return Words::tr("%1: not what it should be (%2); %3")
            .arg(what, printableLine(http.expected, 20), outcome(http, observation));
    return Words::tr("%1: %2").arg(what, outcome(http, observation));
}

QString ofVantage(const VantageFacts &seen, const Observation &observation)
{
    QString where = printableLine(QStringList{seen.city, seen.country}.join(u' '), 80);
    if (where.isEmpty())
        where = printableLine(seen.service, 40);
    if (seen.status != 0)
        return Words::tr("seen from %1: %2").arg(where, QString::number(seen.status));
    if (!seen.failure.isEmpty())
        return Words::tr("seen from %1: %2").arg(where, printableLine(seen.failure, 120));
    return Words::tr("seen from %1: %2")
        .arg(where, observation.failure ? failureText(*observation.failure) : Words::tr("no answer"));
}

QString ofSeenPage(const SeenPageFacts &seen)
{
    const QString words = seenInWords(seen);
    const QString what = words.isEmpty()
                             ? Words::tr("their browser showed a page that we don't know")
                             : Words::tr("their browser showed: %1").arg(printableLine(words, 200));
    return seen.shownAt.isEmpty() ? what : Words::tr("%1, at %2").arg(what, printableLine(seen.shownAt, 60));
}

QString ofNetworkChange(const NetworkChangeFacts &change)
{
    switch (change.change) {
    case NetworkChange::Gone:
        return Words::tr("this computer's network is gone");
    case NetworkChange::Back:
        return Words::tr("this computer's network is back");
    case NetworkChange::Slept:
        return Words::tr("this computer slept");
    case NetworkChange::Woke:
        return Words::tr("this computer woke up");
    }
    return {};
}

QString ofFacts(const Observation &observation)
{
    if (const auto *link = observation.as<LinkFacts>())
        return ofLink(*link);
    if (const auto *router = observation.as<RouterFacts>())
        return ofRouter(*router);
    if (const auto *dns = observation.as<DnsFacts>())
        return ofDns(*dns, observation);
    if (const auto *name = observation.as<SystemNameFacts>())
        return ofSystemName(*name, observation);
    if (const auto *reach = observation.as<ReachFacts>())
        return ofReach(*reach, observation);
    if (const auto *http = observation.as<HttpFacts>())
        return ofHttp(*http, observation);
    if (const auto *seen = observation.as<VantageFacts>())
        return ofVantage(*seen, observation);
    if (const auto *load = observation.as<BrowserFacts>())
        return describeLoad(*load, observation);
    if (const auto *answer = observation.as<AnswerFacts>())
        return Words::tr("the person says: %1 = %2")
            .arg(printableLine(answer->key, 40), printableLine(answer->value, 80));
    if (const auto *page = observation.as<SeenPageFacts>())
        return ofSeenPage(*page);
    if (const auto *change = observation.as<NetworkChangeFacts>())
        return ofNetworkChange(*change);
    if (const QString line = describeLine(observation); !line.isEmpty())
        return line;
    const QString told = describeTold(observation);
    if (!told.isEmpty())
        return told;
    return observation.failure ? failureText(*observation.failure) : Words::tr("ended");
}

} // namespace

QString describe(const Observation &observation)
{
    const QString text = ofFacts(observation);
    switch (observation.ended) {
    case Ending::Cancelled:
        return Words::tr("%1 (stopped)").arg(text);
    case Ending::Skipped:
        return Words::tr("%1 (left out)").arg(text);
    default:
        return text;
    }
}

QString durationText(double milliseconds)
{
    if (milliseconds < 9.95)
        return Words::tr("%1 ms").arg(milliseconds, 0, 'f', 1);
    if (milliseconds < 1000)
        return Words::tr("%1 ms").arg(qRound(milliseconds));
    return Words::tr("%1 s").arg(milliseconds / 1000, 0, 'f', milliseconds < 9950 ? 2 : 1);
}

QString purposeText(HttpPurpose purpose)
{
    switch (purpose) {
    case HttpPurpose::Page:
        return Words::tr("the page");
    case HttpPurpose::Repeat:
        return Words::tr("the page again");
    case HttpPurpose::Home:
        return Words::tr("the home page");
    case HttpPurpose::Static:
        return Words::tr("/robots.txt");
    case HttpPurpose::PlainHttp:
        return Words::tr("the page without TLS");
    case HttpPurpose::Connectivity:
        return Words::tr("connectivity check");
    case HttpPurpose::Control:
        return Words::tr("control site");
    case HttpPurpose::Revalidate:
        return Words::tr("the page, past all stores");
    case HttpPurpose::NewAddress:
        return Words::tr("an address that no store has");
    case HttpPurpose::LargeCookie:
        return Words::tr("the page, with a large cookie");
    case HttpPurpose::Watch:
        return Words::tr("the page, later");
    case HttpPurpose::Contact:
        return Words::tr("a contact page");
    case HttpPurpose::OtherAnswer:
        return Words::tr("the page where others are sent");
    }
    return {};
}

QString failureText(Failure failure)
{
    switch (failure) {
    case Failure::NoAddress:
        return Words::tr("there is no address to ask");
    case Failure::NameNotFound:
        return Words::tr("the name does not exist (NXDOMAIN)");
    case Failure::NameNoAddress:
        return Words::tr("the name has no address of this kind");
    case Failure::NameServerFailure:
        return Words::tr("the resolver reports a failure (SERVFAIL)");
    case Failure::NameRefused:
        return Words::tr("the resolver refuses to answer");
    case Failure::NameFailed:
        return Words::tr("the look-up failed");
    case Failure::NoRoute:
        return Words::tr("no route to it");
    case Failure::NotPermitted:
        return Words::tr("this computer does not permit it");
    case Failure::ConnectionRefused:
        return Words::tr("the connection was refused");
    case Failure::ConnectionReset:
        return Words::tr("the connection was reset");
    case Failure::ConnectionClosed:
        return Words::tr("the connection was closed without an answer");
    case Failure::TimedOut:
        return Words::tr("no answer in time");
    case Failure::TlsCertificate:
        return Words::tr("the certificate is not valid");
    case Failure::TlsHandshake:
        return Words::tr("the TLS handshake failed");
    case Failure::NotHttp:
        return Words::tr("the answer is not HTTP");
    case Failure::HeadersTooLarge:
        return Words::tr("the answer's headers are too large");
    case Failure::Truncated:
        return Words::tr("the answer broke off");
    case Failure::RedirectLoop:
        return Words::tr("it redirects in circles");
    case Failure::TooManyRedirects:
        return Words::tr("it redirects too often");
    case Failure::RedirectForbidden:
        return Words::tr("it redirects to where we do not follow");
    case Failure::ProxyRefused:
        return Words::tr("the proxy refused");
    case Failure::ProxyUnreachable:
        return Words::tr("the proxy does not answer");
    case Failure::ServiceFailed:
        return Words::tr("the service gave no usable answer");
    case Failure::RateLimited:
        return Words::tr("the service wants us to wait");
    case Failure::Internal:
        return Words::tr("our own fault");
    }
    return {};
}

} // namespace IsItMe
