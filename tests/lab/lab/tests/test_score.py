# SPDX-License-Identifier: Apache-2.0
"""The pure parts of the score: whom a page names, what blames the wrong party, and the counts."""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from .. import model, pagewords, parties, scorepage, tally
from ..kernel import LabError
from ..launcher import TESTS_LAB, Launcher
from ..score import BROWSERS, Interim


def scenario(affects, place, causes=(), args=()):
    return model.Scenario("made", about="A made one", args=list(args),
                          expect={"affects": affects, "place": place, "causes": list(causes)})


def result(affects="everyone", place="upstream", causes=(("upstream-down", 0.6),), certainty=0.93, **more):
    value = {"affects": affects, "place": place, "certainty": certainty, "firstAfter": 1500,
             "causes": [{"id": c, "certainty": share} for c, share in causes], **more}
    return {"seconds": 9.0, "code": 12, "stdout": json.dumps({"diagnosis": value})}


def seen(text, uri="chrome-error://chromewebdata/", status=0, title="shop.example", beside=""):
    return {"uri": uri, "status": status, "title": title, "text": text, "beside": beside, "loaded": True}


def served(text, status, title=""):
    return seen(text, "https://shop.example/", status, title)


# Taken down in the lab from Chromium 156 and Firefox 153, as a person would read them.
NO_NAME = ("Server Not Found\nFirefox can’t connect to the server at shop.example.\nWhat can you do about it?\nCheck to "
           "make sure you’ve typed the website address correctly and try again in a few moments.\nCheck your network "
           "connection.\nCheck that Firefox has permission to access the web (you might be connected but behind a "
           "firewall).\nLearn more…\nTry Again")
