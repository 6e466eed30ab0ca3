# SPDX-License-Identifier: Apache-2.0
"""The hosts of the lab, their addresses, and the wires between them. The drawing is in ../README.md."""

import json
from dataclasses import dataclass, field

from .kernel import Namespace, ip_batch

CLIENT = "192.168.1.10"
CLIENT6 = "2001:db8:1::10"
ROUTER = "192.168.1.1"
ROUTER6 = "2001:db8:1::1"
ROUTER_WAN = "198.18.1.2"
PROVIDER_LINE = "198.18.1.1"
PROVIDER_RESOLVER = "198.18.0.53"
ROOT_SERVER = "198.51.100.4"
TLD_SERVER = "198.51.100.5"
SITE_NAME_SERVERS = ("203.0.113.53", "203.0.113.54")
PUBLIC_RESOLVERS = ("198.51.100.8", "198.51.100.9")
PUBLIC_RESOLVERS6 = ("2001:db8:8::8", "2001:db8:9::9")
CONTROLS = ("198.51.100.80", "198.19.64.80")
CONTROLS6 = ("2001:db8:80::80", "2001:db8:64::80")
SERVICES = "198.51.100.90"
EDGE_NET = "203.0.113.0/26"
EDGE_NET6 = "2001:db8:5::/64"
BACKEND_EDGE = "10.20.0.1"
UPSTREAM_NET = "10.20.0."
LEG = "198.18.255.1"  # the exchange's own address on each wire to a host


@dataclass(frozen=True)
class Leg:
    """A host on the exchange. `routes` are what the exchange sends to it."""
    host: str
    addresses: tuple
    routes: tuple = field(default=())


LEGS = (
    Leg("names", (ROOT_SERVER, TLD_SERVER) + SITE_NAME_SERVERS),
    Leg("public", PUBLIC_RESOLVERS + PUBLIC_RESOLVERS6),
    Leg("control1", (CONTROLS[0], CONTROLS6[0])),
    Leg("control2", (CONTROLS[1], CONTROLS6[1])),
    Leg("services", (SERVICES, "2001:db8:90::90")),
    Leg("europe", ("198.19.10.10", "2001:db8:e0::10")),
    Leg("america", ("198.19.20.10", "2001:db8:a0::10")),
    Leg("asia", ("198.19.30.10", "2001:db8:a5::10")),
    Leg("edge", (), (EDGE_NET, EDGE_NET6)),
)

HOSTS = ("client", "router", "provider", "exchange", "app") + tuple(leg.host for leg in LEGS)
FORWARDING = ("router", "provider", "exchange")


def width(address):
    return 128 if ":" in address else 32


def _wire(number, one, other):
    """A veth pair; an end is (name, host). The ends' numbers differ: where they are the same by chance, the kernel takes
    the pair for one plain device and tells IPv6 up to a second late that the wire is up (linkwatch)."""
    return (f"link add name {one[0]} index {100 + number} netns {one[1]} type veth "
            f"peer name {other[0]} index {200 + number} netns {other[1]}")


def _wires(slow_line, wifi):
    home = (("port", "air"), ("eth0", "client")) if wifi else (("lan", "router"), ("eth0", "client"))
    pairs = [home, (("net", "provider"), ("net", "exchange")),
             (("back", "edge"), ("back", "app")),
             *[((leg.host, "exchange"), ("eth0", leg.host)) for leg in LEGS]]
    if not slow_line:
        pairs.append((("line", "router"), ("line", "provider")))
    return [_wire(number, *pair) for number, pair in enumerate(pairs)]


def _exchange():
    lines = ["link set lo up", "addr add 198.19.0.2/30 dev net", "addr add 2001:db8:fe::2/64 dev net nodad",
             "link set net up"]
    for leg in LEGS:
        lines += [f"addr add {LEG}/32 dev {leg.host}", f"addr add fe80::1/64 dev {leg.host} nodad",
                  f"link set {leg.host} up"]
        for target in leg.routes or [f"{a}/{width(a)}" for a in leg.addresses]:
            lines.append(f"route add {target} dev {leg.host}")
    for target in ("198.18.0.0/23", "2001:db8:1::/64", "2001:db8:ff::/64"):
        lines.append(f"route add {target} via {'2001:db8:fe::1' if ':' in target else '198.19.0.1'}")
    return lines


def _leaf(leg, site_addresses):
    addresses = leg.addresses or site_addresses
    lines = ["link set lo up"]
    lines += [f"addr add {a}/{width(a)} dev eth0" + (" nodad" if ":" in a else "") for a in addresses]
    lines += ["link set eth0 up", f"route add {LEG} dev eth0", f"route add default via {LEG} dev eth0",
              "route add default via fe80::1 dev eth0"]
    return lines


