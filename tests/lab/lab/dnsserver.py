# SPDX-License-Identifier: Apache-2.0
"""A DNS server over UDP and TCP, and authoritative zones that can misbehave on demand."""

import socket
import threading
import time
from dataclasses import dataclass, field

from . import dnsmessage as dns
from .dnsmessage import Record, canonical


class DnsServer:
    """Listens on each address, UDP and TCP port 53. The handler maps a query to an answer, or None for silence."""

    def __init__(self, host, addresses, handler):
        self.handler = handler
        self._sockets = []
        for address in addresses:
            udp = host.listen(53, socket.SOCK_DGRAM, address)
            tcp = host.listen(53, socket.SOCK_STREAM, address)
            self._sockets += [udp, tcp]
            threading.Thread(target=self._serve_udp, args=(udp,), daemon=True).start()
            threading.Thread(target=self._serve_tcp, args=(tcp,), daemon=True).start()

    def close(self):
        """From now on the port is closed: the kernel answers that nobody is there."""
        for sock in self._sockets:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            sock.close()

    def _serve_udp(self, sock):
        while True:
            try:
                raw, peer = sock.recvfrom(4096)
            except OSError:
                return
            threading.Thread(target=self._answer_udp, args=(sock, raw, peer), daemon=True).start()

    def _answer_udp(self, sock, raw, peer):
        try:
            query = dns.decode(raw)
            answer = self.handler(query)
            if answer is not None:
                sock.sendto(dns.encode(answer, query.payload), peer)
        except (dns.BadMessage, OSError):
            pass

    def _serve_tcp(self, sock):
        while True:
            try:
                conn, _ = sock.accept()
            except OSError:
                return
            threading.Thread(target=self._answer_tcp, args=(conn,), daemon=True).start()

    def _answer_tcp(self, conn):
        with conn:
            conn.settimeout(10)
            stream = conn.makefile("rb")
            try:
                while len(head := stream.read(2)) == 2:
                    answer = self.handler(dns.decode(stream.read(int.from_bytes(head, "big"))))
                    if answer is None:
                        time.sleep(10)
                        return
                    raw = dns.encode(answer)
                    conn.sendall(len(raw).to_bytes(2, "big") + raw)
            except (dns.BadMessage, OSError):
                pass


@dataclass
class Behaviour:
    """How a zone or a resolver misbehaves. `answer`: ok, nxdomain, servfail, refused, silent, slow, lies, empty.

    `types` and `names` limit it to those query types or names (and what lies under them); empty means all."""
    answer: str = "ok"
    seconds: float = 4.0
    address: str = ""
    types: tuple = ()
    names: tuple = ()

    def touches(self, query):
        name = canonical(query.name)
        return (not self.types or query.type in self.types) and (
            not self.names or any(name == n or name.endswith("." + n) for n in map(canonical, self.names)))

    def apply(self, query, honest):
        """The answer as this behaviour makes it; `honest` is called for the true one."""
        if self.answer == "ok" or not self.touches(query):
            return honest(query)
        if self.answer == "silent":
            return None
        if self.answer == "slow":
            time.sleep(self.seconds)
            return honest(query)
        if self.answer == "lies":
            kind = "AAAA" if ":" in self.address else "A"
            answers = [Record(query.name, kind, 60, self.address)] if query.type == kind else []
            return dns.reply_to(query, answers=answers, recursion_available=True)
        codes = {"nxdomain": dns.NXDOMAIN, "servfail": dns.SERVFAIL, "refused": dns.REFUSED, "empty": dns.NOERROR}
        return dns.reply_to(query, rcode=codes[self.answer], recursion_available=True)


@dataclass
class Zone:
    """One zone. `records` holds (name, type) -> [data]; `cuts` holds child zone -> [(server name, address)]."""
    origin: str
    primary: str
    mailbox: str
    records: dict = field(default_factory=dict)
    cuts: dict = field(default_factory=dict)
    ttl: int = 60
    bogus: bool = False  # a resolver that checks signatures says SERVFAIL, unless told not to check
    behaviour: Behaviour = field(default_factory=Behaviour)

    def add(self, name, kind, *data):
        self.records.setdefault((canonical(name), kind), []).extend(data)

    def remove(self, name):
        for key in [key for key in self.records if key[0] == canonical(name)]:
            del self.records[key]

    def soa(self):
        return Record(self.origin, "SOA", self.ttl, f"{self.primary} {self.mailbox} 2026112201 7200 3600 1209600 60")

    def answer(self, query):
        name = canonical(query.name)
        for child, servers in self.cuts.items():
            if name == child or name.endswith("." + child):
                glue = [Record(server, "A", 3600, address) for server, address in servers]
                return dns.reply_to(query, authority=[Record(child, "NS", 3600, s) for s, _ in servers],
                                    additional=glue)
        if name == self.origin and query.type == "SOA":
            return dns.reply_to(query, authoritative=True, answers=[self.soa()])
        answers = self._found(name, query.type)
        if answers:
            return dns.reply_to(query, authoritative=True, answers=answers)
        exists = name == self.origin or any(n == name or n.endswith("." + name) for n, _ in self.records)
        exists = exists or any(child.endswith("." + name) for child in self.cuts)
        return dns.reply_to(query, authoritative=True, rcode=dns.NOERROR if exists else dns.NXDOMAIN,
                            authority=[self.soa()])

    def _found(self, name, kind):
        answers = []
        for _ in range(8):  # follow aliases inside the zone
            answers += [Record(name, kind, self.ttl, d) for d in self.records.get((name, kind), [])]
            alias = self.records.get((name, "CNAME"))
            if answers and answers[-1].type == kind or not alias:
                break
            answers.append(Record(name, "CNAME", self.ttl, alias[0]))
            name = canonical(alias[0])
        return answers


class Authority:
    """A name server that holds some zones; what it does not hold it refuses, as real ones do."""

    def __init__(self, zones):
        self.zones = zones

    def __call__(self, query):
        name = canonical(query.name)
        fitting = [z for z in self.zones if z.origin == "." or name == z.origin or name.endswith("." + z.origin)]
        if not fitting:
            return dns.reply_to(query, rcode=dns.REFUSED)
        zone = max(fitting, key=lambda z: len(z.origin))
        return zone.behaviour.apply(query, zone.answer)
