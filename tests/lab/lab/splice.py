# SPDX-License-Identifier: Apache-2.0
"""Two connections made one: what boxes on the way and proxies do with what they let pass."""

import socket
import struct
import threading

_ORIGINAL = 80  # SO_ORIGINAL_DST, and IPv6's own number for it


def carry(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


def carry_both(one, other):
    threading.Thread(target=carry, args=(one, other), daemon=True).start()
    carry(other, one)


def original_destination(conn):
    """(address, port) of a connection that nftables redirected here."""
    if not conn.getpeername()[0].startswith("::ffff:"):
        raw = conn.getsockopt(socket.IPPROTO_IPV6, _ORIGINAL, 28)
        port, address = struct.unpack("!2xH4x16s4x", raw)
        return socket.inet_ntop(socket.AF_INET6, address), port
    # On the dual socket the peer's IPv4 address is mapped, but the option is IPv4's.
    port, address = struct.unpack("!2xH4s8x", conn.getsockopt(socket.IPPROTO_IP, _ORIGINAL, 16))
    return socket.inet_ntoa(address), port
