// SPDX-License-Identifier: Apache-2.0
#include "gateways/gatewaycatalog.h"

#include "gateways/errorpage.h"
#include "gateways/gatewayrulesjson.h"
#include "gateways/proxystatus.h"

#include <QFile>

#include <algorithm>

namespace IsItMe {

namespace {

/// A page known by its body alone may be a copy after all.
constexpr double trustWithoutHeader = 0.75;
constexpr double trustInHeaderAlone = 0.9;

bool isError(int status)
{
    return status >= 400 && status <= 599;
}

bool statusFits(const std::vector<int> &wanted, int status)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), status) != wanted.end();
}

bool pageFits(const PageRule &rule, const ErrorPage &page)
{
    return statusFits(rule.status, page.status()) && page.allHold(rule.header) &&
           !page.anyHolds(rule.without) && page.holds(rule.body);
}

/// The first page of the product that fits, with its header agreeing; or nullptr.
const PageRule *agreeingPage(const GatewayRules &gateway, const ErrorPage &page, bool upstream)
{
    const bool shown = page.anyHolds(gateway.front);
    const bool nobodySigned = !page.find(QStringLiteral("server"));
    for (const PageRule &rule : gateway.pages) {
        if (rule.upstream == upstream && (shown || (rule.silent && nobodySigned)) && pageFits(rule, page))
            return &rule;
    }
    return nullptr;
}

const Saying *whatItSays(const PageRule &rule, const ErrorPage &page)
{
    for (const Saying &saying : rule.says) {
        if (page.holds(saying))
            return &saying;
    }
    return nullptr;
}

void quoteHeader(QStringList &marks, const std::vector<HeaderMark> &wanted, const ErrorPage &page)
{
    for (const HeaderMark &mark : wanted) {
        if (const HeaderField *field = page.find(mark)) {
            const QString quote = ErrorPage::quote(*field);
            if (!marks.contains(quote))
                marks += quote;
        }
    }
}

void fillIn(GatewayMatch &match, const GatewayRules &gateway)
{
    match.id = gateway.id;
    match.product = gateway.product;
    match.cdn = gateway.cdn;
    match.maybeVisitorsProxy = gateway.visitorsProxy;
    match.limits = gateway.limits;
}

/// The product of a match that only Proxy-Status gives; what the headers told of the front door stays.
GatewayMatch matchByField(const std::optional<GatewayMatch> &match, const QString &intermediary)
{
    GatewayMatch byField;
    byField.id = QStringLiteral("proxy-status");
    byField.product = intermediary;
    byField.frontDoorId = match ? match->frontDoorId : byField.id;
    byField.frontDoorProduct = match ? match->frontDoorProduct : byField.product;
    if (match) {
        byField.requestId = match->requestId;
        byField.requestIdHeader = match->requestIdHeader;
    }
    return byField;
}

/// A Proxy-Status field is the intermediary's own statement: it is all there is of products unknown to us,
/// and it beats what a page's wording suggests, because one wording serves many faults.
void addProxyStatus(std::optional<GatewayMatch> &match, const GatewayAnswer &answer)
{
    const std::vector<ProxyStatusMember> members = proxyStatus(answer.headers);
    const ProxyStatusMember *telling = tellingMember(members);
    if (!telling)
        return;
    const bool sameMaker = match && telling->intermediary.contains(match->product, Qt::CaseInsensitive);
    const bool known = match && (match->author == GatewayMatch::Author::GatewayItself || sameMaker);
    if (!known)
        match = matchByField(match, telling->intermediary);
    if (match->author != GatewayMatch::Author::GatewayItself) {
        if (telling->madeTheAnswer)
            match->author = GatewayMatch::Author::GatewayItself;
        else if (telling->error.isEmpty() && telling->receivedStatus == answer.status)
            match->author = GatewayMatch::Author::Upstream; // it only handed on what it got
    }
    if (!telling->meaning.isEmpty()) {
        match->meaning = telling->meaning;
        match->saidByProxyStatus = true;
    }
    match->certainty = std::max(match->certainty, trustInHeaderAlone);
    for (const ProxyStatusMember &member : members)
        match->proxyStatus += member.text();
    match->marks += QStringLiteral("Proxy-Status: %1").arg(match->proxyStatus.join(QLatin1String(", ")));
}

} // namespace

std::variant<GatewayCatalog, QString> GatewayCatalog::fromJson(const QByteArray &json)
{
    auto read = readGatewayRules(json);
    if (QString *error = std::get_if<QString>(&read))
        return *error;
    return GatewayCatalog(std::get<GatewayRuleBook>(std::move(read)));
}

