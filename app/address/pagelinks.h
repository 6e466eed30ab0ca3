// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUrl>

#include <vector>

namespace IsItMe {

/// One link of a page, as a person sees it.
struct PageLink
{
    QUrl url;     ///< absolute; "mailto:" too
    QString text; ///< what stands in it, or its title; white space simplified, at most 200 characters

    bool operator==(const PageLink &) const = default;
};

/// The links of a page that lead to the web or to a mailbox, in its order, at most 500. Comments and scripts
/// are passed over; nothing is run. No HTML parser: it sees what stands in <a href>.
std::vector<PageLink> pageLinks(QStringView html, const QUrl &base);

/// Mail addresses that the page gives to be written to: its mailto: links, then those that stand in its text,
/// then those that hide from robots in the unmistakable form "help [at] shop [dot] example". At most 20, in
/// small letters, strict (isPlainMailAddress()).
QStringList pageMailAddresses(QStringView html);

/// What of a long page may name whom to write to: its links to mailboxes, to contact pages and to status
/// pages, as HTML again, at most 4,000 characters. Kept where the rest of the page is not.
QString contactExcerpt(QStringView html, const QUrl &base);

/// The word that a page's link to "whom to write to" has, in the common languages; also in its address. 0: it
/// has none; else the higher, the surer.
int contactWord(const PageLink &link);
/// Whether the link says that it leads to a status page: by its words or by the first part of its host.
bool isStatusLink(const PageLink &link);

} // namespace IsItMe
