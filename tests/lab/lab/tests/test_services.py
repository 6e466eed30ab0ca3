# SPDX-License-Identifier: Apache-2.0
"""The services of the lab's internet answer in their real forms, asked from the client's computer."""

import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from .. import forms
from ..launcher import TESTS_LAB

QUESTIONS = r'''
import base64, json, sys, time, urllib.error, urllib.parse, urllib.request
sys.path.insert(0, sys.argv[1])
from lab import dnsmessage as dns

exchanges = []

def ask(url, data=None, **headers):
    kind = {"Content-Type": "application/json"} if data is not None else {}
    sent = {**kind, **{k.replace("_", "-"): v for k, v in headers.items()}}
    request = urllib.request.Request(url, data, sent)
    try:
        with urllib.request.urlopen(request, timeout=10) as reply:
            got = reply.status, dict(reply.headers), reply.read()
    except urllib.error.HTTPError as reply:
        got = reply.code, dict(reply.headers), reply.read()
    parts = urllib.parse.urlsplit(url)
    service = {"api.globalping.example": "globalping", "check-host.example": "check-host"}.get(parts.hostname)
    if service:
        exchanges.append({"service": service, "method": request.get_method(), "path": parts.path,
                          "query": dict(urllib.parse.parse_qsl(parts.query)), "asked": (data or b"").decode(),
                          "type": sent.get("Content-Type", ""), "accept": sent.get("Accept", "application/json"),
                          "agent": "", "status": got[0], "headers": got[1], "answered": got[2].decode()})
    return got

def measure(**wish):
    wish = {"type": "http", "target": "shop.example", "limit": 3,
            "locations": [{"magic": "europe"}, {"magic": "north america"}, {"magic": "asia"}], **wish}
    status, headers, body = ask("https://api.globalping.example/v1/measurements", json.dumps(wish).encode())
    out = {"status": status, "headers": headers, "created": json.loads(body), "polls": []}
    while status == 202 and len(out["polls"]) < 40:
        value = json.loads(ask(headers["Location"])[2])
        out["polls"].append(value["status"])
        out["final"] = value
        if value["status"] != "in-progress":
            break
        time.sleep(0.5)
    return out

found = {}
accept = {"Accept": "application/dns-json"}
found["json"] = json.loads(ask("https://dns-one.example/dns-query?name=shop.example&type=A", **accept)[2])
found["missing"] = json.loads(ask("https://dns-one.example/resolve?name=shoop.example&type=A")[2])
found["soa"] = json.loads(ask("https://dns-one.example/dns-query?name=shop.example&type=SOA", **accept)[2])
query = dns.encode(dns.Message(id=0, name="shop.example", type="AAAA", recursion_desired=True))
text = base64.urlsafe_b64encode(query).rstrip(b"=").decode()
status, headers, body = ask("https://dns-two.example/dns-query?dns=" + text, Accept="application/dns-message")
found["wire"] = [headers["Content-Type"], [r.data for r in dns.decode(body).answers]]
status, headers, body = ask("https://dns-two.example/dns-query", query, Content_Type="application/dns-message")
found["post"] = [r.data for r in dns.decode(body).answers]
found["limits"] = json.loads(ask("https://api.globalping.example/v1/limits")[2])
found["get"] = measure(measurementOptions={"protocol": "HTTPS", "request": {"method": "GET", "path": "/cart", "query": "x=1"}})
found["head"] = measure(limit=1, locations=[{"country": "DE"}])
found["name"] = measure(target="shoop.example")
found["nobody"] = measure(locations=[{"magic": "atlantis"}])
found["bad"] = measure(target="10.0.0.1")
found["unknown"] = ask("https://api.globalping.example/v1/measurements/nope")[0]
status, headers, body = ask("https://check-host.example/check-http?host=https://shop.example/&max_nodes=2", Accept="application/json")
check = found["check"] = json.loads(body)
for _ in range(20):
    found["checked"] = json.loads(ask("https://check-host.example/check-result/" + check["request_id"])[2])
    if None not in found["checked"].values():
        break
    time.sleep(0.3)
found["rdap"] = json.loads(ask("https://rdap.example/domain/shop.example")[2])
found["services"] = json.load(open("/etc/isitme/services.json"))
found["exchanges"] = exchanges
print(json.dumps(found))
'''


