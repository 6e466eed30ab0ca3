// SPDX-License-Identifier: Apache-2.0
#include "seen/pagemarks.h"

#include "seen/seentext.h"

#include <QRegularExpression>

#include <algorithm>

namespace IsItMe {

namespace {

/// Fewer characters of visible marks than this stand on anybody's page ("Server Error").
constexpr qsizetype fewestCharacters = 14;

/// Words of pages whose marks in gateways.json are HTML or header fields, which nobody copies.
struct VisibleMark
{
    QLatin1String id;
    std::initializer_list<QLatin1String> contains; ///< all of these
    int from = 400, until = 599;                   ///< statuses, where one was read
    QLatin1String meaning{};
    QLatin1String productOf{}; ///< the id in gateways.json whose product it is; empty: `id`
};

const VisibleMark visibleMarks[] = {
    // Cloudflare docs: "5xx errors", "1xxx errors"; the pages' own words.
    {QLatin1String("cloudflare"),
     {QLatin1String("Sorry, you have been blocked"), QLatin1String("Cloudflare")},
     400,
     599,
     GatewayMeaning::Blocked},
    {QLatin1String("cloudflare"),
     {QLatin1String("You are being rate limited"), QLatin1String("Cloudflare")},
     400,
     599,
     GatewayMeaning::TooManyRequests},
    {QLatin1String("cloudflare"),
     {QLatin1String("needs to review the security of your connection")},
     400,
     599,
     GatewayMeaning::Challenge},
    {QLatin1String("cloudflare"),
     {QLatin1String("Verify you are human"), QLatin1String("Cloudflare")},
     400,
     599,
     GatewayMeaning::Challenge},
    {QLatin1String("cloudflare-52x"),
     {QLatin1String("Origin DNS error"), QLatin1String("Ray ID")},
     400,
     599,
     GatewayMeaning::Name,
     QLatin1String("cloudflare")},
    {QLatin1String("cloudflare-52x"),
     {QLatin1String("Cloudflare Tunnel error")},
     400,
     599,
     GatewayMeaning::NoneHealthy,
     QLatin1String("cloudflare")},
    {QLatin1String("cloudflare-52x"),
     {QLatin1String("Ray ID"), QLatin1String("Cloudflare")},
     520,
     530,
     {},
     QLatin1String("cloudflare")},
    {QLatin1String("cloudflare-branded"),
     {QLatin1String("Ray ID"), QLatin1String("Cloudflare")},
     502,
     504,
     {},
     QLatin1String("cloudflare")},
    {QLatin1String("cloudflare"), {QLatin1String("Cloudflare Ray ID")}},
    {QLatin1String("cloudflare"), {QLatin1String("Ray ID:"), QLatin1String("by Cloudflare")}},
    {QLatin1String("fastly"), {QLatin1String("Error 54113"), QLatin1String("Details: cache-")}},
    {QLatin1String("akamai"), {QLatin1String("errors.edgesuite.net")}},
    {QLatin1String("heroku"),
     {QLatin1String("An error occurred in the application and your page could not be served")}},
    {QLatin1String("squid"),
     {QLatin1String("The requested URL could not be retrieved"), QLatin1String("(squid")}},
    {QLatin1String("squid"),
     {QLatin1String("The requested URL could not be retrieved"),
      QLatin1String("Your cache administrator is")}},
    {QLatin1String("trafficserver"),
     {QLatin1String("Description: Could not connect to the requested server host")},
     400,
     599,
     GatewayMeaning::NotConnected},
    {QLatin1String("trafficserver"),
     {QLatin1String("Description: Unable to locate the server")},
     400,
     599,
     GatewayMeaning::Name},
    {QLatin1String("apache"),
     {QLatin1String("The proxy server received an invalid response from an upstream server")},
     400,
     599,
     GatewayMeaning::NoAnswer},
    {QLatin1String("apache"),
     {QLatin1String("The proxy server could not handle the request"), QLatin1String("Reason: ")},
     400,
     599,
     GatewayMeaning::NoAnswer},
    {QLatin1String("apache"), {QLatin1String("due to maintenance downtime or capacity problems")}},
    {QLatin1String("apache"),
     {QLatin1String("The gateway did not receive a timely response from the upstream server")},
     400,
     599,
     GatewayMeaning::Timeout},
    {QLatin1String("iis"),
     {QLatin1String("Web server received an invalid response while acting as a gateway or proxy server")},
     400,
     599,
     GatewayMeaning::NoAnswer},
    {QLatin1String("envoy"), {QLatin1String("no healthy upstream")}, 400, 599, GatewayMeaning::NoneHealthy},
    {QLatin1String("envoy"),
     {QLatin1String("upstream request timeout")},
     400,
     599,
     GatewayMeaning::ReadTimeout},
};

/// A Cloudflare status tells by itself, as in gateways.json.
QLatin1String cloudflareMeaning(int status)
{
    switch (status) {
    case 520:
        return GatewayMeaning::InvalidAnswer;
    case 521:
        return GatewayMeaning::Refused;
    case 522:
        return GatewayMeaning::ConnectTimeout;
    case 523:
        return GatewayMeaning::NoRoute;
    case 524:
        return GatewayMeaning::ReadTimeout;
    case 525:
    case 526:
        return GatewayMeaning::TlsToUpstream;
    default:
        return {};
    }
}

QString productOf(const GatewayCatalog &gateways, const QString &id)
{
    for (const GatewayRules &gateway : gateways.rules().gateways) {
        if (gateway.id == id)
            return gateway.product;
    }
    return id;
}

/// What a person sees of an HTML mark: nothing of a title, of a tag or of a tag's attribute.
QString visiblePart(const QString &mark)
{
    if (mark.contains(QLatin1String("<title"), Qt::CaseInsensitive) ||
        mark.contains(QLatin1String("</title"), Qt::CaseInsensitive))
        return {};
    static const QRegularExpression tag(QStringLiteral("<[^<>]*>?|^[^<>]*>"));
    return plainPunctuation(QString(mark).replace(tag, QStringLiteral(" ")));
}

/// "cf-wrapper", "herokucdn.com/error-pages/...": stands in the page's source only.
bool isOfTheSource(const QString &mark)
{
    static const QRegularExpression source(QStringLiteral("^[a-z0-9_./-]*[-/][a-z0-9_./-]*$"));
    return source.match(mark).hasMatch();
}

struct Page
{
    QString text; ///< on one line, plain punctuation
    QString lastLine;
    int status = 0;
};

bool holds(const PageRule &rule, const Page &page)
{
    const auto &wanted = rule.status;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), page.status) == wanted.end())
        return false;
    const BodyMarks &marks = rule.body;
    if (marks.titleHasStatus && page.status == 0)
        return false;
    if (!marks.is.isEmpty()) {
        return std::any_of(marks.is.begin(), marks.is.end(), [&](const QString &whole) {
            // One or two words alone are what anybody may type.
            return whole.contains(u'<') && visiblePart(whole) == page.text;
        });
    }
    qsizetype characters = 0;
    if (!marks.lastCenter.isEmpty()) {
        if (page.lastLine != marks.lastCenter && !page.lastLine.startsWith(marks.lastCenter + u'/'))
            return false;
        characters = fewestCharacters; // with the status, that is nginx's page
    }
    QStringList parts = marks.contains;
    if (!marks.starts.isEmpty() && !marks.starts.startsWith(u'<')) {
        if (!page.text.startsWith(plainPunctuation(marks.starts)))
            return false;
        characters += marks.starts.size();
    }
    for (const QString &part : parts) {
        if (isOfTheSource(part))
            return false;
        const QString visible = visiblePart(part);
        if (!visible.isEmpty() && !page.text.contains(visible))
            return false;
        characters += visible.size();
    }
    return characters >= fewestCharacters && page.text.size() <= marks.longest;
}

