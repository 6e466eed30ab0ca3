# SPDX-License-Identifier: Apache-2.0
"""The witness of consent: it reads what packets say in the open, and finds each kind of slip."""

import ipaddress
import ssl
import struct
import unittest

from .. import capture, dnsmessage as dns

ALLOWED = {"203.0.113.10", "192.168.1.1", "198.51.100.80"}
NAMES = {"shop.example", "connect-one.example"}
SILENT = {"198.51.100.80"}


def frame(target, protocol, port, body, source="192.168.1.10"):
    if protocol == 6:
        head = struct.pack("!HHIIBBHHH", 40000, port, 0, 0, 5 << 4, 0x18, 1000, 0, 0)
    else:
        head = struct.pack("!HHHH", 40000, port, 8 + len(body), 0)
    inner = head + body
    ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(inner), 0, 0, 64, protocol, 0,
                     ipaddress.ip_address(source).packed, ipaddress.ip_address(target).packed)
    return b"\0" * 12 + b"\x08\x00" + ip + inner


def hello(name):
    """A real ClientHello, as OpenSSL makes it."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    context = ssl.create_default_context()
    connection = context.wrap_bio(incoming, outgoing, server_hostname=name)
    try:
        connection.do_handshake()
    except ssl.SSLWantReadError:
        pass
    return outgoing.read()


def question(name):
    return dns.encode(dns.Message(id=7, name=name, type="A", recursion_desired=True))


class TheWitnessOfConsent(unittest.TestCase):
    def slips(self, *frames):
        packets = [capture.parse(f)[1:] for f in frames]
        return capture.without_consent(packets, ALLOWED, NAMES, SILENT, ["shop.example"])

    def test_reads_names(self):
        self.assertEqual(capture.parse(frame("192.168.1.1", 17, 53, question("Shop.Example")))[4], "shop.example")
        self.assertEqual(capture.parse(frame("203.0.113.10", 6, 443, hello("shop.example")))[4], "shop.example")
        get = b"GET / HTTP/1.1\r\nHost: shop.example:8080\r\n\r\n"
        self.assertEqual(capture.parse(frame("203.0.113.10", 6, 80, get))[4], "shop.example")
        self.assertEqual(capture.parse(frame("203.0.113.10", 6, 443, b"\x16\x03\x01"))[4], "")
        self.assertIsNone(capture.parse(b"\0" * 12 + b"\x08\x06" + b"\0" * 28))

    def test_a_good_visit(self):
        self.assertEqual(self.slips(frame("192.168.1.1", 17, 53, question("www.shop.example")),
                                    frame("203.0.113.10", 6, 443, hello("shop.example")),
                                    frame("198.51.100.80", 6, 80, b"GET / HTTP/1.1\r\nHost: connect-one.example\r\n\r\n")
                                    ), [])

    def test_every_kind_of_slip(self):
        self.assertIn("198.51.100.90", self.slips(frame("198.51.100.90", 6, 443, b""))[0])
        self.assertIn("look-up of api.globalping.example",
                      self.slips(frame("192.168.1.1", 17, 53, question("api.globalping.example")))[0])
        self.assertIn("the site's name", self.slips(frame("198.51.100.80", 6, 443, hello("shop.example")))[0])
        self.assertIn("the site's name",
                      self.slips(frame("198.51.100.80", 6, 80, b"GET /?q=shop.example HTTP/1.1\r\n\r\n"))[0])
        self.assertIn("224.0.0.251", self.slips(frame("224.0.0.251", 17, 5353, b""))[0])


__all__ = ["TheWitnessOfConsent"]
