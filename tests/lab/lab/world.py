# SPDX-License-Identifier: Apache-2.0
"""One whole lab for one scenario: built, broken as the scenario says, and holding what faults take hold of."""

import json
import os
import subprocess
import threading
import time
from pathlib import Path

from . import faults, services, topology
from .filters import Filters
from .gateways import Gateway, Plan, answers
from .httpd import Reply, page, serve
from .kernel import LabError
from .linkprogram import connect
from .pki import Authority
from .recursor import ask
from .services import Names, Services
from .topology import CONTROLS, CONTROLS6
from .upstream import Upstream

CERTIFICATES = {"expired": {"start": -90, "end": -3}, "not-yet-valid": {"start": 3, "end": 90}, "wrong-name": {},
                "self-signed": {}, "unknown-issuer": {}, "no-chain": {"chain": False}}


class Lab:
    def __init__(self, scenario, folder, shared):
        """`folder` is this lab's own, `shared` the run's (certificates and the client's /etc)."""
        self.scenario, self.folder, self.shared = scenario, Path(folder), Path(shared)
        self.home = self.folder / "home"
        self._resolver = self._portal = None
        self._undo = []
        self._stop = threading.Event()

    def build(self):
        s = self.scenario
        for entry in s.faults:
            faults.settings_of(entry)  # a slip is told before anything is built
        slow = bool(s.line)
        self.hosts = topology.build(s.site["addresses"], s.client["ipv6"], s.client["ping"], slow)
        if slow:
            connect(self.hosts["router"], self.hosts["provider"], "line", s.line)
        topology.address(self.hosts, s.site["addresses"], s.client["ipv6"])
        self.filters = Filters(self.hosts)
        self.authority = Authority(self.shared / "pki")
        self.names = Names(self.hosts, s.site["host"])
        trust = str(self.shared / "roots.pem")
        self.services = Services(self.hosts, self.names, self.authority, trust)
        self.write_resolvers(s.client["resolvers"])
        self.write_hosts(s.client["hosts"])
        (self.folder / "services.json").write_text(services.text(), encoding="utf-8")
        self.start_router_resolver()
        self._site()
        for gateway in self.gateways:
            gateway.ready()
        self._wait_for_the_ways()
        for entry in s.faults:
            if not entry.get("from"):
                self._break(entry)
        return self

    def _site(self):
        s = self.scenario.site
        for name in [s["host"], *s["names"]]:
            for address in s["addresses"]:
                self.names.site.add(name, "AAAA" if ":" in address else "A", address)
        self.names.site.add("www." + s["host"], "CNAME", s["host"] + ".")
        plans = [self._plan(g) for g in self.scenario.gateways] or [self._plan({
            "kind": s["gateway"], "listen": s["addresses"], "upstreams": [f"app-{n + 1}" for n in range(s["upstreams"])],
            **{k: s[k] for k in ("http", "https", "connect-limit", "read-limit", "retries", "error-page", "extra",
                                 "ports")}})]
        self.gateways = []
        for number, plan in enumerate(plans):
            self.gateways.append(Gateway(self.hosts[plan.host], plan, self.folder / f"gateway-{number}-{plan.kind}"))

    def _plan(self, g):
        s = self.scenario.site
        return Plan(kind=g["kind"], listen=g["listen"], host=g.get("host", "edge"),
                    upstreams=[self._endpoint(u) for u in g["upstreams"]], names=[s["host"], *s["names"],
                                                                                  "www." + s["host"]],
                    http=g["http"], https=g["https"], connect_limit=g["connect-limit"], read_limit=g["read-limit"],
                    retries=g["retries"], error_page=g["error-page"], extra=g["extra"], plain_ports=tuple(g["ports"]),
                    certificate=self._certificate() if g["https"] else None)

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

    def _certificate(self):
        s = self.scenario.site
        names = [s["host"], "www." + s["host"], *s["names"]]
        wrong = next((f for f in self.scenario.faults if f["kind"] == "certificate"), None)
        if not wrong:
            return self.authority.issue("site-" + "-".join(names), names)
        problem = wrong["problem"]
        if problem not in CERTIFICATES:
            raise LabError(f"fault certificate: unknown problem '{problem}' (known: {', '.join(CERTIFICATES)})")
        own = Authority(self.folder / "pki")
        own.folder.mkdir()
        for path in self.authority.folder.glob("*-sites.*"):
            (own.folder / path.name).write_bytes(path.read_bytes())
        issuer = {"self-signed": None, "unknown-issuer": "unknown"}.get(problem, "sites")
        if issuer == "unknown":
            own.untrusted("unknown", "Nobody's Root")
        if problem == "wrong-name":
            names = [wrong.get("name") or "parked.example"]
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

    def start_router_resolver(self, more=()):
        """The router's dnsmasq, asking the provider's resolver; more is None: it has nobody to ask."""
        self.stop_router_resolver()
        asks = [] if more is None else [f"--server={topology.PROVIDER_RESOLVER}", *more]
        self._resolver = self.hosts["router"].start(
            ["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--user=root",
             "--no-negcache", "--pid-file=", "--bind-interfaces", f"--listen-address={topology.ROUTER}",
             f"--listen-address={topology.ROUTER6}", "--log-facility=-", *asks],
            stdout=subprocess.DEVNULL, stderr=open(self.folder / "dnsmasq.log", "ab"))

    def stop_router_resolver(self):
        if self._resolver:
            self._resolver.kill()
            self._resolver.wait()
            self._resolver = None

    def _wait_for_the_ways(self):
        """Until the healthy world answers the client: the kernel takes up to a second to see that wires are there."""
        client = self.hosts["client"]
        goals = [(a, 443) for a in (*CONTROLS, *CONTROLS6)]
        for gateway in self.gateways:
            goals += [(a, p) for a, p in gateway.endpoints() if gateway.plan.host == "edge"]
        goals = [g for g in goals if self.scenario.client["ipv6"] or ":" not in g[0]]
        end = time.monotonic() + 15
        while goals and time.monotonic() < end:
            goals = [g for g in goals if not answers(client, *g, 0.1 + self.scenario.line.get("delay", 0) / 200)]
        while not ask(client.open_socket, topology.ROUTER, "localhost", "A", 0.2):
            if time.monotonic() > end:
                raise LabError("the router's dnsmasq did not start: " + (self.folder / "dnsmasq.log").read_text()[-300:])
        if goals:
            raise LabError(f"the healthy lab does not come up: no way to {goals[0][0]} port {goals[0][1]}")
        client.run(["ip", "neigh", "flush", "all"])  # the visitor's computer knows nobody yet

    def start_portal(self, secure, kind, location):
        router = self.hosts["router"]
        if not self._portal:
            self._portal = serve(router, lambda r: _portal_page(r, kind, location),
                                 self.authority.issue("portal", ["login.hotel.example"], None), 8080, 8443)
        self.names.services.add("login.hotel.example", "A", topology.ROUTER)
        redirect = ["tcp dport 80 redirect to :8080"]
        block = []
        if secure == "foreign":
            redirect.append("tcp dport 443 redirect to :8443")
        else:
            verdict = {"drop": "drop", "reset": "reject with tcp reset", "reject": "reject"}[secure]
            block = [f"forward iifname lan tcp dport 443 {verdict}"]
        block.append("forward iifname lan udp dport != 53 drop")
        rules = "".join(f"    iifname lan {r}\n" for r in redirect)
        router.run(["nft", "-f", "-"], "table inet portal {\n  chain pre {\n    type nat hook prerouting priority -100\n"
                   + rules + "  }\n}\n")
        undo = self.filters.add("router", block)

        def mend():
            undo()
            router.run(["nft", "delete", "table", "inet", "portal"])

        return mend

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

        self._started = [f for f in self.scenario.faults if not f.get("from")]
        for entry in self.scenario.faults:
            if entry.get("from") or entry.get("until"):
                threading.Thread(target=play, args=(entry,), daemon=True).start()

    # --- the client ---

    def visitor(self, argv, environment=None, account="visitor"):
        """The command that runs argv as an ordinary user at the client's place (lab/visitor.py does it)."""
        order = {"net": self.hosts["client"].identity(), "etc": str(self.shared / "etc"), "home": str(self.home),
                 "files": {name: str(self.folder / name) for name in ("resolv.conf", "hosts")},
                 "services": str(self.folder / "services.json"), "account": account,
                 "environment": {**self.scenario.client["environment"], **(environment or {})}, "argv": list(argv)}
        path = self.folder / f"order-{time.monotonic_ns()}.json"
        path.write_text(json.dumps(order), encoding="utf-8")
        return ["unshare", "--mount", "--propagation", "private", "/usr/bin/python3", "-I",
                str(Path(__file__).with_name("visitor.py")), str(path)]

    def start_visitor(self, argv, environment=None, **options):
        self.home.mkdir(exist_ok=True)
        os.chown(self.home, VISITOR_ID, VISITOR_ID)
        return self.hosts["client"].start(self.visitor(argv, environment), **options)


VISITOR_ID = 4242


def _portal_page(request, kind, location):
    if kind == "redirect" and request.path != "/welcome":
        return Reply(302, b"", headers={"Location": location})
    return page("Hotel Lab: welcome", "Please accept our terms to use this network. <form><button>Accept</button></form>")
