# SPDX-License-Identifier: Apache-2.0
"""The parts that need no namespace: DNS messages, zones, the judge, scenarios' files, fetch against bare sockets."""

import json
import socket
import tempfile
import threading
import unittest
from pathlib import Path

from .. import dnsmessage as dns
from .. import faults, judge, model, world  # noqa: F401: world registers the faults
from ..dnsserver import Authority, Behaviour, Zone
from ..fetch import fetch
from ..kernel import LabError
from ..linkprogram import Direction
from ..places import PLACES, Trouble
from ..services import document
from ..vantage import choose, instead, parse_request


class Dns(unittest.TestCase):
    def setUp(self):
        self.zone = Zone("shop.example.", "ns1.shop.example.", "hostmaster.shop.example.")
        self.zone.add("shop.example", "A", "203.0.113.10")
        self.zone.add("www.shop.example", "CNAME", "shop.example.")
        self.parent = Zone("example.", "a.nic.example.", "hostmaster.nic.example.")
        self.parent.cuts["shop.example."] = [("ns1.shop.example.", "203.0.113.53")]

    def ask(self, zone, name, kind="A"):
        query = dns.decode(dns.encode(dns.Message(id=7, name=name, type=kind, recursion_desired=True, edns=True)))
        return dns.decode(dns.encode(Authority([zone])(query)))

    def test_answers(self):
        found = self.ask(self.zone, "WWW.shop.example")
        self.assertEqual([(r.type, r.data) for r in found.answers],
                         [("CNAME", "shop.example."), ("A", "203.0.113.10")])
        self.assertTrue(found.authoritative and found.response)
        self.assertEqual(found.id, 7)

    def test_unknown_name_and_type(self):
        missing = self.ask(self.parent, "shoop.example")
        self.assertEqual((missing.rcode, missing.authority[0].name, missing.authority[0].type),
                         (dns.NXDOMAIN, "example.", "SOA"))
        empty = self.ask(self.zone, "shop.example", "AAAA")
        self.assertEqual((empty.rcode, empty.answers, empty.authority[0].type), (dns.NOERROR, [], "SOA"))

    def test_referral_and_refusal(self):
        referral = self.ask(self.parent, "www.shop.example")
        self.assertEqual((referral.authority[0].type, referral.additional[0].data), ("NS", "203.0.113.53"))
        self.assertEqual(self.ask(self.zone, "elsewhere.test").rcode, dns.REFUSED)

    def test_misbehaviour(self):
        for answer, code in (("servfail", dns.SERVFAIL), ("nxdomain", dns.NXDOMAIN), ("refused", dns.REFUSED)):
            self.zone.behaviour = Behaviour(answer)
            self.assertEqual(self.ask(self.zone, "shop.example").rcode, code)
        self.zone.behaviour = Behaviour("lies", address="198.51.100.66")
        self.assertEqual(self.ask(self.zone, "shop.example").answers[0].data, "198.51.100.66")
        self.zone.behaviour = Behaviour("servfail", types=("AAAA",))
        self.assertEqual(self.ask(self.zone, "shop.example").rcode, dns.NOERROR)

    def test_rubbish(self):
        for raw in (b"", b"\0" * 11, b"\0" * 12, b"\xff" * 40, b"\0\1\0\0\0\1\0\0\0\0\0\0\xc0\x0c\0\1\0\1"):
            with self.assertRaises(dns.BadMessage):
                dns.decode(raw)


