# SPDX-License-Identifier: Apache-2.0
"""A box in the visitor's network that opens secure connections, looks inside, and passes them on under its own name."""

import socket
import ssl
import threading

from .splice import carry_both, original_destination

PORT = 8444


class Interceptor:
    """Certificates for these names (and the control sites') signed by an issuer of the authority's folder."""

    def __init__(self, router, authority, names, issuer):
        self._router = router
        self._contexts = {}
        self._names = names
        for group in (names, ["ref-one.example", "ref-two.example"]):
            certificate = authority.issue("seen-" + group[0], group, issuer)
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate.chain, certificate.key)
            for name in group:
                self._contexts[name] = context
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        first = authority.issue("seen-" + names[0], names, issuer)
        self._context.load_cert_chain(first.chain, first.key)
        self._context.sni_callback = self._choose
        listening = router.listen(PORT)
        threading.Thread(target=self._accept, args=(listening,), daemon=True).start()

    def _choose(self, sock, name, _):
        if name in self._contexts:
            sock.context = self._contexts[name]

    def divert(self, only):
        """Brings the connections here; hands back what lets them go again."""
        rules = "".join(f"    iifname lan ip daddr {a} tcp dport 443 redirect to :{PORT}\n" for a in only if ":" not in a)
        if not only:
            rules = f"    iifname lan meta nfproto ipv4 tcp dport 443 redirect to :{PORT}\n"
        block = "    iifname lan meta nfproto ipv6 tcp dport 443 reject with tcp reset\n"
        self._router.run(["nft", "-f", "-"], "table inet opened {\n  chain pre {\n"
                         "    type nat hook prerouting priority -100\n" + rules + "  }\n  chain no6 {\n"
                         "    type filter hook forward priority -5\n" + block + "  }\n}\n")
        return lambda: self._router.run(["nft", "delete", "table", "inet", "opened"])

    def _accept(self, listening):
        while True:
            conn, _ = listening.accept()
            threading.Thread(target=self._serve, args=(conn,), daemon=True).start()

    def _serve(self, conn):
        try:
            conn.settimeout(30)
            address, port = original_destination(conn)
            inner = self._context.wrap_socket(conn, server_side=True)
            outer = self._router.open_socket(socket.AF_INET, socket.SOCK_STREAM)
            outer.settimeout(30)
            outer.connect((address, port))
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            outer = context.wrap_socket(outer, server_hostname=self._names[0])
            carry_both(inner, outer)
        except OSError:
            conn.close()

