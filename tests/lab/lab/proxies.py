# SPDX-License-Identifier: Apache-2.0
"""The proxies that a visitor's computer may be set to: real ones, and one of the lab's own that fails on demand."""

import socket
import ssl
import subprocess
import threading
import urllib.parse

from . import topology
from .kernel import LabError
from .splice import carry_both

PROXY_PORT = 3128
STATES = ("works", "refused", "silent", "wrong-name", "denies", "login", "no-names", "no-way", "opens", "answers", "closes",
          "hangs")
_OF_MAKE = {"squid": STATES[:8], "tinyproxy": ("works", "refused", "silent", "wrong-name", "denies", "login", "no-way"),
            "own": ("works", "opens", "answers", "closes", "hangs")}


def start(router, folder, make, state, names, status, authority):
    """Starts one at the router's port 3128; hands back what ends it."""
    if make not in _OF_MAKE:
        raise LabError(f"fault proxy: unknown make '{make}' (known: {', '.join(_OF_MAKE)})")
    if state not in _OF_MAKE[make]:
        raise LabError(f"fault proxy: '{make}' has no state '{state}' (it has: {', '.join(_OF_MAKE[make])})")
    if make == "own":
        return OwnProxy(router, state, names, status, authority).close
    return {"squid": _squid, "tinyproxy": _tinyproxy}[make](router, folder, state).kill


def _squid(router, folder, state):
    resolver = "198.18.0.99" if state == "no-names" else topology.PROVIDER_RESOLVER
    rules = "http_access allow all"
    if state == "denies":
        rules = "acl shop dstdomain .shop.example\nhttp_access deny shop\nhttp_access allow all"
    if state == "login":
        rules = ("auth_param basic program /bin/false\nauth_param basic realm office\nacl known proxy_auth REQUIRED\n"
                 "http_access deny !known")
    (folder / "squid.conf").write_text(f"""http_port {topology.ROUTER}:{PROXY_PORT}
{rules}
cache deny all
dns_nameservers {resolver}
dns_timeout 4 seconds
connect_timeout 5 seconds
cache_effective_user nobody
cache_effective_group nogroup
visible_hostname proxy.office.example
pid_filename {folder}/squid.pid
access_log none
cache_log {folder}/cache.log
coredump_dir {folder}
shutdown_lifetime 0 seconds
pinger_enable off
""", encoding="ascii")
    return router.start(["/usr/sbin/squid", "-N", "-f", f"{folder}/squid.conf"], stdout=subprocess.DEVNULL,
                        stderr=subprocess.DEVNULL, cwd=str(folder))


def _tinyproxy(router, folder, state):
    more = ""
    if state == "denies":
        (folder / "filter").write_text("shop\\.example\n", encoding="ascii")
        more = f'Filter "{folder}/filter"\nFilterExtended On\n'
    if state == "login":
        more = "BasicAuth somebody secret\n"
    (folder / "tinyproxy.conf").write_text(f"""Port {PROXY_PORT}
Listen {topology.ROUTER}
Timeout 60
LogFile "{folder}/tinyproxy.log"
PidFile "{folder}/tinyproxy.pid"
MaxClients 50
{more}""", encoding="ascii")
    # It asks the system for names: the machine's own resolv.conf leads nowhere in here.
    (folder / "resolv.conf").write_text(f"nameserver {topology.PROVIDER_RESOLVER}\n", encoding="ascii")
    command = f"mount --bind {folder}/resolv.conf /etc/resolv.conf && exec tinyproxy -d -c {folder}/tinyproxy.conf"
    return router.start(["unshare", "--mount", "--propagation", "private", "sh", "-c", command],
                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class OwnProxy:
    """A plain CONNECT and GET proxy that can look inside, answer for others, close, or hang."""

    def __init__(self, router, state, names, status, authority):
        self._router, self._state, self._names, self._status = router, state, names, status
        self._contexts = {}
        if state == "opens":
            self._authority = authority()
        self._listening = router.listen(PROXY_PORT, address=topology.ROUTER)
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._listening.close()

    def _accept(self):
        while True:
            try:
                conn, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(conn,), daemon=True).start()

    def _serve(self, conn):
        conn.settimeout(60)
        try:
            head = b""
            while b"\r\n\r\n" not in head:
                data = conn.recv(4096)
                if not data:
                    return
                head += data
            method, target = head.decode("latin-1").split(" ")[:2]
            if method == "CONNECT":
                host, _, port = target.rpartition(":")
            else:
                url = urllib.parse.urlsplit(target)
                host, port = url.hostname, url.port or 80
            if not self._names or any(host == n or host.endswith("." + n) for n in self._names):
                if self._state == "hangs":
                    threading.Event().wait(120)
                    return
                if self._state == "closes":
                    return
                if self._state == "answers":
                    body = f"<html><body><h1>{self._status}</h1></body></html>".encode()
                    conn.sendall(f"HTTP/1.1 {self._status} Error\r\nContent-Type: text/html\r\nContent-Length: {len(body)}"
                                 "\r\nConnection: close\r\n\r\n".encode() + body)
                    return
            self._pass_on(conn, method, host, int(port), head)
        except (OSError, ValueError, LabError):
            pass
        finally:
            conn.close()

    def _pass_on(self, conn, method, host, port, head):
        address = self._look_up(host)
        if not address:
            conn.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return
        outer = self._router.open_socket(socket.AF_INET, socket.SOCK_STREAM)
        outer.settimeout(60)
        outer.connect((address, port))
        if method != "CONNECT":
            first, _, rest = head.partition(b"\r\n")
            words = first.decode("latin-1").split(" ")
            path = words[1].split("/", 3)[3] if words[1].count("/") > 2 else ""
            outer.sendall(f"{words[0]} /{path} HTTP/1.1\r\n".encode() + rest)
        else:
            conn.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            if self._state == "opens":
                conn = self._context(host).wrap_socket(conn, server_side=True)
                plain = ssl.create_default_context()
                plain.check_hostname, plain.verify_mode = False, ssl.CERT_NONE
                outer = plain.wrap_socket(outer, server_hostname=host)
        carry_both(conn, outer)

    def _look_up(self, host):
        from .recursor import ask
        answer = ask(self._router.open_socket, topology.PROVIDER_RESOLVER, host, "A", 4.0)
        return next((r.data for r in answer.answers if r.type == "A"), None) if answer else None

    def _context(self, host):
        if host not in self._contexts:
            certificate = self._authority.issue("proxy-" + host, [host], "household")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate.chain, certificate.key)
            self._contexts[host] = context
        return self._contexts[host]
