# SPDX-License-Identifier: Apache-2.0
"""The score as a page: what `tests/lab/score` prints, and keeps as SCORE.md."""

from . import pagewords, parties, tally

NAMES = {"chromium": "Chromium's page", "firefox-esr": "Firefox's page",
         "elsewhere-home": "“down for everyone?”, home page", "elsewhere-page": "“down for everyone?”, asked page"}


def table(head, rows, right=()):
    """A Markdown table; the columns in `right` (by number) are aligned to the right."""
    lines = ["| " + " | ".join(head) + " |",
             "|" + "|".join("---:" if n in right else "---" for n in range(len(head))) + "|"]
    return "\n".join(lines + ["| " + " | ".join(str(c).replace("|", "\\|") for c in row) + " |" for row in rows])


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def headline(rows):
    lines = []
    for key, name in (("affects", "who is affected"), ("place", "where it breaks"), ("cause", "first cause")):
        found, target = tally.count(rows, key), f"{100 * tally.TARGETS[key]:g} %"
        lines.append((f"right on {name}", f"{found.right} of {found.of}", share(found.right, found.of),
                      target if key == "affects" else f"at least {target}"))
    unsure, permitted = tally.cannot_tell(rows)
    lines.append(("wrong party", len(tally.wrong_parties(rows)), "", "0"))
    lines.append(("can't tell", len(unsure), f"{len(permitted)} where the evidence permits no more", ""))
    if broken := [row for row in rows if row.problem]:
        lines.append(("no diagnosis at all", len(broken), "", "0"))
    for key, name in (("first", "seconds to the first verdict"), ("total", "seconds in all")):
        median, worst, where = tally.times(rows, key)
        lines.append((name, f"median {median:.1f}", f"worst {worst:.1f} ({where})", ""))
    return table(("", "", "", "asked for"), lines)


def comparison(rows):
    both = tally.compared(rows)
    if not both:
        return "Not measured in this run."
    lines = []
    for tool in (None, *tally.TOOLS):
        found = tally.verdicts(both, tool)
        lines.append((NAMES.get(tool, "**IsItMe**"), f"{found['right']} ({share(found['right'], len(both))})",
                      found["wrong"], found["nothing"]))
    parts = [f"Over the {len(both)} scenarios in which all could be measured:", "",
             table(("", "named the right party", "named a wrong one", "named nobody"), lines, (1, 2, 3)), "",
             "Right, by whom the evidence permits to name:", "", _by_party(both)]
    return "\n".join(parts)


def _by_party(rows):
    groups = {}
    for row in rows:
        groups.setdefault(tally.label(parties.expected_parties(row.scenario)), []).append(row)
    lines = [(name, len(group), tally.verdicts(group)["right"],
              *(tally.verdicts(group, tool)["right"] for tool in tally.TOOLS)) for name, group in sorted(groups.items())]
    return table(("permitted", "scenarios", "IsItMe", *NAMES.values()), lines, range(1, 7))


def readings(rows):
    """The table from words to parties, with how often each was met."""
    lines = []
    for reading in (pagewords.SHOWN, *pagewords.OWN, *pagewords.FOREIGN, pagewords.NOTICE, pagewords.LOADING):
        met = [sum(row.verdict_of(tool) is not None and row.others[tool][0] == reading.says for row in rows)
               for tool in ("chromium", "firefox-esr")]
        lines.append((reading.says, tally.label(reading.parties).replace("-", "nobody"), *met))
    return table(("what the page says", "names", "Chromium", "Firefox"), lines, (2, 3))


def confusion(rows):
    found = tally.confusion(rows)
    said = sorted({key for counter in found.values() for key in counter})
    return table(("expected \\ said", *said), [(key, *(counter[s] or "" for s in said))
                                              for key, counter in found.items()], range(1, len(said) + 1))


def causes(rows):
    found = tally.cause_confusion(rows)
    lines, off = [], []
    for expected, said in found.items():
        total = sum(len(names) for names in said.values())
        right = {cause: names for cause, names in said.items() if cause in expected.split(" or ")}
        lines.append((expected, total, ", ".join(f"{cause} {len(names)}" for cause, names in sorted(right.items())),
                      total - sum(len(names) for names in right.values()) or ""))
        off += [(expected, cause, len(names), ", ".join(names)) for cause, names in sorted(said.items())
                if cause not in right]
    parts = [table(("permitted first causes", "scenarios", "said", "others said"), lines, (1, 3)), ""]
    parts.append(table(("permitted", "said instead", "times", "scenarios"), off, (2,)) if off
                 else "Off the diagonal: nothing.")
    return "\n".join(parts)


def calibration(bins):
    return table(("certainty", "verdicts", "right", "share", "mean certainty"),
                 [(f"{100 * low:g} to {100 * high:.4g} %", n, right, share(right, n), f"{100 * mean:.0f} %")
                  for low, high, n, right, mean in bins], (1, 2, 3, 4))


def _beside(row, key):
    permitted, said = tally.label(row.scenario.expected(key)), getattr(row, key)
    return said if said == permitted else f"{said} ({permitted})"


def _mark(verdict):
    return {"right": "right", "wrong": "**wrong**", "nothing": "nobody", None: "-"}[verdict]


