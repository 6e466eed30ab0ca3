// SPDX-License-Identifier: Apache-2.0
#include "report/redact.h"

#include "address/addressword.h"
#include "address/credentials.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace IsItMe {

namespace {

const QString leftOut = secretReplacement;

const QString localAddresses = QStringLiteral("local-addresses");
const QString publicAddress = QStringLiteral("public-address");
const QString credentials = QStringLiteral("credentials");

/// The value was taken out already, here or where it was stored.
bool isLeftOut(const QString &value)
{
    return value.contains(leftOut) || value.contains(QLatin1String("(removed)"));
}

/// One spelling for an address however it was written; empty when the text is none.
QString normalised(const QString &address)
{
    if (address.count(u':') < 2 && address.count(u'.') != 3)
        return {}; // QHostAddress takes "24" for 0.0.0.24
    const QHostAddress host(address.section(u'%', 0, 0));
    if (host.isNull())
        return {};
    bool mapped = false;
    const quint32 ipv4 = host.toIPv4Address(&mapped); // also ::ffff:192.168.1.1
    return mapped ? QHostAddress(ipv4).toString() : host.toString();
}

bool isLoopbackOrNone(const QString &address)
{
    const QHostAddress host(address);
    return host.isLoopback() || host == QHostAddress(QHostAddress::AnyIPv4) ||
           host == QHostAddress(QHostAddress::AnyIPv6) || host.isMulticast() || host.isBroadcast();
}

/// The first 64 bits: what a home network shares.
QString networkOf(const QString &address)
{
    const QHostAddress host(address);
    if (host.protocol() != QAbstractSocket::IPv6Protocol)
        return {};
    const Q_IPV6ADDR bytes = host.toIPv6Address();
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.c), 8).toHex());
}

/// Whatever could be an IP address; each is checked by QHostAddress before it counts.
const QRegularExpression &addressPattern()
{
    static const QRegularExpression pattern(QStringLiteral(
        R"((?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?!\w|\.\d)|(?<![\w:])[0-9A-Fa-f:]{2,39}(?:(?:\d{1,3}\.){3}\d{1,3})?(?![\w:]))"));
    return pattern;
}

QStringList addressesIn(const QString &text)
{
    QStringList found;
    auto matches = addressPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QString address = normalised(matches.next().captured());
        if (!address.isEmpty())
            found.append(address);
    }
    return found;
}

bool isOneOf(const QString &name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *known) {
        return name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
}

bool isSitePurpose(HttpPurpose purpose)
{
    return purpose != HttpPurpose::Connectivity && purpose != HttpPurpose::Control;
}

} // namespace

Redaction::Redaction(const CaseFile &caseFile, bool keepLocalAddresses) : m_keepLocal(keepLocalAddresses)
{
    const SiteAddress site = caseFile.address();
    m_siteIsPrivate = site.isPrivate();
    if (site.hasIpAddress())
        m_site.insert(normalised(site.host));
    learnOwnAddresses(caseFile);
}

void Redaction::learnOwnAddresses(const CaseFile &caseFile)
{
    QSet<QString> networks, servers;
    for (const Observation &observation : caseFile.all()) {
        if (const auto *link = observation.as<LinkFacts>()) {
            for (const LinkInterface &interface : link->interfaces) {
                for (const QString &address : interface.addresses) {
                    const QString own = normalised(address.section(u'/', 0, 0));
                    m_own.insert(own);
                    networks.insert(networkOf(own));
                }
            }
            for (const DefaultRoute &route : link->routes)
                m_own.insert(normalised(route.router));
        } else if (const auto *router = observation.as<RouterFacts>()) {
            m_own.insert(normalised(router->address));
        } else if (const auto *path = observation.as<PathFacts>()) {
            for (const PathHop &hop : path->hops) {
                if (hop.part == PathPart::ThisNetwork)
                    m_own.insert(normalised(hop.address));
            }
        } else if (const auto *http = observation.as<HttpFacts>()) {
            servers.insert(normalised(http->address));
            if (m_siteIsPrivate && isSitePurpose(http->purpose) && http->hop == 0)
                m_site.insert(normalised(http->address));
        } else if (const auto *name = observation.as<SystemNameFacts>()) {
            for (const QString &address : name->addresses) {
                servers.insert(normalised(address));
                if (m_siteIsPrivate && name->subject == NameSubject::Site)
                    m_site.insert(normalised(address));
            }
        } else if (const auto *dns = observation.as<DnsFacts>()) {
            for (const DnsRecord &record : dns->answers) {
                servers.insert(normalised(record.data));
                if (m_siteIsPrivate && dns->subject == NameSubject::Site)
                    m_site.insert(normalised(record.data));
            }
        }
    }
    networks.remove({});
    for (const Observation &observation : caseFile.all()) {
        if (const auto *link = observation.as<LinkFacts>()) {
            for (const QString &resolver : link->resolvers) {
                for (const QString &address : addressesIn(resolver)) {
                    if (isPrivateIp(address) || networks.contains(networkOf(address)))
                        m_own.insert(address);
                }
            }
        } else if (const auto *http = observation.as<HttpFacts>()) {
            learnPublicAddress(*http);
        } else if (const auto *self = observation.as<WhoamiFacts>()) {
            m_public.insert(normalised(self->address));
        }
    }
    m_public -= servers; // a page can claim anything: the server's own address is not the visitor's
    m_own.remove({});
    m_public.remove({});
    m_site.remove({});
    m_site -= m_own;
}

