# SPDX-License-Identifier: Apache-2.0
"""The internet beside the site: control sites, connectivity checks, resolvers, vantage service, and services.json."""

import json

from . import doh, topology
from .dnsserver import Authority, DnsServer, Zone
from .httpd import Reply, json_reply, page, serve
from .recursor import Recursor
from .topology import (CONTROLS, CONTROLS6, PROVIDER_RESOLVER, PUBLIC_RESOLVERS, PUBLIC_RESOLVERS6, ROOT_SERVER,
                       SERVICES, SITE_NAME_SERVERS, TLD_SERVER)
from .vantage import PLACES, Vantage

NAMES = {  # every service's name and where it lives
    "dns-one.example": (PUBLIC_RESOLVERS[0], PUBLIC_RESOLVERS6[0]),
    "dns-two.example": (PUBLIC_RESOLVERS[1], PUBLIC_RESOLVERS6[1]),
    "ref-one.example": (CONTROLS[0], CONTROLS6[0]), "connect-one.example": (CONTROLS[0], CONTROLS6[0]),
    "ref-two.example": (CONTROLS[1], CONTROLS6[1]), "connect-two.example": (CONTROLS[1], CONTROLS6[1]),
    "api.globalping.example": (SERVICES, "2001:db8:90::90"), "check-host.example": (SERVICES, "2001:db8:90::90"),
    "look.example": (SERVICES, "2001:db8:90::90"),
    "whoami.example": (SERVICES, "2001:db8:90::90"), "rdap.example": (SERVICES, "2001:db8:90::90"),
}
OWN_TOKEN = "lab-token-0123456789"  # the key of look.example, the organisation's own service
# More names than services, as shared certificates have: with them the handshake fills more than one packet.
CERTIFIED = sorted(NAMES) + [f"tenant-{n}.services.example" for n in range(10, 40)]


class Names:
    """Root, the top level, and the site's own zone, with their servers."""

    def __init__(self, hosts, site_host):
        zone_name = ".".join(site_host.split(".")[-2:]) + "."
        servers = [(f"ns{i}.{zone_name}", a) for i, a in enumerate(SITE_NAME_SERVERS, 1)]
        top = zone_name.split(".", 1)[1]
        self.root = Zone(".", "a.root.example.", "nstld.root.example.", ttl=3600)
        self.top = Zone(top, f"a.nic.{top}", f"hostmaster.nic.{top}", ttl=300)
        self.site = Zone(zone_name, servers[0][0], f"hostmaster.{zone_name}")
        self.root.cuts[top] = [(f"a.nic.{top}", TLD_SERVER)]
        self.top.cuts[zone_name] = servers
        self.services = self.top
        if top != "example.":
            self.services = Zone("example.", "a.nic.example.", "hostmaster.nic.example.", ttl=300)
            self.root.cuts["example."] = [("a.nic.example.", TLD_SERVER)]
        for name, (v4, v6) in NAMES.items():
            self.services.add(name, "A", v4)
            self.services.add(name, "AAAA", v6)
        self.site.add(zone_name, "NS", *[s for s, _ in servers])
        self.site.add(zone_name, "MX", f"10 mail.{zone_name}")
        for server, address in servers:
            self.site.add(server, "A", address)
        host = hosts["names"]
        self.root_server = DnsServer(host, [ROOT_SERVER], Authority([self.root]))
        self.top_server = DnsServer(host, [TLD_SERVER], Authority([self.top, self.services]))
        self.site_server = DnsServer(host, SITE_NAME_SERVERS, Authority([self.site]))

    def zone(self, name):
        return {z.origin: z for z in (self.root, self.top, self.services, self.site)}[name.rstrip(".") + "."]


