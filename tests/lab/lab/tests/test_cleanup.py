# SPDX-License-Identifier: Apache-2.0
"""The lab leaves nothing behind, however it ends, and nothing leads out of it."""

import os
import re
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from .. import model
from ..kernel import net_identity, run
from ..launcher import RUNS, TESTS_LAB, Launcher

ENTER = [str(TESTS_LAB / "enter"), "healthy", "--"]
PATIENCE = 90  # seconds, for a machine that is busy with other things


def interfaces():
    return sorted(line.split(":")[1].strip() for line in run(["ip", "-o", "link"]).splitlines())


def namespaces():
    """Every network namespace that any process is in."""
    found = set()
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            found.add(net_identity(pid))
        except OSError:
            pass
    return found


def lab_processes(marker):
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace")
        except OSError:
            continue
        if marker in words:
            found.append(pid)
    return found


class Cleanup(unittest.TestCase):
    def setUp(self):
        self.before = interfaces()
        self.mounts = Path("/proc/self/mounts").read_text(encoding="utf-8")

    def started(self):
        """A lab with something that runs for long inside; hands back its process once it is up."""
        marker = f"{time.monotonic_ns() % 10 ** 9 + 10 ** 9}"
        process = subprocess.Popen([*ENTER, "sleep", marker], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True)
        self.addCleanup(process.kill)
        end = time.monotonic() + PATIENCE
        while not any("visitor.py" not in Path(f"/proc/{p}/cmdline").read_text() and
                      Path(f"/proc/{p}/comm").read_text().strip() == "sleep" for p in lab_processes(marker)):
            self.assertLess(time.monotonic(), end, "the lab did not come up")
            self.assertIsNone(process.poll())
            time.sleep(0.05)
        return process, marker

    def assert_gone(self, process, marker, folder=True):
        process.wait(PATIENCE)
        end = time.monotonic() + PATIENCE
        while lab_processes(marker) and time.monotonic() < end:
            time.sleep(0.05)
        self.assertEqual(lab_processes(marker), [])
        self.assertEqual(interfaces(), self.before)
        self.assertEqual(Path("/proc/self/mounts").read_text(encoding="utf-8"), self.mounts)
        if folder:
            self.assertFalse(list(RUNS.glob(f"{process.pid}-*")))

    def test_ends_by_itself(self):
        """A lab that ends leaves no process, no interface, no mount, no file."""
        process = subprocess.Popen([*ENTER, "true"], stderr=subprocess.DEVNULL)
        self.assertEqual(process.wait(PATIENCE), 0)
        self.assert_gone(process, str(RUNS / f"{process.pid}-"))

    def test_interrupted(self):
        """Ctrl+C."""
        process, marker = self.started()
        process.send_signal(signal.SIGINT)
        self.assert_gone(process, marker)

    def test_terminated(self):
        """SIGTERM."""
        process, marker = self.started()
        process.send_signal(signal.SIGTERM)
        self.assert_gone(process, marker)

    def test_killed(self):
        """kill -9: the processes go at once, the files at the next start."""
        process, marker = self.started()
        process.kill()
        self.assert_gone(process, marker, folder=False)
        self.assertTrue(list(RUNS.glob(f"{process.pid}-*")))
        with Launcher():
            pass
        self.assertFalse(list(RUNS.glob(f"{process.pid}-*")))

    def test_side_by_side(self):
        """Two labs at once do not see each other, and one's end is not the other's."""
        one, first = self.started()
        other, second = self.started()
        one.terminate()
        one.wait(PATIENCE)
        self.assertNotEqual(lab_processes(second), [])
        self.assertTrue(list(RUNS.glob(f"{other.pid}-*")))
        other.terminate()
        self.assert_gone(other, second)
        self.assert_gone(one, first)

    def test_nothing_in_the_root_namespace(self):
        process, marker = self.started()
        self.assertEqual(interfaces(), self.before)
        self.assertFalse(set(os.listdir("/run/netns") if os.path.isdir("/run/netns") else []) & {"client", "router"})
        process.terminate()
        self.assert_gone(process, marker)


class Confinement(unittest.TestCase):
    def test_no_way_out(self):
        """From the client no address of this machine or of its network answers, and no lab host has one of them."""
        addresses = re.findall(r"inet6? ([0-9a-f.:]+)/", run(["ip", "-o", "addr"]))
        addresses = [a for a in addresses if not a.startswith(("127.", "fe80")) and a != "::1"]
        addresses += re.findall(r"via ([0-9a-f.:]+)", run(["ip", "route"]) + run(["ip", "-6", "route"]))
        resolvers = re.findall(r"^nameserver ([0-9a-f.:]+)", Path("/etc/resolv.conf").read_text(), re.M)
        wanted = sorted({a for a in addresses + resolvers if not a.startswith(("127.", "fe80"))})
        with Launcher() as labs:
            result = labs.run(model.SCENARIOS / "healthy.toml", "confined", addresses=wanted)
        self.assertEqual(result.get("error"), None)
        self.assertEqual(result["reached"], [])
        self.assertEqual(result["shared"], [])

    def test_refuses_outside(self):
        """The last step before the program starts refuses anywhere but in the client's namespace."""
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            file.write('{"net": 1, "etc": "/etc", "home": "/", "files": {}, "services": "", "account": "visitor", '
                       '"environment": {}, "argv": ["true"]}')
            file.flush()
            done = subprocess.run(["/usr/bin/python3", "-I", str(TESTS_LAB / "lab" / "visitor.py"), file.name],
                                  capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("refused", done.stderr)

    def test_needs_root(self):
        """Without root there is one clear line, and nothing else."""
        alone = {name: value for name, value in os.environ.items() if name != "ISITME_LAB_SUDO"}
        done = subprocess.run(["setpriv", "--reuid", "65534", "--clear-groups", "/usr/bin/python3",
                               str(TESTS_LAB / "run"), "healthy", "--cli", "/bin/true"],
                              capture_output=True, text=True, check=False, env=alone)
        if "can't open file" in done.stderr:
            self.skipTest("the tree lies in a folder that only root may enter")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr.count("\n"), 2, done.stderr)
        self.assertIn("needs root", done.stderr)

    def test_ordinary_user(self):
        """The program runs as an ordinary user who sees only the client's own things."""
        done = subprocess.run([*ENTER, "sh", "-c", "id -u; ls /sys/class/net; cat /etc/resolv.conf; "
                               "test -w /etc/hosts || echo closed; ls /run/isitme-lab/*/*/*.key 2>&1 | tail -1"],
                              capture_output=True, text=True, check=False)
        lines = done.stdout.split("\n")
        self.assertEqual(lines[:5], ["4242", "eth0", "lo", "nameserver 192.168.1.1", "closed"])


__all__ = ["Cleanup", "Confinement"]