class Services(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.NamedTemporaryFile("w", suffix=".py", dir="/var/tmp") as file:
            file.write(QUESTIONS)
            file.flush()
            Path(file.name).chmod(0o644)
            done = subprocess.run([str(TESTS_LAB / "enter"), "healthy", "--", "/usr/bin/python3", file.name,
                                   str(TESTS_LAB)], capture_output=True, text=True, timeout=120, check=False)
        if done.returncode != 0:
            raise AssertionError(done.stderr)
        cls.found = json.loads(done.stdout)

    def test_dns_over_https_json(self):
        value = self.found["json"]
        self.assertEqual(value["Status"], 0)
        self.assertEqual([(a["type"], a["data"]) for a in value["Answer"]], [(1, "203.0.113.10")])
        self.assertEqual(self.found["missing"]["Status"], 3)
        self.assertEqual(self.found["missing"]["Authority"][0]["name"], "example")
        self.assertIn("hostmaster.shop.example", self.found["soa"]["Answer"][0]["data"])

    def test_dns_over_https_wire(self):
        self.assertEqual(self.found["wire"], ["application/dns-message", ["2001:db8:5::10"]])
        self.assertEqual(self.found["post"], ["2001:db8:5::10"])

    def test_globalping_measures_really(self):
        got = self.found["get"]
        self.assertEqual((got["status"], got["created"]["probesCount"]), (202, 3))
        self.assertEqual(got["polls"][0], "in-progress")
        self.assertEqual(got["polls"][-1], "finished")
        self.assertEqual({r["probe"]["continent"] for r in got["final"]["results"]}, {"EU", "NA", "AS"})
        for entry in got["final"]["results"]:
            result = entry["result"]
            self.assertEqual((result["status"], result["statusCode"], result["resolvedAddress"]),
                             ("finished", 200, "203.0.113.10"))
            self.assertIn("Your cart", result["rawBody"])
            self.assertIn("nginx", result["headers"]["server"])
            self.assertTrue(result["tls"]["authorized"])
            self.assertLessEqual({"total", "dns", "tcp", "tls", "firstByte", "download"}, set(result["timings"]))

    def test_every_answer_has_the_real_form(self):
        entries = self.found["exchanges"]
        parts = {forms.part_for(e)[2] for e in entries}
        self.assertEqual(parts, {"limits", "created", "measurement", "error", "order", "result"})
        good = [e for e in entries if e["status"] < 400]
        self.assertEqual(forms.faults(good), [])
        self.assertEqual(forms.faults([{**e, "asked": "{}"} for e in entries if e["status"] >= 400]), [])

    def test_a_wrong_form_is_found(self):
        created = next(e for e in self.found["exchanges"] if e["status"] == 202)
        asked = json.loads(created["asked"])
        for slip in ({**asked, "type": "https"}, {**asked, "limit": 0}, {**asked, "user": 1},
                     {**asked, "locations": [{"place": "europe"}]},
                     {**asked, "measurementOptions": {"request": {"method": "POST"}}}):
            self.assertTrue(forms.faults([{**created, "asked": json.dumps(slip)}]), slip)
        self.assertTrue(forms.faults([{**created, "answered": '{"id": 1}'}]))
        self.assertTrue(forms.faults([{**created, "headers": {}}]))
        read = next(e for e in reversed(self.found["exchanges"]) if forms.part_for(e)[2] == "measurement")
        value = json.loads(read["answered"])
        for key in ("tls", "timings", "headers", "statusCode"):
            spoilt = json.loads(read["answered"])
            result = spoilt["results"][0]["result"]
            if key in result and result["status"] == "finished":
                del result[key]
                self.assertTrue(forms.faults([{**read, "answered": json.dumps(spoilt)}]), key)
        del value["results"][0]["probe"]["latitude"]
        self.assertTrue(forms.faults([{**read, "answered": json.dumps(value)}]))

    def test_globalping_traps(self):
        head = self.found["head"]["final"]["results"]
        self.assertEqual(len(head), 1)
        self.assertIsNone(head[0]["result"]["rawBody"], "the default method is HEAD")
        for entry in self.found["name"]["final"]["results"]:
            self.assertEqual(entry["result"]["status"], "failed")
            self.assertIn("ENOTFOUND", entry["result"]["rawOutput"])

    def test_globalping_errors_and_limits(self):
        self.assertEqual(self.found["limits"]["rateLimit"]["measurements"]["create"]["limit"], 250)
        self.assertEqual(self.found["get"]["headers"]["X-RateLimit-Remaining"], "247")
        self.assertEqual((self.found["nobody"]["status"], self.found["nobody"]["created"]["error"]["type"]),
                         (422, "no_probes_found"))
        self.assertEqual((self.found["bad"]["status"], self.found["bad"]["created"]["error"]["type"]),
                         (400, "validation_error"))
        self.assertEqual(self.found["unknown"], 404)

    def test_check_host(self):
        self.assertEqual(self.found["check"]["ok"], 1)
        self.assertEqual(set(self.found["check"]["nodes"]), set(self.found["checked"]))
        for (good, seconds, reason, status, _), in self.found["checked"].values():
            self.assertEqual((good, reason, status), (1, "OK", "200"))
            self.assertLess(seconds, 5)

    def test_rdap_and_services(self):
        self.assertEqual(self.found["rdap"]["ldhName"], "shop.example")
        self.assertEqual(self.found["services"]["version"], 1)


__all__ = ["Services"]
