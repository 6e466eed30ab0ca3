# SPDX-License-Identifier: Apache-2.0
"""Starts labs, each in namespaces of its own, and sees to it that nothing of them stays behind."""

import itertools
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

from . import clientbrowsers
from .kernel import LabError, start_time
from .pki import Authority, trust
from .services import CERTIFIED
from .world import VISITOR_ID

RUNS = Path("/run/isitme-lab")
NEEDED = {"ip": "iproute2", "nft": "nftables", "dnsmasq": "dnsmasq-base", "openssl": "openssl", "unshare": "util-linux"}
_numbers = itertools.count(1)
TESTS_LAB = Path(__file__).resolve().parent.parent


def become_root():
    """For ctest: an ordinary user's run starts again through sudo, where that was allowed and needs no password."""
    if os.geteuid() != 0 and os.environ.get("ISITME_LAB_SUDO") and shutil.which("sudo"):
        os.execvp("sudo", ["sudo", "-n", "/usr/bin/python3", *sys.argv])


def require():
    """One clear line when the lab can't work here."""
    if os.geteuid() != 0:
        raise LabError("the lab needs root: it makes network namespaces (run it with sudo)")
    os.environ["PATH"] = "/usr/sbin:/sbin:" + os.environ.get("PATH", "/usr/bin:/bin")
    missing = [package for program, package in NEEDED.items() if not shutil.which(program)]
    if missing:
        raise LabError(f"the lab needs these Debian packages: {' '.join(missing)} (all: tests/lab/packages.txt)")
    done = subprocess.run(["unshare", "--net", "--mount", "--pid", "--fork", "true"], capture_output=True, text=True,
                          check=False)
    if done.returncode != 0:
        raise LabError(f"this system does not let the lab make network namespaces: {done.stderr.strip()}")


def sweep():
    """Removes what a killed run left. Its processes are gone by themselves: the leash closed with it."""
    for folder in RUNS.glob("*") if RUNS.is_dir() else ():
        owner = _owner(folder / "pid")
        if owner and start_time(owner[0]) == owner[1]:
            continue
        for file in folder.glob("*/unshare"):
            left = _owner(file)
            if left and start_time(left[0]) == left[1]:
                os.kill(left[0], signal.SIGKILL)  # it takes its whole process namespace along
        shutil.rmtree(folder, ignore_errors=True)


def _owner(file):
    try:
        pid, started = file.read_text(encoding="ascii").split()
        return int(pid), int(started)
    except (OSError, ValueError):
        return None


def _note(file, pid):
    file.write_text(f"{pid} {start_time(pid)}", encoding="ascii")


class Launcher:
    """One run with its own folder; use it in a with statement. Several can be at work side by side."""

    at_work = []  # for those who are interrupted where no with statement can end it

    def __init__(self):
        require()
        sweep()
        self.folder = RUNS / f"{os.getpid()}-{next(_numbers)}"
        self._number = 0
        self._lock = threading.Lock()
        self._running = {}
        self._closed = False

    def __enter__(self):
        self.folder.mkdir(parents=True)
        _note(self.folder / "pid", os.getpid())
        Launcher.at_work.append(self)
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def _prepare(self):
        """What all labs of the run share: certificates, and the client's /etc."""
        authority = Authority(self.folder / "pki").create()
        authority.issue("services", CERTIFIED, "services")
        authority.issue("portal", ["login.hotel.example"], None)
        roots = authority.roots()
        with open(self.folder / "roots.pem", "w", encoding="ascii") as f:
            f.writelines(Path(r).read_text(encoding="ascii") for r in roots)
        etc = self.folder / "etc"
        hide = shutil.ignore_patterns("shadow*", "gshadow*", "sudoers*", "ssh", "private", "netns", "resolv.conf",
                                      "hosts", "nsswitch.conf", "isitme", "*.sock")
        shutil.copytree("/etc", etc, symlinks=True, ignore=hide, ignore_dangling_symlinks=True)
        for name in ("resolv.conf", "hosts"):
            (etc / name).touch()
        (etc / "nsswitch.conf").write_text("passwd: files\ngroup: files\nhosts: files dns\n", encoding="ascii")
        (etc / "isitme").mkdir()
        (etc / "isitme" / "services.json").touch()
        for file, line in (("passwd", f"visitor:x:{VISITOR_ID}:{VISITOR_ID}::/tmp:/bin/bash\n"),
                           ("group", f"visitor:x:{VISITOR_ID}:\n")):
            with open(etc / file, "a", encoding="utf-8") as f:
                f.write(line)
        (etc / "ssl" / "certs").mkdir(parents=True, exist_ok=True)
        trust(etc / "ssl" / "certs", etc / "ssl" / "certs" / "ca-certificates.crt", roots)
        clientbrowsers.policies(etc, roots)

    def run(self, scenario_file, task, terminal=False, **order):
        """Builds a lab, does the task, and hands back its result ({"error": ...} when it could not)."""
        with self._lock:
            if self._closed:
                return {"error": "interrupted"}
            self._number += 1
            folder = self.folder / f"lab-{self._number}"
            folder.mkdir()
        read_end, write_end = os.pipe()
        order_file = folder / "order.json"
        order_file.write_text(json.dumps({"scenario": str(scenario_file), "task": task, "folder": str(folder),
                                          "shared": str(self.folder), "leash": read_end, **order}), encoding="utf-8")
        argv = ["unshare", "--pid", "--fork", "--kill-child", "--mount", "--net", "--mount-proc", "--propagation",
                "private", "/usr/bin/python3", "-m", "lab.worker", str(order_file)]
        log = None if terminal else open(folder / "worker.log", "wb")
        process = subprocess.Popen(argv, pass_fds=[read_end], cwd=TESTS_LAB, start_new_session=not terminal,
                                   stdin=None if terminal else subprocess.DEVNULL, stdout=log, stderr=log)
        os.close(read_end)
        _note(folder / "unshare", process.pid)
        with self._lock:
            self._running[process.pid] = write_end
            closed = self._closed
        if closed:
            self._release(process.pid)
        process.wait()
        self._release(process.pid)
        try:
            result = json.loads((folder / "result.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            tail = "" if terminal else (folder / "worker.log").read_text(errors="replace")[-800:]
            result = {"error": "interrupted" if self._closed else f"the lab ended without a result. {tail}".strip()}
        if log:
            log.close()
        shutil.rmtree(folder, ignore_errors=True)
        return result

    def _release(self, pid):
        """Lets go of the leash: the lab ends."""
        with self._lock:
            end = self._running.pop(pid, None)
        if end is not None:
            os.close(end)

    def close(self):
        with self._lock:
            self._closed = True
            pids = list(self._running)
        for pid in pids:
            self._release(pid)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self in Launcher.at_work:
            Launcher.at_work.remove(self)


def interruptible():
    """SIGTERM and SIGHUP end the run as Ctrl+C does: through the with statement."""

    def stop(*_):
        raise KeyboardInterrupt

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)


def fail(problem):
    """One line on standard error, and out."""
    print(f"lab: {str(problem).strip()}", file=sys.stderr)
    sys.exit(2)
