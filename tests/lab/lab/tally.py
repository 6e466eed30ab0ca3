# SPDX-License-Identifier: Apache-2.0
"""Counts over a whole run: one row a scenario, and what is asked of all of them."""

import collections
import json
import statistics
from dataclasses import dataclass, field

from . import pagewords, parties

TOOLS = ("chromium", "firefox-esr", "elsewhere-home", "elsewhere-page")  # what a visitor would have had instead
TARGETS = {"affects": 1.0, "place": 0.98, "cause": 0.98}  # the shares that must be right; the wrong party: never
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass
class Row:
    """One scenario: what its evidence permits, what the program said, and what the others said."""
    scenario: object
    problem: str = ""  # why there is no diagnosis
    affects: str = "-"
    place: str = "-"
    certainty: float = 0.0
    causes: list = field(default_factory=list)  # [id, certainty], first first
    first: float = 0.0  # seconds to the first verdict
    total: float = 0.0
    wrong_party: list = field(default_factory=list)  # in words
    unjudged: list = field(default_factory=list)  # advice that the table of remedies does not know
    others: dict = field(default_factory=dict)  # tool: (what it says, the parties that it names)

    @property
    def cause(self):
        return self.causes[0][0] if self.causes else "-"

    @property
    def permitted_causes(self):
        return self.scenario.expect.get("causes", [])

    def right(self, what):
        """Whether affects, place or cause is permitted; None where the scenario asks nothing (no causes)."""
        if what == "cause":
            return self.cause in self.permitted_causes if self.permitted_causes else None
        return getattr(self, what) in self.scenario.expected(what)

    @property
    def cannot_tell(self):
        return self.affects == "unknown"

    @property
    def verdict(self):
        """right, wrong or nothing, as for the others: who it is that is named."""
        if self.problem:
            return "nothing"
        return parties.party_verdict({parties.party(self.affects, self.place)},
                                     parties.expected_parties(self.scenario))

    def verdict_of(self, tool):
        """The same for another tool; None: not measured, or what it would show can't be had in the lab."""
        if tool not in self.others or not comparable(self.scenario):
            return None
        return parties.party_verdict(self.others[tool][1], parties.expected_parties(self.scenario))


def comparable(scenario):
    """Whether a fresh browser shows what the person's own showed: not where the fault is in that browser's own data or
    set-up, or where the scenario itself says what the person saw."""
    return "--saw" not in scenario.args and "this-browser" not in scenario.expected("affects")


def row_of(scenario, result, others):
    """From the raw results of one scenario: its check's, and each comparison's by tool (none: not measured)."""
    row = Row(scenario, total=result.get("seconds", 0.0))
    try:
        d = json.loads(result["stdout"])["diagnosis"] if "error" not in result else {}
        row.affects, row.place, row.certainty = d["affects"], d["place"], d.get("certainty", 0.0)
        row.causes = [[c["id"], c["certainty"]] for c in d["causes"]]
        advice, needless, first = d.get("advice", []), d.get("noNeedTo", []), d.get("firstAfter")
        row.first = round(first / 1000, 2) if isinstance(first, (int, float)) else row.total
        row.wrong_party = parties.wrong_party(scenario, row.affects, row.place, advice, needless)
        row.unjudged = parties.unknown_advice(advice)
    except (ValueError, KeyError, TypeError) as problem:
        # The lab's own words, with this machine's paths, stand on standard error.
        row.problem = ("the lab did not come up" if "error" in result else
                       f"no usable report ({type(problem).__name__}), exit {result.get('code')}")
    row.others = {tool: said for tool in TOOLS if (said := _said(tool, others))}
    return row


def _said(tool, others):
    if tool.startswith("elsewhere"):
        got = others.get("elsewhere", {}).get(tool.removeprefix("elsewhere-"))
        return pagewords.read_elsewhere(got) if got else None
    seen = others.get(tool, {}).get("seen")
    if not seen:
        return None
    reading = pagewords.read_page(seen)
    return reading.says, set(reading.parties)


@dataclass
class Count:
    right: int
    of: int

    @property
    def share(self):
        return self.right / self.of if self.of else 1.0


def count(rows, what):
    asked = [right for right in (row.right(what) for row in rows) if right is not None]
    return Count(sum(asked), len(asked))


def wrong_parties(rows):
    return [row for row in rows if row.wrong_party]


def unjudged(rows):
    return sorted({sentence for row in rows for sentence in row.unjudged})


def cannot_tell(rows):
    """(all that can't tell, those of them whose scenario permits it)."""
    found = [row for row in rows if row.cannot_tell]
    return found, [row for row in found if row.right("affects")]


def targets_met(rows):
    measured = bool(rows) and not any(row.problem for row in rows)
    return measured and not wrong_parties(rows) and all(count(rows, k).share >= v for k, v in TARGETS.items())


def times(rows, key):
    """(median, worst, the scenario of the worst)."""
    timed = [row for row in rows if not row.problem]
    if not timed:
        return 0.0, 0.0, "-"
    worst = max(timed, key=lambda row: getattr(row, key))
    return statistics.median(getattr(row, key) for row in timed), getattr(worst, key), worst.scenario.name


def label(values):
    return " or ".join(sorted(values)) or "-"


def confusion(rows):
    """{expected affects: {said affects: how often}}."""
    table = collections.defaultdict(collections.Counter)
    for row in rows:
        table[label(row.scenario.expected("affects"))][row.affects] += 1
    return {key: table[key] for key in sorted(table)}


def cause_confusion(rows):
    """{the permitted first causes: {said first cause: [scenarios]}}; where nothing is asked there is no row."""
    table = collections.defaultdict(lambda: collections.defaultdict(list))
    for row in rows:
        if row.permitted_causes:
            table[label(row.permitted_causes)][row.cause].append(row.scenario.name)
    return {key: table[key] for key in sorted(table)}


def calibration(rows, certainty, right):
    """[(from, to, how many, how many of them right, mean certainty)] for the verdicts that name somebody."""
    bins = []
    for low, high in zip(BINS, BINS[1:]):
        inside = [row for row in rows if not row.cannot_tell and not row.problem and low <= certainty(row) < high]
        if inside:
            bins.append((low, min(high, 1.0), len(inside), sum(bool(right(row)) for row in inside),
                         statistics.fmean(certainty(row) for row in inside)))
    return bins


def diagnosis_calibration(rows):
    return calibration(rows, lambda row: row.certainty, lambda row: row.right("affects") and row.right("place"))


def cause_calibration(rows):
    asked = [row for row in rows if row.causes and row.permitted_causes]
    return calibration(asked, lambda row: row.causes[0][1], lambda row: row.right("cause"))


def compared(rows):
    """Those in which every tool has said its part: all of them are counted over the same scenarios."""
    return [row for row in rows if all(row.verdict_of(tool) for tool in TOOLS)]


def verdicts(rows, tool=None):
    """How often right, wrong, nothing: a tool's, or the program's own."""
    return collections.Counter(row.verdict_of(tool) if tool else row.verdict for row in rows)
