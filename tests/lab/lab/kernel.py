# SPDX-License-Identifier: Apache-2.0
"""What the lab needs from the kernel: network namespaces, mounts, and a few calls that Python 3.11 lacks."""

import ctypes
import os
import socket
import subprocess
import threading

_libc = ctypes.CDLL(None, use_errno=True)

CLONE_NEWNET = 0x40000000
MS_RDONLY = 1
MS_BIND = 4096
MS_REC = 16384
MS_PRIVATE = 1 << 18

NAMES_FOLDER = "/run/netns"


class LabError(Exception):
    """Something that keeps the lab from being built; its text is one clear line."""


def _checked(result, what):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def setns(fd):
    """Moves the calling thread (only that) into the network namespace behind fd."""
    _checked(_libc.setns(fd, CLONE_NEWNET), "setns")


def mount(source, target, kind=None, flags=0, data=None):
    def encoded(text):
        return None if text is None else str(text).encode()

    _checked(_libc.mount(encoded(source), encoded(target), encoded(kind), ctypes.c_ulong(flags), encoded(data)),
             f"mount {target}")


def bind(source, target):
    mount(source, target, None, MS_BIND | MS_REC)


def net_identity(pid="self"):
    """The inode that names a process's network namespace."""
    return os.stat(f"/proc/{pid}/ns/net").st_ino


def start_time(pid):
    """When a process started, in clock ticks since boot, or None. With the pid it names one process for good."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as f:
            return int(f.read().rpartition(")")[2].split()[19])
    except (OSError, IndexError, ValueError):
        return None


def run(argv, text_in=None, check=True):
    """Runs a short command; raises LabError with its own words when it fails."""
    done = subprocess.run(argv, input=text_in, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if check and done.returncode != 0:
        raise LabError(f"{' '.join(argv)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


def ip_batch(lines, namespace=None):
    argv = ["ip"] + (["-n", namespace] if namespace else []) + ["-batch", "-"]
    run(argv, "\n".join(lines) + "\n")


class Namespace:
    """One host's network namespace. Sockets and programs started through it live there for good."""

    def __init__(self, name):
        self.name = name
        self._fd = os.open(f"{NAMES_FOLDER}/{name}", os.O_RDONLY | os.O_CLOEXEC)

    def inside(self, function, *args, **kwargs):
        """Calls the function in this namespace (on a thread of its own) and hands back what it returns."""
        outcome = {}

        def body():
            try:
                setns(self._fd)
                outcome["value"] = function(*args, **kwargs)
            except BaseException as problem:  # handed to the caller, whatever it is
                outcome["problem"] = problem

        thread = threading.Thread(target=body, name=f"in-{self.name}")
        thread.start()
        thread.join()
        if "problem" in outcome:
            raise outcome["problem"]
        return outcome["value"]

    def open_socket(self, family, kind):
        return self.inside(socket.socket, family, kind)

    def listen(self, port, kind=socket.SOCK_STREAM, address="::"):
        """A bound (and for TCP listening) socket; "::" takes IPv4 too."""
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        sock = self.open_socket(family, kind)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0 if address == "::" else 1)
        sock.bind((address, port))
        if kind == socket.SOCK_STREAM:
            sock.listen(128)
        return sock

    def start(self, argv, **options):
        return self.inside(subprocess.Popen, argv, **options)

    def run(self, argv, text_in=None, check=True):
        return self.inside(run, argv, text_in, check)

    def identity(self):
        return os.fstat(self._fd).st_ino

    def sysctl(self, settings):
        def write():
            for key, value in settings.items():
                with open("/proc/sys/net/" + key, "w", encoding="ascii") as f:
                    f.write(str(value))

        self.inside(write)
