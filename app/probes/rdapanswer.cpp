// SPDX-License-Identifier: Apache-2.0
#include "probes/outsideanswers.h"

#include "address/sitedomain.h"

#include <QHostAddress>
#include <QJsonDocument>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr size_t mostContacts = 20;
constexpr qsizetype mostListed = 20;
constexpr qsizetype mostServices = 2000;
constexpr int deepestEntity = 3;

QString text(const QJsonObject &object, const char *key)
{
    return cleanedLine(object.value(QLatin1String(key)).toString());
}

QStringList texts(const QJsonValue &list)
{
    QStringList found;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &item : array) {
        const QString clean = cleanedLine(item.toString());
        if (!clean.isEmpty() && found.size() < mostListed)
            found.append(clean);
    }
    return found;
}

/// Registries write such words where a person's data stood.
bool isRedacted(const QString &value)
{
    static constexpr QLatin1String words[] = {QLatin1String("redacted"),      QLatin1String("privacy"),
                                              QLatin1String("not disclosed"), QLatin1String("data protected"),
                                              QLatin1String("withheld"),      QLatin1String("gdpr"),
                                              QLatin1String("whoisguard"),    QLatin1String("non-public")};
    return std::any_of(std::begin(words), std::end(words),
                       [&](QLatin1String word) { return value.contains(word, Qt::CaseInsensitive); });
}

/// The text of a jCard's property (RFC 7095, section 3.3): [name, parameters, type, value ...].
QString cardValue(const QJsonArray &property)
{
    const QJsonValue value = property.at(3);
    const QString text = cleanedLine(value.isArray() ? value.toArray().at(0).toString() : value.toString());
    return isRedacted(text) ? QString() : text;
}

QString webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool good = url.isValid() &&
                      (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) &&
                      !url.host().isEmpty() && url.userInfo().isEmpty();
    return good ? url.toString(QUrl::FullyEncoded) : QString();
}

QString phoneNumber(const QString &text)
{
    QString number = text.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive) ? text.mid(4) : text;
    number = number.section(u';', 0, 0);
    const bool good =
        number.size() >= 5 && number.size() <= 30 && std::all_of(number.begin(), number.end(), [](QChar c) {
            return (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.' || c == u' ' ||
                   c == u'(' || c == u')';
        });
    return good ? number : QString();
}

void readCard(const QJsonValue &vcardArray, RegistryContact &contact)
{
    const QJsonArray card = vcardArray.toArray();
    if (card.at(0).toString() != QLatin1String("vcard"))
        return;
    const QJsonArray properties = card.at(1).toArray();
    for (qsizetype i = 0; i < std::min(properties.size(), qsizetype(50)); ++i) {
        const QJsonArray property = properties.at(i).toArray();
        const QString name = property.at(0).toString();
        const QString value = property.size() >= 4 ? cardValue(property) : QString();
        if (value.isEmpty())
            continue;
        if (name == QLatin1String("fn") || (name == QLatin1String("org") && contact.name.isEmpty()))
            contact.name = value;
        else if (name == QLatin1String("email") && contact.email.isEmpty() &&
                 isPlainMailAddress(value.toLower()))
            contact.email = value.toLower();
        else if (name == QLatin1String("tel") && contact.phone.isEmpty())
            contact.phone = phoneNumber(value);
        else if ((name == QLatin1String("contact-uri") || name == QLatin1String("url")) &&
                 contact.url.isEmpty())
            contact.url = webAddress(value);
    }
}

/// `ofRegistrar`: what stands inside of a registrar's entity is the registrar's own desk.
void readEntities(const QJsonValue &entities, bool ofRegistrar, int depth, RegistryFacts &facts)
{
    const QJsonArray array = entities.toArray();
    for (qsizetype i = 0; i < std::min(array.size(), qsizetype(30)); ++i) {
        const QJsonObject entity = array.at(i).toObject();
        const QStringList roles = texts(entity.value(QLatin1String("roles")));
        RegistryContact contact;
        readCard(entity.value(QLatin1String("vcardArray")), contact);
        const bool registrar = roles.contains(QLatin1String("registrar")) ||
                               roles.contains(QLatin1String("reseller")) ||
                               roles.contains(QLatin1String("sponsor"));
        if (registrar && facts.registrar.isEmpty())
            facts.registrar = contact.name;
        const bool domain = facts.subject == QLatin1String("domain");
        for (const QString &role : roles) {
            contact.role = role;
            // Beside a domain "abuse" is the registrar's box, wherever it stands.
            contact.ofRegistrar = ofRegistrar || registrar || (domain && role == QLatin1String("abuse"));
            const bool any = !contact.email.isEmpty() || !contact.phone.isEmpty() || !contact.url.isEmpty() ||
                             !contact.name.isEmpty();
            if (any && facts.contacts.size() < mostContacts)
                facts.contacts.push_back(contact);
        }
        if (depth < deepestEntity)
            readEntities(entity.value(QLatin1String("entities")), ofRegistrar || registrar, depth + 1, facts);
    }
}

