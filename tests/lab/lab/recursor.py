# SPDX-License-Identifier: Apache-2.0
"""A resolver that asks its way down from the root, like the provider's and the public ones do."""

import random
import socket
import threading
import time

from . import dnsmessage as dns
from .dnsmessage import Message, canonical
from .dnsserver import Behaviour

ASK_SECONDS = 1.0  # how long one name server may take before the next is tried
ROUNDS = 2


class NoServer(Exception):
    """No name server of a zone gave a usable answer: the resolver says SERVFAIL."""


class Recursor:
    """Resolves from a host's own place in the network; keeps answers as long as they say."""

    def __init__(self, host, roots, zones=()):
        self._host = host
        self._roots = list(roots)
        self._zones = list(zones)  # only to know which zones have broken signatures
        self._cache = {}
        self._lock = threading.Lock()
        self.behaviour = Behaviour()

    def __call__(self, query):
        return self.behaviour.apply(query, self.answer)

    def forget(self):
        with self._lock:
            self._cache.clear()

    def answer(self, query):
        try:
            if self._bogus(query.name) and not query.checking_disabled:
                raise NoServer
            found = self.resolve(query.name, query.type)
        except NoServer:
            return dns.reply_to(query, rcode=dns.SERVFAIL, recursion_available=True)
        return dns.reply_to(query, rcode=found.rcode, answers=found.answers, authority=found.authority,
                            recursion_available=True)

    def addresses(self, name, kinds=("A", "AAAA")):
        """The name's addresses in the order of kinds; raises NoServer when it can't be looked up."""
        found = []
        for kind in kinds:
            found += [r.data for r in self.resolve(name, kind).answers if r.type == kind]
        return found

    def resolve(self, name, kind, depth=0):
        if depth > 10:
            raise NoServer
        key = (canonical(name), kind)
        with self._lock:
            kept = self._cache.get(key)
        if kept and kept[0] > time.monotonic():
            return kept[1]
        found = self._walk(name, kind, depth)
        ttl = min([r.ttl for r in found.answers + found.authority] or [30])
        with self._lock:
            self._cache[key] = (time.monotonic() + ttl, found)
        return found

    def _walk(self, name, kind, depth):
        servers = self._roots
        for _ in range(10):
            answer = self._ask_any(servers, name, kind)
            if answer.answers:
                return self._follow(answer, kind, depth)
            if answer.rcode == dns.NXDOMAIN or any(r.type == "SOA" for r in answer.authority):
                return Message(rcode=answer.rcode, authority=answer.authority)
            servers = self._referral(answer, depth)
        raise NoServer

    def _follow(self, answer, kind, depth):
        last = answer.answers[-1]
        if last.type == "CNAME" and kind != "CNAME":
            rest = self.resolve(last.data, kind, depth + 1)
            return Message(rcode=rest.rcode, answers=answer.answers + rest.answers, authority=rest.authority)
        return Message(answers=answer.answers)

    def _referral(self, answer, depth):
        names = [r.data for r in answer.authority if r.type == "NS"]
        glue = [r.data for r in answer.additional if r.type == "A"]
        if not names:
            raise NoServer
        return glue or [a for n in names for a in self._addresses_of(n, depth)]

    def _addresses_of(self, name, depth):
        return [r.data for r in self.resolve(name, "A", depth + 1).answers if r.type == "A"]

    def _ask_any(self, servers, name, kind):
        for _ in range(ROUNDS):
            for server in servers:
                answer = ask(self._host.open_socket, server, name, kind, ASK_SECONDS, recursion=False)
                if answer and answer.rcode in (dns.NOERROR, dns.NXDOMAIN):
                    return answer
        raise NoServer

    def _bogus(self, name):
        name = canonical(name)
        return any(z.bogus and (name == z.origin or name.endswith("." + z.origin)) for z in self._zones)


def ask(make_socket, server, name, kind, seconds, recursion=True, **flags):
    """One question to one server over UDP; None when no answer came (or the port is closed)."""
    query = Message(id=random.randrange(65536), name=name, type=kind, recursion_desired=recursion, edns=True, **flags)
    family = socket.AF_INET6 if ":" in server else socket.AF_INET
    with make_socket(family, socket.SOCK_DGRAM) as sock:
        sock.settimeout(seconds)
        try:
            sock.connect((server, 53))
            sock.send(dns.encode(query))
            while True:
                answer = dns.decode(sock.recv(4096))
                if answer.id == query.id and answer.response:
                    return answer
        except (OSError, dns.BadMessage):
            return None