PAGES = (
    (seen("Press space to play\nTry:\nChecking the network cables, modem, and router\nReconnecting to Wi-Fi\n"
          "ERR_INTERNET_DISCONNECTED"), {"visitor"}),
    (seen("This site can’t be reached\nCheck if there is a typo in shoop.example.\nDNS_PROBE_FINISHED_NXDOMAIN\nReload"),
     {"address"}),
    (seen("This site can’t be reached\nshop.example’s server IP address could not be found.\nTry:\nChecking the proxy, "
          "firewall, and DNS configuration\nDNS_PROBE_FINISHED_BAD_CONFIG\nReload\nDetails"), {"visitor"}),
    (seen("This site can’t be reached\nshop.example’s DNS address could not be found. Diagnosing the problem.\n"
          "DNS_PROBE_STARTED\nReload"), set()),
    (seen("Your clock is ahead\nA private connection to shop.example can't be established because your computer's date "
          "and time (Thursday, January 2, 2031 at 10:00:59 PM) are incorrect.\nnet::ERR_CERT_DATE_INVALID\n"
          "Update date and time\nAdvanced", title="Clock error"), {"visitor"}),
    (seen("Your connection is not private\nAttackers might be trying to steal your information from shop.example (for "
          "example, passwords, messages, or credit cards). Learn more about this warning\nnet::ERR_CERT_DATE_INVALID",
          title="Privacy error"), {"site"}),
    (seen(NO_NAME, "about:neterror?e=dnsNotFound", title="Problem loading page"), {"address", "visitor"}),
    (seen("Be careful. Something doesn’t look right.\nFirefox spotted a potentially serious security issue with "
          "shop.example. Someone pretending to be the site could try to steal things like credit card info, passwords, "
          "or emails.\nAdvanced\nGo back (Recommended)", "about:certerror?e=nssBadCert"), {"site"}),
    (seen("", "about:blank", title="", beside="You must log in to this network before you can access the Internet."),
     {"visitor"}),
    (seen("This site can’t be reached\nshop.example refused to connect.\nTry:\nChecking the connection\nChecking the "
          "proxy and the firewall\nERR_CONNECTION_REFUSED\nReload\nDetails"), {"visitor"}),
    (seen("This site can’t be reached\nhttps://shop.example/ is unreachable.\nERR_ADDRESS_UNREACHABLE\nReload"), set()),
    (seen("This page isn’t working\nshop.example is currently unable to handle this request.\nHTTP ERROR 502\nReload",
          status=502), {"site"}),
    (seen("This page isn’t working\nshop.example redirected you too many times.\nTry deleting your cookies.\n"
          "ERR_TOO_MANY_REDIRECTS\nReload"), {"visitor"}),
    (seen("This site can’t be reached\nThe webpage at https://shop.example/ might be temporarily down or it may have "
          "moved permanently to a new web address.\nERR_TUNNEL_CONNECTION_FAILED"), {"site"}),
    (seen("No internet\nThere is something wrong with the proxy server, or the address is incorrect.\nTry:\nContacting "
          "the system admin\nChecking the proxy address\nERR_PROXY_CONNECTION_FAILED\nDetails"), {"visitor"}),
    (seen("Unable to connect\nFirefox can’t connect to the server at shop.example\nWhat can you do about it?\nThe site "
          "could be temporarily unavailable or too busy. Try again in a few moments.\nIf you are unable to load any "
          "pages, check your computer’s network connection.\nIf your computer or network is protected by a firewall or "
          "proxy, make sure that Firefox is permitted to access the web.\nTry Again",
          "about:neterror?e=connectionFailure"), {"site"}),
    (seen("Looks like there’s a problem with this site\nThe server at shop.example sent back an error: 502 Bad Gateway\n"
          "What can you do about it?\nCheck to make sure you’ve typed the website address correctly.\nThe site could be "
          "temporarily unavailable or too busy. Try again in a few moments.\nTry Again", "about:neterror?e=serverError"),
     {"site"}),
    (seen("The proxy server is refusing connections\nFirefox can’t connect to the server at shop.example\nWhat can you "
          "do about it?\nContact your network administrator to make sure the proxy server is working.\nTry Again",
          "about:neterror?e=proxyConnectFailure"), {"visitor"}),
    (seen("Secure Connection Failed\nAn error occurred during a connection to shop.example. SSL received a record that "
          "exceeded the maximum permissible length.\nAdvanced\nGo back (Recommended)", "about:neterror?e=nssFailure2"),
     {"site"}),
    (served("502 Bad Gateway\nnginx/1.22.1", 502, "502 Bad Gateway"), set()),
    (served("connection failed", 502), set()),
    (served("503 Service Unavailable\nNo server is available to handle this request.", 503), {"site"}),
    (served("Not Found\nThis page does not exist.", 404, "404"), {"site"}),
    (served("Hotel Lab: welcome\nPlease accept our terms to use this network. Accept", 200), {"visitor"}),
    (served("The Shop\nEverything for your home.\nCart Contact", 200, "Shop"), {"works"}),
    (served("", 200), set()),
    (seen("", "", title=""), set()),
)


class Pages(unittest.TestCase):
    def test_whom_a_page_names(self):
        for page, named in PAGES:
            with self.subTest(page["text"][:60] or page["beside"] or "nothing"):
                self.assertEqual(pagewords.read_page(page).parties, named)

    def test_error_pages_are_known_also_with_a_good_status(self):
        self.assertEqual(pagewords.read_page(served("502 Bad Gateway", 200, "502 Bad Gateway")).parties, set())
        self.assertEqual(pagewords.read_page(served("Service Unavailable\nThe server is overloaded.", 200)).parties,
                         {"site"})
        shop = served("The Shop\nNew: how to read an error page", 200, "Shop")
        self.assertEqual(pagewords.read_page({**shop, "text": "The Shop\nBooks\nHow to read an error page"}).parties,
                         {"works"})

    def test_a_page_that_never_ends_says_nothing(self):
        shop = served("The Shop", 200, "Shop")
        self.assertEqual(pagewords.read_page({**shop, "loaded": False}).parties, set())

    def test_down_for_everyone(self):
        for got, named in (({"status": 200, "failure": ""}, {"visitor", "works"}),
                           ({"status": 404, "failure": ""}, {"visitor", "works"}),
                           ({"status": 502, "failure": ""}, {"site"}), ({"status": 0, "failure": "timed-out"}, {"site"}),
                           ({"status": 0, "failure": "name", "no-such-name": True}, {"address"})):
            self.assertEqual(pagewords.read_elsewhere(got)[1], named, got)

    def test_every_reading_has_words_of_its_own(self):
        says = [r.says for r in (*pagewords.OWN, *pagewords.FOREIGN, pagewords.NOTICE, pagewords.LOADING, pagewords.SHOWN)]
        self.assertEqual(len(set(says)), len(says))
        for reading in (*pagewords.OWN, *pagewords.FOREIGN):
            self.assertLessEqual(reading.parties, set(parties.PARTIES))


