# SPDX-License-Identifier: Apache-2.0
"""Who was named, who may be named, and when the wrong one was: the definition that the score counts by."""

import re
from dataclasses import dataclass

CANNOT_TELL = "can't tell"
SIDES = {"nobody": "works", "this-browser": "visitor", "this-computer": "visitor", "this-network": "visitor",
         "some-visitors": "site", "everyone": "site"}
PARTIES = ("works", "visitor", "site", "address", CANNOT_TELL)


def party(affects, place):
    """The party that a diagnosis names; "unknown" names nobody."""
    return "address" if place == "address" else SIDES.get(affects, CANNOT_TELL)


def expected_parties(scenario):
    """Whom the evidence of a scenario permits to name; "can't tell" among them where that is right, too."""
    affects, places = scenario.expected("affects"), scenario.expected("place")
    addressed = {"address"} if "address" in places else set()
    return addressed if places == addressed else addressed | {party(a, "") for a in affects}


def party_verdict(named, expected):
    """right, wrong or nothing: of the parties that were named (none: nothing was said), one must be permitted."""
    named = set(named) - {CANNOT_TELL}
    if not named:
        return "right" if CANNOT_TELL in expected else "nothing"
    return "right" if named & expected else "wrong"


@dataclass(frozen=True)
class Remedy:
    """What a person is told to do, known by its words, and the faults that it can help against."""
    name: str
    words: str
    affects: tuple = ()
    places: tuple = ()
    causes: tuple = ()
    test: bool = False  # it tells where the fault is: never wrong where the program says that it can't tell

    def said_in(self, sentence):
        return re.search(self.words, sentence, re.IGNORECASE) is not None

    def helps(self, scenario):
        return bool(scenario.expected("affects") & set(self.affects) or scenario.expected("place") & set(self.places)
                    or set(scenario.expect.get("causes", [])) & set(self.causes))


HERE = ("this-computer", "this-network")
# A router's restart brings the line and its resolver up anew; elsewhere it costs a household its telephone for nothing.
REMEDIES = (
    Remedy("restart the router", r"\brestart (it|your router|the router|of the modem)\b|^restart your router$",
           places=("router", "resolver", "provider"), causes=("ipv6-broken", "path-mtu", "packet-loss")),
    Remedy("plug in the cable or switch Wi-Fi on", r"plug the network cable in|switch Wi-Fi on|flight mode",
           causes=("no-link", "router-unreachable")),
    Remedy("move closer or use a cable", r"move closer|use a cable", causes=("packet-loss",),
           places=("router",)),
    Remedy("spare the line", r"somebody else use the line", causes=("packet-loss",)),
    Remedy("sign in to the network", r"open the sign-in page", causes=("captive-portal",)),
    Remedy("set the clock", r"clock settings", causes=("clock-wrong",)),
    Remedy("turn the VPN off", r"\bVPN\b.*\bturn it off\b", affects=HERE,
           causes=("path-mtu", "site-refuses-you", "network-blocks-site")),
    Remedy("clear the site's data", r"\bclear(ing)? (the data of|your browser's data)", places=("browser",),
           causes=("redirect-loop",)),
    Remedy("open a private window", r"in a private window", places=("browser",), causes=("redirect-loop",)),
    Remedy("change the browser", r"try another browser|change your browser", places=("browser",),
           causes=("protocol-broken",)),
    Remedy("ask for a fresh copy", r"Press Ctrl and F5", places=("browser",), causes=("cached-error",)),
    Remedy("check the address", r"letter by letter|a letter is wrong", places=("address",), causes=("page-missing",)),
    Remedy("ask whoever runs the network or the computer",
           r"^(at work or school: )?ask (whoever|your IT support)|\b(ask|tell) whoever runs (the|this) network",
           affects=("this-browser", *HERE)),
    Remedy("tell the provider", r"\btell (the|your internet) provider\b|phone number is on its bill",
           places=("provider", "resolver", "router"), affects=("this-network",)),
    Remedy("try another network", r"another network, such as your phone's", affects=(*HERE, "some-visitors"),
           test=True),
    Remedy("tell the site", r"^(don't go on past the browser's warning\. )?tell the (site|people who run)|"
           r"^do you know the people who run the site", affects=("some-visitors", "everyone")),
)

# What asks nobody to act on anything, or only on a condition that the person can see.
NEUTRAL = (r"^wait\b", r"^(it mostly takes|perhaps|some programs|nobody has|in a hurry)", r"^(try|check) again\b",
           r"^open \S+ again", r"^press F5 once", r"^go to the home page", r"^(do not|don't)\b", r"^if it stays so\b",
           r"^if the page needs an account", r"^fails it only in your browser", r"^let us ask others", r"^no page comes",
           r"^was it right yesterday", r"^did a link on the site", r"^clearing the data", r"^if it is not yours",
           r"^on a private computer", r"^at work or school")


def unknown_advice(advice):
    """Sentences that this table can't judge: it has to learn them first."""
    return [sentence for sentence in advice if not any(remedy.said_in(sentence) for remedy in REMEDIES)
            and not any(re.search(words, sentence, re.IGNORECASE) for words in NEUTRAL)]


def wrong_advice(scenario, affects, advice, needless):
    """What the advice tells to do although it can't help, and what it calls needless although it would, in words."""
    wrong = []
    for remedy in REMEDIES:
        told = any(remedy.said_in(sentence) for sentence in advice)
        if told and not remedy.helps(scenario) and not (remedy.test and affects == "unknown"):
            wrong.append(f"told to {remedy.name}")
        only_here = expected_parties(scenario) == {"visitor"}
        if only_here and remedy.helps(scenario) and any(remedy.said_in(step) for step in needless):
            wrong.append(f"told that there is no need to {remedy.name}")
    return wrong


def wrong_party(scenario, affects, place, advice, needless):
    """Why a diagnosis blames the wrong party, in words; empty when it does not."""
    named = party(affects, place)
    wrong = []
    if party_verdict({named}, expected_parties(scenario)) == "wrong":
        wrong.append(f"named {named}, permitted {' or '.join(sorted(expected_parties(scenario)))}")
    return wrong + wrong_advice(scenario, affects, advice, needless)
