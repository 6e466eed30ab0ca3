# SPDX-License-Identifier: Apache-2.0
"""Something at the site's edge that is no gateway: it speaks another protocol, or nothing, on the gateway's port."""

import socket
import struct
import threading
import time

from .kernel import LabError

PORT = 9443
SAYS = {
    "ssh": b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n",
    "http": b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<h1>400 Bad Request</h1>",
    "alert": bytes([21, 3, 3, 0, 2, 2, 40]),  # TLS: fatal, handshake_failure
}
KNOWN = ("silent", "close", "reset", *SAYS)


class Front:
    def __init__(self, edge, speaks):
        if speaks not in KNOWN:
            raise LabError(f"fault front: unknown speaks '{speaks}' (known: {', '.join(KNOWN)})")
        self._edge, self._speaks = edge, speaks
        listening = edge.listen(PORT)
        threading.Thread(target=self._accept, args=(listening,), daemon=True).start()

    def take(self, port):
        """Brings the port's connections here; hands back what gives it back to the gateway."""
        self._edge.run(["nft", "-f", "-"], f"table inet front {{\n  chain pre {{\n"
                       f"    type nat hook prerouting priority -100\n    tcp dport {port} redirect to :{PORT}\n  }}\n}}\n")
        return lambda: self._edge.run(["nft", "delete", "table", "inet", "front"])

    def _accept(self, listening):
        while True:
            conn, _ = listening.accept()
            threading.Thread(target=self._serve, args=(conn,), daemon=True).start()

    def _serve(self, conn):
        with conn:
            conn.settimeout(60)
            try:
                if self._speaks == "ssh":
                    conn.sendall(SAYS["ssh"])
                if conn.recv(4096) and self._speaks in ("http", "alert"):
                    conn.sendall(SAYS[self._speaks])
                    time.sleep(0.1)
                if self._speaks == "silent":
                    while conn.recv(4096):
                        pass
                if self._speaks == "reset":
                    conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            except OSError:
                pass
