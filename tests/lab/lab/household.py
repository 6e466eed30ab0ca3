# SPDX-License-Identifier: Apache-2.0
"""What stands in the visitor's own network: the router's resolver, a sign-in portal, a proxy, an authority of its own."""

import subprocess
from pathlib import Path

from . import proxies, topology
from .httpd import Reply, page, serve
from .kernel import LabError
from .pki import Authority
from .proxies import PROXY_PORT



class Household:
    def __init__(self, router, folder, filters, names, portal_certificate):
        self._router, self._folder, self._filters = router, Path(folder), filters
        self._names, self._portal_certificate = names, portal_certificate
        self._resolver = self._portal = None

    # --- the router's dnsmasq ---

    def start_resolver(self, more=()):
        """It asks the provider's resolver; more are further options (None: it has nobody to ask)."""
        self.stop_resolver()
        asks = [] if more is None else [f"--server={topology.PROVIDER_RESOLVER}", *more]
        self._resolver = self._router.start(
            ["dnsmasq", "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--user=root",
             "--no-negcache", "--pid-file=", "--bind-interfaces", f"--listen-address={topology.ROUTER}",
             f"--listen-address={topology.ROUTER6}", "--log-facility=-", *asks],
            stdout=subprocess.DEVNULL, stderr=open(self._folder / "dnsmasq.log", "ab"))

    def stop_resolver(self):
        if self._resolver:
            self._resolver.kill()
            self._resolver.wait()
            self._resolver = None

    def resolver_said(self):
        return (self._folder / "dnsmasq.log").read_text(errors="replace")[-300:]

    # --- the portal ---

    def start_portal(self, secure, kind, location, names=False, spares=()):
        if not self._portal:
            self._portal = serve(self._router, lambda r: _portal_page(r, kind, location), self._portal_certificate,
                                 8080, 8443)
        self._names.services.add("login.hotel.example", "A", topology.ROUTER)
        spared = "".join(f"ip daddr != {a} " for a in spares if ":" not in a)
        redirect, block = [f"{spared}tcp dport 80 redirect to :8080"], []
        if secure == "foreign":
            redirect.append(f"{spared}tcp dport 443 redirect to :8443")
        else:
            verdict = {"drop": "drop", "reset": "reject with tcp reset", "reject": "reject"}[secure]
            block = [f"forward iifname lan {spared}tcp dport 443 {verdict}"]
            if names:
                block.append(f"in iifname lan tcp dport 443 {verdict}")
        block.append(f"forward iifname lan {spared}udp dport != 53 drop")
        rules = "".join(f"    iifname lan {r}\n" for r in redirect)
        self._router.run(["nft", "-f", "-"], "table inet portal {\n  chain pre {\n"
                         "    type nat hook prerouting priority -100\n" + rules + "  }\n}\n")
        undo = self._filters.add("router", block)
        if names:
            self.start_resolver([f"--address=/#/{topology.ROUTER}", "--local=/#/"])

        def mend():
            undo()
            self._router.run(["nft", "delete", "table", "inet", "portal"])
            if names:
                self.start_resolver()

        return mend

    # --- the proxy ---

    def start_proxy(self, state, direct, make="squid", names=(), status=503):
        """A proxy at the router; hands back (its URL, the function that takes it away)."""
        if state not in proxies.STATES:
            raise LabError(f"fault proxy: unknown state '{state}' (known: {', '.join(proxies.STATES)})")
        undo = []
        if state == "silent":
            undo.append(self._filters.add("router", [f"in iifname lan tcp dport {PROXY_PORT} drop"]))
        if state not in ("refused", "silent", "wrong-name"):
            folder = self._folder / "proxy"
            folder.mkdir()
            folder.chmod(0o777)
            undo.append(proxies.start(self._router, folder, make, state, names, status, self.authority))
        if state == "no-way":
            undo.append(self._filters.add("router", ["out oifname line tcp dport { 80, 443 } drop"]))
        if not direct:
            undo.append(self._filters.add("router", ["forward iifname lan meta l4proto tcp drop",
                                                     "forward iifname lan udp dport != 53 drop"]))
        host = "proxy.office.example" if state == "wrong-name" else topology.ROUTER
        return f"http://{host}:{PROXY_PORT}", lambda: [step() for step in undo]

    # --- an authority of its own ---

    def authority(self):
        own = Authority(self._folder / "household")
        if not own.folder.exists():
            own.folder.mkdir()
            own.untrusted("household", "Family Shield Root")
        return own


def _portal_page(request, kind, location):
    if kind == "511" and request.path != "/welcome":
        reply = page("Network Authentication Required", f'<a href="{location}">Sign in</a>', 511)
        reply.headers["Cache-Control"] = "no-store"
        return reply
    if kind == "redirect" and request.path != "/welcome":
        return Reply(302, b"", headers={"Location": location})
    return page("Hotel Lab: welcome", "Please accept our terms to use this network. <form><button>Accept</button></form>")
