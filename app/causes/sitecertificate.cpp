// SPDX-License-Identifier: Apache-2.0
#include "causes/causes.h"
#include "causes/weights.h"

#include <QLocale>

#include <algorithm>

namespace IsItMe {

namespace {

bool siteNameAnswered(const Evidence &evidence)
{
    const auto all = allSeen<DnsFacts>(evidence.look);
    return std::any_of(all.begin(), all.end(), [](const auto &dns) {
        return dns.facts->subject == NameSubject::Site && !dns.facts->answers.empty();
    });
}

/// A certificate that ran out is the site's own; one of nobody, or for another name, is also what a filter or
/// a lying resolver's server shows.
bool mayBeAnothers(const Evidence &evidence)
{
    if (!evidence.distrusted || !evidence.distrusted.facts->tls)
        return false;
    const CertificateFault fault = evidence.distrusted.facts->tls->fault;
    return fault == CertificateFault::UnknownIssuer || fault == CertificateFault::SelfSigned ||
           fault == CertificateFault::WrongName;
}

/// What it needs and what forbids it (a vantage point that sees a valid one, a wrong clock, interception)
/// stands in the ledger.
Judgement judge(const Evidence &evidence)
{
    const bool byHostsFile =
        evidence.link && !evidence.link.facts->hostsEntries.isEmpty() && !siteNameAnswered(evidence);
    double leaves = byHostsFile ? Weights::SiteCertificate::hostsEntryLeaves : 1.0;
    if (evidence.othersMayYetTell && mayBeAnothers(evidence))
        leaves *= Weights::SiteCertificate::notComparedYetLeaves;
    return {leaves * Weights::SiteCertificate::confirmed,
            evidence.badTries() + evidence.others.failing + evidence.controlGood,
            {},
            {},
            {}};
}

QString reasonWords(const Evidence &evidence)
{
    const TlsFacts *tls =
        evidence.distrusted && evidence.distrusted.facts->tls ? &*evidence.distrusted.facts->tls : nullptr;
    if (!tls || tls->chain.empty())
        return translate("Causes", "It does not hold.");
    const CertificateFacts &leaf = tls->chain.front();
    switch (tls->fault) {
    case CertificateFault::Expired:
        return translate("Causes", "It ran out on %1.")
            .arg(QLocale().toString(leaf.validUntil.date(), QLocale::ShortFormat));
    case CertificateFault::NotYetValid:
        return translate("Causes", "It is valid only from %1 on.")
            .arg(QLocale().toString(leaf.validFrom.date(), QLocale::ShortFormat));
    case CertificateFault::WrongName:
        return translate("Causes", "It is for another name.");
    case CertificateFault::SelfSigned:
    case CertificateFault::UnknownIssuer:
        return translate("Causes", "It comes from nobody that browsers trust, or a part of it is missing.");
    case CertificateFault::Revoked:
        return translate("Causes", "It was withdrawn.");
    default:
        return translate("Causes", "It does not hold.");
    }
}

CauseText text(const Evidence &evidence)
{
    CauseText text;
    text.name = translate("Causes", "Site's certificate not valid");
    text.sentence = translate("Causes", "The site's safety certificate is not valid.");
    text.detail = reasonWords(evidence) + u' ' + translate("Causes", "That is the site's fault, not yours.");
    text.action = FirstAction::TellTheSite;
    text.advice = {
        translate("Causes", "Don't go on past the browser's warning. Tell the people who run the site."),
        translate("Causes", "Do not type passwords or card numbers there.")};
    text.administrator = {
        {AdministratorCheck::Logs,
         translate("Causes", "Renew or replace the certificate on every front end, with the "
                             "whole chain, and reload the server. %1")
             .arg(reasonWords(evidence))},
        {AdministratorCheck::Logs, translate("Causes", "Did the automatic renewal fail? Its log says why.")},
        {AdministratorCheck::Dns, translate("Causes", "Does the name point at the machine that has the right "
                                                      "certificate?")}};
    return text;
}

} // namespace

const Cause Causes::siteCertificate = {
    QLatin1String("site-certificate"), Tier::Site, Affects::Everyone, Place::Gateway, judge, text};

} // namespace IsItMe
