# SPDX-License-Identifier: Apache-2.0
"""A scenario as data: read from TOML, checked strictly, so that a slip of the pen is one clear line."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from .kernel import LabError

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"

AFFECTS = {"nobody", "this-browser", "this-computer", "this-network", "some-visitors", "everyone", "unknown"}
PLACES = {"none", "address", "browser", "computer", "router", "proxy", "provider", "resolver", "site-dns",
          "site-network", "gateway", "upstream", "unknown"}
FIRST_VERDICT = 6.5  # seconds: the program's own promise is 6 (CONTRACT.md); the rest is for a busy machine

SECTIONS = {
    "": {"about": str, "address": str, "ask-others": bool, "args": list, "budget": int, "tags": list, "prime": list, "client": dict,
         "line": dict, "wifi": dict, "services": dict, "site": dict, "gateway": list, "fault": list, "seen": list,
         "expect": dict},
    "client": {"ipv6": bool, "ping": bool, "resolvers": list, "hosts": dict, "clock": str, "environment": dict,
               "browsers": list},
    "line": {"delay": float, "jitter": float, "loss": float, "rate": float, "black-hole": int},
    "wifi": {"delay": float, "jitter": float, "loss": float, "rate": float, "black-hole": int},
    "site": {"host": str, "names": list, "addresses": list, "gateway": str, "http": str, "https": bool,
             "upstreams": int, "connect-limit": float, "read-limit": float, "retries": bool, "error-page": str,
             "extra": str, "extra-top": str, "ports": list},
    "gateway": {"kind": str, "listen": list, "certificate": str, "host": str, "upstreams": list, "http": str, "https": bool,
                "connect-limit": float, "read-limit": float, "retries": bool, "error-page": str, "extra": str,
                "extra-top": str, "ports": list},
    "expect": {"affects": object, "place": object, "causes": list, "first-verdict": float, "report": list, "told": list, "looked-up": list},
}


@dataclass
class Scenario:
    name: str
    about: str = ""
    address: str = "https://shop.example/"
    ask_others: bool = True
    args: list = field(default_factory=list)
    budget: int = 30
    prime: list = field(default_factory=list)  # addresses that are asked before the check begins, from elsewhere
    tags: list = field(default_factory=list)  # core: the first set; slow: takes minutes, only by name or --all
    services: dict = field(default_factory=dict)  # keys of services.json that are replaced
    client: dict = field(default_factory=dict)
    line: dict = field(default_factory=dict)
    wifi: dict = field(default_factory=dict)
    site: dict = field(default_factory=dict)
    gateways: list = field(default_factory=list)
    faults: list = field(default_factory=list)
    seen: list = field(default_factory=list)
    expect: dict = field(default_factory=dict)
    path: Path = None

    def __post_init__(self):
        self.client = {"ipv6": True, "ping": True, "resolvers": ["192.168.1.1"], "hosts": {}, "clock": "",
                       "environment": {}, "browsers": [], **self.client}
        self.site = {"host": "shop.example", "names": [], "addresses": ["203.0.113.10", "2001:db8:5::10"],
                     "gateway": "nginx", "http": "redirect", "https": True, "upstreams": 1, "connect-limit": 4.0,
                     "read-limit": 8.0, "retries": False, "error-page": "", "extra": "",
                     "extra-top": "", "ports": [80], **self.site}
        for gateway in self.gateways:
            for key in ("http", "https", "connect-limit", "read-limit", "retries", "error-page", "extra",
                        "extra-top", "ports"):
                gateway.setdefault(key, self.site[key])

    def expected(self, key):
        """The set of right answers for affects or place."""
        value = self.expect.get(key, [])
        return set(value) if isinstance(value, list) else {value}

    def first_verdict(self):
        return self.expect.get("first-verdict", FIRST_VERDICT)


def _check(section, values, where):
    allowed = SECTIONS[section]
    for key, value in values.items():
        if key not in allowed:
            raise LabError(f"{where}: unknown key '{key}' (known: {', '.join(sorted(allowed))})")
        kind = allowed[key]
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            values[key] = float(value)
        elif not isinstance(value, kind):
            raise LabError(f"{where}: '{key}' must be {kind.__name__}")


def read(path):
    path = Path(path)
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise LabError(f"{path.name}: {problem}") from problem
    _check("", raw, path.name)
    for section in ("client", "line", "wifi", "site", "expect"):
        _check(section, raw.get(section, {}), f"{path.name}, [{section}]")
    for gateway in raw.get("gateway", []):
        _check("gateway", gateway, f"{path.name}, [[gateway]]")
    for key in ("about", "expect"):
        if not raw.get(key):
            raise LabError(f"{path.name}: '{key}' is missing")
    scenario = Scenario(path.stem, path=path.resolve(), gateways=raw.pop("gateway", []), faults=raw.pop("fault", []),
                        ask_others=raw.pop("ask-others", True), **raw)
    _check_expectation(scenario, path.name)
    return scenario


def _check_expectation(scenario, where):
    for key, known in (("affects", AFFECTS), ("place", PLACES)):
        found = scenario.expected(key)
        if not found or found - known:
            raise LabError(f"{where}: expect.{key} must be of {', '.join(sorted(known))}")
    if not scenario.expect.get("causes") and "unknown" not in scenario.expected("affects"):
        raise LabError(f"{where}: expect.causes is empty")
    for fault in scenario.faults:
        if "kind" not in fault:
            raise LabError(f"{where}: a [[fault]] without kind")


def find(names):
    """The scenarios by name, as paths or all of them; raises LabError for a name that is none."""
    if not names:
        return [read(path) for path in sorted(SCENARIOS.glob("*.toml"))]
    found = []
    for name in names:
        path = Path(name) if name.endswith(".toml") else SCENARIOS / f"{name}.toml"
        if not path.is_file():
            raise LabError(f"there is no scenario '{name}' (tests/lab/run --list shows them)")
        found.append(read(path))
    return found
