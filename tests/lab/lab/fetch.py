# SPDX-License-Identifier: Apache-2.0
"""One HTTP/1.1 request over bare sockets, telling every stage apart: for the vantage points and the lab's own tests."""

import socket
import ssl
import time
from dataclasses import dataclass, field

BODY_LIMIT = 1 << 20


@dataclass
class Fetched:
    """What one attempt saw. `failure` is None or one of connection-refused, reset, timed-out, unreachable, closed,
    tls, not-http, truncated; `stage` is where it stopped: tcp, tls, request, headers, body, done."""
    address: str = ""
    failure: str = None
    detail: str = ""
    stage: str = "tcp"
    version: str = ""
    status: int = 0
    reason: str = ""
    headers: list = field(default_factory=list)
    body: bytes = b""
    certificate_error: str = ""
    tls: dict = None
    times: dict = field(default_factory=dict)  # tcp, tls, first-byte, download, total in seconds

    def header(self, name):
        return next((v for k, v in self.headers if k.lower() == name.lower()), None)


def _failure(problem):
    if isinstance(problem, (TimeoutError, socket.timeout)):
        return "timed-out"
    if isinstance(problem, ConnectionRefusedError):
        return "connection-refused"
    if isinstance(problem, (ConnectionResetError, BrokenPipeError)):
        return "reset"
    if isinstance(problem, ssl.SSLEOFError):
        return "closed"
    if isinstance(problem, ssl.SSLError):
        return "tls"
    return "unreachable"


class _Exchange:
    def __init__(self, seconds):
        self.begin = self.mark = time.monotonic()
        self.deadline = self.begin + seconds
        self.got = Fetched()

    def lap(self, name):
        now = time.monotonic()
        self.got.times[name] = now - self.mark
        self.mark = now

    def left(self):
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("out of time")
        return left

    def read(self, sock, buffer):
        sock.settimeout(self.left())
        data = sock.recv(65536)
        return buffer + data, bool(data)


def fetch(address, host, port, secure, path="/", method="GET", headers=(), seconds=10.0, trust=None,
          insist=True, make_socket=socket.socket):
    """Asks one address. With insist, a bad certificate ends it; without, it is noted and the page fetched all the same."""
    if secure and not insist:
        strict = _attempt(address, host, port, secure, path, method, headers, seconds, trust, make_socket, True)
        if not strict.certificate_error:
            return strict
        lax = _attempt(address, host, port, secure, path, method, headers, seconds, trust, make_socket, False)
        lax.certificate_error = strict.certificate_error
        return lax
    return _attempt(address, host, port, secure, path, method, headers, seconds, trust, make_socket, True)


def _attempt(address, host, port, secure, path, method, headers, seconds, trust, make_socket, verify):
    x = _Exchange(seconds)
    x.got.address = address
    sock = None
    try:
        sock = make_socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
        sock.settimeout(x.left())
        sock.connect((address, port))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        x.lap("tcp")
        if secure:
            x.got.stage = "tls"
            sock = _secured(x, sock, host, trust, verify)
            x.lap("tls")
        x.got.stage = "request"
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host}" + ("" if port in (80, 443) else f":{port}"),
                 "Connection: close", *[f"{k}: {v}" for k, v in headers]]
        sock.settimeout(x.left())
        sock.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        x.got.stage = "headers"
        rest = _head(x, sock)
        if x.got.failure is None:
            x.got.stage = "body"
            _body(x, sock, rest, method)
    except ssl.SSLCertVerificationError as problem:
        x.got.failure, x.got.detail = "tls", problem.verify_message
        x.got.certificate_error = problem.verify_message
    except OSError as problem:
        x.got.failure, x.got.detail = _failure(problem), str(problem)
    finally:
        if sock is not None:
            sock.close()
    x.got.times["total"] = time.monotonic() - x.begin
    return x.got


def _secured(x, sock, host, trust, verify):
    context = ssl.create_default_context(cafile=trust)
    context.set_alpn_protocols(["http/1.1"])
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    sock = context.wrap_socket(sock, server_hostname=host)
    x.got.tls = {"protocol": sock.version(), "cipher": sock.cipher()[0], "der": sock.getpeercert(True)}
    return sock


def _head(x, sock):
    buffer, more = b"", True
    while b"\r\n\r\n" not in buffer and more and len(buffer) < 65536:
        buffer, more = x.read(sock, buffer)
        x.got.times.setdefault("first-byte", time.monotonic() - x.mark)
    head, separator, rest = buffer.partition(b"\r\n\r\n")
    if not buffer:
        x.got.failure = "closed"
    elif not head.startswith(b"HTTP/") or not separator:
        x.got.failure, x.got.body = "not-http", buffer
    else:
        first, *lines = head.decode("latin-1").split("\r\n")
        version, _, tail = first.partition(" ")
        code, _, x.got.reason = tail.partition(" ")
        x.got.version, x.got.status = version, int(code) if code.isdigit() else 0
        x.got.headers = [tuple(p.strip() for p in line.split(":", 1)) for line in lines if ":" in line]
    x.mark = time.monotonic()
    return rest


def _body(x, sock, body, method):
    length = x.got.header("Content-Length")
    chunked = "chunked" in (x.got.header("Transfer-Encoding") or "").lower()
    nothing = method == "HEAD" or x.got.status in (204, 304)
    want = 0 if nothing else int(length) if length and length.isdigit() and not chunked else None
    more = True
    while more and len(body) < BODY_LIMIT and not (want is not None and len(body) >= want):
        if chunked and not nothing and body.endswith(b"0\r\n\r\n"):
            break
        body, more = x.read(sock, body)
    x.got.body = _unchunked(body) if chunked and not nothing else body
    if (want is not None and len(body) < want) or (chunked and not nothing and not body.endswith(b"0\r\n\r\n")):
        x.got.failure = "truncated"
    else:
        x.got.stage = "done"
    x.lap("download")


def _unchunked(raw):
    out = b""
    while True:
        line, separator, raw = raw.partition(b"\r\n")
        try:
            size = int(line.split(b";")[0], 16)
        except ValueError:
            return out
        if not separator or size == 0:
            return out
        out, raw = out + raw[:size], raw[size + 2:]
