# SPDX-License-Identifier: Apache-2.0
"""The internet beside the site: control sites, connectivity checks, resolvers, vantage service, and services.json."""

import json

from . import doh, rdapforms, statuspage, topology
from .dnsserver import Authority, DnsServer, Zone
from .httpd import Reply, json_reply, page, serve
from .places import PLACES
from .recursor import Recursor
from .topology import (CONTROLS, CONTROLS6, PROVIDER_RESOLVER, PUBLIC_RESOLVERS, PUBLIC_RESOLVERS6, ROOT_SERVER,
                       SERVICES, SITE_NAME_SERVERS, TLD_SERVER)
from .vantage import Vantage

NAMES = {  # every service's name and where it lives
    "dns-one.example": (PUBLIC_RESOLVERS[0], PUBLIC_RESOLVERS6[0]),
    "dns-two.example": (PUBLIC_RESOLVERS[1], PUBLIC_RESOLVERS6[1]),
    "ref-one.example": (CONTROLS[0], CONTROLS6[0]), "connect-one.example": (CONTROLS[0], CONTROLS6[0]),
    "ref-two.example": (CONTROLS[1], CONTROLS6[1]), "connect-two.example": (CONTROLS[1], CONTROLS6[1]),
    "api.globalping.example": (SERVICES, "2001:db8:90::90"), "check-host.example": (SERVICES, "2001:db8:90::90"),
    "look.example": (SERVICES, "2001:db8:90::90"),
    "desk.example": (SERVICES, "2001:db8:90::90"),
    "whoami.example": (SERVICES, "2001:db8:90::90"), "rdap.example": (SERVICES, "2001:db8:90::90"),
}
OWN_TOKEN = "lab-token-0123456789"  # the key of look.example, the organisation's own service
# More names than services, as shared certificates have: with them the handshake fills more than one packet.
CERTIFIED = sorted(NAMES) + ["status.shop.example"] + [f"tenant-{n}.services.example" for n in range(10, 40)]


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
        for place in {p.host: p for p in PLACES}.values():
            places[place.host] = Recursor(hosts[place.host], [ROOT_SERVER], [names.site])
            places[place.host].address = next(leg.addresses[0] for leg in topology.LEGS if leg.host == place.host)
        self.status_page = ""  # what the site's status page says: well, incident, maintenance, broken
        self.domain = "active"  # what the register says of it: active, redemption, gone
        self.desk = Desk()
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
            return _rdap(request, self.domain)
        if request.host == "status.shop.example":
            return statuspage.application(request, self.status_page)
        if request.host == "desk.example":
            return self.desk.application(request)
        return page("Not found", "No such service.", 404)


def _control(request):
    if request.host.startswith("connect-") and request.path == "/generate_204":
        return Reply(204)
    if request.host.startswith("connect-") and request.path == "/success.txt":
        return Reply(200, b"success\n", "text/plain")
    return page("Reference", "This page is here so that others can see whether their way to the internet works.")


class Desk:
    """An organisation's support desk: keeps what it gets; `answer` is its status, 0: it is silent."""

    def __init__(self):
        self.answer = 202
        self.reports = {}  # Idempotency-Key -> body

    def application(self, request):
        key = request.headers.get("Idempotency-Key", "")
        if request.method != "POST" or not key or request.headers.get("Content-Type") != "application/json":
            return json_reply({"error": "a report, please"}, 400)
        if not self.answer:
            return None
        if self.answer < 400:
            if key in self.reports:
                return json_reply({"id": key}, 409)
            self.reports[key] = request.body
        return json_reply({"id": key}, self.answer)


def _rdap(request, domain):
    if request.path in ("/dns.json", "/ipv4.json", "/ipv6.json"):
        entries = {"/dns.json": ["example"], "/ipv4.json": ["203.0.0.0/8", "198.0.0.0/8"],
                   "/ipv6.json": ["2001:db8::/32"]}[request.path]
        return json_reply({"version": "1.0", "publication": "2026-11-01T00:00:00Z",
                           "services": [[entries, ["http://rdap.example/", "https://rdap.example/"]]]})
    kind, _, name = request.path.strip("/").partition("/")
    if kind == "domain" and name == "shop.example" and domain != "gone":
        return json_reply(rdapforms.domain(domain), kind="application/rdap+json")
    if kind == "ip":
        return json_reply(rdapforms.network(name), kind="application/rdap+json")
    return json_reply({"rdapConformance": ["rdap_level_0"], "errorCode": 404, "title": "Not Found"}, 404,
                      "application/rdap+json")


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
