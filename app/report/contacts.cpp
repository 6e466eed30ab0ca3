// SPDX-License-Identifier: Apache-2.0
#include "address/sitedomain.h"
#include "casefile/sitepages.h"
#include "causes/told.h"
#include "report/foreigntext.h"
#include "report/report.h"

#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

using Kind = Contact::Kind;
using Whose = Contact::Whose;

/// Gathers them: each once, the first mention counts. What may never be told of an outage does not get in.
class Gathering
{
public:
    explicit Gathering(const CaseFile &caseFile) : m_security(securityAddresses(caseFile)) {}

    void add(Contact contact)
    {
        constexpr size_t most = 12;
        const bool known = std::any_of(m_contacts.begin(), m_contacts.end(), [&](const Contact &other) {
            return other.value.compare(contact.value, Qt::CaseInsensitive) == 0;
        });
        const bool forbidden =
            contact.kind == Kind::Email && contact.whose != Whose::Organisation &&
            (m_security.contains(contact.value.toLower()) || isForOtherThings(contact.value));
        if (!contact.value.isEmpty() && !known && !forbidden && m_contacts.size() < most)
            m_contacts.push_back(std::move(contact));
    }
    std::vector<Contact> take() { return std::move(m_contacts); }

private:
    QStringList m_security;
    std::vector<Contact> m_contacts;
};

bool isWebAddress(const QUrl &url)
{
    return url.isValid() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) &&
           !url.host().isEmpty() && url.userInfo().isEmpty();
}

/// The desk that handed the program out comes first, whatever the site.
void addOrganisation(Gathering &contacts, const Organisation &organisation)
{
    const auto web = [&](Kind kind, const QUrl &url, double certainty) {
        if (isWebAddress(url))
            contacts.add({kind, url.toString(QUrl::FullyEncoded), QStringLiteral("organisation"), certainty,
                          Whose::Organisation, organisation.name});
    };
    web(Kind::Desk, organisation.supportDesk, 0.97);
    if (isPlainMailAddress(organisation.supportEmail))
        contacts.add({Kind::Email, organisation.supportEmail, QStringLiteral("organisation"), 0.95,
                      Whose::Organisation, organisation.name});
    web(Kind::Web, organisation.supportUrl, 0.9);
}

/// A page that speaks is sure; one that was only linked to is likely; one that was guessed and does not speak
/// is nothing.
void addStatusPages(Gathering &contacts, const CaseFile &caseFile)
{
    for (const auto &seen : allSeen<StatusPageFacts>(caseFile.all())) {
        if (!seen.observation->failure)
            contacts.add({Kind::StatusPage, withoutSecrets(seen.facts->url), QStringLiteral("page"), 0.8,
                          Whose::Site, printableLine(seen.facts->name, 80)});
    }
    for (const QUrl &url : statusPageLinks(caseFile))
        contacts.add({Kind::StatusPage,
                      withoutSecrets(url.toString(QUrl::FullyEncoded)),
                      QStringLiteral("page"),
                      0.6,
                      Whose::Site,
                      {}});
}

void addFromPages(Gathering &contacts, const CaseFile &caseFile, const QString &domain)
{
    for (const QString &address : mailAddressesOnPages(caseFile)) {
        const bool own = isWithinDomain(address.section(u'@', 1), domain);
        contacts.add({Kind::Email, address, QStringLiteral("page"), own ? 0.7 : 0.4, Whose::Site, {}});
    }
    const QUrl link = contactPageLink(caseFile);
    if (!link.isValid())
        return;
    bool tried = false, loads = false;
    for (const auto &seen : allSeen<HttpFacts>(currentLook(caseFile))) {
        if (seen.facts->purpose != HttpPurpose::Contact || isSecurityTxt(*seen.facts) || seen.facts->hop > 0)
            continue;
        tried = true;
        loads |= isGoodAnswer(*seen.observation, *seen.facts);
    }
    if (loads || !tried) // one that fails too is of no use
        contacts.add({Kind::Web,
                      withoutSecrets(link.toString(QUrl::FullyEncoded)),
                      QStringLiteral("page"),
                      loads ? 0.55 : 0.45,
                      Whose::Site,
                      {}});
}

bool nothingOfTheSiteAnswers(const CaseFile &caseFile)
{
    const auto reach = siteReach(currentLook(caseFile));
    return !reach.empty() && std::all_of(reach.begin(), reach.end(), [](const auto &one) {
        return one.observation->failure.has_value();
    });
}