class Scenario(unittest.TestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "x.toml")
            path.write_text(text, encoding="utf-8")
            return model.read(path)

    def test_slips_are_one_clear_line(self):
        good = 'about = "x"\n[expect]\naffects = "nobody"\nplace = "none"\ncauses = ["works-now"]\n'
        self.assertEqual(self.read(good).site["gateway"], "nginx")
        for text, words in ((good.replace("nobody", "noone"), "expect.affects"), ("budgte = 3\n" + good, "budgte"),
                            (good.replace("about", "abuot"), "abuot"), ("budget = \"3\"\n" + good, "must be int"),
                            (good + "[[fault]]\nx = 1\n", "without kind"), ("=", "x.toml")):
            with self.assertRaisesRegex(LabError, words):
                self.read(text)
        with self.assertRaisesRegex(LabError, "no scenario 'nope'"):
            model.find(["nope"])

    def test_faults_know_their_settings(self):
        with self.assertRaisesRegex(LabError, "unknown fault"):
            faults.settings_of({"kind": "gremlin"})
        with self.assertRaisesRegex(LabError, "'behaviour' is missing"):
            faults.settings_of({"kind": "upstream"})
        with self.assertRaisesRegex(LabError, "unknown setting 'wich'"):
            faults.settings_of({"kind": "upstream", "behaviour": "refuse", "wich": "app-1"})
        for scenario in model.find([]):
            for entry in scenario.faults:
                faults.settings_of(entry)

    def test_the_first_fourteen_are_there(self):
        names = {s.name for s in model.find([])}
        self.assertLessEqual({"healthy", "upstream-refuses", "upstream-closes-early", "upstream-too-slow",
                              "one-of-two-addresses-bad", "one-page-bad", "site-unreachable", "certificate-expired",
                              "name-does-not-exist", "resolver-dead", "router-gone", "provider-gone",
                              "captive-portal", "no-link"}, names)


class Judge(unittest.TestCase):
    def setUp(self):
        self.scenario = model.find(["upstream-refuses"])[0]

    def judged(self, code=12, **diagnosis):
        value = {"affects": "everyone", "place": "upstream", "causes": [{"id": "upstream-down"}], "firstAfter": 900,
                 **diagnosis}
        return judge.judge(self.scenario, {"seconds": 7.0, "code": code, "stderr": "", "case": "",
                                           "stdout": json.dumps({"diagnosis": value}),
                                           "told": {"vantage": [], "resolvers": []}})

    def test_right_and_wrong(self):
        self.assertTrue(self.judged().passed)
        self.assertEqual(self.judged().first, 0.9)
        self.assertFalse(self.judged(affects="this-network", code=11).passed)
        self.assertFalse(self.judged(place="gateway").passed)
        self.assertFalse(self.judged(causes=[]).passed)
        self.assertFalse(self.judged(firstAfter=6900).passed)
        self.assertFalse(self.judged(code=0).passed)
        self.assertTrue(self.judged(firstAfter=None).wrong)  # then the whole time counts

    def test_consent(self):
        scenario = model.find(["site-unreachable-without-consent"])[0]
        result = {"seconds": 7.0, "code": 13, "stderr": "", "case": "", "spoken": [["203.0.113.10", "tcp", 443]],
                  "packets": 40, "unasked": [],
                  "stdout": json.dumps({"diagnosis": {"affects": "unknown", "place": "unknown", "firstAfter": 1,
                                                      "causes": [{"id": "site-unreachable"}]}}),
                  "told": {"vantage": [], "resolvers": []}}
        self.assertTrue(judge.judge(scenario, result).passed)
        self.assertFalse(judge.judge(scenario, {**result, "told": {"vantage": ["x"]}}).passed)
        self.assertFalse(judge.judge(scenario, {**result, "spoken": [["198.51.100.90", "tcp", 443]]}).passed)
        self.assertFalse(judge.judge(scenario, {**result, "unasked": ["a look-up of the vantage service"]}).passed)
        self.assertFalse(judge.judge(scenario, {**result, "packets": 0}).passed)

    def test_no_report(self):
        found = judge.judge(self.scenario, {"seconds": 1, "code": 1, "stdout": "", "stderr": "boom\n", "case": ""})
        self.assertIn("boom", found.wrong[0])

    def test_paths(self):
        report = {"a": [{"b": 1}, {"b": 2}], "c": "words here"}
        self.assertEqual(judge.find(report, "a.*.b"), [1, 2])
        self.assertEqual(judge.find(report, "a.1.b"), [2])
        self.assertEqual(judge.find(report, "x.y"), [])


