# SPDX-License-Identifier: Apache-2.0
"""The commands: run (scenarios against the program), record (their cases for the ordinary tests) and enter (one
lab for a person)."""

import argparse
import concurrent.futures
import json
import os
import shutil
import sys
import time
from pathlib import Path

from . import judge, launcher, model
from .kernel import LabError
from .launcher import Launcher
from .topology import HOSTS

TREE = launcher.TESTS_LAB.parent.parent


def find_program(given, name):
    path = Path(given) if given else TREE / "build" / "bin" / name
    if not path.is_file() or not os.access(path, os.X_OK):
        raise LabError(f"{path} is not there: build it first, or name it with --cli")
    return str(path.resolve())


def chosen(names, everything):
    scenarios = model.find(names)
    if names or everything:
        return scenarios
    return [s for s in scenarios if "slow" not in s.tags]


def _list(scenarios):
    for s in scenarios:
        tags = f" [{', '.join(s.tags)}]" if s.tags else ""
        print(f"{s.name:<34} {s.about}{tags}")


def _keep(folder, name, result):
    folder.mkdir(parents=True, exist_ok=True)
    for key, suffix in (("stdout", "report.json"), ("case", "case.jsonl"), ("stderr", "log")):
        if result.get(key):
            (folder / f"{name}.{suffix}").write_text(result[key], encoding="utf-8")
    if result.get("error"):
        (folder / f"{name}.log").write_text(result["error"], encoding="utf-8")
    if result.get("told"):
        told = {**result["told"], "packets": result["spoken"]}
        (folder / f"{name}.told.json").write_text(json.dumps(told, indent=1), encoding="utf-8")


def _record(folder, scenario, case):
    """A golden case: replayed by the ordinary tests, which need no lab. One line of expected.tsv goes with it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{scenario.name}.jsonl").write_text(case, encoding="utf-8")
    table = folder / "expected.tsv"
    head = "case\taffects\tplace\tfirst cause"
    rows = {}
    if table.is_file():
        rows = {line.split("\t")[0]: line for line in table.read_text(encoding="utf-8").splitlines()[1:]}
    # In these the world changes while the check runs: what was said before was right then.
    changing = folder / "changing.tsv"
    names = set(changing.read_text(encoding="utf-8").splitlines()[1:]) if changing.is_file() else set()
    moves = any(f.get("from") or f.get("until") for f in scenario.faults)
    names = names | {scenario.name} if moves else names - {scenario.name}
    changing.write_text("\n".join(["case", *sorted(names)]) + "\n", encoding="utf-8")
    expected = [sorted(scenario.expected("affects")), sorted(scenario.expected("place")),
                scenario.expect.get("causes", [])]
    rows[scenario.name] = "\t".join([scenario.name] + [" ".join(words) or "-" for words in expected])
    table.write_text("\n".join([head] + [rows[name] for name in sorted(rows)]) + "\n", encoding="utf-8")


def record(arguments):
    """Renews tests/data/cases from the lab."""
    return run([*arguments, "--record", str(TREE / "tests" / "data" / "cases")])


def run(arguments):
    parser = argparse.ArgumentParser(prog="tests/lab/run", description="Runs scenarios of the fault lab.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="scenarios (default: all but the slow ones)")
    parser.add_argument("--cli", metavar="PATH", help="the program under test (default: build/bin/isitme-cli)")
    parser.add_argument("--keep", metavar="DIR", help="save each scenario's case file, report and log there")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="labs side by side (default 2)")
    parser.add_argument("--all", action="store_true", help="the slow ones too")
    parser.add_argument("--tag", metavar="TAG", help="only those with this tag (core: the first set)")
    parser.add_argument("--list", action="store_true", help="list the scenarios and end")
    parser.add_argument("--record", metavar="DIR", help="save the cases of passed scenarios, with what was expected")
    options = parser.parse_args(arguments)
    scenarios = chosen(options.names, options.all)
    if options.tag:
        scenarios = [s for s in scenarios if options.tag in s.tags]
    if options.list:
        _list(scenarios)
        return 0
    cli = find_program(options.cli, "isitme-cli")
    keep = Path(options.keep) if options.keep else None
    passed, begin = 0, time.monotonic()
    print(f"{len(scenarios)} scenarios, {options.jobs} side by side, {cli}", file=sys.stderr)
    with Launcher() as labs, concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        print(judge.heading(), flush=True)
        try:
            waiting = [(s, pool.submit(labs.run, s.path, "check", cli=cli)) for s in scenarios]
            for scenario, future in waiting:
                result = future.result()
                verdict = judge.judge(scenario, result)
                passed += verdict.passed
                if keep:
                    _keep(keep, scenario.name, result)
                if options.record and verdict.passed:
                    _record(Path(options.record), scenario, result["case"])
                print(judge.row(scenario, verdict), flush=True)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            labs.close()
            raise
    failed = len(scenarios) - passed
    print(f"{passed} passed, {failed} failed ({time.monotonic() - begin:.0f} s)")
    return 1 if failed else 0


def enter(arguments):
    parser = argparse.ArgumentParser(
        prog="tests/lab/enter", description="Builds one scenario and opens a shell, the window or a command at its "
        "client's computer (or, with --host, a root shell at another host).")
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--window", action="store_true", help="open build/bin/isitme")
    parser.add_argument("--host", default="client", choices=sorted(HOSTS), help="another host, as root")
    parser.add_argument("--env", action="append", default=[], metavar="NAME=VALUE")
    parser.usage = "tests/lab/enter NAME [--window] [--host HOST] [--env NAME=VALUE]... [-- COMMAND...]"
    own, argv = arguments, []
    if "--" in arguments:
        own, argv = arguments[:arguments.index("--")], arguments[arguments.index("--") + 1:]
    options = parser.parse_args(own)
    scenario = model.find([options.name])[0]
    environment = dict(pair.partition("=")[::2] for pair in options.env)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR"):
        if name in os.environ:
            environment.setdefault(name, os.environ[name])
    # Shared memory does not reach from here to the display's server.
    environment.setdefault("QT_X11_NO_MITSHM", "1")
    if options.window and not argv:
        argv = [find_program(None, "isitme")]
    if argv and "/" in argv[0]:
        argv[0] = os.path.realpath(argv[0])
    argv = argv or ["/bin/bash", "--norc", "-i"]
    environment.setdefault("PS1", f"lab {scenario.name}, {options.host}$ ")
    announce = (f"lab: {scenario.about}.\nlab: address to type: {scenario.address}\n"
                f"lab: you are at {options.host}; services: /etc/isitme/services.json; it all ends when this ends")
    with Launcher() as labs:
        if "XAUTHORITY" in os.environ and os.path.isfile(os.environ["XAUTHORITY"]):
            shutil.copy(os.environ["XAUTHORITY"], labs.folder / "xauthority")
            os.chmod(labs.folder / "xauthority", 0o644)
            environment["XAUTHORITY"] = str(labs.folder / "xauthority")
        result = labs.run(scenario.path, "visit", terminal=True, argv=argv, environment=environment,
                          host=options.host, announce=announce)
    if "error" in result:
        raise LabError(result["error"])
    return result["code"]


def main(command):
    """Runs a command (its name here, or the function) with its errors as one clear line."""
    launcher.become_root()
    launcher.interruptible()
    try:
        sys.exit({"run": run, "record": record, "enter": enter}.get(command, command)(sys.argv[1:]))
    except LabError as problem:
        launcher.fail(problem)
    except KeyboardInterrupt:
        print("lab: interrupted; everything is cleaned up", file=sys.stderr)
        sys.exit(130)
