# SPDX-License-Identifier: Apache-2.0
"""Do the questions to the services from elsewhere, and their answers, have the services' real form?

The schemas in ../forms are our own words for what the services publish; each names its source."""

import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "forms"


def part_for(entry):
    """Which part of a schema an exchange must fit: (file, request part or None, reply part)."""
    path, status = entry["path"], entry["status"]
    if entry["service"] == "check-host":
        if status != 200:
            return "check-host", None, "error"
        return "check-host", None, "order" if path == "/check-http" else "result"
    if status >= 400:
        return "globalping", None, "error"
    if path == "/v1/limits":
        return "globalping", None, "limits"
    if entry["method"] == "POST":
        return "globalping", "request", "created"
    return "globalping", None, "measurement"


def faults(entries):
    """What does not have its form, in words; an empty list is good. Each entry: service, method, path, query, asked,
    status, headers, answered."""
    import jsonschema

    wrong = []
    for entry in entries:
        name, asked, answered = part_for(entry)
        schema = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
        for part, text in ((asked, entry["asked"]), (answered, entry["answered"])):
            if part:
                wrong += _against(jsonschema, schema, part, text, entry)
        wrong += _around(name, entry)
    return wrong


def _against(jsonschema, schema, part, text, entry):
    try:
        value = json.loads(text)
    except ValueError:
        return [f"{entry['service']} {entry['path']}: {part} is no JSON"]
    checker = jsonschema.Draft202012Validator({**schema, "$ref": f"#/$defs/{part}"},
                                              format_checker=jsonschema.FormatChecker())
    return [f"{entry['service']} {entry['path']}, {part}, {'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
            for e in checker.iter_errors(value)]


def _around(name, entry):
    """What no JSON Schema says: headers and the query."""
    wrong = []
    if name == "globalping" and entry["status"] == 202:
        wrong += [f"globalping: no {h}" for h in ("Location", "X-RateLimit-Limit", "X-RateLimit-Remaining",
                                                   "X-RateLimit-Reset") if h not in entry["headers"]]
        if "application/json" not in entry["type"]:
            wrong.append("globalping: the request is no application/json")
    if name == "check-host" and entry["path"] == "/check-http":
        if set(entry["query"]) - {"host", "max_nodes", "node"}:
            wrong.append(f"check-host: unknown parameters in {sorted(entry['query'])}")
    if name == "check-host" and "application/json" not in entry["accept"]:
        wrong.append("check-host: without Accept: application/json it answers with a page")
    if "IsItMe" not in entry["agent"] and entry.get("ours"):
        wrong.append(f"{name}: the program does not say who it is: {entry['agent']!r}")
    return wrong
