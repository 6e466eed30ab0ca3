# SPDX-License-Identifier: Apache-2.0
"""Reads C++ far enough to know every string literal and the call that it stands in."""
import re
from dataclasses import dataclass, field


@dataclass
class Literal:
    text: str
    line: int
    calls: list[str] = field(default_factory=list)  # names before the open brackets, innermost last

    @property
    def call(self) -> str:
        return self.calls[-1] if self.calls else ""


TOKEN = re.compile(
    r"""
      (?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)
    | (?P<include>^[ \t]*\#[ \t]*(?:include|error|warning|pragma)[^\n]*)
    | (?P<raw>(?:u8|u|U|L)?R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"\w*)
    | (?P<string>(?:u8|u|U|L)?"(?:\\.|[^"\\\n])*"\w*)
    | (?P<char>(?:u8|u|U|L)?'(?:\\.|[^'\\\n])+')
    | (?P<number>\b\d(?:'?[\w.])*)
    | (?P<name>[A-Za-z_][\w]*(?:\s*::\s*~?[A-Za-z_]\w*)*)
    | (?P<template><[\w\s:,*&<>]*>(?=\s*[({]))
    | (?P<open>[({\[])
    | (?P<close>[)}\]])
    | (?P<other>\S)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
# What only wraps a literal: the call around it is what counts.
WRAPPERS = {"QStringLiteral", "QLatin1String", "QLatin1StringView", "QString", "QStringView", "QByteArrayLiteral",
            "QByteArray", "QString::fromUtf8", "QString::fromLatin1", "u", ""}
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "\\": "\\", "'": "'"}


def unescape(text: str) -> str:
    return re.sub(r"\\(x[0-9a-fA-F]+|u[0-9a-fA-F]{4}|.)",
                  lambda m: ESCAPES.get(m[1]) or (chr(int(m[1][1:], 16)) if m[1][0] in "xu" else m[1]), text)


def literals(source: str) -> list[Literal]:
    """Every string literal of a source; adjacent ones are one, as for the compiler."""
    found: list[Literal] = []
    stack: list[str] = []
    name, adjacent = "", False
    for match in TOKEN.finditer(source):
        kind = match.lastgroup if match.lastgroup != "mark" else "raw"
        if kind in ("comment", "include"):
            continue
        if kind in ("string", "raw"):
            token = match[0]
            if kind == "raw":
                text = token[token.index("(") + 1: token.rindex(")")]
            else:
                text = unescape(token[token.index('"') + 1: token.rindex('"')])
            if adjacent:
                found[-1].text += text
            else:
                line = source.count("\n", 0, match.start()) + 1
                found.append(Literal(text, line, [call for call in stack if call not in WRAPPERS]))
            adjacent, name = True, ""
            continue
        adjacent = False
        if kind == "name":
            name = re.sub(r"\s", "", match[0])
        elif kind == "template":
            continue
        elif kind == "open":
            # Type{...} makes a Type; variable{...}, else {... and [...] call nothing.
            is_call = match[0] == "(" or match[0] == "{" and name.split("::")[-1][:1].isupper()
            stack.append(name if is_call else "")
            name = ""
        elif kind == "close":
            if stack:
                stack.pop()
            name = ""
        else:
            name = ""
    return found