/// Where a site tells the visitor's own address back: Cloudflare's error pages, debugging headers.
void Redaction::learnPublicAddress(const HttpFacts &http)
{
    for (const HeaderField &header : http.headers) {
        if (isOneOf(header.name, {"X-Client-IP", "X-Real-IP", "X-Forwarded-For", "CF-Connecting-IP",
                                  "True-Client-IP", "X-Remote-Addr", "X-Remote-IP", "X-Your-IP", "Client-IP",
                                  "X-Visitor-IP", "Fastly-Client-IP", "X-Original-Forwarded-For"})) {
            for (const QString &address : addressesIn(header.value))
                m_public.insert(address);
        }
    }
    static const QRegularExpression told(
        QStringLiteral(
            R"((?:cf-footer-ip"[^>]{0,80}>|\b(?:your|client) ?(?:ip)?(?: address)?(?: is)? ?[:=]\s{0,5}(?:<[^>]{0,80}>\s{0,5}){0,3})([0-9A-Fa-f:.]{2,45}))"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = told.globalMatch(http.body);
    while (matches.hasNext()) {
        const QStringList addresses = addressesIn(matches.next().captured(1));
        m_keepPictures &= m_keepLocal || addresses.isEmpty();
        for (const QString &address : addresses)
            m_public.insert(address);
    }
}

bool Redaction::belongsHere(const QString &address) const
{
    return m_own.contains(address) || m_public.contains(address);
}

QString Redaction::wordFor(const QString &address)
{
    m_words.insert(isPrivateIp(address) ? localAddresses : publicAddress);
    const auto known = m_wordOf.constFind(address);
    if (known != m_wordOf.constEnd())
        return *known;
    const QHostAddress host(address);
    const AddressWord kind{host.protocol() == QAbstractSocket::IPv6Protocol, host.isLinkLocal(),
                           !isPrivateIp(address)};
    const QString word = kind.text(m_wordOf.size() + 1);
    m_wordOf.insert(address, word);
    return word;
}

QString Redaction::field(const QString &text)
{
    if (m_keepLocal || text.isEmpty())
        return text;
    if (const auto word = addressWord(text)) // a report of a report leaves out what the first one did
        m_words.insert(word->isPublic ? publicAddress : localAddresses);
    return replaceEach(text, addressPattern(), [this](const QRegularExpressionMatch &match) {
        const QString address = normalised(match.captured());
        if (address.isEmpty() || isLoopbackOrNone(address) || m_site.contains(address))
            return match.captured();
        return belongsHere(address) || isPrivateIp(address) ? wordFor(address) : match.captured();
    });
}

QString Redaction::withoutKnownAddresses(const QString &text)
{
    if (m_keepLocal || text.isEmpty())
        return text;
    // A gateway's page that names its upstream's private address is just what the administrator needs: only
    // addresses known to be of this side go.
    return replaceEach(text, addressPattern(), [this](const QRegularExpressionMatch &match) {
        const QString address = normalised(match.captured());
        const bool hide = belongsHere(address) && !isLoopbackOrNone(address);
        return hide ? wordFor(address) : match.captured();
    });
}

QString Redaction::text(const QString &text)
{
    bool found = false;
    const QString clean = withoutCredentials(withoutKnownAddresses(text), &found);
    if (found)
        m_words.insert(credentials);
    return clean;
}

QString Redaction::url(const QString &url)
{
    if (url.isEmpty())
        return url;
    const QString clean = withoutSecrets(url);
    if (clean != url || clean.contains(u'=' + leftOut))
        m_words.insert(QStringLiteral("query"));
    return field(clean);
}

void Redaction::hide(std::vector<HeaderField> &headers)
{
    for (HeaderField &header : headers) {
        const bool secret =
            isOneOf(header.name, {"Cookie", "Authorization", "Proxy-Authorization", "Authentication-Info",
                                  "X-Api-Key", "X-Auth-Token", "X-CSRF-Token", "X-XSRF-Token",
                                  "X-Amz-Security-Token", "X-Access-Token"});
        if (isLeftOut(header.value))
            m_words.insert(credentials);
        if (secret && !header.value.isEmpty() && !isLeftOut(header.value)) {
            header.value = leftOut;
            m_words.insert(credentials);
        } else if (isOneOf(header.name, {"Set-Cookie", "Set-Cookie2"})) {
            // The cookie's name and its attributes help; its value is a key to somebody's account.
            static const QRegularExpression value(
                QStringLiteral(R"(^([^=;]{0,200}=)(?!REMOVED|\(removed\))[^;]+)"));
            header.value = replaceEach(header.value, value, [this](const QRegularExpressionMatch &match) {
                m_words.insert(credentials);
                return match.captured(1) + leftOut;
            });
        } else if (isOneOf(header.name, {"Location", "Content-Location", "Refresh", "Link"})) {
            header.value = isOneOf(header.name, {"Location", "Content-Location"}) ? url(header.value)
                                                                                  : text(header.value);
        } else {
            header.value = text(header.value);
        }
    }
}

