# SPDX-License-Identifier: Apache-2.0
"""One lab, from inside: the first process of its own process, mount and network namespaces (launcher.py starts it).

When it ends, for whatever reason, the kernel ends every process of the lab and takes the namespaces away."""

import ipaddress
import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from pathlib import Path

from . import comparison, services, witness
from .capture import Capture, without_consent
from .kernel import LabError, bind, mount
from .model import read
from .topology import (CLIENT, CLIENT6, CONTROLS, CONTROLS6, PUBLIC_RESOLVERS, ROUTER, ROUTER6, forget_spoken,
                       spoken_to)
from .world import Lab


def hold_leash(fd):
    """Ends the lab as soon as the launcher is gone: its end of the pipe closes even when it was killed."""

    def wait():
        os.read(fd, 1)
        os._exit(137)

    threading.Thread(target=wait, daemon=True).start()


def own_mounts(folder):
    """Namespaces get their names in a folder of this lab alone; its hosts look names up at the lab's resolver."""
    os.makedirs("/run/netns", exist_ok=True)
    mount("tmpfs", "/run/netns", "tmpfs", 0, "mode=755,size=1m")
    for name, text in (("resolv.conf", f"nameserver {PUBLIC_RESOLVERS[0]}\n"),
                       ("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n")):
        path = os.path.realpath(f"/etc/{name}")
        if os.path.isfile(path):
            Path(folder, f"hosts-{name}").write_text(text, encoding="ascii")
            bind(f"{folder}/hosts-{name}", path)


def check(lab, order):
    """Runs the program under test; its report, case file and times."""
    s = lab.scenario
    case = lab.home / "case.jsonl"
    # Not through the visitor's home: standard output is the report, alone and whole.
    argv = [order["cli"], "check", s.address, "--services", "/etc/isitme/services.json", "--json", "-", "--case",
            str(case), "--budget", str(s.budget), *(["--ask-others"] if s.ask_others else []), *s.args]
    forget_spoken(lab.hosts)
    capture = Capture(lab.hosts["router"], "lan", (CLIENT, CLIENT6))
    lab.run_timeline()
    begin = time.monotonic()
    process = lab.start_visitor(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        out, err = process.communicate(timeout=s.budget + 40)
        code = process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        code = "hung"
    result = {"seconds": round(time.monotonic() - begin, 2), "code": code, "stdout": out.decode("utf-8", "replace"),
              "stderr": err.decode("utf-8", "replace")[-20000:]}
    result["case"] = case.read_text(encoding="utf-8", errors="replace") if case.is_file() else ""
    result["told"] = {"vantage": lab.services.vantage.asked, "resolvers": lab.services.log,
                      "services": lab.services.visits}
    result["spoken"] = spoken_to(lab.hosts)
    result["exchanges"] = lab.services.vantage.exchanges
    packets = capture.stop()
    result["packets"] = len(packets)
    # Without consent every single packet is looked at.
    site = [s.site["host"], *s.site["names"]]
    # Browsers look their own computer's name up. What the person has agreed to beyond that is in the scenario.
    others = [os.uname().nodename.lower(), *s.expect.get("looked-up", [])]
    result["unasked"] = [] if s.ask_others else without_consent(
        packets, {*s.site["addresses"], *s.client["resolvers"], ROUTER, ROUTER6, "fe80::1", *CONTROLS, *CONTROLS6},
        {*site, *others, *(n for n in services.NAMES if n.startswith(("connect-", "ref-")))}, {*CONTROLS, *CONTROLS6}, site)
    return result


def prove(lab, _):
    """The [[seen]] entries of the scenario: what was expected and was not found, in words."""
    s = lab.scenario
    lab.run_timeline()
    begin = time.monotonic()
    wrong, facts = [], []
    groups = {}
    for seen in s.seen:
        groups.setdefault((seen.get("at", 0), seen.get("from", "client")), []).append(seen)
    for (at, host), entries in sorted(groups.items()):
        time.sleep(max(0, at - (time.monotonic() - begin)))
        found = _from_client(lab, entries) if host == "client" else _from_elsewhere(lab, host, entries)
        for entry, one in zip(entries, found):
            wrong += [f"{entry.get('probe', 'fetch')} {entry.get('url') or entry.get('name') or entry.get('address', '')}"
                      f" from {host}: {d}" for d in witness.differences(entry, one)]
        facts += found
    return {"wrong": wrong, "facts": facts}


def _from_client(lab, entries):
    path = lab.folder / "seen.json"
    path.write_text(json.dumps(entries), encoding="utf-8")
    process = lab.start_visitor(["/usr/bin/python3", "-I", str(Path(witness.__file__)), str(path)],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.communicate(timeout=180)
    if process.returncode != 0:
        raise LabError("the witness failed: " + err.decode("utf-8", "replace")[-800:])
    return json.loads(out)


def _from_elsewhere(lab, host, entries):
    if host not in lab.services.places:
        raise LabError(f"[[seen]] from '{host}': only client, {', '.join(lab.services.places)}")

    def resolve(name, family):
        return lab.services.places[host].addresses(name, ("AAAA",) if family == 6 else ("A",))

    return [witness.look(e, lab.hosts[host].open_socket, resolve, str(lab.shared / "roots.pem")) for e in entries]


def visit(lab, order):
    """A shell, a window or a command for a person, at the client or at another host."""
    lab.run_timeline()
    environment = order["environment"]
    if order["host"] == "client":
        process = lab.start_visitor(order["argv"], environment)
    else:
        process = lab.hosts[order["host"]].start(order["argv"])
    while True:
        try:
            return {"code": process.wait()}
        except KeyboardInterrupt:
            pass


def confined(lab, order):
    """Tries to get out of the lab from every host: the addresses of the machine itself must stay out of reach."""
    entries = []
    for address in order["addresses"]:
        entries += [{"probe": "tcp", "address": address, "port": port, "within": 0.7} for port in (22, 53, 80)]
        entries.append({"probe": "ping", "address": address, "within": 0.5})
    found = _from_client(lab, entries)
    reached = [e for e, f in zip(entries, found) if f["failure"] in ("none", "connection-refused")]
    interfaces = {}
    for name, host in lab.hosts.items():
        lines = host.run(["ip", "-o", "addr", "show"]).splitlines()
        interfaces[name] = [line.split()[3].split("/")[0] for line in lines]
    inside = {a for addresses in interfaces.values() for a in addresses}
    return {"reached": reached, "shared": sorted(inside & {str(ipaddress.ip_address(a)) for a in order["addresses"]}
                                                 - {"127.0.0.1", "::1"})}


TASKS = {"check": check, "prove": prove, "visit": visit, "confined": confined, **comparison.TASKS}


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        order = json.load(f)
    hold_leash(order["leash"])
    # The first process of a namespace ignores every signal that it has no handler for; the launcher decides the end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(143))
    begin = time.monotonic()
    try:
        own_mounts(order["folder"])
        lab = Lab(read(order["scenario"]), order["folder"], order["shared"]).build()
        built = round(time.monotonic() - begin, 2)
        if order.get("announce"):
            print(order["announce"], file=sys.stderr, flush=True)
        result = {**TASKS[order["task"]](lab, order), "built": built}
    except (LabError, OSError, subprocess.SubprocessError) as problem:
        result = {"error": str(problem)}
    except Exception:
        result = {"error": traceback.format_exc()}
    Path(order["folder"], "result.json").write_text(json.dumps(result), encoding="utf-8")
    os._exit(0)


if __name__ == "__main__":
    main()
