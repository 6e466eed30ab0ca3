// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/json.h"

namespace IsItMe {

/// One part of a page that comes from another host than the site's, and did not arrive.
struct BrowserPart
{
    QString host;
    QString url;    ///< without its query
    int status = 0; ///< 0: no answer
    QString error;  ///< the browser's own name: "ERR_NAME_NOT_RESOLVED"; empty when it answered

    bool operator==(const BrowserPart &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("host", self.host);
        visit("url", self.url);
        visit("status", self.status);
        visit("error", self.error);
    }
};

/// One load of the page in an installed browser, without a window and with a new empty profile: no cookies,
/// no cache, no extensions.
///
/// Observation::ended says what is known. Done: the load came to its own end, well, or with the browser's
/// `error` (beside which `status` may be there too: a body that broke off). TimedOut, Cancelled: it was ended
/// early; what it had seen so far stands in the facts. Skipped: it could not be run here, or the page led
/// where it may not go
/// (`errorDetail` says which): that says nothing about the site.
struct BrowserFacts
{
    QString browser;        ///< the installed browser's id: "chromium"
    QString name;           ///< for people: "Chromium"
    QString version;        ///< "156.0.8078.73"
    QString family;         ///< "chromium" or "firefox"
    QString url;            ///< without its query
    bool wholePage = false; ///< other hosts' parts were allowed to load (the person agreed)
    bool http2Off = false;  ///< told to speak HTTP/1.1 only
    QString httpVersion;    ///< of the main answer: "HTTP/1.1", "HTTP/2"; empty when not known
    int status = 0;         ///< of the main answer after redirects; 0: none
    int redirects = 0;
    QString landed;   ///< where the redirects led, without its query; empty when that is `url`
    int requests = 0; ///< that it sent to the site; they count among the visit's thirty
    QString error; ///< the browser's own name for its failure: "ERR_CONNECTION_REFUSED", "NS_ERROR_NET_RESET"
    QString errorDetail;                   ///< what its log adds, such as the failure of the name look-up
    QString title;                         ///< at most 200 characters
    int parts = 0;                         ///< of the page, from other hosts
    std::vector<BrowserPart> failingParts; ///< at most 50
    QString screenshot;                    ///< a PNG in Base64, at most 300 kB; empty when none was made

    bool operator==(const BrowserFacts &) const = default;

    template <class Visitor, class Self>
    static void describe(Visitor &visit, Self &self)
    {
        visit("browser", self.browser);
        visit("name", self.name);
        visit("version", self.version);
        visit("family", self.family);
        visit("url", self.url);
        visit("wholePage", self.wholePage);
        visit("http2Off", self.http2Off);
        visit("httpVersion", self.httpVersion);
        visit("status", self.status);
        visit("redirects", self.redirects);
        visit("landed", self.landed);
        visit("requests", self.requests);
        visit("error", self.error);
        visit("errorDetail", self.errorDetail);
        visit("title", self.title);
        visit("parts", self.parts);
        visit("failingParts", self.failingParts);
        visit("screenshot", self.screenshot);
    }
};

} // namespace IsItMe
