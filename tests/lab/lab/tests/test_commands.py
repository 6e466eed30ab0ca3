# SPDX-License-Identifier: Apache-2.0
"""The command run, against programs that only pretend to diagnose."""

import json
import os
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from ..launcher import RUNS, TESTS_LAB

PRETENDER = """#!/bin/sh
# Says what it was told to say, after proving that it is where it should be.
test "$(id -u)" = 4242 || exit 3
while [ $# -gt 0 ]; do [ "$1" = --case ] && echo '{"o1": "fact"}' > "$2"; shift; done
curl -sS -o /dev/null https://shop.example/ || exit 4
cat <<'X'
REPORT
X
exit CODE
"""


class RunCommand(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(dir="/var/tmp")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        os.chmod(self.folder, 0o755)

    def program(self, report, code=0):
        path = self.folder / "isitme-cli"
        path.write_text(PRETENDER.replace("REPORT", json.dumps(report)).replace("CODE", str(code)), encoding="utf-8")
        path.chmod(0o755)
        return str(path)

    def run_lab(self, *arguments):
        return subprocess.run([str(TESTS_LAB / "run"), *arguments], capture_output=True, text=True, check=False)

    def test_right(self):
        report = {"diagnosis": {"affects": "nobody", "place": "none", "causes": [{"id": "works-now"}],
                                "firstAfter": 800}}
        keep = self.folder / "kept"
        done = self.run_lab("healthy", "--cli", self.program(report), "--keep", str(keep))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(?m)^healthy +ok +nobody +none +works-now +0\.80 ")
        self.assertRegex(done.stdout, r"1 passed, 0 failed")
        self.assertEqual(json.loads((keep / "healthy.report.json").read_text()), report)
        self.assertIn("fact", (keep / "healthy.case.jsonl").read_text())
        told = json.loads((keep / "healthy.told.json").read_text())
        self.assertTrue(told["packets"])
        for address, protocol, port in told["packets"]:
            self.assertIn((address, protocol, port), {("203.0.113.10", "tcp", 443), ("2001:db8:5::10", "tcp", 443)})

    def test_wrong(self):
        report = {"diagnosis": {"affects": "everyone", "place": "upstream", "causes": [{"id": "upstream-down"}]}}
        done = self.run_lab("healthy", "--cli", self.program(report, 12))
        self.assertEqual(done.returncode, 1)
        self.assertIn("everyone (nobody)", done.stdout)
        self.assertIn("first cause: upstream-down, expected works-now", done.stdout)
        self.assertRegex(done.stdout, r"0 passed, 1 failed")

    def test_no_report_at_all(self):
        done = self.run_lab("healthy", "--cli", "/bin/false")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no usable report", done.stdout)

    def test_mistakes_are_one_line(self):
        for arguments in (("no-such-scenario", "--cli", "/bin/true"), ("healthy", "--cli", "/no/such/program")):
            done = self.run_lab(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)

    def test_interrupted(self):
        """Ctrl+C in the middle of a run with several labs."""
        path = self.folder / "isitme-cli"
        path.write_text(f"#!/bin/sh\ntouch {self.folder}/up\nsleep 300\n", encoding="utf-8")
        path.chmod(0o755)
        os.chmod(self.folder, 0o777)
        process = subprocess.Popen([str(TESTS_LAB / "run"), "healthy", "no-link", "--cli", str(path)],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.kill)
        end = time.monotonic() + 90
        while not (self.folder / "up").exists() and time.monotonic() < end:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=90)
        self.assertEqual(process.returncode, 130)
        self.assertIn("cleaned up", said)
        self.assertFalse(list(RUNS.glob(f"{process.pid}-*")))


__all__ = ["RunCommand"]
