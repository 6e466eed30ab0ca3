#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Finds text that a person would see and that does not go through tr().

    visibletext.py [FOLDER...]      default: app and ui of this tree

Words in a string literal count as visible unless the call around them shows that nobody reads them (a log line,
a regular expression, an object's name) or visibletext-allowed.txt names them with a reason.
"""
import re
import sys
from fnmatch import fnmatch
from pathlib import Path

from cppliterals import Literal, literals

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

TRANSLATED = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_NOOP3", "QT_TR_N_NOOP",
              "QT_TRANSLATE_N_NOOP"}
# Nobody reads what stands in these calls.
UNSEEN = {"qDebug", "qInfo", "qWarning", "qCritical", "qFatal", "qCDebug", "qCInfo", "qCWarning", "qCCritical",
          "Q_LOGGING_CATEGORY", "Q_ASSERT", "Q_ASSERT_X", "Q_UNREACHABLE", "static_assert", "setObjectName",
          "setProperty", "property", "findChild", "findChildren", "fromTheme", "setStyleSheet", "invokeMethod",
          "QStyleFactory::create", "QRegularExpression", "Q_DECLARE_METATYPE", "Q_CLASSINFO", "Q_PROPERTY", "value", "setValue",
          "startsWith", "endsWith", "contains", "indexOf", "compare", "__attribute__", "deprecated", "nodiscard",
          "setFamilies", "setFamily", "setDesktopFileName", "setApplicationName", "setOrganizationName"}
# Where the window shows something: there, one word is enough.
SHOWING = re.compile(r"^(QLabel|QPushButton|QCheckBox|QRadioButton|QGroupBox|QAction|QToolButton|QCommandLinkButton"
                     r"|setText|setWindowTitle|setTitle|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText"
                     r"|setAccessibleName|setAccessibleDescription|addAction|addMenu|addTab|addItem|addItems|addButton"
                     r"|setInformativeText|setDetailedText|showMessage|drawText|setLabelText|setSuffix|setPrefix"
                     r"|information|question|warning|critical|about|getSaveFileName|getOpenFileName|setHtml"
                     r"|setPlainText|setMarkdown|setHeaderLabels|addRow)$")

WORDS = re.compile(r"[A-Za-zÀ-ž]{2,}[\"')]*[,;:.!?…]?\s+[\"'(]*[A-Za-zÀ-ž]|[A-Za-zÀ-ž][a-zà-ž]+ %L?\d|%L?\d [a-zà-ž]{3,}")
MARKUP = re.compile(r"<[^>]*>|&\w+;|%L?\d+|https?://\S*")
ONE_WORD = re.compile(r"[A-Za-zÀ-ž][a-zà-ž]+")
CAPITAL_WORD = re.compile(r"^[A-ZÀ-Ž][a-zà-ž]{2,}[.:!?…]*$")
# Looks like words, is none: addresses, markup, style sheets, HTTP lines, format strings of dates.
TECHNICAL = re.compile(r"^(?:[^{}]*\{\s*[\w-]+:[^;}]+;)|^\s*(?:<[!/a-zA-Z]|[.#@]?[\w-]+\s*\{|[\w-]+:\s*[^;]+;|[a-z]+://|(?:GET|HEAD|CONNECT|POST) |HTTP/"
                       r"|[yMdHhmszAPt:.\-/ T']+$|[a-z]+/[a-z+.-]+(?:;|$))")


def visible(literal: Literal, window: bool) -> bool:
    call = literal.call.split("::")[-1]
    if call in TRANSLATED or call in UNSEEN or literal.call in UNSEEN:
        return False
    text = literal.text
    if text.strip(" -") == "IsItMe":
        return False
    if SHOWING.match(call) and ONE_WORD.search(MARKUP.sub(" ", text)):
        return True
    if TECHNICAL.match(text):
        return False
    return bool(WORDS.search(text) or (window and CAPITAL_WORD.match(text)))


def allowed() -> set[tuple[str, str]]:
    """(path, text) pairs; the path may be a pattern; a text that ends with * stands for all that begin so."""
    pairs = set()
    for line in (HERE / "visibletext-allowed.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            path, _, text = line.partition(": ")
            pairs.add((path, text))
    return pairs


def is_allowed(path: str, text: str, pairs: set[tuple[str, str]], used: set) -> bool:
    shown = text.replace("\n", "\\n")
    for pair in pairs:
        if fnmatch(path, pair[0]) and (shown == pair[1] or pair[1].endswith("*") and shown.startswith(pair[1][:-1])):
            used.add(pair)
            return True
    return False


def main() -> int:
    folders = [Path(a) for a in sys.argv[1:]] or [ROOT / "app", ROOT / "ui"]
    pairs, used, found = allowed(), set(), 0
    for folder in folders:
        for file in sorted(p for p in folder.rglob("*") if p.suffix in (".cpp", ".h")):
            path = file.resolve().relative_to(ROOT).as_posix() if file.resolve().is_relative_to(ROOT) else str(file)
            for literal in literals(file.read_text()):
                if visible(literal, window=path.startswith("ui/")) and not is_allowed(path, literal.text, pairs, used):
                    found += 1
                    shown = literal.text.replace("\n", "\\n")
                    print(f"{path}:{literal.line}: not through tr(): \"{shown[:90]}\"")
    unused = set() if sys.argv[1:] else pairs - used
    for path, text in sorted(unused):
        print(f"visibletext-allowed.txt: no longer needed: {path}: {text}")
    if found:
        print(f"{found} texts. Put them through tr() or QCoreApplication::translate(); where nobody ever reads "
              "them, name them in tests/sources/visibletext-allowed.txt.")
    return 1 if found or unused else 0


if __name__ == "__main__":
    sys.exit(main())
