# SPDX-License-Identifier: Apache-2.0
"""What a visitor would have had instead of the program, in a lab of its own: a browser's own page, or the answer of a
site that looks from elsewhere whether it is down."""

import json
import subprocess
import time
import urllib.parse
from pathlib import Path

from . import browsing
from .dnsserver import DnsServer
from .fetch import fetch
from .kernel import ip_batch
from .recursor import NoServer
from .topology import CONTROLS

MAKERS_RESOLVERS = ("8.8.8.8", "8.8.4.4")
PATIENCE = 30  # seconds that a visitor looks at a page that does not come
CLOCK = ("LD_PRELOAD", "FAKETIME")  # for the browser alone, and its other clocks too: it hangs where they differ
ELSEWHERE = "europe"
ELSEWHERE_PATIENCE = 10


def browse(lab, order):
    """The page that a browser shows, with a profile that nobody has used before."""
    browser = order["browser"]
    if lab.scenario.client["clock"] and browser == "firefox-esr":
        return {"unmeasured": "it does not start with a changed clock: its memory and faketime wait for each other"}
    lab.scenario.client["browsers"] = [browser]
    _makers_helpers(lab)
    clock = {name: lab.environment.pop(name) for name in CLOCK if name in lab.environment}
    lab.environment.pop("FAKETIME_DONT_FAKE_MONOTONIC", None)
    path = lab.folder / "browsing.json"
    path.write_text(json.dumps({"browser": browser, "program": f"/usr/bin/{browser}", "url": lab.scenario.address,
                                "profile": str(lab.home / "profile"),
                                "environment": clock, "seconds": PATIENCE}), encoding="utf-8")
    process = lab.start_visitor(["/usr/bin/python3", "-I", str(Path(browsing.__file__)), str(path)],
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if process.stdout.readline() != "ready\n":
        return {"error": "the browser did not start: " + process.communicate()[1][-800:]}
    lab.run_timeline()
    out, err = process.communicate("go\n", timeout=PATIENCE + 40)
    return {"seen": json.loads(out)} if process.returncode == 0 else {"error": err[-800:]}


def _makers_helpers(lab):
    """Chromium explains a name that can't be looked up by asking for its maker's at two resolvers of its maker."""
    lab.names.root.add("google.com", "A", CONTROLS[0])
    ip_batch([f"addr add {a}/32 dev eth0" for a in MAKERS_RESOLVERS], "public")
    ip_batch([f"route add {a}/32 dev public" for a in MAKERS_RESOLVERS], "exchange")
    DnsServer(lab.hosts["public"], MAKERS_RESOLVERS, lab.services.resolvers["public1"])


def elsewhere(lab, _):
    """The asked page and the home page, each as curl would get it at another place of the internet, with redirects."""
    lab.run_timeline()
    asked = urllib.parse.urlsplit(lab.scenario.address)
    home = urllib.parse.urlunsplit((asked.scheme, asked.netloc, "/", "", ""))
    page = _follow(lab, lab.scenario.address)
    return {"page": page, "home": page if home == lab.scenario.address else _follow(lab, home)}


def _follow(lab, url):
    end = time.monotonic() + ELSEWHERE_PATIENCE
    for _ in range(10):
        got = _get(lab, url, end)
        if not (300 <= got["status"] < 400 and got["location"]):
            return got
        url = urllib.parse.urljoin(url, got["location"])
    return {**got, "failure": "too many redirects"}


def _get(lab, text, end):
    url = urllib.parse.urlsplit(text)
    secure = url.scheme == "https"
    nothing = {"status": 0, "location": "", "failure": "name"}
    try:
        addresses = lab.services.places[ELSEWHERE].addresses(url.hostname)
    except NoServer:
        return nothing
    if not addresses:
        return {**nothing, "no-such-name": True}
    got = None
    for address in addresses:  # as curl does: the next one where there is no connection, with half of what time is left
        left = max(0.1, end - time.monotonic())
        got = fetch(address, url.hostname, url.port or (443 if secure else 80), secure,
                    (url.path or "/") + (f"?{url.query}" if url.query else ""),
                    seconds=left if address == addresses[-1] else left / 2,
                    trust=str(lab.shared / "roots.pem"), make_socket=lab.hosts[ELSEWHERE].open_socket)
        if got.stage != "tcp":
            break
    return {"status": got.status, "location": got.header("Location") or "", "failure": got.failure or ""}


TASKS = {"browse": browse, "elsewhere": elsewhere}
