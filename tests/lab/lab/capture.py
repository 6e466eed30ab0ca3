# SPDX-License-Identifier: Apache-2.0
"""What the visitor's computer sends, packet by packet, as its router sees it: the witness for a visit without consent.

It reads the plain parts: addresses, names in DNS questions, the server name of a TLS ClientHello, the Host line."""

import ipaddress
import socket
import struct
import threading

from . import dnsmessage as dns

ETH_ALL = 3
LIMIT = 200_000  # packets


class Capture:
    """Runs from its making until stop()."""

    def __init__(self, host, interface, own):
        """`own`: the addresses of the computer that is watched."""
        self._own = {ipaddress.ip_address(a) for a in own}
        self.packets = []  # (destination, protocol, port, what is named, the payload's plain bytes)
        self._socket = host.inside(socket.socket, socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_ALL))
        self._socket.bind((interface, ETH_ALL))
        self._socket.settimeout(0.1)
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def stop(self):
        self._end.set()
        self._thread.join()
        self._socket.close()
        return self.packets

    def _read(self):
        while len(self.packets) < LIMIT:
            try:
                frame = self._socket.recv(65536)
            except (TimeoutError, socket.timeout):
                if self._end.is_set():
                    return
                continue
            except OSError:
                return
            packet = parse(frame)
            if packet and packet[0] in self._own:
                self.packets.append(packet[1:])


def parse(frame):
    """(source, destination, protocol, port, named, payload) of an IP packet in an Ethernet frame; None for the rest."""
    kind = int.from_bytes(frame[12:14], "big")
    if kind == 0x0800 and len(frame) >= 34:
        start = 14 + (frame[14] & 15) * 4
        source, target, protocol = frame[26:30], frame[30:34], frame[23]
        end = 14 + int.from_bytes(frame[16:18], "big")
    elif kind == 0x86DD and len(frame) >= 54:
        start, source, target, protocol = 54, frame[22:38], frame[38:54], frame[20]
        if protocol == 0:  # hop-by-hop options (router alert of MLD)
            protocol, start = frame[54], 54 + 8 * (frame[55] + 1)
        end = 54 + int.from_bytes(frame[18:20], "big")
    else:
        return None
    name = {1: "icmp", 6: "tcp", 17: "udp", 58: "icmp6"}.get(protocol, str(protocol))
    body, port = frame[start:end], 0
    if protocol in (6, 17) and len(body) >= 8:
        port = int.from_bytes(body[2:4], "big")
        body = body[8:] if protocol == 17 else body[(body[12] >> 4) * 4 if len(body) > 12 else 20:]
    return (ipaddress.ip_address(source), str(ipaddress.ip_address(target)), name, port, named(name, port, body), body)


def named(protocol, port, body):
    """The name that a packet says in the open, or ""."""
    if protocol == "udp" and port == 53:
        try:
            return dns.decode(body).name.rstrip(".").lower()
        except (dns.BadMessage, struct.error, IndexError):
            return "?"
    if protocol == "tcp" and body[:1] == b"\x16":
        return _server_name(body)
    if protocol == "tcp" and b"\r\nhost:" in body[:4096].lower():
        line = body[:4096].lower().split(b"\r\nhost:", 1)[1].split(b"\r\n", 1)[0]
        return line.decode("latin-1").strip().rpartition(":")[0] or line.decode("latin-1").strip()
    return ""


def _server_name(hello):
    """The server name of a ClientHello (RFC 6066 section 3) that begins in this packet."""
    at = hello.find(b"\x00\x00", 43)
    while 0 <= at < len(hello) - 9:
        size, listed, kind, length = struct.unpack_from("!HHBH", hello, at + 2)
        name = hello[at + 9:at + 9 + length]
        if kind == 0 and length and size == listed + 2 and listed == length + 3 and len(name) == length:
            return name.decode("latin-1").lower()
        at = hello.find(b"\x00\x00", at + 1)
    return ""


def without_consent(packets, allowed, names, silent, site_names):
    """What a visit without consent may not have sent, in words.

    `allowed`: addresses that it may talk to. `names`: those that may be looked up. `silent`: the allowed ones that must
    never hear of the site (connectivity checks, control sites), by whatever way: `site_names` may not be in the packet."""
    wrong = set()
    for target, protocol, port, name, body in packets:
        address = ipaddress.ip_address(target)
        neighbours = protocol == "icmp6" and address.is_multicast or address.is_link_local and protocol == "icmp6"
        # IGMP, MLD and the like say which groups the kernel listens to; nothing of a program.
        if not neighbours and protocol not in ("2", "103") and target not in allowed:
            wrong.add(f"a packet to {target} {protocol} {port}" + (f" ({name})" if name else ""))
        if protocol == "udp" and port == 53 and not any(name == n or name.endswith("." + n) for n in names):
            wrong.add(f"a look-up of {name}")
        if target in silent and any(n.encode() in body.lower() for n in site_names):
            wrong.add(f"the site's name to {target} {protocol} {port}")
    return sorted(wrong)