class WrongParty(unittest.TestCase):
    def blamed(self, expected, affects, place, advice=(), needless=()):
        return parties.wrong_party(expected, affects, place, advice, needless)

    def test_the_named_party(self):
        router = scenario("this-network", ["router", "provider"], ["router-unreachable"])
        site = scenario("everyone", "upstream", ["upstream-down"])
        address = scenario("everyone", "address", ["address-wrong"])
        works = scenario("nobody", "none", ["works-now"])
        either = scenario(["unknown", "everyone"], "site-network", ["site-unreachable"])
        for expected, right, wrong in (
                (router, ("this-network", "this-computer", "unknown"), ("everyone", "some-visitors", "nobody")),
                (site, ("everyone", "some-visitors", "unknown"), ("nobody", "this-browser", "this-network")),
                (works, ("nobody", "unknown"), ("everyone", "this-browser")),
                (either, ("everyone", "unknown"), ("this-network", "nobody"))):
            for affects in right:
                self.assertEqual(self.blamed(expected, affects, "-"), [], affects)
            for affects in wrong:
                self.assertTrue(self.blamed(expected, affects, "-"), affects)
        self.assertEqual(self.blamed(address, "everyone", "address"), [])
        self.assertTrue(self.blamed(address, "everyone", "upstream"))
        self.assertTrue(self.blamed(site, "everyone", "address"))

    def test_advice_that_cannot_help(self):
        site = scenario("everyone", "upstream", ["upstream-down"])
        restart = "If the router is yours, restart it: modem first, then router. Phones and television may stop."
        for sentence in (restart, "Clear the data of shop.example only. You will be signed out there.",
                         "Try another browser.", "Ask your IT support, and show them the report.",
                         "Open the clock settings and let the time be set automatically.",
                         "A VPN is on (tun0): turn it off and try again.",
                         "Open shop.example in a private window. If it works there, switch the extensions off"):
            self.assertTrue(self.blamed(site, "everyone", "upstream", [sentence]), sentence)
            self.assertTrue(self.blamed(site, "unknown", "unknown", [sentence]), "a device, without knowing")
        other = "Try the site on another network, such as your phone's."
        self.assertEqual(self.blamed(site, "unknown", "unknown", [other]), [])
        self.assertTrue(self.blamed(site, "everyone", "upstream", [other]))
        self.assertEqual(self.blamed(site, "everyone", "upstream", ["Wait, and let us watch.", "Tell the site."]), [])
        router = scenario("this-network", "router", ["router-unreachable"])
        self.assertEqual(self.blamed(router, "this-network", "router", [restart]), [])
        self.assertTrue(self.blamed(router, "this-network", "router", ["Tell the site, and show the report."]))
        computer = scenario("this-computer", "computer", ["hosts-file"])
        self.assertTrue(self.blamed(computer, "this-computer", "computer", [restart]))
        self.assertEqual(self.blamed(computer, "this-computer", "computer", ["Ask whoever set up the computer."]), [])

    def test_no_need_for_what_would_help(self):
        router = scenario("this-network", "router", ["router-unreachable"])
        needless = ["restart your router", "clear your browser's data"]
        self.assertIn("told that there is no need to restart the router",
                      self.blamed(router, "unknown", "unknown", [], needless))
        self.assertEqual(self.blamed(scenario("everyone", "upstream"), "everyone", "upstream", [], needless), [])

    def test_advice_that_nobody_has_judged_is_told(self):
        self.assertEqual(parties.unknown_advice(["Wait, and let us watch.", "Shout at the moon."]), ["Shout at the moon."])


