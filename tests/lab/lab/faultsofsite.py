# SPDX-License-Identifier: Apache-2.0
"""What can break on the site's side: its names, its front door, the servers behind, and those who look from elsewhere."""

from . import statuspage, topology
from .crowd import Crowd
from .dnsserver import Behaviour
from .faults import fault
from .front import Front
from .kernel import LabError
from .places import Trouble
from .upstream import Failing


@fault("zone", zone=..., answer=..., address="", names=[], types=[], seconds=4.0)
def zone(lab, s):
    """The site's own name servers (or the top level's): servfail, refused, silent, slow, nxdomain, empty, lies, bogus."""
    one = lab.names.zone(s["zone"])
    if s["answer"] == "bogus":
        one.bogus = True
    else:
        one.behaviour = Behaviour(s["answer"], s["seconds"], s["address"], tuple(s["types"]), tuple(s["names"]))
    lab.forget_names()

    def mend():
        one.bogus, one.behaviour = False, Behaviour()
        lab.forget_names()

    return mend


@fault("no-name", name="")
def no_name(lab, s):
    """The site's zone is not delegated at all: the parent itself says that there is no such name."""
    name = (s["name"] or lab.scenario.site["host"]).rstrip(".") + "."
    servers = lab.names.top.cuts.pop(name)
    lab.forget_names()

    def mend():
        lab.names.top.cuts[name] = servers
        lab.forget_names()

    return mend


@fault("upstream", behaviour=..., which="", path="", query="", share=1.0, every=0, seconds=20.0, status=500, headers={},
       body=None, type="text/html; charset=utf-8", location="", slots=1)
def upstream(lab, s):
    """A server behind the gateway fails (../README.md lists the behaviours); which: its name, empty means all."""
    values = {k: v for k, v in s.items() if k != "which"}
    undo = []
    for one in lab.upstreams_named(s["which"]):
        failing = Failing(**values)
        if s["behaviour"] == "drop":
            undo.append(lab.filters.add("app", [f"in ip daddr {one.address} drop"]))
        else:
            one.fail(failing)
            undo.append(lambda one=one, failing=failing: one.recover(failing))
    return lambda: [step() for step in undo]


@fault("certificate", problem=..., name="")
def certificate(lab, s):
    """The site's certificate: expired, not-yet-valid, wrong-name, self-signed, unknown-issuer, no-chain.

    Made before the gateway starts, so it cannot begin in the middle."""
    return lambda: None


@fault("vantage", problem=...)
def vantage(lab, s):
    """The service that looks from elsewhere is itself in trouble: down, globalping-down (only the first), limited,
    no-probes, stuck, garbage."""
    lab.services.vantage.fault = s["problem"]

    def mend():
        lab.services.vantage.fault = ""

    return mend


@fault("places", how=..., places=[], seconds=0.0, status=200, body="", headers={})
def places(lab, s):
    """Some of the places that look from elsewhere (by country: DE, US, SG, ZA, AU; empty: all) are in trouble: never
    (they don't come to an end), late (`seconds`), broken, offline, or says (an answer that is not the site's)."""
    if s["how"] not in Trouble.HOWS:
        raise LabError(f"fault places: unknown how '{s['how']}' (known: {', '.join(Trouble.HOWS)})")
    lab.services.vantage.trouble = Trouble(s["how"], tuple(s["places"]), s["seconds"], s["status"], s["body"],
                                           tuple(s["headers"].items()))

    def mend():
        lab.services.vantage.trouble = None

    return mend


@fault("moved", old=..., new=..., still=["provider"])
def moved(lab, s):
    """The site's name has new addresses; some resolvers still hold the old ones, with their time to live running down.

    `still`: provider, public1, public2, or a place that looks from elsewhere (europe, america, asia)."""
    zone, name = lab.names.site, lab.scenario.site["host"]
    known = {**lab.services.resolvers, **lab.services.places}

    def point_to(addresses):
        zone.remove(name)
        for address in addresses:
            zone.add(name, "AAAA" if ":" in address else "A", address)

    lab.forget_names()
    point_to(s["old"])
    for who in s["still"]:
        for kind in ("A", "AAAA"):
            known[who].resolve(name, kind)
    point_to(s["new"])

    def mend():
        lab.forget_names()

    return mend


@fault("front", speaks=..., port=443)
def front(lab, s):
    """In place of the gateway something else answers the port: silent, close, reset, ssh, http, alert."""
    return Front(lab.hosts["edge"], s["speaks"]).take(s["port"])


@fault("crowd", clients=10, path="/", pause=0.0)
def crowd(lab, s):
    """Other visitors, from Europe, who ask for the same page again and again."""
    return Crowd(lab.hosts["europe"], str(lab.shared / "roots.pem"), lab.scenario.site["addresses"][0], lab.scenario.site["host"], s["clients"],
                 s["path"], s["pause"]).stop


@fault("status-page", says=...)
def status_page(lab, s):
    """The site has a status page of its own, elsewhere: it says well, incident or maintenance, or is broken too."""
    if s["says"] not in statuspage.STATES:
        raise LabError(f"fault status-page: unknown word '{s['says']}' (known: {', '.join(statuspage.STATES)})")
    lab.services.status_page = s["says"]
    lab.names.site.add("status.shop.example", "A", topology.SERVICES)
    lab.forget_names()
    return lambda: None


@fault("register", says=...)
def register(lab, s):
    """What the register of names says of the site's domain: active, redemption, gone."""
    lab.services.domain = s["says"]

    def mend():
        lab.services.domain = "active"

    return mend
