# SPDX-License-Identifier: Apache-2.0
"""Becomes the person at the client's computer and runs a program there. Started by the lab, never by hand.

The caller is already in the client's network namespace and in a fresh mount namespace. Here /etc is swapped for the
copy that trusts the lab's authorities, everything that would lead around the lab is hidden, and root is given up."""

import ctypes
import json
import os
import sys

MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
# Sockets of the machine's own services go around network namespaces (look-ups, the network manager, the bus).
HIDDEN = ("/run/systemd", "/run/nscd", "/var/run/nscd", "/run/avahi-daemon", "/run/dbus", "/run/NetworkManager",
          "/run/user")
IDENTITY = 4242


def mount(source, target, kind=None, flags=0, data=None):
    libc = ctypes.CDLL(None, use_errno=True)
    encoded = [None if t is None else t.encode() for t in (source, target, kind, data)]
    if libc.mount(encoded[0], encoded[1], encoded[2], ctypes.c_ulong(flags), encoded[3]) != 0:
        sys.exit(f"lab: can't mount {target}: {os.strerror(ctypes.get_errno())}")


def furnish(order):
    mount(order["etc"], "/etc", None, MS_BIND | MS_REC)
    for name, path in order["files"].items():
        mount(path, f"/etc/{name}", None, MS_BIND)
    mount(order["services"], "/etc/isitme/services.json", None, MS_BIND)
    # /sys/class/net shows the namespace in which it was mounted.
    mount("sysfs", "/sys", "sysfs")
    for path in HIDDEN:
        if os.path.isdir(path) and not os.path.islink(path):
            mount("tmpfs", path, "tmpfs", 0, "mode=755,size=1m")


def reachable(path):
    """Whether an ordinary user may walk there."""
    while path != "/":
        path = os.path.dirname(path)
        if not os.stat(path).st_mode & 1:
            return False
    return True


def program(argv):
    """The program's path as the ordinary user can reach it: a closed home folder is shown at another place."""
    path = os.path.realpath(argv[0])
    if "/" not in argv[0] or reachable(path):
        return argv
    place = "/mnt"
    mount("tmpfs", place, "tmpfs", 0, "mode=755,size=1m")
    os.mkdir(f"{place}/program")
    mount(os.path.dirname(path), f"{place}/program", None, MS_BIND)
    return [f"{place}/program/{os.path.basename(path)}", *argv[1:]]


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        order = json.load(f)
    if os.stat("/proc/self/ns/net").st_ino != order["net"]:
        sys.exit("lab: refused: this is not the client's network namespace of a lab")
    links = {name for _, name in __import__("socket").if_nameindex()}
    if links - {"tun0"} != {"lo", "eth0"}:
        sys.exit(f"lab: refused: the client has other interfaces than its own: {', '.join(sorted(links))}")
    furnish(order)
    argv = program(order["argv"])
    os.chdir(order["home"])
    environment = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME": order["home"], "USER": "visitor",
                   "LOGNAME": "visitor", "SHELL": "/bin/bash", "LANG": "C.UTF-8", "TERM": os.environ.get("TERM", "dumb"),
                   "XDG_RUNTIME_DIR": order["home"], **order["environment"]}
    if order["account"] == "visitor":
        os.setgroups([])
        os.setgid(IDENTITY)
        os.setuid(IDENTITY)
    os.environ.clear()
    os.environ.update(environment)
    try:
        os.execvp(argv[0], argv)
    except OSError as problem:
        sys.exit(f"lab: can't start {argv[0]}: {problem.strerror}")


if __name__ == "__main__":
    main()