class Counts(unittest.TestCase):
    def setUp(self):
        site = scenario("everyone", "upstream", ["upstream-down", "upstream-name"])
        network = scenario("this-network", "router", ["router-unreachable"])
        unsure = scenario("unknown", "unknown")
        page = {"chromium": {"seen": served("502 Bad Gateway", 502)}, "firefox-esr": {"seen": served("x", 200)},
                "elsewhere": {"home": {"status": 200, "failure": ""}, "page": {"status": 502, "failure": ""}}}
        self.rows = [
            tally.row_of(site, result(), page),
            tally.row_of(site, result(place="gateway", causes=[("load-balancer", 0.5)], certainty=0.92), page),
            tally.row_of(network, result(advice=["Shout."]), {}),
            tally.row_of(unsure, result("unknown", "unknown", [], 0), {}),
            tally.row_of(site, {"seconds": 1.0, "code": 1, "stdout": ""}, {})]

    def test_right(self):
        found = {key: tally.count(self.rows, key) for key in tally.TARGETS}
        self.assertEqual({k: (c.right, c.of) for k, c in found.items()},
                         {"affects": (3, 5), "place": (2, 5), "cause": (1, 4)})
        self.assertEqual([bool(row.wrong_party) for row in self.rows], [False, False, True, False, False])
        self.assertEqual([len(part) for part in tally.cannot_tell(self.rows)], [1, 1])
        self.assertEqual([row.verdict for row in self.rows], ["right", "right", "wrong", "right", "nothing"])
        self.assertEqual(tally.unjudged(self.rows), ["Shout."])

    def test_targets(self):
        self.assertTrue(tally.targets_met(self.rows[:1]))
        self.assertTrue(tally.targets_met([self.rows[0], self.rows[3]]))
        self.assertFalse(tally.targets_met([]))
        for wrong in (1, 2, 4):
            self.assertFalse(tally.targets_met([self.rows[0], self.rows[wrong]]), wrong)
        many = self.rows[:1] * 99
        self.assertTrue(tally.targets_met([*many, self.rows[1]]), "one in a hundred places and causes may be wrong")
        self.assertFalse(tally.targets_met([*many, self.rows[2]]), "but no party")

    def test_what_went_wrong_in_the_lab_stays_out_of_the_page(self):
        row = tally.row_of(self.rows[0].scenario, {"error": "/a/path/of/this/machine"}, {})
        self.assertEqual(row.problem, "the lab did not come up")
        self.assertFalse(tally.targets_met([row]))

    def test_times(self):
        self.assertEqual(tally.times(self.rows, "first"), (1.5, 1.5, "made"))
        self.assertEqual(tally.times([], "total"), (0.0, 0.0, "-"))

    def test_confusion(self):
        self.assertEqual(tally.confusion(self.rows), {"everyone": {"everyone": 2, "-": 1}, "this-network": {"everyone": 1},
                                                      "unknown": {"unknown": 1}})
        self.assertEqual(set(tally.cause_confusion(self.rows)["upstream-down or upstream-name"]),
                         {"upstream-down", "load-balancer", "-"})

    def test_calibration(self):
        self.assertEqual(tally.diagnosis_calibration(self.rows), [(0.9, 0.95, 3, 1, tally.statistics.fmean((.93, .92, .93)))])
        self.assertEqual([bin[:4] for bin in tally.cause_calibration(self.rows)], [(0.5, 0.7, 3, 1)])

    def test_comparison(self):
        row = self.rows[0]
        self.assertEqual([row.verdict_of(tool) for tool in tally.TOOLS], ["nothing", "wrong", "wrong", "right"])
        self.assertEqual(len(tally.compared(self.rows)), 2)
        self.assertEqual(tally.verdicts(tally.compared(self.rows), "firefox-esr")["wrong"], 2)
        for own in (scenario("everyone", "upstream", args=["--saw", "502"]), scenario("this-browser", "browser")):
            self.assertIsNone(tally.row_of(own, result(), {"chromium": {"seen": served("x", 200)}}).verdict_of("chromium"))

    def test_page(self):
        about = {"day": "2026-11-24", "chromium": "1", "firefox": "2", "patience": 30, "left-out": 0}
        text = scorepage.page(self.rows, about)
        for words in ("| wrong party | 1 |  | 0 |", "**Not all targets are met.**", "cause: load-balancer, permitted",
                      "wrong party: named site, permitted visitor", "- Shout.", "Chromium 1 and Firefox 2",
                      "| expected \\ said | - | everyone | unknown |"):
            self.assertIn(words, text)
        self.assertIn("All targets are met.", scorepage.page(self.rows[:1], about))
        self.assertIn("Not measured in this run.", scorepage.page(self.rows[2:], about))
        for line in text.splitlines():
            self.assertNotIn("{", line)


