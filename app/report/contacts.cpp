// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"
#include "report/sitedomain.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

using Kind = Contact::Kind;

void add(std::vector<Contact> &contacts, Kind kind, const QString &value, const char *source,
         double certainty)
{
    constexpr size_t most = 12;
    const bool known = std::any_of(contacts.begin(), contacts.end(), [&](const Contact &contact) {
        return contact.value.compare(value, Qt::CaseInsensitive) == 0;
    });
    if (!value.isEmpty() && !known && contacts.size() < most)
        contacts.push_back({kind, value, QString::fromLatin1(source), certainty});
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) &&
           !url.host().isEmpty() && url.userInfo().isEmpty();
}

/// The desk that handed the program out comes first, whatever the site.
void addOrganisation(std::vector<Contact> &contacts, const Organisation &organisation)
{
    if (isPlainMailAddress(organisation.supportEmail))
        add(contacts, Kind::Email, organisation.supportEmail, "organisation", 0.95);
    if (isWebAddress(organisation.supportUrl))
        add(contacts, Kind::Web, organisation.supportUrl.toString(QUrl::FullyEncoded), "organisation", 0.9);
}

bool isWithin(const QString &name, const QString &domain)
{
    return !domain.isEmpty() && (name == domain || name.endsWith(u'.' + domain));
}

void addMailLinks(std::vector<Contact> &contacts, const QString &body, const QString &domain)
{
    static const QRegularExpression link(
        QStringLiteral(R"(\bhref\s{0,3}=\s{0,3}["']?mailto:([^"'?\s<>]{3,254}))"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = link.globalMatch(body);
    for (int seen = 0; seen < 20 && matches.hasNext(); ++seen) {
        const QString address = QUrl::fromPercentEncoding(matches.next().captured(1).toLatin1()).toLower();
        if (!isPlainMailAddress(address) || address.startsWith(QLatin1String("security@")) ||
            address.startsWith(QLatin1String("abuse@")))
            continue; // those two boxes are for other things than an outage
        const bool own = isWithin(address.section(u'@', 1), domain);
        add(contacts, Kind::Email, address, "page", own ? 0.7 : 0.4);
    }
}

void addStatusLinks(std::vector<Contact> &contacts, const QString &body, const QString &domain)
{
    static const QRegularExpression link(
        QStringLiteral(R"(\bhref\s{0,3}=\s{0,3}["'](https://[^"'\s<>]{4,300})["'])"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = link.globalMatch(body);
    for (int seen = 0; seen < 400 && matches.hasNext(); ++seen) {
        const QUrl url(matches.next().captured(1), QUrl::StrictMode);
        const QString host = url.host().toLower();
        const bool own = isWithin(host, domain) && host.startsWith(QLatin1String("status."));
        if (isWebAddress(url) && (own || isWithin(host, QStringLiteral("statuspage.io"))))
            add(contacts, Kind::StatusPage, withoutSecrets(url.toString(QUrl::FullyEncoded)), "page", 0.6);
    }
}

void addFromPages(std::vector<Contact> &contacts, const CaseFile &caseFile, const QString &domain)
{
    const QString host = caseFile.address().host;
    for (const Observation &observation : caseFile.all()) {
        const auto *http = observation.as<HttpFacts>();
        if (!http || http->purpose == HttpPurpose::Connectivity || http->purpose == HttpPurpose::Control ||
            http->status == 0 || observation.failure)
            continue;
        const QString from = QUrl(http->url).host().toLower();
        // A portal or a proxy may have written the page: only pages of the site's own host over TLS that
        // holds, or plain ones where the site itself is plain.
        const bool genuine = (from == host || isWithin(from, domain)) &&
                             (http->tls ? http->tls->fault == CertificateFault::None
                                        : http->purpose != HttpPurpose::PlainHttp);
        if (!genuine)
            continue;
        addMailLinks(contacts, http->body, domain);
        addStatusLinks(contacts, http->body, domain);
    }
}

/// Only from the SOA of a zone that is the site's: the SOA in a registry's "no such name" is the registry's.
void addSoaMailbox(std::vector<Contact> &contacts, const CaseFile &caseFile, const QString &domain)
{
    const QString host = caseFile.address().host;
    for (const Observation &observation : caseFile.all()) {
        const auto *dns = observation.as<DnsFacts>();
        if (!dns || dns->subject != NameSubject::Site)
            continue;
        for (const auto *records : {&dns->answers, &dns->authority}) {
            for (const DnsRecord &record : *records) {
                QString zone = record.name.toLower();
                if (zone.endsWith(u'.'))
                    zone.chop(1);
                const QString mailbox =
                    record.type == QLatin1String("SOA") ? soaMailbox(record.data) : QString();
                // A DNS hoster's own mailbox knows nothing of the site.
                if (isWithin(zone, domain) && isWithin(host, zone) &&
                    isWithin(mailbox.section(u'@', 1), domain))
                    add(contacts, Kind::Email, mailbox, "soa", 0.4);
            }
        }
    }
}

bool nameExists(const CaseFile &caseFile)
{
    for (const Observation &observation : caseFile.all()) {
        const auto *dns = observation.as<DnsFacts>();
        const auto *name = observation.as<SystemNameFacts>();
        if (dns && dns->subject == NameSubject::Site && dns->rcode == QLatin1String("NOERROR"))
            return true;
        if (name && name->subject == NameSubject::Site && !name->addresses.isEmpty())
            return true;
        const auto *http = observation.as<HttpFacts>();
        if (http && http->status != 0 && http->purpose == HttpPurpose::Page)
            return true;
    }
    return false;
}

} // namespace

std::vector<Contact> findContacts(const CaseFile &caseFile, const Services &services)
{
    std::vector<Contact> contacts;
    addOrganisation(contacts, services.organisation);
    const SiteAddress site = caseFile.address();
    const QString domain = site.isPrivate() ? QString() : registrableDomain(site.host);
    addFromPages(contacts, caseFile, domain);
    addSoaMailbox(contacts, caseFile, domain);
    if (!domain.isEmpty() && nameExists(caseFile)) {
        // Standard names (RFC 2142); many domains do not have them. Never security@: that is for
        // vulnerabilities (RFC 9116).
        add(contacts, Kind::Email, QStringLiteral("webmaster@") + domain, "rfc2142", 0.2);
        add(contacts, Kind::Email, QStringLiteral("support@") + domain, "rfc2142", 0.15);
        add(contacts, Kind::Email, QStringLiteral("hostmaster@") + domain, "rfc2142", 0.1);
    }
    std::stable_sort(contacts.begin(), contacts.end(),
                     [](const Contact &a, const Contact &b) { return a.certainty > b.certainty; });
    return contacts;
}

} // namespace IsItMe