def scenarios(rows):
    lines = []
    for row in rows:
        if row.problem:
            lines.append((row.scenario.name, row.scenario.about, "**no diagnosis**", "", "", "", "",
                          *(_mark(row.verdict_of(tool)) for tool in tally.TOOLS)))
            continue
        wrong = [key for key in ("affects", "place", "cause") if row.right(key) is False]
        marks = ("**wrong: " + ", ".join(wrong) + "** ") if wrong else ""
        first = f"{row.causes[0][0]} {100 * row.causes[0][1]:.0f} %" if row.causes else "-"
        if row.right("cause") is not True and row.permitted_causes or len(row.permitted_causes) > 1:
            first += f" ({tally.label(row.permitted_causes)})"
        lines.append((row.scenario.name, row.scenario.about, marks + _beside(row, "affects"), _beside(row, "place"),
                      first, f"{row.first:.1f}", f"{row.total:.1f}",
                      *(_mark(row.verdict_of(tool)) for tool in tally.TOOLS)))
    return table(("scenario", "what is broken", "affects (permitted)", "place (permitted)", "first cause (permitted)",
                  "first s", "all s", "Chromium", "Firefox", "home page", "asked page"), lines, (5, 6))


def wrong(rows):
    """Everything that is not as it should be, for who mends it; empty when all is well."""
    lines = []
    for row in rows:
        faults = [row.problem] if row.problem else []
        faults += [f"{key}: {getattr(row, key)}, permitted {tally.label(permitted)}" for key, permitted in
                   (("affects", row.scenario.expected("affects")), ("place", row.scenario.expected("place")),
                    ("cause", row.permitted_causes)) if not row.problem and row.right(key) is False]
        faults += [f"wrong party: {words}" for words in row.wrong_party]
        lines += [f"- {row.scenario.name}: {'; '.join(faults)}"] if faults else []
    return "\n".join(lines)


RULES = """\
- **Right** is what the scenario's `[expect]` permits: `affects`, `place` and the set of first causes. A scenario that
  lists no causes (only where "can't tell" is the answer) does not count on first cause.
- **Parties.** works: `nobody`; the visitor: `this-browser`, `this-computer`, `this-network`; the site: `some-visitors`,
  `everyone`; the address: place `address`; nobody named: `unknown`. A scenario that permits several answers permits each
  one's party.
- **Wrong party** is a diagnosis that names a party which the scenario does not permit ("works" while it is broken and
  "broken" while it works among them); or advises what can't help against any fault that the scenario permits (restart
  the router, clear data, change the browser, set the clock, ask IT support, tell the site ...: the table `REMEDIES` in
  `lab/parties.py` says against what each helps); or calls needless what would have helped. "Can't tell" is never a wrong
  party, unless it sends the person to a device. A test that would tell ("try another network") is allowed there."""

FAIR = """\
- Each tool visits an own, freshly built lab of the same scenario, and faults that begin in the middle begin with its
  visit. Chromium {chromium} and Firefox {firefox} run headless as the ordinary person at the client, with a new profile
  and the lab's authorities; what they ask their makers about (Chromium's test of the look-up, Firefox's of a sign-in
  page) is answered in the lab. A visitor looks at a page that does not come for {patience} seconds.
- The sites that say whether it is down for everyone are a request from another place of the internet, with that place's
  own resolver and redirects: below 500 is "up: it's just you", anything else "down: it's not just you". They are given
  the home page, as they ask for it; and the asked page, as a person could with curl. They name a side, never a place.
- A page names whom its words name to a reader, generously (the table below): what names two parties is right when one
  of them is; an error page that mentions a server names the site; "up" is right where it works and where it is only the
  visitor. The status "502 Bad Gateway" alone names nobody. Where "can't tell" is permitted, naming nobody is right.
- Left out of the comparison, for all: scenarios whose fault is in the person's own browser, or which say what the person
  saw there (a fresh browser can't show it), and those that a tool could not be measured in (Firefox does not run with a
  changed clock). Beyond the party, a page's advice is not held against the browsers; the program's is."""


def summary(rows):
    """What can be said without the lab's seconds and without a comparison."""
    return "\n\n".join(part for part in (
        headline(rows), wrong(rows), confusion(rows), causes(rows), calibration(tally.diagnosis_calibration(rows)),
        calibration(tally.cause_calibration(rows)), "\n".join(f"- nobody has judged: {u}" for u in tally.unjudged(rows)))
        if part)


def page(rows, about):
    """SCORE.md. `about`: versions and how the run was made."""
    met = "All targets are met." if tally.targets_met(rows) else "**Not all targets are met.**"
    broken, unjudged = wrong(rows), tally.unjudged(rows)
    parts = [
        "# The score", "", f"Written by `tests/lab/score` on {about['day']}, from one run of {len(rows)} scenarios "
        f"({about['left-out']} slow ones left out). {met}", "", headline(rows), "",
        *(["Not as it should be:", "", broken, ""] if broken else []),
        "## What is counted", "", RULES, "",
        *(["Advice that the table does not know, and that nobody has judged:", "", *[f"- {u}" for u in unjudged], ""]
          if unjudged else []),
        "## What a visitor would have had instead", "", comparison(rows), "",
        FAIR.format(**about), "", readings(rows), "",
        "## Confusion", "", "Who is affected:", "", confusion(rows), "", "First causes:", "", causes(rows), "",
        "## Calibration", "", "Of the verdicts that name somebody, with such a certainty, so many were right on "
        "`affects` and `place`:", "", calibration(tally.diagnosis_calibration(rows)), "",
        "And the first cause, by its share:", "", calibration(tally.cause_calibration(rows)), "",
        "## Every scenario", "", scenarios(rows), ""]
    return "\n".join(parts)