class Comparison(unittest.TestCase):
    """In real labs: what the browsers show and what a look from elsewhere gets, where the site says 502."""

    def test_each_sees_what_a_person_would(self):
        path = model.find(["upstream-refuses"])[0].path
        with Launcher() as labs:
            for browser in BROWSERS:
                got = labs.run(path, "browse", browser=browser)
                self.assertNotIn("error", got)
                self.assertEqual((got["seen"]["status"], got["seen"]["title"], got["seen"]["loaded"]),
                                 (502, "502 Bad Gateway", True), browser)
                self.assertIn("502 Bad Gateway", got["seen"]["text"])
            got = labs.run(path, "elsewhere")
            self.assertEqual((got["page"]["status"], got["home"]["status"]), (502, 502))
            page = model.find(["one-page-502"])[0].path
            got = labs.run(page, "elsewhere")
            self.assertEqual((got["page"]["status"], got["home"]["status"]), (502, 200), "the home page works there")

    def test_the_browsers_own_page(self):
        path = model.find(["name-does-not-exist"])[0].path
        with Launcher() as labs:
            for browser, named in (("chromium", {"address"}), ("firefox-esr", {"address", "visitor"})):
                got = labs.run(path, "browse", browser=browser)
                self.assertTrue(pagewords.is_own(got["seen"]["uri"]), got)
                self.assertEqual(pagewords.read_page(got["seen"]).parties, named, got["seen"]["text"])


class Command(unittest.TestCase):
    """The command itself, against a program that only pretends to diagnose."""

    def score(self, *arguments, **diagnosis):
        with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
            os.chmod(folder, 0o755)
            program, out = Path(folder, "isitme-cli"), Path(folder, "page.md")
            program.write_text(f"#!/bin/sh\ncat <<'X'\n{result(**diagnosis)['stdout']}\nX\n", encoding="utf-8")
            program.chmod(0o755)
            done = subprocess.run([str(TESTS_LAB / "score"), "--cli", str(program), "--interim", f"{folder}/interim.json",
                                   *arguments, *(["--out", str(out)] if "--replay" not in arguments else [])],
                                  capture_output=True, text=True, check=False)
            return done, out.read_text(encoding="utf-8") if out.is_file() else ""

    def test_targets_are_the_exit_code(self):
        done, page = self.score("--only", "upstream-refuses", "--no-browsers")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("All targets are met.", page)
        self.assertIn("Not measured in this run.", page)
        self.assertNotIn("/var/tmp", page)
        self.assertEqual(done.stdout.strip(), page.strip())
        done, page = self.score("--only", "upstream-refuses", "--no-browsers", affects="this-network", place="router")
        self.assertEqual(done.returncode, 1)
        self.assertIn("wrong party: named visitor, permitted site", page)

    def test_from_the_golden_cases(self):
        done, _ = self.score("--replay", "--only", "upstream-refuses")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("| right on who is affected | 1 of 1 | 100.0 % | 100 % |", done.stdout)


class Kept(unittest.TestCase):
    def test_results_are_there_after_a_run_that_ended(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "deeper", "score.json")
            Interim(path, False).put("a", {"x": 1})
            self.assertEqual(Interim(path, True).get("a"), {"x": 1})
            self.assertIsNone(Interim(path, False).get("a"))
            path.write_text("{", encoding="utf-8")
            with self.assertRaisesRegex(LabError, "score.json"):
                Interim(path, True)


__all__ = ["Pages", "WrongParty", "Counts", "Comparison", "Command", "Kept"]
