// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace IsItMe {

namespace {

enum class Opener { NotKnown, Computer, Network };

struct OpenersName
{
    const char *word;
    Opener opener;
};

/// Words of the names that makers give the authority which their product signs with. Virus protection, child
/// protection and debuggers run on the computer itself; the others are boxes in a network.
constexpr std::array openersNames = {
    OpenersName{"avast", Opener::Computer},       OpenersName{"avg web", Opener::Computer},
    OpenersName{"kaspersky", Opener::Computer},   OpenersName{"eset ssl filter", Opener::Computer},
    OpenersName{"bitdefender", Opener::Computer}, OpenersName{"adguard", Opener::Computer},
    OpenersName{"fiddler", Opener::Computer},     OpenersName{"fortinet", Opener::Network},
    OpenersName{"fortigate", Opener::Network},    OpenersName{"sonicwall", Opener::Network},
    OpenersName{"watchguard", Opener::Network},   OpenersName{"barracuda", Opener::Network},
};

/// Who signed, as far up as the chain was sent; empty where it says nothing.
QStringList issuersOf(const Observation &observation, const HttpFacts &facts)
{
    QStringList issuers;
    if (observation.failure != Failure::TlsCertificate || !facts.tls)
        return issuers;
    for (const CertificateFacts &each : facts.tls->chain) {
        if (!each.issuer.isEmpty())
            issuers.append(each.issuer);
    }
    return issuers;
}

QStringList controlIssuers(const Evidence &evidence)
{
    QStringList issuers;
    for (const auto &control : httpSeen(evidence.look, HttpPurpose::Control)) {
        if (evidence.controlDistrusted.contains(control.observation->id))
            issuers += issuersOf(*control.observation, *control.facts);
    }
    return issuers;
}

bool isOfThisComputer(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

Opener openerOf(const Evidence &evidence)
{
    if (evidence.link) {
        const auto &proxies = evidence.link.facts->proxies;
        if (!proxies.empty() && isOfThisComputer(proxies.front().host))
            return Opener::Computer;
    }
    const QStringList issuers = controlIssuers(evidence);
    for (const OpenersName &name : openersNames) {
        const bool found = std::any_of(issuers.begin(), issuers.end(), [&name](const QString &issuer) {
            return issuer.contains(QLatin1String(name.word), Qt::CaseInsensitive);
        });
        if (found)
            return name.opener;
    }
    return Opener::NotKnown;
}

/// The site itself came with a chain that holds: whatever opens other pages lets it through.
bool siteIsTrusted(const Evidence &evidence)
{
    return std::any_of(evidence.tries.begin(), evidence.tries.end(), [](const PageTry &one) {
        const auto &tls = one.seen.facts->tls;
        return one.seen.facts->status > 0 && tls && !tls->chain.empty() &&
               tls->fault == CertificateFault::None;
    });
}

/// How sure the issuers make it: the same one for the site and for a control site can only stand between.
/// Different ones may be a computer that has lost its list of authorities.
double weightOf(const QStringList &siteIssuers, const QStringList &controls)
{
    if (siteIssuers.isEmpty() || controls.isEmpty())
        return Weights::TlsIntercepted::issuersNotTold;
    const bool shared = std::any_of(siteIssuers.begin(), siteIssuers.end(),
                                    [&controls](const QString &each) { return controls.contains(each); });
    return shared ? Weights::TlsIntercepted::sameIssuerEverywhere : Weights::TlsIntercepted::differentIssuers;
}

/// At least: the site's chain ends in an issuer that is not trusted, and the control sites' chains do too; or
/// others see another, which holds, at the same address. Forbidden by a publicly trusted chain, of the site
/// or of a control site: so a site's own bad certificate never is this. The place follows the issuer's name,
/// or a proxy on this computer.
Judgement judge(const Evidence &evidence)
{
    if (evidence.onlySiteIsOpened())
        return {Weights::TlsIntercepted::onlyTheSite, evidence.badTries() + evidence.others.certified,
                evidence.controlGood, Affects::ThisNetwork, Place::Router};
    if (evidence.controlDistrusted.isEmpty() || !evidence.controlGood.isEmpty() || siteIsTrusted(evidence))
        return {};
    QStringList siteIssuers;
    if (evidence.symptom)
        siteIssuers = issuersOf(*evidence.symptom.observation, *evidence.symptom.facts);
    Judgement judgement;
    judgement.weight = weightOf(siteIssuers, controlIssuers(evidence));
    judgement.evidence = evidence.controlDistrusted + evidence.badTries();
    if (openerOf(evidence) == Opener::Network) {
        judgement.affects = Affects::ThisNetwork;
        judgement.place = Place::Router;
    }
    return judgement;
}

QString detailFor(Opener opener)
{
    switch (opener) {
    case Opener::Computer:
        return translate("Causes", "Virus protection or another program on this computer checks them, and "
                                   "%1 fails because of it. That is often harmless.");
    case Opener::Network:
        return translate("Causes", "A box in this network checks them on the way, and %1 fails because of "
                                   "it. That is often harmless.");
    case Opener::NotKnown:
        break;
    }
    return translate("Causes", "Virus protection or the network checks them on the way, and %1 fails because "
                               "of it. That is often harmless.");
}

CauseText text(const Evidence &evidence)
{
    const Opener opener = openerOf(evidence);
    CauseText text;
    text.name = translate("Causes", "TLS is intercepted");
    text.sentence = translate("Causes", "Something on this side opens secure pages.");
    text.detail = detailFor(opener).arg(evidence.siteName());
    text.action = opener == Opener::Network ? FirstAction::AskNetworkOwner : FirstAction::AskItSupport;
    text.advice = {opener == Opener::Network
                       ? translate("Causes", "Ask whoever runs this network.")
                       : translate("Causes", "Ask your IT support, or whoever set up the computer."),
                   translate("Causes", "Do not go past the browser's warning.")};
    return text;
}

} // namespace

const Cause Causes::tlsIntercepted = {
    QLatin1String("tls-intercepted"), Tier::Path, Affects::ThisComputer, Place::Computer, judge, text};

} // namespace IsItMe