/// The domain's own people: never the registrar's desk. The owner of the site's network only where nothing of
/// the site answers, and said so; the network's abuse desk is for other things.
void addFromRegisters(Gathering &contacts, const CaseFile &caseFile, const QStringList &siteAddresses)
{
    const auto certainty = [](const QString &role) {
        return role == QLatin1String("technical") || role == QLatin1String("noc") ? 0.5
               : role == QLatin1String("administrative")                          ? 0.4
                                                                                  : 0.35;
    };
    for (const auto &seen : allSeen<RegistryFacts>(caseFile.all())) {
        const bool domain = seen.facts->subject == QLatin1String("domain");
        const bool network = seen.facts->subject == QLatin1String("address") &&
                             siteAddresses.contains(seen.facts->query) && nothingOfTheSiteAnswers(caseFile);
        if (seen.observation->failure || (!domain && !network))
            continue;
        for (const RegistryContact &one : seen.facts->contacts) {
            if (one.ofRegistrar || one.role == QLatin1String("abuse"))
                continue;
            const double sure = network ? 0.3 : certainty(one.role);
            const Whose whose = network ? Whose::Network : Whose::Site;
            const QString name = printableLine(network ? seen.facts->name : one.name, 80);
            if (isPlainMailAddress(one.email))
                contacts.add({Kind::Email, one.email, QStringLiteral("rdap"), sure, whose, name});
            else if (isWebAddress(QUrl(one.url, QUrl::StrictMode)))
                contacts.add(
                    {Kind::Web, withoutSecrets(one.url), QStringLiteral("rdap"), sure - 0.1, whose, name});
        }
    }
}

/// Only from the SOA of a zone that is the site's: the SOA in a registry's "no such name" is the registry's.
void addSoaMailbox(Gathering &contacts, const CaseFile &caseFile, const QString &domain)
{
    const QString host = caseFile.address().host;
    for (const auto &seen : allSeen<DnsFacts>(caseFile.all())) {
        if (seen.facts->subject != NameSubject::Site)
            continue;
        for (const auto *records : {&seen.facts->answers, &seen.facts->authority}) {
            for (const DnsRecord &record : *records) {
                QString zone = record.name.toLower();
                if (zone.endsWith(u'.'))
                    zone.chop(1);
                const QString mailbox =
                    record.type == QLatin1String("SOA") ? soaMailbox(record.data) : QString();
                // A DNS hoster's own mailbox knows nothing of the site.
                if (isWithinDomain(zone, domain) && isWithinDomain(host, zone) &&
                    isWithinDomain(mailbox.section(u'@', 1), domain))
                    contacts.add({Kind::Email, mailbox, QStringLiteral("soa"), 0.3, Whose::Site, {}});
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
    Gathering contacts(caseFile);
    addOrganisation(contacts, services.organisation);
    const SiteAddress site = caseFile.address();
    const QString domain = siteDomain(site);
    addStatusPages(contacts, caseFile);
    addFromPages(contacts, caseFile, domain);
    addFromRegisters(contacts, caseFile, knownAddresses(currentLook(caseFile), site.host));
    addSoaMailbox(contacts, caseFile, domain);
    if (!domain.isEmpty() && nameExists(caseFile)) {
        // Standard names (RFC 2142); many domains do not have them. Never security@: that is for
        // vulnerabilities (RFC 9116).
        const auto standard = [&](const char *box, double certainty) {
            contacts.add({Kind::Email,
                          QLatin1String(box) + u'@' + domain,
                          QStringLiteral("rfc2142"),
                          certainty,
                          Whose::Site,
                          {}});
        };
        standard("webmaster", 0.2);
        standard("support", 0.15);
        standard("hostmaster", 0.1);
    }
    std::vector<Contact> found = contacts.take();
    // Mail to a name that ran out arrives nowhere.
    if (domainSays(currentLook(caseFile)).kind == DomainSays::Kind::RanOut) {
        std::erase_if(found, [&domain](const Contact &contact) {
            return contact.kind == Kind::Email && contact.whose == Whose::Site &&
                   isWithinDomain(contact.value.section(u'@', 1), domain);
        });
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Contact &a, const Contact &b) { return a.certainty > b.certainty; });
    return found;
}

} // namespace IsItMe