class Services:
    """Everything on the internet that is not the site. Attributes are what faults take hold of."""

    def __init__(self, hosts, names, authority, trust):
        self.resolvers = {"provider": Recursor(hosts["provider"], [ROOT_SERVER], [names.site])}
        self.dns = {"provider": DnsServer(hosts["provider"], [PROVIDER_RESOLVER], self.resolvers["provider"])}
        self.log = []  # who asked the public resolvers over HTTPS: (peer, path, name)
        self.visits = []  # who asked the other services: (peer, host, path)
        certificate = authority.issue("services", CERTIFIED, "services")
        for number, (v4, v6) in enumerate(zip(PUBLIC_RESOLVERS, PUBLIC_RESOLVERS6), 1):
            key = f"public{number}"
            self.resolvers[key] = Recursor(hosts["public"], [ROOT_SERVER], [names.site])
            self.dns[key] = DnsServer(hosts["public"], [v4, v6], self.resolvers[key])
        applications = {a: doh.application(self.resolvers[f"public{n}"], self.log)
                        for n in (1, 2) for a in (PUBLIC_RESOLVERS[n - 1], PUBLIC_RESOLVERS6[n - 1])}
        serve(hosts["public"], lambda r: applications[r.local](r) if r.local in applications else Reply(404),
              certificate)
        for host in ("control1", "control2"):
            serve(hosts[host], _control, certificate)
        places = {}
        for place in PLACES:
            places[place.host] = Recursor(hosts[place.host], [ROOT_SERVER], [names.site])
            places[place.host].address = next(leg.addresses[0] for leg in topology.LEGS if leg.host == place.host)
        self.vantage = Vantage(hosts, places, trust)
        self.places = places
        serve(hosts["services"], self._application, certificate)

    def _application(self, request):
        self.visits.append((request.peer, request.host, request.path))
        if request.host == "api.globalping.example":
            return self.vantage.globalping(request)
        if request.host == "look.example":
            return self.vantage.own(request, OWN_TOKEN)
        if request.host == "check-host.example":
            return self.vantage.check_host(request)
        if request.host == "whoami.example":
            return json_reply({"ip": request.peer, "asn": "AS64511", "org": "Lab Provider", "country": "DE"})
        if request.host == "rdap.example":
            return _rdap(request)
        return page("Not found", "No such service.", 404)


def _control(request):
    if request.host.startswith("connect-") and request.path == "/generate_204":
        return Reply(204)
    if request.host.startswith("connect-") and request.path == "/success.txt":
        return Reply(200, b"success\n", "text/plain")
    return page("Reference", "This page is here so that others can see whether their way to the internet works.")


def _rdap(request):
    if request.path == "/dns.json":
        return json_reply({"version": "1.0", "services": [[["example"], ["https://rdap.example/"]]]})
    if request.path in ("/ipv4.json", "/ipv6.json"):
        ranges = ["203.0.0.0/8", "198.0.0.0/8"] if "4" in request.path else ["2001:db8::/32"]
        return json_reply({"version": "1.0", "services": [[ranges, ["https://rdap.example/"]]]})
    kind, _, name = request.path.strip("/").partition("/")
    if kind == "domain" and name.endswith("shop.example"):
        return json_reply({"objectClassName": "domain", "ldhName": "shop.example", "status": ["active"],
                           "entities": [_entity("registrar", "Lab Registrar", "abuse@registrar.example"),
                                        _entity("technical", "Shop Operations", "noc@shop.example")]},
                          kind="application/rdap+json")
    if kind == "ip":
        return json_reply({"objectClassName": "ip network", "name": "LAB-HOSTING", "handle": name, "country": "DE"},
                          kind="application/rdap+json")
    return json_reply({"errorCode": 404, "title": "Not Found"}, 404, "application/rdap+json")


def _entity(role, name, mail):
    card = ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", name], ["email", {}, "text", mail]]]
    if role == "registrar":
        plain = ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", name]]]
        return {"objectClassName": "entity", "roles": [role], "vcardArray": plain,
                "entities": [{"objectClassName": "entity", "roles": ["abuse"], "vcardArray": card}]}
    return {"objectClassName": "entity", "roles": [role], "vcardArray": card}


def document():
    """services.json for the client (format: CONTRACT.md)."""

    def entry(url, name, **more):
        return {"url": url, **more, "addresses": list(NAMES[name])}

    return {
        "version": 1,
        "connectivity": [entry(f"http://connect-{n}.example/generate_204", f"connect-{n}.example", status=204, body="")
                         for n in ("one", "two")],
        "control-sites": [entry(f"https://ref-{n}.example/", f"ref-{n}.example") for n in ("one", "two")],
        "resolvers": [{"name": "Lab DNS One", "doh": "https://dns-one.example/dns-query", "form": "json",
                       "addresses": list(NAMES["dns-one.example"])},
                      {"name": "Lab DNS Two", "doh": "https://dns-two.example/dns-query", "form": "wire",
                       "addresses": list(NAMES["dns-two.example"])}],
        "vantage": [{"kind": "globalping", "url": "https://api.globalping.example", "limit": 3,
                     "locations": [{"magic": "europe"}, {"magic": "north america"}, {"magic": "asia"}], "token": ""},
                    {"kind": "check-host", "url": "https://check-host.example"}],
        "whoami": [{"url": "https://whoami.example/json"}],
        "rdap": {"dns": "https://rdap.example/dns.json", "ipv4": "https://rdap.example/ipv4.json",
                 "ipv6": "https://rdap.example/ipv6.json"},
    }


def text(instead=None):
    """services.json with some of its keys replaced."""
    return json.dumps({**document(), **(instead or {})}, indent=1)