class Vantage(unittest.TestCase):
    def test_requests_are_checked(self):
        def parsed(**more):
            return parse_request(json.dumps({"type": "http", "target": "shop.example", **more}).encode())

        self.assertIsNone(parsed()[1])
        self.assertIn("target", parsed(target="192.168.1.1")[1])
        self.assertIn("target", parsed(target="https://shop.example/")[1])
        self.assertIn("surprise", parsed(surprise=1)[1])
        self.assertIn("method", parsed(measurementOptions={"request": {"method": "POST"}})[1])
        self.assertIn("body", parse_request(b"{")[1])

    def test_places(self):
        def hosts(*args):
            return [p.host for p in choose(*args)]

        self.assertEqual(hosts([{"magic": "europe"}, {"magic": "North America"}, {"magic": "asia"}], 3),
                         ["europe", "america", "asia"])
        self.assertEqual(hosts([{"magic": "eyeball-network"}], 2), ["europe", "america"])
        self.assertEqual(hosts([{"country": "SG"}], None), ["asia"])
        self.assertEqual(hosts([{"magic": "germany+eyeball-network"}, {"magic": "europe"}], 5), ["europe"])
        self.assertEqual(hosts([{"magic": "atlantis"}], 3), [])
        self.assertEqual(hosts([], 5), ["europe", "america", "asia", "europe", "asia"])

    def test_places_in_trouble(self):
        germany = next(p for p in PLACES if p.country == "DE")
        self.assertTrue(Trouble("late").of(germany))
        self.assertTrue(Trouble("never", ("DE", "US")).of(germany))
        self.assertFalse(Trouble("never", ("US",)).of(germany))
        self.assertEqual(instead(Trouble("broken"))["failureSource"], "probe")
        self.assertEqual(instead(Trouble("offline"))["status"], "offline")
        said = instead(Trouble("says", status=502, body="<h1>502 Bad Gateway</h1>"))
        self.assertEqual((said["status"], said["statusCode"], said["statusCodeName"]), ("finished", 502, "Bad Gateway"))
        self.assertIsNone(instead(Trouble("late", seconds=5)), "it looks all the same")


class Line(unittest.TestCase):
    def test_delay_loss_rate_hole(self):
        way = Direction(50, 0, 0, 0, 0, 1)
        way.put(b"x" * 100, 10.0)
        self.assertEqual(list(way.take(10.04)), [])
        self.assertEqual(len(list(way.take(10.051))), 1)
        lossy = Direction(0, 0, 30, 0, 0, 1)
        for _ in range(1000):
            lossy.put(b"x", 1.0)
        self.assertTrue(620 < len(list(lossy.take(2.0))) < 780)
        slow = Direction(0, 0, 0, 80, 0, 1)  # 80 kbit/s: 10,000 bytes a second
        slow.put(b"x" * 5000, 1.0)
        self.assertAlmostEqual(slow.due(), 1.5)
        hole = Direction(0, 0, 0, 0, 1280, 1)
        hole.put(b"x" * 1400, 1.0)
        hole.put(b"x" * 1200, 1.0)
        self.assertEqual([len(f) for f in hole.take(1.0)], [1200])


class Fetch(unittest.TestCase):
    def served(self, raw):
        """One answer of a bare server on the loopback."""
        listening = socket.create_server(("127.0.0.1", 0))

        def serve():
            conn, _ = listening.accept()
            conn.recv(4096)
            conn.sendall(raw)
            conn.close()

        threading.Thread(target=serve, daemon=True).start()
        with listening:
            return fetch("127.0.0.1", "localhost", listening.getsockname()[1], False, seconds=5)

    def test_stages(self):
        good = self.served(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        self.assertEqual((good.failure, good.status, good.body, good.stage), (None, 200, b"ok", "done"))
        chunked = self.served(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n")
        self.assertEqual((chunked.failure, chunked.body), (None, b"ok"))
        self.assertEqual(self.served(b"").failure, "closed")
        self.assertEqual(self.served(b"SSH-2.0-x\r\n").failure, "not-http")
        cut = self.served(b"HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\nok")
        self.assertEqual((cut.failure, cut.status), ("truncated", 200))
        with socket.create_server(("127.0.0.1", 0)) as gone:
            port = gone.getsockname()[1]
        self.assertEqual(fetch("127.0.0.1", "localhost", port, False).failure, "connection-refused")


class ServicesFile(unittest.TestCase):
    def test_form(self):
        value = document()
        self.assertEqual(value["version"], 1)
        self.assertNotIn("extends", value)
        for key in ("connectivity", "control-sites", "resolvers"):
            self.assertGreaterEqual(len(value[key]), 2)
            firsts = {entry["addresses"][0] for entry in value[key]}
            self.assertEqual(len(firsts), len(value[key]), "each on an address of its own")


__all__ = ["Dns", "Scenario", "Judge", "Vantage", "Line", "Fetch", "ServicesFile"]