void Redaction::hide(LinkFacts &link)
{
    for (LinkInterface &interface : link.interfaces) {
        for (QString &address : interface.addresses)
            address = field(address);
    }
    for (DefaultRoute &route : link.routes)
        route.router = field(route.router);
    for (QString &resolver : link.resolvers)
        resolver = field(resolver);
    for (ProxySetting &proxy : link.proxies)
        proxy.host = field(proxy.host.section(u'@', -1));
    for (QString &entry : link.hostsEntries)
        entry = field(entry);
}

void Redaction::hide(HttpFacts &http)
{
    http.url = url(http.url);
    http.location = url(http.location);
    http.address = field(http.address);
    http.proxy = field(http.proxy.section(u'@', -1));
    http.reason = text(http.reason);
    http.title = text(http.title);
    http.body = text(http.body);
    hide(http.headers);
}

void Redaction::hide(DnsFacts &dns)
{
    dns.server = field(dns.server);
    dns.comment = text(dns.comment);
    for (auto *records : {&dns.answers, &dns.authority}) {
        for (DnsRecord &record : *records)
            record.data = field(record.data);
    }
}

void Redaction::hide(VantageFacts &seen)
{
    seen.url = url(seen.url);
    seen.address = field(seen.address);
    seen.failure = text(seen.failure);
    seen.body = text(seen.body);
    hide(seen.headers);
}

void Redaction::hide(BrowserFacts &load)
{
    load.url = url(load.url);
    load.landed = url(load.landed);
    load.errorDetail = text(load.errorDetail);
    load.title = text(load.title);
    for (BrowserPart &part : load.failingParts)
        part.url = url(part.url);
    if (m_keepPictures || load.screenshot.isEmpty())
        return;
    load.screenshot.clear();
    m_words.insert(QStringLiteral("picture"));
}

Observation Redaction::redacted(Observation observation)
{
    observation.detail = text(observation.detail);
    if (auto *link = std::get_if<LinkFacts>(&observation.facts)) {
        hide(*link);
    } else if (auto *router = std::get_if<RouterFacts>(&observation.facts)) {
        router->address = field(router->address);
    } else if (auto *dns = std::get_if<DnsFacts>(&observation.facts)) {
        hide(*dns);
    } else if (auto *name = std::get_if<SystemNameFacts>(&observation.facts)) {
        for (QString &address : name->addresses)
            address = field(address);
    } else if (auto *reach = std::get_if<ReachFacts>(&observation.facts)) {
        reach->address = field(reach->address);
    } else if (auto *path = std::get_if<PathFacts>(&observation.facts)) {
        path->address = field(path->address);
        for (PathHop &hop : path->hops)
            hop.address = field(hop.address);
    } else if (auto *echo = std::get_if<EchoFacts>(&observation.facts)) {
        echo->address = field(echo->address);
    } else if (auto *size = std::get_if<PacketSizeFacts>(&observation.facts)) {
        size->address = field(size->address);
        size->reportedBy = field(size->reportedBy);
    } else if (auto *http = std::get_if<HttpFacts>(&observation.facts)) {
        hide(*http);
    } else if (auto *seen = std::get_if<VantageFacts>(&observation.facts)) {
        hide(*seen);
    } else if (auto *load = std::get_if<BrowserFacts>(&observation.facts)) {
        hide(*load);
    } else if (auto *self = std::get_if<WhoamiFacts>(&observation.facts)) {
        self->address = field(self->address);
    } else if (auto *status = std::get_if<StatusPageFacts>(&observation.facts)) {
        status->url = url(status->url);
    } else if (auto *answer = std::get_if<AnswerFacts>(&observation.facts)) {
        answer->value = text(answer->value);
    } else if (auto *page = std::get_if<SeenPageFacts>(&observation.facts)) {
        hide(page->requestIds);
    }
    return observation;
}

void Redaction::hideIn(Diagnosis &diagnosis)
{
    const auto each = [this](QStringList &list) {
        for (QString &text : list)
            text = sentence(text);
    };
    diagnosis.sentence = sentence(diagnosis.sentence);
    diagnosis.detail = sentence(diagnosis.detail);
    each(diagnosis.advice);
    each(diagnosis.noNeedTo);
    for (RankedCause &cause : diagnosis.causes) {
        cause.text.name = sentence(cause.text.name);
        cause.text.sentence = sentence(cause.text.sentence);
        cause.text.detail = sentence(cause.text.detail);
        each(cause.text.advice);
        for (AdministratorAdvice &advice : cause.text.administrator)
            advice.text = sentence(advice.text);
    }
}

QStringList Redaction::words() const
{
    QStringList words(m_words.begin(), m_words.end());
    words.sort();
    return words;
}

} // namespace IsItMe
