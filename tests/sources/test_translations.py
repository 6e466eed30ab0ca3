#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The checker of translations is itself tested."""
import tempfile
import unittest
from pathlib import Path

from translations import check

ENTRY = "<message{numerus}><source>{source}</source><translation{kind}>{text}</translation></message>"


def ts(source: str, text: str, kind: str = "", numerus: str = "") -> str:
    entry = ENTRY.format(source=source, text=text, kind=kind, numerus=numerus)
    return f'<?xml version="1.0"?><TS version="2.1"><context><name>C</name>{entry}</context></TS>'


class Translations(unittest.TestCase):
    def faults(self, file: str, updated: str | None = None) -> str:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "isitme_xx.ts"
            path.write_text(file)
            return "\n".join(check(path, lambda copy: copy.write_text(updated or file)))

    def test_good(self) -> None:
        self.assertEqual(self.faults(ts("Of %1 tries.", "Von %1 Versuchen.")), "")
        self.assertEqual(self.faults(ts("%n tries", "<numerusform>ein Versuch</numerusform>"
                                        "<numerusform>%n Versuche</numerusform>", numerus=' numerus="yes"')), "")

    def test_unfinished(self) -> None:
        self.assertIn("not translated", self.faults(ts("One", "", ' type="unfinished"')))
        self.assertIn("not translated", self.faults(ts("One", "Eins", ' type="unfinished"')))
        self.assertIn("not translated", self.faults(ts("One", "")))

    def test_places(self) -> None:
        self.assertIn("where the text has", self.faults(ts("Of %1 tries", "Von Versuchen")))
        self.assertIn("where the text has", self.faults(ts("{site} works", "{seite} geht")))

    def test_ends(self) -> None:
        self.assertIn("at its end", self.faults(ts("It works.", "Es geht")))
        self.assertIn("spaces", self.faults(ts("It works", "Es geht ")))

    def test_stale(self) -> None:
        faults = self.faults(ts("Old", "Alt"), ts("New", "", ' type="unfinished"'))
        self.assertIn('it lacks: C: "New"', faults)
        self.assertIn('no longer have: C: "Old"', faults)


if __name__ == "__main__":
    unittest.main()