void readEvents(const QJsonValue &events, RegistryFacts &facts)
{
    const QJsonArray array = events.toArray();
    for (qsizetype i = 0; i < std::min(array.size(), qsizetype(50)); ++i) {
        const QJsonObject event = array.at(i).toObject();
        const QDateTime at = QDateTime::fromString(
            event.value(QLatin1String("eventDate")).toString().left(40), Qt::ISODateWithMs);
        const QString action = text(event, "eventAction");
        if (!at.isValid())
            continue;
        if (action == QLatin1String("expiration"))
            facts.expires = at.toUTC();
        else if (action == QLatin1String("last changed"))
            facts.changed = at.toUTC();
    }
}

std::optional<RegistryFacts> commonFacts(const QJsonObject &object, const char *kind, const char *subject)
{
    if (object.value(QLatin1String("objectClassName")).toString() != QLatin1String(kind))
        return std::nullopt;
    RegistryFacts facts;
    facts.subject = QLatin1String(subject);
    facts.found = true;
    facts.handle = text(object, "handle");
    facts.country = text(object, "country").left(60);
    facts.status = texts(object.value(QLatin1String("status")));
    readEvents(object.value(QLatin1String("events")), facts);
    readEntities(object.value(QLatin1String("entities")), false, 0, facts);
    return facts;
}

/// The https server of a list of URLs, or nothing.
std::optional<QUrl> serverOf(const QJsonValue &urls)
{
    const QJsonArray array = urls.toArray();
    for (const QJsonValue &item : array) {
        const QUrl url(item.toString().left(300), QUrl::StrictMode);
        if (url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() &&
            url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment())
            return url;
    }
    return std::nullopt;
}

/// The service whose entry matches best; `match` says how well, 0 for not at all.
template <class Match>
std::optional<QUrl> bestServer(const QByteArray &bootstrap, Match match)
{
    const QJsonArray services =
        QJsonDocument::fromJson(bootstrap).object().value(QLatin1String("services")).toArray();
    int best = 0;
    std::optional<QUrl> server;
    for (qsizetype i = 0; i < std::min(services.size(), mostServices); ++i) {
        const QJsonArray service = services.at(i).toArray();
        const QJsonArray entries = service.at(0).toArray();
        for (const QJsonValue &entry : entries) {
            const int length = match(entry.toString().left(100));
            if (length > best) {
                const auto url = serverOf(service.at(1));
                best = url ? length : best;
                server = url ? url : server;
            }
        }
    }
    return server;
}

} // namespace

std::optional<QUrl> rdapServerForDomain(const QByteArray &bootstrap, const QString &domain)
{
    return bestServer(bootstrap, [&domain](const QString &entry) {
        const bool under = !entry.isEmpty() && domain.endsWith(u'.' + entry, Qt::CaseInsensitive);
        return under ? static_cast<int>(entry.size()) : 0;
    });
}

std::optional<QUrl> rdapServerForAddress(const QByteArray &bootstrap, const QString &address)
{
    const QHostAddress host(address);
    return bestServer(bootstrap, [&host](const QString &entry) {
        const auto network = QHostAddress::parseSubnet(entry);
        const bool same = network.second > 0 && network.first.protocol() == host.protocol();
        return same && host.isInSubnet(network) ? network.second : 0;
    });
}

std::optional<RegistryFacts> parseRdapDomain(const QByteArray &json, const QString &domain)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    auto facts = commonFacts(object, "domain", "domain");
    QString name = text(object, "ldhName").toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (!facts || name != domain.toLower())
        return std::nullopt; // an answer about another domain is none
    facts->query = domain;
    facts->name = name;
    const QJsonArray servers = object.value(QLatin1String("nameservers")).toArray();
    for (const QJsonValue &server : servers) {
        const QString host = text(server.toObject(), "ldhName").toLower();
        if (!host.isEmpty() && facts->nameServers.size() < mostListed)
            facts->nameServers.append(host);
    }
    return facts;
}

std::optional<RegistryFacts> parseRdapNetwork(const QByteArray &json, const QString &address)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    auto facts = commonFacts(object, "ip network", "address");
    if (!facts)
        return std::nullopt;
    facts->query = address;
    facts->name = text(object, "name");
    // The holder's own name says more than the network's: "Example Hosting" for "EXAMPLE-NET-4".
    for (const RegistryContact &contact : facts->contacts) {
        if (contact.role == QLatin1String("registrant") && !contact.name.isEmpty()) {
            facts->name = contact.name;
            break;
        }
    }
    return facts;
}

} // namespace IsItMe