GatewayCatalog GatewayCatalog::builtIn()
{
    QFile file(QStringLiteral(":/isitme/gateways.json"));
    if (file.open(QIODevice::ReadOnly)) {
        auto catalog = fromJson(file.readAll());
        if (GatewayCatalog *good = std::get_if<GatewayCatalog>(&catalog))
            return std::move(*good);
        qCritical("gateways.json: %s", qUtf8Printable(std::get<QString>(catalog)));
    }
    return GatewayCatalog({}); // the tests see to it that this does not happen
}

const GatewayRules *GatewayCatalog::frontDoor(const ErrorPage &page) const
{
    for (const GatewayRules &gateway : m_rules.gateways) {
        if (page.anyHolds(gateway.front))
            return &gateway;
    }
    return nullptr;
}

GatewayCatalog::Found GatewayCatalog::agreeing(const ErrorPage &page, bool upstream) const
{
    for (const GatewayRules &gateway : m_rules.gateways) {
        if (const PageRule *rule = agreeingPage(gateway, page, upstream))
            return {&gateway, rule};
    }
    return {};
}

GatewayCatalog::Found GatewayCatalog::pageBehind(const ErrorPage &page, const GatewayRules *front) const
{
    if (!front || !front->signsOver)
        return {};
    for (const GatewayRules &gateway : m_rules.gateways) {
        for (const PageRule &rule : gateway.pages) {
            if (rule.bodyAlone && !rule.upstream && pageFits(rule, page))
                return {&gateway, &rule};
        }
    }
    return {};
}

GatewayMatch GatewayCatalog::describe(const ErrorPage &page, Found found, const GatewayRules *front) const
{
    const PageRule &rule = *found.page;
    GatewayMatch match;
    fillIn(match, *found.gateway);
    if (!rule.id.isEmpty())
        match.id = rule.id;
    match.author = rule.upstream ? GatewayMatch::Author::Upstream : GatewayMatch::Author::GatewayItself;
    match.certainty = rule.certainty;
    quoteHeader(match.marks, found.gateway->front, page);
    quoteHeader(match.marks, rule.header, page);
    match.marks += page.quote(rule.body);
    if (const Saying *saying = whatItSays(rule, page)) {
        match.meaning = saying->meaning;
        quoteHeader(match.marks, saying->header, page);
        if (!saying->body.isEmpty())
            match.marks += QStringLiteral("\"%1\"").arg(saying->body);
        if (!saying->reason.isEmpty())
            match.marks += quotable(page.answer().reason);
    }
    match.marks.removeDuplicates();
    const bool own = !front || front == found.gateway;
    match.frontDoorId = own ? match.id : front->id;
    match.frontDoorProduct = own ? match.product : front->product;
    return match;
}

void GatewayCatalog::addRequestId(GatewayMatch &match, const ErrorPage &page,
                                  const QStringList &preferred) const
{
    for (const QString &name : preferred + m_rules.requestIdHeaders) {
        const HeaderField *field = page.find(name);
        const QString id = field ? quotable(field->value, 200) : QString();
        if (!id.isEmpty()) {
            match.requestId = id;
            match.requestIdHeader = name;
            return;
        }
    }
}

std::optional<GatewayMatch> GatewayCatalog::match(const GatewayAnswer &answer) const
{
    if (!isError(answer.status))
        return {};
    const ErrorPage page(answer);
    const GatewayRules *front = frontDoor(page);
    double trust = 1;
    Found found = agreeing(page, false);
    if (!found.page) {
        found = pageBehind(page, front);
        trust = found.page ? trustWithoutHeader : 1;
    }
    if (!found.page)
        found = agreeing(page, true);

    std::optional<GatewayMatch> match;
    if (found.page) {
        match = describe(page, found, front);
        match->certainty *= trust;
        if (trust < 1)
            quoteHeader(match->marks, front->front, page);
    } else {
        match = identifyFrontDoor(answer);
    }
    addProxyStatus(match, answer);
    if (match && match->requestId.isEmpty())
        addRequestId(*match, page,
                     (found.gateway ? found.gateway->requestIdHeaders : QStringList()) +
                         (front ? front->requestIdHeaders : QStringList()));
    return match;
}

std::optional<GatewayMatch> GatewayCatalog::identifyFrontDoor(const GatewayAnswer &answer) const
{
    const ErrorPage page({answer.status, answer.reason, answer.headers, {}});
    const GatewayRules *front = frontDoor(page);
    if (!front)
        return {};
    GatewayMatch match;
    fillIn(match, *front);
    match.certainty = trustInHeaderAlone;
    match.frontDoorId = match.id;
    match.frontDoorProduct = match.product;
    quoteHeader(match.marks, front->front, page);
    addRequestId(match, page, front->requestIdHeaders);
    return match;
}

} // namespace IsItMe
