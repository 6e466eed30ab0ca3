// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"

#include <QHash>
#include <QSet>

namespace IsItMe {

/// Takes this computer's and its network's addresses out of observations, and once more everything that looks
/// like a credential. A pure function of the case: the same address gets the same word all over the report.
///
/// The words keep what a diagnosis may need: the family, and whether the address is of use beyond the link.
///   local-1       a private IPv4 address of this computer or its network; local6-2 for IPv6
///   public-3      this computer's own public address; public6-4 for IPv6
///   linklocal-5   169.254/16; linklocal6-6 for fe80::/10
/// What stands around an address ("/24", "[...]:53", "%eth0") stays. Loopback addresses stay, they tell
/// nothing. When the site itself lives on private addresses, those stay too: they are what the report is
/// about.
class Redaction
{
public:
    Redaction(const CaseFile &caseFile, bool keepLocalAddresses);
    /// Pictures of the page go, whatever they show: nothing can be taken out of one. A page that prints the
    /// visitor's own address leaves its picture out unasked.
    void leaveOutPictures() { m_keepPictures = false; }

    Observation redacted(Observation observation);
    QString url(const QString &url);
    /// A sentence of our own that may quote an address.
    QString sentence(const QString &sentence) { return withoutKnownAddresses(sentence); }
    void hideIn(Diagnosis &diagnosis);
    /// The fixed words for what was taken out so far; only what really was.
    QStringList words() const;

private:
    void learnOwnAddresses(const CaseFile &caseFile);
    void learnPublicAddress(const HttpFacts &http);
    void hide(LinkFacts &link);
    void hide(HttpFacts &http);
    void hide(DnsFacts &dns);
    void hide(VantageFacts &seen);
    void hide(BrowserFacts &load);
    void hide(std::vector<HeaderField> &headers);
    /// A field that holds one address with whatever is around it.
    QString field(const QString &text);
    /// Free text: only addresses known to belong to this side, and what looks like a credential.
    QString text(const QString &text);
    QString withoutKnownAddresses(const QString &text);
    bool belongsHere(const QString &address) const;
    QString wordFor(const QString &address);

    bool m_keepLocal = false;
    bool m_siteIsPrivate = false;
    bool m_keepPictures = true;
    QSet<QString> m_own;    ///< normalised addresses of this computer, its router and resolvers
    QSet<QString> m_public; ///< addresses under which the site saw this computer
    QSet<QString> m_site;   ///< addresses of a site that is itself private
    QHash<QString, QString> m_wordOf;
    QSet<QString> m_words;
};

} // namespace IsItMe
