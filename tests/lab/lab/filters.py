# SPDX-License-Identifier: Apache-2.0
"""Packet filters on the lab's hosts: rules come and go one fault at a time."""

import itertools
import threading

_HOOKS = {"arrive": "prerouting", "in": "input", "forward": "forward", "out": "output"}


class Filters:
    """Holds each host's rules and writes them with nftables, whole, whenever one comes or goes.

    A rule is "arrive|in|forward|out MATCH VERDICT" (arrive: before the hop limit is looked at); "arp in MATCH VERDICT"
    is for ARP."""

    def __init__(self, hosts):
        self._hosts = hosts
        self._rules = {}
        self._numbers = itertools.count()
        self._lock = threading.Lock()

    def add(self, host, rules):
        """Adds rules; hands back the function that takes them away."""
        with self._lock:
            number = next(self._numbers)
            self._rules.setdefault(host, {})[number] = list(rules)
            self._write(host)

        def remove():
            with self._lock:
                del self._rules[host][number]
                self._write(host)

        return remove

    def _write(self, host):
        tables = {"inet": {}, "arp": {}}
        for rule in itertools.chain.from_iterable(self._rules[host].values()):
            family = "arp" if rule.startswith("arp ") else "inet"
            direction, _, rest = rule.removeprefix("arp ").partition(" ")
            tables[family].setdefault(direction, []).append(rest)
        text = ""
        for family, chains in tables.items():
            text += f"table {family} faults\ndelete table {family} faults\n"
            if not chains:
                continue
            text += f"table {family} faults {{\n"
            for direction, rules in chains.items():
                text += (f"  chain {direction}_ {{\n    type filter hook {_HOOKS[direction]} priority -10\n"
                         + "".join(f"    {rule}\n" for rule in rules) + "  }\n")
            text += "}\n"
        self._hosts[host].run(["nft", "-f", "-"], text)
