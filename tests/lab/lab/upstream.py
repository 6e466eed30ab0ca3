# SPDX-License-Identifier: Apache-2.0
"""The servers behind the gateway: small sites that can fail in every way that a real one does."""

import random
import socket
import struct
import threading
import time
from dataclasses import dataclass, field

from .kernel import LabError

HTML = "text/html; charset=utf-8"
PAGES = {
    "/": (HTML, "<h1>The Shop</h1><p>Everything for your home.</p><p><a href=\"/cart\">Cart</a> "
                "<a href=\"/contact\">Contact</a></p>"),
    "/cart": (HTML, "<h1>Your cart</h1><p>It is empty.</p>"),
    "/search": (HTML, "<h1>Search</h1><p>Nothing found.</p>"),
    "/account": (HTML, "<h1>Your account</h1><p>Please sign in.</p>"),
    "/contact": (HTML, "<h1>Contact</h1><p><a href=\"mailto:help@shop.example\">help@shop.example</a> "
                       "<a href=\"mailto:vulnerabilities@shop.example\">vulnerabilities@shop.example</a></p>"),
    "/.well-known/security.txt": ("text/plain", "Contact: mailto:vulnerabilities@shop.example\n"
                                                "Expires: 2030-01-01T00:00:00Z\n"),
    "/robots.txt": ("text/plain", "User-agent: *\nAllow: /\n"),
    "/favicon.ico": ("image/x-icon", "icon"),
}
REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 401: "Unauthorized", 403: "Forbidden",
           404: "Not Found", 410: "Gone", 429: "Too Many Requests", 451: "Unavailable For Legal Reasons",
           500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout"}
WORDS = {404: "This page does not exist.", 500: "Traceback (most recent call last):\n  File \"/srv/shop/cart.py\", "
         "line 41, in total\nKeyError: 'price'", 503: "The shop is being worked on.", 429: "Too many requests."}


@dataclass
class Failing:
    """How a server fails. `path` limits it to one path, `share` to that part of the requests (by chance with a fixed
    seed, so that runs are alike), `every` to every n-th one, `query` to pages asked with that in their query. The rest are parameters of the behaviour."""
    behaviour: str = "ok"
    path: str = ""
    query: str = ""
    share: float = 1.0
    every: int = 0
    seconds: float = 20.0
    status: int = 500
    headers: dict = field(default_factory=dict)
    body: str = None
    type: str = HTML
    location: str = ""
    slots: int = 1


@dataclass
class Exchange:
    conn: socket.socket
    method: str
    path: str
    headers: dict
    failing: Failing
    server: object

    def send(self, status, kind, body, extra=None, length=None):
        raw = body.encode() if isinstance(body, str) else body
        lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Status')}", f"Content-Type: {kind}",
                 f"Content-Length: {len(raw) if length is None else length}", "Connection: keep-alive",
                 *[f"{k}: {v}" for k, v in (extra or {}).items()]]
        self.conn.sendall(("\r\n".join(lines) + "\r\n\r\n").encode() + (b"" if self.method == "HEAD" else raw))


def _ok(x):
    path = x.path.partition("?")[0]
    if path not in PAGES:
        return _page(x, 404)
    kind, text = PAGES[path]
    if kind == HTML:
        text = f"<!DOCTYPE html>\n<html lang=\"en\"><head><title>Shop</title></head><body>{text}</body></html>\n"
    x.send(200, kind, text)
    return True


def _page(x, status, extra=None):
    body = x.failing.body
    if body is None:
        body = (f"<!DOCTYPE html>\n<html lang=\"en\"><head><title>{status}</title></head><body>"
                f"<h1>{REASONS.get(status, status)}</h1><p>{WORDS.get(status, 'Sorry.')}</p></body></html>\n")
    x.send(status, x.failing.type, body, extra)
    return True


def _reset(x):
    x.conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def _cut(x, reset):
    x.send(200, HTML, "<html><body><h1>The Shop</h1>", length=20000)
    time.sleep(0.1)
    return _reset(x) if reset else False


def _slow(x):
    time.sleep(x.failing.seconds)
    return _ok(x)


def _queue(x):
    """A server too weak for its visitors: so many requests at a time, each takes so long, the others stand in line."""
    with x.server.line(x.failing):
        time.sleep(x.failing.seconds)
    return _ok(x)


def _silent(x):
    x.server.wait(x.failing.seconds if x.failing.seconds > 20 else 300)
    return False


def _close_late(x):
    """Works on it for a while, and then hangs up without a word: a worker that was killed."""
    x.server.wait(x.failing.seconds)
    return False


def _drip(x):
    x.send(200, HTML, "", length=2000)
    for _ in range(20):
        x.conn.sendall(b"." * 100)
        if x.server.wait(x.failing.seconds / 20):
            break
    return True


def _raw(data):
    def behave(x):
        x.conn.sendall(data)
        return False
    return behave


