# SPDX-License-Identifier: Apache-2.0
"""A box on the way that reads which site is meant, and lets that one not pass: a child protection, an office's or a
provider's filter."""

import socket
import ssl
import struct
import threading

from .splice import carry_both, original_destination

PORT = 8445
HOW = ("reset", "close", "silent", "alert", "page", "redirect")
ALERT = bytes([21, 3, 3, 0, 2, 2, 112])  # unrecognized_name


class Blocker:
    def __init__(self, host, names, how, location, authority):
        if how not in HOW:
            raise ValueError(f"fault blocker: unknown how '{how}' (known: {', '.join(HOW)})")
        self._host, self._names, self._how, self._location = host, [n.encode() for n in names], how, location
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        own = authority.issue("blocked", ["blocked.example"], "household")
        self._context.load_cert_chain(own.chain, own.key)
        listening = host.listen(PORT)
        threading.Thread(target=self._accept, args=(listening,), daemon=True).start()

    def divert(self, addresses):
        rules = "".join(f"    {'ip6' if ':' in a else 'ip'} daddr {a} tcp dport {{ 80, 443 }} redirect to :{PORT}\n"
                        for a in addresses)
        self._host.run(["nft", "-f", "-"], "table inet blocker {\n  chain pre {\n"
                       "    type nat hook prerouting priority -100\n" + rules + "  }\n}\n")
        return lambda: self._host.run(["nft", "delete", "table", "inet", "blocker"])

    def _accept(self, listening):
        while True:
            conn, _ = listening.accept()
            threading.Thread(target=self._serve, args=(conn,), daemon=True).start()

    def _serve(self, conn):
        try:
            conn.settimeout(60)
            address, port = original_destination(conn)
            first = conn.recv(65536, socket.MSG_PEEK)
            if any(name in first for name in self._names):
                self._block(conn, port, first)
                return
            family = socket.AF_INET6 if ":" in address else socket.AF_INET
            outer = self._host.open_socket(family, socket.SOCK_STREAM)
            outer.settimeout(60)
            outer.connect((address, port))
            carry_both(conn, outer)
        except OSError:
            pass
        finally:
            conn.close()

    def _block(self, conn, port, first):
        if self._how == "silent":
            threading.Event().wait(120)
        elif self._how == "reset":
            conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif self._how == "alert" and port == 443:
            conn.recv(65536)
            conn.sendall(ALERT)
        elif self._how in ("page", "redirect"):
            if port == 443:
                conn = self._context.wrap_socket(conn, server_side=True)
            conn.recv(65536)
            body = b"<html><head><title>Access denied</title></head><body><h1>This site is blocked</h1></body></html>"
            head = f"HTTP/1.1 302 Found\r\nLocation: {self._location}" if self._how == "redirect" else \
                "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html"
            conn.sendall(f"{head}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
            conn.close()
