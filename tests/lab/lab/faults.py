# SPDX-License-Identifier: Apache-2.0
"""Everything that can be broken. A fault is a function from (lab, its settings) to a function that mends it again.

Each can be made at the start, or in the middle of a check (`from` and `until`, seconds after the check's start)."""

from . import topology
from .dnsserver import Behaviour
from .kernel import LabError
from .upstream import Failing

FAULTS = {}


def fault(kind, **settings):
    """Registers a fault: the settings that it takes, each with its default (... when it must be given)."""

    def register(function):
        FAULTS[kind] = (function, settings)
        return function

    return register


def settings_of(entry):
    """The fault's settings with defaults filled in; raises LabError for what it does not know."""
    kind = entry["kind"]
    if kind not in FAULTS:
        raise LabError(f"unknown fault '{kind}' (known: {', '.join(sorted(FAULTS))})")
    known = FAULTS[kind][1]
    given = {k: v for k, v in entry.items() if k not in ("kind", "from", "until")}
    for key in given:
        if key not in known:
            raise LabError(f"fault {kind}: unknown setting '{key}' (known: {', '.join(sorted(known))})")
    values = {**known, **given}
    for key, value in values.items():
        if value is ...:
            raise LabError(f"fault {kind}: '{key}' is missing")
    return values


def make(lab, entry):
    """Breaks it now; hands back the function that mends it."""
    return FAULTS[entry["kind"]][0](lab, settings_of(entry))


# --- this side -------------------------------------------------------------------------------------------------

@fault("unplugged", keep_address=False)
def unplugged(lab, s):
    """The cable is out: no carrier, and (as a network manager does) no address, no route, no resolver."""
    router, client = lab.hosts["router"], lab.hosts["client"]
    router.run(["ip", "link", "set", "lan", "down"])
    if not s["keep_address"]:
        for family in ("-4", "-6"):
            client.run(["ip", family, "addr", "flush", "dev", "eth0"])
        lab.write_resolvers([])

    def mend():
        router.run(["ip", "link", "set", "lan", "up"])
        for line in topology.client_lines(lab.scenario.client["ipv6"])[1:]:
            client.run(["ip", *line.split()], check=False)
        lab.write_resolvers(lab.scenario.client["resolvers"])

    return mend


@fault("no-address", route=False)
def no_address(lab, s):
    """The cable is in, but the network gave no address (or, with route = true, an address and no way out)."""
    client = lab.hosts["client"]
    if not s["route"]:
        for family in ("-4", "-6"):
            client.run(["ip", family, "addr", "flush", "dev", "eth0", "scope", "global"])
        lab.write_resolvers([])
    for family in ("-4", "-6"):
        client.run(["ip", family, "route", "flush", "default"], check=False)
        client.run(["ip", family, "route", "del", "default"], check=False)
    return lambda: None


@fault("router-hung")
def router_hung(lab, s):
    """The router has power and the cable holds, but nobody is at home: it answers no ARP, no ping, nothing."""
    return lab.filters.add("router", ["arp in iifname lan drop", "in iifname lan drop", "forward iifname lan drop"])


@fault("router-resolver", answer=..., address="", names=[], seconds=4.0)
def router_resolver(lab, s):
    """The router's dnsmasq: dead (port closed), silent (dropped), or nxdomain, refused, lies for names (empty: all)."""
    if s["answer"] == "silent":
        return lab.filters.add("router", ["in iifname lan udp dport 53 drop", "in iifname lan tcp dport 53 drop"])
    if s["answer"] == "dead":
        lab.stop_router_resolver()
    else:
        where = "".join(f"/{n}" for n in s["names"]) + "/" if s["names"] else "/#/"
        rule = {"nxdomain": f"--address={where}", "lies": f"--address={where}{s['address']}",
                "refused": "--no-resolv"}[s["answer"]]
        lab.start_router_resolver([rule] if s["answer"] != "refused" else None)
    return lab.start_router_resolver


