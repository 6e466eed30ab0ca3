# SPDX-License-Identifier: Apache-2.0
"""Compares what the program said with what the scenario permits, and prints the table."""

import json
from dataclasses import dataclass, field

from . import forms
from .topology import CONTROLS, CONTROLS6

EXIT_CODES = {"nobody": {0}, "this-browser": {10}, "this-computer": {10}, "this-network": {11}, "some-visitors": {12},
              "everyone": {12}, "unknown": {13}}
POLITE = 30  # requests to the site in one visit (CONTRACT.md)


@dataclass
class Verdict:
    name: str
    affects: str = "-"
    place: str = "-"
    cause: str = "-"
    first: float = None  # seconds to the first verdict
    total: float = 0.0
    wrong: list = field(default_factory=list)  # what is not as expected, in words

    @property
    def passed(self):
        return not self.wrong


def judge(scenario, result):
    v = Verdict(scenario.name)
    if "error" in result:
        v.wrong = [result["error"]]
        return v
    v.total = v.first = result["seconds"]
    try:
        report = json.loads(result["stdout"])
        diagnosis = report["diagnosis"]
        v.affects, v.place = diagnosis["affects"], diagnosis["place"]
        causes = diagnosis["causes"]
        v.cause = causes[0]["id"] if causes else "-"
    except (ValueError, KeyError, TypeError, IndexError) as problem:
        last = (result["stderr"].strip().splitlines() or ["it said nothing"])[-1]
        v.wrong = [f"no usable report on standard output ({type(problem).__name__}); exit {result['code']}; {last}"]
        return v
    if isinstance(diagnosis.get("firstAfter"), (int, float)):
        v.first = round(diagnosis["firstAfter"] / 1000, 2)
    for key, found in (("affects", v.affects), ("place", v.place)):
        if found not in scenario.expected(key):
            v.wrong.append(f"{key}: {found}, expected {' or '.join(sorted(scenario.expected(key)))}")
    permitted = scenario.expect.get("causes", [])
    if permitted and v.cause not in permitted:
        v.wrong.append(f"first cause: {v.cause}, expected {' or '.join(permitted)}")
    if v.first > scenario.first_verdict():
        v.wrong.append(f"first verdict after {v.first} s, at most {scenario.first_verdict():g} s allowed")
    right = {10} if v.place == "address" else EXIT_CODES.get(v.affects, {result["code"]})
    if result["code"] not in right:
        v.wrong.append(f"exit code {result['code']} does not fit affects {v.affects}")
    if report.get("requests", 0) > POLITE:
        v.wrong.append(f"{report['requests']} requests to the site, at most {POLITE} are polite")
    if not scenario.ask_others and any(result["told"].values()):
        v.wrong.append(f"others were told without consent: {result['told']}")
    if not scenario.ask_others and (strangers := _strangers(scenario, result.get("spoken", []))):
        v.wrong.append(f"packets without consent to {strangers}")
    if not scenario.ask_others:
        v.wrong += [f"without consent: {w}" for w in result.get("unasked", ["no packets were captured"])]
        if not result.get("packets"):
            v.wrong.append("no packet of the visitor was captured: the witness is blind")
    if "told" in scenario.expect:
        told = sorted({host for _, host, _ in result["told"]["services"]})
        if told != sorted(scenario.expect["told"]):
            v.wrong.append(f"told: {told}, expected {sorted(scenario.expect['told'])}")
    v.wrong += forms.faults([{**e, "ours": True} for e in result.get("exchanges", [])])
    v.wrong += [w for w in (_unlike(report, e) for e in scenario.expect.get("report", [])) if w]
    return v


def _strangers(scenario, spoken):
    """Whom the visitor's computer sent packets to that it may only talk to with consent."""
    allowed = {*scenario.site["addresses"], *scenario.client["resolvers"], *CONTROLS, *CONTROLS6}
    return [entry for entry in spoken if entry[0] not in allowed]


def find(value, path):
    """A value in the report by its path: "diagnosis.causes.0.id"; "*" walks a whole list. A list of what was found."""
    found = [value]
    for key in path.split("."):
        step = []
        for one in found:
            if key == "*":
                step += list(one.values() if isinstance(one, dict) else one if isinstance(one, list) else [])
            elif isinstance(one, list) and key.isdigit() and int(key) < len(one):
                step.append(one[int(key)])
            elif isinstance(one, dict) and key in one:
                step.append(one[key])
        found = step
    return found


def _unlike(report, e):
    """A further expectation: {path, and one of equals, has, lacks, at-least, at-most, one-of}; "" when it holds."""
    found = find(report, e["path"])
    holds = {
        "equals": lambda w: w in found, "one-of": lambda w: any(f in w for f in found),
        "has": lambda w: any(w is f or isinstance(f, (str, list)) and w in f for f in found),
        "lacks": lambda w: not any(w is f or type(w) is type(f) and w == f or (isinstance(f, str) and w in f) for f in found),
        "at-least": lambda w: any(isinstance(f, (int, float)) and f >= w for f in found),
        "at-most": lambda w: any(isinstance(f, (int, float)) and f <= w for f in found),
        "count": lambda w: len(found) == w,
    }
    for key, wanted in e.items():
        if key != "path" and not holds[key](wanted):
            return f"report {e['path']}: {key} {wanted!r} does not hold, found {str(found[:4])[:200]}"
    return ""


COLUMNS = (("scenario", 30), ("", 4), ("affects (expected)", 34), ("place (expected)", 32), ("first cause", 20),
           ("first s", 7), ("total s", 7))


def heading():
    return "  ".join(f"{title:<{width}}" for title, width in COLUMNS).rstrip()


def row(scenario, v):
    def beside(key, found):
        wanted = "|".join(sorted(scenario.expected(key)))
        return found if found == wanted else f"{found} ({wanted})"

    cells = (v.name, "ok" if v.passed else "FAIL", beside("affects", v.affects), beside("place", v.place), v.cause,
             "-" if v.first is None else f"{v.first:.2f}", f"{v.total:.2f}")
    text = "  ".join(f"{cell:<{width}}" for cell, (_, width) in zip(cells, COLUMNS)).rstrip()
    return "\n".join([text] + [f"      {w}" for w in v.wrong])
