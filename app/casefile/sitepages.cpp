// SPDX-License-Identifier: Apache-2.0
#include "casefile/sitepages.h"

#include "address/sitedomain.h"

#include <QSet>

#include <algorithm>

namespace IsItMe {

namespace {

bool isSitesOwn(HttpPurpose purpose)
{
    return purpose != HttpPurpose::Connectivity && purpose != HttpPurpose::Control;
}

bool isGood(const Seen<HttpFacts> &page)
{
    return page.facts->status >= 200 && page.facts->status < 300;
}

} // namespace

QString siteDomain(const SiteAddress &site)
{
    return site.isPrivate() ? QString() : registrableDomain(site.host);
}

bool isWithinDomain(const QString &name, const QString &domain)
{
    return !domain.isEmpty() && (name == domain || name.endsWith(u'.' + domain));
}

bool isSecurityTxt(const HttpFacts &http)
{
    return QUrl(http.url).path().endsWith(QLatin1String("/security.txt"), Qt::CaseInsensitive);
}

bool isForOtherThings(const QString &address)
{
    static const QSet<QString> boxes{
        QStringLiteral("security"),   QStringLiteral("abuse"),       QStringLiteral("psirt"),
        QStringLiteral("cert"),       QStringLiteral("csirt"),       QStringLiteral("vulnerability"),
        QStringLiteral("disclosure"), QStringLiteral("bugbounty"),   QStringLiteral("privacy"),
        QStringLiteral("dpo"),        QStringLiteral("datenschutz"), QStringLiteral("legal"),
        QStringLiteral("noreply"),    QStringLiteral("no-reply"),    QStringLiteral("donotreply"),
        QStringLiteral("press"),      QStringLiteral("jobs"),        QStringLiteral("careers")};
    const QString box = address.section(u'@', 0, 0).toLower();
    return boxes.contains(box) || box.startsWith(QLatin1String("security")) ||
           box.startsWith(QLatin1String("responsible-disclosure"));
}

std::vector<Seen<HttpFacts>> genuinePages(const CaseFile &caseFile)
{
    const SiteAddress site = caseFile.address();
    const QString domain = siteDomain(site);
    std::vector<Seen<HttpFacts>> pages;
    for (const Observation &observation : caseFile.all()) {
        const auto *http = observation.as<HttpFacts>();
        if (!http || !isSitesOwn(http->purpose) || http->status == 0 || observation.failure)
            continue;
        const QString from = QUrl(http->url).host().toLower();
        const bool genuine = (from == site.host || isWithinDomain(from, domain)) &&
                             (http->tls ? http->tls->fault == CertificateFault::None
                                        : http->purpose != HttpPurpose::PlainHttp && !site.isHttps());
        if (genuine)
            pages.push_back({&observation, http});
    }
    return pages;
}

QUrl contactPageLink(const CaseFile &caseFile)
{
    const QString host = caseFile.address().host;
    const QString domain = siteDomain(caseFile.address());
    QUrl best;
    int surest = 0;
    for (const auto &page : genuinePages(caseFile)) {
        if (!isGood(page) || page.facts->purpose == HttpPurpose::Contact)
            continue;
        for (const PageLink &link : pageLinks(page.facts->body, QUrl(page.facts->url))) {
            const QString to = link.url.host().toLower();
            const bool own = to == host || isWithinDomain(to, domain);
            const bool safe = link.url.scheme() == QLatin1String("https") || !caseFile.address().isHttps();
            if (!own || !safe || link.url.path().contains(QLatin1String("security.txt")))
                continue;
            const int sure = contactWord(link);
            if (sure > surest) {
                surest = sure;
                best = link.url;
            }
        }
    }
    return best;
}

std::vector<QUrl> statusPageLinks(const CaseFile &caseFile)
{
    constexpr size_t most = 2;
    const QString domain = siteDomain(caseFile.address());
    std::vector<QUrl> found;
    if (caseFile.address().isPrivate())
        return found;
    for (const auto &page : genuinePages(caseFile)) {
        for (const PageLink &link : pageLinks(page.facts->body, QUrl(page.facts->url))) {
            const QString host = link.url.host().toLower();
            if (host == caseFile.address().host || !isStatusLink(link))
                continue;
            if (!isGood(page) && !isWithinDomain(host, domain))
                continue;
            const QUrl url = link.url.adjusted(QUrl::RemoveQuery);
            const bool known = std::any_of(found.begin(), found.end(),
                                           [&](const QUrl &other) { return other.host() == url.host(); });
            if (!known && found.size() < most)
                found.push_back(url);
        }
    }
    return found;
}

QStringList securityAddresses(const CaseFile &caseFile)
{
    QStringList addresses;
    for (const Observation &observation : caseFile.all()) {
        const auto *http = observation.as<HttpFacts>();
        if (http && http->status == 200 && isSecurityTxt(*http))
            addresses +=
                pageMailAddresses(QString(http->body).replace(QLatin1String("mailto:"), QLatin1String(" ")));
    }
    return addresses;
}

QStringList mailAddressesOnPages(const CaseFile &caseFile)
{
    const QString domain = siteDomain(caseFile.address());
    const QStringList security = securityAddresses(caseFile);
    QStringList own, foreign;
    for (const auto &page : genuinePages(caseFile)) {
        if (isSecurityTxt(*page.facts))
            continue;
        for (const QString &address : pageMailAddresses(page.facts->body)) {
            if (security.contains(address) || isForOtherThings(address) || own.contains(address) ||
                foreign.contains(address))
                continue;
            (isWithinDomain(address.section(u'@', 1), domain) ? own : foreign).append(address);
        }
    }
    return own + foreign;
}

} // namespace IsItMe
