# SPDX-License-Identifier: Apache-2.0
"""Whom a browser's page names: its words, as they were found in the lab, and the party that a reader takes from them.

Generous: what names two parties that are both on the visitor's side of the question counts as both, an error page that
so much as mentions a server names the site, and a condition ("if you can't load any page, ...") is no advice."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    words: str  # a regular expression for the visible text
    says: str  # for the table in SCORE.md
    parties: frozenset


def _reading(words, says, *parties):
    return Reading(words, says, frozenset(parties))


NOTICE = _reading(r"log in to this network", "beside the page: “You must log in to this network”", "visitor")

# The browsers' own pages, first match first.
OWN = (
    _reading(r"your clock is|date and time .* (are|is) incorrect|computer clock", "“Your clock is ahead”", "visitor"),
    _reading(r"ERR_(CERT|SSL_PINNED|BAD_SSL)|connection is not private|potentially serious security issue|"
             r"Something doesn.t look right|SEC_ERROR|SSL_ERROR_BAD_CERT",
             "certificate warning: “Your connection is not private”, “Something doesn’t look right”", "site"),
    _reading(r"problem with this (site|page)|page not found|page can.t be found",
             "“Looks like there’s a problem with this site”", "site"),
    _reading(r"Check if there is a typo", "“Check if there is a typo in ...”", "address"),
    _reading(r"typed the website address correctly", "“Check to make sure you’ve typed the website address correctly "
             "... Check your network connection”", "address", "visitor"),
    _reading(r"proxy server (that is|is) refusing|proxy server.*(address is incorrect|could not be found)|"
             r"configured to use a proxy|Checking the proxy address|proxy settings",
             "“There is something wrong with the proxy server”", "visitor"),
    _reading(r"Checking the (network cables|connection|proxy)|Checking the .*DNS configuration|"
             r"Connecting to the network|Your connection was interrupted|No internet",
             "“Try: Checking the connection, Checking the proxy and the firewall”", "visitor"),
    _reading(r"deleting your cookies|disabling or refusing to accept cookies",
             "“redirected you too many times. Try deleting your cookies”", "visitor"),
    _reading(r"temporarily unavailable or too busy|could be (temporarily )?(down|unavailable)|might be temporarily down",
             "“The site could be temporarily unavailable or too busy”", "site"),
    _reading(r"didn.t send any data|sent an invalid response|unable to handle this request|unsupported protocol|"
             r"isn.t working|violat|protocol|Secure Connection Failed|with the website|corrupted",
             "“sent an invalid response”, “The issue is most likely with the website”", "site"),
    _reading(r".", "any other page of the browser’s own: names nobody"),
)

# Pages that came over the network in place of the site's.
FOREIGN = (
    _reading(r"terms to use this network|sign in to (this|the) network", "a sign-in page of the network", "visitor"),
    _reading(r"\b(server|servers|service|site|website|web site|host|maintenance|application)\b",
             "an error page with a word of the server, the service or the site", "site"),
    _reading(r"page (you|does|could|was|is)|not found|\bgone\b", "“Not Found”: the page is missing there", "site"),
    _reading(r".", "any other error page, such as “502 Bad Gateway”: names nobody"),
)

LOADING = _reading("", "still loading when the visitor's patience ended, or an empty page: says nothing")
SHOWN = _reading("", "the page itself", "works")
ERROR_WORDS = r"\b(error|bad gateway|unavailable|time-?out|forbidden|denied|not found|50[0234])\b"
SIGN_IN = FOREIGN[0].words


def _first(readings, text):
    return next((r for r in readings if re.search(r.words, text, re.IGNORECASE | re.DOTALL)), LOADING)


def is_own(uri):
    return uri.startswith(("chrome-error:", "about:neterror", "about:certerror", "about:httpsonlyerror"))


def read_page(seen):
    """The reading of what a browser showed: {uri, title, status, text, beside, loaded}."""
    text = f"{seen['title']}\n{seen['text']}".strip()
    if re.search(NOTICE.words, seen.get("beside", ""), re.IGNORECASE):
        return NOTICE
    if is_own(seen["uri"]):
        return _first(OWN, seen["text"])
    if not seen["text"].strip() or not seen["uri"].startswith("http"):
        return LOADING
    head = "\n".join(text.splitlines()[:2])
    failed = seen["status"] >= 400 or re.search(ERROR_WORDS, head, re.IGNORECASE)
    if failed or re.search(SIGN_IN, text, re.IGNORECASE):
        return _first(FOREIGN, text)
    return SHOWN if seen["loaded"] else LOADING


def read_elsewhere(got):
    """What a site that looks from elsewhere says of one address: {status, failure, no-such-name}."""
    if got.get("no-such-name"):
        return "no such name", {"address"}
    if got["failure"] or got["status"] >= 500 or not got["status"]:
        return "down: it's not just you", {"site"}
    return "up: it's just you", {"visitor", "works"}
