"""Quotation marks and on which side of a quotation they stand.

U+201C closes in ``„so“`` and opens in ``“so”``; guillemets point inwards in Germany and outwards in Switzerland; the
straight mark does both. What stands around a mark tells most of them; the rest follow the document's own habit.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import regex

__all__ = ["Mark", "Side", "find_marks"]

Side = Literal["open", "close", "either"]

# Two commas or two apostrophes are marks of typewriters; an apostrophe inside a word or an elision is none. Single
# marks matter only where no double ones enclose them, so they are not found here: inside they are part of the text.
_MARK = regex.compile(
    r"[„“”‟»«\"]|(?<=[\p{L}.!?])‚(?=\s)|(?<![,\w]),,(?=[\p{L}\d])|(?<=[\p{L}.!?,])''|(?<![<>])(?:<<|>>)(?![<>])|``"
)
_INCH = regex.compile(r"(?<=\d)[\"”](?=\s*(?:[x×-]|Zoll|Display|Monitor|Bildschirm))")
_SPACE = frozenset(" \t\n\r")
_LEFT = frozenset("([{–—-/|>•*…")
_RIGHT = frozenset(".,;:!?)]}–—-/|…'’")
_HABIT: dict[str, Side] = {
    "„": "open",
    "‟": "open",
    ",,": "open",
    "''": "close",
    "‚": "close",
    "``": "open",
    "”": "close",
    '"': "either",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One double quotation mark.

    Attributes:
        side: ``either`` only where neither its place nor the document's habit tells.
    """

    start: int
    end: int
    text: str
    side: Side


def find_marks(view: str) -> tuple[Mark, ...]:
    """All double quotation marks in text order."""
    places = [match for match in _MARK.finditer(view) if not _INCH.match(view, match.start())]
    local = [_side_by_place(view, match.start(), match.end(), match.group()) for match in places]
    habits = _habits([match.group() for match in places], local)
    return tuple(
        Mark(match.start(), match.end(), match.group(), habits[match.group()] if side == "either" else side)
        for match, side in zip(places, local, strict=True)
    )


def _side_by_place(view: str, start: int, end: int, text: str) -> Side:
    """The side as the neighbouring characters show it."""
    before = view[start - 1] if start else "\n"
    behind = view[end] if end < len(view) else "\n"
    free_before, free_behind = before in _SPACE, behind in _SPACE
    if text in {"„", ",,", "``"}:  # opens nearly always; "so„ " is a slip of the other mark
        return "close" if not free_before and before not in _LEFT and (free_behind or behind in ".,;") else "open"
    if free_before and not free_behind and behind not in ".,;:!?)]":
        return "open"
    if (free_behind or behind in _RIGHT) and not free_before and before not in "([{":
        return "close"
    if free_before and behind in ".,;:!?)]":
        return "close"
    if before in "([{" or (before in _LEFT and behind.isalnum()):
        return "open"
    return "either"


def _habits(texts: list[str], sides: list[Side]) -> dict[str, Side]:
    """How the document uses each mark, for those that their place leaves open."""
    votes = Counter(zip(texts, sides, strict=True))
    habits: dict[str, Side] = {}
    for text in set(texts):
        opens, closes = votes[text, "open"], votes[text, "close"]
        if text == '"' or opens == closes:
            habits[text] = _default(text, texts)
        else:
            habits[text] = "open" if opens > closes else "close"
    return habits


def _default(text: str, texts: list[str]) -> Side:
    if text == "“":
        return "close" if "„" in texts else "open"
    if text in {"»", ">>"}:
        return "open"
    return _HABIT.get(text, "close")
