# SPDX-License-Identifier: Apache-2.0
"""The command score: every scenario against the program, and beside it what a visitor would have had instead."""

import argparse
import concurrent.futures
import datetime
import hashlib
import json
import subprocess
import sys
import time
from pathlib import Path

from . import comparison, scorepage, tally
from .commands import TREE, chosen, find_program
from .kernel import LabError
from .launcher import TESTS_LAB, Launcher

PAGE = TESTS_LAB / "SCORE.md"
INTERIM = TREE / "build" / "score.json"
BROWSERS = ("chromium", "firefox-esr")


def _digest(*files):
    together = hashlib.sha256()
    for file in files:
        together.update(Path(file).read_bytes())
    return together.hexdigest()


def _reduced(result):
    """Of a check the diagnosis alone is kept: observations, case and packets are the business of `run`."""
    kept = {key: result[key] for key in ("seconds", "code", "stdout", "error") if key in result}
    try:
        kept["stdout"] = json.dumps({"diagnosis": json.loads(kept["stdout"])["diagnosis"]})
    except (KeyError, TypeError, ValueError):
        pass  # no usable report: the row says so
    return kept


class Interim:
    """Raw results by what they depend on, kept on disk after each one, so that a run can go on where it ended."""

    def __init__(self, path, resume):
        self._path, self._results = path, {}
        if resume and path.is_file():
            try:
                self._results = json.loads(path.read_text(encoding="utf-8"))
            except ValueError as problem:
                raise LabError(f"{path} is no interim result of a score: {problem}") from problem

    def get(self, key):
        return self._results.get(key)

    def put(self, key, result):
        self._results[key] = result
        self._path.parent.mkdir(parents=True, exist_ok=True)
        whole = self._path.with_suffix(".new")
        whole.write_text(json.dumps(self._results), encoding="utf-8")
        whole.replace(self._path)


def _tasks(browsers):
    """What is done with each scenario, beside the check: (the result's name, the lab's task, its order)."""
    if not browsers:
        return []
    return [*((b, "browse", {"browser": b}) for b in BROWSERS), ("elsewhere", "elsewhere", {})]


def _replayed(scenarios, cli):
    """The golden cases diagnosed anew: no lab, no seconds, and no case for a scenario that was not recorded yet."""
    rows = []
    for scenario in scenarios:
        case = TREE / "tests" / "data" / "cases" / f"{scenario.name}.jsonl"
        if case.is_file():
            done = subprocess.run([cli, "replay", str(case), "--json", "-"], capture_output=True, text=True, check=False)
            rows.append(tally.row_of(scenario, {"code": done.returncode, "stdout": done.stdout}, {}))
    return rows


def _version(program):
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    words = [w for w in done.stdout.split() if w[:1].isdigit()]
    if done.returncode != 0 or not words:
        raise LabError(f"no {program} on this machine (packages: tests/lab/packages.txt; --no-browsers goes without)")
    return words[0]


class Run:
    """The labs of one score: first the checks, alone, so that their times are the program's; then the others."""

    def __init__(self, scenarios, interim, jobs):
        self.scenarios, self.interim, self.jobs = scenarios, interim, max(1, jobs)
        self.results = {s.name: {} for s in scenarios}

    def all(self, labs, name, salt, task, **order):
        """One task for every scenario; what is known already from the same scenario and `salt` is not done again."""
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            waiting = []
            for scenario in self.scenarios:
                key = f"{name} {scenario.name} {_digest(scenario.path)[:16]} {salt}"
                known = self.interim.get(key)
                coming = None if known else pool.submit(self._once, labs, scenario, task, order)
                waiting.append((scenario, key, known, coming))
            try:
                for number, (scenario, key, known, future) in enumerate(waiting, 1):
                    result = known or future.result()
                    if not known and "error" not in result:
                        self.interim.put(key, result)
                    self.results[scenario.name][name] = result
                    self._say(f"{name} {number}/{len(waiting)}", scenario, name, result)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                labs.close()
                raise

    @staticmethod
    def _once(labs, scenario, task, order):
        """A lab that did not come up is built a second time: that says nothing of the program."""
        for _ in range(2):
            result = labs.run(scenario.path, task, **order)
            if "error" not in result:
                break
        return _reduced(result) if task == "check" else result

    @staticmethod
    def _say(progress, scenario, name, result):
        if "error" in result:
            words = result["error"].strip().splitlines()[-1]
        elif name == "check":
            row = tally.row_of(scenario, result, {})
            good = all(row.right(key) is not False for key in tally.TARGETS) and not row.wrong_party
            words = f"{row.affects}, {row.place}, {row.cause}" + ("" if good else "   <- not right")
        else:
            words = "measured"
        print(f"{progress} {scenario.name}: {words}", file=sys.stderr, flush=True)

    def rows(self):
        return [tally.row_of(s, self.results[s.name]["check"], self.results[s.name]) for s in self.scenarios]


def score(arguments):
    parser = argparse.ArgumentParser(
        prog="tests/lab/score", description="Runs every scenario and writes the score, with what a visitor would have had "
        "instead. The exit code says whether the targets are met.")
    parser.add_argument("--only", nargs="+", metavar="NAME", default=[],
                        help="these scenarios; the page is printed and not kept")
    parser.add_argument("--cli", metavar="PATH", help="the program under test (default: build/bin/isitme-cli)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="labs side by side (default 2)")
    parser.add_argument("--all", action="store_true", help="the slow scenarios too")
    parser.add_argument("--no-browsers", action="store_true", help="without the comparison")
    parser.add_argument("--replay", action="store_true", help="no lab: diagnose the golden cases anew, and print what "
                        "that tells (no seconds, no comparison)")
    parser.add_argument("--out", metavar="FILE", help=f"where the page goes (default: {PAGE.relative_to(TREE)})")
    parser.add_argument("--resume", action="store_true", help="go on from the interim results of an earlier run: what "
                        "the same scenario and program (or browser) gave is not done again")
    parser.add_argument("--interim", metavar="FILE", default=str(INTERIM), help="where they are kept (default: "
                        f"{INTERIM.relative_to(TREE)})")
    options = parser.parse_args(arguments)
    scenarios = chosen(options.only, options.all)
    cli = find_program(options.cli, "isitme-cli")
    if options.replay:
        rows = _replayed(scenarios, cli)
        print(scorepage.summary(rows))
        return 0 if tally.targets_met(rows) else 1
    versions = {} if options.no_browsers else {b: _version(b) for b in BROWSERS}
    run = Run(scenarios, Interim(Path(options.interim), options.resume), options.jobs)
    begin = time.monotonic()
    with Launcher() as labs:
        run.all(labs, "check", _digest(cli)[:16], "check", cli=cli)
        for name, task, order in _tasks(not options.no_browsers):
            run.all(labs, name, versions.get(name, "1"), task, **order)
    rows = run.rows()
    about = {"day": datetime.date.today().isoformat(), "chromium": versions.get("chromium", "(not run)"),
             "firefox": versions.get("firefox-esr", "(not run)"), "patience": comparison.PATIENCE,
             "left-out": 0 if options.all else len(chosen([], True)) - len(chosen([], False))}
    page = scorepage.page(rows, about)
    print(page)
    if options.out or not options.only:
        Path(options.out or PAGE).write_text(page, encoding="utf-8")
    print(f"{len(rows)} scenarios in {time.monotonic() - begin:.0f} s", file=sys.stderr)
    return 0 if tally.targets_met(rows) else 1
