# SPDX-License-Identifier: Apache-2.0
"""Everything that can be broken. A fault is a function from (lab, its settings) to a function that mends it again.

Each can be made at the start, or in the middle of a check (`from` and `until`, seconds after the check's start)."""

from .kernel import LabError

FAULTS = {}


def fault(kind, **settings):
    """Registers a fault: the settings that it takes, each with its default (... when it must be given)."""

    def register(function):
        FAULTS[kind] = (function, settings)
        return function

    return register


def settings_of(entry):
    """The fault's settings with defaults filled in; raises LabError for what it does not know."""
    kind = entry["kind"]
    if kind not in FAULTS:
        raise LabError(f"unknown fault '{kind}' (known: {', '.join(sorted(FAULTS))})")
    known = FAULTS[kind][1]
    given = {k: v for k, v in entry.items() if k not in ("kind", "from", "until", "before")}
    for key in given:
        if key not in known:
            raise LabError(f"fault {kind}: unknown setting '{key}' (known: {', '.join(sorted(known))})")
    values = {**known, **given}
    for key, value in values.items():
        if value is ...:
            raise LabError(f"fault {kind}: '{key}' is missing")
    return values


def make(lab, entry):
    """Breaks it now; hands back the function that mends it."""
    return FAULTS[entry["kind"]][0](lab, settings_of(entry))
