# SPDX-License-Identifier: Apache-2.0
"""Looks whether a fault is really there, with nothing but the standard library: the proofs of the scenarios' [[seen]].

Runs as the person at the client's computer (python3 witness.py FILE), or from another host of the lab (`from`)."""

import json
import os
import socket
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from lab import dnsmessage  # noqa: E402
from lab.fetch import fetch  # noqa: E402
from lab.recursor import ask  # noqa: E402


def look(seen, make_socket=socket.socket, resolve=None, trust=None):
    """What one [[seen]] entry asks for, as a dictionary of facts."""
    probe = seen.get("probe", "fetch")
    begin = time.monotonic()
    facts = {"fetch": _fetch, "dns": _dns, "ping": _ping, "tcp": _tcp, "link": _link, "series": _series}[probe](
        seen, make_socket, resolve or _system_addresses, trust)
    facts.setdefault("seconds", round(time.monotonic() - begin, 3))
    return facts


def _system_addresses(host, family):
    wanted = {4: socket.AF_INET, 6: socket.AF_INET6, 0: 0}[family]
    found = socket.getaddrinfo(host, None, wanted, socket.SOCK_STREAM)
    return list(dict.fromkeys(entry[4][0] for entry in found))


def _fetch(seen, make_socket, resolve, trust):
    url = urllib.parse.urlsplit(seen["url"])
    secure = url.scheme == "https"
    address = seen.get("address")
    if not address:
        try:
            found = resolve(url.hostname, seen.get("family", 4))
        except OSError as problem:
            return {"failure": "name", "detail": str(problem)}
        if not found:
            return {"failure": "name", "detail": "no address"}
        address = found[0]
    path = (url.path or "/") + (f"?{url.query}" if url.query else "")
    headers = list(seen.get("headers", {}).items())
    if "cookie-bytes" in seen:  # as from a browser that has stored many
        headers.append(("Cookie", "lab=" + "x" * (seen["cookie-bytes"] - 4)))
    got = fetch(address, url.hostname, url.port or (443 if secure else 80), secure, path, seen.get("method", "GET"),
                headers, seen.get("within", 15.0), trust, make_socket=make_socket)
    return {"failure": got.failure or "none", "detail": got.detail, "stage": got.stage, "status": got.status,
            "server": got.header("Server") or "", "location": got.header("Location") or "", "address": address,
            "headers": {k.lower(): v for k, v in got.headers}, "body": got.body[:4000].decode("utf-8", "replace"),
            "after": got.times.get("first-byte", got.times["total"]), "seconds": got.times["total"],
            "connect": got.times.get("tcp", -1)}


def _series(seen, make_socket, resolve, trust):
    """The same request several times: the share of good answers."""
    outcomes = [_fetch(seen, make_socket, resolve, trust) for _ in range(seen.get("times", 10))]
    good = [o for o in outcomes if o["failure"] == "none" and o["status"] == 200]
    return {"good": len(good), "statuses": sorted({o.get("status", 0) for o in outcomes})}


def _dns(seen, make_socket, resolve, trust):
    server = seen.get("server", "192.168.1.1")
    answer = ask(make_socket, server, seen["name"], seen.get("type", "A"), seen.get("within", 6.0))
    if answer is None:
        return {"rcode": "none", "answers": [], "authority": ""}
    soa = next((r.name for r in answer.authority if r.type == "SOA"), "")
    return {"rcode": dnsmessage.RCODES[answer.rcode], "answers": [r.data for r in answer.answers], "authority": soa}


def _tcp(seen, make_socket, resolve, trust):
    family = socket.AF_INET6 if ":" in seen["address"] else socket.AF_INET
    with make_socket(family, socket.SOCK_STREAM) as sock:
        sock.settimeout(seen.get("within", 3.0))
        try:
            sock.connect((seen["address"], seen.get("port", 443)))
            return {"failure": "none"}
        except TimeoutError:
            return {"failure": "timed-out"}
        except ConnectionRefusedError:
            return {"failure": "connection-refused"}
        except OSError as problem:
            return {"failure": "unreachable", "detail": str(problem)}


def _ping(seen, make_socket, resolve, trust):
    """ICMP echo over an unprivileged socket (ping_group_range)."""
    six = ":" in seen["address"]
    kind = (socket.AF_INET6, 58, 128) if six else (socket.AF_INET, socket.IPPROTO_ICMP, 8)
    try:
        sock = socket.socket(kind[0], socket.SOCK_DGRAM, kind[1])
    except PermissionError:
        return {"answered": 0, "failure": "forbidden"}
    answered, times = 0, []
    with sock:
        sock.settimeout(seen.get("within", 1.0))
        for number in range(seen.get("times", 1)):
            begin = time.monotonic()
            try:
                sock.sendto(bytes([kind[2], 0, 0, 0, 0, 0, 0, number]) + b"isitme-lab", (seen["address"], 0))
                sock.recv(1500)
                answered += 1
                times.append(time.monotonic() - begin)
            except OSError:
                pass
    return {"answered": answered, "failure": "none" if answered else "silent",
            "round-trip": min(times) if times else -1}


def _link(seen, make_socket, resolve, trust):
    def read(name):
        try:
            with open(f"/sys/class/net/eth0/{name}", encoding="ascii") as f:
                return f.read().strip()
        except OSError:
            return ""

    with open("/proc/net/route", encoding="ascii") as f:
        default = any(line.split()[1] == "00000000" for line in f.readlines()[1:])
    return {"carrier": read("carrier") or "0", "state": read("operstate"), "default-route": default}


def differences(seen, facts):
    """Where the facts are not as the [[seen]] entry says, in words; empty when all is as meant."""
    wrong = []
    for key, wanted in seen.items():
        if key in ("probe", "url", "name", "type", "server-address", "within", "times", "address", "port", "family",
                   "method", "headers", "cookie-bytes", "from", "at") or (key == "server" and seen.get("probe") == "dns"):
            continue
        name = {"body-has": "body", "body-lacks": "body", "server": "server"}.get(key, key)
        found = facts.get(name)
        if key.startswith("header-"):
            found = facts.get("headers", {}).get(key.removeprefix("header-"))
            good = found is not None and str(wanted) in found if wanted != "" else found is None
        elif key == "body-lacks":
            good = wanted not in (found or "")
        elif key in ("body-has", "server", "location", "detail"):
            good = wanted in (found or "") if wanted else not found
        elif key in ("after", "seconds", "good", "answered", "round-trip", "connect"):
            low, high = wanted if isinstance(wanted, list) else (wanted, wanted)
            good = found is not None and low <= found <= high
        else:
            good = found == wanted
        if not good:
            wrong.append(f"{key}: expected {wanted!r}, found {str(found)[:300]!r}")
    return wrong


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(json.dumps([look(entry) for entry in json.load(file)]))
