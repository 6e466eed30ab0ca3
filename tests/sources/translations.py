#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every translation is up to date with the sources, whole, and keeps the places where values are put in.

    translations.py [TS-FILE...]     default: all of translations/
"""
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "translations"
# %1, %L1, %n, {site}, and the tags of rich text: each has to come back as often.
PLACES = re.compile(r"%L?\d+|%n|\{\w+\}|</?[a-z]+[^>]*>")


def short(text: str) -> str:
    return '"' + (text if len(text) < 70 else text[:67] + "...").replace("\n", "\\n") + '"'


def messages(file: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    found = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = message
    return found


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None:
        return [""]
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def faults_of(source: str, message: ElementTree.Element) -> list[str]:
    """What is wrong with one translation."""
    translation = message.find("translation")
    faults = []
    if translation is None or translation.get("type") == "unfinished" or not all(forms(message)):
        return ["is not translated"]
    plural = message.get("numerus") == "yes"
    for form in forms(message):
        wanted, got = sorted(PLACES.findall(source)), sorted(PLACES.findall(form))
        if plural:  # "one try" needs no number
            wanted, got = [p for p in wanted if p != "%n"], [p for p in got if p != "%n"]
        if wanted != got:
            faults.append(f"has {' '.join(got) or 'no places'} where the text has {' '.join(wanted) or 'none'}")
        if source[-1:] in ".?!:…" and form[-1:] not in ".?!:…":
            faults.append(f"lacks the {source[-1]} at its end")
        if form != form.strip() and source == source.strip():
            faults.append("has spaces at its ends")
    return faults


def check(file: Path, update=None) -> list[str]:
    """Faults of one .ts file, one a line."""
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / file.name
        shutil.copy(file, copy)
        (update or run_update)(copy)
        old, new = messages(file), messages(copy)
    for key in new.keys() - old.keys():
        faults.append(f"{file.name}: the sources have a text that it lacks: {key[0]}: {short(key[1])}")
    for key in old.keys() - new.keys():
        faults.append(f"{file.name}: it has a text that the sources no longer have: {key[0]}: {short(key[1])}")
    for key in new.keys() & old.keys():
        for fault in faults_of(key[1], old[key]):
            faults.append(f"{file.name}: {key[0]}: {short(key[1])} {fault}")
    return sorted(faults)


def run_update(file: Path) -> None:
    subprocess.run([FOLDER / "update", file], check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    faults = []
    for file in [Path(a) for a in sys.argv[1:]] or sorted(FOLDER.glob("isitme_*.ts")):
        faults += check(file)
    print("\n".join(faults))
    if faults:
        print(f"{len(faults)} faults. Run translations/update, write what is unfinished in translations/*.ts "
              "(Qt Linguist or a text editor; take type=\"unfinished\" away), and build again.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
