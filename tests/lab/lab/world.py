# SPDX-License-Identifier: Apache-2.0
"""One whole lab for one scenario: built, broken as the scenario says, and holding what faults take hold of."""

import json
import os
import shutil
import threading
import time
import urllib.parse
from pathlib import Path

from . import (clientbrowsers, faults, faultsofhome, faultsofsite, services,  # noqa: F401: the faults register themselves
               topology)
from .fetch import fetch
from .filters import Filters
from .gateways import Gateway, Plan, answers
from .household import Household
from .kernel import LabError
from .linkprogram import connect
from .pki import Authority, trust
from .recursor import ask
from .services import Names, Services
from .topology import CONTROLS, CONTROLS6
from .upstream import Upstream

VISITOR_ID = 4242
FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"
CERTIFICATES = {"expired": {"start": -90, "end": -3}, "not-yet-valid": {"start": 3, "end": 90}, "wrong-name": {},
                "self-signed": {}, "unknown-issuer": {}, "no-chain": {"chain": False}}


class Lab:
    def __init__(self, scenario, folder, shared):
        """`folder` is this lab's own, `shared` the run's (certificates and the client's /etc)."""
        self.scenario, self.folder, self.shared = scenario, Path(folder), Path(shared)
        self.home = self.folder / "home"
        self.environment = dict(scenario.client["environment"])
        self.client_files = {name: str(self.folder / name) for name in ("resolv.conf", "hosts")}
        self.also_trusted = []
        self._undo = []
        self._stop = threading.Event()

    def build(self):
        s = self.scenario
        for entry in s.faults:
            faults.settings_of(entry)  # a slip is told before anything is built
        slow = bool(s.line)
        self.hosts = topology.build(s.site["addresses"], s.client["ipv6"], s.client["ping"], slow, bool(s.wifi))
        if slow:
            connect(self.hosts["router"], self.hosts["provider"], "line", s.line)
        if s.wifi:
            connect(self.hosts["router"], self.hosts["air"], "lan", s.wifi)
        topology.address(self.hosts, s.site["addresses"], s.client["ipv6"])
        self.filters = Filters(self.hosts)
        self.authority = Authority(self.shared / "pki")
        self.names = Names(self.hosts, s.site["host"])
        trust = str(self.shared / "roots.pem")
        self.services = Services(self.hosts, self.names, self.authority, trust)
        self.write_resolvers(s.client["resolvers"])
        self.write_hosts(s.client["hosts"])
        (self.folder / "services.json").write_text(services.text(s.services), encoding="utf-8")
        self.household = Household(self.hosts["router"], self.folder, self.filters, self.names,
                                   self.authority.issue("portal", ["login.hotel.example"], None))
        self.household.start_resolver()
        self._site()
        for gateway in self.gateways:
            gateway.ready()
        self._wait_for_the_ways()
        if s.client["clock"]:
            self.environment |= {"LD_PRELOAD": FAKETIME, "FAKETIME": s.client["clock"],
                                 "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        self._prime()
        for entry in s.faults:
            if not entry.get("from") and not entry.get("before"):
                self._break(entry)
        return self

    def _prime(self):
        """Requests before the check, from elsewhere (they fill caches), with the faults that are over by then."""
        undo = [faults.make(self, f) for f in self.scenario.faults if f.get("before")]
        for text in self.scenario.prime:
            url = urllib.parse.urlsplit(text)
            for address in self.scenario.site["addresses"]:
                fetch(address, url.hostname, 443 if url.scheme == "https" else 80, url.scheme == "https",
                      url.path or "/", trust=str(self.shared / "roots.pem"),
                      make_socket=self.hosts["europe"].open_socket)
        for step in undo:
            step()

    def _site(self):
        s = self.scenario.site
        for name in [s["host"], *s["names"]]:
            for address in s["addresses"]:
                self.names.site.add(name, "AAAA" if ":" in address else "A", address)
        self.names.site.add("www." + s["host"], "CNAME", s["host"] + ".")
        plans = [self._plan(g) for g in self.scenario.gateways] or [self._plan({
            "kind": s["gateway"], "listen": s["addresses"], "upstreams": [f"app-{n + 1}" for n in range(s["upstreams"])],
            **{k: s[k] for k in ("http", "https", "connect-limit", "read-limit", "retries", "error-page", "extra",
                                 "extra-top", "ports")}})]
        self.gateways = []
        for number, plan in enumerate(plans):
            self.gateways.append(Gateway(self.hosts[plan.host], plan, self.folder / f"gateway-{number}-{plan.kind}"))

    def _plan(self, g):
        s = self.scenario.site
        return Plan(kind=g["kind"], listen=g.get("listen", s["addresses"]), host=g.get("host", "edge"),
                    upstreams=[self._endpoint(u) for u in g["upstreams"]], names=[s["host"], *s["names"],
                                                                                  "www." + s["host"]],
                    http=g["http"], https=g["https"], connect_limit=g["connect-limit"], read_limit=g["read-limit"],
                    retries=g["retries"], error_page=g["error-page"], extra=g["extra"], extra_top=g["extra-top"], plain_ports=tuple(g["ports"]),
                    certificate=self._certificate(g.get("certificate", "")) if g["https"] else None)

    def _endpoint(self, name):
        """app-1 to app-9 are servers of the lab; "address:port" is anything else (another gateway, or nobody)."""
        if not name.startswith("app-"):
            address, _, port = name.rpartition(":")
            return address, int(port)
        address = f"{topology.UPSTREAM_NET}{10 + int(name[4:])}"
        if not hasattr(self, "upstreams"):
            self.upstreams = {}
        if name not in self.upstreams:
            self.upstreams[name] = Upstream(self.hosts["app"], address)
        return address, 8080

    def _certificate(self, own_problem):
        s = self.scenario.site
        # As many names as real certificates have: with them the handshake fills more than one packet.
        names = [s["host"], "www." + s["host"], *s["names"], *[f"branch-{n}.{s['host']}" for n in range(10, 40)]]
        wrong = next((f for f in self.scenario.faults if f["kind"] == "certificate"), None)
        if not wrong and not own_problem:
            return self.authority.issue("site-" + "-".join(names[:2 + len(s["names"])]), names)
        problem = own_problem or wrong["problem"]
        if problem not in CERTIFICATES:
            raise LabError(f"fault certificate: unknown problem '{problem}' (known: {', '.join(CERTIFICATES)})")
        own = Authority(self.folder / "pki")
        own.folder.mkdir(exist_ok=True)
        for path in self.authority.folder.glob("*-sites.*"):
            (own.folder / path.name).write_bytes(path.read_bytes())
        issuer = {"self-signed": None, "unknown-issuer": "unknown"}.get(problem, "sites")
        if issuer == "unknown":
            own.untrusted("unknown", "Nobody's Root")
        if problem == "wrong-name":
            names = [(wrong or {}).get("name") or "parked.example"]
        return own.issue("site", names, issuer, **CERTIFICATES[problem])

    # --- what faults take hold of ---

    def upstreams_named(self, which):
        if which and which not in self.upstreams:
            raise LabError(f"fault upstream: there is no '{which}' (there are: {', '.join(self.upstreams)})")
        return [self.upstreams[which]] if which else list(self.upstreams.values())

    def forget_names(self):
        for one in (*self.services.resolvers.values(), *self.services.places.values()):
            one.forget()

    def _write(self, name, text):
        with open(self.folder / name, "w", encoding="utf-8") as f:  # in place: the client has this very file bound
            f.write(text)

    def write_resolvers(self, resolvers):
        self._write("resolv.conf", "".join(f"nameserver {r}\n" for r in resolvers) or "# no network\n")

    def write_hosts(self, entries):
        lines = ["127.0.0.1 localhost visitor", "::1 localhost", *[f"{a} {name}" for name, a in entries.items()]]
        self._write("hosts", "\n".join(lines) + "\n")

    def _wait_for_the_ways(self):
        """Until the healthy world answers the client: the kernel takes up to a second to see that wires are there."""
        client = self.hosts["client"]
        # A bad line or Wi-Fi is not waited for.
        start = self.hosts["provider" if self.scenario.line else "router"] if self.scenario.line or self.scenario.wifi else client
        goals = [(a, 443) for a in (*CONTROLS, *CONTROLS6)]
        for gateway in self.gateways:
            goals += [(a, p) for a, p in gateway.endpoints() if gateway.plan.host == "edge"]
        goals = [g for g in goals if self.scenario.client["ipv6"] or ":" not in g[0]]
        end = time.monotonic() + 15
        while goals and time.monotonic() < end:
            goals = [g for g in goals if not answers(start, *g, 0.1)]
        while not ask(client.open_socket, topology.ROUTER, "localhost", "A", 0.2):
            if time.monotonic() > end:
                raise LabError("the router's dnsmasq did not start: " + self.household.resolver_said())
        if goals:
            raise LabError(f"the healthy lab does not come up: no way to {goals[0][0]} port {goals[0][1]}")
        client.run(["ip", "neigh", "flush", "all"])  # the visitor's computer knows nobody yet

    def trust_also(self, root):
        """The client's store holds one more authority, as a company's or a virus scanner's would be."""
        shutil.copytree(self.shared / "etc" / "ssl" / "certs", self.folder / "certs", symlinks=True)
        trust(self.folder / "certs", self.folder / "certs" / "ca-certificates.crt", [root])
        self.client_files["ssl/certs"] = str(self.folder / "certs")
        self.also_trusted.append(root)  # its browsers, too
        clientbrowsers.policies(self.folder, [*self.authority.roots(), *self.also_trusted])
        self.client_files[clientbrowsers.POLICIES] = str(self.folder / clientbrowsers.POLICIES)

    def _break(self, entry):
        undo = faults.make(self, entry)
        self._undo.append(undo)
        return undo

    def run_timeline(self):
        """Starts the clock for faults that begin or end in the middle."""

        def play(entry):
            if self._stop.wait(entry.get("from", 0)):
                return
            undo = self._break(entry) if entry.get("from") else self._undo[self._started.index(entry)]
            if entry.get("until") and not self._stop.wait(entry["until"] - entry.get("from", 0)):
                undo()

        self._started = [f for f in self.scenario.faults if not f.get("from") and not f.get("before")]
        for entry in self.scenario.faults:
            if (entry.get("from") or entry.get("until")) and not entry.get("before"):
                threading.Thread(target=play, args=(entry,), daemon=True).start()

    # --- the client ---

    def visitor(self, argv, environment=None, account="visitor"):
        """The command that runs argv as an ordinary user at the client's place (lab/visitor.py does it)."""
        order = {"net": self.hosts["client"].identity(), "etc": str(self.shared / "etc"), "home": str(self.home),
                 "files": self.client_files,
                 "services": str(self.folder / "services.json"), "account": account,
                 "environment": {**self.environment, **(environment or {})}, "argv": list(argv)}
        path = self.folder / f"order-{time.monotonic_ns()}.json"
        path.write_text(json.dumps(order), encoding="utf-8")
        return ["unshare", "--mount", "--propagation", "private", "/usr/bin/python3", "-I",
                str(Path(__file__).with_name("visitor.py")), str(path)]

    def start_visitor(self, argv, environment=None, **options):
        if not self.home.exists():
            self.home.mkdir()
            os.chown(self.home, VISITOR_ID, VISITOR_ID)
            self.environment |= clientbrowsers.furnish(self.scenario.client["browsers"],
                                                       [*self.authority.roots(), *self.also_trusted],
                                                       self.folder, self.home, VISITOR_ID)
        return self.hosts["client"].start(self.visitor(argv, environment), **options)