def _provider():
    return ["link set lo up", f"addr add {PROVIDER_RESOLVER}/32 dev lo", f"addr add {PROVIDER_LINE}/30 dev line",
            "addr add 2001:db8:ff::1/64 dev line nodad", "link set line up", "addr add 198.19.0.1/30 dev net",
            "addr add 2001:db8:fe::1/64 dev net nodad", "link set net up", "route add default via 198.19.0.2",
            "route add default via 2001:db8:fe::2", "route add 2001:db8:1::/64 via 2001:db8:ff::2"]


def _router():
    return ["link set lo up", f"addr add {ROUTER}/24 dev lan", f"addr add {ROUTER6}/64 dev lan nodad",
            "addr add fe80::1/64 dev lan nodad", "link set lan up", f"addr add {ROUTER_WAN}/30 dev line",
            "addr add 2001:db8:ff::2/64 dev line nodad", "link set line up",
            f"route add default via {PROVIDER_LINE}", "route add default via 2001:db8:ff::1"]


def client_lines(ipv6):
    lines = ["link set lo up", f"addr add {CLIENT}/24 dev eth0"]
    if ipv6:
        lines.append(f"addr add {CLIENT6}/64 dev eth0 nodad")
    lines += ["link set eth0 up", f"route add default via {ROUTER}"]
    if ipv6:
        lines.append("route add default via fe80::1 dev eth0")
    return lines


# A bad Wi-Fi: the client's cable ends at a bridge, and the link program carries on from there. The computer itself
# keeps a plain cable: a TAP device of its own would look like a VPN.
AIR = ["link set lo up", "link add br0 type bridge mcast_snooping 0", "link set port master br0",
       "link set lan master br0", "link set port up", "link set lan up", "link set br0 up"]


def build(site_addresses, ipv6, ping, slow_line, wifi=False):
    """Makes every namespace, wire, address and route; returns the hosts by name.

    With slow_line the wire between router and provider is left out, with wifi that between router and home: the link
    program brings them."""
    names = HOSTS + (("air",) if wifi else ())
    ip_batch([f"netns add {name}" for name in names])
    hosts = {name: Namespace(name) for name in names}
    # Without this each link-local address waits a second for duplicates, and IPv6 does not work until then.
    quiet = {"ipv6/conf/default/dad_transmits": 0, "ipv6/conf/all/dad_transmits": 0,
             "ipv6/conf/default/accept_dad": 0}
    for name, host in hosts.items():
        settings = dict(quiet)
        if name in FORWARDING:
            settings |= {"ipv4/ip_forward": 1, "ipv6/conf/all/forwarding": 1, "ipv6/conf/default/forwarding": 1}
        if name == "client":
            settings["ipv4/ping_group_range"] = "0 2147483647" if ping else "1 0"
            if not ipv6:
                settings["ipv6/conf/default/disable_ipv6"] = 1
        host.sysctl(settings)
    ip_batch(_wires(slow_line, wifi))
    return hosts


def forget_spoken(hosts):
    hosts["router"].run(["nft", "-f", "-"], "flush set inet watch seen4\nflush set inet watch seen6\n")


def spoken_to(hosts):
    """Everyone beyond the router to whom the home has sent packets: [address, "tcp" or "udp", port]."""
    found = []
    for name in ("seen4", "seen6"):
        listed = json.loads(hosts["router"].run(["nft", "-j", "list", "set", "inet", "watch", name]))
        for item in listed["nftables"]:
            for element in item.get("set", {}).get("elem", []):
                element = element.get("elem", {}).get("val", element) if isinstance(element, dict) else element
                found.append(element["concat"])
    return sorted(found, key=str)


def address(hosts, site_addresses, ipv6):
    """Gives every wire its addresses and routes (the wires must be there)."""
    ip_batch(_exchange(), "exchange")
    ip_batch(_provider(), "provider")
    ip_batch(_router(), "router")
    if "air" in hosts:
        ip_batch(AIR, "air")
    ip_batch(client_lines(ipv6), "client")
    for leg in LEGS:
        lines = _leaf(leg, site_addresses)
        if leg.host == "edge":
            lines += [f"addr add {BACKEND_EDGE}/24 dev back", "link set back up"]
        ip_batch(lines, leg.host)
    ip_batch(["link set lo up", *[f"addr add {UPSTREAM_NET}{n}/24 dev back" for n in range(10, 20)],
              "link set back up"], "app")
    # The router hides the home behind its one address; every host keeps a table for the faults.
    hosts["router"].run(["nft", "-f", "-"], NAT)


# The second table notes whom the home talks to: the witness for what a visit without consent may not do.
NAT = """table ip home {
  chain out { type nat hook postrouting priority 100; oifname "line" masquerade; }
}
table inet watch {
  set seen4 { type ipv4_addr . inet_proto . inet_service; flags dynamic; size 4096; }
  set seen6 { type ipv6_addr . inet_proto . inet_service; flags dynamic; size 4096; }
  chain forward {
    type filter hook forward priority -200
    iifname "lan" meta l4proto { tcp, udp } add @seen4 { ip daddr . meta l4proto . th dport }
    iifname "lan" meta l4proto { tcp, udp } add @seen6 { ip6 daddr . meta l4proto . th dport }
  }
}
"""