QString meaningOf(const PageRule &rule, const Page &page)
{
    for (const Saying &saying : rule.says) {
        const auto &wanted = saying.status;
        const bool statusFits =
            wanted.empty() || std::find(wanted.begin(), wanted.end(), page.status) != wanted.end();
        const QString visible =
            saying.body.contains(u'<') ? visiblePart(saying.body) : plainPunctuation(saying.body);
        const bool unseen = !saying.header.empty() || !saying.reason.isEmpty() ||
                            (!saying.body.isEmpty() && visible.isEmpty());
        if (statusFits && !unseen && (visible.isEmpty() || page.text.contains(visible)))
            return saying.meaning;
    }
    return {};
}

std::optional<SeenMaker> byWords(const Page &page, const GatewayCatalog &gateways)
{
    for (const VisibleMark &mark : visibleMarks) {
        if (page.status != 0 && (page.status < mark.from || page.status > mark.until))
            continue;
        if (page.status == 0 && mark.from > 400)
            continue;
        const bool all = std::all_of(mark.contains.begin(), mark.contains.end(), [&](QLatin1String part) {
            return page.text.contains(part, Qt::CaseInsensitive);
        });
        if (!all)
            continue;
        const QLatin1String product = mark.productOf.isEmpty() ? mark.id : mark.productOf;
        QString meaning = mark.meaning;
        if (meaning.isEmpty() && product == QLatin1String("cloudflare"))
            meaning = cloudflareMeaning(page.status);
        return SeenMaker{mark.id, productOf(gateways, product), meaning};
    }
    return {};
}

} // namespace

std::optional<SeenMaker> seenMaker(const QString &text, int status, const GatewayCatalog &gateways)
{
    const QStringList lines = linesOf(text);
    const Page page{plainPunctuation(text), lines.isEmpty() ? QString() : lines.back(), status};
    static const QRegularExpression akamai(
        QStringLiteral("Reference ?#[0-9]{1,3}\\.[0-9a-f]{4,12}\\.[0-9]{9,11}\\.[0-9a-f]{1,12}"));
    if (akamai.match(page.text).hasMatch() && !page.text.contains(QLatin1String("edgesuite")))
        return SeenMaker{QStringLiteral("akamai"), productOf(gateways, QStringLiteral("akamai")), {}};
    // Some CDNs are built on another maker's server and send its pages: without a header only the maker is
    // sure.
    std::optional<SeenMaker> network;
    for (const GatewayRules &gateway : gateways.rules().gateways) {
        for (const PageRule &rule : gateway.pages) {
            if (rule.upstream || rule.body.empty() || !holds(rule, page))
                continue;
            if (gateway.cdn || gateway.id == QLatin1String("google")) {
                if (!network)
                    network = SeenMaker{rule.id.isEmpty() ? gateway.id : rule.id, gateway.product,
                                        meaningOf(rule, page)};
                continue;
            }
            return SeenMaker{rule.id.isEmpty() ? gateway.id : rule.id, gateway.product,
                             meaningOf(rule, page)};
        }
    }
    return network ? network : byWords(page, gateways);
}

} // namespace IsItMe
