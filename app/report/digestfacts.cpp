// SPDX-License-Identifier: Apache-2.0
#include "casefile/linesummary.h"
#include "report/describe.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"

#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

/// A line that gathers the observations which say the same.
class Gathered
{
public:
    Gathered(Digest &digest, QString what) : m_digest(digest), m_what(std::move(what)) {}
    ~Gathered()
    {
        if (!m_evidence.isEmpty())
            m_digest.ruledOut.push_back({m_what, m_how.join(QLatin1String("; ")), m_evidence});
    }
    Gathered(const Gathered &) = delete;
    Gathered &operator=(const Gathered &) = delete;
    void add(const Observation &observation, const QString &how)
    {
        if (!m_how.contains(how) && m_how.size() < 6)
            m_how.append(how);
        m_evidence.append(observation.id);
    }

private:
    Digest &m_digest;
    QString m_what;
    QStringList m_how;
    QStringList m_evidence;
};

QString hostOf(const QString &url)
{
    return printableLine(QUrl(url).host(), 100);
}

void addThisSide(Digest &digest, const Report &report)
{
    {
        Gathered line(digest, ReportWords::tr("The visitor's router"));
        for (const Observation &observation : currentLook(report.observations)) {
            const auto *router = observation.as<RouterFacts>();
            if (router && router->spoke())
                line.add(observation, describe(observation));
        }
    }
    Gathered line(digest, ReportWords::tr("The visitor's internet"));
    for (const Observation &observation : currentLook(report.observations)) {
        if (const auto *reach = observation.as<ReachFacts>();
            reach && !observation.failure && reach->belongsTo != QLatin1String("site")) {
            line.add(observation, ReportWords::tr("%1 answers").arg(printableLine(reach->address, 60)));
        }
        const auto *http = observation.as<HttpFacts>();
        if (!http)
            continue;
        if (http->purpose == HttpPurpose::Connectivity && http->expected == QLatin1String("match"))
            line.add(observation,
                     ReportWords::tr("connectivity check at %1 as expected").arg(hostOf(http->url)));
        if (http->purpose == HttpPurpose::Control && isGoodAnswer(observation, *http))
            line.add(observation, ReportWords::tr("%1 opens").arg(hostOf(http->url)));
    }
}

void addNames(Digest &digest, const Report &report)
{
    QStringList visitors, independent, evidence;
    for (const Observation &observation : currentLook(report.observations)) {
        const auto *dns = observation.as<DnsFacts>();
        if (!dns || dns->subject != NameSubject::Site || observation.failure)
            continue;
        for (const DnsRecord &record : dns->answers) {
            if (record.type != dns->type ||
                (record.type != QLatin1String("A") && record.type != QLatin1String("AAAA")))
                continue;
            (dns->independent ? independent : visitors).append(printableLine(record.data, 80));
            evidence.append(observation.id);
        }
    }
    visitors.removeDuplicates();
    independent.removeDuplicates();
    evidence.removeDuplicates();
    QStringList how;
    if (!visitors.isEmpty())
        how.append(ReportWords::tr("the visitor's resolver says %1").arg(visitors.join(QLatin1String(", "))));
    if (!independent.isEmpty())
        how.append(
            ReportWords::tr("independent resolvers say %1").arg(independent.join(QLatin1String(", "))));
    if (!how.isEmpty())
        digest.ruledOut.push_back(
            {ReportWords::tr("The site's name"), how.join(QLatin1String("; ")), evidence});
}

void addSite(Digest &digest, const Report &report)
{
    {
        Gathered line(digest, ReportWords::tr("The certificate"));
        for (const Observation &observation : currentLook(report.observations)) {
            const auto *http = observation.as<HttpFacts>();
            const bool site =
                http && http->purpose != HttpPurpose::Connectivity && http->purpose != HttpPurpose::Control;
            if (!site || !http->tls || http->tls->protocol.isEmpty() ||
                http->tls->fault != CertificateFault::None || http->tls->chain.empty())
                continue;
            const QString until = http->tls->chain.front().validUntil.toUTC().date().toString(Qt::ISODate);
            line.add(
                observation,
                ReportWords::tr("valid until %1, %2").arg(until, printableLine(http->tls->protocol, 20)));
        }
    }
    Gathered line(digest, ReportWords::tr("Other parts of the site"));
    for (const Observation &observation : currentLook(report.observations)) {
        const auto *http = observation.as<HttpFacts>();
        if (http && (http->purpose == HttpPurpose::Home || http->purpose == HttpPurpose::Static) &&
            isGoodAnswer(observation, *http) && http->status < 300)
            line.add(observation, describe(observation));
    }
}

QString linkKindName(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Wired:
        return ReportWords::tr("cable");
    case LinkKind::Wireless:
        return ReportWords::tr("Wi-Fi");
    case LinkKind::Mobile:
        return ReportWords::tr("mobile");
    case LinkKind::Virtual:
        return ReportWords::tr("virtual");
    case LinkKind::Tunnel:
        return ReportWords::tr("tunnel");
    case LinkKind::Unknown:
        break;
    }
    return ReportWords::tr("link");
}

QString joined(const QStringList &list)
{
    return printableLine(list.join(QLatin1String(", ")), 300);
}

void addLink(Digest &digest, const LinkFacts &link, const QStringList &evidence)
{
    const auto add = [&](const QString &what, const QString &how) {
        digest.network.push_back({what, how, evidence});
    };
    QStringList links;
    for (const LinkInterface &interface : link.interfaces) {
        if (interface.up && interface.carrier)
            links.append(ReportWords::tr("%1 (%2): %3")
                             .arg(printableLine(interface.name, 40), linkKindName(interface.kind),
                                  joined(interface.addresses)));
    }
    add(ReportWords::tr("Link"),
        links.isEmpty() ? ReportWords::tr("none is up") : links.join(QLatin1String("; ")));
    QStringList routers;
    for (const DefaultRoute &route : link.routes)
        routers.append(route.router);
    add(ReportWords::tr("Router"), routers.isEmpty() ? ReportWords::tr("none") : joined(routers));
    add(ReportWords::tr("Resolvers"),
        link.resolvers.isEmpty() ? ReportWords::tr("none") : joined(link.resolvers));
    QStringList proxies;
    for (const ProxySetting &proxy : link.proxies)
        proxies.append(QStringLiteral("%1 %2:%3").arg(proxy.type, proxy.host, QString::number(proxy.port)));
    add(ReportWords::tr("Proxy"), proxies.isEmpty() ? ReportWords::tr("none") : joined(proxies));
    add(ReportWords::tr("VPN"),
        link.vpn ? ReportWords::tr("%1 carries the traffic").arg(printableLine(vpnInterface(link), 40))
                 : ReportWords::tr("none"));
    if (!link.hostsEntries.isEmpty())
        add(ReportWords::tr("Hosts file"), joined(link.hostsEntries));
}

} // namespace

void addRuledOut(Digest &digest, const Report &report)
{
    addThisSide(digest, report);
    addNames(digest, report);
    addSite(digest, report);
}

void addNetwork(Digest &digest, const Report &report)
{
    digest.network.push_back({ReportWords::tr("Computer"), printableLine(report.os, 100), {}});
    for (const Observation &observation : currentLook(report.observations)) {
        if (const auto *link = observation.as<LinkFacts>()) {
            addLink(digest, *link, {observation.id});
            return;
        }
    }
}

} // namespace IsItMe
