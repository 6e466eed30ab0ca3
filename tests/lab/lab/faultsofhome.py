# SPDX-License-Identifier: Apache-2.0
"""What can break on this side: the visitor's computer, the router, resolvers, the provider, and packets on the way."""

import socket

from . import topology
from .blocker import Blocker
from .dnsserver import Behaviour
from .faults import fault
from .interceptor import Interceptor
from .kernel import LabError
from .linkprogram import connect


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


@fault("router-hung", remembered=False)
def router_hung(lab, s):
    """The router has power and the cable holds, but nobody is at home: it answers no ARP, no ping, nothing.

    remembered: the computer spoke with it a moment ago, so that its neighbour table still holds it for alive."""
    if s["remembered"]:
        lab.hosts["client"].inside(_knock, (topology.ROUTER, "fe80::1%eth0"))
    # Whoever is at home lets packets die for their hop limit and says so, and asks for his neighbours by ARP.
    return lab.filters.add("router", ["arp in iifname lan drop", "arp out oifname lan drop", "arrive iifname lan drop",
                                      "out oifname lan drop"])


def _knock(addresses):
    """A connection, or a refusal: in any case both machines know each other by then."""
    for address in addresses:
        family, kind, _, _, target = socket.getaddrinfo(address, 53, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as sock:
            sock.settimeout(2)
            sock.connect_ex(target)


@fault("router-resolver", answer=..., address="", names=[], seconds=4.0)
def router_resolver(lab, s):
    """The router's dnsmasq: dead (port closed), silent (dropped), or nxdomain, refused, lies for names (empty: all)."""
    if s["answer"] == "silent":
        return lab.filters.add("router", ["in iifname lan udp dport 53 drop", "in iifname lan tcp dport 53 drop"])
    if s["answer"] == "dead":
        lab.household.stop_resolver()
    else:
        where = "".join(f"/{n}" for n in s["names"]) + "/" if s["names"] else "/#/"
        rules = {"nxdomain": [f"--address={where}"], "refused": None,
                 # dnsmasq would pass questions of the other family on: it lies about one, and knows of no other.
                 "lies": [f"--address={where}{s['address']}", f"--local={where}"]}
        lab.household.start_resolver(rules[s["answer"]])
    return lab.household.start_resolver


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


@fault("portal", secure="drop", page="redirect", location="http://login.hotel.example/welcome", names=False, spares=[])
def portal(lab, s):
    """The network wants a sign-in: port 80 of every address ends at the router's own page; 443 is dropped, reset,
    rejected, or (foreign) answered with the portal's certificate. page: redirect, page (200 at once) or 511 (RFC 6585).

    names: its resolver sends every name to the router, too. spares: addresses that it lets through."""
    return lab.household.start_portal(s["secure"], s["page"], s["location"], s["names"], s["spares"])


@fault("filter", at="router", to=[], ports=[], protocol="", how="drop", direction="forward", family="", source=[],
       **{"longer-than": 0, "percent": 100})
def filter_packets(lab, s):
    """Packets that pass `at` (direction in, forward, out) toward `to` are dropped, reset, rejected, prohibited, or
    unreachable. Without addresses all are meant; protocol tcp, udp, icmp or empty for any; family ip, ip6 or any;
    longer-than: only packets of more bytes; percent: only so many of them, by chance."""
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
    if s["longer-than"]:
        match += f"meta length > {s['longer-than']} "
    if s["family"]:
        match += f"meta nfproto {'ipv6' if s['family'] == 'ip6' else 'ipv4'} "
    if s["percent"] < 100:
        match += f"numgen random mod 100 < {s['percent']} "
    targets = [f"{'ip6' if ':' in a else 'ip'} daddr {a} " for a in s["to"]] or [""]
    return [f"{s['direction']} {target}{match}{verdict}" for target in targets]


@fault("small-link", mtu=1280)
def small_link(lab, s):
    """The link from the provider on carries small packets only; the routers before it say so, as they should."""
    for host in ("provider", "exchange"):
        lab.hosts[host].run(["ip", "link", "set", "net", "mtu", str(s["mtu"])])

    def mend():
        for host in ("provider", "exchange"):
            lab.hosts[host].run(["ip", "link", "set", "net", "mtu", "1500"])

    return mend


@fault("vpn", mtu=1420, **{"black-hole": 0, "loss": 0.0, "delay": 0.0})
def vpn(lab, s):
    """A VPN carries the computer's traffic: a tunnel to a machine at the provider, with the default route; IPv6 is left
    out, as many do. black-hole, loss (percent), delay (ms): of the tunnel; larger packets than black-hole vanish."""
    client, server = lab.hosts["client"], lab.hosts["provider"]
    process = connect(client, server, "tun0", s, tunnel=True)
    for host, address in ((client, "10.8.0.2"), (server, "10.8.0.1")):
        host.run(["ip", "addr", "add", f"{address}/24", "dev", "tun0"])
        host.run(["ip", "link", "set", "tun0", "mtu", str(s["mtu"]), "up"])
    server.run(["nft", "-f", "-"], VPN_NAT)
    client.run(["ip", "route", "replace", "default", "via", "10.8.0.1", "dev", "tun0"])
    client.run(["ip", "-6", "route", "flush", "default"], check=False)
    client.run(["ip", "-6", "route", "del", "default"], check=False)

    def mend():
        process.kill()
        client.run(["ip", "route", "replace", "default", "via", topology.ROUTER], check=False)

    return mend


VPN_NAT = """table ip vpn {
  chain out { type nat hook postrouting priority 100; ip saddr 10.8.0.0/24 oifname "net" masquerade; }
}
"""


@fault("hosts-file", entries=...)
def hosts_file(lab, s):
    """The computer's own hosts file names the site, with another address."""
    lab.write_hosts({**lab.scenario.client["hosts"], **s["entries"]})
    return lambda: lab.write_hosts(lab.scenario.client["hosts"])


@fault("interception", names=["shop.example"], trusted=False, only=[])
def interception(lab, s):
    """A box at the router opens every secure connection with certificates of its own (only: just to these addresses).

    Its authority is trusted by nobody, or (trusted) was put into the client's store, as in an office."""
    authority = lab.household.authority()
    if s["trusted"]:
        lab.trust_also(str(authority.folder / "root-household.pem"))
    box = Interceptor(lab.hosts["router"], authority, [*s["names"], "www." + s["names"][0]], "household")
    return box.divert(s["only"])


@fault("client-routes", lines=...)
def client_routes(lab, s):
    """The network (DHCP) or somebody's hand set the computer's addresses or routes otherwise: lines for ip(8)."""
    for line in s["lines"]:
        lab.hosts["client"].run(["ip", *line.split()])
    return lambda: None


@fault("blocker", names=["shop.example"], to=..., how="reset", location="http://blocked.example/", at="router")
def blocker(lab, s):
    """A box on the way that reads the site's name in the first packets (SNI, Host) of connections to these addresses:
    reset, close, silent, alert, page (403; a foreign certificate for https) or redirect. Others' names pass it."""
    box = Blocker(lab.hosts[s["at"]], s["names"], s["how"], s["location"], lab.household.authority())
    return box.divert(s["to"])


@fault("proxy", state="works", direct=True, make="squid", names=["shop.example"], status=503)
def proxy(lab, s):
    """The visitor's computer is set to use a proxy (make: squid, tinyproxy, own): works, refused (nobody listens),
    silent, wrong-name, denies (the site), login (407), no-names (it can't look anything up), no-way (it reaches nothing).

    Of the lab's own make further: opens (looks inside, with an authority that nobody trusts), answers (with `status`, for
    these `names`; empty: for all), closes, hangs. direct = false: without the proxy nothing leaves this network."""
    url, mend = lab.household.start_proxy(s["state"], s["direct"], s["make"], s["names"], s["status"])
    lab.environment |= {"http_proxy": url, "https_proxy": url}
    return mend