def _redirect(x):
    where = x.failing.location or x.path
    x.send(302, HTML, "", {"Location": where})
    return True


def _cookie_first(x):
    """Sends the visitor back to the same page until a cookie that it sets on the way comes back."""
    if any(name.lower() == "cookie" and "visit=" in value for name, value in x.headers.items()):
        return _ok(x)
    x.send(302, HTML, "", {"Location": x.path, "Set-Cookie": "visit=1; Path=/"})
    return True


# Behaviours once a request was read: they return whether the connection stays open.
AFTER_REQUEST = {
    "ok": _ok, "close-early": lambda x: False, "close-late": _close_late, "reset": _reset, "timeout": _silent,
    "slow": _slow, "drip": _drip,
    "truncated": lambda x: _cut(x, False), "reset-body": lambda x: _cut(x, True), "redirect": _redirect,
    "queue": _queue, "cookie-first": _cookie_first,
    "garbage": _raw(bytes(range(1, 200)) * 3), "status": lambda x: _page(x, x.failing.status, x.failing.headers),
    "empty-502": _raw(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
    "big-header": _raw(b"HTTP/1.1 200 OK\r\nSet-Cookie: a=" + b"x" * 70000 + b"\r\nContent-Length: 2\r\n\r\nok"),
    "old": _raw(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>The Shop</h1>"),
    "bad-header": _raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nBroken header without a colon\r\n\r\nok"),
    "bad-chunk": _raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                      b"5\r\n<h1>T\r\nzz\r\nhe Shop"),
    "two-lengths": _raw(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 7\r\n\r\nokokoko"),
    "maintenance": lambda x: _page(x, 503, {"Retry-After": "1800", **x.failing.headers}),
}
# Behaviours before a request is read, or without any listener.
AT_ONCE = {"ssh": b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n", "smtp": b"220 mail.shop.example ESMTP Postfix\r\n"}
CLOSED = ("refuse", "drop")


class Upstream:
    """One server at one address and port of the back end. `failings` can be changed while it runs."""

    def __init__(self, host, address, port=8080):
        self.host, self.address, self.port = host, address, port
        self.failings = []
        self.requests = []
        self._counts = {}
        self._lines = {}
        self._dice = random.Random(7)
        self._stop = threading.Event()
        self._listening = None
        self._open()

    def _open(self):
        self._listening = self.host.listen(self.port, address=self.address)
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def close(self):
        """Nobody listens any more: the kernel refuses."""
        sock, self._listening = self._listening, None
        if sock:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            sock.close()

    def reopen(self):
        if self._listening is None:
            self._open()

    def fail(self, failing):
        known = set(AFTER_REQUEST) | set(AT_ONCE) | set(CLOSED)
        if failing.behaviour not in known:
            raise LabError(f"unknown behaviour of an upstream: {failing.behaviour} (known: {', '.join(sorted(known))})")
        if failing.behaviour == "refuse":
            self.close()
        else:
            self.failings.append(failing)

    def recover(self, failing):
        if failing.behaviour == "refuse":
            self.reopen()
        else:
            self.failings.remove(failing)

    def line(self, failing):
        """The queue before a weak server."""
        return self._lines.setdefault(id(failing), threading.Semaphore(failing.slots))

    def wait(self, seconds):
        return self._stop.wait(seconds)

    def _accept(self, listening):
        while True:
            try:
                conn, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(conn,), daemon=True).start()

    def _serve(self, conn):
        with conn:
            conn.settimeout(75)
            try:
                self._converse(conn)
            except (OSError, ValueError):
                pass

    def _converse(self, conn):
        for failing in self.failings:
            if failing.behaviour in AT_ONCE:
                conn.sendall(AT_ONCE[failing.behaviour])
                time.sleep(0.5)
                return
        stream = conn.makefile("rb")
        keep = True
        while keep and (line := stream.readline(65536)):
            method, path, _ = line.decode("latin-1").split(" ", 2)
            headers = {}
            while (raw := stream.readline(65536)) not in (b"\r\n", b"\n", b""):
                name, _, value = raw.decode("latin-1").partition(":")
                headers[name.strip().lower()] = value.strip()
            stream.read(int(headers.get("content-length", 0)))
            self.requests.append((time.monotonic(), method, path))
            failing = self._chosen(*path.partition("?")[::2])
            keep = AFTER_REQUEST[failing.behaviour](Exchange(conn, method, path, headers, failing, self))
            keep = keep and headers.get("connection", "").lower() != "close"

    def _chosen(self, path, query):
        for failing in self.failings:
            if failing.query not in query or failing.path and failing.path != path or failing.behaviour not in AFTER_REQUEST:
                continue
            count = self._counts[id(failing)] = self._counts.get(id(failing), 0) + 1
            if failing.every and count % failing.every or failing.share < 1 and self._dice.random() >= failing.share:
                continue
            return failing
        return Failing()
