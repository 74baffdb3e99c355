"""Patterns run only where they can match: near a digit, near an at sign.

A release has 3,000 characters and some forty digits; the patterns of addresses and of numbered things try every word.
Blanking what is far from any digit, and for addresses from any postal code, more than halves the time of this room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from pressextract.rules import Pattern

__all__ = ["AT_SIGN", "DIGIT", "POSTAL_CODE", "near"]

DIGIT = regex.compile(r"\d")
POSTAL_CODE = regex.compile(r"(?<!\d)\d{4,5}[ ]{1,3}(?=\p{Lu})")
AT_SIGN = regex.compile(r"[@\[{(<]|[ ](?:at|AT|ät)[ ]")
_BEFORE, _BEHIND = 120, 90
"""No pattern of this room begins farther before its first digit or ends farther behind its last."""
_LETTER = regex.compile(r"\S")


def near(text: str, anchor: Pattern) -> str:
    """The text with line ends in place of everything far from an anchor; same length, whole words kept."""
    kept: list[tuple[int, int]] = []
    for match in anchor.finditer(text):
        start, end = max(0, match.start() - _BEFORE), min(len(text), match.end() + _BEHIND)
        if kept and start <= kept[-1][1]:
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    parts: list[str] = []
    at = 0
    for start, end in kept:
        first, last = _word_start(text, start), _word_end(text, end)
        first = max(first, at)
        parts += ("\n" * (first - at), text[first:last])
        at = max(at, last)
    return "".join(parts) + "\n" * (len(text) - at)


def _word_start(text: str, at: int) -> int:
    while at > 0 and _LETTER.match(text, at - 1):
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and _LETTER.match(text, at):
        at += 1
    return at
