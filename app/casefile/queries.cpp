// SPDX-License-Identifier: Apache-2.0
#include "casefile/queries.h"

#include "address/addressword.h"
#include "pages/pagesays.h"

#include <QHostAddress>
#include <QLocale>

#include <algorithm>

namespace IsItMe {

std::span<const Observation> currentLook(const CaseFile &caseFile)
{
    return currentLook(caseFile.all());
}

std::span<const Observation> currentLook(std::span<const Observation> all)
{
    for (size_t i = all.size(); i > 0; --i) {
        if (all[i - 1].as<LinkFacts>())
            return all.subspan(i - 1);
    }
    return all;
}

std::vector<Seen<HttpFacts>> httpSeen(std::span<const Observation> look, HttpPurpose purpose)
{
    auto found = allSeen<HttpFacts>(look);
    std::erase_if(found, [purpose](const auto &seen) { return seen.facts->purpose != purpose; });
    return found;
}

bool isLinkLocal(const QString &address)
{
    if (const auto word = addressWord(address))
        return word->linkLocal;
    const QHostAddress ip(address.section(u'/', 0, 0));
    return ip.isNull() || ip.isLinkLocal() || ip.isLoopback();
}

bool isIpv6(const QString &address)
{
    const auto word = addressWord(address);
    return word ? word->ipv6 : address.contains(u':');
}

bool isUsable(const LinkInterface &interface)
{
    const auto &addresses = interface.addresses;
    return interface.up && interface.carrier &&
           std::any_of(addresses.begin(), addresses.end(), [](const QString &a) { return !isLinkLocal(a); });
}

bool hasUsableInterface(const LinkFacts &link)
{
    return std::any_of(link.interfaces.begin(), link.interfaces.end(), isUsable);
}

namespace {

bool sameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isSiteQuestion(const DnsFacts &dns, const QString &host)
{
    return dns.subject == NameSubject::Site && !dns.independent && sameName(dns.name, host);
}

} // namespace

QStringList knownAddresses(std::span<const Observation> look, const QString &host)
{
    if (!QHostAddress(host).isNull())
        return {host};
    for (const auto &seen : allSeen<SystemNameFacts>(look)) {
        if (sameName(seen.facts->name, host) && !seen.facts->addresses.isEmpty())
            return seen.facts->addresses;
    }
    if (!nameIsSettled(look, host))
        return {};
    QStringList addresses;
    for (const auto &seen : allSeen<DnsFacts>(look)) {
        if (!isSiteQuestion(*seen.facts, host))
            continue;
        for (const DnsRecord &record : seen.facts->answers) {
            if (record.type == QLatin1String("A") || record.type == QLatin1String("AAAA"))
                addresses.append(record.data);
        }
    }
    addresses.removeDuplicates();
    return addresses;
}

bool nameIsSettled(std::span<const Observation> look, const QString &host)
{
    if (!QHostAddress(host).isNull())
        return true;
    const auto names = allSeen<SystemNameFacts>(look);
    return std::any_of(names.begin(), names.end(),
                       [&host](const auto &seen) { return sameName(seen.facts->name, host); });
}

std::vector<Seen<ReachFacts>> siteReach(std::span<const Observation> look)
{
    auto found = allSeen<ReachFacts>(look);
    std::erase_if(found, [](const auto &seen) { return seen.facts->belongsTo != QLatin1String("site"); });
    return found;
}

QString firstOpenAddress(std::span<const Observation> look, const QString &host)
{
    for (const auto &reach : siteReach(look)) {
        if (!reach.observation->failure)
            return reach.facts->address;
    }
    return knownAddresses(look, host).value(0);
}

Seen<HttpFacts> lastHop(std::span<const Observation> look)
{
    const auto pages = httpSeen(look, HttpPurpose::Page);
    Seen<HttpFacts> last;
    for (const auto &page : pages) {
        if (page.facts->attempt == 0)
            last = page;
    }
    return last;
}

bool pageIsSettled(std::span<const Observation> look)
{
    const auto last = lastHop(look);
    if (!last)
        return false;
    return last.observation->failure || last.observation->ended != Ending::Done ||
           !isRedirect(last.facts->status) || last.facts->location.isEmpty();
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isGoodAnswer(const Observation &observation, const HttpFacts &http)
{
    return !observation.failure && observation.ended == Ending::Done && http.status >= 200 &&
           http.status < 400 && !isSoftError(http);
}

bool errorsLookGood(std::span<const Observation> look)
{
    const auto seen = allSeen<HttpFacts>(look);
    return std::any_of(seen.begin(), seen.end(), [](const auto &one) {
        const bool page =
            one.facts->purpose == HttpPurpose::Page || one.facts->purpose == HttpPurpose::Repeat;
        return page && isSoftError(*one.facts);
    });
}

double waitOf(const Timings &timings)
{
    return waitOf(timings, timings.connected.value_or(0));
}

double waitOf(const Timings &timings, double roundTripMs)
{
    const double sent =
        timings.requestSent.value_or(timings.encrypted.value_or(timings.connected.value_or(0)));
    const double answered = timings.firstByte.value_or(timings.ended.value_or(sent));
    return std::max(0.0, answered - sent - roundTripMs);
}

QString answerFor(const CaseFile &caseFile, const QString &key)
{
    const auto all = caseFile.all();
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        const auto *answer = it->as<AnswerFacts>();
        if (answer && answer->key == key)
            return answer->value;
    }
    return {};
}

std::vector<Seen<VantageFacts>> newestAsk(std::span<const Observation> look, const QString &service)
{
    constexpr double sameMomentMs = 500; // no question is answered, and asked again, in less
    std::vector<Seen<VantageFacts>> newest;
    for (const auto &seen : allSeen<VantageFacts>(look)) {
        if (seen.facts->service != service)
            continue;
        const double started = seen.observation->timings.started;
        if (!newest.empty() && started - newest.front().observation->timings.started > sameMomentMs)
            newest.clear();
        newest.push_back(seen);
    }
    return newest;
}

std::optional<int> retryAfterSeconds(const HttpFacts &http, const QDateTime &now)
{
    const QString value = headerValue(http.headers, QLatin1String("Retry-After")).trimmed();
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(seconds) : std::nullopt;
    // An HTTP date (RFC 9110 section 5.6.7), always in English and in GMT.
    QDateTime date = QLocale::c().toDateTime(value, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    if (!date.isValid())
        return std::nullopt;
    return static_cast<int>(std::clamp<qint64>(now.secsTo(date), 0, 7 * 24 * 3600));
}

} // namespace IsItMe
