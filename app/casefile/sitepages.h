// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "address/pagelinks.h"
#include "casefile/queries.h"

namespace IsItMe {

/// The site's part of the internet: the domain that somebody registered, or the host itself where strangers
/// share the domain. Empty for private sites.
QString siteDomain(const SiteAddress &site);
/// "www.shop.example" within "shop.example".
bool isWithinDomain(const QString &name, const QString &domain);

/// What the site itself wrote, as far as that is sure: answers of its own host or domain over TLS that holds,
/// or plain ones where the site is plain. A portal, a proxy or a box that opens secure pages wrote the
/// others.
std::vector<Seen<HttpFacts>> genuinePages(const CaseFile &caseFile);

/// The best link to a page that says whom to write to, on the site's own pages; an invalid one when there is
/// none.
QUrl contactPageLink(const CaseFile &caseFile);
/// Links to what seems to be the site's own status page, at most two. A link on an error page counts only
/// within the site's own domain: makers of gateways put links of their own there.
std::vector<QUrl> statusPageLinks(const CaseFile &caseFile);
/// Mail addresses on the site's own pages, the best first: those that security.txt names, and boxes that are
/// for other things than an outage, are left out.
QStringList mailAddressesOnPages(const CaseFile &caseFile);

/// Addresses for reports of vulnerabilities (RFC 9116), as far as the case knows them. Never to be told of an
/// outage.
QStringList securityAddresses(const CaseFile &caseFile);
/// security@, abuse@ and the like: for other things than an outage.
bool isForOtherThings(const QString &address);
bool isSecurityTxt(const HttpFacts &http);

} // namespace IsItMe
