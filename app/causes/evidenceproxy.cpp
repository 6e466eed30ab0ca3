// SPDX-License-Identifier: Apache-2.0
#include "causes/evidenceparts.h"

#include "gateways/fieldlines.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace IsItMe {

namespace {

using Word = ProxyView::Word;

/// The names with which intermediaries signed an answer, nearest to the origin first: "1.1 NAME (comment)" in
/// Via, RFC 9110 section 7.6.3.
QStringList signatures(const HttpFacts &http)
{
    QStringList names;
    const QList<QByteArray> members = fieldLines(http.headers, QLatin1String("via")).split(',');
    for (const QByteArray &member : members) {
        const QString name = QString::fromLatin1(member).simplified().section(u' ', 1, 1);
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

/// How the proxy signs what it passes on, learnt from the plain answers of checks that name no site; nothing
/// where none came through it. An empty name: it does not sign.
std::optional<QString> signatureOfProxy(std::span<const Observation> look)
{
    std::optional<QString> signature;
    for (const auto &check : httpSeen(look, HttpPurpose::Connectivity)) {
        if (check.facts->proxy.isEmpty() || check.facts->expected != QLatin1String("match"))
            continue;
        const QStringList names = signatures(*check.facts);
        signature = names.isEmpty() ? QString() : names.last();
    }
    return signature;
}

/// Whether a plain answer that came through the proxy was written by it: it lacks the signature that the
/// proxy puts on what it passes on, or bears that one only beside the marks of a proxy's own page. What
/// another signed before it came from farther away, were it of the same make.
bool isProxysOwn(const HttpFacts &http, const std::optional<GatewayMatch> &gateway,
                 const std::optional<QString> &signature)
{
    if (http.status == 407) // RFC 9110: only a proxy says so
        return true;
    if (http.status < 400 || !signature)
        return false;
    const QStringList names = signatures(http);
    const bool ofAProxy = gateway && gateway->maybeVisitorsProxy;
    if (signature->isEmpty())
        return names.isEmpty() && ofAProxy;
    return names.isEmpty() || (ofAProxy && names == QStringList{*signature});
}

Word wordOfAnswer(int status, const std::optional<GatewayMatch> &gateway)
{
    static constexpr QLatin1String noConnection[] = {
        GatewayMeaning::Refused,      GatewayMeaning::ConnectTimeout, GatewayMeaning::NoRoute,
        GatewayMeaning::NotConnected, GatewayMeaning::Prohibited,
    };
    const QString meaning = gateway ? gateway->meaning : QString();
    if (status == 407 || meaning == GatewayMeaning::SignIn)
        return Word::WantsLogin;
    if (std::find(std::begin(noConnection), std::end(noConnection), meaning) != std::end(noConnection))
        return Word::NoConnection;
    if (meaning == GatewayMeaning::Name)
        return Word::NoName;
    const bool denies = status == 401 || status == 403 || status == 405 || status == 451;
    return denies || meaning == GatewayMeaning::Blocked ? Word::Denies : Word::Fails;
}

/// The proxy's own word in one exchange; None where the other end spoke, or the proxy could not be reached at
/// all.
Word wordIn(const Seen<HttpFacts> &seen, const GatewayCatalog &gateways,
            const std::optional<QString> &signature)
{
    const HttpFacts &http = *seen.facts;
    if (http.proxy.isEmpty() || seen.observation->ended == Ending::Cancelled)
        return Word::None;
    const auto failure = seen.observation->failure;
    const auto match = [&](int status) {
        return gateways.match({status, http.reason, http.headers, http.body});
    };
    if (failure == Failure::ProxyRefused)
        return wordOfAnswer(http.proxyStatus, match(http.proxyStatus));
    // Before the tunnel stands, or in the middle of a plain exchange, nobody but the proxy is on the line.
    // (But an early end of the site's own answer may look the same in a plain one.)
    const bool tunnelled = http.url.startsWith(QLatin1String("https:"), Qt::CaseInsensitive);
    const bool ofCheck = http.purpose == HttpPurpose::Control || http.purpose == HttpPurpose::Connectivity;
    const bool atProxy = seen.observation->reached == Layer::Tcp ||
                         (!tunnelled && ofCheck && seen.observation->reached == Layer::RequestSent);
    if (http.status == 0 && atProxy) {
        if (failure == Failure::ConnectionClosed || failure == Failure::ConnectionReset)
            return Word::HangsUp;
        if (failure == Failure::TimedOut && tunnelled)
            return Word::Silent;
        return failure == Failure::NotHttp ? Word::Fails : Word::None;
    }
    if (tunnelled || failure || http.status == 0)
        return Word::None;
    const auto gateway = match(http.status);
    if (!isProxysOwn(http, gateway, signature))
        return Word::None;
    // It got through to a server there, which answered it badly or late: that is news of the site.
    const Word word = wordOfAnswer(http.status, gateway);
    const bool explained = gateway && !gateway->meaning.isEmpty();
    return word == Word::Fails && explained ? Word::None : word;
}

} // namespace

void gatherProxy(Evidence &evidence, const GatewayCatalog &gateways)
{
    if (!evidence.behindProxy)
        return;
    const auto signature = signatureOfProxy(evidence.look);
    ProxyView &view = evidence.proxy;
    bool siteSpoke = false;
    for (const auto &seen : allSeen<HttpFacts>(evidence.look)) {
        const HttpPurpose purpose = seen.facts->purpose;
        const bool control = purpose == HttpPurpose::Control || purpose == HttpPurpose::Connectivity;
        const bool page = purpose == HttpPurpose::Page || purpose == HttpPurpose::Repeat;
        if (!control && !page)
            continue;
        const Word word = wordIn(seen, gateways, signature);
        if (control && word != Word::None)
            view.controlWitnesses.append(seen.observation->id);
        if (!page)
            continue;
        const bool tunnel = seen.facts->proxyStatus >= 200 && seen.facts->proxyStatus < 300;
        view.reachesSite |=
            word == Word::None && !seen.facts->proxy.isEmpty() && (seen.facts->status > 0 || tunnel);
        siteSpoke |= word == Word::None && seen.facts->status > 0 && !isRedirect(seen.facts->status);
        if (word != Word::None) {
            view.ofSite = word;
            view.siteWitnesses.append(seen.observation->id);
        }
    }
    if (!siteSpoke)
        return;
    view.ofSite = Word::None;
    view.siteWitnesses.clear();
}

} // namespace IsItMe
