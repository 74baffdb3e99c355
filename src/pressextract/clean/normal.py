"""The normal form: small named steps return edits, and an offset map leads every span back.

Each step looks at the text and says what to replace; nothing else changes. The normal form serves the annotators and
rules; records quote the raw text.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

import regex

from pressextract.shapes import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Edit", "normalise"]


class Edit(NamedTuple):
    """Replace ``text[start:end]`` by ``new``."""

    start: int
    end: int
    new: str


_BLANKS = regex.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = regex.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
# A letter with combining marks behind it (decomposed umlauts from macOS and PDF exports).
_DECOMPOSED = regex.compile(r"\p{L}\p{Mn}+")
# "Wirt-\nschaft": a lower-case word end, hyphen, line end, lower-case word start. "Haus- und Hof-\nverkauf" keeps
# its meaning; a capital behind the line end (a real compound hyphen) is left alone, and so is a coordination
# ("Aufgaben-\nund Organisationsstruktur").
_SPLIT = regex.compile(r"(?<=\p{Ll}\p{Ll})-[ \t]*\n(?=(?!(?:und|oder|bzw|sowie|bis)\b)\p{Ll}{2})")
_LONG_LINE = 40
"""Only running text is split at its line ends; short lines are headlines, lists and boxes."""


def normalise(text: str) -> tuple[str, OffsetMap]:
    """Normal form and the map that leads its offsets back to ``text``."""
    edits = sorted([*_blanks(text), *_invisible(text), *_decomposed(text), *_splits(text)])
    return _apply(text, edits)


def _blanks(text: str) -> Iterator[Edit]:
    return (Edit(match.start(), match.end(), " ") for match in _BLANKS.finditer(text))


def _invisible(text: str) -> Iterator[Edit]:
    return (Edit(match.start(), match.end(), "") for match in _INVISIBLE.finditer(text))


def _decomposed(text: str) -> Iterator[Edit]:
    for match in _DECOMPOSED.finditer(text):
        composed = unicodedata.normalize("NFC", match.group())
        if composed != match.group():
            yield Edit(match.start(), match.end(), composed)


def _splits(text: str) -> Iterator[Edit]:
    for match in _SPLIT.finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        if match.start() - line_start >= _LONG_LINE:
            yield Edit(match.start(), match.end(), "")


def _apply(text: str, edits: list[Edit]) -> tuple[str, OffsetMap]:
    parts: list[str] = []
    clean, raw = [0], [0]
    length = at = 0
    for edit in edits:
        if edit.start < at:  # a step of higher standing has taken this place
            continue
        parts += (text[at : edit.start], edit.new)
        length += edit.start - at + len(edit.new)
        at = edit.end
        if len(edit.new) != edit.end - edit.start:
            if clean[-1] == length:  # two edits side by side at the beginning of a stretch
                raw[-1] = at
            else:
                clean.append(length)
                raw.append(at)
    parts.append(text[at:])
    return "".join(parts), OffsetMap(tuple(clean), tuple(raw))