@fault("resolver", who="provider", answer=..., address="", names=[], types=[], seconds=4.0)
def resolver(lab, s):
    """The provider's or a public resolver: dead, or silent, servfail, refused, nxdomain, slow, lies."""
    if s["answer"] == "dead":
        lab.services.dns[s["who"]].close()
        return lambda: None
    one = lab.services.resolvers[s["who"]]
    one.behaviour = Behaviour(s["answer"], s["seconds"], s["address"], tuple(s["types"]), tuple(s["names"]))

    def mend():
        one.behaviour = Behaviour()

    return mend


@fault("provider-gone", how="silent")
def provider_gone(lab, s):
    """Behind the router nothing answers: silent (packets vanish) or no-line (the router itself says unreachable)."""
    if s["how"] == "silent":
        return lab.filters.add("provider", ["in drop", "forward drop"])
    router = lab.hosts["router"]
    router.run(["ip", "link", "set", "line", "down"])

    def mend():
        router.run(["ip", "link", "set", "line", "up"])
        router.run(["ip", "route", "add", "default", "via", topology.PROVIDER_LINE])
        router.run(["ip", "-6", "route", "add", "default", "via", "2001:db8:ff::1"])

    return mend


@fault("portal", secure="drop", page="redirect", location="http://login.hotel.example/welcome")
def portal(lab, s):
    """The network wants a sign-in: port 80 of every address ends at the router's own page; 443 is dropped, reset,
    rejected, or (foreign) answered with the portal's certificate. page: redirect, or page (200 at once)."""
    return lab.start_portal(s["secure"], s["page"], s["location"])


@fault("filter", at="router", to=[], ports=[], protocol="", how="drop", direction="forward", family="", source=[])
def filter_packets(lab, s):
    """Packets that pass `at` (direction in, forward, out) toward `to` are dropped, reset, rejected, prohibited, or
    unreachable. Without addresses all are meant; protocol tcp, udp, icmp or empty for any; family ip, ip6 or any."""
    return lab.filters.add(s["at"], filter_rules(s))


def filter_rules(s):
    verdict = {"drop": "drop", "reset": "reject with tcp reset", "reject": "reject",
               "prohibited": "reject with icmpx type admin-prohibited",
               "unreachable": "reject with icmpx type host-unreachable"}.get(s["how"])
    if not verdict:
        raise LabError(f"fault filter: unknown how '{s['how']}'")
    protocol = s["protocol"] or ("tcp" if s["ports"] or s["how"] == "reset" else "")
    match = ""
    if s["source"]:
        match += "".join(f"{'ip6' if ':' in a else 'ip'} saddr {a} " for a in s["source"][:1])
    if protocol:
        match += f"meta l4proto {'{ icmp, ipv6-icmp }' if protocol == 'icmp' else protocol} "
    if s["ports"]:
        match += f"{protocol} dport {{ {', '.join(map(str, s['ports']))} }} "
    if s["family"]:
        match += f"meta nfproto {'ipv6' if s['family'] == 'ip6' else 'ipv4'} "
    targets = [f"{'ip6' if ':' in a else 'ip'} daddr {a} " for a in s["to"]] or [""]
    return [f"{s['direction']} {target}{match}{verdict}" for target in targets]


@fault("hosts-file", entries=...)
def hosts_file(lab, s):
    """The computer's own hosts file names the site, with another address."""
    lab.write_hosts({**lab.scenario.client["hosts"], **s["entries"]})
    return lambda: lab.write_hosts(lab.scenario.client["hosts"])


# --- the site's side -------------------------------------------------------------------------------------------

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


@fault("upstream", behaviour=..., which="", path="", share=1.0, every=0, seconds=20.0, status=500, headers={},
       body=None, location="")
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
    """The service that looks from elsewhere is itself in trouble: down, limited, no-probes, stuck."""
    lab.services.vantage.fault = s["problem"]

    def mend():
        lab.services.vantage.fault = ""

    return mend
