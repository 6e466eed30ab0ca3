#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the tree to its own plan: which room may know which, how long a file may be, what lies at the top.

    layout.py [ROOT]
"""
import re
import sys
from pathlib import Path

TOP = {"CMakeLists.txt", "app", "ui", "resources", "translations", "tests", "installer", "README.md", "LICENSE"}
NOT_OURS = re.compile(r"^(\.git|\.cache|build(-.*)?|__pycache__)$")

# Who may include whom, room by room: data flows from the first line down.
ROOMS = {
    "facts": set(),
    "language": set(),
    "structured": set(),
    "address": {"facts"},
    "pages": {"facts"},
    "platform": {"facts", "address"},
    "net": {"facts", "address", "platform"},
    "browsers": {"facts", "address", "platform", "net"},
    "services": {"facts", "address", "net", "platform"},
    "casefile": {"facts", "address", "pages"},
    "gateways": {"structured", "facts", "address", "casefile"},
    "seen": {"facts", "address", "gateways"},
    "probes": {"facts", "address", "pages", "net", "platform", "browsers", "services", "casefile", "gateways"},
    "causes": {"facts", "address", "pages", "seen", "services", "casefile", "gateways"},
    "guide": {"facts", "address", "pages", "seen", "net", "platform", "services", "casefile", "gateways", "probes", "causes"},
    "report": {"facts", "address", "pages", "seen", "services", "casefile", "gateways", "causes", "guide"},
    "cli": {"facts", "language", "address", "net", "platform", "services", "casefile", "gateways", "probes", "causes",
            "guide", "report", "seen"},
}
NO_WINDOW = re.compile(r'#\s*include\s*[<"](?:Qt(?:Gui|Widgets|PrintSupport|OpenGL|Svg|Qml|Quick)[/>"]|Q(?:Widget|Gui'
                       r"Application|Application|Color|Pixmap|Image|Icon|Painter|Font|Palette|Dialog|Label|Desktop"
                       r'Services|TextDocument|PdfWriter|Clipboard|Cursor|KeyEvent)[>"])')
# Plain values of a room that everyone may know.
VALUES = {"guide/steps.h"}
LONG, TOO_LONG = 400, 450
LONG_TEST, TOO_LONG_TEST = 600, 700  # tables of cases
# Spelled in halves, so that this file does not find itself.
MACHINE = re.compile("(?<![\\w.])/(?:wo" + "rk|ro" + "ot|home/[a-z]+)/[\\w.-]")
# Where such a path is a thing under test or a place inside the lab's own file system.
MACHINE_ALLOWED = re.compile(r"^tests/(data|unit|fuzz)/")
SPDX = "SPDX-License-Identifier: Apache-2.0"
TEXT = {".cpp", ".h", ".py", ".cmake", ".txt", ".md", ".json", ".sh", ".in", ".ts", ".yaml", ".conf", ""}


class Findings:
    def __init__(self) -> None:
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def error(self, text: str) -> None:
        self.errors.append(text)


def files_of(root: Path) -> list[Path]:
    found = []
    for path in sorted(root.iterdir()):
        if NOT_OURS.match(path.name) or path.is_symlink():
            continue
        found += files_of(path) if path.is_dir() else [path]
    return found


def text_of(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def check_top(root: Path, findings: Findings) -> None:
    for path in root.iterdir():
        if path.name not in TOP and not path.name.startswith(".") and not NOT_OURS.match(path.name):
            findings.error(f"{path.name}: the top level is fixed: {' '.join(sorted(TOP))}")


def check_rooms(root: Path, path: Path, text: str, findings: Findings) -> None:
    parts = path.relative_to(root).parts
    name = "/".join(parts)
    if parts[0] != "app" or path.suffix not in (".cpp", ".h"):
        return
    for match in re.finditer(r'#\s*include\s*"(([a-z]+)/[^"]*)"', text):
        line = text.count("\n", 0, match.start()) + 1
        other = match[2]
        if match[1] in VALUES:
            continue
        if other == "ui":
            findings.error(f"{name}:{line}: app/ knows no window")
        elif len(parts) > 2:
            room = parts[1]
            if room not in ROOMS:
                findings.error(f"{name}: a new room: name it, and whom it may know, in tests/sources/layout.py")
                break
            if other in ROOMS and other != room and other not in ROOMS[room]:
                findings.error(f"{name}:{line}: {room}/ may not know {other}/ (it knows: "
                               f"{' '.join(sorted(ROOMS[room])) or 'none'})")
    for match in NO_WINDOW.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        findings.error(f"{name}:{line}: app/ is built without Gui and Widgets")


def check_platform(root: Path, path: Path, text: str, findings: Findings) -> None:
    """Only app/platform asks which system it is on."""
    name = path.relative_to(root).as_posix()
    if name.startswith(("app/", "ui/")) and not name.startswith("app/platform/") and path.suffix in (".cpp", ".h"):
        for match in re.finditer(r"^[ \t]*#[ \t]*include[ \t]*<(windows|winsock2|iphlpapi|net/if|linux/\w+|sys/\w+)\.h>",
                                 text, re.MULTILINE):
            line = text.count("\n", 0, match.start()) + 1
            findings.error(f"{name}:{line}: <{match[1]}.h> belongs into app/platform")


def check_file(root: Path, path: Path, findings: Findings) -> None:
    name = path.relative_to(root).as_posix()
    data = path.read_bytes()[:2]
    is_script = data == b"#!"
    is_code = path.suffix in (".cpp", ".h", ".py", ".cmake", ".sh") or path.name == "CMakeLists.txt" or is_script
    executable = bool(path.stat().st_mode & 0o100)
    if executable != is_script and not name.startswith("tests/data/"):
        findings.error(f"{name}: {'starts with #! but may not be run (chmod +x)' if is_script else 'has the x bit but is no script'}")
    if path.suffix not in TEXT and not is_script:
        return
    text = text_of(path)
    if text is None:
        if is_code:
            findings.error(f"{name}: is not UTF-8")
        return
    lines = text.splitlines()
    if is_code:
        first = lines[1 if is_script and len(lines) > 1 else 0] if lines else ""
        if SPDX not in first and name != "CMakeLists.txt":
            findings.error(f"{name}: the first line has to be: {SPDX}")
        long, limit = (LONG_TEST, TOO_LONG_TEST) if name.startswith("tests/") else (LONG, TOO_LONG)
        if len(lines) > limit:
            findings.error(f"{name}: {len(lines)} lines; {long} is long, {limit} the limit: divide it")
        elif len(lines) > long:
            findings.warnings.append(f"{name}: {len(lines)} lines: soon too long")
        check_rooms(root, path, text, findings)
        check_platform(root, path, text, findings)
    if not MACHINE_ALLOWED.match(name) and (match := MACHINE.search(text)):
        line = text.count("\n", 0, match.start()) + 1
        findings.error(f"{name}:{line}: a path of somebody's machine: {lines[line - 1].strip()[:80]}")


def check_listed(root: Path, files: list[Path], findings: Findings) -> None:
    """A source that no CMakeLists.txt names is built by nobody."""
    for room in ("app", "ui", "tests"):
        lists = "\n".join(text_of(f) or "" for f in files
                          if f.name == "CMakeLists.txt" and f.relative_to(root).parts[0] == room)
        for file in files:
            if file.suffix != ".cpp" or file.relative_to(root).parts[0] != room:
                continue
            test = re.match(r"(?:tst|fuzz|bench)_(\w+)$", file.stem)
            if file.name not in lists and not (test and re.search(rf"\(\s*{test[1]}\b", lists)):
                findings.error(f"{file.relative_to(root)}: no CMakeLists.txt names it")


def check(root: Path) -> Findings:
    findings = Findings()
    check_top(root, findings)
    files = files_of(root)
    for path in files:
        check_file(root, path, findings)
    check_listed(root, files, findings)
    return findings


def main() -> int:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent.parent).resolve()
    findings = check(root)
    for text in findings.warnings:
        print(f"warning: {text}")
    for text in findings.errors:
        print(text)
    return 1 if findings.errors else 0


if __name__ == "__main__":
    sys.exit(main())
