// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/httpfacts.h"
#include "facts/vantagefacts.h"
#include "pages/errorphrases.h"

#include <span>

namespace IsItMe {

/// An answer with its page. The values must outlive the call they are given to.
struct PageAnswer
{
    int status = 0;
    std::span<const HeaderField> headers;
    QStringView body;
    qint64 bodyBytes = 0; ///< of the whole page, of which `body` may be the beginning only
    QString url;          ///< where it was found
    bool moved = false;   ///< a redirect led here
    bool asPage = true;   ///< asked for as a page to read: then an empty one is none
};

/// What a page tells its reader of an error, whatever its status says.
struct PageSays
{
    PageError error = PageError::None;
    int status = 0;       ///< that the error stands for
    double certainty = 0; ///< that it is the page of such an error
    bool vague = false;   ///< it says no more than that something is wrong
    QString words;        ///< what says so, for Details

    explicit operator bool() const { return error != PageError::None; }
};

/// Reads the page itself: its title, headings and sentences, a program's last words, JSON. Many sites send
/// the page of an error as if all were well (status 200): to a visitor it is an error all the same. And many
/// error pages carry no maker's mark, but say in words what is wrong.
///
/// With a good status it has to be sure: a small page whose title or heading *is* an error, that leads
/// nowhere and asks to come back. Articles, help pages, forums and status pages that are *about* errors are
/// long, have links, fields, code, and more words in their title. With an error's status the words alone do.
///
/// Pure, and linear in the length of the body, of which the first 32 Ki characters are read.
PageSays pageSays(const PageAnswer &answer);

/// For an exchange of our own; None for those that are not with the site, and for redirects.
PageSays pageSays(const HttpFacts &http);
/// For a vantage point's answer, where its service hands on the page.
PageSays pageSays(const VantageFacts &vantage);

/// An error's page that was sent as if all were well: the answer's status is good, what it says is not.
bool isSoftError(const HttpFacts &http);

/// The status that an answer stands for: its own, or that of the error on its page.
int statusMeant(const HttpFacts &http);

/// What a body in JSON says; None when it is no JSON or says nothing of an error.
PageSays jsonSays(const PageAnswer &answer);
/// The last words of a program that broke down: traces of Python, PHP, Java, Node, Ruby, .NET, Go, Perl.
PageSays crashSays(const PageAnswer &answer);

} // namespace IsItMe
