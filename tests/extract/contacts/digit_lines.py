"""Reads ``digits.md``: lines in which every run of digits is marked with what it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import regex

_MARK = regex.compile(r"\[(?<text>(?:[^\[\]]|\[[^\[\]]*\])+)\]\((?<kind>[a-z_]+)(?: (?<value>\+\d+))?\)")
_LINES_FILE = Path(__file__).with_name("digits.md")
HELD_OUT = Path(__file__).with_name("digits_held_out.md")
_LINES = {"phone": ("phone",), "mobile": ("phone",), "fax": ("fax",), "both": ("phone", "fax")}


@dataclass(frozen=True)
class Line:
    """One document of the torture test.

    Attributes:
        numbers: Pairs of ``phone`` or ``fax`` and E.164; mobiles count as phones.
        spans: Ranges of the text with the kind of their digits.
    """

    section: str
    text: str
    numbers: frozenset[tuple[str, str]]
    spans: tuple[tuple[int, int, str], ...]
    mobiles: frozenset[str] = frozenset()


def read_lines(path: Path = _LINES_FILE) -> tuple[Line, ...]:
    lines, section = [], ""
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.startswith("## "):
            section = row[3:]
        elif row.startswith("- "):
            lines.append(_line(section, row[2:].replace("⏎", "\n")))
    return tuple(lines)


def _line(section: str, marked: str) -> Line:
    text, numbers, spans, mobiles, at = "", set(), [], set(), 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        spans.append((len(text), len(text) + len(match["text"]), match["kind"]))
        text += match["text"]
        at = match.end()
        numbers |= {(line, match["value"]) for line in _LINES.get(match["kind"], ())}
        if match["kind"] == "mobile":
            mobiles.add(match["value"])
    return Line(section, text + marked[at:], frozenset(numbers), tuple(spans), frozenset(mobiles))
